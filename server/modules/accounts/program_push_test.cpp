#include "modules/accounts/program_push.hpp"

#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::accounts {
namespace {

auto const noon = *parse_rfc3339("2026-11-16T12:00:00+01:00");

security::ProgramAnswer taken()
{
    return { "PATCH /fhir/Location?identifier=1120000001/NEO-1", {} };
}

security::ProgramAnswer refused(std::string code, bool is_at_the_door = false)
{
    return { "PATCH /fhir/Location?identifier=1120000001/NEO-1", security::ProgramAnswer::Refusal { 400, std::move(code), "Un chiffre plus récent est déjà connu.", is_at_the_door } };
}

TEST(ProgramPush, KeepsTheLastRefusalAndCountsThoseSinceTheLastThatWasTaken)
{
    ProgramPush push { ProgramKeyId::make(noon) };
    push = push.after(taken(), noon).after(refused("older_than_known"), noon + 5s).after(refused("structure"), noon + 10s);
    EXPECT_EQ(push.accepted_at, noon);
    EXPECT_EQ(push.refused_at, noon + 10s);
    EXPECT_EQ(push.refused_since, 2);
    EXPECT_EQ(push.code, "structure");
    EXPECT_EQ(push.reason, "Un chiffre plus récent est déjà connu.");

    push = push.after(taken(), noon + 15s);
    EXPECT_EQ(push.accepted_at, noon + 15s);
    EXPECT_EQ(push.refused_since, 0);
    EXPECT_EQ(push.refused_at, noon + 10s) << "the last refusal stays known";
}

TEST(ProgramPush, IsNotWrittenAnewForWhatTeachesNothing)
{
    auto const push = ProgramPush { ProgramKeyId::make(noon) }.after(taken(), noon);
    EXPECT_EQ(push.after(taken(), noon + 59s), push);
    EXPECT_NE(push.after(taken(), noon + 60s), push);
    EXPECT_NE(push.after(taken(), noon - 1s), push) << "a clock set back";
    // At the door every request would be a write: the first of a minute is enough.
    auto const stopped = push.after(refused("throttled", true), noon + 1s);
    EXPECT_EQ(stopped.after(refused("throttled", true), noon + 2s), stopped);
    EXPECT_NE(stopped.after(refused("bad_program_key", true), noon + 2s), stopped);
}

TEST(ProgramPush, KeepsSoMuchAndNoMore)
{
    auto answer = refused("structure");
    answer.target = "x" + std::string(1000, '\xC3'); // not cut within a character: what is no text is left as it is, but bounded
    answer.refusal->reason = std::string(299, 'a') + "é";
    auto const push = ProgramPush { ProgramKeyId::make(noon) }.after(answer, noon);
    EXPECT_EQ(push.reason, std::string(299, 'a') + "…");
    EXPECT_LE(push.target.size(), 303U);
}

} // namespace
} // namespace cigogne::accounts
