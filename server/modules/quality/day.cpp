#include "modules/quality/day.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/quality/seen_case.hpp"

#include <fmt/format.h>

namespace cigogne::quality {

namespace {

std::string page_of(CaseRow const& row)
{
    return "/analyses/" + row.id.text();
}

/// « Cas 12 · 27 SA + 3 j · née le 04/05/2026 ».
std::string name_of(CaseRow const& row)
{
    auto text = fmt::format("Cas {}", row.number);
    if (row.age)
        text += " · " + row.age->text();
    return text + " · " + french_date(row.happened_on);
}

void add_line(http::Call& call, std::vector<day::Line>& lines, CaseRow const& row, std::string_view reason, std::string_view what, std::string button)
{
    auto const house = directory::place(call.transaction(), row.house, row.happened_on);
    lines.push_back({ fmt::format("{}/{}", row.id.text(), reason), fmt::format("{} · {}", name_of(row), what), house ? house->name : "—",
        row.updated_at, {}, day::opening(std::move(button), page_of(row)) });
}

/// One line for several cases, that opens their list.
void add_count(std::vector<day::Line>& lines, std::string id, std::int64_t count, std::string_view one, std::string_view several, std::string page)
{
    if (count > 0)
        lines.push_back({ std::move(id), fmt::format("{} {}", count, count == 1 ? one : several), "Analyses", {}, {}, day::opening("Ouvrir", std::move(page)) });
}

void add_network(http::Call& call, day::Day& day)
{
    auto const store = call.store<Store>();
    auto const today = paris_date(call.now());
    add_count(day.todo, "cases/by_fact", store.count_in(CaseState::DETECTED), "cas ouvert par un fait", "cas ouverts par un fait", "/analyses?groupe=by_fact");
    add_count(day.todo, "cases/to_review", store.count_in(CaseState::DOCUMENTED), "relecture à deux", "relectures à deux", "/analyses?groupe=to_review");
    auto const late = store.count_late(today.plus_months(-rules_of(call).months_to_review));
    add_count(day.follow, "cases/late", late, "clôture en retard", "clôtures en retard", "/analyses?groupe=late");
    auto const overdue = static_cast<std::int64_t>(store.overdue_actions(today).size());
    add_count(day.follow, "actions/overdue", overdue, "action en retard", "actions en retard", "/plan-action");
}

} // namespace

void add_to_day(http::Call& call, day::Day& day)
{
    auto const& who = call.identity();
    auto const store = call.store<Store>();
    if (who.may(judge)) {
        for (auto const& row : store.awaiting(who.account()))
            add_line(call, day.todo, row, "judge", "votre avis de relecteur", "Relire");
    }
    auto const place = call.scope().place();
    if (who.may(coordinate) && who.role() == accounts::roles::risk_officer) {
        add_network(call, day);
    } else if (place && who.may(declare)) {
        for (auto const& row : store.of_house(*place, CaseState::DETECTED)) {
            if (!birth_is_crossed_out(call.transaction(), row)) // nothing to declare: who coordinates sets it aside
                add_line(call, day.todo, row, "declare", "à déclarer", "Déclarer");
        }
        for (auto const& row : store.of_house(*place, CaseState::DECLARED))
            add_line(call, day.todo, row, "document", "à documenter", "Documenter");
    }
}

} // namespace cigogne::quality
