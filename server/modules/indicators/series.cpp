#include "modules/indicators/series.hpp"

#include "analytics/definitions/lists.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

namespace cigogne::indicators {

Table<Series> const series_row = fields<Series>("IndicatorSeriesRow",
    field<&Series::id>("id"),
    field<&Series::source>("source"),
    field<&Series::source_key>("source_key"),
    field<&Series::edition>("edition"),
    field<&Series::note>("note"),
    field<&Series::state>("state"),
    field<&Series::digest>("digest"),
    field<&Series::lines>("lines"),
    field<&Series::refused>("refused"),
    field<&Series::first_year>("first_year"),
    field<&Series::last_year>("last_year"),
    field<&Series::created_at>("created_at"),
    field<&Series::created_by>("created_by"),
    field<&Series::withdrawn_at>("withdrawn_at"),
    field<&Series::withdrawn_by>("withdrawn_by"),
    field<&Series::reason>("reason"),
    field<&Series::version>("version"));

Table<SeriesValue> const series_value_row = fields<SeriesValue>("IndicatorSeriesValueRow",
    field<&SeriesValue::series>("series"),
    field<&SeriesValue::id>("id"),
    field<&SeriesValue::indicator>("indicator"),
    field<&SeriesValue::figure>("figure"),
    field<&SeriesValue::rank>("rank"),
    field<&SeriesValue::year>("year"),
    field<&SeriesValue::territory>("territory"),
    field<&SeriesValue::territory_code>("territory_code"),
    field<&SeriesValue::place>("place"),
    field<&SeriesValue::tells_of>("tells_of"),
    field<&SeriesValue::numerator>("numerator"),
    field<&SeriesValue::denominator>("denominator"),
    field<&SeriesValue::value>("value"));

namespace {

using FigureName = std::pair<std::string_view, std::string_view>;

std::map<FigureName, std::int64_t> ranks_of_figures()
{
    std::map<FigureName, std::int64_t> ranks;
    for (auto const& indicator : analytics::indicators()) {
        for (auto const& figure : indicator.classes)
            ranks.emplace(FigureName(indicator.code, figure.code), static_cast<std::int64_t>(ranks.size()));
    }
    return ranks;
}

bool is_small(std::optional<std::int64_t> const& count, std::int64_t smallest)
{
    return count && *count > 0 && *count < smallest;
}

} // namespace

Explanation explain(SeriesError error)
{
    switch (error) {
    case SeriesError::NoLine:
        return { FailureKind::Invalid, "no_line", "Aucune ligne de ce fichier ne peut être gardée : corrigez-les, puis choisissez-le de nouveau." };
    case SeriesError::SameFile:
        return { FailureKind::Conflict, "same_file", "Ce fichier est déjà enregistré." };
    case SeriesError::NotKept:
        return { FailureKind::Conflict, "not_kept", "Cette série est déjà retirée." };
    case SeriesError::Abandoned:
        break;
    }
    return { FailureKind::Conflict, "abandoned", "L’enregistrement a été interrompu : rien n’est gardé. Recommencez." };
}

std::string source_key_of(std::string_view source)
{
    auto plain = folded(source);
    return plain.empty() ? std::string(source) : plain; // signs of which folding leaves nothing stay themselves
}

std::string place_key_of(Territory const& territory)
{
    return fmt::format("{}{}", static_cast<int>(territory.kind), territory.code);
}

std::string tells_of(Territory const& territory)
{
    bool const is_wide = territory.kind == TerritoryKind::France || territory.kind == TerritoryKind::Region;
    return is_wide ? std::string(nobody_alone) : territory.code;
}

std::vector<SeriesValue> values_of(SeriesId series, std::vector<SeriesLine> const& lines)
{
    auto const ranks = ranks_of_figures();
    std::vector<SeriesValue> values;
    values.reserve(lines.size());
    for (auto const& line : lines)
        values.push_back({ series, fmt::format("{:06}", line.number), line.indicator, line.figure, ranks.at({ line.indicator, line.figure }), line.year,
            line.territory.kind, line.territory.code, place_key_of(line.territory), tells_of(line.territory), line.numerator, line.denominator, line.value });
    return values;
}

SeriesReader house_reader(std::string own, std::vector<std::string> open_departments, std::int64_t smallest)
{
    SeriesReader reader { true, own, std::move(open_departments), smallest };
    reader.readable.emplace_back(nobody_alone);
    if (!own.empty())
        reader.readable.push_back(std::move(own));
    return reader;
}

bool may_read(SeriesReader const& reader, SeriesValue const& value)
{
    if (!reader.is_house || value.tells_of == reader.own)
        return true;
    if (std::ranges::find(reader.readable, value.tells_of) == reader.readable.end())
        return false;
    return !is_small(value.numerator, reader.smallest) && !is_small(value.denominator, reader.smallest);
}

bool is_small(SeriesLine const& line, std::int64_t smallest)
{
    return is_small(line.numerator, smallest) || is_small(line.denominator, smallest);
}

} // namespace cigogne::indicators
