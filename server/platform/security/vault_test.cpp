#include "platform/security/vault.hpp"

#include "platform/db/migrations.hpp"
#include "platform/temporary_folder.hpp"
#include "platform/testing/database.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>

namespace cigogne::security {
namespace {

namespace fs = std::filesystem;

class VaultTest : public fixtures::OnBothDatabases {
protected:
    std::string sealed_by(Vault& vault, std::string_view text)
    {
        std::string sealed;
        write([&](db::Transaction& transaction) { sealed = vault.seal(transaction, "p", text); });
        return sealed;
    }
    void check(Vault const& vault)
    {
        auto transaction = database().read();
        vault.check(transaction);
    }

    TemporaryFolder folder;
    fs::path file() const { return folder / "secrets" / "cigogne.key"; }
};
CIGOGNE_ON_BOTH_DATABASES(VaultTest);

TEST_P(VaultTest, makes_its_key_at_first_need_for_its_owner_alone)
{
    Vault vault(file());
    check(vault);
    EXPECT_FALSE(fs::exists(file()));
    auto const sealed = sealed_by(vault, "EXEMPLE");
    EXPECT_TRUE(Vault::is_sealed(sealed));
    EXPECT_EQ(fs::status(file()).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    Vault const another_process(file());
    check(another_process);
    EXPECT_EQ(another_process.open("p", sealed), "EXEMPLE");
    EXPECT_THROW(another_process.open("q", sealed), VaultError);
}

TEST_P(VaultTest, a_missing_key_stops_the_program_and_no_other_is_made)
{
    {
        Vault vault(file());
        sealed_by(vault, "EXEMPLE");
    }
    fs::remove(file());
    Vault vault(file());
    EXPECT_THROW(check(vault), VaultError);
    EXPECT_THROW(sealed_by(vault, "EXEMPLE"), VaultError);
    EXPECT_FALSE(fs::exists(file()));
}

TEST_P(VaultTest, another_key_is_noticed)
{
    Vault first(file());
    sealed_by(first, "EXEMPLE");
    std::ofstream(folder / "other.key") << "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n";
    Vault other(folder / "other.key");
    EXPECT_THROW(check(other), VaultError);
    EXPECT_THROW(sealed_by(other, "EXEMPLE"), VaultError);
    std::ofstream(folder / "no.key") << "pas une clé\n";
    EXPECT_THROW(check(Vault(folder / "no.key")), VaultError);
}

TEST_P(VaultTest, a_lost_key_can_be_given_up)
{
    Vault lost(file());
    sealed_by(lost, "EXEMPLE");
    Vault next(folder / "next.key");
    EXPECT_THROW(sealed_by(next, "EXEMPLE"), VaultError);
    write([](db::Transaction& transaction) { Vault::forget_key(transaction); });
    auto const sealed = sealed_by(next, "EXEMPLE");
    EXPECT_EQ(next.open("p", sealed), "EXEMPLE");
}

} // namespace
} // namespace cigogne::security
