#include "modules/accounts/program_push.hpp"

namespace cigogne::accounts {

namespace {

constexpr auto written_every = 1min;
constexpr std::size_t longest = 300;

/// As much of a text as is kept, cut between two characters.
std::string bounded(std::string text)
{
    if (text.size() <= longest)
        return text;
    auto end = longest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

bool is_recent(std::optional<Instant> at, Instant now)
{
    return at && *at <= now && now < *at + written_every;
}

} // namespace

Table<ProgramPush> const program_push_row = fields<ProgramPush>("ProgramPushRow",
    field<&ProgramPush::id>("id"),
    field<&ProgramPush::accepted_at>("accepted_at"),
    field<&ProgramPush::refused_at>("refused_at"),
    field<&ProgramPush::refused_since>("refused_since"),
    field<&ProgramPush::status>("status"),
    field<&ProgramPush::code>("code"),
    field<&ProgramPush::reason>("reason"),
    field<&ProgramPush::target>("target"));

ProgramPush ProgramPush::after(security::ProgramAnswer const& answer, Instant now) const
{
    auto next = *this;
    if (!answer.refusal) {
        if (refused_since == 0 && is_recent(accepted_at, now))
            return next;
        next.accepted_at = now;
        next.refused_since = 0;
        return next;
    }
    auto const& refusal = *answer.refusal;
    if (refusal.is_at_the_door && is_recent(refused_at, now) && code == refusal.code)
        return next;
    next.refused_at = now;
    next.refused_since += 1;
    next.status = refusal.status;
    next.code = bounded(refusal.code);
    next.reason = bounded(refusal.reason);
    next.target = bounded(answer.target);
    return next;
}

} // namespace cigogne::accounts
