#include "demo/stay_deposits.hpp"

#include "demo/requests.hpp"
#include "demo/working_day.hpp"
#include "modules/indicators/demonstration.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/transmission_making.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "platform/settings/settings.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::demo {

namespace {

using namespace indicators;

constexpr int years_deposited = 3;
/// Fewer than a region of that many maternities has: they differ from each other as they do, and the loading stays short.
constexpr std::uint64_t deliveries_a_year = 20'000;
/// So many regions have deliveries of their own; beyond, the houses of all are smaller, and the temporary folder stays under 500 MB.
constexpr int most_regions = 4;
constexpr double few_refused = 0.0005;
/// Of the transmission that had to be corrected.
constexpr double many_refused = 0.02;

/// The files of a year are complete at the end of the next January.
Instant given_at(int year) { return from_paris(working_day(*CivilDate::make(year + 1, 2, 20)), *TimeOfDay::make(10, 0)); }
Instant corrected_at(int year) { return from_paris(working_day(*CivilDate::make(year + 1, 6, 12)), *TimeOfDay::make(10, 0)); }

/// A year goes to the health authority at the end of March.
Instant transmitted_at(int year) { return from_paris(working_day(*CivilDate::make(year + 1, 3, 28)), *TimeOfDay::make(15, 0)); }

/// Sends a year as it is counted by then. Of one region: hiding what is small takes longer than the number of houses grows.
void transmit(db::Database& database, Region const& region, Recipe const& recipe, int year)
{
    if (recipe.scale > 1 || transmitted_at(year) >= recipe.now)
        return;
    settings::Settings const settings(database, setting_definitions());
    auto material = [&] {
        auto transaction = database.read();
        return whole_material_of(transaction, settings, year, paris_date(transmitted_at(year)));
    }();
    if (material.houses.empty())
        return;
    TransmissionForm const form { year, fmt::format("ARS {}", material.region), true, "Exemple : année transmise avant le dépôt corrigé (LAMDA) d’un établissement.", {} };
    auto const made = make_transmission(std::move(material), form, transmitted_at(year), region.accounts.at("direction"));
    auto transaction = database.write();
    TransmissionStore(transaction).add(made.transmission, made.snapshot);
    transaction.commit();
}

/// Those behind the numbers are kept for some months: older ones are gone.
StaysWanted stays_kept(Instant given, Instant now)
{
    return paris_date(given).plus_months(months_of_stays) > paris_date(now) ? StaysWanted::Yes : StaysWanted::No;
}

} // namespace

void deposit_stays(db::Database& database, Region const& region, Recipe const& recipe)
{
    auto last = static_cast<int>(paris_date(recipe.now).ymd().year()) - 1;
    if (first_year(recipe) > last)
        return;
    if (given_at(last) >= recipe.now)
        --last; // not given yet
    auto const first = last - years_deposited + 1;
    for (auto year = first; year <= last; ++year) {
        InventedDeposit deposit { .name = fmt::format("Dépôt du réseau {}", year), .year = year, .deliveries = deliveries_a_year * static_cast<std::uint64_t>(std::min(recipe.scale, most_regions)), .seed = recipe.seed ^ (0x57a1U + static_cast<std::uint64_t>(year)), .refused = few_refused, .stays = stays_kept(given_at(year), recipe.now), .by = { region.accounts.at("direction"), given_at(year) } };
        bool const is_corrected = year == first && corrected_at(year) < recipe.now;
        if (is_corrected) {
            auto mistaken = deposit;
            mistaken.refused = many_refused;
            mistaken.chained = Chained::No;
            mistaken.stays = StaysWanted::No;
            keep_invented(database, mistaken);
            transmit(database, region, recipe, year);
            deposit.name += ", corrigé (LAMDA)";
            deposit.by.at = corrected_at(year);
        }
        keep_invented(database, deposit);
    }
}

} // namespace cigogne::demo
