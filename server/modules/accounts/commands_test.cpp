#include "modules/accounts/commands.hpp"
#include "modules/accounts/store.hpp"
#include "platform/security/password.hpp"
#include "platform/testing/database.hpp"

#include <gtest/gtest.h>
#include <sstream>

namespace cigogne::accounts {
namespace {

class CommandsTest : public fixtures::OnBothDatabases {
protected:
    std::optional<Account> account(std::string const& login)
    {
        auto transaction = database().read();
        return Store(transaction).account_by_login(login);
    }
    std::string told_after(std::string_view words) const
    {
        auto const text = out.str();
        auto const begin = text.find(words) + words.size();
        return text.substr(begin, text.find('\n', begin) - begin);
    }

    ManualClock clock { Instant::from_milliseconds(1'795'000'000'000) };
    std::ostringstream out;
    Tools tools { database(), clock, out };
};
CIGOGNE_ON_BOTH_DATABASES(CommandsTest);

TEST_P(CommandsTest, the_first_administrator_is_made_here)
{
    ASSERT_EQ(add_user(tools, { .login = "A.Exemple", .name = "A. Exemple" }), 0) << out.str();
    auto const made = account("a.exemple");
    ASSERT_TRUE(made);
    EXPECT_TRUE(made->must_change_password);
    EXPECT_TRUE(security::is_password(told_after("jours : "), made->password_hash));
    EXPECT_EQ(add_user(tools, { .login = "a.exemple", .name = "Une autre" }), 1) << "the login is taken";
    out.str("");
    EXPECT_EQ(list_users(tools), 0);
    EXPECT_EQ(out.str(), "a.exemple\tA. Exemple\touvert\tadministrator\n");
}

TEST_P(CommandsTest, refuses_what_does_not_hold_together)
{
    EXPECT_EQ(add_user(tools, { .login = "a.exemple", .name = "A. Exemple", .role = "king" }), 1);
    EXPECT_EQ(add_user(tools, { .login = "a.exemple", .name = "A. Exemple", .role = "receiving_unit" }), 1);
    EXPECT_EQ(add_user(tools, { .login = "é", .name = "A. Exemple" }), 1);
    EXPECT_FALSE(account("a.exemple")) << "nothing was written";
    EXPECT_EQ(reset_user_password(tools, "personne"), 1);
}

TEST_P(CommandsTest, lets_somebody_in_who_has_lost_her_telephone)
{
    add_user(tools, { .login = "a.exemple", .name = "A. Exemple" });
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        auto has = *store.account_by_login("a.exemple");
        has.totp_secret = "a secret";
        store.keep_second_factor(has);
        store.replace_recovery_codes(has.id, { "a code" }, clock.now());
    });
    EXPECT_EQ(reset_user_second_factor(tools, "A.Exemple"), 0) << out.str();
    auto const freed = account("a.exemple");
    EXPECT_FALSE(freed->has_second_factor());
    auto transaction = database().read();
    EXPECT_EQ(Store(transaction).unused_recovery_codes(freed->id), 0);
}

TEST_P(CommandsTest, gives_a_new_password_and_closes_an_access)
{
    add_user(tools, { .login = "a.exemple", .name = "A. Exemple" });
    auto const before = account("a.exemple")->password_hash;
    EXPECT_EQ(reset_user_password(tools, "A.EXEMPLE"), 0);
    EXPECT_NE(account("a.exemple")->password_hash, before);
    EXPECT_EQ(disable_user(tools, "a.exemple"), 0);
    EXPECT_FALSE(account("a.exemple")->is_active(clock.now()));
}

} // namespace
} // namespace cigogne::accounts
