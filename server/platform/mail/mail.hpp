#pragma once

#include "platform/db/database.hpp"
#include "platform/mail/notice.hpp"

#include <string_view>

/// What the modules may use of the mail: they say what to tell whom, in the transaction of the change; it is sent afterwards.
namespace cigogne::mail {

/// Said to every process when the counts of notices have moved.
inline constexpr std::string_view moved_event = "mail.moved";
/// The job that sends.
inline constexpr std::string_view sending_kind = "upkeep.mail";

/// Whether this program queues notices: called once, before anything else runs, by what serves. Until then it does not, so that a
/// demonstration being made or a file being imported writes to nobody.
enum class Service {
    Off,
    On
};
void open(Service service);
bool is_on();

/// Queues the notice in the transaction of what it tells of: told if and only if that is committed. Does nothing while the mail is off,
/// nor for a `once_key` already used, as long as its notice is kept (`upkeep.mail.kept_days`).
///
/// It is sent at least once: a process that dies between the relay's answer and its own note of it sends again, under the same
/// Message-ID. A notice read twice is less bad than one never read.
void notify(db::Transaction& transaction, Instant now, Notice const& notice);

/// Whether a notice of that key was queued, and is kept still.
bool was_told(db::Transaction& transaction, std::string const& once_key);

/// Says to every process that the counts have moved.
void tell_moved(db::Transaction& transaction, Instant now);

/// Drops notices sent or given up before that, at most that many; returns how many.
std::int64_t erase_ended_before(db::Transaction& transaction, Instant now, Instant before, int at_most);

} // namespace cigogne::mail
