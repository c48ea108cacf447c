#pragma once

#include "modules/transfers/rows.hpp"
#include "modules/transfers/views.hpp"
#include "platform/security/identity.hpp"

/// Who sees a request as what, and who writes which line of its journal: one table for each.
namespace cigogne::transfers {

inline constexpr security::Permission ask { "transfers.request" };
inline constexpr security::Permission coordinate { "transfers.coordinate" };
inline constexpr security::Permission answer { "transfers.answer" };
inline constexpr security::Permission follow { "transfers.follow" };
/// Held by all who hold one of the others: what each may do of a request is decided request by request.
inline constexpr security::Permission take_part { "transfers.take_part" };

/// The binder of transfers: to read and print it, and to write its chapters.
inline constexpr security::Permission read_binder { "transfers.binder.read" };
inline constexpr security::Permission keep_binder { "transfers.binder.keep" };

/// As whom she sees a request; nothing when for her it does not exist. `side` is that of the place acted for.
inline std::optional<Viewer> viewer_of(security::Identity const& identity, std::optional<Side> side, State state)
{
    if (identity.may(coordinate))
        return Viewer::CELL;
    if (identity.may(follow))
        return is_live(state) ? std::optional(Viewer::SAMU) : std::nullopt;
    if (!side || identity.scope().reach() != security::Reach::Place)
        return std::nullopt;
    switch (*side) {
    case Side::Origin:
        return identity.may(ask) ? std::optional(Viewer::REQUESTER) : std::nullopt;
    case Side::Receiver:
        return Viewer::RECEIVER;
    case Side::Asked:
        return Viewer::ASKED;
    case Side::Refused:
        break;
    }
    return Viewer::REFUSED;
}

/// Whether the maternity searches by herself: nobody of the cell reads, or she typed it afterwards.
enum class Searching {
    ByTheCell,
    Alone
};

/// Whether a line of that kind may be written as that viewer.
constexpr bool may_write(Viewer viewer, FactKind kind, Searching searching, State state)
{
    using enum FactKind;
    auto const among = [kind](auto... kinds) { return ((kind == kinds) || ...); };
    switch (viewer) {
    case Viewer::CELL:
        return true;
    case Viewer::REQUESTER:
        return among(SCREENING, PHYSICIAN_DECISION, VEHICLE_ARRIVAL, DEPARTURE, RETURN, BIRTH, CONVERSION, REASSESSMENT, CANCELLATION, REOPENING,
                   STAY_END, ISSUE, CHILDREN_COUNT, FEEDBACK_RECEIPT) // a woman who comes home is often hers again
            || (searching == Searching::Alone
                && among(CALL, REFUSAL, ACCEPTANCE, WITHDRAWAL, VEHICLE_ORDER, VEHICLE_CANCELLATION, DIVERSION, ARRIVAL,
                    NO_PLACE_IN_REGION, SEARCH_BEYOND, HANDOVER))
            || (kind == VEHICLE_CANCELLATION && !is_live(state)); // who ends a request may send its vehicle back
    case Viewer::RECEIVER:
        return among(WITHDRAWAL, ARRIVAL, STAY_END, ISSUE, CHILDREN_COUNT, FEEDBACK) || (kind == BIRTH && !is_before_departure(state)); // until then she is the other's patient
    case Viewer::ASKED:
        return among(REFUSAL, ACCEPTANCE);
    case Viewer::SAMU:
        return among(VEHICLE_ORDER, VEHICLE_CANCELLATION, VEHICLE_ARRIVAL, DEPARTURE, DIVERSION, RETURN, ARRIVAL, BIRTH);
    case Viewer::REFUSED:
        break;
    }
    return false;
}

/// Whether the sheet and the identity of the woman are hers to complete.
constexpr bool may_complete_sheet(Viewer viewer)
{
    return viewer == Viewer::CELL || viewer == Viewer::REQUESTER;
}

/// Whether the start of a newborn's cooling is hers to note: also of the unit that receives, once the child has left, for it is often she who
/// begins it. Nothing else of the sheet is.
constexpr bool may_note_cooling(Viewer viewer, State state)
{
    return may_complete_sheet(viewer) || (viewer == Viewer::RECEIVER && !is_before_departure(state));
}

/// Whether it is hers to tell an ambulance crew whom to take, and where.
constexpr bool may_brief_crew(Viewer viewer)
{
    return viewer == Viewer::CELL || viewer == Viewer::REQUESTER || viewer == Viewer::SAMU;
}

/// Whether she may know who the woman is.
constexpr bool knows_identity(Viewer viewer)
{
    return viewer == Viewer::CELL || viewer == Viewer::REQUESTER || viewer == Viewer::RECEIVER || viewer == Viewer::SAMU;
}

} // namespace cigogne::transfers
