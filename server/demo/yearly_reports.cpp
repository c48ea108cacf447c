#include "demo/exact.hpp"
#include "demo/network.hpp"
#include "demo/papers.hpp"
#include "demo/requests.hpp"
#include "demo/working_day.hpp"
#include "modules/beds/module.hpp"
#include "modules/reporting/report_drafting.hpp"
#include "modules/reporting/report_store.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::demo {

namespace {

using namespace reporting;

constexpr std::size_t reports_a_slice = 10;

constexpr int years_reported = 3;
constexpr int visited_in_2024 = 15; ///< published

Instant at_ten(CivilDate day) { return from_paris(day, *TimeOfDay::make(10, 0)); }
Instant made_at(int year) { return at_ten(working_day(*CivilDate::make(year + 1, 2, 10))); }

/// How many maternities were visited in that year, which begins with the reports of the year before.
int visited_in(int year) { return year == 2024 ? visited_in_2024 : 11 + year * 3 % 7; }

void make_reports(db::Database& database, settings::Settings const& settings, int year, AccountId by)
{
    auto drafting = [&] {
        auto transaction = database.read();
        return Drafting::create(transaction, settings, year, paris_date(made_at(year)));
    }();
    if (drafting.failed())
        throw std::logic_error(fmt::format("the demonstration cannot report {}: {}", year, drafting.failure().sentence()));
    for (std::size_t begin = 0; begin < drafting->size(); begin += reports_a_slice) {
        auto transaction = database.write();
        ReportStore store(transaction);
        for (auto index = begin; index < std::min(begin + reports_a_slice, drafting->size()); ++index)
            store.keep(drafting->report(index), {}, made_at(year), by);
        transaction.commit();
    }
}

/// Between March and November, one house after the other.
void visit_houses(db::Database& database, Region const& region, Recipe const& recipe, int year)
{
    constexpr auto asked = std::to_array<std::string_view>({ "Exemple : un numéro direct vers le type III", "Exemple : le délai des vecteurs la nuit",
        "Exemple : un protocole commun pour la prééclampsie", "Exemple : des retours plus rapides après l’accouchement", "" });
    constexpr auto done = std::to_array<std::string_view>({ "Exemple : porté au plan d’action", "Exemple : transmis à la cellule", "" });
    Chance chance(recipe.seed ^ (0x7151U + static_cast<std::uint64_t>(year)));
    auto const network = network_on(database, region, *CivilDate::make(year + 1, 6, 1));
    std::vector<House const*> houses;
    for (auto const& house : network.houses())
        houses.push_back(&house);
    shuffle(chance, houses);
    auto const count = std::min(static_cast<std::size_t>(visited_in(year + 1) * recipe.scale), houses.size());
    auto const first = *CivilDate::make(year + 1, 3, 4);
    auto transaction = database.write();
    ReportStore store(transaction);
    for (std::size_t rank = 0; rank < count; ++rank) {
        auto const day = working_day(first.plus_days(static_cast<int>(rank * 260 / count)));
        auto const at = at_ten(day) + 7h;
        auto const by = region.accounts.at(chance.percent(60) ? "direction" : "cellule2");
        auto const question = chance.one_of(asked);
        if (at < recipe.now) {
            store.add({ VisitId::make(at), year, houses[rank]->id, day, "D. Exemple, direction du réseau", "Exemple : cadre, obstétriciens, sages-femmes",
                std::string(question), std::string(question.empty() ? question : chance.one_of(done)), at, by, at, by, 1 });
        }
    }
    transaction.commit();
}

} // namespace

void report_years(db::Database& database, Region const& region, Recipe const& recipe)
{
    settings::Settings const settings(database, beds::module().settings);
    auto const present = static_cast<int>(paris_date(recipe.now).ymd().year());
    for (auto year = std::max(first_year(recipe), present - years_reported); year < present; ++year) {
        if (made_at(year) >= recipe.now)
            continue; // not established yet
        make_reports(database, settings, year, region.accounts.at("direction"));
        visit_houses(database, region, recipe, year);
    }
}

} // namespace cigogne::demo
