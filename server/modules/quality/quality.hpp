#pragma once

#include "modules/quality/figures.hpp"
#include "modules/quality/meeting.hpp"
#include "platform/security/permission.hpp"
#include "platform/settings/settings.hpp"

#include <map>

namespace cigogne::db {
class Transaction;
}

/// Analyses of births and perinatal events, and what is done about them: what the other modules may know of it.
namespace cigogne::quality {

/// Read the cases of one's house, or of all for roles of the network. Held by nobody where the module is switched off.
inline constexpr security::Permission read { "quality.read" };

/// Raised by every change of any case, for streams; that of one case is `case/<id>`.
inline constexpr char const* cases_topic = "cases";

/// Cases of births of that period, both days included, with what each counts for: figures OUT-01 to OUT-04 and AIEH-01 are their sums. These
/// are counts of the network's own register, without a denominator of births. `months_to_review`: of OUT-04, six by default.
std::vector<CaseFigure> case_figures(db::Transaction& transaction, CivilDate first, CivilDate last, int months_to_review, CivilDate today);

/// So many months after a birth its case should be reviewed: what OUT-04 counts. Six while the module, which defines the setting, is
/// switched off.
int months_to_review(settings::Settings const& settings, CivilDate day);

/// Why an establishment cannot be closed from that day on, under "closed_on": a case is of a birth there on that day or after, and was not set aside.
std::optional<Fault> against_closing(db::Transaction& transaction, PlaceId place, CivilDate first_day_without);

/// Meetings held in that period, both days included; those that one house held, or all.
MeetingCounts meeting_counts(db::Transaction& transaction, CivilDate first, CivilDate last, std::optional<PlaceId> place = {});
/// The same for each house that held one, and for the network itself, which is no house.
std::map<std::optional<PlaceId>, MeetingCounts> meeting_counts_by_house(db::Transaction& transaction, CivilDate first, CivilDate last);

/// The day from which the registers tell: that of their first entry. Before it, 0 is not a fact but nobody's record; none while a register
/// holds nothing.
struct Beginnings {
    std::optional<CivilDate> cases = {};
    std::optional<CivilDate> meetings = {};
};
Beginnings beginnings(db::Transaction& transaction);

} // namespace cigogne::quality
