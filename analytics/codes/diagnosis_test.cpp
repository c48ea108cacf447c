#include "analytics/codes/diagnosis.hpp"

#include <gtest/gtest.h>
#include <string>

namespace cigogne::analytics {
namespace {

Set<Diagnosis> marks_of(std::string code)
{
    code.resize(diagnosis_length, ' ');
    return marks_of_diagnosis(code.data());
}

using enum Diagnosis;

TEST(Diagnosis, marks_by_its_beginning_and_by_the_whole_code)
{
    EXPECT_EQ(marks_of("Z370"), (Set { BirthOutcome, SingleBirth }));
    EXPECT_EQ(marks_of("Z3710"), (Set { BirthOutcome, SingleBirth, AllStillborn }));
    EXPECT_EQ(marks_of("Z3711"), (Set { BirthOutcome, SingleBirth, AllStillborn, InducedOutcome }));
    EXPECT_EQ(marks_of("Z371"), (Set { BirthOutcome, SingleBirth, AllStillborn, OutcomeUnspecified }));
    EXPECT_EQ(marks_of("Z379"), (Set { BirthOutcome, OutcomeUnspecified }));
    EXPECT_EQ(marks_of("P95"), (Set { Stillborn, StillbornUnspecified }));
    EXPECT_EQ(marks_of("P95+0"), (Set { Stillborn, StillbornInduced }));
    EXPECT_EQ(marks_of("P964"), (Set { TerminationOfNewborn }));
    EXPECT_EQ(marks_of("Z3900"), (Set { DeliveredOutside }));
    EXPECT_EQ(marks_of("Z3901"), Set<Diagnosis> {});
    EXPECT_EQ(marks_of("O721"), (Set { Haemorrhage, Pregnancy }));
}

TEST(Diagnosis, tells_nothing_of_another_chapter_or_of_what_is_no_code)
{
    for (char const* const code : { "", "A370", "Q370", "Y950", "N95", "z370", "P", "P9", "Z3A", "Z 70", "P9+", "\xFF\xFF\xFF" })
        EXPECT_EQ(marks_of(code), Set<Diagnosis> {}) << code;
    EXPECT_EQ(marks_of("OX"), (Set { Pregnancy })) << "any O";
}

} // namespace
} // namespace cigogne::analytics
