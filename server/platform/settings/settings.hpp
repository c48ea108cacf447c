#pragma once

#include "platform/core/result.hpp"
#include "platform/db/database.hpp"
#include "platform/settings/definition.hpp"
#include "platform/settings/growing.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cigogne::settings {

/// The event that says, to every process, that a dated value was added.
inline constexpr std::string_view changed_event = "settings.changed";

/// The dated values of all settings, read once and kept until they change. Safe from any thread.
class Settings {
public:
    /// Throws std::logic_error for a default that is not one of its values, or defaults that contradict each other.
    Settings(db::Database& database, std::vector<Definition> definitions, std::vector<Growing> growing = {});

    /// The value in force on that day. Throws std::logic_error for a code that no module defines.
    std::string text(std::string_view code, CivilDate day) const;
    double number(std::string_view code, CivilDate day) const;
    /// A number, to the nearest whole one.
    int whole(std::string_view code, CivilDate day) const;
    bool flag(std::string_view code, CivilDate day) const;
    /// A number of minutes, as a duration.
    Duration minutes(std::string_view code, CivilDate day) const;
    /// "08:00 14:00 20:00".
    std::vector<TimeOfDay> times(std::string_view code, CivilDate day) const;

    std::span<Definition const> definitions() const { return definitions_; }
    Definition const* definition(std::string_view code) const;

    /// Whether the text can be the value of that setting; the French reason when it cannot.
    static std::optional<std::string> refusal_of(Definition const& definition, std::string_view value);
    /// What it would contradict from that day on, as a French sentence; `dated` is all that is dated at present.
    std::optional<std::string> contradiction_of(
        Definition const& definition, std::string_view value, CivilDate from, std::span<DatedValue const> dated) const;

    /// Reads the dated values anew: something has changed them.
    void reload();

private:
    struct Dated {
        std::string code;
        std::string value;
        CivilDate valid_from;
    };
    db::Database& database_;
    std::vector<Definition> definitions_;
    std::vector<Growing> growing_;
    mutable std::mutex mutex_;
    std::vector<Dated> values_; ///< by code, then by date
};

} // namespace cigogne::settings
