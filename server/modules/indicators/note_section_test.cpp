#include "modules/indicators/note_section.hpp"

#include "modules/indicators/figures.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

TEST(NoteSections, show_figures_that_are_defined)
{
    for (auto const& figures : sections_of_figures()) {
        for (auto const indicator : figures.indicators)
            EXPECT_TRUE(analytics::find_indicator(indicator)) << indicator;
        for (auto const name : figures.drawn)
            EXPECT_TRUE(figure_named(name)) << name;
    }
}

TEST(NoteSections, tell_every_tracer_once)
{
    for (auto const& tracer : analytics::tracers()) {
        int count = 0;
        for (auto const& figures : sections_of_figures()) {
            for (auto const indicator : figures.indicators)
                count += indicator == tracer.code;
        }
        EXPECT_EQ(count, 1) << tracer.code;
    }
}

TEST(NoteSections, are_known_by_their_codes)
{
    EXPECT_EQ(section_named("deaths"), NoteSection::Deaths);
    EXPECT_FALSE(section_named("Décès"));
    EXPECT_FALSE(figures_in(NoteSection::Conclusion));
    EXPECT_TRUE(figures_in(NoteSection::Place));
}

} // namespace
} // namespace cigogne::indicators
