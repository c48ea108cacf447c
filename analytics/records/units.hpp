#pragma once

#include "analytics/reading/source.hpp"
#include "analytics/records/unit_line.hpp"
#include "analytics/refusal.hpp"

#include <map>
#include <vector>

namespace cigogne::analytics {

/// What became of the lines of the IUM files. Their sum is what was read.
struct UnitCounts {
    std::uint64_t kept = 0;
    std::uint64_t refused = 0;

    std::uint64_t read() const { return kept + refused; }
};

/// The medical units of the establishments, their kinds and sites over time: what a grouped RSS does not tell of its units.
class Units {
public:
    /// What a unit is from a day on.
    struct Period {
        DayNumber from = 0;
        Set<UnitKind> kind;
        Finess site;

        friend bool operator==(Period const&, Period const&) = default;
    };

    Units() = default;
    /// Reads IUM files. Throws std::system_error where a disk fails.
    explicit Units(Sources const& sources);

    /// The unit of that number (four characters) as it was on a day: by the last of its lines whose date is not after it. Null where none
    /// tells, or where several of one day tell different things.
    Period const* find(Finess establishment, char const* number, DayNumber day) const;

    UnitCounts const& counts() const { return counts_; }
    std::vector<Refusal> const& refusals() const { return refusals_; }

private:
    using Key = std::pair<Finess, std::array<char, 4>>;

    void read(std::uint32_t file, Source& source);
    void add(UnitLine const& line);

    std::map<Key, std::vector<Period>> units_; ///< in the order of their days
    UnitCounts counts_;
    std::vector<Refusal> refusals_;
};

} // namespace cigogne::analytics
