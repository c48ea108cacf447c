#include "platform/fhir/issue.hpp"

#include "platform/json/json.hpp"

#include <algorithm>

namespace cigogne::fhir {

namespace {

/// Where our own codes of refusals come from: ours, and named so.
constexpr std::string_view refusal_system = "urn:cigogne:refus";

bool is_issue_code(std::string_view code)
{
    return std::ranges::any_of(words_of(Error {}), [&](Word const& word) { return word.code == code; });
}

/// What http://hl7.org/fhir/issue-type calls each sort of failure.
std::string_view code_of(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Unauthenticated:
        return "login";
    case FailureKind::Forbidden:
        return "forbidden";
    case FailureKind::Unknown:
        return "not-found";
    case FailureKind::Conflict:
    case FailureKind::Stale:
    case FailureKind::PreconditionRequired:
        return "conflict";
    case FailureKind::TooLarge:
        return "too-long";
    case FailureKind::UnsupportedMedia:
        return "not-supported";
    case FailureKind::TooMany:
        return "throttled";
    case FailureKind::Unavailable:
        return "transient";
    case FailureKind::NoRoom:
        return "no-store";
    case FailureKind::Malformed:
    case FailureKind::Invalid:
        break;
    }
    return "invalid";
}

void put_issue(json::Writer& writer, std::string_view own_code, std::string_view code, std::string_view expression, std::string_view diagnostics)
{
    writer.begin_record();
    writer.member("severity");
    writer.text("error");
    writer.member("code");
    writer.text(code);
    writer.member("details");
    writer.begin_record();
    writer.member("coding");
    writer.begin_list();
    writer.begin_record();
    writer.member("system");
    writer.text(refusal_system);
    writer.member("code");
    writer.text(own_code);
    writer.end_record();
    writer.end_list();
    writer.end_record();
    writer.member("diagnostics");
    writer.text(diagnostics);
    if (!expression.empty()) {
        writer.member("expression");
        writer.begin_list();
        writer.text(expression);
        writer.end_list();
    }
    writer.end_record();
}

void begin_outcome(json::Writer& writer)
{
    writer.begin_record();
    writer.member("resourceType");
    writer.text("OperationOutcome");
    writer.member("issue");
    writer.begin_list();
}

std::string end_outcome(json::Writer& writer)
{
    writer.end_list();
    writer.end_record();
    return writer.take_text();
}

} // namespace

Explanation explain(Error error)
{
    switch (error) {
    case Error::Structure:
        return { FailureKind::Malformed, "structure", "La ressource envoyée n’a pas la forme attendue." };
    case Error::Value:
        return { FailureKind::Malformed, "value", "Une valeur envoyée n’est pas celle qui est attendue." };
    case Error::NotFound:
        return { FailureKind::Unknown, "not-found", "Rien n’est connu sous ce nom." };
    case Error::MultipleMatches:
        return { FailureKind::Stale, "multiple-matches", "Plusieurs ressources répondent à ce critère." }; // 412
    case Error::BusinessRule:
        return { FailureKind::Malformed, "business-rule", "Une règle ne permet pas cela." };
    case Error::NotSupported:
        break;
    }
    return { FailureKind::Malformed, "not-supported", "Ce serveur ne prévoit pas cette action." };
}

Failure refused(Error error, std::string expression, std::string diagnostics)
{
    auto said = diagnostics;
    return Failure(error).saying(std::move(said)).with({ { std::move(expression), word(error).code, std::move(diagnostics) } });
}

Failure refused(Failure refusal, Error as, std::string expression)
{
    auto diagnostics = std::string(refusal.sentence());
    return std::move(refusal).with({ { std::move(expression), word(as).code, std::move(diagnostics) } });
}

std::string outcome(Failure const& failure)
{
    json::Writer writer;
    begin_outcome(writer);
    for (auto const& fault : failure.faults()) {
        if (is_issue_code(fault.code))
            put_issue(writer, failure.code(), fault.code, fault.field, fault.message);
        else
            put_issue(writer, failure.code(), code_of(failure.kind()), {}, fault.field + " : " + fault.message);
    }
    if (failure.faults().empty())
        put_issue(writer, failure.code(), is_issue_code(failure.code()) ? failure.code() : code_of(failure.kind()), {}, failure.sentence());
    return end_outcome(writer);
}

std::string outcome(std::string_view issue_code, std::string_view own_code, std::string_view diagnostics)
{
    json::Writer writer;
    begin_outcome(writer);
    put_issue(writer, own_code, issue_code, {}, diagnostics);
    return end_outcome(writer);
}

} // namespace cigogne::fhir
