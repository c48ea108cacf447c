#include "modules/indicators/report_drafting.hpp"

#include "analytics/statistics/pooling.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/editions.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/region_data.hpp"
#include "modules/indicators/report_figures.hpp"
#include "modules/indicators/store.hpp"
#include "platform/core/date.hpp"
#include "platform/installation.hpp"
#include "platform/reports/error.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

using namespace std::chrono_literals;

/// Of one statement: it reads the counts of all houses.
constexpr Duration longest_statement = 60s;

std::optional<ReportFunnel> kept(Result<FunnelView> const& view)
{
    if (view.failed())
        return std::nullopt;
    ReportFunnel funnel { view->target, view->dispersion, {}, view->hidden, view->partial };
    for (auto const& point : view->points)
        funnel.points.push_back({ point.count, point.of, point.own });
    return funnel;
}

} // namespace

Explanation explain(ReportError error)
{
    switch (error) {
    case ReportError::OldDefinitions:
        return { FailureKind::Invalid, "old_definitions", "Les comptes de cette année ont été calculés avec d’anciennes définitions : déposez de nouveau les fichiers." };
    case ReportError::NothingCounted:
        break;
    }
    return { FailureKind::Invalid, "nothing_counted", "Aucun dépôt de cette année n’est pris en compte." };
}

Result<Done> can_be_reported(db::Transaction& transaction, int year)
{
    auto const rows = Store(transaction).counted_between(year, year);
    if (rows.empty())
        return ReportError::NothingCounted;
    CountsReader reader(transaction);
    if (std::ranges::none_of(rows, [&](SiteYearRow const& row) { return reader.can_read(row.fingerprint); }))
        return ReportError::OldDefinitions;
    return Done {};
}

std::vector<directory::CodedPlace> houses_to_report(db::Transaction& transaction, Houses const& houses, int year)
{
    std::vector<directory::CodedPlace> known;
    CountsReader reader(transaction);
    for (auto const& row : Store(transaction).counted_between(year, year)) {
        auto const* const house = houses.at(row.finess);
        if (house && reader.can_read(row.fingerprint))
            known.push_back(*house);
    }
    return known;
}

Drafting::Drafting(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
    : settings_(&settings)
    , year_(year)
    , today_(today)
    , houses_(Houses::read(transaction))
    , smallest_(smallest_published_on(settings, today))
    , headline_(headline_on(settings, today))
    , subjects_({ std::nullopt })
{
}

Result<Drafting> Drafting::create(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    if (year >= static_cast<int>(today.ymd().year()))
        return reports::ReportError::YearNotOver;
    transaction.set_time_budget(longest_statement);
    TRY(can_be_reported(transaction, year));
    Drafting drafting(transaction, settings, year, today);
    std::ranges::move(houses_to_report(transaction, drafting.houses_, year), std::back_inserter(drafting.subjects_));
    return drafting;
}

std::optional<IndicatorReport> Drafting::report(db::Transaction& transaction, std::size_t index)
{
    transaction.set_time_budget(longest_statement);
    auto const& place = subjects_.at(index);
    auto const house = place ? std::optional(House { place->id, place->name, place->finess }) : std::nullopt;
    auto const region = read_place(transaction, *settings_, house, { {}, year_, Compare::Region }, today_);
    if (region.state != CountsState::Current)
        return std::nullopt;
    read_counted(transaction);
    if (!place)
        return made(transaction, region, region);
    return made(transaction, region, read_place(transaction, *settings_, house, { {}, year_, Compare::Type }, today_));
}

/// What is counted of each house is read again where it is no more what was read: a funnel beside figures of another reading would tell what has moved between both.
void Drafting::read_counted(db::Transaction& transaction)
{
    std::vector<SiteYearId> ids;
    for (auto const& row : Store(transaction).counted_between(year_ - analytics::pooled_years + 1, year_))
        ids.push_back(row.id);
    if (ids == counted_ids_)
        return;
    counted_ = HousesCounted::read(transaction, year_);
    counted_ids_ = std::move(ids);
}

IndicatorReport Drafting::made(db::Transaction& transaction, PlaceReading const& region, PlaceReading const& type) const
{
    ReportFigures const figures(region.counts, type.counts);
    auto const place = region.house ? std::optional(region.house->id) : std::nullopt;
    auto name = region.house ? region.house->name : installation(transaction).region;
    IndicatorReport report { year_, place, std::move(name), std::string(said_type(region.type)), data_of(transaction, region), type.counts.why_alone, {}, figures.sections(), {} };
    report.definitions = ReportFigures::definitions_of(report.sections);
    FunnelReader const reader { place.has_value(), region.house ? region.house->finess : std::nullopt, smallest_ };
    for (auto const& key : headline_) {
        auto headline = figures.headline(key);
        auto const funnel = counted_.funnel_for(key, region, reader, houses_);
        headline.no_funnel = said_without(funnel, region.counts);
        headline.funnel = kept(funnel);
        report.headline.push_back(std::move(headline));
    }
    return report;
}

ReportData Drafting::data_of(db::Transaction& transaction, PlaceReading const& reading) const
{
    ReportData data { 0, {}, {}, 0, 0, 0, 0, 0, 0, 0, reading.house ? reading.months : std::nullopt };
    if (!reading.house)
        data.partial_houses = coverage_of(transaction, year_).partial();
    for (auto const& deposit : Store(transaction).counted_deposits(year_, reading.house ? reading.house->finess : std::nullopt)) {
        ++data.deposits;
        data.record = deposit.record;
        auto const kept_on = deposit.kept_at ? std::optional(paris_date(*deposit.kept_at)) : std::nullopt;
        data.kept_on = std::max(data.kept_on, kept_on);
        data.kept += deposit.lines_kept;
        data.refused += deposit.lines_refused;
        data.excluded += deposit.lines_read - deposit.lines_kept - deposit.lines_refused;
    }
    SiteYear const counted { {}, year_, reading.counts.own.at(year_) };
    data.deliveries = counted.deliveries();
    data.births = counted.births();
    if (auto const linked = linked_deliveries(reading.counts)) {
        data.linked = linked->count;
        data.linked_of = linked->of;
    }
    return data;
}

} // namespace cigogne::indicators
