#include "modules/accounts/audit_log.hpp"
#include "platform/testing/database.hpp"

#include <fmt/format.h>
#include <map>

namespace cigogne::accounts {
namespace {

using security::AuditKind;

auto const now = *parse_rfc3339("2026-11-21T14:40:00Z");

/// Of each nature, whether months may hold no line of it. A new one is added here too: hence it is not forgotten in the index.
std::map<AuditKind, bool> const rare_by_kind {
    { AuditKind::Write, false },
    { AuditKind::Read, false },
    { AuditKind::Browse, false },
    { AuditKind::Login, false },
    { AuditKind::Rights, true },
    { AuditKind::Export, true },
    { AuditKind::Override, true },
};

class AuditLogPlan : public ::testing::Test {
protected:
    AuditLogPlan()
    {
        db::Database database(fresh_.engine(), 1);
        db::migrate(database, db::compiled_migrations());
    }

    /// How SQLite goes about one page of the audit so searched, in the order in which it is shown.
    std::string of(AuditQuery const& query) const
    {
        auto asked = conditions_of(query, now);
        auto const page = fmt::format("explain query plan select * from audit where ({}) and (true) order by at desc, id desc limit 51", asked.text());
        auto const values = std::move(asked).take_values();
        std::string plan;
        auto const tell = [&](std::span<Wire const> columns) { plan += std::string(columns[3].text) + "\n"; };
        fresh_.engine()->connect()->run(page, values.wires(), {}, tell);
        return plan;
    }

private:
    fixtures::FreshDatabase fresh_ { db::Kind::Sqlite };
};

TEST(AuditLog, every_nature_is_rare_or_common)
{
    EXPECT_EQ(rare_by_kind.size(), words<AuditKind>.size());
    for (auto const& [kind, rare] : rare_by_kind)
        EXPECT_EQ(is_rare(kind), rare) << word(kind).code;
}

TEST_F(AuditLogPlan, of_a_rare_nature_goes_by_its_index_and_of_the_others_by_time)
{
    for (auto const& [kind, rare] : rare_by_kind) {
        auto const plan = of({ .from = {}, .to = {}, .account = {}, .subject = {}, .kind = kind });
        EXPECT_NE(plan.find(rare ? "USING INDEX audit_by_rare_kind (kind=? AND at>? AND at<?)" : "USING INDEX audit_by_time"), std::string::npos)
            << word(kind).code << ": " << plan;
        EXPECT_EQ(plan.find("TEMP B-TREE"), std::string::npos) << "nothing is sorted: " << word(kind).code << ": " << plan;
    }
}

TEST_F(AuditLogPlan, of_a_rare_nature_between_two_days_goes_by_its_index_too)
{
    auto const plan = of({ .from = paris_date(now), .to = paris_date(now), .account = {}, .subject = {}, .kind = AuditKind::Rights });
    EXPECT_NE(plan.find("audit_by_rare_kind"), std::string::npos) << plan;
}

} // namespace
} // namespace cigogne::accounts
