#include "analytics/results.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

/// A figure of a list, found once for all places.
struct Figure {
    Indicator const* indicator;
    Class const* figure;
};

std::vector<Figure> figures_of(List const& list)
{
    std::vector<Figure> figures;
    for (auto const& entry : list.entries) {
        auto const* const indicator = find_indicator(entry.indicator);
        for (auto const& figure : indicator->classes) {
            if (entry.figure.empty() || entry.figure == figure.code)
                figures.push_back({ indicator, &figure });
        }
    }
    return figures;
}

Result result_of(Figure const& of, Place const& place, Totals const& totals, Link link)
{
    auto const& [indicator, figure] = of;
    Result result { indicator->code, figure->code, place.year, place.establishment, totals.count(figure->numerator, link),
        totals.count(figure->denominator, link), {}, {}, place.month, {} };
    if (linkage_of(*indicator, *figure) != Linkage::None)
        result.link = link;
    if (result.denominator > 0) {
        result.rate = static_cast<double>(result.numerator) / static_cast<double>(result.denominator);
        result.interval = interval_of(indicator->rarity, result.numerator, result.denominator);
    }
    return result;
}

void add_results(std::vector<Figure> const& figures, Place const& place, Totals const& totals, std::vector<Result>& results)
{
    for (auto const& figure : figures) {
        auto const linkage = linkage_of(*figure.indicator, *figure.figure);
        if (linkage != Linkage::Needed)
            results.push_back(result_of(figure, place, totals, Link::Unlinked));
        if (linkage != Linkage::None && totals.is_linked())
            results.push_back(result_of(figure, place, totals, Link::Linked));
    }
}

} // namespace

void Totals::add(CellKey const& key, std::span<std::uint64_t const> counts)
{
    if (key.pool != 0) {
        is_mixed_ |= pool_ != 0 && pool_ != key.pool;
        pool_ = key.pool;
    }
    auto& total = key.pool == 0 ? unlinked_ : linked_;
    total.resize(counts.size());
    std::ranges::transform(total, counts, total.begin(), std::plus {});
}

void Totals::add(Totals const& other)
{
    if (!other.unlinked_.empty())
        add(CellKey {}, other.unlinked_);
    if (!other.linked_.empty())
        add(CellKey { .pool = other.pool_ }, other.linked_);
    is_mixed_ |= other.is_mixed_;
    unknown_.insert(other.unknown_.begin(), other.unknown_.end());
}

bool Totals::knows(Sum const& sum) const
{
    return unknown_.empty() || std::ranges::none_of(sum.shares(), [this](Share const& share) { return unknown_.contains(terms().index_of(share.term)); });
}

std::uint64_t Totals::count(Sum const& sum, Link link) const
{
    auto const& total = counts(link);
    return total.empty() ? 0 : terms().count(sum, total);
}

std::map<Place, Totals> places_of(Tally const& tally, Breakdown by)
{
    std::map<Place, Totals> places;
    Counter counter;
    Counts counts;
    for (auto const& key : tally.keys()) {
        counts.assign(terms().size(), 0);
        tally.add_to(key, counts, counter);
        auto const year = by.year || by.month ? std::optional<int>(key.year) : std::nullopt;
        auto const month = by.month && key.month != 0 ? std::optional<int>(key.month) : std::nullopt;
        places[{ year, {}, month }].add(key, counts);
        if (by.establishment)
            places[{ year, key.site, month }].add(key, counts);
    }
    return places;
}

std::vector<Result> results_of(std::map<Place, Totals> const& places, List const& list)
{
    List const* const one = &list;
    return results_of(places, std::span(&one, 1));
}

std::vector<Result> results_of(std::map<Place, Totals> const& places, std::span<List const* const> lists)
{
    std::vector<std::vector<Figure>> figures; // of each list, what no list before it tells
    std::set<std::pair<Indicator const*, Class const*>> told;
    std::size_t count = 0;
    for (auto const* const list : lists) {
        auto& own = figures.emplace_back(figures_of(*list));
        std::erase_if(own, [&](Figure const& each) { return !told.emplace(each.indicator, each.figure).second; });
        count += own.size();
    }
    std::vector<Result> results;
    bool const is_linked = std::ranges::any_of(places, [](auto const& each) { return each.second.is_linked(); });
    results.reserve(places.size() * count * (is_linked ? 2 : 1)); // so many that copies of a growing room would cost as much as they
    for (auto const& own : figures) {
        for (auto const& [place, totals] : places)
            add_results(own, place, totals, results);
    }
    return results;
}

std::vector<Result> results_of(Tally const& tally, Breakdown by, List const& list)
{
    return results_of(places_of(tally, by), list);
}

} // namespace cigogne::analytics
