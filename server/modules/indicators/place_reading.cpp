#include "modules/indicators/place_reading.hpp"

#include "modules/indicators/editions.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/store.hpp"
#include "platform/http/call.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// Rows of a place by year; those of other definitions are told apart.
struct Stored {
    Years years;
    std::vector<int> all; ///< the latest first
    std::vector<int> outdated;
};

void take(Stored& stored, CountsReader& reader, int year, std::string const& fingerprint, std::string const& counts)
{
    stored.all.insert(stored.all.begin(), year);
    if (auto totals = reader.read(fingerprint, counts))
        stored.years.emplace(year, std::move(*totals));
    else
        stored.outdated.push_back(year);
}

Stored stored_of(CountsReader& reader, std::vector<YearSumRow> const& sums)
{
    Stored stored;
    for (auto const& sum : sums)
        take(stored, reader, sum.year, sum.fingerprint, sum.counts);
    return stored;
}

CountsState state_of(Stored const& stored, int year)
{
    if (stored.years.contains(year))
        return CountsState::Current;
    return std::ranges::find(stored.outdated, year) == stored.outdated.end() ? CountsState::None : CountsState::Outdated;
}

/// What a house tells of the first months of a year; none where it was counted by definitions that nothing is left of.
std::optional<analytics::Totals> first_months(Store const& store, CountsReader& reader, SiteYearRow const& row, int months)
{
    analytics::Totals sum;
    for (auto const& month : store.months(row.id)) {
        auto const totals = reader.read(row.fingerprint, month.counts);
        if (!totals)
            return std::nullopt;
        if (month.month <= months)
            sum.add(*totals);
    }
    return sum;
}

/// The months of a house, and of the year before as many.
void read_months(Store const& store, CountsReader& reader, PlaceReading& reading, std::vector<SiteYearRow> const& rows)
{
    auto& counts = reading.counts;
    SiteYearRow const* before = nullptr;
    for (auto const& row : rows) {
        if (is_partial(row.months))
            counts.partial.emplace(row.year, *row.months);
        if (row.year == counts.year)
            reading.months = row.months;
        if (row.year == counts.year - 1)
            before = &row;
    }
    if (!reading.months)
        return;
    std::vector<ToldMonth> told;
    for (auto const& month : store.months(*reading.site_year))
        told.push_back({ month.month, month.deliveries + month.births > 0 });
    reading.months_without = months_without_births(told);
    if (is_partial(reading.months) && before && before->months.value_or(0) >= *reading.months)
        counts.same_months_before = first_months(store, reader, *before, *reading.months);
}

/// What the houses of a scope tell of the first months of a year.
struct SameMonths {
    analytics::Totals totals;
    std::int64_t sites; ///< that tell each of them, at least
};

/// None where one is not known, or was counted by definitions that nothing is left of.
std::optional<SameMonths> same_months(Store const& store, CountsReader& reader, std::string_view scope, int year, int covered)
{
    auto const sums = store.month_sums(scope, year, covered);
    if (covered == 0 || static_cast<int>(sums.size()) != covered)
        return std::nullopt;
    SameMonths same { {}, std::ranges::min(sums, {}, &MonthSumRow::sites).sites };
    for (auto const& sum : sums) {
        auto const totals = reader.read(sum.fingerprint, sum.counts);
        if (!totals)
            return std::nullopt;
        same.totals.add(*totals);
    }
    return same;
}

/// A year that fewer houses share is told of none: neither a trend nor a pool tells it.
Years shared_years(CountsReader& reader, std::vector<YearSumRow> sums)
{
    std::erase_if(sums, [](YearSumRow const& each) { return each.sites < fewest_compared; });
    return stored_of(reader, sums).years;
}

/// Her own years that are among those of the scope: of other types before, she is not.
Years own_among(std::vector<SiteYearRow> const& rows, std::string const& scope, Years const& own)
{
    Years among;
    for (auto const& row : rows) {
        auto const found = own.find(row.year);
        if (found != own.end() && (scope == whole_region || row.type == scope))
            among.insert(*found);
    }
    return among;
}

/// Puts the first months in the place of the whole year. Returns what the year holds beside them, and beside what `own_beyond` is hers.
Years take_months(Years& years, int year, std::optional<SameMonths> const& same, analytics::Totals const& own_beyond)
{
    Years beyond;
    auto const whole = years.find(year);
    if (whole == years.end())
        return beyond;
    if (!same || same->sites < fewest_compared) {
        years.erase(whole);
        return beyond;
    }
    beyond.emplace(year, without(without(whole->second, same->totals), own_beyond));
    whole->second = same->totals;
    return beyond;
}

/// With whom a house is compared, and around whom the funnels are. `rows` are her own.
void read_others(Store const& store, CountsReader& reader, PlaceReading& reading, std::vector<SiteYearRow> const& rows, std::optional<std::uint64_t> smallest)
{
    auto& counts = reading.counts;
    bool const by_type = counts.compare == Compare::Type;
    if (by_type && reading.type.empty()) {
        counts.why_alone = "L’annuaire ne dit pas le type de cette maternité, cette année-là : pas de comparaison au même type.";
        return;
    }
    auto const scope = by_type ? reading.type : std::string(whole_region);
    auto const sum = store.sum(scope, counts.year);
    if (!sum || !reader.read(sum->fingerprint, sum->counts))
        return;
    if (sum->sites < fewest_compared) {
        counts.why_alone = fmt::format("Moins de trois maternités{} sont comptées : pas de comparaison, elle dirait les chiffres d’une autre.", by_type ? " de ce type" : "");
        return;
    }
    counts.funnels = sum->funnels;
    auto others = shared_years(reader, store.sums(scope));
    auto region = by_type && smallest ? shared_years(reader, store.sums(whole_region)) : Years {};
    auto own = own_among(rows, scope, counts.own);
    Years beyond, region_beyond;
    if (is_partial(reading.months)) {
        auto const same = same_months(store, reader, scope, counts.year, *reading.months);
        if (same && same->sites < fewest_compared) {
            counts.why_alone = fmt::format("Moins de trois maternités{} ont ces mois : pas de comparaison, elle dirait les chiffres d’une autre.", by_type ? " de ce type" : "");
            return;
        }
        auto months = first_months(store, reader, *std::ranges::find(rows, counts.year, &SiteYearRow::year), *reading.months).value_or(analytics::Totals {});
        auto const own_beyond = without(own[counts.year], months);
        beyond = take_months(others, counts.year, same, own_beyond);
        region_beyond = take_months(region, counts.year, same_months(store, reader, whole_region, counts.year, *reading.months), own_beyond);
        own[counts.year] = std::move(months);
    }
    if (smallest) {
        counts.disclosure = OthersDisclosure(others, own, region, *smallest);
        counts.beyond_months = OthersDisclosure(beyond, {}, region_beyond, *smallest);
    }
    counts.others = std::move(others);
    reading.scope = scope;
    counts.others_label = by_type ? fmt::format("Même type ({})", said_type(reading.type)) : "Région";
}

} // namespace

Result<std::optional<House>> asked_house(db::Transaction& transaction, security::Scope const& scope, std::optional<std::string> const& establishment)
{
    auto const own = scope.place();
    if (!own && (!establishment || *establishment == region_word))
        return std::optional<House> {};
    auto const id = establishment ? PlaceId::parse(*establishment) : own;
    if (!id || !scope.includes(*id))
        return http::Error::NotFound;
    auto const names = directory::named_places(transaction, { *id });
    if (names.empty())
        return http::Error::NotFound;
    auto const houses = Houses::read(transaction);
    auto const* const coded = houses.of(*id);
    return std::optional(House { *id, names.front().name, coded ? std::optional(coded->finess) : std::nullopt });
}

Result<FigureKey> asked_figure(std::string_view indicator, std::optional<std::string> const& figure)
{
    auto const* const found = analytics::find_indicator(indicator);
    auto const key = found ? find_figure(indicator, figure ? std::string_view(*figure) : found->classes.front().code) : std::nullopt;
    if (!key)
        return http::Error::NotFound;
    return *key;
}

PlaceReading read_place(db::Transaction& transaction, settings::Settings const& settings, std::optional<House> house, PlaceQuery const& query, CivilDate today,
    ReadBy reader)
{
    Store const store(transaction);
    PlaceReading reading;
    auto& counts = reading.counts;
    counts.is_house = house.has_value();
    counts.own_label = house ? "Nous" : "Région";
    counts.compare = query.compare.value_or(Compare::Region);
    counts.most_missing = most_missing_on(settings, today);

    CountsReader counts_reader(transaction);
    std::vector<SiteYearRow> rows;
    Stored stored;
    if (!house) {
        stored = stored_of(counts_reader, store.sums(whole_region));
    } else if (house->finess) {
        rows = store.counted_of(*house->finess);
        for (auto const& row : rows)
            take(stored, counts_reader, row.year, row.fingerprint, row.counts);
    }
    counts.year = query.year.value_or(stored.all.empty() ? static_cast<int>(today.ymd().year()) - 1 : stored.all.front());
    reading.state = state_of(stored, counts.year);
    reading.years = std::move(stored.all);
    counts.own = std::move(stored.years);
    if (auto const row = std::ranges::find(rows, counts.year, &SiteYearRow::year); row != rows.end()) {
        reading.type = row->type;
        reading.site_year = row->id;
    }
    if (reading.state == CountsState::Current)
        read_months(store, counts_reader, reading, rows);
    reading.house = std::move(house);
    if (reading.house)
        read_others(store, counts_reader, reading, rows, reader == ReadBy::House ? std::optional(smallest_published_on(settings, today)) : std::nullopt);
    return reading;
}

} // namespace cigogne::indicators
