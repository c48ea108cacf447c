#include "analytics/records/units.hpp"
#include "analytics/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

Units units_of(std::vector<std::string> const& lines)
{
    Sources sources;
    sources.push_back(text_of("essai.ium", lines));
    return Units(sources);
}

Units::Period const* find(Units const& units, std::string_view number, DayNumber day)
{
    return units.find(Finess::of(site), number.data(), day);
}

// By hand, from the positions of docs/pmsi.md 6 (ATIH workbook of 2023).
TEST(Ium, is_read_as_it_stands_beside_the_stays)
{
    auto const units = units_of({ "31000000190202412310000029000704 H01012020012" });
    ASSERT_EQ(units.counts().kept, 1U);
    auto const* const unit = find(units, "0007", 20240101);
    ASSERT_NE(unit, nullptr);
    EXPECT_EQ(unit->site.text(), "310000029");
    EXPECT_TRUE(unit->kind.has(UnitKind::Neonatology));
    EXPECT_EQ(find(units, "0008", 20240101), nullptr);
    EXPECT_EQ(units.find(Finess::of("310000002"), "0007", 20240101), nullptr) << "numbers are those of one establishment";
}

// Rule: of several lines of a unit, the last whose date is not after the stay (docs/pmsi.md 6).
TEST(Ium, tells_a_unit_as_it_was_on_a_day)
{
    auto const units = units_of({ ium("0007", "06", "01072024").text(), ium("0007", "04", "01012020").text(), ium("0007", "05", "01032024").text() });
    EXPECT_EQ(find(units, "0007", 20191231), nullptr);
    EXPECT_TRUE(find(units, "0007", 20240229)->kind.has(UnitKind::Neonatology));
    EXPECT_TRUE(find(units, "0007", 20240301)->kind.has(UnitKind::NeonatalIntensiveCare));
    EXPECT_TRUE(find(units, "0007", 20250101)->kind.has(UnitKind::NeonatalReanimation));
}

TEST(Ium, repeated_by_a_file_of_another_month_tells_the_same)
{
    auto const line = ium("0007", "04", "01012020").text();
    EXPECT_NE(find(units_of({ line, line }), "0007", 20240101), nullptr);
    EXPECT_EQ(find(units_of({ line, ium("0007", "05", "01012020").text() }), "0007", 20240101), nullptr) << "which of the two is not known";
}

TEST(Ium, is_refused_line_by_line_where_it_cannot_be_read)
{
    auto const good = ium("0007", "04", "01012020");
    auto format = good, finess = good, place = good, day = good;
    format.put(Field::Format, "91");
    finess.put(Field::Finess, "");
    place.put(Field::UnitFiness, "?");
    day.put(Field::UnitEffectDate, "31022020");
    auto const units = units_of({ good.text(), format.text(), finess.text(), place.text(), day.text(), "", good.text() + "1", good.text() });
    EXPECT_EQ(units.counts().kept, 2U);
    EXPECT_EQ(units.counts().read(), 8U);
    std::vector<Refusal> const expected { { 0, 2, LineFault::UnknownFormat }, { 0, 3, LineFault::UnknownFiness }, { 0, 4, LineFault::UnknownFiness },
        { 0, 5, LineFault::UnknownDate }, { 0, 6, LineFault::UnknownFormat }, { 0, 7, LineFault::TooLong } };
    EXPECT_EQ(units.refusals(), expected);
}

} // namespace
} // namespace cigogne::analytics
