#include "analytics/results.hpp"
#include "analytics/testing.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

auto const maternities = Establishments::read("finess,type,from,to,name\n310000001,3,,,Maternité d’essai\n310000002,1,,,Petite maternité d’essai\n");

Count count(std::vector<std::string> const& lines, std::string_view indicator, std::string_view figure)
{
    return count_of(lines, maternities, "tracers", indicator, figure);
}

TEST(Deliveries, need_an_act_or_Z3900_and_Z37_among_the_associated_diagnoses)
{
    EXPECT_EQ(count({ delivery().text() }, "I1", "multiple"), (Count { 0, 1 }));
    auto outside = rsa();
    outside.put(Field::PrincipalDiagnosis, "Z3900").put(Field::AgeYears, 25).diagnosis("Z370");
    EXPECT_EQ(count({ outside.text() }, "I1", "multiple"), (Count { 0, 1 })) << "born out of any facility";
    EXPECT_EQ(count({ outside.text() }, "I8", "caesarean"), (Count { 0, 0 })) << "which has no mode of delivery";
    auto without_act = rsa();
    without_act.put(Field::PrincipalDiagnosis, "O800").diagnosis("Z370");
    EXPECT_EQ(count({ without_act.text() }, "I1", "multiple"), (Count { 0, 0 }));
    auto principal = rsa();
    principal.put(Field::PrincipalDiagnosis, "Z370").act("JQGD010");
    EXPECT_EQ(count({ principal.text() }, "I1", "multiple"), (Count { 0, 0 })) << "Z37 is never the principal diagnosis";
}

TEST(Deliveries, are_not_made_by_an_instrumental_act_alone)
{
    EXPECT_EQ(count({ delivery("JQGD006").text() }, "I1", "multiple"), (Count { 0, 0 }));
    auto forceps = delivery("JQGD010");
    forceps.act("JQGD006");
    EXPECT_EQ(count({ forceps.text() }, "I8", "instrumental"), (Count { 1, 1 }));
    EXPECT_EQ(count({ forceps.text() }, "I8", "spontaneous"), (Count { 0, 1 }));
}

TEST(Deliveries, count_an_act_by_its_operator_only)
{
    auto anaesthesia = rsa();
    anaesthesia.put(Field::PrincipalDiagnosis, "O800").diagnosis("Z370").act("JQGA003", "", "4");
    EXPECT_EQ(count({ anaesthesia.text() }, "I8", "caesarean"), (Count { 0, 0 }));
    auto both = delivery("JQGA003");
    both.act("JQGA003", "", "4");
    EXPECT_EQ(count({ both.text() }, "I8", "caesarean"), (Count { 1, 1 }));
}

TEST(Deliveries, of_twins_born_each_by_one_way_are_a_caesarean)
{
    auto twins = delivery("JQGD002", "Z372");
    twins.act("JQGA003", "21");
    EXPECT_EQ(count({ twins.text() }, "I8", "caesarean"), (Count { 1, 1 }));
    EXPECT_EQ(count({ twins.text() }, "I1", "twins"), (Count { 1, 1 }));
}

TEST(Deliveries, are_multiple_by_Z37_and_not_by_O30)
{
    EXPECT_EQ(count({ delivery("JQGD010", "Z3731").text() }, "I1", "twins"), (Count { 1, 1 }));
    EXPECT_EQ(count({ delivery("JQGD010", "Z375").text() }, "I1", "higher_order"), (Count { 1, 1 }));
    EXPECT_EQ(count({ delivery("JQGD010", "Z3738").text() }, "I1", "twins"), (Count { 1, 1 })) << "the fourth character tells how many";
    auto disagreeing = delivery("JQGD010", "Z372");
    disagreeing.diagnosis("Z375");
    EXPECT_EQ(count({ disagreeing.text() }, "I1", "higher_order"), (Count { 1, 1 }));
    EXPECT_EQ(count({ disagreeing.text() }, "I1", "twins"), (Count { 0, 1 })) << "a delivery is of one kind";
    auto reduced = delivery();
    reduced.diagnosis("O300");
    EXPECT_EQ(count({ reduced.text() }, "I1", "multiple"), (Count { 0, 1 })) << "after a reduction the birth is single";
}

TEST(Deliveries, are_of_22_to_44_weeks_from_the_last_period_where_they_are_not_written)
{
    auto early = rsa();
    early.put(Field::PrincipalDiagnosis, "O800").put(Field::PeriodDelay, 153).diagnosis("Z370").act("JQGD010");
    EXPECT_EQ(count({ early.text() }, "I1", "multiple"), (Count { 0, 0 })) << "153 days are 21 weeks and 6 days";
    auto next_day = rsa();
    next_day.put(Field::PrincipalDiagnosis, "O800").put(Field::PeriodDelay, 153).diagnosis("Z370").act("JQGD010").put(Field::ActDelay, 1);
    EXPECT_EQ(count({ next_day.text() }, "I1", "multiple"), (Count { 0, 1 })) << "delivered the day after: 22 weeks";
    auto second_dated = rsa();
    second_dated.put(Field::PrincipalDiagnosis, "O800").put(Field::PeriodDelay, 153).diagnosis("Z370").act("JQGD010");
    second_dated.act("JQGD010").put(Field::ActDelay, 1);
    EXPECT_EQ(count({ second_dated.text() }, "I1", "multiple"), (Count { 0, 1 })) << "the act that is dated tells the day";
}

TEST(Deliveries, of_unknown_weeks_are_kept_where_the_last_period_is_blank_or_0)
{
    auto blank = rsa();
    blank.put(Field::PrincipalDiagnosis, "O800").diagnosis("Z370").act("JQGD010");
    EXPECT_EQ(count({ blank.text() }, "I1", "multiple"), (Count { 0, 1 }));
    blank.put(Field::PeriodDelay, std::uint64_t { 0 });
    EXPECT_EQ(count({ blank.text() }, "I1", "multiple"), (Count { 0, 1 })) << "a period on the day of the entry is none";
}

TEST(MaternalAge, is_in_completed_years_and_known_from_11_to_60)
{
    auto const aged = [](std::uint64_t years) {
        auto line = delivery();
        line.put(Field::AgeYears, years);
        return line.text();
    };
    EXPECT_EQ(count({ aged(17), aged(18), aged(19), aged(20) }, "I2", "lt18"), (Count { 1, 4 }));
    EXPECT_EQ(count({ aged(17), aged(18), aged(19), aged(20) }, "I2", "lt20"), (Count { 3, 4 }));
    EXPECT_EQ(count({ aged(34), aged(35), aged(40) }, "I2", "ge35"), (Count { 2, 3 }));
    EXPECT_EQ(count({ aged(34), aged(35), aged(40) }, "I2", "ge40"), (Count { 1, 3 }));
    EXPECT_EQ(count({ aged(61), aged(10), aged(30) }, "I2", "30_34"), (Count { 1, 1 }));
}

TEST(Births, are_of_age_0_entered_by_8_or_N_and_of_500_g_or_22_weeks)
{
    EXPECT_EQ(count({ birth().text() }, "I3", "lt37"), (Count { 0, 1 }));
    auto old_mode = birth();
    old_mode.put(Field::EntryMode, "8");
    EXPECT_EQ(count({ old_mode.text() }, "I3", "lt37"), (Count { 0, 1 }));
    auto transferred = birth();
    transferred.put(Field::EntryMode, "7").put(Field::Provenance, "1");
    EXPECT_EQ(count({ transferred.text() }, "I3", "lt37"), (Count { 0, 0 })) << "its birth is told by the house that sent it";
    auto tiny = birth();
    tiny.put(Field::Weight, 499).put(Field::GestationalWeeks, 21);
    EXPECT_EQ(count({ tiny.text() }, "I4", "lt1000"), (Count { 0, 0 }));
    tiny.put(Field::GestationalWeeks, 22);
    EXPECT_EQ(count({ tiny.text() }, "I4", "lt1000"), (Count { 1, 1 })) << "22 weeks are enough";
    auto next_day = birth();
    next_day.put(Field::AgeDays, 1);
    EXPECT_EQ(count({ next_day.text() }, "I3", "lt37"), (Count { 0, 0 }));
}

TEST(Births, of_unknown_weeks_or_weight_are_never_preterm_nor_small)
{
    auto unknown = birth();
    unknown.put(Field::GestationalWeeks, std::uint64_t { 0 });
    EXPECT_EQ(count({ unknown.text() }, "I3", "lt37"), (Count { 0, 0 }));
    auto unweighed = birth();
    unweighed.put(Field::Weight, "");
    EXPECT_EQ(count({ unweighed.text() }, "I4", "lt2500"), (Count { 0, 0 }));
}

TEST(Births, are_preterm_under_37_completed_weeks)
{
    auto const of = [](std::uint64_t weeks) {
        auto line = birth();
        line.put(Field::GestationalWeeks, weeks);
        return line.text();
    };
    EXPECT_EQ(count({ of(36), of(37), of(31), of(27) }, "I3", "lt37"), (Count { 3, 4 }));
    EXPECT_EQ(count({ of(36), of(37), of(31), of(27) }, "I3", "22_27"), (Count { 1, 4 }));
    EXPECT_EQ(count({ of(36), of(37), of(31), of(28) }, "I3", "28_31"), (Count { 2, 4 }));
}

WrittenLine stillbirth(std::string_view diagnosis)
{
    auto line = birth();
    line.put(Field::EntryMode, "8").put(Field::ExitMode, "9").put(Field::Nights, std::uint64_t { 0 });
    line.put(Field::PrincipalDiagnosis, diagnosis);
    return line;
}

TEST(Stillbirths, are_told_by_P95_whatever_its_extension)
{
    std::vector<std::string> const stays { birth().text(), stillbirth("P95").text(), stillbirth("P95+0").text(), stillbirth("P95+1").text() };
    EXPECT_EQ(count(stays, "I5", "total"), (Count { 3, 4 }));
    EXPECT_EQ(count(stays, "I5", "induced"), (Count { 1, 4 }));
    EXPECT_EQ(count(stays, "I5", "spontaneous"), (Count { 2, 4 })) << "a plain P95 is spontaneous";
    EXPECT_EQ(count(stays, "I6", "early"), (Count { 0, 1 })) << "a stillborn child does not die";
}

TEST(Stillbirths, are_induced_by_P964_in_older_stays)
{
    auto older = stillbirth("P95");
    older.diagnosis("P964");
    EXPECT_EQ(count({ older.text() }, "I5", "induced"), (Count { 1, 1 }));
}

TEST(NeonatalDeaths, are_of_the_age_at_death_in_any_stay_begun_before_28_days)
{
    auto const dead = [](std::uint64_t age, std::uint64_t nights) {
        auto line = birth();
        line.put(Field::EntryMode, age == 0 ? "N" : "7").put(Field::AgeDays, age).put(Field::Nights, nights).put(Field::ExitMode, "9");
        return line.text();
    };
    EXPECT_EQ(count({ dead(0, 6), dead(0, 7) }, "I6", "early"), (Count { 1, 2 }));
    EXPECT_EQ(count({ dead(0, 6), dead(0, 7) }, "I6", "late"), (Count { 1, 2 }));
    EXPECT_EQ(count({ birth().text(), dead(3, 2) }, "I6", "early"), (Count { 1, 1 })) << "died where it was transferred";
    EXPECT_EQ(count({ birth().text(), dead(28, 0), dead(5, 23) }, "I6", "total"), (Count { 0, 1 })) << "both at 28 days";
    auto undated = birth();
    undated.put(Field::Nights, "").put(Field::ExitMode, "9");
    EXPECT_EQ(count({ undated.text() }, "I6", "total"), (Count { 0, 1 })) << "at an age that the stay does not tell";
}

TEST(PerinatalMortality, adds_stillbirths_and_early_deaths)
{
    auto dead = birth();
    dead.put(Field::ExitMode, "9").put(Field::Nights, 2);
    std::vector<std::string> const stays { birth().text(), dead.text(), stillbirth("P95+1").text(), stillbirth("P95+0").text() };
    EXPECT_EQ(count(stays, "I7", "total"), (Count { 3, 4 }));
    EXPECT_EQ(count(stays, "I7", "excluding_induced"), (Count { 2, 3 }));
}

TEST(PlaceOfBirth, is_the_site_of_the_first_unit_and_its_type)
{
    auto const born = [](std::string_view where, std::uint64_t weeks) {
        auto line = birth();
        line.put(Field::UnitFiness, where).put(Field::GestationalWeeks, weeks);
        return line;
    };
    EXPECT_EQ(count({ born("310000001", 31).text(), born("310000002", 24).text() }, "I9", "t3_32"), (Count { 1, 2 }));
    EXPECT_EQ(count({ born("310000001", 31).text() }, "I9", "t3_31"), (Count { 0, 0 }));
    EXPECT_EQ(count({ born("310000009", 30).text() }, "I9", "t3_31"), (Count { 0, 0 })) << "of unknown type";
    EXPECT_EQ(count({ born("310000002", 33).text() }, "I9", "t2_34"), (Count { 0, 1 }));
    auto at_home = born("310000002", 30);
    at_home.put(Field::PrincipalDiagnosis, "Z381");
    EXPECT_EQ(count({ at_home.text() }, "I9", "t3_32"), (Count { 0, 0 })) << "born out of any facility";
}

TEST(PlaceOfBirth, is_not_told_of_a_month_in_which_the_type_changed_where_no_day_is_known)
{
    auto const changing = Establishments::read("finess,type,from,to,name\n310000001,2B,,2024-03-15,Essai\n310000001,3,2024-03-16,,Essai\n");
    auto born = birth();
    born.put(Field::GestationalWeeks, 30);
    EXPECT_EQ(count_of({ born.text() }, changing, "tracers", "I9", "t3_32"), (Count { 0, 0 }));
    EXPECT_EQ(count_of({ born.put(Field::ExitMonth, 4).text() }, changing, "tracers", "I9", "t3_32"), (Count { 1, 1 }));
    EXPECT_NE(find_indicator("I9")->exclusions.find("changé de type"), std::string_view::npos) << "which its sheet says";
}

TEST(Haemorrhage, is_told_by_four_acts_and_a_tamponade_apart)
{
    auto embolised = delivery();
    embolised.act("EDSF011").act("ELSA002");
    auto tamponade = delivery();
    tamponade.act("JNBD002").act("JNMD002");
    EXPECT_EQ(count({ embolised.text(), tamponade.text(), delivery().text() }, "I10", "union"), (Count { 1, 3 }));
    EXPECT_EQ(count({ embolised.text(), tamponade.text(), delivery().text() }, "I10", "ELSA002"), (Count { 1, 3 }));
    EXPECT_EQ(count({ embolised.text(), tamponade.text(), delivery().text() }, "I10", "JNBD002"), (Count { 1, 3 }));
}

TEST(MaternalTransfers, leave_before_the_delivery_come_for_it_or_follow_it)
{
    auto leaving = rsa();
    leaving.put(Field::Ghm, "14Z16Z").put(Field::PrincipalDiagnosis, "O601").put(Field::ExitMode, "7").put(Field::Destination, "1");
    auto coming = delivery();
    coming.put(Field::EntryMode, "7").put(Field::Provenance, "1");
    auto following = delivery();
    following.put(Field::ExitMode, "7").put(Field::Destination, "1");
    std::vector<std::string> const stays { leaving.text(), coming.text(), following.text() };
    EXPECT_EQ(count(stays, "I11", "tiu_out"), (Count { 1, 2 }));
    EXPECT_EQ(count(stays, "I11", "tiu_in"), (Count { 1, 2 }));
    EXPECT_EQ(count(stays, "I11", "tpp"), (Count { 1, 2 }));
}

TEST(MaternalTransfers, in_utero_are_of_an_antepartum_stay_and_no_service_between_hospitals)
{
    auto const leaving = [](std::string_view ghm, std::string_view diagnosis, std::string_view mode, std::string_view type) {
        auto line = rsa();
        line.put(Field::Ghm, ghm).put(Field::PrincipalDiagnosis, diagnosis).put(Field::StayType, type);
        line.put(Field::ExitMode, mode).put(Field::Destination, "1");
        return line.text();
    };
    auto const outgoing = [](std::string const& stay) { return count({ stay, delivery().text() }, "I11", "tiu_out"); };
    EXPECT_EQ(outgoing(leaving("14M03A", "O14", "0", "")), (Count { 1, 1 }));
    EXPECT_EQ(outgoing(leaving("14M03A", "O14", "0", "A")), (Count { 0, 1 })) << "sent for a procedure, and back";
    EXPECT_EQ(outgoing(leaving("14M02A", "O85", "7", "")), (Count { 0, 1 })) << "after the delivery";
    EXPECT_EQ(outgoing(leaving("14Z08Z", "O0490", "7", "")), (Count { 0, 1 })) << "after an abortion";
    EXPECT_EQ(outgoing(leaving("      ", "O14", "7", "")), (Count { 0, 1 })) << "an RSA is grouped: only a summary before that has no GHM";
}

TEST(NeonatalTransfers, end_the_stay_of_birth_and_are_not_a_move_within_it)
{
    auto leaving = birth();
    leaving.put(Field::ExitMode, "7").put(Field::Destination, "1").put(Field::Nights, 1);
    auto moved = birth();
    moved.begin(Zone::Unit).put(Field::UnitType, "06");
    EXPECT_EQ(count({ leaving.text(), moved.text() }, "I12", "total"), (Count { 1, 2 }));
    EXPECT_EQ(count({ leaving.text(), moved.text() }, "I12", "night_1"), (Count { 1, 2 }));
    EXPECT_EQ(count({ leaving.text(), moved.text() }, "I12", "neonatal_unit"), (Count { 1, 2 }));
    auto elsewhere = birth();
    elsewhere.begin(Zone::Unit).put(Field::UnitType, "06AC");
    EXPECT_EQ(count({ elsewhere.text() }, "I12", "neonatal_unit"), (Count { 0, 1 })) << "the type is three characters";
    auto complete = birth();
    complete.begin(Zone::Unit).put(Field::UnitType, "04 C");
    EXPECT_EQ(count({ complete.text() }, "I12", "neonatal_unit"), (Count { 1, 1 })) << "the fourth is the mode of hospitalisation";
}

TEST(MaternalTransfers, are_not_told_by_the_stay_that_follows_a_birth_elsewhere)
{
    auto received = rsa();
    received.put(Field::Ghm, "14M02B").put(Field::PrincipalDiagnosis, "O721").put(Field::EntryMode, "7").put(Field::Provenance, "1");
    EXPECT_EQ(count({ delivery().text(), received.text() }, "I11", "tiu_in"), (Count { 0, 1 })) << "transferred after the birth";
    received.put(Field::Ghm, "14M03B").put(Field::PrincipalDiagnosis, "O440");
    EXPECT_EQ(count({ delivery().text(), received.text() }, "I11", "tiu_in"), (Count { 1, 1 })) << "before it";
}

TEST(Presentation, is_of_single_births_and_the_act_wins_over_the_diagnosis)
{
    auto breech = delivery("JQGD001");
    auto conflicting = delivery("JQGD010");
    conflicting.diagnosis("O321");
    auto caesarean = delivery("JQGA002");
    caesarean.diagnosis("O321");
    auto twins = delivery("JQGD002", "Z372");
    std::vector<std::string> const stays { breech.text(), conflicting.text(), caesarean.text(), twins.text() };
    EXPECT_EQ(count(stays, "I13", "breech"), (Count { 2, 3 }));
    EXPECT_EQ(count(stays, "I13", "breech_caesarean"), (Count { 1, 2 }));
    EXPECT_EQ(count(stays, "I13", "cephalic"), (Count { 1, 3 }));
    auto disagreeing = delivery("JQGD010", "Z370");
    disagreeing.diagnosis("Z372");
    EXPECT_EQ(count({ disagreeing.text() }, "I13", "cephalic"), (Count { 0, 0 })) << "counted as twins, and not as one child too";
}

TEST(Exclusions, are_counted_by_rule_and_add_up)
{
    auto error = delivery();
    error.put(Field::Ghm, "90Z00Z");
    auto service = delivery();
    service.put(Field::StayType, "B");
    auto generated = delivery();
    generated.put(Field::GeneratedMark, "1");
    auto const lines = computed({ error.text(), service.text(), generated.text(), delivery().text(), "228" }, maternities).lines;
    EXPECT_EQ(lines.excluded, (std::array<std::uint64_t, exclusion_count> { 0, 1, 1, 1 }));
    EXPECT_EQ(lines.kept, 1U);
    EXPECT_EQ(lines.refused, 1U);
    EXPECT_EQ(lines.read(), 5U);
}

} // namespace
} // namespace cigogne::analytics
