#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"
#include "platform/core/wire.hpp"

#include <compare>
#include <optional>
#include <string>

namespace cigogne::people {

/// Age of a pregnancy in whole days since the first day of the last period, or what stands for it (SA, not SG).
/// Integer days throughout: 30+3 is 213 days, and "30,3 SA" of statistics is something else.
class GestationalAge {
public:
    static constexpr int least_plausible_days = 4 * 7;  ///< 4+0
    static constexpr int most_plausible_days = 44 * 7;  ///< 44+0

    /// Nothing outside 4+0 – 44+0: no pregnancy that anybody transfers.
    static std::optional<GestationalAge> make(int days);
    /// From weeks and days of that week; nothing when the days are not 0 to 6 or the age is not plausible.
    static std::optional<GestationalAge> make(int weeks, int days);

    constexpr int days() const { return days_; }
    /// Completed weeks: truncated, never rounded.
    constexpr int weeks() const { return days_ / 7; }
    constexpr int days_of_week() const { return days_ % 7; }
    /// « 28 SA + 3 j », or « 28 SA » on the first day of the week.
    std::string text() const;
    auto operator<=>(GestationalAge const&) const = default;

    /// Travels as whole days.
    static constexpr TypeNote note { .kind = Wire::Kind::Integer, .least = least_plausible_days, .most = most_plausible_days };
    void put(Sink& sink) const { sink.integer(days_); }
    static std::optional<GestationalAge> take(Wire const& wire, Reader& reader);

private:
    explicit constexpr GestationalAge(int days)
        : days_(days)
    {
    }
    int days_;
};

/// A weight of a fetus or a newborn, in whole grams.
class Grams {
public:
    static constexpr int least_plausible = 100;
    static constexpr int most_plausible = 8000;

    /// Nothing outside 100 – 8 000 g.
    static std::optional<Grams> make(int grams);
    constexpr int grams() const { return grams_; }
    /// « 1 050 g ».
    std::string text() const;
    auto operator<=>(Grams const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Integer, .least = least_plausible, .most = most_plausible };
    void put(Sink& sink) const { sink.integer(grams_); }
    static std::optional<Grams> take(Wire const& wire, Reader& reader);

private:
    explicit constexpr Grams(int grams)
        : grams_(grams)
    {
    }
    int grams_;
};

} // namespace cigogne::people
