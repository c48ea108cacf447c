#include "platform/security/audit.hpp"
#include "platform/security/audit_chain.hpp"
#include "platform/testing/database.hpp"

#include <gtest/gtest.h>
#include <thread>

namespace cigogne::security {
namespace {

auto const start_of_test = Instant::from_milliseconds(1'795'000'000'000);

AuditEntry entry(std::string subject)
{
    return {
        .at = start_of_test,
        .kind = AuditKind::Read,
        .account = AccountId::make(start_of_test),
        .membership = {},
        .action = "GET /api/transfers/{id}",
        .subject_kind = "transfer_request",
        .subject = std::move(subject),
        .detail = "",
        .peer = "192.0.2.1",
    };
}

class AuditTest : public fixtures::OnBothDatabases {
protected:
    void record_writes(int count)
    {
        for (int index = 0; index < count; ++index)
            write([&](db::Transaction& transaction) { trail.record(transaction, entry(std::to_string(index))); });
    }
    std::string broken() { return AuditTrail::verify(database()).broken; }
    template <class... V>
    void tamper(db::Sql<V...> sql, V const&... values)
    {
        write([&](db::Transaction& transaction) { EXPECT_GT(transaction.execute(sql, values...), 0); });
    }

    AuditTrail trail { database() };
};
CIGOGNE_ON_BOTH_DATABASES(AuditTest);

TEST_P(AuditTest, records_every_read_of_many_threads_before_it_returns)
{
    constexpr int readers = 32;
    constexpr int reads = 50;
    {
        std::vector<std::jthread> threads;
        for (int reader = 0; reader < readers; ++reader) {
            threads.emplace_back([this, reader] {
                for (int read = 0; read < reads; ++read)
                    trail.record_read(entry(std::to_string(reader * reads + read)));
            });
        }
    }
    auto const verdict = AuditTrail::verify(database());
    EXPECT_EQ(verdict.broken, "");
    EXPECT_EQ(verdict.entries, readers * reads + 1) << "and the line that says when the chain began";
    EXPECT_EQ(verdict.chains, 2);

    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select count(distinct subject) from audit where kind = 'read'"), readers * reads);
    for (int reader = 0; reader < readers; ++reader) { // each thread's reads stand in its order
        auto const disorder
            = transaction.number("select count(*) from audit a, audit b where a.subject = ? and b.subject = ?"
                                 " and a.position >= b.position",
                std::to_string(reader * reads), std::to_string(reader * reads + reads - 1));
        EXPECT_EQ(disorder, 0);
    }
}

TEST_P(AuditTest, has_written_everything_when_it_ends)
{
    {
        AuditTrail ending(database());
        for (int index = 0; index < 600; ++index)
            ending.record_later(entry(std::to_string(index)));
    }
    auto const verdict = AuditTrail::verify(database());
    EXPECT_EQ(verdict.broken, "");
    EXPECT_EQ(verdict.entries, 601);
}

TEST_P(AuditTest, refuses_what_cannot_be_stored_and_stores_its_neighbours)
{
    trail.record_later(entry("\xff"));
    trail.record_later(entry("sound"));
    EXPECT_THROW(trail.record_read(entry("\xfe")), std::invalid_argument);
    trail.record_read(entry("sound too"));
    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select count(*) from audit where kind = 'read'"), 2);
}

TEST_P(AuditTest, goes_with_the_writing_transaction)
{
    {
        auto transaction = database().write();
        trail.record(transaction, entry("given up"));
    }
    record_writes(2);
    auto const verdict = AuditTrail::verify(database());
    EXPECT_EQ(verdict.broken, "");
    EXPECT_EQ(verdict.entries, 2);
    auto reading = database().read();
    EXPECT_THROW(trail.record(reading, entry("in a read")), std::logic_error);
}

TEST_P(AuditTest, finds_an_altered_line_whichever_column)
{
    record_writes(3);
    EXPECT_EQ(broken(), "");
    std::string const altered = "chaîne writes, ligne 2 : son contenu a été modifié";
    tamper("update audit set peer = 'x' where position = 2");
    EXPECT_EQ(broken(), altered);
    tamper("update audit set peer = '192.0.2.1' where position = 2");
    EXPECT_EQ(broken(), "");
    tamper("update audit set membership = '' where position = 2"); // null is not empty
    EXPECT_EQ(broken(), altered);
    tamper("update audit set membership = null, action = 'GET /api/transfers/{id}t', subject_kind = 'ransfer_request'"
           " where position = 2"); // the border between two columns moves
    EXPECT_EQ(broken(), altered);
}

TEST_P(AuditTest, finds_lines_removed_added_and_swapped)
{
    record_writes(5);
    tamper("update audit set position = 100 where position = 2");
    tamper("update audit set position = 2 where position = 3");
    tamper("update audit set position = 3 where position = 100");
    EXPECT_EQ(broken(), "chaîne writes, ligne 2 : son contenu a été modifié");
    tamper("delete from audit where position = 2");
    EXPECT_EQ(broken(), "chaîne writes, ligne 3 : la ligne 2 qui la précède a disparu");
}

TEST_P(AuditTest, finds_a_line_rewritten_with_a_right_hash)
{
    record_writes(3);
    AuditLine forged = [&] {
        auto transaction = database().read();
        return *transaction.find(audit_line, "audit", "position = 2");
    }();
    forged.subject = "forged";
    tamper("update audit set subject = ?, hash = ? where position = 2", forged.subject, hash_of(forged));
    EXPECT_EQ(
        broken(), "chaîne writes, ligne 3 : elle ne suit pas la ligne qui la précède (ligne remplacée ou déplacée)");
}

TEST_P(AuditTest, finds_a_tail_or_a_chain_that_was_cut_off)
{
    record_writes(3);
    trail.record_read(entry("read"));
    EXPECT_EQ(broken(), "");
    tamper("delete from audit where chain <> 'writes'");
    EXPECT_NE(broken().find("la fin de la chaîne a disparu (1 lignes attendues)"), std::string::npos);
    tamper("delete from audit_head where chain <> 'writes'");
    EXPECT_NE(broken().find("elle a disparu tout entière"), std::string::npos);
    tamper("delete from audit where position = 4");
    EXPECT_EQ(broken(), "chaîne writes, ligne 4 : la fin de la chaîne a disparu (4 lignes attendues)");
    tamper("delete from audit_head where chain = 'writes'");
    EXPECT_EQ(broken(), "chaîne writes, ligne 1 : cette ligne a été ajoutée après la fin de la chaîne");
}

} // namespace
} // namespace cigogne::security
