#include "platform/security/password.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <gtest/gtest.h>

namespace cigogne::security {
namespace {

constexpr std::string_view good = "une cigogne sur le toit";

TEST(Password, hash_names_its_parameters_and_holds_no_password)
{
    auto const encoded = hash_password(good);
    EXPECT_TRUE(encoded.starts_with("$argon2id$v=19$m=19456,t=2,p=1$")) << encoded;
    EXPECT_NE(encoded, hash_password(good)) << "each has its own salt";
    EXPECT_TRUE(is_password(good, encoded));
    EXPECT_FALSE(is_password("une cigogne sur le toi", encoded));
    EXPECT_FALSE(is_password(good, "not a hash"));
    EXPECT_FALSE(is_password(good, ""));
}

TEST(Password, verifies_a_hash_made_by_the_reference_program)
{
    // echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1, from the test vectors of the Argon2 reference code.
    EXPECT_TRUE(is_password("password",
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
}

TEST(Password, short_common_repeated_or_like_the_login_is_refused)
{
    EXPECT_EQ(weakness_of("court", "c.exemple"), PasswordWeakness::TooShort);
    EXPECT_EQ(weakness_of(std::string(129, 'x'), "c.exemple"), PasswordWeakness::TooLong);
    EXPECT_EQ(weakness_of("Motdepasse123", "c.exemple"), PasswordWeakness::TooCommon);
    EXPECT_EQ(weakness_of("AZERTYUIOP123", "c.exemple"), PasswordWeakness::TooCommon);
    EXPECT_EQ(weakness_of("xyxyxyxyxyxyxy", "c.exemple"), PasswordWeakness::TooCommon);
    EXPECT_EQ(weakness_of("camille.exemple", "camille.exemple"), PasswordWeakness::LikeTheLogin);
    EXPECT_EQ(weakness_of("Camille.Exemple2026", "camille.exemple"), PasswordWeakness::LikeTheLogin);
    EXPECT_EQ(weakness_of("camille.exemplecamille.exemple", "camille.exemple"), PasswordWeakness::LikeTheLogin);
    EXPECT_EQ(weakness_of("Camille.Exemple-camille.exemple 1", "camille.exemple"), PasswordWeakness::LikeTheLogin);
    EXPECT_EQ(weakness_of("rodezrodezrodezrodez", "rodez"), PasswordWeakness::LikeTheLogin);
    EXPECT_FALSE(weakness_of("rodez aime la pluie en mai", "rodez"));
    EXPECT_FALSE(weakness_of(good, "c.exemple"));
    EXPECT_FALSE(weakness_of("ééééàààà ûûûû", "c.exemple")) << "counted in characters, not in bytes";
}

TEST(Password, the_one_time_password_is_long_and_never_the_same)
{
    auto const one = one_time_password();
    EXPECT_EQ(one.size(), 23U);
    EXPECT_NE(one, one_time_password());
    EXPECT_FALSE(weakness_of(one, "c.exemple"));
}

TEST(PasswordQueue, hashes_and_verifies)
{
    PasswordQueue queue;
    auto const encoded = queue.hash(std::string(good));
    ASSERT_TRUE(encoded.succeeded());
    EXPECT_TRUE(*queue.verify(std::string(good), *encoded));
    EXPECT_FALSE(*queue.verify("autre chose", *encoded));
}

TEST(PasswordQueue, an_unknown_login_takes_as_long_and_is_refused)
{
    PasswordQueue queue;
    static_cast<void>(queue.verify("première fois", std::nullopt)); // makes the hash that nobody has
    auto const encoded = hash_password(good);
    // The shortest of a few: a busy machine lengthens one, never shortens it.
    auto const time_of = [&](std::optional<std::string> const& hash) {
        auto shortest = std::chrono::steady_clock::duration::max();
        for (int count = 0; count < 5; ++count) {
            auto const begin = std::chrono::steady_clock::now();
            EXPECT_FALSE(*queue.verify("autre chose", hash));
            shortest = std::min(shortest, std::chrono::steady_clock::now() - begin);
        }
        return shortest;
    };
    auto const known = time_of(encoded);
    auto const unknown = time_of(std::nullopt);
    EXPECT_GT(unknown, known / 4);
}

TEST(PasswordQueue, says_that_it_is_busy_rather_than_let_all_wait)
{
    PasswordQueue queue(1, 1);
    std::atomic<int> refused = 0;
    std::vector<std::thread> callers;
    for (int count = 0; count < 8; ++count) {
        callers.emplace_back([&] {
            if (queue.hash(std::string(good)).failed_with(PasswordError::Busy))
                ++refused;
        });
    }
    for (auto& caller : callers)
        caller.join();
    EXPECT_GT(refused, 0);
    EXPECT_LT(refused, 8);
}

} // namespace
} // namespace cigogne::security
