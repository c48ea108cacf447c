#include "modules/indicators/edition.hpp"

#include "analytics/text.hpp"
#include "modules/indicators/counts.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::indicators {

using namespace analytics;

namespace {

template <class Number>
Number number_in(std::string_view text, int base = 10)
{
    Number number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (text.empty() || error != std::errc {} || end != text.data() + text.size())
        throw std::runtime_error("stored definitions are not readable");
    return number;
}

/// « 1*0:3f:8 -2*1:4:0 »: times, unit, facts required and excluded.
std::string written(std::vector<Share> const& shares)
{
    std::string text;
    for (auto const& [term, times] : shares)
        text += fmt::format("{}{}*{}:{:x}:{:x}", text.empty() ? "" : " ", times, static_cast<unsigned>(term.unit), term.required, term.excluded);
    return text;
}

std::vector<Share> shares_in(std::string_view text)
{
    std::vector<Share> shares;
    while (!text.empty()) {
        auto share = take(text, ' ');
        auto const times = number_in<int>(take(share, '*'));
        auto const unit = number_in<std::size_t>(take(share, ':'));
        if (unit >= unit_count)
            throw std::runtime_error("stored definitions are not readable");
        auto const required = number_in<std::uint64_t>(take(share, ':'), 16);
        shares.push_back({ { static_cast<Unit>(unit), required, number_in<std::uint64_t>(share, 16) }, times });
    }
    return shares;
}

std::vector<Share> shares_of(Sum const& sum)
{
    return { sum.shares().begin(), sum.shares().end() };
}

/// The terms of an edition in the order in which its counts are written (analytics::Terms).
std::vector<Term> terms_in(Edition const& edition)
{
    std::vector<Term> all;
    for (auto const& figure : edition.figures) {
        for (auto const* shares : { &figure.numerator_terms, &figure.denominator_terms }) {
            for (auto const& share : *shares)
                all.push_back(share.term);
        }
    }
    std::ranges::sort(all);
    auto const repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

FigureDefinition const* find(Edition const& edition, FigureDefinition const& figure)
{
    auto const found = std::ranges::find_if(edition.figures, [&](FigureDefinition const& each) { return each.is_same_figure(figure); });
    return found == edition.figures.end() ? nullptr : &*found;
}

bool counts_the_same(FigureDefinition const& one, FigureDefinition const& other)
{
    return one.numerator_terms == other.numerator_terms && one.denominator_terms == other.denominator_terms;
}

bool says_the_same(FigureDefinition const& one, FigureDefinition const& other)
{
    return one.indicator_label == other.indicator_label && one.label == other.label && one.numerator == other.numerator && one.denominator == other.denominator
        && one.exclusions == other.exclusions;
}

} // namespace

Edition edition_of_today()
{
    Edition edition { facts_edition, {} };
    for (auto const& indicator : analytics::indicators()) {
        for (auto const& figure : indicator.classes)
            edition.figures.push_back({ std::string(indicator.code), std::string(figure.code), std::string(indicator.label), std::string(figure.label),
                std::string(indicator.numerator), std::string(indicator.denominator), std::string(indicator.exclusions), shares_of(figure.numerator), shares_of(figure.denominator) });
    }
    return edition;
}

std::string text_of(Edition const& edition)
{
    auto text = fmt::format("{}\n", edition.facts);
    for (auto const& figure : edition.figures)
        text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", figure.indicator, figure.figure, figure.indicator_label, figure.label, figure.numerator,
            figure.denominator, figure.exclusions, written(figure.numerator_terms), written(figure.denominator_terms));
    return text;
}

Edition edition_from(std::string_view text)
{
    Edition edition { number_in<int>(take(text, '\n')), {} };
    while (!text.empty()) {
        auto line = take(text, '\n');
        if (std::ranges::count(line, '\t') != 8)
            throw std::runtime_error("stored definitions are not readable");
        FigureDefinition figure;
        for (auto* const field : { &figure.indicator, &figure.figure, &figure.indicator_label, &figure.label, &figure.numerator, &figure.denominator, &figure.exclusions })
            *field = take(line, '\t');
        figure.numerator_terms = shares_in(take(line, '\t'));
        figure.denominator_terms = shares_in(line);
        edition.figures.push_back(std::move(figure));
    }
    return edition;
}

std::vector<ChangedFigure> changes_between(Edition const& before, Edition const& after)
{
    std::vector<ChangedFigure> changes;
    for (auto const& figure : after.figures) {
        auto const* const former = find(before, figure);
        if (!former)
            changes.push_back({ DefinitionChange::Added, {}, figure });
        else if (before.facts != after.facts || !counts_the_same(*former, figure))
            changes.push_back({ DefinitionChange::CountedOtherwise, *former, figure });
        else if (!says_the_same(*former, figure))
            changes.push_back({ DefinitionChange::Reworded, *former, figure });
    }
    for (auto const& figure : before.figures) {
        if (!find(after, figure))
            changes.push_back({ DefinitionChange::Removed, figure, {} });
    }
    return changes;
}

bool has_facts_of_today(Edition const& edition)
{
    return edition.facts == facts_edition;
}

std::optional<Totals> totals_by_today(std::string_view counts, Edition const& counted_by)
{
    if (!has_facts_of_today(counted_by))
        return std::nullopt;
    auto const then = terms_in(counted_by);
    static auto const now = terms_in(edition_of_today());
    std::vector<std::optional<std::size_t>> places; // of the terms of then, among those of today
    for (auto const& term : then) {
        auto const found = std::ranges::lower_bound(now, term);
        places.push_back(found != now.end() && *found == term ? std::optional(static_cast<std::size_t>(found - now.begin())) : std::nullopt);
    }
    auto totals = totals_from(counts, places);
    for (std::size_t term = 0; term < now.size(); ++term) {
        if (!std::ranges::binary_search(then, now[term]))
            totals.forget(term);
    }
    return totals;
}

} // namespace cigogne::indicators
