#include "modules/accounts/accounts.hpp"
#include "modules/quality/declaration.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>

/// Cases and actions as pages show them, for whoever calls.
namespace cigogne::quality {

namespace {

constexpr std::size_t nearest_shown = 3;

std::string place_name(db::Transaction& transaction, PlaceId id, CivilDate day)
{
    auto const place = directory::place(transaction, id, day);
    return place ? place->name : "—";
}

directory::TravelEstimate estimate_on(settings::Settings const& settings, CivilDate day)
{
    return { settings.number(directory::detour_setting, day), settings.number(directory::speed_setting, day) };
}

/// The three nearest houses whose level was enough that day, from the house of birth.
std::vector<AdaptedView> nearest_adapted(http::Call& call, CaseRow const& row, std::optional<directory::CareLevel> required)
{
    std::vector<AdaptedView> nearest;
    if (!required)
        return nearest;
    std::map<PlaceId, directory::Place> adapted;
    for (auto& place : directory::places(call.transaction(), row.happened_on)) {
        auto const level = place.kind ? directory::care_level_of(*place.kind) : std::nullopt;
        if (level && *level >= *required && place.id != row.house)
            adapted.emplace(place.id, std::move(place));
    }
    auto const estimate = estimate_on(call.services().settings, row.happened_on);
    for (auto const& travel : directory::travel_from(call.transaction(), row.house, row.happened_on, estimate)) {
        if (auto const place = adapted.find(travel.destination); place != adapted.end())
            nearest.push_back({ place->second.name, *place->second.kind, travel.minutes, travel.basis });
    }
    std::ranges::stable_sort(nearest, {}, &AdaptedView::minutes);
    nearest.resize(std::min(nearest.size(), nearest_shown));
    return nearest;
}

std::vector<JudgementView> judgements_of(http::Call& call, SeenCase const& seen, bool are_shown)
{
    std::vector<JudgementView> views;
    for (auto const& judgement : seen.judgements) {
        bool const mine = judgement.reviewer == call.identity().account();
        bool const shown = are_shown || mine;
        views.push_back({ judgement.id, accounts::name_of(call.transaction(), judgement.reviewer), mine, judgement.verdict.has_value(),
            shown ? judgement.verdict : std::nullopt, shown ? judgement.reasons : std::string() });
    }
    return views;
}

std::vector<ChangeView> history_of(http::Call& call, CaseId id)
{
    std::vector<ChangeView> changes;
    for (auto const& change : call.store<Store>().history(id)) {
        auto const who = change.replaced_by ? accounts::name_of(call.transaction(), *change.replaced_by) : std::string();
        changes.push_back({ change.replaced_at, who, change.what, change.reason });
    }
    return changes;
}

/// What other declarations say otherwise, the first told first.
std::vector<UnkeptView> unkept_of(http::Call& call, CaseRow const& row)
{
    std::vector<UnkeptView> views;
    for (auto const& told : call.store<Store>().declarations(row.id)) {
        bool const has_opened_it = !told.told_by && told.told_at == row.opened_at;
        if (has_opened_it)
            continue; // what was corrected since is in the history
        auto const declaration = declaration_from(told.content);
        auto others = differences(row, declaration);
        if (declaration.house && *declaration.house != row.house)
            others.push_back({ "house", place_name(call.transaction(), row.house, row.happened_on), place_name(call.transaction(), *declaration.house, row.happened_on) });
        auto const who = told.told_by ? accounts::name_of(call.transaction(), *told.told_by) : std::string();
        for (auto& other : others)
            views.push_back({ std::move(other.field), std::move(other.kept), std::move(other.told), who, told.told_at });
    }
    return views;
}

std::optional<transfers::Measure> measure_of(http::Call& call, CaseRow const& row)
{
    return row.request ? transfers::measure(call.transaction(), *row.request) : std::nullopt;
}

OnTheRoad on_the_road_in(http::Call& call, transfers::Measure const& measure)
{
    if (transfers::is_of_newborn(measure.kind))
        return OnTheRoad::NEWBORNS;
    if (measure.kind != transfers::Kind::TPP)
        return OnTheRoad::WOMAN;
    auto const told = transfers::told_children(call.transaction(), measure.id);
    return told && told->born_in ? OnTheRoad::BOTH : OnTheRoad::WOMAN;
}

std::vector<MomentView> chronology_of(http::Call& call, CaseRow const& row, Documentation const& documentation)
{
    auto const measure = measure_of(call, row);
    auto const on_the_road = measure ? on_the_road_in(call, *measure) : OnTheRoad::WOMAN;
    std::vector<MomentView> views;
    for (auto const& moment : chronology(row.happened_at, documentation, measure ? &*measure : nullptr, on_the_road))
        views.push_back({ moment.what, moment.at, moment.from_request });
    return views;
}

CaseRights rights_of(http::Call& call, SeenCase const& seen)
{
    bool const coordinates = seen.viewer == Viewer::COORDINATOR;
    bool const writes = coordinates || seen.viewer == Viewer::HOUSE;
    auto const* own = seen.of(call.identity().account());
    bool const open = is_open(seen.row.state);
    return {
        .declare = writes && seen.row.state == CaseState::DETECTED,
        .document = writes && seen.row.state != CaseState::REJECTED && !(own && seen.row.state < CaseState::REVIEWED),
        .coordinate = coordinates && open,
        .judge = own && seen.row.state == CaseState::DOCUMENTED,
        .add_actions = writes && open && seen.row.state >= CaseState::REVIEWED,
    };
}

CivilDate due_day(CaseRow const& row, QualitySettings const& rules)
{
    return row.happened_on.plus_months(rules.months_to_review);
}

bool is_late(CaseRow const& row, CivilDate due, CivilDate today)
{
    return is_open(row.state) && due < today;
}

} // namespace

CaseView view_of(http::Call& call, SeenCase const& seen)
{
    auto const& row = seen.row;
    auto const rules = rules_of(call);
    auto const house = directory::place(call.transaction(), row.house, row.happened_on);
    auto const judgement = judged(row.facts(house ? house->kind : std::nullopt), directory::regional_thresholds(call.transaction()), row.happened_on);
    auto const documentation = seen.documentation();
    auto const review = seen.review();
    auto const missing = missing_of(row.kind, documentation);
    auto const delay = admission_to_birth(row.happened_at, documentation);
    bool const of_the_house_only = call.scope().place() && seen.viewer != Viewer::COORDINATOR && !seen.of(call.identity().account());
    bool const shown = shows_verdicts(review, row.state, of_the_house_only);
    auto const due = due_day(row, rules);
    std::vector<ActionView> actions;
    for (auto const& action : call.store<Store>().actions_of(row.id))
        actions.push_back(view_of(call, action));
    return {
        .id = row.id,
        .version = row.version,
        .number = row.number,
        .kind = row.kind,
        .also = row.also.values,
        .state = row.state,
        .source = row.source,
        .house = { row.house, house ? house->name : "—", house ? house->kind : std::nullopt },
        .happened_on = row.happened_on,
        .happened_at = row.happened_at,
        .age = row.age,
        .weight = row.weight,
        .newborns = row.newborns,
        .vital = row.vital,
        .needs_intensive_care = row.needs_intensive_care,
        .request = row.request,
        .request_number = row.request_number,
        .adverse_event = row.adverse_event,
        .unkept = unkept_of(call, row),
        .birth_crossed_out = birth_is_crossed_out(call.transaction(), row),
        .conformity = judgement.conformity,
        .required_level = judgement.required,
        .documentation = documentation,
        .missing = { missing.begin(), missing.end() },
        .chronology = chronology_of(call, row, documentation),
        .admission_to_birth_minutes = delay ? std::optional(static_cast<int>(*delay / 1min)) : std::nullopt,
        .delay = delay ? std::optional(delay_of(*delay, rules.hints)) : std::nullopt,
        .nearest_adapted = nearest_adapted(call, row, judgement.required),
        .agreement = review.agreement,
        .verdicts_shown = shown,
        .judgements = judgements_of(call, seen, shown),
        .retained = shown ? (row.retained ? row.retained : review.retained) : std::nullopt,
        .consensus_sentence = shown ? row.consensus_sentence : std::string(),
        .conclusions = row.conclusions,
        .actions = std::move(actions),
        .rejected_for = row.rejected_for,
        .due_on = due,
        .late = is_late(row, due, paris_date(call.now())),
        .opened_at = row.opened_at,
        .opened_by = row.opened_by ? accounts::name_of(call.transaction(), *row.opened_by) : std::string(),
        .history = history_of(call, row.id),
        .may = rights_of(call, seen),
    };
}

CaseItem item_of(http::Call& call, CaseRow const& row)
{
    auto const house = directory::place(call.transaction(), row.house, row.happened_on);
    auto const judgement = judged(row.facts(house ? house->kind : std::nullopt), directory::regional_thresholds(call.transaction()), row.happened_on);
    auto const due = due_day(row, rules_of(call));
    return { row.id, row.number, row.kind, row.also.values, row.state, row.source, house ? house->name : "—", row.happened_on, row.happened_at, row.age,
        row.weight, row.newborns, judgement.conformity, judgement.required, house ? house->kind : std::nullopt, row.request_number, due,
        is_late(row, due, paris_date(call.now())) };
}

ActionView view_of(http::Call& call, Action const& action)
{
    return { action.id, action.version, action.year, action.title, action.level, action.category, action.owner, action.place,
        action.place ? place_name(call.transaction(), *action.place, action.due_on) : std::string(), action.due_on, action.state,
        action.dropped_because, action.evaluation, action.codes.values, request_numbers(action.requests).value_or(std::vector<int> {}),
        case_ids(action.cases), action.meeting, action.decision, action.is_overdue(paris_date(call.now())) };
}

} // namespace cigogne::quality
