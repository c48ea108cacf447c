#include "modules/transfers/row_from_facts.hpp"

namespace cigogne::transfers {

Told told_in(RequestRow const& row)
{
    return { row.motive, row.associated_motives.values, row.urgency, row.dating(), row.fetuses, row.comment, row.question };
}

namespace {

void write_told(RequestRow& row, Told const& told)
{
    row.motive = told.motive;
    row.associated_motives.values = told.associated_motives;
    row.urgency = told.urgency;
    row.dating_method = told.dating ? std::optional(told.dating->method) : std::nullopt;
    row.ddr_equivalent = told.dating ? std::optional(told.dating->ddr_equivalent) : std::nullopt;
    row.fetuses = told.fetuses.value_or(row.fetuses);
    if (is_in_utero(row.kind))
        row.newborns = row.fetuses; // one place for each child that is carried
    row.comment = told.comment;
    row.question = told.question;
}

void write_aftermath(RequestRow& row, Aftermath const& aftermath, OutcomeDelays const& delays)
{
    row.arrived_at = aftermath.arrived_at();
    row.stay_end = aftermath.stay_end();
    row.issue = aftermath.issue() ? std::optional(aftermath.issue()->what.how) : std::nullopt;
    row.feedbacks = static_cast<int>(aftermath.feedbacks().size());
    row.feedback_unread = aftermath.has_unread();
    row.outcome_due_at = outcome_due(aftermath, row.dating(), delays).value_or(far_away);
    row.feedback_due_at = feedback_due(aftermath, delays).value_or(far_away);
}

} // namespace

void write_what_follows(RequestRow& row, Request const& request, UrgencyTargets const& targets, OutcomeDelays const& delays)
{
    auto const& progress = request.progress();
    row.kind = progress.kind;
    write_told(row, progress.told);
    if (row.kind == Kind::TPP)
        row.newborns = children_born(request); // who go with her
    row.state = progress.state;
    row.in_charge = progress.in_charge;
    row.read_at = progress.read_at;
    row.destination = progress.destination ? progress.destination->place : std::nullopt;
    row.destination_name = progress.destination ? progress.destination->elsewhere : std::string();
    row.vehicle_to_be_cancelled = progress.vehicle_is_to_be_cancelled();
    row.departed_at = progress.departed_at;
    row.target_at = row.urgency ? departure_target(*row.urgency, progress.urgency_since.value_or(progress.search_began_at.value_or(row.asked_at)), targets) : std::nullopt;
    row.target_key = row.target_at.value_or(far_away);
    write_aftermath(row, progress.aftermath, delays);
}

} // namespace cigogne::transfers
