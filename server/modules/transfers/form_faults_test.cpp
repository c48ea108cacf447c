#include "modules/transfers/form_faults.hpp"

#include "modules/transfers/error.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

TEST(FormFaults, of_none_succeeds)
{
    FormFaults faults;
    EXPECT_EQ(faults.take(Result<int>(3)), 3);
    EXPECT_TRUE(faults.empty());
    EXPECT_TRUE(std::move(faults).told().succeeded());
}

TEST(FormFaults, of_one_is_that_failure_itself)
{
    FormFaults faults;
    EXPECT_EQ(faults.take(Result<int>(at_field(FormError::PlaceTwice, "stay.elsewhere"))), std::nullopt);
    auto const told = std::move(faults).told();
    EXPECT_TRUE(told.failed_with(FormError::PlaceTwice));
    EXPECT_EQ(told.failure().faults().at(0).field, "stay.elsewhere");
}

TEST(FormFaults, of_several_tells_each_under_its_field)
{
    FormFaults faults;
    faults.add(at_field(FormError::PlaceTwice, "stay.elsewhere"));
    faults.add(at_field(RequestError::OutcomeDayMissing, "issue.on"));
    auto const told = std::move(faults).told();
    EXPECT_TRUE(told.failed_with(FormError::SeveralFaults));
    ASSERT_EQ(told.failure().faults().size(), 2U);
    EXPECT_EQ(told.failure().faults()[0].code, "place_twice");
    EXPECT_EQ(told.failure().faults()[1].field, "issue.on");
    EXPECT_EQ(told.failure().faults()[1].code, "outcome_day_missing");
}

TEST(FormFaults, tells_one_sentence_of_a_field)
{
    FormFaults faults;
    faults.add(at_field(FormError::NoSuchDetail, "issue.at"));
    faults.add(at_field(RequestError::HourOfAnotherDay, "issue.at"));
    EXPECT_TRUE(std::move(faults).told().failed_with(FormError::NoSuchDetail));
}

} // namespace
} // namespace cigogne::transfers
