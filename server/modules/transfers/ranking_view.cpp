#include "modules/transfers/ranking_view.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/newborn_need.hpp"

#include <algorithm>
#include <set>

namespace cigogne::transfers {

namespace {

directory::Capabilities capabilities_for(RequestRow const& row, Sheet const& sheet)
{
    auto needed = needed_capabilities(row.motive);
    if (sheet.needs_adult_intensive_care.value_or(false))
        needed.add(directory::Capability::REA_AD);
    if (sheet.needs_embolisation.value_or(false))
        needed.add(directory::Capability::EMBOLISATION);
    if (sheet.needs_surgery.value_or(false))
        needed.add(directory::Capability::SURGERY);
    return needed;
}

/// What is known of the places of one establishment, unit by unit, and how it is shown.
struct Board {
    std::multimap<PlaceId, std::pair<KnownPlaces, DestinationBedsView>> by_place;
    std::map<UnitId, std::string> names;
};

Board board_of(http::Call& call)
{
    auto const now = call.now();
    auto const schedule = beds::news_schedule(call.services().settings, paris_date(now));
    std::map<UnitId, directory::Unit> units;
    for (auto& unit : directory::units(call.transaction()))
        units.emplace(unit.id, std::move(unit));
    Board board;
    for (auto const& beds : beds::unit_beds(call.transaction(), now)) {
        auto const unit = units.find(beds.unit);
        if (unit == units.end())
            continue;
        auto const* closure = directory::closure_in_force(beds.closures, now);
        auto const status = closure ? directory::BedStatus::CLOSED : beds.status;
        auto const& count = beds.count;
        KnownPlaces known { unit->second.kind, status, count.available,
            directory::freshness_of(count.declared_at, schedule, beds.closures, now), count.declared_at,
            closure ? closure->ends_at : std::nullopt, beds.restriction };
        DestinationBedsView view { beds.unit, unit->second.kind, status, count.available, count.reserved, count.declared_at, {}, {} };
        if (count.declared_at) {
            auto const limits = directory::limits_of(*count.declared_at, schedule, beds.closures, now);
            view.fresh_until = limits.fresh_until;
            view.stale_until = limits.stale_until;
        }
        board.names.emplace(beds.unit, unit->second.name);
        board.by_place.emplace(unit->second.establishment, std::pair(std::move(known), view));
    }
    return board;
}

/// Several units of one kind in one house: the best known one stands for the kind.
void add_known(std::vector<KnownPlaces>& places, KnownPlaces const& known)
{
    auto const same = std::ranges::find(places, known.kind, &KnownPlaces::kind);
    auto const rank = [](KnownPlaces const& one) {
        return std::tuple(one.status == directory::BedStatus::CLOSED, one.freshness, -one.available.value_or(-1));
    };
    if (same == places.end())
        places.push_back(known);
    else if (rank(known) < rank(*same))
        *same = known;
}

std::vector<Candidate> candidates_for(http::Call& call, RequestRow const& row, Request const& request, Board const& board)
{
    auto const today = paris_date(call.now());
    auto& transaction = call.transaction();
    std::map<PlaceId, directory::Travel> roads;
    for (auto const& road : directory::travel_from(transaction, row.origin, today, rules_of(call).travel))
        roads.emplace(road.destination, road);
    auto const capabilities = directory::capabilities(transaction, today);
    auto const usual = directory::usual_referrals(transaction, row.origin);
    auto const thresholds = directory::own_thresholds(transaction);
    std::map<PlaceId, RefusalReason> refusals;
    std::set<PlaceId> lost;
    for (auto const& told : request.calls()) {
        if (told.destination.place && told.lost_at)
            lost.insert(*told.destination.place);
        if (told.destination.place && told.refusal_reason)
            refusals.insert_or_assign(*told.destination.place, *told.refusal_reason);
    }

    std::vector<Candidate> candidates;
    for (auto const& place : directory::places(transaction, today)) {
        auto const road = roads.find(place.id);
        if (place.id == row.origin || road == roads.end())
            continue;
        Candidate candidate {
            .place = place.id,
            .travel = { road->second.minutes, road->second.basis == directory::TravelBasis::Estimated },
        };
        candidate.level = place.kind ? directory::care_level_of(*place.kind) : std::nullopt;
        for (auto const& own : thresholds) {
            if (own.establishment == place.id && own.threshold.level == candidate.level && own.threshold.validity.includes(today))
                candidate.own_threshold = own.threshold;
        }
        auto const [first, last] = board.by_place.equal_range(place.id);
        for (auto unit = first; unit != last; ++unit)
            add_known(candidate.places, unit->second.first);
        if (auto const known = capabilities.find(place.id); known != capabilities.end())
            candidate.capabilities = known->second;
        candidate.closed = first != last
            && std::all_of(first, last, [](auto const& unit) { return unit.second.first.status == directory::BedStatus::CLOSED; });
        candidate.usual = std::ranges::find(usual, place.id) != usual.end();
        if (auto const refused = refusals.find(place.id); refused != refusals.end())
            candidate.refused = refused->second;
        candidate.place_lost = lost.contains(place.id);
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

/// What an acceptance there would hold: for each need, the unit of that kind with most places.
std::vector<HeldPlaceView> proposed(Need const& need, std::vector<DestinationBedsView> const& beds, Board const& board)
{
    std::vector<HeldPlaceView> places;
    for (auto const& needed : need.places) {
        DestinationBedsView const* best = nullptr;
        std::vector<UnitChoiceView> choices;
        for (auto const& unit : beds) {
            if (unit.kind != needed.kind)
                continue;
            choices.push_back({ unit.unit, board.names.at(unit.unit), unit.available });
            if (!best || unit.available.value_or(-1) > best->available.value_or(-1))
                best = &unit;
        }
        if (choices.size() < 2)
            choices.clear();
        places.push_back({ best ? std::optional(best->unit) : std::nullopt, needed.kind, needed.count, false, 0, std::move(choices) });
    }
    return places;
}

DestinationView view_of(Candidate const& candidate, Board const& board, Need const& need, Names& names)
{
    DestinationView view {
        .place = names.view_of(candidate.place),
        .level = candidate.level,
        .travel_minutes = candidate.travel.minutes,
        .travel_is_estimated = candidate.travel.estimated,
        .call_first = false,
        .reason = {},
        .caution = {},
        .beds = {},
        .proposed_places = {},
    };
    auto const [first, last] = board.by_place.equal_range(candidate.place);
    for (auto unit = first; unit != last; ++unit)
        view.beds.push_back(unit->second.second);
    view.proposed_places = proposed(need, view.beds, board);
    return view;
}

/// The rules say one sentence; the screen shows its caution apart.
void split(std::string const& sentence, DestinationView& view)
{
    constexpr std::string_view mark = " Attention : ";
    auto const begins = sentence.find(mark);
    view.caution = begins == std::string::npos ? std::string() : sentence.substr(begins + 1);
    view.reason = sentence.substr(0, begins);
}

} // namespace

Need need_of(http::Call& call, RequestRow const& row, Request const& request, Sheet const& sheet, std::vector<PersonRow> const& persons)
{
    auto const today = paris_date(call.now());
    auto const kind = request.kind();
    Need need { .kind = kind, .urgency = row.urgency.value_or(Urgency::U3), .origin = row.origin };
    need.newborn = newborn_need(row, sheet, persons, today);
    if (asks_for_level(kind))
        need.level = directory::required_level(need.newborn, directory::regional_thresholds(call.transaction()), today);
    need.places = needed_places(kind, row.newborns, need.level);
    if (kind == Kind::TPP) {
        // Mother and child go to one house: it must have the place of each.
        auto const beside_her = places_beside_mother(persons);
        need.level = level_with(beside_her);
        need.places.insert(need.places.end(), beside_her.begin(), beside_her.end());
    }
    need.capabilities = capabilities_for(row, sheet);
    return need;
}

std::vector<HeldPlaceView> places_to_hold(http::Call& call, Need const& need, PlaceId place)
{
    auto const board = board_of(call);
    std::vector<DestinationBedsView> units;
    auto const [first, last] = board.by_place.equal_range(place);
    for (auto unit = first; unit != last; ++unit)
        units.push_back(unit->second.second);
    return proposed(need, units, board);
}

RankingView ranking_of(http::Call& call, Names& names, RequestRow const& row, Request const& request, Need const& need)
{
    auto const board = board_of(call);
    auto const candidates = candidates_for(call, row, request, board);
    auto const ranking = rank(need, candidates, rules_of(call).orientation);
    for (auto const& candidate : candidates)
        names.expect(candidate.place);
    RankingView view;
    for (std::size_t position = 0; position < ranking.destinations.size(); ++position) {
        auto const& ranked = ranking.destinations[position];
        auto const& candidate = candidates[ranked.candidate];
        auto destination = view_of(candidate, board, need, names);
        destination.call_first = ranked.availability == Availability::TO_CALL_FIRST;
        split(sentence_of(ranked, position, candidate, need, call.now()), destination);
        view.destinations.push_back(std::move(destination));
    }
    for (auto const& aside : ranking.set_aside) {
        auto destination = view_of(candidates[aside.candidate], board, need, names);
        destination.reason = sentence_of(aside, candidates[aside.candidate], need);
        view.set_aside.push_back(std::move(destination));
    }
    for (auto const& cell : directory::neighbour_cells(call.transaction()))
        view.beyond.push_back({ cell.name, cell.region, cell.phone });
    return view;
}

} // namespace cigogne::transfers
