#include "analytics/results.hpp"
#include "analytics/testing.hpp"
#include "fuzz/target.hpp"

#include <algorithm>

using namespace cigogne;
using namespace cigogne::analytics;

namespace {

Establishments const maternities
    = Establishments::read("finess,type,from,to,name\n310000001,2B,,2024-03-14,\n310000001,3,2024-03-15,,\n");

Computation read(std::string_view bytes)
{
    Order order;
    order.stays.push_back(std::make_unique<fixtures::Text>("essai.rss", std::string(bytes)));
    order.establishments = maternities;
    order.expected = Expected::Rss;
    return compute(order);
}

/// Whether what is counted is part of its denominator. Deaths (I6, I7) and transfers that precede a delivery (I11) stand beside it.
bool is_share(std::string_view indicator)
{
    constexpr std::array<std::string_view, 10> shares { "I1", "I2", "I3", "I4", "I5", "I8", "I9", "I10", "I12", "I13" };
    return std::ranges::find(shares, indicator) != shares.end();
}

} // namespace

/// Every line of unit summaries is kept, excluded or refused with its number and a reason, and no part is larger than its whole.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    auto const computation = read(bytes);
    fuzz::hold(computation.lines.read() == fuzz::lines_of(bytes));
    fuzz::hold(computation.lines.refused == computation.refusals.size());
    for (auto const& refusal : computation.refusals)
        fuzz::hold(refusal.line >= 1 && refusal.line <= fuzz::lines_of(bytes) && !explain(refusal.fault).empty());
    if (computation.lines.kept == 0)
        return 0;
    for (auto const& result : results_of(computation.tally, {})) {
        fuzz::hold(!is_share(result.indicator) || result.numerator <= result.denominator);
    }
    return 0;
}
