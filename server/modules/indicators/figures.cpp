#include "modules/indicators/figures.hpp"

#include "analytics/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

using namespace analytics;

namespace {

std::string_view word_of(Link link)
{
    return link == Link::Linked ? "linked" : "unlinked";
}

std::optional<double> real_in(std::string_view text)
{
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc {} && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Year by year: of stays that were linked within each, together.
Proportion proportion_of(FigureKey const& key, HouseCounts const& house)
{
    if (!is_pooled(key))
        return indicators::proportion_of(key, house.year);
    Proportion sum;
    for (auto const& totals : house.pooled) {
        auto const [count, of] = indicators::proportion_of(key, totals);
        sum.count += count;
        sum.of += of;
    }
    return sum;
}

} // namespace

std::string FigureKey::text() const
{
    auto text = fmt::format("{} {}", indicator->code, figure->code);
    if (link)
        text += fmt::format(" {}", word_of(*link));
    return text;
}

std::optional<FigureKey> find_figure(std::string_view indicator, std::string_view figure)
{
    auto const* const found = find_indicator(indicator);
    auto const* const of = found ? find_class(*found, figure) : nullptr;
    return of ? std::optional(FigureKey { found, of }) : std::nullopt;
}

std::optional<FigureKey> figure_named(std::string_view name)
{
    auto const indicator = take(name, '/');
    return find_figure(indicator, name);
}

bool is_told_linked(FigureKey const& key, Totals const& totals)
{
    return totals.is_linked() && !(is_of_one_establishment(totals.pool()) && needs_other_hospitals(*key.figure));
}

FigureKey as_counted(FigureKey key, Totals const& totals)
{
    auto const linkage = linkage_of(*key.indicator, *key.figure);
    if (linkage == Linkage::None || key.link)
        return key;
    key.link = linkage == Linkage::Needed || is_told_linked(key, totals) ? Link::Linked : Link::Unlinked;
    return key;
}

Proportion proportion_of(FigureKey const& key, Totals const& totals)
{
    if ((key.link == Link::Linked && !is_told_linked(key, totals)) || !is_known(key, totals))
        return {};
    auto const link = key.link.value_or(Link::Unlinked);
    return { totals.count(key.figure->numerator, link), totals.count(key.figure->denominator, link) };
}

bool is_known(FigureKey const& key, Totals const& totals)
{
    return totals.knows(key.figure->numerator) && totals.knows(key.figure->denominator);
}

std::optional<double> rate_of(Proportion const& cases)
{
    if (cases.of == 0)
        return std::nullopt;
    return static_cast<double>(cases.count) / static_cast<double>(cases.of);
}

bool is_pooled(FigureKey const& key)
{
    return key.indicator->rarity == Rarity::Rare;
}

bool compares_houses(Indicator const& indicator)
{
    return indicator.rarity != Rarity::None && indicator.code != "I9" && indicator.code != "TYPE";
}

Needs needs_of(FigureKey const& key)
{
    auto const indicator = key.indicator->code;
    if (indicator.starts_with("I3") || indicator == "C5")
        return Needs::Weeks;
    if (indicator == "I9")
        return key.figure->code == "t3_1500" ? Needs::Weight : Needs::Weeks;
    if (indicator.starts_with("I4") || indicator == "C4")
        return Needs::Weight;
    return Needs::Nothing;
}

std::optional<double> missing_share(Needs needs, Totals const& totals)
{
    if (needs == Needs::Nothing)
        return std::nullopt;
    auto const key = find_figure("Q2", needs == Needs::Weeks ? "weeks" : "weight");
    return rate_of(proportion_of(*key, totals));
}

std::vector<StoredFunnel> funnels_around(std::vector<HouseCounts> const& houses)
{
    std::vector<StoredFunnel> funnels;
    std::vector<Proportion> proportions;
    Totals joined;
    for (auto const& house : houses)
        joined.add(house.year);
    for (auto const& indicator : analytics::indicators()) {
        if (!compares_houses(indicator))
            continue;
        for (auto const& figure : indicator.classes) {
            auto const linkage = linkage_of(indicator, figure);
            for (auto const link : { Link::Unlinked, Link::Linked }) {
                if (linkage == (link == Link::Linked ? Linkage::None : Linkage::Needed) || (link == Link::Linked && !joined.is_linked()))
                    continue;
                FigureKey const key { &indicator, &figure, linkage == Linkage::None ? std::nullopt : std::optional(link) };
                proportions.clear();
                for (auto const& house : houses) {
                    if (house.is_whole)
                        proportions.push_back(proportion_of(key, house));
                }
                if (auto const funnel = Funnel::around(proportions))
                    funnels.push_back({ key.text(), funnel->target(), funnel->dispersion() });
            }
        }
    }
    return funnels;
}

std::string text_of(std::vector<StoredFunnel> const& funnels)
{
    std::string text;
    for (auto const& funnel : funnels)
        text += fmt::format("{}={} {}\n", funnel.key, funnel.target, funnel.dispersion);
    return text;
}

std::optional<Funnel> funnel_in(std::string_view text, FigureKey const& key)
{
    auto const wanted = key.text();
    while (!text.empty()) {
        auto line = take(text, '\n');
        if (take(line, '=') != wanted)
            continue;
        auto const target = real_in(take(line, ' '));
        auto const dispersion = real_in(line);
        return target && dispersion ? std::optional(Funnel(*target, *dispersion)) : std::nullopt;
    }
    return std::nullopt;
}

std::string said_share(Needs needs, double share)
{
    return fmt::format("{}\u202f% de {} manquants", std::lround(share * 100), needs == Needs::Weight ? "poids" : "termes");
}

std::string said_missing(Needs needs, double share)
{
    return said_share(needs, share) + "\u202f: taux non affiché.";
}

} // namespace cigogne::indicators
