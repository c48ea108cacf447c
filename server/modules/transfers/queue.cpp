#include "modules/transfers/queue.hpp"

#include "modules/transfers/steps.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

std::optional<Instant> time_of(Request const& request, FactKind kind)
{
    auto const* fact = last_fact(request, kind);
    return fact ? std::optional(fact->happened_at) : std::nullopt;
}

/// The destination that has been awaited for longest.
Awaited awaited_answer(Request const& request, Names& names)
{
    Awaited awaited;
    for (auto const& call : request.calls()) {
        bool const no_answer_yet = !call.answer || *call.answer == Answer::TO_CALL_BACK;
        if (!no_answer_yet || (awaited.since && *awaited.since <= call.called_at))
            continue;
        auto const what = call.answer ? "Rappeler {}" : "Réponse de {}";
        awaited = { fmt::format(fmt::runtime(what), names.of(call.destination)), call.called_at, AwaitedFrom::Others };
    }
    return awaited;
}

/// Since when the cell has it: its first call may be of the day before.
Instant sent_at(Request const& request)
{
    return std::max(request.opening().asked_at, request.opening().typed_at);
}

/// Since when nobody is asked any more: the last answer, or what brought the search to the cell.
Instant idle_since(Request const& request)
{
    using enum FactKind;
    auto since = sent_at(request);
    for (auto const kind : { TAKING, CALL, REFUSAL, WITHDRAWAL, CONVERSION, NO_PLACE_IN_REGION, SEARCH_BEYOND, REOPENING })
        since = std::max(since, time_of(request, kind).value_or(since));
    return since;
}

/// An answer that somebody owes, or else the next call, which is the cell's.
Awaited awaited_in_search(Request const& request, Names& names)
{
    auto awaited = awaited_answer(request, names);
    if (!awaited.what.empty())
        return awaited;
    if (request.progress().woman_refuses())
        return { "Sans son accord : avis ou annulation", request.progress().screened_at, AwaitedFrom::Cell };
    bool const nowhere = request.state() == State::NO_PLACE_IN_REGION;
    return { nowhere ? "Hors région ou sur place, à décider" : "Place à chercher", idle_since(request), AwaitedFrom::Cell };
}

/// Who takes a request that nobody has taken: whom it was given to, or else the cell.
Awaited awaited_taking(Request const& request)
{
    auto const hands = hands_of(request);
    if (!hands.to)
        return { request.progress().read_at ? "À prendre par la cellule" : "À lire par la cellule", sent_at(request), AwaitedFrom::Cell };
    auto const from = hands.to == HandoverTo::NEXT_SHIFT ? AwaitedFrom::Cell : AwaitedFrom::Others;
    return { fmt::format("À prendre par {}", word(*hands.to).label), hands.at, from };
}

} // namespace

bool has_delivered(Request const& request)
{
    auto const born = children_born(request);
    return !is_of_newborn(request.kind()) && born > 0 && born >= request.progress().told.fetuses.value_or(1);
}

Hands hands_of(Request const& request)
{
    auto const& handover = request.progress().handover;
    if (!handover || !request.is_live())
        return {};
    auto person = handover->person.empty() ? std::nullopt : std::optional(handover->person);
    return { handover->to, std::move(person), time_of(request, FactKind::HANDOVER) };
}

std::string handed_words(Request const& request)
{
    auto const hands = hands_of(request);
    if (!hands.to)
        return {};
    auto words = hands.to == HandoverTo::SAMU ? std::string("confiée au SAMU") : fmt::format("confiée à {}", word(*hands.to).label);
    return hands.person ? fmt::format("{} ({})", words, *hands.person) : words;
}

Awaited awaited_of(Request const& request, Names& names)
{
    switch (request.state()) {
    case State::NEW:
        return awaited_taking(request);
    case State::TRIAGED:
        if (request.kind() == Kind::AVIS)
            return { "Avis à donner", time_of(request, FactKind::TAKING), AwaitedFrom::Cell };
        return awaited_in_search(request, names);
    case State::SEARCHING:
    case State::NO_PLACE_IN_REGION:
        return awaited_in_search(request, names);
    case State::PLACE_FOUND:
        return { "Vecteur à commander", time_of(request, FactKind::ACCEPTANCE), AwaitedFrom::Others };
    case State::VECTOR_ORDERED:
        if (auto const at_door = time_of(request, FactKind::VEHICLE_ARRIVAL))
            return { "Départ attendu, véhicule sur place", at_door, AwaitedFrom::Others };
        return { "Départ attendu", time_of(request, FactKind::VEHICLE_ORDER), AwaitedFrom::Others };
    case State::DEPARTED:
    case State::DIVERTED:
        return { "En route", request.progress().departed_at, AwaitedFrom::Others };
    default:
        return {};
    }
}

QueueGroup group_of(RequestRow const& row, Instant now)
{
    switch (row.state) {
    case State::NEW:
        return QueueGroup::TO_TAKE;
    case State::PLACE_FOUND:
    case State::VECTOR_ORDERED:
        return QueueGroup::PLACE_FOUND;
    case State::DEPARTED:
    case State::DIVERTED:
        return row.expected_arrival_at && *row.expected_arrival_at <= now ? QueueGroup::TO_CONFIRM : QueueGroup::ON_THE_WAY;
    default:
        return QueueGroup::SEARCHING;
    }
}

void expect_places(std::vector<StoredRequest> const& requests, Names& names)
{
    for (auto const& [row, request] : requests) {
        names.expect(row.origin);
        names.expect(row.destination);
        for (auto const& call : request.calls())
            names.expect(call.destination.place);
    }
}

QueueRow queue_row_of(StoredRequest const& stored, Names& names, Instant now)
{
    auto const& [row, request] = stored;
    auto const dating = row.dating();
    auto const& destination = request.progress().destination;
    auto awaited = awaited_of(request, names);
    auto hands = hands_of(request);
    return { row.id, row.number, group_of(row, now), row.state, row.kind, row.urgency, row.motive,
        dating ? std::optional(DatingView { dating->method, dating->ddr_equivalent, dating->has_low_confidence() }) : std::nullopt,
        row.newborns, has_delivered(request), names.view_of(row.origin), destination ? std::optional(names.view_of(*destination)) : std::nullopt, row.asked_at,
        row.target_at, row.expected_arrival_at, !row.read_at.has_value(), std::move(awaited.what), awaited.since,
        row.in_charge ? std::optional(names.of(*row.in_charge)) : std::nullopt, hands.to, std::move(hands.person), hands.at, {} };
}

} // namespace cigogne::transfers
