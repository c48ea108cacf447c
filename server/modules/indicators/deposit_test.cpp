#include "modules/indicators/deposit.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
auto const someone = AccountId::make(morning);

Deposit deposit_in(DepositState state)
{
    return { .id = DepositId::make(morning), .name = "essai.rsa", .state = state, .files = 1, .created_at = morning, .created_by = someone };
}

DepositFile file_of(Deposit const& deposit, std::int64_t size, std::int64_t received, std::string digest = {})
{
    return { deposit.id, 1, "essai.rsa", FileKind::Stays, size, received, std::move(digest) };
}

TEST(Deposit, takes_bytes_only_after_those_that_are_there)
{
    auto const deposit = deposit_in(DepositState::Receiving);
    auto const file = file_of(deposit, 100, 40);
    EXPECT_TRUE(check_part(deposit, file, 40, 60).succeeded());
    auto const elsewhere = check_part(deposit, file, 0, 10);
    ASSERT_TRUE(elsewhere.failed_with(DepositError::OtherOffset));
    EXPECT_EQ(elsewhere.failure().current(), R"({"received":40})") << "so that the sending goes on there";
    EXPECT_TRUE(check_part(deposit, file, 40, 61).failed_with(DepositError::TooManyBytes));
    EXPECT_TRUE(check_part(deposit_in(DepositState::Computing), file, 40, 10).failed_with(DepositError::NotReceiving));
}

TEST(Deposit, of_chaining_or_units_alone_tells_nothing)
{
    using enum FileKind;
    EXPECT_TRUE(tells_stays({ Stays }));
    EXPECT_TRUE(tells_stays({ Chaining, Units, Stays }));
    EXPECT_TRUE(tells_stays({ Cube }));
    EXPECT_TRUE(tells_stays({ Archive, Units })) << "what an archive holds is not known yet";
    EXPECT_FALSE(tells_stays({ Chaining }));
    EXPECT_FALSE(tells_stays({ Units, Chaining }));
    EXPECT_FALSE(tells_stays({ Cube, Chaining })) << "counts are of stays that were joined, or not, where they were made";
}

TEST(Deposit, is_read_once_all_of_its_files_are_there)
{
    auto const deposit = deposit_in(DepositState::Receiving);
    EXPECT_TRUE(check_whole(deposit, { file_of(deposit, 100, 100, "aa") }).succeeded());
    auto const waiting = check_whole(deposit, { file_of(deposit, 100, 100, "aa"), file_of(deposit, 100, 99) });
    ASSERT_TRUE(waiting.failed_with(DepositError::NotWhole));
    EXPECT_NE(waiting.failure().sentence().find("essai.rsa"), std::string::npos);
    EXPECT_TRUE(check_whole(deposit_in(DepositState::Kept), { file_of(deposit, 100, 100, "aa") }).failed_with(DepositError::NotReceiving));
}

TEST(Deposit, of_the_same_files_is_the_same_in_any_order)
{
    auto const deposit = deposit_in(DepositState::Receiving);
    auto const one = file_of(deposit, 1, 1, "aa");
    auto const two = file_of(deposit, 2, 2, "bb");
    EXPECT_EQ(joined_digests({ one, two }), joined_digests({ two, one }));
    EXPECT_NE(joined_digests({ one, two }), joined_digests({ one, one }));
    EXPECT_EQ(joined_digests({ one, file_of(deposit, 2, 1) }), "") << "not all is there";
}

TEST(Deposit, is_called_by_its_files)
{
    EXPECT_EQ(name_of({ "a.rsa" }), "a.rsa");
    EXPECT_EQ(name_of({ "a.rsa", "b.rsa" }), "a.rsa et 1 autre fichier");
    EXPECT_EQ(name_of({ "a.rsa", "b.rsa", "c.rsa" }), "a.rsa et 2 autres fichiers");
}

} // namespace
} // namespace cigogne::indicators
