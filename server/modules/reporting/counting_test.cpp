#include "modules/reporting/counting.hpp"

#include "modules/reporting/activity.hpp"
#include "modules/reporting/measures_for_tests.hpp"

#include <gtest/gtest.h>
#include <set>

/// Expected values are counted by hand. Source of the figures: reference/domain.md 2.13.
namespace cigogne::reporting {
namespace {

using namespace samples;
using transfers::Dysfunction;
using transfers::Kind;
using transfers::Measure;
using transfers::Urgency;

auto const year_2026 = period("2026-01-01", "2026-12-31");

FigureValue value(std::string_view code, std::vector<Measure> measures, std::unordered_set<PlaceId> maternities = {},
    Selection selection = { year_2026 })
{
    return values_of(material_of(std::move(measures), std::move(maternities)), selection)[*figure_of_code(code)];
}

Measure with(Measure measure, auto change)
{
    change(measure);
    return measure;
}

TEST(Figures, have_each_a_code_of_their_own_a_definition_and_room_for_a_mark)
{
    std::set<std::string_view> codes;
    for (auto const& figure : figures()) {
        EXPECT_TRUE(codes.insert(figure.code).second) << figure.code;
        EXPECT_TRUE(figure.definition.ends_with('.')) << figure.code;
        EXPECT_EQ(figure.is_delay(), static_cast<bool>(figure.seconds)) << figure.code;
        EXPECT_EQ(figure.method == Calculation::Mean || figure.method == Calculation::Share, figure.among != nullptr) << figure.code;
    }
    EXPECT_FALSE(figure_of_code("TRF-13"));
}

TEST(Figures, a_ninetieth_percentile_stands_after_the_median_of_the_same_delay)
{
    for (std::size_t index = 0; index < figures().size(); ++index) {
        if (figures()[index].method == Calculation::NinetiethPercentile) {
            EXPECT_EQ(figures()[index].seconds, figures()[index - 1].seconds) << figures()[index].code;
        }
    }
}

TEST(Figures, a_call_on_the_first_of_January_at_half_past_midnight_is_of_the_new_year)
{
    std::vector const measures { asked(at("2026-01-01", "00:30")), asked(at("2025-12-31", "23:59")), asked(at("2026-12-31", "23:30")),
        asked(at("2027-01-01", "00:00")) };
    EXPECT_EQ(value("TRF-00", measures).value, 2);
    EXPECT_EQ(value("TRF-00", measures, {}, { year_2026.year_before() }).value, 1);
    EXPECT_EQ(value("TRF-00", measures, {}, { period("2026-01-01", "2026-01-01") }).value, 1);
}

TEST(Figures, a_request_counts_once_by_its_final_kind)
{
    auto const became = with(asked(at("2026-03-01")), [](Measure& one) { one.opened_as = Kind::AVIS; });
    std::vector const measures { asked(at("2026-03-01"), Kind::AVIS), became, asked(at("2026-03-02"), Kind::TPP),
        asked(at("2026-03-03"), Kind::TIU_DESC), asked(at("2026-03-04"), Kind::TNN), asked(at("2026-03-05"), Kind::RTNN) };
    EXPECT_EQ(value("TRF-00", measures).value, 6);
    EXPECT_EQ(value("TRF-01", measures).value, 1);
    EXPECT_EQ(value("TRF-02", measures).value, 3);
    EXPECT_EQ(value("TRF-02-A", measures).value, 1);
    EXPECT_EQ(value("TRF-02-N", measures).value, 2);
}

TEST(Figures, what_would_be_divided_by_nothing_has_no_value)
{
    for (std::string_view const code : { "TRF-03-P", "TRF-05-P", "TRF-05-ACC", "TRF-05-INC", "TRF-10", "TRF-08", "TRF-08-P", "TRF-09-P", "TRF-11", "TRF-12", "TRF-04" }) {
        auto const nothing = value(code, {});
        EXPECT_FALSE(nothing.value) << code;
        EXPECT_EQ(nothing.denominator, 0) << code;
    }
    EXPECT_FALSE(value("TRF-06", {}).value);
    EXPECT_EQ(value("TRF-00", {}).value, 0);
}

TEST(Figures, arrivals_at_a_type_three_are_a_share_of_those_in_utero)
{
    auto const to = [](directory::CareLevel level) {
        return [level](Measure& one) { one.destination = place(2), one.destination_level = level; };
    };
    std::vector const measures { with(arrived(asked(at("2026-03-01"))), to(directory::CareLevel::T3)),
        with(arrived(asked(at("2026-03-02"))), to(directory::CareLevel::T2B)),
        with(arrived(asked(at("2026-03-03"))), [](Measure& one) { one.out_of_region = true; }),
        with(arrived(asked(at("2026-03-04"), Kind::TPP)), to(directory::CareLevel::T3)),
        with(asked(at("2026-03-05")), to(directory::CareLevel::T3)) };
    EXPECT_EQ(value("TRF-03", measures).value, 4);
    EXPECT_EQ(value("TRF-03-P", measures).value, 80);
    EXPECT_EQ(value("TRF-05", measures).value, 1);
    auto const share = value("TRF-05-P", measures);
    EXPECT_EQ(share.numerator, 1);
    EXPECT_EQ(share.denominator, 3);
}

TEST(Figures, stays_after_a_transfer_to_a_type_three_end_in_five_shares_of_all_of_them)
{
    using transfers::StayEnd;
    auto const ended = [](char const* day, std::optional<StayEnd> end, directory::CareLevel level = directory::CareLevel::T3, Kind kind = Kind::TIU_ASC) {
        return with(arrived(asked(at(day), kind)), [&](Measure& one) { one.destination = place(2), one.destination_level = level, one.stay_end = end; });
    };
    // Ten in utero to a type III. A transfer to a IIB, a mother after birth and one that never arrived are none of them.
    std::vector const measures { ended("2026-03-01", StayEnd::DELIVERED_THIS_STAY), ended("2026-03-02", StayEnd::DELIVERED_THIS_STAY),
        ended("2026-03-03", StayEnd::DELIVERED_THIS_STAY), ended("2026-03-04", StayEnd::HOME), ended("2026-03-05", StayEnd::HOME),
        ended("2026-03-06", StayEnd::RETRANSFER), ended("2026-03-07", StayEnd::SCAM), ended("2026-03-08", StayEnd::STILL_IN),
        ended("2026-03-09", StayEnd::UNKNOWN), ended("2026-03-10", std::nullopt),
        ended("2026-03-11", StayEnd::HOME, directory::CareLevel::T2B), ended("2026-03-12", StayEnd::HOME, directory::CareLevel::T3, Kind::TPP),
        with(asked(at("2026-03-13")), [](Measure& one) { one.stay_end = StayEnd::HOME; }) };
    std::vector<std::pair<std::string_view, int>> const by_hand { { "TRF-05-ACC", 3 }, { "TRF-05-DOM", 2 }, { "TRF-05-RET", 1 }, { "TRF-05-AUT", 1 }, { "TRF-05-INC", 3 } };
    for (auto const& [code, count] : by_hand) {
        auto const share = value(code, measures);
        EXPECT_EQ(share.numerator, count) << code;
        EXPECT_EQ(share.denominator, 10) << code;
        EXPECT_DOUBLE_EQ(*share.value, 10.0 * count) << code;
    }

    auto const material = material_of(measures);
    Parts parts(Dimension::StayEnd, year_2026);
    auto const to_type_three = broken_down(material, { year_2026 }, *figure_of_code("TRF-05"), parts);
    auto const in = [&](std::string_view part) { return to_type_three[*parts.with_code(part)].n; };
    EXPECT_EQ(in("DELIVERED_THIS_STAY"), 3);
    EXPECT_EQ(in("HOME"), 2);
    EXPECT_EQ(in("SCAM"), 1);
    EXPECT_EQ(in("DEATH_M"), 0);
    EXPECT_EQ(in("STILL_IN"), 1);
    // Said to be unknown, and not said.
    EXPECT_EQ(in("UNKNOWN"), 1);
    EXPECT_EQ(in("unknown"), 1);
    EXPECT_EQ(members(material, { year_2026 }, *figure_of_code("TRF-05-INC"), Behind::Counted, nullptr, {}).size(), 3U);
}

TEST(Figures, a_maternity_that_asked_uses_the_network)
{
    std::vector const measures { asked(at("2026-03-01")), asked(at("2026-03-02")),
        with(asked(at("2026-03-02"), Kind::AVIS), [](Measure& one) { one.origin = place(2); }),
        with(asked(at("2026-03-02")), [](Measure& one) { one.origin = place(9); }) }; // no maternity of the period
    std::unordered_set const maternities { place(1), place(2), place(3), place(4) };
    auto const share = value("TRF-04", measures, maternities);
    EXPECT_EQ(share.value, 50);
    EXPECT_EQ(share.numerator, 2);
    EXPECT_EQ(share.denominator, 4);
    EXPECT_EQ(value("TRF-04", measures, maternities, { year_2026, place(3) }).value, 0);
    EXPECT_EQ(value("TRF-04", measures, maternities, { year_2026, place(1) }).value, 100);
}

TEST(Figures, the_median_of_an_even_number_of_delays_is_between_the_two_in_the_middle)
{
    std::vector const measures { arrived(asked(at("2026-03-01")), 10min), arrived(asked(at("2026-03-02")), 20min),
        arrived(asked(at("2026-03-03")), 50min), arrived(asked(at("2026-03-04")), 25min) };
    auto const median = value("TRF-06", measures);
    EXPECT_EQ(median.value, 22.5);
    EXPECT_EQ(median.n, 4);
    // Rank 2.7: between 25 and 50.
    EXPECT_DOUBLE_EQ(*value("TRF-06-P90", measures).value, 42.5);
    EXPECT_EQ(value("TRF-07", measures).value, 60);
    EXPECT_EQ(value("TRF-07-T", measures).value, 90);
}

TEST(Figures, the_ninetieth_percentile_of_one_delay_is_that_delay)
{
    auto const only = value("TRF-06-P90", { arrived(asked(at("2026-03-01")), 17min) });
    EXPECT_EQ(only.value, 17);
    EXPECT_EQ(only.n, 1);
}

TEST(Figures, delays_leave_out_what_was_entered_afterwards_and_begin_at_the_conversion_of_an_advice)
{
    auto converted = asked(at("2026-03-01", "10:00"));
    converted.opened_as = Kind::AVIS;
    converted.clock_at = at("2026-03-01", "15:00");
    auto const afterwards = with(arrived(asked(at("2026-03-02")), 600min), [](Measure& one) { one.entered_a_posteriori = true; });
    auto const backwards = with(arrived(asked(at("2026-03-03")), 10min), [](Measure& one) { one.place_at = one.asked_at - 5min; });
    auto const unfinished = asked(at("2026-03-04"));
    auto const median = value("TRF-06", { arrived(converted, 12min), afterwards, backwards, unfinished });
    EXPECT_EQ(median.value, 12);
    EXPECT_EQ(median.n, 1);
    EXPECT_EQ(median.left_out, 2);
}

TEST(Figures, refusals_are_told_by_request_and_by_answer)
{
    auto const called = [](int calls, int answers, int refusals) {
        return with(asked(at("2026-03-01")), [=](Measure& one) { one.calls = calls, one.answers = answers, one.refusals = refusals; });
    };
    std::vector const measures { called(4, 3, 2), called(1, 1, 0), called(0, 0, 0),
        with(asked(at("2026-03-01"), Kind::AVIS), [](Measure& one) { one.calls = one.answers = one.refusals = 5; }) };
    EXPECT_DOUBLE_EQ(*value("TRF-08-A", measures).value, 5.0 / 3);
    EXPECT_DOUBLE_EQ(*value("TRF-08", measures).value, 2.0 / 3);
    auto const rate = value("TRF-08-P", measures);
    EXPECT_EQ(rate.value, 50);
    EXPECT_EQ(rate.numerator, 2);
    EXPECT_EQ(rate.denominator, 4);
    EXPECT_EQ(rate.n, 2);
}

TEST(Figures, feedbacks_are_summed_and_requests_that_have_one_are_a_share)
{
    auto const told = [](int feedbacks, Kind kind) {
        return with(asked(at("2026-03-01"), kind), [=](Measure& one) { one.feedbacks = feedbacks; });
    };
    std::vector const measures { told(3, Kind::TIU_ASC), told(0, Kind::TIU_ASC), told(1, Kind::AVIS), told(0, Kind::TNN) };
    EXPECT_EQ(value("TRF-09", measures).value, 4);
    EXPECT_EQ(value("TRF-09", measures).n, 2);
    EXPECT_EQ(value("TRF-09-P", measures).value, 50);
}

TEST(Figures, those_who_come_back_are_held_against_those_who_went)
{
    std::vector const measures { arrived(asked(at("2026-03-01"), Kind::TIU_ASC)), arrived(asked(at("2026-03-01"), Kind::TIU_LAT)),
        arrived(asked(at("2026-03-01"), Kind::TIU_DESC)), asked(at("2026-03-01"), Kind::TIU_DESC), arrived(asked(at("2026-03-01"), Kind::TNN)),
        arrived(asked(at("2026-03-01"), Kind::RTNN)), arrived(asked(at("2026-03-01"), Kind::RTNN)) };
    EXPECT_EQ(value("TRF-10", measures).value, 100);
    EXPECT_EQ(value("TRF-10-M", measures).value, 50);
    EXPECT_EQ(value("TRF-10-N", measures).value, 200);
}

TEST(Figures, corticosteroids_are_asked_of_those_moved_between_24_and_33_weeks_who_have_delivered)
{
    auto const born = [](int weeks, int days, std::optional<bool> complete) {
        auto one = arrived(asked(at("2026-03-01")));
        one.age = people::GestationalAge::make(weeks, days);
        one.born_on = *CivilDate::parse("2026-03-05");
        one.corticosteroids_complete = complete;
        return one;
    };
    std::vector const measures { born(24, 0, true), born(33, 6, false), born(30, 0, std::nullopt), born(34, 0, true), born(23, 6, true),
        with(born(30, 0, true), [](Measure& one) { one.born_on.reset(); }),
        with(born(30, 0, true), [](Measure& one) { one.issue = transfers::Issue::IMG; }) };
    auto const share = value("TRF-11", measures);
    EXPECT_EQ(share.value, 50);
    EXPECT_EQ(share.denominator, 2);
    EXPECT_EQ(share.left_out, 1);
}

Measure bad(std::vector<Dysfunction> codes, Measure one)
{
    return with(std::move(one), [&](Measure& measure) { measure.dysfunctions.values = std::move(codes); });
}

TEST(Figures, two_dysfunctions_of_one_request_are_two)
{
    auto const done = arrived(asked(at("2026-03-01")), 10min);
    std::vector const measures { bad({ Dysfunction::D01, Dysfunction::D04 }, done), bad({ Dysfunction::D01 }, done), done, done };
    EXPECT_EQ(value("TRF-12", measures).value, 75);
    EXPECT_EQ(value("TRF-12", measures).numerator, 3);
    EXPECT_EQ(value("TRF-12-D01", measures).value, 50);
    EXPECT_EQ(value("TRF-12-D04", measures).value, 25);
    EXPECT_EQ(value("TRF-12-D02", measures).value, 0);
}

TEST(Figures, dysfunctions_of_requests_that_were_not_carried_out_count_per_100_of_those_that_were)
{
    auto const request = asked(at("2026-03-01"));
    auto const done = arrived(request, 10min);
    std::vector measures { bad({ Dysfunction::D02 }, request), bad({ Dysfunction::D02, Dysfunction::D06 }, request), bad({ Dysfunction::D02 }, done), done,
        bad({ Dysfunction::D10 }, asked(at("2026-03-01"), Kind::AVIS)) };
    auto const refusals = value("TRF-12-D02", measures);
    EXPECT_EQ(refusals.value, 150); // 3 requests, 2 transfers
    EXPECT_EQ(refusals.numerator, 3);
    EXPECT_EQ(refusals.denominator, 2);
    EXPECT_EQ(value("TRF-12", measures).value, 200);     // 4 of transfers; an advice is none
    EXPECT_EQ(value("TRF-12-D10", measures).value, 0);
    measures.erase(measures.begin() + 2, measures.end());
    EXPECT_FALSE(value("TRF-12", measures).value);
    EXPECT_EQ(value("TRF-12", measures).numerator, 3);
}

TEST(Selection, looks_at_an_establishment_from_either_end)
{
    std::vector const measures { with(asked(at("2026-03-01")), [](Measure& one) { one.destination = place(2); }),
        with(asked(at("2026-03-01")), [](Measure& one) { one.origin = place(2); }), asked(at("2026-03-01")) };
    EXPECT_EQ(value("TRF-00", measures, {}, { year_2026, place(1) }).value, 2);
    EXPECT_EQ(value("TRF-00", measures, {}, { year_2026, place(2) }).value, 1);
    EXPECT_EQ(value("TRF-00", measures, {}, { year_2026, place(2), Side::Destination }).value, 1);
    EXPECT_EQ(value("TRF-00", measures, {}, { year_2026, std::nullopt, Side::Origin, directory::CareLevel::T3 }).value, 0);
}

TEST(TermClass, keeps_thirty_one_weeks_alone)
{
    auto const of = [](int weeks, int days) { return word(term_class(people::GestationalAge::make(weeks, days))).code; };
    EXPECT_EQ(of(21, 6), "lt22");
    EXPECT_EQ(of(22, 0), "22-23");
    EXPECT_EQ(of(27, 6), "24-27");
    EXPECT_EQ(of(30, 6), "28-30");
    EXPECT_EQ(of(31, 0), "31");
    EXPECT_EQ(of(31, 6), "31");
    EXPECT_EQ(of(32, 0), "32-33");
    EXPECT_EQ(of(36, 6), "34-36");
    EXPECT_EQ(of(41, 6), "37-41");
    EXPECT_EQ(of(42, 0), "ge42");
    EXPECT_EQ(word(term_class(std::nullopt)).code, "unknown");
}

TEST(Parts, months_are_local_and_there_also_when_empty)
{
    auto const winter = period("2025-12-15", "2026-02-10");
    Parts parts(Dimension::Month, winter);
    auto const material = material_of({ asked(at("2026-01-01", "00:30")), asked(at("2025-12-31", "23:30")) });
    auto const values = broken_down(material, { winter }, *figure_of_code("TRF-00"), parts);
    ASSERT_EQ(values.size(), 3u);
    EXPECT_EQ(parts.all()[0].code, "2025-12");
    EXPECT_EQ(values[0].value, 1);
    EXPECT_EQ(values[1].value, 1);
    EXPECT_EQ(values[2].value, 0);
}

constexpr auto dimensions = std::to_array({ Dimension::Origin, Dimension::Destination, Dimension::Motive, Dimension::Term, Dimension::Urgency,
    Dimension::Hour, Dimension::Month, Dimension::Kind, Dimension::Level, Dimension::StayEnd });

TEST(Parts, the_sum_of_the_parts_is_the_whole_whatever_the_breakdown)
{
    for (std::uint32_t seed = 1; seed <= 4; ++seed) {
        auto const material = material_of(drawn(1500, seed), { place(1), place(2) });
        for (auto const& selection : { Selection { year_2026 }, Selection { period("2025-03-10", "2026-01-20") }, Selection { year_2026, place(5) } }) {
            auto const whole = values_of(material, selection);
            for (auto const dimension : dimensions) {
                for (std::size_t figure = 0; figure < figures().size(); ++figure) {
                    if (figures()[figure].method == Calculation::Maternities)
                        continue; // a maternity is in several parts, unless these are maternities
                    Parts parts(dimension, selection.period);
                    FigureValue sum;
                    for (auto const& part : broken_down(material, selection, figure, parts)) {
                        sum.n += part.n;
                        sum.numerator += part.numerator;
                        if (part.denominator)
                            sum.denominator = sum.denominator.value_or(0) + *part.denominator;
                        sum.left_out += part.left_out;
                        if (figures()[figure].adds_up())
                            sum.value = sum.value.value_or(0) + *part.value;
                    }
                    auto expected = whole[figure];
                    if (!figures()[figure].adds_up() || !sum.value)
                        sum.value = expected.value;
                    if (!sum.denominator)
                        sum.denominator = expected.denominator;
                    EXPECT_EQ(sum, expected) << figures()[figure].code << " " << word(dimension).code << " " << seed;
                }
            }
        }
    }
}

/// The same, said otherwise: straight from the measures, sorted and divided on the spot.
struct Naive {
    std::vector<Measure> measures;

    double count(auto holds) const { return static_cast<double>(std::ranges::count_if(measures, holds)); }
    double median(auto from, auto to) const
    {
        std::vector<double> minutes;
        for (auto const& one : measures) {
            auto const begin = from(one);
            auto const end = to(one);
            if (one.kind != Kind::AVIS && !one.entered_a_posteriori && begin && end)
                minutes.push_back(static_cast<double>(((*end - *begin).count() / 1000)) / 60);
        }
        std::ranges::sort(minutes);
        auto const middle = minutes.size() / 2;
        return minutes.size() % 2 ? minutes[middle] : (minutes[middle - 1] + minutes[middle]) / 2;
    }
};

TEST(Figures, are_what_a_naive_count_of_the_measures_gives)
{
    for (std::uint32_t seed = 11; seed <= 14; ++seed) {
        auto const all = drawn(2000, seed);
        Naive naive;
        std::ranges::copy_if(all, std::back_inserter(naive.measures), [](Measure const& one) { return one.year == 2025 && one.month == 6; });
        Selection const june { period("2025-06-01", "2025-06-30") };
        auto const values = values_of(material_of(all), june);
        auto const of = [&](std::string_view code) { return values[*figure_of_code(code)].value.value_or(-1); };
        auto const is_maternal = [](Measure const& one) { return one.kind != Kind::AVIS && one.kind != Kind::TNN && one.kind != Kind::RTNN; };

        EXPECT_EQ(of("TRF-00"), static_cast<double>(naive.measures.size()));
        EXPECT_EQ(of("TRF-01"), naive.count([](Measure const& one) { return one.kind == Kind::AVIS; }));
        EXPECT_EQ(of("TRF-02"), naive.count(is_maternal));
        EXPECT_EQ(of("TRF-02-A"), naive.count([&](Measure const& one) { return is_maternal(one) && one.opened_as == Kind::AVIS; }));
        EXPECT_EQ(of("TRF-03"), naive.count([](Measure const& one) { return one.kind != Kind::AVIS && one.arrived_at; }));
        EXPECT_DOUBLE_EQ(of("TRF-06"), naive.median([](Measure const& one) { return std::optional(one.clock_at); }, [](Measure const& one) { return one.place_at; }));
        EXPECT_DOUBLE_EQ(of("TRF-07"), naive.median([](Measure const& one) { return one.place_at; }, [](Measure const& one) { return one.departed_at; }));
        EXPECT_DOUBLE_EQ(of("TRF-07-T"), naive.median([](Measure const& one) { return one.departed_at; }, [](Measure const& one) { return one.arrived_at; }));
        double refusals = 0, answers = 0, dysfunctions = 0, asked = 0, done = 0;
        for (auto const& one : naive.measures) {
            if (one.kind == Kind::AVIS)
                continue;
            asked += 1;
            done += one.has_arrived() ? 1 : 0;
            refusals += one.refusals;
            answers += one.answers;
            dysfunctions += static_cast<double>(one.dysfunctions.values.size());
        }
        EXPECT_DOUBLE_EQ(of("TRF-08"), refusals / asked);
        EXPECT_DOUBLE_EQ(of("TRF-08-P"), 100 * refusals / answers);
        EXPECT_DOUBLE_EQ(of("TRF-12"), 100 * dysfunctions / done);
    }
}

TEST(Members, are_as_many_as_the_number_that_they_stand_behind)
{
    auto const material = material_of(drawn(1200, 21));
    Selection const selection { year_2026 };
    auto const whole = values_of(material, selection);
    for (std::size_t figure = 0; figure < figures().size(); ++figure) {
        auto const& asked = figures()[figure];
        if (asked.method == Calculation::Maternities)
            continue;
        auto const behind = asked.among ? Behind::Among : Behind::Counted;
        EXPECT_EQ(static_cast<std::int64_t>(members(material, selection, figure, behind, nullptr, {}).size()), whole[figure].n) << asked.code;
        EXPECT_EQ(static_cast<std::int64_t>(members(material, selection, figure, Behind::LeftOut, nullptr, {}).size()), whole[figure].left_out);
        Parts parts(Dimension::Motive, selection.period);
        auto const values = broken_down(material, selection, figure, parts);
        for (std::size_t part = 0; part < values.size(); ++part)
            EXPECT_EQ(static_cast<std::int64_t>(members(material, selection, figure, behind, &parts, parts.all()[part].code).size()), values[part].n);
    }
}

TEST(Figures, of_a_year_before_anybody_asked_are_nothing_to_compare_with)
{
    auto const material = material_of({ asked(at("2026-03-01")) }, {});
    EXPECT_TRUE(has_requests(material, year_2026));
    EXPECT_FALSE(has_requests(material, year_2026.year_before()));
    EXPECT_FALSE(has_requests(material, period("2026-03-02", "2026-12-31")));
    for (auto const by : { Dimension::Kind, Dimension::Month, Dimension::Motive }) {
        for (auto const& part : part_views(material, { year_2026 }, *figure_of_code("TRF-00"), by)) {
            EXPECT_EQ(part.before, std::nullopt) << part.code;
            EXPECT_EQ(part.difference, std::nullopt) << part.code;
        }
    }
}

TEST(Parts, know_their_codes_before_any_request_has_them)
{
    auto const may_have = [](Dimension by, std::string_view code) { return Parts(by, year_2026).may_have(code); };
    EXPECT_TRUE(may_have(Dimension::Urgency, "U2"));
    EXPECT_TRUE(may_have(Dimension::Urgency, "unknown"));
    EXPECT_FALSE(may_have(Dimension::Urgency, "U9"));
    EXPECT_TRUE(may_have(Dimension::Motive, "MAP"));
    EXPECT_FALSE(may_have(Dimension::Motive, "MAPS"));
    EXPECT_TRUE(may_have(Dimension::Origin, place(1).text()));
    EXPECT_FALSE(may_have(Dimension::Origin, "out_of_region"));
    EXPECT_TRUE(may_have(Dimension::Destination, "none"));
    EXPECT_TRUE(may_have(Dimension::Asked, "out_of_region"));
    EXPECT_FALSE(may_have(Dimension::Asked, "Rodez"));
    EXPECT_TRUE(may_have(Dimension::Month, "2026-03"));
    EXPECT_FALSE(may_have(Dimension::Month, "2027-03"));
}

TEST(Members, stand_with_the_latest_first)
{
    auto const material = material_of({ asked(at("2026-03-02")), asked(at("2026-03-05")), asked(at("2026-03-01")) });
    auto const found = members(material, { year_2026 }, 0, Behind::Counted, nullptr, {});
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found.front()->asked_at, at("2026-03-05"));
    EXPECT_EQ(found.back()->asked_at, at("2026-03-01"));
}

} // namespace
} // namespace cigogne::reporting
