#include "fuzz/target.hpp"
#include "modules/indicators/series_file.hpp"

using namespace cigogne;

/// Each line of a file is taken or refused with a reason, never both; what is taken is within its bounds.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    constexpr int last_year = 2026;
    auto const file = indicators::read_series_file(fuzz::text(data, size), last_year);
    if (file.failed())
        return 0;
    fuzz::hold(file->lines.size() + file->refusals.size() <= indicators::most_series_lines);
    for (auto const& line : file->lines) {
        fuzz::hold(line.number > 1 && line.year >= indicators::first_series_year && line.year <= last_year);
        fuzz::hold(line.value >= 0 && line.value <= 10);
        fuzz::hold(line.numerator.has_value() == line.denominator.has_value() && line.denominator.value_or(1) > 0);
        fuzz::hold(line.territory.kind == indicators::TerritoryKind::France || !line.territory.code.empty());
    }
    for (auto const& refusal : file->refusals)
        fuzz::hold(!refusal.reason.empty() && refusal.line > 1);
    return 0;
}
