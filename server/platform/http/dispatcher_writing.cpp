#include "platform/http/dispatcher.hpp"

/// What is written, once, however often it is sent.
namespace cigogne::http {

namespace {

/// The key of a submission that may be sent again.
Result<std::optional<Uuid>> submission_key(Call const& call, Route const& route)
{
    auto const text = route.method == Method::Post && !call.is_anonymous() ? call.request().header("idempotency-key") : std::nullopt;
    if (!text)
        return std::optional<Uuid> {};
    auto const key = Uuid::parse(*text);
    if (!key)
        return Failure(Error::NotReadable).saying("Idempotency-Key : un identifiant unique (UUID).");
    return key;
}

} // namespace

Result<Response> Dispatcher::write(Call& call, Route const& route)
{
    if (route.in_transaction)
        return write_in_transaction(call, route);
    return response_of(call, route, TRY(route.run(call)));
}

Result<Response> Dispatcher::write_in_transaction(Call& call, Route const& route)
{
    auto const key = TRY(submission_key(call, route));
    auto transaction = services_.database.write();
    call.transaction_ = &transaction;
    if (key) {
        auto before = TRY(submitted_before(call, *key, route.pattern));
        if (before)
            return replayed(call, route, transaction, std::move(*before));
    }
    auto const told_before = key ? events::kept_events(transaction).last : 0;
    auto answer = TRY(route.run(call));
    auto response = response_of(call, route, std::move(answer));
    std::string subject;
    if (route.audit.kind) {
        auto entry = entry_for(call, route);
        services_.audit.record(transaction, entry);
        subject = std::move(entry.subject);
    }
    if (key)
        keep_submission(call, *key, route.pattern, { response, std::move(subject) }, { told_before, events::kept_events(transaction).last });
    transaction.commit();
    return response;
}

/// Shows again what was answered, or that it is done: nothing is written, but what is shown is read once more.
Response Dispatcher::replayed(Call& call, Route const& route, db::Transaction& transaction, Replay replay)
{
    call.audit_subject(std::move(replay.subject));
    call.audit_detail(R"({"replayed":true})");
    if (route.audit.kind && replay.shown) {
        auto entry = entry_for(call, route);
        entry.kind = security::AuditKind::Read;
        services_.audit.record(transaction, entry);
    }
    transaction.commit();
    return std::move(replay.response);
}

} // namespace cigogne::http
