#include "modules/beds/round.hpp"
#include "modules/beds/routes.hpp"

#include <algorithm>
#include <map>

/// « Tournée »: whom the cell calls for news.
namespace cigogne::beds {

namespace {

using namespace http;

/// A unit that owes news, with whom to call.
struct RoundLine {
    directory::UnitId unit;
    directory::BedKind kind;
    std::string unit_name;
    directory::EstablishmentId establishment;
    std::string establishment_name;
    std::optional<directory::PlaceKind> type;
    std::optional<Phone> phone; ///< the unit's, else the establishment's
    std::optional<int> installed;
    std::optional<int> available;
    std::optional<int> reserved;
    directory::BedStatus status;
    std::optional<RestrictionView> restriction;
    std::optional<Instant> declared_at;
    bool closed_until_further_notice;
    std::optional<ClosureView> closure; ///< to be told anew, when closed until further notice
    std::int64_t version;
};
View<RoundLine> const round_line = view<RoundLine>("RoundLine",
    field<&RoundLine::unit>("unit"),
    field<&RoundLine::kind>("kind"),
    field<&RoundLine::unit_name>("unit_name"),
    field<&RoundLine::establishment>("establishment"),
    field<&RoundLine::establishment_name>("establishment_name"),
    field<&RoundLine::type>("type"),
    field<&RoundLine::phone>("phone"),
    field<&RoundLine::installed>("installed"),
    field<&RoundLine::available>("available"),
    field<&RoundLine::reserved>("reserved"),
    field<&RoundLine::status>("status"),
    nested<&RoundLine::restriction, restriction_view>("restriction"),
    field<&RoundLine::declared_at>("declared_at"),
    field<&RoundLine::closed_until_further_notice>("closed_until_further_notice"),
    nested<&RoundLine::closure, closure_view>("closure"),
    field<&RoundLine::version>("version"));
struct RoundView {
    std::vector<RoundLine> items;
    Instant next_expected_at;
};
View<RoundView> const round_view = view<RoundView>("Round",
    nested<&RoundView::items, round_line>("items"),
    field<&RoundView::next_expected_at>("next_expected_at"));

/// « Tournée »: units that owe news, house by house so that each is called once: the house whose news is oldest first.
Result<RoundView> show_round(Call& call)
{
    auto const schedule = schedule_of(call);
    RoundView round { {}, schedule.next_expected(call.now()) };
    for (auto const& place : board(call.transaction(), schedule, Reservations::Shown, call.now())) {
        for (auto const& unit : place.units) {
            if (!is_in_round(unit, schedule, call.now()))
                continue;
            bool const is_closed = unit.status == directory::BedStatus::CLOSED;
            auto const closure = is_closed ? std::optional(unit.closures.front()) : std::nullopt;
            round.items.push_back({ unit.id, unit.kind, unit.name, place.id, place.name, place.type,
                unit.phone ? unit.phone : place.phone, unit.installed, unit.available, unit.reserved, unit.status, unit.restriction,
                unit.declared_at, is_closed, closure, unit.version });
        }
    }
    std::map<directory::EstablishmentId, Instant> oldest;
    for (auto const& line : round.items) {
        auto const told = line.declared_at.value_or(Instant {});
        auto& house = oldest.try_emplace(line.establishment, told).first->second;
        house = std::min(house, told);
    }
    std::ranges::stable_sort(round.items, {}, [&](RoundLine const& line) { return std::pair(oldest.at(line.establishment), line.establishment); });
    call.valid_until(round.next_expected_at);
    return round;
}

} // namespace

std::vector<Route> round_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/beds/round")
                         .summary("Faire la tournée des unités sans nouvelles")
                         .needs(declare_any)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::version_of("board"))
                         .takes(nothing)
                         .returns(one(round_view))
                         .handled_by(show_round));
    return routes;
}

} // namespace cigogne::beds
