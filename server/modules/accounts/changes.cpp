#include "modules/accounts/changes.hpp"

#include "platform/json/json.hpp"

#include <fmt/format.h>

namespace cigogne::accounts {

void announce_change(db::Transaction& transaction, Parts const& parts, AccountId account, Instant now)
{
    announce_change(transaction, account, now);
    transaction.after_commit([&doorkeeper = parts.doorkeeper, account] { doorkeeper.forget(account); });
}

void audit_change(http::Call& call, db::Transaction& transaction, security::AuditKind kind, std::string_view action,
    AccountId account, std::string detail)
{
    auto const& identity = call.identity();
    security::AuditEntry const entry { call.now(), kind, identity.account(), identity.facts().membership, std::string(action), "account",
        account.text(), std::move(detail), call.request().peer };
    call.services().audit.record(transaction, entry);
}

std::string old_and_new(std::string_view old_json, std::string_view new_json)
{
    return fmt::format(R"({{"old":{},"new":{}}})", old_json, new_json);
}

std::string membership_json(Membership const& membership)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("membership");
    membership.id.put(writer);
    writer.member("role");
    writer.choice(word(membership.role));
    writer.member("place");
    Crossing<std::optional<PlaceId>>::put(membership.place, writer);
    writer.member("valid_from");
    writer.instant(membership.valid_from);
    writer.member("valid_until");
    Crossing<std::optional<Instant>>::put(membership.valid_until, writer);
    writer.end_record();
    return writer.take_text();
}

} // namespace cigogne::accounts
