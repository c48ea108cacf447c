#include "modules/transfers/birth.hpp"
#include "modules/transfers/coherence.hpp"
#include "modules/transfers/form_faults.hpp"
#include "modules/transfers/outcome_faults.hpp"
#include "modules/transfers/outcome_forms.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/view_of.hpp"

#include <algorithm>
#include <fmt/format.h>

/// What became of those who have arrived.
namespace cigogne::transfers {

namespace {

using namespace http;

/// The establishment or the name told, or neither; `answer` is the part of the form that tells it. Unlike a destination, it may be the place
/// that she came from.
Result<Destination> house_in(http::Call& call, std::string_view answer, std::optional<PlaceId> place, std::optional<std::string> const& elsewhere)
{
    if (place && !elsewhere.value_or("").empty())
        return at_field(FormError::PlaceTwice, fmt::format("{}.elsewhere", answer));
    if (place && !directory::place(call.transaction(), *place, paris_date(call.now())))
        return at_field(FormError::UnknownPlace, fmt::format("{}.place", answer));
    return Destination { place, elsewhere.value_or("") };
}

/// « C. Exemple a répondu le 12/11/2026 à 14 h 05 »: the second sees the first.
template <class Told>
Failure already_told(http::Call& call, Request const& request, Aftermath::Answer<Told> const& answer, RequestError error)
{
    auto const line = std::ranges::find(request.facts(), answer.line, &Fact::id);
    Names names(call.transaction(), paris_date(call.now()));
    return Failure(error).saying(
        fmt::format("{} a déjà répondu le {} : gardez sa réponse, ou remplacez-la.", names.of(line->author), french_date_time(line->typed_at)));
}

/// Writes one answer, or puts it in the place of the one that she has read. `standing` is what was told before, if anything.
template <class Told>
Result<Request> answered(http::Call& call, Request const& request, std::optional<Aftermath::Answer<Told>> const& standing, Told told,
    std::optional<FactId> instead_of)
{
    if (instead_of && standing && standing->line == *instead_of) {
        return request.corrected({ .fact = *instead_of, .reason = CorrectionReason::OTHER, .happened_at = call.now(), .what = std::move(told) },
            Standing::Cell, FactId::make(call.now()), call.now(), call.identity().account());
    }
    return request.with(FactId::make(call.now()), std::move(told), { call.now(), call.now(), call.identity().account() });
}

/// Of whom an answer tells: nobody named stands for all who travelled, as does the only one.
Result<std::optional<PersonId>> told_of(Aftermath const& aftermath, StayEndForm const& form, std::string const& answer)
{
    if (!form.person)
        return std::optional<PersonId> {};
    auto const travellers = aftermath.travellers();
    if (std::ranges::find(travellers, *form.person, &Traveller::person) == travellers.end())
        return at_field(FormError::NotATraveller, answer + ".person");
    return travellers.size() == 1 ? std::optional<PersonId> {} : form.person;
}

/// The answer that stands of those of whom this one tells: that which she replaces, else one that is final.
std::optional<Aftermath::Answer<EndOfStay>> standing_of(Aftermath const& aftermath, EndOfStay const& end, std::optional<FactId> instead_of)
{
    std::optional<Aftermath::Answer<EndOfStay>> standing;
    for (auto const& stay : aftermath.stays_told_by(end)) {
        if (stay.told && stay.told->line == instead_of)
            return stay.told;
        if (stay.told && (!standing || standing->what.lasts()))
            standing = stay.told;
    }
    return standing;
}

/// Each person once; an answer that stands for several is replaced by one of each of them, so that nobody's is lost.
Result<Done> complete(Aftermath const& aftermath, std::vector<StayEndForm> const& stays)
{
    for (std::size_t rank = 0; rank < stays.size(); ++rank) {
        auto const& stay = stays[rank];
        auto const same = [&](StayEndForm const& other) { return !stay.person || !other.person || other.person == stay.person; };
        if (std::ranges::count_if(stays, same) > 1)
            return at_field(FormError::StayTwice, fmt::format("stays.{}.person", rank));
        for (auto const& each : aftermath.stays()) {
            auto const tells = [&](StayEndForm const& other) { return !other.person || *other.person == each.who.person; };
            bool const is_replaced = each.told && each.told->line == stay.instead_of;
            if (is_replaced && std::ranges::none_of(stays, tells))
                return at_field(FormError::EachOfThem, "stays");
        }
    }
    return Done {};
}

/// The field that tells what a rule of the request refuses; `answer` is the part of the form.
std::string field_of(RequestError error, std::string const& answer)
{
    switch (error) {
    case RequestError::EndOfAnotherKind:
    case RequestError::OutcomesContradict:
        return answer + ".how";
    case RequestError::HourOfAnotherDay:
        return answer + ".at";
    case RequestError::NewbornsMissing:
        return answer + ".newborns";
    case RequestError::ChildrenContradict:
        return answer + ".newborns.0.fate";
    default:
        return answer + ".on";
    }
}

void refuse(FormFaults& faults, std::vector<RequestError> const& errors, std::string const& answer)
{
    for (auto const error : errors)
        faults.add(at_field(error, field_of(error, answer)));
}

/// One end of stay as the form tells it, read, and which answer it replaces.
struct StayTold {
    EndOfStay end;
    std::string answer; ///< the part of the form
    std::optional<FactId> instead_of;
};

/// All that the form tells, read.
struct OutcomeTold {
    Request request;                 ///< with the birth put right, where the issue does so
    bool births_are_right = true;    ///< false: the issue would put a birth right, and cannot
    std::vector<StayTold> stays = {};
    std::optional<PregnancyIssue> issue = {};
};

/// What is wrong with it goes to `faults`; nothing when nobody can say of whom it tells.
std::optional<StayTold> stay_in(http::Call& call, Request const& request, StayEndForm const& form, std::string answer, FormFaults& faults)
{
    auto const& aftermath = request.progress().aftermath;
    auto to = faults.take(house_in(call, answer, form.place, form.elsewhere)).value_or(Destination {});
    if (to.place && !directory::is_open(call.transaction(), *to.place, form.on.value_or(paris_date(call.now()))))
        faults.add(at_field(FormError::PlaceClosed, fmt::format("{}.place", answer)));
    auto const of = faults.take(told_of(aftermath, form, answer));
    if (!of)
        return std::nullopt;
    EndOfStay end { form.how, form.on, std::move(to), form.comment.value_or(""), *of };
    faults.take(sound(end, answer));
    faults.take(goes_elsewhere(end, request.progress().destination, answer));
    auto const fits = [&](Aftermath::Stay const& stay) { return may_end(request.kind(), stay.who.role, end.how); };
    if (!std::ranges::all_of(aftermath.stays_told_by(end), fits))
        refuse(faults, { RequestError::EndOfAnotherKind }, answer);
    refuse(faults, aftermath.amiss(end, call.now()), answer);
    return StayTold { std::move(end), std::move(answer), form.instead_of };
}

std::vector<StayTold> stays_in(http::Call& call, Request const& request, OutcomeForm const& form, FormFaults& faults)
{
    if (form.stay && !form.stays.empty())
        faults.add(at_field(FormError::StayTwice, "stays"));
    faults.take(complete(request.progress().aftermath, form.stay ? std::vector { *form.stay } : form.stays));
    std::vector<StayTold> told;
    auto const read = [&](StayEndForm const& stay, std::string answer) {
        if (auto one = stay_in(call, request, stay, std::move(answer), faults))
            told.push_back(std::move(*one));
    };
    if (form.stay)
        read(*form.stay, "stay");
    for (std::size_t rank = 0; rank < form.stays.size(); ++rank)
        read(form.stays[rank], fmt::format("stays.{}", rank));
    return told;
}

/// The birth that the journal notes on another day, put right by whoever has read it: it was at the hour of this answer.
Result<Request> with_birth_corrected(http::Call& call, StoredRequest const& stored, Request const& request, IssueForm const& form)
{
    if (!form.at)
        return at_field(FormError::BirthHourMissing, "issue.at");
    auto const line = std::ranges::find(request.facts(), *form.corrects_birth, &Fact::id);
    if (line == request.facts().end() || line->crossed_out || !std::holds_alternative<Birth>(line->what))
        return at_field(FormError::NoBirthThere, "issue.corrects_birth");
    auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
    if (auto fault = birth_fault(request.kind(), *form.at, call.now(), bounds)) {
        fault->field = "issue.at";
        return Failure(http::Error::InvalidFields).with({ std::move(*fault) });
    }
    auto next = TRY(request.corrected({ .fact = line->id, .reason = CorrectionReason::WRONG_TIME, .happened_at = form.at }, Standing::Cell,
        FactId::make(call.now()), call.now(), call.identity().account()));
    TRY(correction_holds(request, next, line->position, stored.row.delivered_on));
    return next;
}

/// A weight that the request knows of one of its children was looked at when it was noted.
bool is_known(http::Call& call, RequestRow const& row, std::optional<people::Grams> weight)
{
    Store store(call.transaction());
    return std::ranges::any_of(store.persons(row.id), [&](PersonRow const& person) { return person.role == PersonRole::Newborn && person.weight == weight; });
}

/// What is told of each child, its house looked up; a weight that hardly goes with the term of that day is asked again.
std::vector<NewbornOutcome> newborns_in(http::Call& call, StoredRequest const& stored, IssueForm const& form, FormFaults& faults)
{
    auto const bounds = plausibility_on(call.services().settings, paris_date(call.now()));
    auto const& dating = stored.request.progress().told.dating;
    std::vector<NewbornOutcome> newborns;
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        auto const& child = form.newborns[rank];
        auto const field = fmt::format("issue.newborns.{}", rank);
        auto to = faults.take(house_in(call, field, child.place, child.elsewhere)).value_or(Destination {});
        auto weight = form.on ? birth_weight_fault(field + ".weight_g", dating, *form.on, child.weight, bounds) : std::nullopt;
        if (weight && !child.looked_again.value_or(false) && !is_known(call, stored.row, child.weight))
            faults.add(Failure(http::Error::InvalidFields).with({ std::move(*weight) }));
        newborns.push_back({ child.fate, child.weight, child.sex, to.is_named() ? std::optional(std::move(to)) : std::nullopt, child.died_on });
    }
    return newborns;
}

PregnancyIssue issue_in(http::Call& call, StoredRequest const& stored, IssueForm const& form, FormFaults& faults)
{
    auto const& request = stored.request;
    auto where = faults.take(house_in(call, "issue", form.place, form.elsewhere)).value_or(Destination {});
    auto const& dating = request.progress().told.dating;
    auto const age = form.on && dating ? dating->age_on(*form.on) : std::nullopt;
    if (form.on && dating && !age)
        faults.add(at_field(FormError::TermBeyondBelief, "issue.on"));
    if (form.how == Issue::MISCARRIAGE && age && age->days() >= 22 * 7)
        faults.add(at_field(FormError::NotAMiscarriage, "issue.how"));
    auto const expected = children_expected(request);
    if (static_cast<int>(form.newborns.size()) > expected)
        faults.add(at_field(FormError::MoreChildrenThanTold, "issue.newborns"));
    PregnancyIssue issue {
        .how = form.how,
        .on = form.on,
        .at = form.at,
        .where = std::move(where),
        .out_of_hospital = form.out_of_hospital,
        .mode = form.mode,
        .newborns = newborns_in(call, stored, form, faults),
        .corticosteroids_complete = form.corticosteroids_complete,
        .comment = form.comment.value_or(""),
        .after_mothers_death = form.after_mothers_death,
    };
    faults.add(faults_of(issue, paris_date(call.now())));
    faults.take(tells_each_child(issue, expected));
    refuse(faults, request.progress().aftermath.amiss(issue, call.now()), "issue");
    return issue;
}

/// The children whose births stand in the journal.
std::vector<NotedChild> noted_children(http::Call& call, Request const& request)
{
    std::vector<NotedChild> noted;
    for (auto const& fact : request.facts()) {
        auto const* birth = std::get_if<Birth>(&fact.what);
        if (!birth || fact.crossed_out)
            continue;
        auto const child = people::person(call.transaction(), birth->newborn);
        noted.push_back({ fact.happened_at, birth->weight, child ? child->sex : std::nullopt });
    }
    return noted;
}

/// Whether those who answer were not answered for meanwhile: the second sees the first, before anything else is said.
Result<Done> first_to_answer(http::Call& call, OutcomeForm const& form, OutcomeTold const& told)
{
    auto const& aftermath = told.request.progress().aftermath;
    if (auto const& issue = aftermath.issue(); form.issue && issue && form.issue->instead_of != issue->line)
        return already_told(call, told.request, *issue, RequestError::IssueAlreadyTold);
    for (auto const& stay : told.stays) {
        auto const standing = standing_of(aftermath, stay.end, stay.instead_of);
        if (standing && !standing->what.lasts() && standing->line != stay.instead_of)
            return already_told(call, told.request, *standing, RequestError::StayAlreadyTold);
    }
    return Done {};
}

/// What contradicts itself between both facts and the births of the journal, whoever tells each.
void judge_together(http::Call& call, OutcomeForm const& form, OutcomeTold const& told, FormFaults& faults)
{
    auto const& aftermath = told.request.progress().aftermath;
    Ending ending(aftermath);
    if (told.issue)
        ending.issue = told.issue;
    std::string of_stay = "stay";
    for (auto const& stay : told.stays) {
        auto const of = aftermath.stays_told_by(stay.end);
        if (std::ranges::find(of, PersonRole::Mother, [](Aftermath::Stay const& each) { return each.who.role; }) == of.end())
            continue;
        ending.stay = stay.end;
        of_stay = stay.answer;
    }
    auto const answer = form.issue ? std::string("issue") : of_stay;
    if (ending.stay && ending.issue)
        refuse(faults, aftermath.contradictions(*ending.stay, *ending.issue), answer);
    faults.add(faults_of_death(ending, answer + ".on"));
    auto const road = road_of(told.request);
    if (form.issue)
        faults.add(faults_of_road(ending, road));
    faults.add(faults_of_house(ending, road, answer));
    if (form.issue && told.births_are_right && !birth_days_agree(ending))
        faults.add(birth_days_differ(ending, "issue.on"));
    if (form.issue && told.issue && told.births_are_right)
        faults.add(faults_of_only_child(*told.issue, noted_children(call, told.request)));
}

/// Whether it is hers to tell, and there is something to be told.
Result<Done> may_tell(Seen const& seen, OutcomeForm const& form)
{
    auto const& request = seen.stored.request;
    bool const tells_stay = form.stay || !form.stays.empty();
    if (!tells_stay && !form.issue)
        return at_field(FormError::NothingTold, "stay");
    if (form.issue)
        TRY(may_write(seen, FactKind::ISSUE));
    if (tells_stay)
        TRY(may_write(seen, FactKind::STAY_END));
    bool const is_there = request.progress().aftermath.arrived_at().has_value();
    if ((tells_stay && !is_there) || (form.issue && request.is_live()))
        return RequestError::ArriveFirst;
    if (form.issue && !awaits_birth(request.kind()))
        return RequestError::IssueOfNoPregnancy;
    return Done {};
}

/// Both facts of one press are written together or not at all; all that is wrong with them is told at once.
Result<RequestView> note_outcome(http::Call& call, OutcomeForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_tell(seen, form));
    auto const& [row, request] = seen.stored;
    FormFaults faults;
    OutcomeTold told { request };
    bool const corrects_birth = form.issue && form.issue->corrects_birth;
    auto corrected = corrects_birth ? faults.take(with_birth_corrected(call, seen.stored, request, *form.issue)) : std::nullopt;
    told.births_are_right = !corrects_birth || corrected;
    if (corrected)
        told.request = std::move(*corrected);
    if (form.issue)
        told.issue = issue_in(call, { row, told.request }, *form.issue, faults);
    told.stays = stays_in(call, told.request, form, faults);
    TRY(first_to_answer(call, form, told));
    judge_together(call, form, told, faults);
    TRY(std::move(faults).told());

    // The issue comes first: with both, a delivery during the stay is judged by the end of that stay.
    auto after = told.request;
    if (told.issue)
        after = TRY(answered(call, after, after.progress().aftermath.issue(), std::move(*told.issue), form.issue->instead_of));
    for (auto& stay : told.stays) {
        auto const standing = standing_of(after.progress().aftermath, stay.end, stay.instead_of);
        after = TRY(answered(call, after, standing, std::move(stay.end), stay.instead_of));
    }
    auto stored = TRY(write_change(call, row, request, std::move(after), Beds::Happened));
    if (corrects_birth)
        follow_birth(call, request, stored.request, *form.issue->corrects_birth);
    return view_after(call, seen, std::move(stored));
}

/// « Deux enfants, et non un »: by who may tell the outcome, which is asked of as many.
Result<RequestView> note_children_count(http::Call& call, ChildrenCountForm form)
{
    auto const seen = TRY(seen_request(call));
    TRY(may_write(seen, FactKind::CHILDREN_COUNT));
    auto const& request = seen.stored.request;
    auto const& progress = request.progress();
    if (awaits_birth(request.kind()) && !is_before_departure(request.state()))
        TRY(count_fits(progress.aftermath, form.children, progress.told.fetuses.value_or(1), children_born(request)));
    auto stored = TRY(write_fact(call, seen, ChildrenCount { form.children, std::move(form.reason) }, form.happened_at));
    return view_after(call, seen, std::move(stored));
}

} // namespace

std::vector<Route> outcome_routes()
{
    std::vector<Route> routes;
    routes.push_back(fact_route("/api/requests/{id}/children-counts", "Corriger le nombre d’enfants", take_part, children_count_form, note_children_count));
    routes.push_back(fact_route("/api/requests/{id}/outcomes", "Donner le devenir", take_part, outcome_form, note_outcome));
    return routes;
}

} // namespace cigogne::transfers
