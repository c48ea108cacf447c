#include "modules/indicators/transmission_making.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/store.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "platform/core/text.hpp"
#include "platform/installation.hpp"
#include "platform/security/token.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// Sites of the year in the order of the directory, those that it does not know last.
std::vector<SiteYearRow> in_order(std::vector<SiteYearRow> rows, Houses const& houses)
{
    auto const rank = [&](SiteYearRow const& row) {
        auto const found = std::ranges::find(houses.all(), row.finess, &directory::CodedPlace::finess);
        return std::pair(found - houses.all().begin(), row.finess);
    };
    std::ranges::sort(rows, {}, rank);
    return rows;
}

/// The maternities of the year of which nothing is counted.
std::vector<std::string> without_file(db::Transaction& transaction, Houses const& houses, std::vector<SiteYearRow> const& rows, int year)
{
    std::vector<PlaceId> absent;
    for (auto const& id : directory::maternities_between(transaction, *CivilDate::make(year, 1, 1), *CivilDate::make(year, 12, 31))) {
        auto const* const coded = houses.of(id);
        if (!coded || std::ranges::find(rows, coded->finess, &SiteYearRow::finess) == rows.end())
            absent.push_back(id);
    }
    std::vector<std::string> names;
    if (!absent.empty()) {
        for (auto const& place : directory::named_places(transaction, absent))
            names.push_back(place.name);
    }
    std::ranges::sort(names, {}, french_sort_key);
    return names;
}

/// A number of as many as can be told: each by itself, of the system's generator.
std::uint64_t by_chance()
{
    std::uint64_t number = 0;
    for (auto const byte : security::random_bytes(sizeof number))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

void shuffle(std::vector<SnapshotHouse>& houses)
{
    std::vector<std::pair<std::uint64_t, std::size_t>> drawn;
    for (std::size_t index = 0; index < houses.size(); ++index)
        drawn.emplace_back(by_chance(), index);
    std::ranges::sort(drawn);
    std::vector<SnapshotHouse> shuffled;
    for (auto const& [chance, index] : drawn)
        shuffled.push_back(std::move(houses[index]));
    houses = std::move(shuffled);
}

} // namespace

TransmissionMaterial material_of(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    Store const store(transaction);
    auto const houses = Houses::read(transaction);
    auto const rows = in_order(store.counted_between(year, year), houses);
    TransmissionMaterial material;
    material.region = installation(transaction).region;
    material.headline = headline_on(settings, today);
    material.smallest = smallest_published_on(settings, today);
    material.known.year = year;
    material.known.most_missing = most_missing_on(settings, today);
    material.known.without_file = without_file(transaction, houses, rows, year);
    for (auto const& row : rows) {
        auto const name = houses.name_of(row.finess);
        if (row.fingerprint != analytics::definitions_fingerprint()) {
            material.known.outdated.push_back(name);
            continue;
        }
        auto totals = totals_from(row.counts);
        if (is_partial(row.months))
            material.known.partial.push_back(fmt::format("{}\u00a0: {} mois sur {}", name, *row.months, months_of_year));
        if (!houses.at(row.finess))
            material.known.unknown.push_back(name);
        material.known.counted.push_back({ name, totals });
        material.houses.push_back({ row.finess, name, row.type, std::move(totals) });
    }
    for (auto const& deposit : store.counted_deposits(year, std::nullopt))
        material.deposits.push_back({ deposit.name, deposit.record, deposit.kept_at });
    material.former = TransmissionStore(transaction).latest(year);
    return material;
}

TransmissionMaterial whole_material_of(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    auto material = material_of(transaction, settings, year, today);
    material.former_snapshots = TransmissionStore(transaction).snapshots(year);
    return material;
}

std::size_t sites_to_transmit(db::Transaction& transaction, int year)
{
    auto const rows = Store(transaction).counted_between(year, year);
    return static_cast<std::size_t>(std::ranges::count(rows, analytics::definitions_fingerprint(), &SiteYearRow::fingerprint));
}

MadeTransmission make_transmission(TransmissionMaterial material, TransmissionForm const& form, Instant now, AccountId by)
{
    if (!form.named)
        shuffle(material.houses);
    TransmissionContent content { {}, sheets_of(material.headline), std::move(material.deposits), {}, static_cast<int>(material.known.partial.size()) };
    for (auto const& key : material.headline)
        content.headline.push_back(std::string(key.indicator->code) + '/' + std::string(key.figure->code));
    std::ranges::transform(missing_of(material.known), std::back_inserter(content.incomplete), said);
    SnapshotRules const rules { form.year, form.named ? Naming::Named : Naming::Numbered, material.smallest, material.region };
    return {
        { TransmissionId::make(now), form.year, material.former ? material.former->version + 1 : 1, form.recipient, form.named, form.comment.value_or(""),
            form.reason.value_or(""), analytics::definitions_fingerprint(), static_cast<std::int64_t>(material.smallest),
            static_cast<std::int64_t>(material.houses.size()), text_of(content), now, by },
        snapshot_of(material.houses, material.headline, rules, material.former_snapshots),
    };
}

} // namespace cigogne::indicators
