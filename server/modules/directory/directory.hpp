#pragma once

/// What other modules may know of the directory: levels of care, thresholds, beds, hours of service, and what is stored
/// of places and units.
#include "modules/directory/bed.hpp"
#include "modules/directory/capability.hpp"
#include "modules/directory/care_level.hpp"
#include "modules/directory/service_hours.hpp"
#include "modules/directory/thresholds.hpp"
#include "modules/directory/travel_time.hpp"
#include "platform/core/phone.hpp"
#include "platform/security/scope.hpp"

#include <map>

namespace cigogne::db {
class Transaction;
}

namespace cigogne::directory {

using EstablishmentId = PlaceId;

/// Raised by every change of the directory, for streams.
inline constexpr char const* topic = "directory";
/// The event that modules hear when anything of the directory has changed.
inline constexpr char const* changed_event = "directory.changed";

/// An establishment, and what it is on a day.
struct Place {
    EstablishmentId id;
    std::string name;
    std::string town;
    std::string department;
    std::string region;
    double latitude;
    double longitude;
    std::optional<Phone> phone;
    bool active;
    std::optional<PlaceKind> kind; ///< none when nothing is dated before that day
};

/// All active establishments in French alphabetical order, with what they are on that day.
std::vector<Place> places(db::Transaction& transaction, CivilDate day);
/// One establishment, active or not.
std::optional<Place> place(db::Transaction& transaction, EstablishmentId id, CivilDate day);

/// A ward that counts its free places of one kind.
struct Unit {
    UnitId id;
    EstablishmentId establishment;
    BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    bool active;
};

/// All active units of active establishments, by establishment then kind.
std::vector<Unit> units(db::Transaction& transaction);
/// One unit, active or not.
std::optional<Unit> unit(db::Transaction& transaction, UnitId id);

/// Limits of the region, all dates: the validity of each tells when.
std::vector<CareThreshold> regional_thresholds(db::Transaction& transaction);
struct OwnThreshold {
    EstablishmentId establishment;
    CareThreshold threshold;
};
/// Limits that establishments have set for themselves, all dates.
std::vector<OwnThreshold> own_thresholds(db::Transaction& transaction);

/// What establishments have on that day beside their places for mothers and newborns; those that have nothing are not there.
std::map<EstablishmentId, Capabilities> capabilities(db::Transaction& transaction, CivilDate day);

/// How travel times are estimated where the table holds none, by default.
inline constexpr char const* detour_setting = "directory.travel.detour";
inline constexpr char const* speed_setting = "directory.travel.kilometres_per_hour";

/// How sure a time of travel is.
enum class TravelBasis {
    Measured,
    Estimated
};
constexpr auto words_of(TravelBasis)
{
    return std::to_array<Word>({ { "measured", "mesuré" }, { "estimated", "estimation" } });
}

struct Travel {
    EstablishmentId destination;
    int minutes;
    TravelBasis basis;
    std::string source; ///< of the table; empty for an estimate
};
/// From one establishment to every other active one: the table's time where it holds one, else the estimate.
std::vector<Travel> travel_from(
    db::Transaction& transaction, EstablishmentId origin, CivilDate day, TravelEstimate const& estimate = {});

/// Where an establishment usually sends.
std::vector<EstablishmentId> usual_referrals(db::Transaction& transaction, EstablishmentId origin);

ServiceCalendar service_calendar(db::Transaction& transaction);

struct NeighbourCell {
    std::string name;
    std::string region;
    std::optional<Phone> phone;
};
/// Active cells of other regions, in French alphabetical order.
std::vector<NeighbourCell> neighbour_cells(db::Transaction& transaction);

} // namespace cigogne::directory
