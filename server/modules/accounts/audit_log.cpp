#include "modules/accounts/audit_log.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/accounts/store.hpp"
#include "platform/core/query_days.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>
#include <iterator>
#include <tuple>
#include <unordered_map>

namespace cigogne::accounts {

Table<AuditQuery> const audit_query = fields<AuditQuery>("AuditQuery",
    field<&AuditQuery::from>("from"),
    field<&AuditQuery::to>("to"),
    field<&AuditQuery::account>("account"),
    field<&AuditQuery::subject>("subject"),
    field<&AuditQuery::kind>("kind"));

View<AuditLine> const audit_line = view<AuditLine>("AuditLine",
    field<&AuditLine::id>("id", label("Numéro")),
    field<&AuditLine::at>("at", label("Date et heure")),
    field<&AuditLine::kind>("kind", label("Nature")),
    field<&AuditLine::account>("account", label("Compte")),
    field<&AuditLine::account_name>("account_name", label("Nom")),
    field<&AuditLine::action>("action", label("Action")),
    field<&AuditLine::subject_kind>("subject_kind", label("Objet")),
    field<&AuditLine::subject>("subject", label("Numéro de l’objet")),
    field<&AuditLine::subject_name>("subject_name", label("Nom de l’objet")),
    field<&AuditLine::detail>("detail", label("Détail")),
    field<&AuditLine::peer>("peer", label("Adresse")),
    field<&AuditLine::chain>("chain", label("Chaîne")),
    field<&AuditLine::position>("position", label("Rang")));

namespace {

/// Natures whose next line may be months away: by time alone, every other line between would be read. In the words of the index
/// `audit_by_rare_kind`, which a database uses where they stand, not for a value bound later. The only place that names them.
constexpr db::SqlFor<> has_rare_kind = "kind in ('rights', 'export', 'override')";

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

constexpr db::Order latest_first { "at", db::Direction::Descending };

/// More things than these are no answer to a name; each costs one reading through the index.
constexpr std::size_t most_subjects = 64;

Failure at_subject(std::string_view code, std::string message)
{
    return Failure(http::Error::InvalidFields).with({ { "subject", code, std::move(message) } });
}

/// A number of any length, or two letters or digits: one letter begins half of all names.
bool is_enough_to_search(std::string_view typed)
{
    auto const is_digit = [](char character) { return character >= '0' && character <= '9'; };
    auto const is_letter = [](char character) { return character >= 'a' && character <= 'z'; };
    auto const counted = [&](char character) { return is_digit(character) || is_letter(character); };
    return std::ranges::all_of(typed, is_digit) || std::ranges::count_if(folded(typed), counted) >= 2;
}

/// Ids that a line may be about: what was typed, for an id need not be a thing that has a name, and all that is so called.
Result<std::vector<std::string>> subjects_called(
    db::Transaction& transaction, std::vector<security::AuditSubject> const& subjects, std::string_view typed)
{
    if (!is_enough_to_search(typed))
        return at_subject("subject_too_short", "Écrivez au moins deux lettres, ou un numéro.");
    std::vector<std::string> called;
    for (auto const& subject : subjects) {
        auto found = subject.find(transaction, std::string(typed));
        if (called.size() + found.size() > most_subjects)
            return at_subject("too_many_subjects", fmt::format("Plus de {} objets portent ce nom : précisez.", most_subjects));
        std::ranges::move(found, std::back_inserter(called));
    }
    if (std::ranges::find(called, typed) == called.end())
        called.emplace_back(typed);
    return called;
}

db::Page<AuditRow> page_of(http::Call& call, db::Conditions asked)
{
    return call.transaction().page(audit_row, "audit", call.scope().everything(), latest_first, call.page_request(), std::move(asked));
}

/// One page of the lines about any of these. The page of each is read in its order and no further: one statement for all of them
/// would sort every line that they ever had.
db::Page<AuditRow> page_about(http::Call& call, AuditQuery const& query, std::vector<std::string> const& subjects)
{
    db::Page<AuditRow> merged;
    bool goes_on = false;
    for (auto const& subject : subjects) {
        auto asked = conditions_of(query, call.now());
        asked.add("subject = ?", subject);
        auto page = page_of(call, std::move(asked));
        goes_on = goes_on || page.next;
        std::ranges::move(page.items, std::back_inserter(merged.items));
    }
    std::ranges::sort(merged.items, std::ranges::greater(), [](AuditRow const& row) { return std::tie(row.at, row.id); });
    auto const rows = call.page_request().rows();
    if (merged.items.size() > rows) {
        merged.items.erase(merged.items.begin() + static_cast<std::ptrdiff_t>(rows), merged.items.end());
        goes_on = true;
    }
    if (goes_on)
        merged.next = db::cursor_after(audit_row.erased(), &merged.items.back(), latest_first);
    return merged;
}

Result<db::Page<AuditRow>> lines_asked_for(http::Call& call, Parts const& parts, AuditQuery const& query)
{
    auto const subject = query.subject.value_or("");
    auto const typed = trimmed(subject);
    if (typed.empty())
        return page_of(call, conditions_of(query, call.now()));
    auto const called = TRY(subjects_called(call.transaction(), parts.audit_subjects, typed));
    return page_about(call, query, called);
}

} // namespace

bool is_rare(security::AuditKind kind)
{
    return has_rare_kind.text().find(fmt::format("'{}'", word(kind).code)) != std::string_view::npos;
}

db::Conditions conditions_of(AuditQuery const& query, Instant now)
{
    auto const from = query.from ? start_of_day(*query.from) : Instant {};
    auto const before = query.to ? start_of_day(query.to->plus_days(1)) : now + 24h;
    db::Conditions asked;
    asked.add("at >= ? and at < ?", from, before);
    if (query.account)
        asked.add("account = ?", *query.account);
    if (query.kind)
        asked.add("kind = ?", *query.kind);
    if (query.kind && is_rare(*query.kind))
        asked.add(has_rare_kind);
    return asked;
}

security::AuditSubject audited_account()
{
    return {
        .kind = "account",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const account = AccountId::parse(id);
            auto const known = account ? colleague(transaction, *account) : std::nullopt;
            return known ? known->name : std::string(); },
        .find = [](db::Transaction& transaction, std::string const& typed) {
            std::vector<std::string> ids;
            for (auto const& account : Store(transaction).accounts_called(words_in(typed)))
                ids.push_back(account.id.text());
            return ids; },
    };
}

Result<db::Page<AuditLine>> read_audit_log(http::Call& call, Parts const& parts, AuditQuery const& query)
{
    TRY(in_order(query.from, query.to));
    auto found = TRY(lines_asked_for(call, parts, query));
    Names names(call.transaction(), parts.audit_subjects);
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
