#include "modules/indicators/site_year.hpp"

namespace cigogne::indicators {

Table<SiteYearRow> const site_year_row = fields<SiteYearRow>("IndicatorSiteYearRow",
    field<&SiteYearRow::id>("id"),
    field<&SiteYearRow::deposit>("deposit"),
    field<&SiteYearRow::finess>("finess"),
    field<&SiteYearRow::year>("year"),
    field<&SiteYearRow::type>("type"),
    field<&SiteYearRow::deliveries>("deliveries"),
    field<&SiteYearRow::births>("births"),
    field<&SiteYearRow::fingerprint>("fingerprint"),
    field<&SiteYearRow::counts>("counts"),
    field<&SiteYearRow::counted>("counted"),
    field<&SiteYearRow::months>("months"));

Table<MonthRow> const month_row = fields<MonthRow>("IndicatorMonthRow",
    field<&MonthRow::site_year>("site_year"),
    field<&MonthRow::month>("month"),
    field<&MonthRow::deliveries>("deliveries"),
    field<&MonthRow::births>("births"),
    field<&MonthRow::counts>("counts"));

Table<SiteYearHead> const site_year_head = fields<SiteYearHead>("IndicatorSiteYearHead",
    field<&SiteYearHead::id>("id"),
    field<&SiteYearHead::deposit>("deposit"),
    field<&SiteYearHead::deposit_owner>("deposit_owner"),
    field<&SiteYearHead::deposit_name>("deposit_name"),
    field<&SiteYearHead::kept_at>("kept_at"),
    field<&SiteYearHead::finess>("finess"),
    field<&SiteYearHead::year>("year"),
    field<&SiteYearHead::deliveries>("deliveries"),
    field<&SiteYearHead::births>("births"),
    field<&SiteYearHead::months>("months"),
    field<&SiteYearHead::counted>("counted"));

bool tells_births(SiteYearHead const& site_year) { return site_year.deliveries > 0 || site_year.births > 0; }

bool takes_the_place_of(SiteYearHead const& site_year, SiteYearHead const& counted) { return tells_births(site_year) || !tells_births(counted); }

Table<SumRow> const sum_row = fields<SumRow>("IndicatorSumRow",
    field<&SumRow::year>("year"),
    field<&SumRow::scope>("scope"),
    field<&SumRow::sites>("sites"),
    field<&SumRow::fingerprint>("fingerprint"),
    field<&SumRow::counts>("counts"),
    field<&SumRow::funnels>("funnels"));

Table<YearSumRow> const year_sum_row = fields<YearSumRow>("IndicatorYearSumRow",
    field<&YearSumRow::year>("year"),
    field<&YearSumRow::sites>("sites"),
    field<&YearSumRow::fingerprint>("fingerprint"),
    field<&YearSumRow::counts>("counts"));

Table<EditionRow> const edition_row = fields<EditionRow>("IndicatorEditionRow",
    field<&EditionRow::id>("id"),
    field<&EditionRow::fingerprint>("fingerprint"),
    field<&EditionRow::noted_at>("noted_at"),
    field<&EditionRow::sheets>("sheets"));

Table<MonthSumRow> const month_sum_row = fields<MonthSumRow>("IndicatorMonthSumRow",
    field<&MonthSumRow::year>("year"),
    field<&MonthSumRow::scope>("scope"),
    field<&MonthSumRow::month>("month"),
    field<&MonthSumRow::sites>("sites"),
    field<&MonthSumRow::fingerprint>("fingerprint"),
    field<&MonthSumRow::counts>("counts"));

Table<RefusalRow> const refusal_row = fields<RefusalRow>("IndicatorRefusalRow",
    field<&RefusalRow::id>("id"),
    field<&RefusalRow::deposit>("deposit"),
    field<&RefusalRow::position>("position"),
    field<&RefusalRow::file>("file"),
    field<&RefusalRow::line>("line"),
    field<&RefusalRow::reason>("reason"));

Table<StayRow> const stay_row = fields<StayRow>("IndicatorStayRow",
    field<&StayRow::site_year>("site_year"),
    field<&StayRow::id>("id"),
    field<&StayRow::deposit>("deposit"),
    field<&StayRow::key>("key"),
    field<&StayRow::weeks>("weeks"),
    field<&StayRow::unit>("unit"),
    field<&StayRow::facts>("facts"));

} // namespace cigogne::indicators
