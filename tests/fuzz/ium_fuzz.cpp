#include "analytics/records/units.hpp"
#include "analytics/testing.hpp"
#include "fuzz/target.hpp"

using namespace cigogne;
using namespace cigogne::analytics;

/// Every line of IUM is kept or refused with its number and a reason; a unit that is told then stays told, until another line of it begins.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const bytes = fuzz::text(data, size);
    Sources sources;
    sources.push_back(std::make_unique<fixtures::Text>("essai.ium", std::string(bytes)));
    Units const units(sources);
    auto const lines = fuzz::lines_of(bytes);
    fuzz::hold(units.counts().read() == lines);
    fuzz::hold(units.counts().refused == units.refusals().size());
    for (auto const& refusal : units.refusals())
        fuzz::hold(refusal.line >= 1 && refusal.line <= lines && !explain(refusal.fault).empty());
    auto const* const first = units.find(Finess::of("310000001"), "0007", 20240101);
    fuzz::hold(first == nullptr || (first->site.is_known() && first->from <= 20240101));
    fuzz::hold(units.find(Finess::of("310000001"), "0007", 18491231) == nullptr);
    return 0;
}
