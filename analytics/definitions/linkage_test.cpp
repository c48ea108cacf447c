#include "analytics/definitions/lists.hpp"
#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>
#include <map>
#include <set>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

using Codes = std::set<std::string>;

Codes classes_of(std::string_view indicator, Linkage linkage)
{
    auto const& found = *find_indicator(indicator);
    Codes codes;
    for (auto const& figure : found.classes) {
        if (linkage_of(found, figure) == linkage)
            codes.emplace(figure.code);
    }
    return codes;
}

// Rule (indicators.md 10): what a link changes, by the rules of each indicator.
TEST(Linkage, is_of_the_classes_that_it_changes)
{
    EXPECT_EQ(classes_of("I5", Linkage::Improved), (Codes { "spontaneous", "induced" })) << "the mother tells of which kind it is, not whether";
    EXPECT_EQ(classes_of("I6", Linkage::Improved), (Codes { "early", "late", "total" })) << "a death is that of the establishment of birth";
    EXPECT_EQ(classes_of("I7", Linkage::Improved), (Codes { "total", "excluding_induced" }));
    EXPECT_EQ(classes_of("I10", Linkage::Improved), (Codes { "union", "EDSF011", "EDSA002", "ELSA002", "JNFA001", "JNBD002" }));
    EXPECT_EQ(classes_of("I11", Linkage::Improved), (Codes { "tiu_out" }));
    EXPECT_EQ(classes_of("I4.singletons", Linkage::None), Codes {});
    EXPECT_EQ(classes_of("C2", Linkage::None), Codes {});
    EXPECT_EQ(classes_of("I12", Linkage::Improved), Codes {}) << "what becomes of them is I12.arrival";
    EXPECT_EQ(classes_of("C1", Linkage::Improved), Codes {});
    EXPECT_EQ(classes_of("Q4", Linkage::None), Codes {});
}

// Rule (indicators.md 10): I6, I10 and I11 need the files of all hospitals; a mother and her child are of one.
TEST(Linkage, of_what_happens_elsewhere_needs_other_hospitals)
{
    auto const needs = [](std::string_view indicator, std::string_view figure) { return needs_other_hospitals(*find_class(*find_indicator(indicator), figure)); };
    EXPECT_TRUE(needs("I6", "early"));
    EXPECT_TRUE(needs("I7", "total"));
    EXPECT_TRUE(needs("I10", "union"));
    EXPECT_TRUE(needs("I11", "tiu_out"));
    EXPECT_TRUE(needs("I12.arrival", "found"));
    EXPECT_FALSE(needs("I5", "induced"));
    EXPECT_FALSE(needs("Q4", "mothers_without_child"));
}

// The word of an indicator is the most that is true of one of its classes.
TEST(Linkage, of_an_indicator_is_that_of_some_class)
{
    for (auto const& indicator : indicators()) {
        auto const is_improved = std::ranges::any_of(indicator.classes, [&](Class const& figure) {
            auto asked = indicator;
            asked.linkage = Linkage::Improved;
            return linkage_of(asked, figure) == Linkage::Improved;
        });
        EXPECT_EQ(indicator.linkage != Linkage::None, is_improved) << indicator.code;
    }
}

TEST(Linkage, tells_once_what_it_does_not_change)
{
    Order order;
    order.stays.push_back(text_of("essai.rsa", { birth().text() }));
    order.chaining.push_back(text_of("essai.ano", { ano().text() }));
    std::map<std::string, int> times;
    for (auto const& result : results_of(compute(order).tally, { .establishment = false, .year = false })) {
        ++times[std::string(result.indicator).append(" ").append(result.figure)];
        EXPECT_EQ(result.link.has_value(), linkage_of(*find_indicator(result.indicator), *find_class(*find_indicator(result.indicator), result.figure)) != Linkage::None);
    }
    EXPECT_EQ(times["I5 total"], 1);
    EXPECT_EQ(times["I5 induced"], 2);
    EXPECT_EQ(times["I11 tpp"], 1);
    EXPECT_EQ(times["I6 early"], 2);
}

} // namespace
} // namespace cigogne::analytics
