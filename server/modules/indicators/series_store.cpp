#include "modules/indicators/series_store.hpp"

namespace cigogne::indicators {

namespace {

struct CodeRow {
    std::string indicator;
    std::int64_t rank;
};
constexpr auto code_row = fields<CodeRow>("IndicatorSeriesCode",
    field<&CodeRow::indicator>("indicator"),
    field<&CodeRow::rank>("rank"));

constexpr auto current_value_row = fields<CurrentValue>("IndicatorCurrentValue",
    field<&CurrentValue::series>("series"),
    field<&CurrentValue::source>("source"),
    field<&CurrentValue::edition>("edition"),
    field<&CurrentValue::year>("year"),
    field<&CurrentValue::territory>("territory"),
    field<&CurrentValue::territory_code>("territory_code"),
    field<&CurrentValue::tells_of>("tells_of"),
    field<&CurrentValue::numerator>("numerator"),
    field<&CurrentValue::denominator>("denominator"),
    field<&CurrentValue::value>("value"));

db::Order order_of(SeriesSort sort)
{
    using enum db::Direction;
    switch (sort) {
    case SeriesSort::Indicator:
        return { "rank", Ascending };
    case SeriesSort::IndicatorDescending:
        return { "rank", Descending };
    case SeriesSort::Year:
        return { "year", Ascending };
    case SeriesSort::YearDescending:
        return { "year", Descending };
    case SeriesSort::Territory:
        return { "place", Ascending };
    case SeriesSort::TerritoryDescending:
        return { "place", Descending };
    case SeriesSort::Value:
        return { "value", Ascending };
    case SeriesSort::ValueDescending:
        return { "value", Descending };
    case SeriesSort::File:
        break;
    }
    return { "id", Ascending };
}

} // namespace

db::Page<Series> SeriesStore::all(security::Scope const& scope, db::PageRequest const& request) const
{
    return transaction_.page(series_row, "indicator_series", scope.everything(), { "created_at", db::Direction::Descending }, request, "state <> ?", SeriesState::Writing);
}

std::optional<Series> SeriesStore::series(SeriesId id) const
{
    return transaction_.find(series_row, "indicator_series", "id = ? and state <> ?", id, SeriesState::Writing);
}

std::optional<Series> SeriesStore::unfinished(SeriesId id) const
{
    return transaction_.find(series_row, "indicator_series", "id = ? and state = ?", id, SeriesState::Writing);
}

std::optional<Series> SeriesStore::current_of(std::string const& source_key) const
{
    return transaction_.find(series_row, "indicator_series", "source_key = ? and state = ?", source_key, SeriesState::Current);
}

std::optional<Series> SeriesStore::latest_replaced(std::string const& source_key) const
{
    return transaction_.find(series_row, "indicator_series", "source_key = ? and state = ? order by created_at desc, id desc limit 1", source_key, SeriesState::Replaced);
}

std::optional<Series> SeriesStore::kept_of(std::string const& digest) const
{
    return transaction_.find(series_row, "indicator_series", "digest = ? and state in (?, ?) order by created_at desc, id desc limit 1", digest, SeriesState::Current,
        SeriesState::Replaced);
}

void SeriesStore::add(Series const& series)
{
    transaction_.insert(series_row, "indicator_series", series);
}

void SeriesStore::add(SeriesValue const& value)
{
    transaction_.insert(series_value_row, "indicator_series_value", value);
}

bool SeriesStore::save(Series const& series, std::int64_t expected_version)
{
    return transaction_.update(series_row, "indicator_series", series, expected_version);
}

db::Page<SeriesValue> SeriesStore::values(
    security::Scope const& scope, SeriesId id, SeriesReader const& reader, SeriesFilter const& filter, SeriesSort sort, db::PageRequest const& request) const
{
    db::Conditions conditions;
    conditions.add("series = ?", id);
    if (filter.indicator)
        conditions.add("indicator = ?", *filter.indicator);
    if (filter.year)
        conditions.add("year = ?", *filter.year);
    if (filter.territory)
        conditions.add("territory = ?", *filter.territory);
    if (reader.is_house) { // the same as may_read
        conditions.add_one_of("tells_of", reader.readable);
        conditions.add("tells_of = ? or ((numerator is null or numerator = 0 or numerator >= ?) and (denominator is null or denominator = 0 or denominator >= ?))",
            reader.own, reader.smallest, reader.smallest);
    }
    return transaction_.page(series_value_row, "indicator_series_value", scope.everything(), order_of(sort), request, std::move(conditions));
}

std::vector<std::string> SeriesStore::indicators_of(SeriesId id) const
{
    std::vector<std::string> codes;
    for (auto& row : transaction_.query(code_row,
             "select indicator, min(rank) as rank from indicator_series_value where series = ? group by indicator order by min(rank)", id))
        codes.push_back(std::move(row.indicator));
    return codes;
}

std::vector<CurrentValue> SeriesStore::current_values(std::string const& indicator, std::string const& figure, Territory const& territory) const
{
    return transaction_.query(current_value_row,
        "select v.series, s.source, s.edition, v.year, v.territory, v.territory_code, v.tells_of, v.numerator, v.denominator, v.value "
        "from indicator_series_value v join indicator_series s on s.id = v.series "
        "where v.indicator = ? and v.figure = ? and v.place = ? and s.state = ? order by v.year desc, s.source_key",
        indicator, figure, place_key_of(territory), SeriesState::Current);
}

std::int64_t SeriesStore::remove_unfinished(Instant begun_before, int at_most)
{
    auto removed = transaction_.execute(
        "delete from indicator_series_value where (series, id) in (select v.series, v.id from indicator_series_value v join indicator_series s on s.id = v.series "
        "where s.state = ? and s.created_at < ? limit ?)",
        SeriesState::Writing, begun_before, at_most);
    if (removed < at_most)
        removed += transaction_.execute("delete from indicator_series where id in (select id from indicator_series where state = ? and created_at < ? limit ?)",
            SeriesState::Writing, begun_before, at_most - removed);
    return removed;
}

} // namespace cigogne::indicators
