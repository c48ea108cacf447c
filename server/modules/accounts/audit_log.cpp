#include "modules/accounts/audit_log.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/store.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>
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

/// Names of persons and things, looked up once for each of the page.
class Names {
public:
    Names(db::Transaction& transaction, std::vector<security::AuditSubject> const& subjects)
        : transaction_(transaction)
        , subjects_(subjects)
    {
    }

    std::string of(AccountId account)
    {
        return once(account.text(), [&] { return name_of(transaction_, account); });
    }

    /// Nothing when the line is about no thing that has a name.
    std::optional<std::string> of(std::string const& kind, std::string const& subject)
    {
        auto const named = std::ranges::find(subjects_, kind, &security::AuditSubject::kind);
        if (subject.empty() || named == subjects_.end())
            return std::nullopt;
        auto name = once(kind + " " + subject, [&] { return named->name(transaction_, subject); });
        return name.empty() ? std::nullopt : std::optional(std::move(name));
    }

private:
    template <class Ask>
    std::string once(std::string key, Ask const& ask)
    {
        auto const found = known_.find(key);
        return found != known_.end() ? found->second : known_.emplace(std::move(key), ask()).first->second;
    }

    db::Transaction& transaction_;
    std::vector<security::AuditSubject> const& subjects_;
    std::unordered_map<std::string, std::string> known_;
};

/// Ids that a line may be about, ",<id>,<id>,": what was typed, and all that is so called. Empty when nothing was typed.
std::string subjects_called(db::Transaction& transaction, std::vector<security::AuditSubject> const& subjects, std::string_view typed)
{
    if (typed.empty())
        return {};
    std::string ids = typed.find(',') != std::string_view::npos ? "," : fmt::format(",{},", typed);
    for (auto const& subject : subjects) {
        for (auto const& id : subject.find(transaction, std::string(typed)))
            ids += id + ",";
    }
    return ids;
}

} // namespace

security::AuditSubject audited_account()
{
    return {
        .kind = "account",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const account = AccountId::parse(id);
            auto const known = account ? colleague(transaction, *account) : std::nullopt;
            return known ? known->name : std::string();
        },
        .find = [](db::Transaction& transaction, std::string const& typed) {
            std::vector<std::string> ids;
            for (auto const& account : Store(transaction).accounts_called(words_in(typed)))
                ids.push_back(account.id.text());
            return ids;
        },
    };
}

Result<db::Page<AuditLine>> read_audit_log(http::Call& call, Parts const& parts, AuditQuery const& query)
{
    auto const from = query.from ? start_of_day(*query.from) : Instant {};
    auto const before = query.to ? start_of_day(query.to->plus_days(1)) : call.now() + 24h;
    auto const account = query.account ? query.account->text() : std::string();
    auto const kind = query.kind ? std::string(word(*query.kind).code) : std::string();
    auto& transaction = call.transaction();
    auto const about = subjects_called(transaction, parts.audit_subjects, trimmed(query.subject.value_or("")));
    // `replace` is the one way to look for a text in a list that both databases understand alike.
    auto found = transaction.page(audit_row, "audit", call.scope().everything(), { "at", db::Direction::Descending },
        call.page_request(), "at >= ? and at < ? and (? = '' or account = ?) and (? = '' or kind = ?)"
        " and (? = '' or replace(?, ',' || subject || ',', '') <> ?)",
        from, before, account, account, kind, kind, about, about, about);

    Names names(transaction, parts.audit_subjects);
    db::Page<AuditLine> page { {}, std::move(found.next) };
    for (auto& row : found.items) {
        auto name = row.account ? std::optional(names.of(*row.account)) : std::nullopt;
        auto subject_name = names.of(row.subject_kind, row.subject);
        page.items.push_back({ std::move(row.id), row.at, row.kind, row.account, std::move(name), std::move(row.action),
            std::move(row.subject_kind), std::move(row.subject), std::move(subject_name), std::move(row.detail), std::move(row.peer),
            std::move(row.chain), row.position });
    }
    return page;
}

} // namespace cigogne::accounts
