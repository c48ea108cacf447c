#include "modules/indicators/snapshot.hpp"

#include "analytics/disclosure.hpp"
#include "modules/indicators/houses.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using Places = std::map<analytics::Place, analytics::Totals>;

Places places_of(std::vector<SnapshotHouse> const& houses, int year)
{
    Places places;
    auto& region = places[{ year, {} }];
    for (auto const& house : houses) {
        region.add(house.totals);
        places[{ year, analytics::Finess::of(house.finess) }] = house.totals;
    }
    return places;
}

bool is_same_figure(TransmittedFigure const& left, TransmittedFigure const& right)
{
    return left.indicator == right.indicator && left.figure == right.figure && left.link == right.link;
}

TransmittedFigure const* find_in(std::vector<TransmittedFigure> const& figures, TransmittedFigure const& wanted)
{
    auto const found = std::ranges::find_if(figures, [&](TransmittedFigure const& figure) { return is_same_figure(figure, wanted); });
    return found == figures.end() ? nullptr : &*found;
}

/// Appends the figures of a place, each once: a list may ask for what another has.
void take(std::vector<TransmittedFigure>& figures, std::vector<analytics::Result> const& results, analytics::Finess establishment)
{
    for (auto const& result : results) {
        if (result.establishment != establishment)
            continue;
        if (auto figure = transmitted(result); !find_in(figures, figure))
            figures.push_back(std::move(figure));
    }
}

/// Rule: a rate is told by whole per cent, and only where each of them stands for at least `smallest` different counts. Proposed.
std::vector<TransmittedFigure> rounded(std::vector<TransmittedFigure> figures, std::uint64_t smallest)
{
    std::erase_if(figures, [&](TransmittedFigure const& figure) { return !figure.rate || *figure.of < static_cast<std::int64_t>(100 * smallest); });
    for (auto& figure : figures) {
        figure.rate = std::round(*figure.rate * 100) / 100;
        figure.count.reset();
        figure.of.reset();
        figure.low.reset();
        figure.high.reset();
    }
    return figures;
}

void hide_count(TransmittedFigure& figure)
{
    figure.count.reset();
    figure.rate.reset();
    figure.low.reset();
    figure.high.reset();
}

void hide_of(TransmittedFigure& figure)
{
    figure.of.reset();
    figure.rate.reset();
    figure.low.reset();
    figure.high.reset();
}

std::vector<TransmittedFigure> const* disclosed_before(Snapshot const& former, std::string const& place)
{
    auto const found = std::ranges::find(former.places, place, &TransmittedPlace::place);
    if (found == former.places.end())
        return nullptr;
    auto const shown = std::ranges::find(former.disclosed, found->number, &DisclosedPlace::number);
    return shown == former.disclosed.end() ? nullptr : &shown->figures;
}

/// What a version did not tell, the next does not either.
void keep_hidden(std::vector<TransmittedFigure>& figures, std::vector<TransmittedFigure> const& before)
{
    for (auto& figure : figures) {
        auto const* const former = find_in(before, figure);
        if (!former)
            continue;
        if (!former->count && figure.count)
            hide_count(figure);
        if (!former->of && figure.of)
            hide_of(figure);
    }
}

/// Whether all that may be disclosed of a place was counted the same before.
bool is_unchanged(TransmittedPlace const& place, std::vector<TransmittedFigure> const& disclosed, Snapshot const& former)
{
    auto const before = std::ranges::find(former.places, place.place, &TransmittedPlace::place);
    return before != former.places.end() && std::ranges::all_of(disclosed, [&](TransmittedFigure const& figure) {
        auto const* const was = find_in(before->figures, figure);
        auto const* const is = find_in(place.figures, figure);
        return was && was->count == is->count && was->of == is->of;
    });
}

bool has_lost_a_house(Snapshot const& former, Snapshot const& snapshot)
{
    return std::ranges::any_of(former.places, [&](TransmittedPlace const& place) {
        return std::ranges::find(snapshot.places, place.place, &TransmittedPlace::place) == snapshot.places.end();
    });
}

/// Hides in `figures` what is suppressed in the results of a place.
void hide_suppressed(std::vector<TransmittedFigure>& figures, std::vector<analytics::Result> const& results, analytics::Finess establishment)
{
    std::vector<TransmittedFigure> suppressed;
    take(suppressed, results, establishment);
    keep_hidden(figures, suppressed);
}

/// What the houses that are not as they were tell by themselves: whoever reads both versions knows what the others add to the region.
void hide_what_changes_tell(std::vector<SnapshotHouse> const& changed, Snapshot& snapshot, SnapshotRules const& rules)
{
    auto const places = places_of(changed, rules.year);
    auto results = analytics::results_of(places);
    analytics::suppress(results, places, rules.smallest);
    hide_suppressed(snapshot.disclosed.front().figures, results, {});
    for (auto const& house : changed) {
        auto const place = std::ranges::find(snapshot.places, house.finess, &TransmittedPlace::place);
        hide_suppressed(snapshot.disclosed[static_cast<std::size_t>(place->number)].figures, results, analytics::Finess::of(house.finess));
    }
}

/// What a version disclosed of a figure of a place, and what was counted.
struct Version {
    TransmittedFigure const* disclosed;
    TransmittedFigure const* counted;
};

std::optional<Version> version_of(Snapshot const& snapshot, std::string const& place, TransmittedFigure const& wanted)
{
    auto const* const disclosed = disclosed_before(snapshot, place);
    if (!disclosed)
        return std::nullopt;
    auto const counted = std::ranges::find(snapshot.places, place, &TransmittedPlace::place);
    Version const version { find_in(*disclosed, wanted), find_in(counted->figures, wanted) };
    return version.disclosed && version.counted ? std::optional(version) : std::nullopt;
}

/// Whether a house is again what one version told, and not what another hid: a wrong deposit that was withdrawn. What is hidden of it now is known from the first.
bool is_told_again(TransmittedPlace const& place, TransmittedFigure const& hidden, std::vector<Snapshot> const& formers)
{
    auto const* const now = find_in(place.figures, hidden);
    bool was_told = false;
    bool was_other = false;
    for (auto const& former : formers) {
        auto const version = version_of(former, place.place, hidden);
        if (!version)
            continue;
        bool const is_same = version->counted->count == now->count && version->counted->of == now->of;
        was_told |= is_same && version->disclosed->count && version->disclosed->of;
        was_other |= !is_same && (!version->disclosed->count || !version->disclosed->of);
    }
    return was_told && was_other;
}

bool has_a_house_told_again(Snapshot const& snapshot, std::vector<Snapshot> const& formers)
{
    for (std::size_t index = 1; index < snapshot.places.size(); ++index) {
        for (auto const& figure : snapshot.disclosed[index].figures) {
            if ((!figure.count || !figure.of) && is_told_again(snapshot.places[index], figure, formers))
                return true;
        }
    }
    return false;
}

/// Rule (proposed): with a house less, the region less what it was is that house's, of which nothing more can be hidden. Likewise where a house is again what was
/// told of it: the region less the others' gives what joined meanwhile, and that, taken off a version in between, what was hidden there.
void hide_region(Snapshot& snapshot)
{
    for (auto& figure : snapshot.disclosed.front().figures) {
        if (!figure.count && !figure.of)
            continue; // of quality, by whole per cent
        hide_count(figure);
        hide_of(figure);
    }
}

/// Two versions together tell no count that is hidden in either: what is hidden before stays hidden, so what is told of both is told of what lies
/// between them, and that is suppressed by itself.
void compare_with(Snapshot const& former, std::vector<SnapshotHouse> const& houses, Snapshot& snapshot, SnapshotRules const& rules)
{
    std::vector<SnapshotHouse> changed;
    for (std::size_t index = 0; index < snapshot.places.size(); ++index) {
        auto& figures = snapshot.disclosed[index].figures;
        if (index > 0 && !is_unchanged(snapshot.places[index], figures, former))
            changed.push_back(houses[index - 1]);
        if (auto const* const before = disclosed_before(former, snapshot.places[index].place))
            keep_hidden(figures, *before);
    }
    if (!changed.empty())
        hide_what_changes_tell(changed, snapshot, rules);
    if (has_lost_a_house(former, snapshot))
        hide_region(snapshot);
}

} // namespace

Snapshot snapshot_of(std::vector<SnapshotHouse> const& houses, std::vector<FigureKey> const& headline, SnapshotRules const& rules, std::vector<Snapshot> const& formers)
{
    auto const places = places_of(houses, rules.year);
    auto const tracers = analytics::results_of(places);
    auto const quality = analytics::results_of(places, *analytics::find_list("quality"));
    std::vector<analytics::Entry> entries;
    for (auto const& key : headline)
        entries.push_back({ key.indicator->code, key.figure->code });
    auto const chosen = analytics::results_of(places, { "headline", "", "", entries });
    auto suppressed = tracers;
    analytics::suppress(suppressed, places, rules.smallest);

    Snapshot snapshot;
    auto const add = [&](std::string place, std::string const& name, std::string const& type, std::string shown) {
        auto const finess = place == region_place ? analytics::Finess() : analytics::Finess::of(place);
        auto const number = static_cast<int>(snapshot.places.size());
        auto& kept = snapshot.places.emplace_back(TransmittedPlace { std::move(place), number, name, type, {} });
        auto& disclosed = snapshot.disclosed.emplace_back(
            DisclosedPlace { number, std::move(shown), rules.naming == Naming::Named ? std::string(said_type(type)) : std::string(), {} });
        take(kept.figures, tracers, finess);
        take(kept.figures, chosen, finess);
        take(kept.figures, quality, finess);
        take(disclosed.figures, suppressed, finess);
    };
    add(std::string(region_place), rules.region, {}, rules.region);
    for (auto const& house : houses)
        add(house.finess, house.name, house.type, rules.naming == Naming::Named ? house.name : fmt::format("Maternité {}", snapshot.places.size()));
    std::vector<TransmittedFigure> missing;
    take(missing, quality, {});
    std::ranges::move(rounded(std::move(missing), rules.smallest), std::back_inserter(snapshot.disclosed.front().figures));
    for (auto const& former : formers)
        compare_with(former, houses, snapshot, rules);
    if (has_a_house_told_again(snapshot, formers))
        hide_region(snapshot);
    return snapshot;
}

} // namespace cigogne::indicators
