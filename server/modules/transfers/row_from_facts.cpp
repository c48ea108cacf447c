#include "modules/transfers/row_from_facts.hpp"

namespace cigogne::transfers {

void write_what_follows(RequestRow& row, Request const& request, UrgencyTargets const& targets)
{
    auto const& progress = request.progress();
    row.kind = progress.kind;
    row.state = progress.state;
    row.in_charge = progress.in_charge;
    row.read_at = progress.read_at;
    row.destination = progress.destination ? progress.destination->place : std::nullopt;
    row.destination_name = progress.destination ? progress.destination->elsewhere : std::string();
    row.departed_at = progress.departed_at;
    row.target_at = row.urgency ? departure_target(*row.urgency, progress.search_began_at.value_or(row.asked_at), targets) : std::nullopt;
    row.target_key = row.target_at.value_or(far_away);
}

} // namespace cigogne::transfers
