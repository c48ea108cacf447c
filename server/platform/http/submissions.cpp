#include "platform/http/submissions.hpp"

#include <openssl/evp.h>

namespace cigogne::http {

namespace {

constexpr auto submission_row = fields<Submission>("Submission",
    field<&Submission::account>("account"),
    field<&Submission::key>("key"),
    field<&Submission::route>("route"),
    field<&Submission::fingerprint>("fingerprint"),
    field<&Submission::status>("status"),
    field<&Submission::headers>("headers"),
    field<&Submission::body>("body"),
    field<&Submission::at>("at"));

constexpr Duration kept_for = 24h;

std::string fingerprint_of(Request const& request)
{
    std::string const text = request.path + '\n' + request.body;
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    EVP_Digest(text.data(), text.size(), digest, &length, EVP_sha256(), nullptr);
    std::string hexadecimal;
    for (unsigned int index = 0; index < length; ++index)
        hexadecimal += fmt::format("{:02x}", digest[index]);
    return hexadecimal;
}

/// Headers worth repeating; the others are made anew for each answer.
bool is_kept(std::string_view name)
{
    return name == "content-type" || name == "etag" || name == "location";
}

} // namespace

Result<std::optional<Submission>> submitted_before(Call& call, std::string_view key, std::string_view route)
{
    auto found = call.transaction().find(submission_row, "repeated_submission", "account = ? and key = ?",
        call.identity().account(), key);
    if (!found)
        return std::optional<Submission> {};
    if (found->route != route || found->fingerprint != fingerprint_of(call.request()))
        return Error::KeyReused;
    return found;
}

void keep_submission(Call& call, std::string_view key, std::string_view route, Response const& response)
{
    auto& transaction = call.transaction();
    transaction.execute("delete from repeated_submission where at < ?", call.now() - kept_for);
    std::string headers;
    for (auto const& [name, value] : response.headers) {
        if (is_kept(name))
            headers += name + ": " + value + "\n";
    }
    transaction.insert(submission_row, "repeated_submission",
        Submission { call.identity().account().text(), std::string(key), std::string(route), fingerprint_of(call.request()),
            response.status, headers, response.body ? *response.body : std::string(), call.now() });
}

Response replayed(Submission const& submission)
{
    Response response;
    response.status = static_cast<int>(submission.status);
    std::string_view rest = submission.headers;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        auto const colon = line.find(": ");
        response.set(line.substr(0, colon), std::string(line.substr(colon + 2)));
        rest.remove_prefix(line.size() + 1);
    }
    response.set("cache-control", "no-store");
    response.set("idempotent-replayed", "true");
    if (!submission.body.empty())
        response.body = std::make_shared<std::string const>(submission.body);
    return response;
}

} // namespace cigogne::http
