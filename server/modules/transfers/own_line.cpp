#include "modules/transfers/own_line.hpp"

#include "modules/transfers/coherence.hpp"

namespace cigogne::transfers {

namespace {

/// How long a line stays its author's once the request has left her sight (design proposal).
constexpr Duration own_line_stays = 1h;

} // namespace

bool has_just_written(Fact const& line, AccountId reader, Instant now)
{
    return line.author == reader && now - line.typed_at < own_line_stays;
}

bool may_take_back(Request const& request, Fact const& line, std::optional<CivilDate> delivered_on, AccountId reader, Instant now)
{
    bool const is_an_answer = std::holds_alternative<Refusal>(line.what) || std::holds_alternative<Withdrawal>(line.what);
    if (!is_an_answer || line.crossed_out || line.author != reader)
        return false;
    if (!is_before_departure(request.state()) && !has_just_written(line, reader, now))
        return false;
    Correction const taken_back { .fact = line.id, .reason = CorrectionReason::WRONG_KEY };
    auto const after = request.corrected(taken_back, Standing::Unit, FactId::make(now), now, reader);
    return after.succeeded() && correction_holds(request, *after, line.position, delivered_on).succeeded();
}

} // namespace cigogne::transfers
