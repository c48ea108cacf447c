#include "modules/indicators/others_disclosure.hpp"

#include "analytics/disclosure.hpp"

#include <algorithm>

namespace cigogne::indicators {

using namespace analytics;

namespace {

Counts less(Counts all, Counts const& some)
{
    for (std::size_t term = 0; term < std::min(all.size(), some.size()); ++term)
        all[term] -= std::min(all[term], some[term]);
    return all;
}

/// The figures of the tracers that are told of counts with that link, as one table of one place.
std::vector<Result> table_of(Totals const& totals, Link link)
{
    std::vector<Result> results;
    for (auto const& indicator : tracers()) {
        if (indicator.linkage == (link == Link::Linked ? Linkage::None : Linkage::Needed))
            continue;
        for (auto const& figure : indicator.classes)
            results.push_back({ indicator.code, figure.code, {}, {}, totals.count(figure.numerator), totals.count(figure.denominator), {}, {} });
    }
    return results;
}

bool is_tracer(Indicator const& indicator)
{
    return std::ranges::any_of(tracers(), [&](Indicator const& tracer) { return tracer.code == indicator.code; });
}

} // namespace

Totals without(Totals const& all, Totals const& one)
{
    Totals rest;
    if (!all.counts(Link::Unlinked).empty())
        rest.add(CellKey {}, less(all.counts(Link::Unlinked), one.counts(Link::Unlinked)));
    if (all.is_linked())
        rest.add(CellKey { .pool = all.pool() }, less(all.counts(Link::Linked), one.pool() == all.pool() ? one.counts(Link::Linked) : Counts {}));
    return rest;
}

Totals only(Totals const& totals, Link link)
{
    Totals chosen;
    if ((link == Link::Unlinked || totals.is_linked()) && !totals.counts(link).empty())
        chosen.add(CellKey {}, totals.counts(link));
    return chosen;
}

OthersDisclosure::OthersDisclosure(Years const& told, Years const& own, Years const& region, std::uint64_t smallest)
    : smallest_(smallest)
{
    for (auto const& [year, totals] : told) {
        auto const mine = own.find(year);
        auto& split = years_[year];
        split.others = mine == own.end() ? totals : without(totals, mine->second);
        if (auto const all = region.find(year); all != region.end())
            split.beyond = without(all->second, totals);
    }
}

bool OthersDisclosure::tells(FigureKey const& key, int year) const
{
    auto const found = years_.find(year);
    if (found == years_.end())
        return true; // of a year of which nothing is told there is nothing to hide
    auto const link = key.link.value_or(Link::Unlinked);
    auto const& [others, beyond] = found->second;
    // What adds up is known of the tracers; of any other indicator, one small class hides all of them.
    std::span const classes(key.indicator->classes);
    for (auto const& figure : is_tracer(*key.indicator) ? std::span(key.figure, 1) : classes) {
        if (is_small({ key.indicator, &figure, key.link }, others, link) || is_small({ key.indicator, &figure, key.link }, beyond, link))
            return false;
    }
    return !hidden_in(year, link).contains({ key.indicator->code, key.figure->code });
}

/// The cases, those that they are among, or those of these that are none.
bool OthersDisclosure::is_small(FigureKey const& key, Totals const& totals, Link link) const
{
    auto const [count, of] = proportion_of({ key.indicator, key.figure, link }, totals);
    return is_small(count) || is_small(of) || (count <= of && is_small(of - count));
}

OthersDisclosure::Figures const& OthersDisclosure::hidden_in(int year, Link link) const
{
    auto const [found, is_new] = hidden_.try_emplace({ year, link });
    if (!is_new)
        return found->second;
    std::map<Place, Totals> const places { { Place {}, only(years_.at(year).others, link) } };
    auto results = table_of(places.begin()->second, link);
    suppress(results, places, smallest_);
    for (auto const& result : results) {
        if (result.numerator_suppressed || result.denominator_suppressed)
            found->second.emplace(result.indicator, result.figure);
    }
    return found->second;
}

} // namespace cigogne::indicators
