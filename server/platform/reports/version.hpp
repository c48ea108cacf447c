#pragma once

#include "platform/core/fields.hpp"
#include "platform/security/scope.hpp"

/// Reports of a year: told once, kept as they were; a correction makes another version, which says what it has moved.
namespace cigogne::reports {

using VersionId = Id<struct ReportVersionTag>;

/// What stands where a place's id would, in the report of the whole.
inline constexpr auto region_house = "region";
std::string house_text(std::optional<PlaceId> const& place);

/// One version of one report, as it is kept.
struct Version {
    VersionId id;
    int year;
    std::string house;
    int version;
    std::string content; ///< JSON, which its module alone reads
    std::string moved;   ///< since the version before: JSON of its module, or empty
    std::string reason;
    Instant made_at;
    std::optional<AccountId> made_by;
};
extern Table<Version> const version_row;

/// The same without what it tells: for lists.
struct VersionHead {
    std::string house;
    int version;
    std::string reason;
    Instant made_at;
    std::optional<AccountId> made_by; ///< none: from the command line
};
extern Table<VersionHead> const version_head;

/// A report as it would be told now.
struct Told {
    int year;
    std::string house;
    std::string content;
};

/// What differs between two tellings of the same report, as JSON; nothing where nothing has moved.
using MovedBetween = std::optional<std::string> (*)(std::string const& before, std::string const& after);

} // namespace cigogne::reports
