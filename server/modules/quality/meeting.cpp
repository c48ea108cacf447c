#include "modules/quality/meeting.hpp"

#include "platform/core/text.hpp"

#include <algorithm>

namespace cigogne::quality {

Table<Meeting> const meeting_row = fields<Meeting>("QualityMeetingRow",
    field<&Meeting::id>("id"),
    field<&Meeting::held_on>("held_on"),
    field<&Meeting::title>("title"),
    field<&Meeting::kind>("kind"),
    field<&Meeting::with_network>("with_network"),
    field<&Meeting::place>("place"),
    field<&Meeting::participants>("participants"),
    field<&Meeting::cases>("cases"),
    field<&Meeting::requests>("requests"),
    field<&Meeting::decisions>("decisions"),
    field<&Meeting::created_at>("created_at"),
    field<&Meeting::created_by>("created_by"),
    field<&Meeting::updated_at>("updated_at"),
    field<&Meeting::updated_by>("updated_by"),
    field<&Meeting::version>("version"));

std::vector<std::string> decisions_of(std::string_view text)
{
    std::vector<std::string> decisions;
    while (!text.empty()) {
        auto const line = text.substr(0, text.find('\n'));
        if (auto const decision = trimmed(line); !decision.empty())
            decisions.emplace_back(decision);
        text.remove_prefix(std::min(line.size() + 1, text.size()));
    }
    return decisions;
}

std::string decision_behind(Action const& action, std::span<std::string const> decisions)
{
    auto const is_it = [&](std::string const& decision) {
        return action.decision.empty() ? action.title == decision : action.decision == decision;
    };
    auto const found = std::ranges::find_if(decisions, is_it);
    return found == decisions.end() ? std::string() : *found;
}

MeetingCounts counts_of(std::span<Meeting const> meetings)
{
    auto const count = [&](auto is_counted) { return static_cast<int>(std::ranges::count_if(meetings, is_counted)); };
    return { count([](Meeting const& meeting) { return meeting.kind == MeetingKind::RETEX; }),
        count([](Meeting const& meeting) { return meeting.kind == MeetingKind::TRANSFERS && meeting.with_network; }) };
}

} // namespace cigogne::quality
