#include "platform/security/audit_retention.hpp"

#include "platform/security/audit_chain.hpp"
#include "platform/testing/database.hpp"

#include <gtest/gtest.h>

namespace cigogne::security {
namespace {

auto const first_day = Instant::from_milliseconds(1'795'000'000'000);
constexpr Duration day = 24h;

class AuditRetentionTest : public fixtures::OnBothDatabases {
protected:
    void record(std::string_view chain, Instant at, int count)
    {
        write([&](db::Transaction& transaction) {
            for (int line = 0; line < count; ++line) {
                AuditEntry const entry { at, AuditKind::Read, {}, {}, "GET /api/x", "x", std::to_string(line), {}, "192.0.2.1" };
                append(transaction, chain, { &entry, 1 });
            }
        });
    }
    std::int64_t erase(Instant now, Instant before, int at_most = 100)
    {
        std::int64_t erased = 0;
        write([&](db::Transaction& transaction) { erased = erase_audit(transaction, now, before, at_most); });
        return erased;
    }
    AuditTrail::Verdict verdict() { return AuditTrail::verify(database()); }
    template <class... V>
    void tamper(db::Sql<V...> sql, V const&... values)
    {
        write([&](db::Transaction& transaction) { EXPECT_GT(transaction.execute(sql, values...), 0); });
    }
    std::int64_t lines(std::string_view chain)
    {
        auto transaction = database().read();
        return *transaction.number("select count(*) from audit where chain = ?", chain);
    }
};
CIGOGNE_ON_BOTH_DATABASES(AuditRetentionTest);

TEST_P(AuditRetentionTest, erases_what_is_past_its_time_and_the_rest_still_holds)
{
    record(writes_chain, first_day, 10);
    record("reads-1", first_day, 4); // and the line of the writes that tells of it
    record(writes_chain, first_day + day, 5);
    record("reads-1", first_day + day, 2);
    EXPECT_EQ(erase(first_day + 2 * day, first_day), 0);
    EXPECT_EQ(erase(first_day + 2 * day, first_day + day), 15);
    auto const after = verdict();
    EXPECT_EQ(after.broken, "");
    EXPECT_EQ(after.erased, 15);
    EXPECT_EQ(lines("reads-1"), 2);
    EXPECT_EQ(lines(writes_chain), 5 + 2) << "and one line for each chain that was shortened";
    EXPECT_EQ(after.entries, 9);
}

TEST_P(AuditRetentionTest, goes_a_little_at_a_time)
{
    record(writes_chain, first_day, 10);
    EXPECT_EQ(erase(first_day + 2 * day, first_day + day, 4), 4);
    EXPECT_EQ(verdict().broken, "");
    EXPECT_EQ(erase(first_day + 2 * day, first_day + day, 4), 4);
    EXPECT_EQ(erase(first_day + 2 * day, first_day + day, 4), 2);
    EXPECT_EQ(verdict().broken, "");
}

TEST_P(AuditRetentionTest, keeps_a_line_that_follows_one_to_be_kept)
{
    record(writes_chain, first_day, 1);
    record(writes_chain, first_day + day, 1);
    record(writes_chain, first_day, 1); // the clock was set back
    EXPECT_EQ(erase(first_day + 2 * day, first_day + day), 1);
    EXPECT_EQ(verdict().broken, "");
    EXPECT_EQ(verdict().entries, 3);
}

TEST_P(AuditRetentionTest, attests_anew_what_would_be_erased_in_its_turn)
{
    record(writes_chain, first_day, 2);
    record("reads-1", first_day, 2);
    record("reads-1", first_day + 5 * day, 1);
    erase(first_day + 2 * day, first_day + day);
    erase(first_day + 4 * day, first_day + 3 * day); // with the line that attested the beginning of reads-1
    EXPECT_EQ(verdict().broken, "");
    EXPECT_EQ(verdict().entries, 1 + lines(writes_chain));
}

TEST_P(AuditRetentionTest, forgets_a_chain_of_which_nothing_is_left)
{
    record("reads-1", first_day, 3);
    erase(first_day + 2 * day, first_day + day);
    EXPECT_EQ(verdict().broken, "");
    auto const heads = [&] {
        auto transaction = database().read();
        return *transaction.number("select count(*) from audit_head");
    };
    EXPECT_EQ(heads(), 1) << "the writes' chain alone";
    record("reads-1", first_day + 3 * day, 1); // its process still lived
    EXPECT_EQ(verdict().broken, "");
}

TEST_P(AuditRetentionTest, finds_a_beginning_that_was_cut_off_by_somebody)
{
    record(writes_chain, first_day, 10);
    tamper("delete from audit where position <= 3");
    EXPECT_EQ(verdict().broken, "chaîne writes, ligne 4 : la ligne 3 qui la précède a disparu");
    tamper("insert into audit_anchor (chain, position, hash, attested_at)"
           " select chain, 3, previous_hash, 0 from audit where position = 4");
    EXPECT_EQ(verdict().broken, "chaîne writes, ligne 3 : le début de la chaîne a disparu, et aucune ligne n’en atteste l’effacement");
}

TEST_P(AuditRetentionTest, finds_more_erased_than_was_attested)
{
    record(writes_chain, first_day, 3);
    record(writes_chain, first_day + day, 3);
    erase(first_day + 2 * day, first_day + day);
    tamper("delete from audit where position = 4");
    EXPECT_EQ(verdict().broken, "chaîne writes, ligne 5 : la ligne 4 qui la précède a disparu");
}

} // namespace
} // namespace cigogne::security
