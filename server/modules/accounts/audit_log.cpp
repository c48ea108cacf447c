#include "modules/accounts/audit_log.hpp"

#include "modules/accounts/accounts.hpp"

#include <unordered_map>

namespace cigogne::accounts {

namespace {

struct AuditRow {
    std::string id;
    Instant at;
    security::AuditKind kind;
    std::optional<AccountId> account;
    std::string action;
    std::string subject_kind;
    std::string subject;
    std::string detail;
    std::string peer;
    std::string chain;
    std::int64_t position;
};
constexpr auto audit_row = fields<AuditRow>("AuditRow",
    field<&AuditRow::id>("id"),
    field<&AuditRow::at>("at"),
    field<&AuditRow::kind>("kind"),
    field<&AuditRow::account>("account"),
    field<&AuditRow::action>("action"),
    field<&AuditRow::subject_kind>("subject_kind"),
    field<&AuditRow::subject>("subject"),
    field<&AuditRow::detail>("detail"),
    field<&AuditRow::peer>("peer"),
    field<&AuditRow::chain>("chain"),
    field<&AuditRow::position>("position"));

/// Names are looked up once for each person of the page.
class Names {
public:
    explicit Names(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    std::string const& of(AccountId account)
    {
        auto const found = known_.find(account);
        return found != known_.end() ? found->second : known_.emplace(account, name_of(transaction_, account)).first->second;
    }

private:
    db::Transaction& transaction_;
    std::unordered_map<AccountId, std::string> known_;
};

} // namespace

Result<db::Page<AuditLine>> read_audit_log(http::Call& call, AuditQuery const& query)
{
    auto const from = query.from ? start_of_day(*query.from) : Instant {};
    auto const before = query.to ? start_of_day(query.to->plus_days(1)) : call.now() + 24h;
    auto const account = query.account ? query.account->text() : std::string();
    auto const subject = query.subject.value_or("");
    auto const kind = query.kind ? std::string(word(*query.kind).code) : std::string();
    auto& transaction = call.transaction();
    auto found = transaction.page(audit_row, "audit", call.scope().everything(), { "at", db::Direction::Descending },
        call.page_request(), "at >= ? and at < ? and (? = '' or account = ?) and (? = '' or subject = ?) and (? = '' or kind = ?)",
        from, before, account, account, subject, subject, kind, kind);

    Names names(transaction);
    db::Page<AuditLine> page { {}, std::move(found.next) };
    for (auto& row : found.items) {
        auto name = row.account ? std::optional(names.of(*row.account)) : std::nullopt;
        page.items.push_back({ std::move(row.id), row.at, row.kind, row.account, std::move(name), std::move(row.action),
            std::move(row.subject_kind), std::move(row.subject), std::move(row.detail), std::move(row.peer),
            std::move(row.chain), row.position });
    }
    return page;
}

} // namespace cigogne::accounts
