#include "modules/quality/quality.hpp"

#include "modules/quality/store.hpp"

#include <fmt/format.h>

namespace cigogne::quality {

std::vector<CaseFigure> case_figures(db::Transaction& transaction, CivilDate first, CivilDate last, int months_to_review, CivilDate today)
{
    auto const thresholds = directory::regional_thresholds(transaction);
    std::vector<CaseFigure> figures;
    for (auto const& row : Store(transaction).born_between(first, last)) {
        auto const house = directory::place(transaction, row.house, row.happened_on);
        CaseFacts const facts { row.id, row.house, row.state, row.facts(house ? house->kind : std::nullopt), row.happened_on,
            row.reviewed_at ? std::optional(paris_date(*row.reviewed_at)) : std::nullopt, row.retained };
        figures.push_back(figure_of(facts, thresholds, months_to_review, today));
    }
    return figures;
}

std::optional<Fault> against_closing(db::Transaction& transaction, PlaceId place, CivilDate first_day_without)
{
    auto const last = Store(transaction).last_case_day(place);
    if (!last || *last < first_day_without)
        return std::nullopt;
    return Fault { "closed_on", "active_since",
        fmt::format("Une naissance y est enregistrée le {} : le premier jour sans activité est le {}, ou un jour plus tard.", french_date(*last), french_date(last->plus_days(1))) };
}

MeetingCounts meeting_counts(db::Transaction& transaction, CivilDate first, CivilDate last, std::optional<PlaceId> place)
{
    auto meetings = Store(transaction).meetings_between(first, last);
    if (place)
        std::erase_if(meetings, [&](Meeting const& meeting) { return meeting.place != place; });
    return counts_of(meetings);
}

std::map<std::optional<PlaceId>, MeetingCounts> meeting_counts_by_house(db::Transaction& transaction, CivilDate first, CivilDate last)
{
    std::map<std::optional<PlaceId>, std::vector<Meeting>> held;
    for (auto& meeting : Store(transaction).meetings_between(first, last))
        held[meeting.place].push_back(std::move(meeting));
    std::map<std::optional<PlaceId>, MeetingCounts> counts;
    for (auto const& [house, meetings] : held)
        counts.emplace(house, counts_of(meetings));
    return counts;
}

Beginnings beginnings(db::Transaction& transaction)
{
    Store const store(transaction);
    return { store.first_case_day(), store.first_meeting_day() };
}

} // namespace cigogne::quality
