#pragma once

/// What other modules may know of the directory: levels of care, thresholds, beds, hours of service, and what is stored
/// of places and units.
#include "modules/directory/bed.hpp"
#include "modules/directory/capability.hpp"
#include "modules/directory/care_level.hpp"
#include "modules/directory/maternity_days.hpp"
#include "modules/directory/service_hours.hpp"
#include "modules/directory/thresholds.hpp"
#include "modules/directory/travel_time.hpp"
#include "platform/core/email_address.hpp"
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
/// Those that were a maternity of type I to III on at least one day of that period, both days included; also those that have closed since.
std::vector<EstablishmentId> maternities_between(db::Transaction& transaction, CivilDate first, CivilDate last);
/// What a line of a list says of an establishment.
struct NamedPlace {
    EstablishmentId id;
    std::string name;
    std::optional<Phone> phone;
};
/// Those establishments, active or not, in no order: one statement, whatever the directory holds.
std::vector<NamedPlace> named_places(db::Transaction& transaction, std::vector<EstablishmentId> const& ids);
/// What files of other programs name by its FINESS, and what it was over time.
struct CodedPlace {
    EstablishmentId id;
    std::string name;
    std::string finess;
    std::vector<DatedKind> kinds; ///< by day, without overlap; of one that has closed, until the day before
};
/// Those that have a FINESS, active or not, in French alphabetical order: a file of a former year names houses that have closed since.
std::vector<CodedPlace> coded_places(db::Transaction& transaction);
/// One establishment, active or not.
std::optional<Place> place(db::Transaction& transaction, EstablishmentId id, CivilDate day);
/// Whether that establishment is in the directory and was not closed by that day.
bool is_open(db::Transaction& transaction, EstablishmentId id, CivilDate day);
/// Where an establishment wants to be told by e-mail that something waits for it here; nothing when it did not say.
std::optional<EmailAddress> notice_email(db::Transaction& transaction, EstablishmentId id);

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
/// All others, in no order.
std::vector<UnitId> inactive_unit_ids(db::Transaction& transaction);
/// How many there are of both.
std::int64_t unit_count(db::Transaction& transaction);
/// Those of one establishment, by kind; none when it is active no more.
std::vector<Unit> units_of(db::Transaction& transaction, EstablishmentId establishment);
/// One unit, active or not.
std::optional<Unit> unit(db::Transaction& transaction, UnitId id);

/// Writes how many beds a unit has installed, as another program counted them, and tells all that the directory has changed. Nothing happens
/// when that is what is known. In the caller's writing transaction.
void install_beds(db::Transaction& transaction, UnitId id, int installed, Instant now, std::string const& account);

/// What other programs call a unit by, and since when its description is what it is.
struct ExchangedUnit {
    UnitId unit;
    std::optional<std::string> finess;      ///< of its establishment
    std::optional<std::string> external_id; ///< as its bed management editor, or the ROR, calls it
    Instant updated_at;

    /// "1" + FINESS: IdNat_Struct, under which the ROR knows the establishment (its prefix 1 says FINESS).
    std::optional<std::string> national_structure() const { return finess ? std::optional("1" + *finess) : std::nullopt; }
    /// IdNat_Struct, a slash, and the external identifier; nothing when one of both is unknown.
    std::optional<std::string> national_name() const
    {
        return finess && external_id ? std::optional("1" + *finess + "/" + *external_id) : std::nullopt;
    }
};
/// Of all active units of active establishments.
std::map<UnitId, ExchangedUnit> exchanged_units(db::Transaction& transaction);

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

/// The setting that holds the telephone number of the network's cell.
inline constexpr std::string_view cell_phone_setting = "directory.cell_phone";

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
