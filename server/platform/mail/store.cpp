#include "platform/mail/store.hpp"

namespace cigogne::mail {

Table<StoredNotice> const notice_row = fields<StoredNotice>("MailNoticeRow",
    field<&StoredNotice::id>("id"),
    field<&StoredNotice::once_key>("once_key"),
    field<&StoredNotice::recipient>("recipient"),
    field<&StoredNotice::subject>("subject"),
    field<&StoredNotice::body>("body"),
    field<&StoredNotice::path>("path"),
    field<&StoredNotice::state>("state"),
    field<&StoredNotice::created_at>("created_at"),
    field<&StoredNotice::tries>("tries"),
    field<&StoredNotice::next_try_at>("next_try_at"),
    field<&StoredNotice::ended_at>("ended_at"),
    field<&StoredNotice::trouble>("trouble"));

std::optional<StoredNotice> Store::notice(NoticeId id) const
{
    return transaction_.find(notice_row, "mail_notice", "id = ?", id);
}

bool Store::has(std::string const& once_key) const
{
    return transaction_.number("select count(*) from mail_notice where once_key = ?", once_key).value_or(0) > 0;
}

void Store::add(StoredNotice const& notice)
{
    transaction_.insert(notice_row, "mail_notice", notice);
}

std::optional<StoredNotice> Store::next_due(Instant now) const
{
    auto found = transaction_.select(notice_row, "mail_notice",
        "state = 'queued' and next_try_at <= ? order by next_try_at, id limit 1", now);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

void Store::note(StoredNotice const& notice)
{
    transaction_.execute("update mail_notice set state = ?, tries = ?, next_try_at = ?, ended_at = ?, trouble = ? where id = ?",
        std::string(word(notice.state).code), notice.tries, notice.next_try_at, notice.ended_at, notice.trouble, notice.id);
}

Counts Store::counts() const
{
    return {
        .queued = transaction_.number("select count(*) from mail_notice where state = 'queued'").value_or(0),
        .given_up = transaction_.number("select count(*) from mail_notice where state = 'given_up'").value_or(0),
    };
}

std::int64_t Store::remove_ended_before(Instant before, int at_most)
{
    return transaction_.execute("delete from mail_notice where id in"
                                " (select id from mail_notice where state in ('sent', 'given_up') and ended_at < ? order by id limit ?)",
        before, static_cast<std::int64_t>(at_most));
}

} // namespace cigogne::mail
