#include "analytics/definitions/facts.hpp"
#include "analytics/records/rsa.hpp"
#include "fuzz/target.hpp"

#include <string>

using namespace cigogne;
using namespace cigogne::analytics;

namespace {

/// What a line tells of the stay, or why it is refused.
LineFault read(std::string_view line, Stay& stay)
{
    auto const* const layout = line.size() < 12 ? nullptr : find_layout(Record::Rsa, line.substr(9, 3));
    if (layout == nullptr)
        return LineFault::UnknownFormat;
    return RsaLine().read(*layout, line, stay);
}

void hold_of_mother(Stay const& stay)
{
    auto const mother = facts_of_mother(stay);
    fuzz::hold(mother.empty() || mother.has(Mother::Delivery));
    fuzz::hold(!(mother.has(Mother::Caesarean) && mother.has(Mother::Vaginal)));
    fuzz::hold(mother.has(Mother::Multiple) == (mother.has(Mother::Twins) || mother.has(Mother::HigherOrder)));
    fuzz::hold(mother.empty() || !facts_of_pregnancy(stay).has(Antenatal::Pregnant) || !mother.has(Mother::WithAct));
}

void hold_of_child(Stay const& stay)
{
    auto const child = facts_of_child(stay, MaternityType::Three);
    fuzz::hold(!(child.has(Child::LiveBirth) && child.has(Child::Stillbirth)));
    fuzz::hold(!(child.has(Child::EarlyDeath) && child.has(Child::LateDeath)));
    fuzz::hold(!child.has(Child::WeightUnder1000) || child.has(Child::WeightUnder1500));
}

} // namespace

/// A line is refused for a reason that can be told, or tells a stay of which the definitions hold; the spaces at its end, which editors
/// trim and add, change nothing of it.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const line = fuzz::text(data, size);
    Stay stay;
    auto const fault = read(line, stay);
    Stay spaced;
    fuzz::hold(fault == LineFault::Truncated || fault == LineFault::UnknownFormat || fault == LineFault::Binary
        || read(std::string(line) + "   ", spaced) == fault);
    if (fault != LineFault::None) {
        fuzz::hold(!explain(fault).empty());
        return 0;
    }
    fuzz::hold(stay.finess.is_known() && stay.site.is_known());
    fuzz::hold(stay.exit.year >= 2000 && stay.exit.month >= 1 && stay.exit.month <= 12);
    fuzz::hold(stay.weight != 0 && stay.weeks != 0);
    fuzz::hold(spaced.site == stay.site && spaced.any == stay.any && spaced.acts == stay.acts && spaced.units == stay.units);
    hold_of_mother(stay);
    hold_of_child(stay);
    return 0;
}
