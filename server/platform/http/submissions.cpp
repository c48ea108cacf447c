#include "platform/http/submissions.hpp"

#include "platform/events/hearer.hpp"
#include "platform/http/problem.hpp"
#include "platform/security/seal.hpp"
#include "platform/security/token.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace cigogne::http {

namespace {

struct Submission {
    std::string account;
    std::string key;         ///< a fingerprint of the key
    std::string route;
    std::string fingerprint; ///< of who sent what, under the key
    std::int64_t status;
    std::string headers;
    std::string body;        ///< the thing's id, a line break and the answer, sealed under the key
    Instant at;
    std::int64_t told_from;
    std::int64_t told_to;
};
constexpr auto submission_row = fields<Submission>("Submission",
    field<&Submission::account>("account"),
    field<&Submission::key>("key"),
    field<&Submission::route>("route"),
    field<&Submission::fingerprint>("fingerprint"),
    field<&Submission::status>("status"),
    field<&Submission::headers>("headers"),
    field<&Submission::body>("body"),
    field<&Submission::at>("at"),
    field<&Submission::told_from>("told_from"),
    field<&Submission::told_to>("told_to"));

constexpr Duration kept_for = 24h;
/// Long enough for a lost connection; what may be seen changes with time alone too (an access of some hours ends).
constexpr Duration shown_again_for = 5min;
constexpr int most_compared = 1'000;

enum class SubmissionError {
    AlreadyDone
};
Explanation explain(SubmissionError)
{
    return { FailureKind::Conflict, "already_done",
        "C’est déjà enregistré, une seule fois. Rouvrez la page pour lire ce qu’il en est à présent." };
}

bool names_one_thing(std::string const& topic)
{
    return topic.find('/') != std::string::npos;
}

/// Whether something was told since of what the submission touched: of its thing where it names one (`request/0193…`), to whomever, for
/// a place withdrawn is told to those who remain; else of its topics, as far as she may hear: another maternity's drafts are not hers.
/// Of anything at all when it told nothing.
bool something_was_told_since(db::Transaction& transaction, Submission const& submission, security::Identity const& identity)
{
    auto told = events::published_after(transaction, submission.told_from, static_cast<int>(submission.told_to - submission.told_from));
    auto const later = events::published_after(transaction, submission.told_to, most_compared);
    if (later.empty())
        return false;
    if (told.empty() || later.size() == most_compared)
        return true;
    auto const one_thing = [](events::Published const& event) { return names_one_thing(event.topic); };
    if (std::ranges::any_of(told, one_thing))
        std::erase_if(told, std::not_fn(one_thing));
    events::Hearer const hearer(identity);
    return std::ranges::any_of(later, [&](events::Published const& event) {
        bool const concerns_her = names_one_thing(event.topic) || hearer.may_know(event.audience);
        return concerns_her && std::ranges::find(told, event.topic, &events::Published::topic) != told.end();
    });
}

std::string seal_key(Uuid key)
{
    return security::hmac_sha256(key.text(), "cigogne submission 1");
}

/// The same for the same form sent again by the same person in the same role; tells nothing without the key.
std::string fingerprint_of(Call const& call, Uuid key)
{
    auto const& request = call.request();
    auto text = call.identity().facts().membership.text() + '\n' + request.path + '\n';
    for (auto const& [name, value] : request.query)
        text.append(name).append("=").append(value).append("\n");
    return security::base64url(security::hmac_sha256(seal_key(key), text + request.body));
}

/// Headers worth repeating; the others are made anew for each answer.
bool is_kept(std::string_view name)
{
    return name == "content-type" || name == "etag" || name == "location";
}

std::string kept_headers(Response const& response)
{
    std::string kept;
    for (auto const& [name, value] : response.headers) {
        if (is_kept(name))
            kept.append(name).append(": ").append(value).append("\n");
    }
    return kept;
}

void repeat_headers(Response& response, Submission const& submission, auto const& is_wanted)
{
    for (std::string_view rest = submission.headers; !rest.empty();) {
        auto const line = rest.substr(0, rest.find('\n'));
        auto const colon = line.find(": ");
        if (is_wanted(line.substr(0, colon)))
            response.set(line.substr(0, colon), std::string(line.substr(colon + 2)));
        rest.remove_prefix(line.size() + 1);
    }
    response.set("cache-control", "no-store");
    response.set("idempotent-replayed", "true");
}

/// That it is done and where to read it, without a word of what was answered.
Replay told_to_be_done(Submission const& submission)
{
    Replay replay { problem(Failure(SubmissionError::AlreadyDone)), {}, false };
    repeat_headers(replay.response, submission, [](std::string_view name) { return name == "location"; });
    return replay;
}

Replay replay_of(Submission const& submission, Uuid key)
{
    auto const content = security::opened(seal_key(key), submission.fingerprint, submission.body);
    if (!content)
        throw std::runtime_error("the kept answer of a submission cannot be opened: it was altered");
    auto const end_of_subject = content->find('\n');
    Replay replay { {}, content->substr(0, end_of_subject) };
    auto& response = replay.response;
    response.status = static_cast<int>(submission.status);
    repeat_headers(response, submission, is_kept);
    if (auto body = content->substr(end_of_subject + 1); !body.empty())
        response.body = std::make_shared<std::string const>(std::move(body));
    return replay;
}

} // namespace

Result<std::optional<Replay>> submitted_before(Call& call, Uuid key, std::string_view route)
{
    auto const found = call.transaction().find(submission_row, "repeated_submission", "account = ? and key = ?",
        call.identity().account(), security::sha256_hex(key.text()));
    if (!found)
        return std::optional<Replay> {};
    if (found->route != route || found->fingerprint != fingerprint_of(call, key))
        return Error::KeyReused;
    if (call.now() - found->at > shown_again_for || something_was_told_since(call.transaction(), *found, call.identity()))
        return std::optional(told_to_be_done(*found));
    return std::optional(replay_of(*found, key));
}

void keep_submission(Call& call, Uuid key, std::string_view route, Replay const& given, Told told)
{
    auto& transaction = call.transaction();
    transaction.execute("delete from repeated_submission where at < ?", call.now() - kept_for);
    auto const& response = given.response;
    auto const fingerprint = fingerprint_of(call, key);
    auto const content = given.subject + '\n' + (response.body ? *response.body : std::string());
    transaction.insert(submission_row, "repeated_submission",
        Submission { call.identity().account().text(), security::sha256_hex(key.text()), std::string(route), fingerprint, response.status,
            kept_headers(response), security::sealed(seal_key(key), fingerprint, content), call.now(), told.from, told.to });
}

std::int64_t forget_submissions(db::Transaction& transaction, Instant before, int at_most)
{
    return transaction.execute("delete from repeated_submission where (account, key) in"
                               " (select account, key from repeated_submission where at < ? limit ?)",
        before, at_most);
}

} // namespace cigogne::http
