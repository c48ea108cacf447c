#include "modules/indicators/edition.hpp"

#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/place_figures.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

FigureDefinition& figure(Edition& edition, std::string_view indicator, std::string_view code)
{
    return *std::ranges::find_if(edition.figures, [&](FigureDefinition const& each) { return each.indicator == indicator && each.figure == code; });
}

/// The definitions of before: caesareans asked for two facts more, an indicator was told otherwise, one was there that is no more, one was not there yet.
Edition edition_of_before()
{
    auto edition = edition_of_today();
    figure(edition, "I8", "caesarean").numerator_terms.front().term.required |= 1;
    figure(edition, "I8", "caesarean").numerator_terms.front().term.excluded |= 2;
    figure(edition, "I3", "lt37").numerator = "Naissances avant 37 semaines.";
    edition.figures.push_back({ "I99", "total", "Autrefois", "Total", "Ceux d’autrefois.", "Tous.", "", figure(edition, "I1", "twins").numerator_terms, {} });
    std::erase_if(edition.figures, [](FigureDefinition const& each) { return each.indicator == "I13" && each.figure == "breech"; });
    return edition;
}

TEST(Edition, comes_back_from_its_text)
{
    auto const today = edition_of_today();
    auto const back = edition_from(text_of(today));
    EXPECT_EQ(text_of(back), text_of(today));
    EXPECT_TRUE(changes_between(back, today).empty()) << "nothing has changed since";
    EXPECT_THROW(edition_from("2\nI1\ttwins\n"), std::runtime_error);
    EXPECT_THROW(edition_from("deux"), std::runtime_error);
}

TEST(Edition, tells_what_has_changed_since)
{
    auto const changes = changes_between(edition_of_before(), edition_of_today());
    ASSERT_EQ(changes.size(), 4U);
    EXPECT_EQ(changes[0].change, DefinitionChange::Reworded);
    EXPECT_EQ(changes[0].before.numerator, "Naissances avant 37 semaines.");
    EXPECT_EQ(changes[1].change, DefinitionChange::CountedOtherwise);
    EXPECT_EQ(changes[1].after.figure, "caesarean");
    EXPECT_EQ(changes[2].change, DefinitionChange::Added);
    EXPECT_EQ(changes[2].after.figure, "breech");
    EXPECT_EQ(changes[3].change, DefinitionChange::Removed);
    EXPECT_EQ(changes[3].before.indicator, "I99");
    auto other_facts = edition_of_today();
    --other_facts.facts;
    EXPECT_EQ(changes_between(other_facts, edition_of_today()).size(), edition_of_today().figures.size()) << "the same words mean another thing";
}

/// Counts as another edition wrote them: each of its terms that today holds, by its place there.
std::string counted_by(Edition const& edition, analytics::Totals const& totals)
{
    std::vector<analytics::Term> terms;
    for (auto const& each : edition.figures) {
        for (auto const* shares : { &each.numerator_terms, &each.denominator_terms })
            std::ranges::transform(*shares, std::back_inserter(terms), &analytics::Share::term);
    }
    std::ranges::sort(terms);
    terms.erase(std::ranges::unique(terms).begin(), terms.end());
    auto const today = edition_of_today();
    std::string text = "unlinked";
    for (std::size_t place = 0; place < terms.size(); ++place) {
        auto const held = std::ranges::any_of(today.figures, [&](FigureDefinition const& each) {
            auto const is_it = [&](analytics::Share const& share) { return share.term == terms[place]; };
            return std::ranges::any_of(each.numerator_terms, is_it) || std::ranges::any_of(each.denominator_terms, is_it);
        });
        if (auto const count = held ? totals.count(terms[place]) : 5; count > 0)
            text += " " + std::to_string(place) + ":" + std::to_string(count);
    }
    return text + "\n";
}

TEST(Edition, of_before_gives_the_counts_of_what_has_not_changed)
{
    std::vector<std::string> lines(8, delivery().text());
    lines.insert(lines.end(), 4, delivery("JQGA002").text());
    auto const counted = site_years_of(computed(lines, {}).tally).front().totals;
    auto const before = edition_of_before();
    auto const totals = totals_by_today(counted_by(before, counted), before);
    ASSERT_TRUE(totals);
    auto const spontaneous = *figure_named("I8/spontaneous");
    EXPECT_TRUE(is_known(spontaneous, *totals));
    EXPECT_EQ(proportion_of(spontaneous, *totals).count, 8U);
    EXPECT_EQ(proportion_of(spontaneous, *totals).of, 12U);
    auto const caesareans = *figure_named("I8/caesarean");
    EXPECT_FALSE(is_known(caesareans, *totals));
    EXPECT_EQ(proportion_of(caesareans, *totals).of, 0U) << "never 0 of 12";

    PlaceCounts place { .is_house = true, .year = 2024, .own = { { 2024, *totals } }, .others = {}, .others_label = {}, .why_alone = {}, .own_label = "Nous", .funnels = {} };
    EXPECT_EQ(figure_of(caesareans, place).position, FigurePosition::Outdated);
    EXPECT_NE(figure_of(caesareans, place).sentence.find("Redéposez"), std::string::npos);
    EXPECT_NE(figure_of(spontaneous, place).position, FigurePosition::Outdated);

    auto other_facts = before;
    --other_facts.facts;
    EXPECT_FALSE(totals_by_today(counted_by(before, counted), other_facts)) << "where facts mean another thing, nothing is read";
    EXPECT_THROW(totals_by_today("unlinked 99999:1\n", before), std::exception);
}

} // namespace
} // namespace cigogne::indicators
