#include "modules/transfers/request_page.hpp"

#include "modules/transfers/cooling_view.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/sheet_readings.hpp"
#include "modules/transfers/steps.hpp"

#include <algorithm>

/// The woman, her newborns, what is told of the case, and who calls.
namespace cigogne::transfers {

namespace {

std::optional<DatingView> dating_of(RequestRow const& row)
{
    auto const dating = row.dating();
    return dating ? std::optional(DatingView { dating->method, dating->ddr_equivalent, dating->has_low_confidence() }) : std::nullopt;
}

} // namespace

void RequestPage::add_case(RequestView& view)
{
    view.kind = request_.kind();
    view.state = request_.state();
    view.caller_role = row_.caller_role;
    view.entered_a_posteriori = row_.entered_a_posteriori;
    view.origin = names_.view_of(row_.origin);
    view.dating = dating_of(row_);
    view.delivered_on = row_.delivered_on;
    view.fetuses = row_.fetuses;
    view.has_delivered = has_delivered(request_);
    view.motive = row_.motive;
    view.associated_motives = row_.associated_motives.values;
    view.urgency = row_.urgency;
    view.question = row_.question;
    view.comment = row_.comment;
    view.target_at = row_.target_at;
    view.next_step = next_step_of(request_, seen_.viewer, seen_.searching);
    view.sheet = sheet_;
    view.sheet_version = sheet_row_.version;
    if (auto const& screening = request_.progress().screening)
        view.screening = screening_view_of(*screening);
    for (auto const& newborn : newborns_)
        view.newborns.push_back(view_of_newborn(newborn));
    auto const rules = rules_of(call_);
    view.cooling = coolings_of(call_.transaction(), row_, newborns_, rules.cooling);
    if (is_before_departure(request_.state()) && may_write(seen_, FactKind::REASSESSMENT).succeeded())
        view.urgency_proposals = urgency_proposals(view.cooling, row_.urgency, rules.cooling, rules.targets);
    if (seen_.viewer == Viewer::ASKED) {
        // What the others wrote in free text may name her; the question itself is what an advice asks of her.
        view.comment.reset();
        if (request_.kind() != Kind::AVIS)
            view.question.reset();
        view.sheet = without_free_text(sheet_);
        for (auto& newborn : view.newborns)
            newborn.sheet = without_free_text(std::move(newborn.sheet));
        // Who answered for the woman is named no more than who calls.
        if (view.screening)
            view.screening->by.clear();
        view.caller_phone = row_.caller_phone;
        add_own_call(view);
        add_own_offer(view);
    }
}

ScreeningView RequestPage::screening_view_of(Screening const& screening)
{
    auto const& progress = request_.progress();
    auto author = request_.opening().author;
    for (auto const& fact : request_.facts()) {
        if (!fact.crossed_out && fact.happened_at == progress.screened_at)
            author = fact.author;
    }
    return { screening.ticked, progress.screened_at.value_or(row_.typed_at), names_.of(author), progress.undecided() };
}

NewbornView RequestPage::view_of_newborn(Newborn const& newborn)
{
    auto const& row = newborn.row;
    NewbornView view { row.person, {}, {}, row.age, row.weight, newborn.sheet, newborn.sheet_row.version, row.bed, own_request_of(row.person) };
    if (auto const person = people::person(call_.transaction(), row.person)) {
        view.born_at = person->born_at;
        view.sex = person->sex;
    }
    return view;
}

/// For who would write its sheet here: there she writes it.
std::optional<RequestLinkView> RequestPage::own_request_of(PersonId child)
{
    if (!may_complete_sheet(seen_.viewer))
        return std::nullopt;
    auto const own = store_.newborn_request_of(child);
    return own && own->id != row_.id ? link_to(own->id) : std::nullopt;
}

void RequestPage::add_persons(RequestView& view)
{
    if (!knows_identity(seen_.viewer))
        return;
    auto const mother = std::ranges::find(persons_, PersonRole::Mother, &PersonRow::role);
    if (mother == persons_.end())
        return;
    if (auto const person = people::person(call_.transaction(), mother->person)) {
        view.woman = PersonView { person->last_name, person->first_name, person->initials, person->birth_date, person->postcode,
            person->protected_identity };
    }
}

void RequestPage::add_caller(RequestView& view)
{
    view.caller_name = row_.caller_name;
    view.caller_phone = row_.caller_phone;
    view.read_at = row_.read_at;
    if (auto const* reading = last_fact(request_, FactKind::READING))
        view.read_by = names_.of(reading->author);
    else if (auto const* taking = last_fact(request_, FactKind::TAKING))
        view.read_by = names_.of(taking->author);
    if (row_.in_charge)
        view.in_charge = names_.of(*row_.in_charge);
    auto hands = hands_of(request_);
    view.handed_to = hands.to;
    view.handed_person = std::move(hands.person);
    view.handed_at = hands.at;
}

} // namespace cigogne::transfers
