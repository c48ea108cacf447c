#include "platform/http/takes.hpp"

#include "platform/core/text.hpp"
#include "platform/fhir/resource.hpp"
#include "platform/http/query.hpp"

namespace cigogne::http {

namespace {

std::string_view without_parameters(std::string_view content_type)
{
    return trimmed(content_type.substr(0, content_type.find(';')));
}

std::string in_small_letters(std::string_view text)
{
    std::string small(text);
    for (char& letter : small)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return small;
}

/// Whether the text of a body is in UTF-8, as far as its Content-Type says: without a word, it is.
bool is_said_to_be_utf8(std::string_view content_type)
{
    auto const parameters = in_small_letters(content_type);
    auto const place = parameters.find("charset=");
    if (place == std::string::npos)
        return true;
    auto charset = trimmed(std::string_view(parameters).substr(place + 8));
    charset = trimmed(charset.substr(0, charset.find(';')));
    return charset == "utf-8" || charset == "\"utf-8\"" || charset == "utf8";
}

} // namespace

Result<Done> check_encoding(Request const& request)
{
    // Rule: what is coded in a way that is not taken is 415 (RFC 9110, 15.5.16).
    auto const coding = request.header("content-encoding");
    if (coding && in_small_letters(*coding) != "identity")
        return Failure(Error::WrongContentType).saying("Envoyez ce contenu sans le compresser (pas de Content-Encoding).");
    if (!is_said_to_be_utf8(request.header("content-type").value_or("")))
        return Failure(Error::WrongContentType).saying("Envoyez ce texte en UTF-8 (charset=utf-8).");
    return Done {};
}

Result<json::Document> read_body(Call const& call)
{
    auto const& request = call.request();
    if (in_small_letters(without_parameters(request.header("content-type").value_or(""))) != "application/json")
        return Failure(Error::WrongContentType).saying("Cette adresse attend du JSON (application/json).");
    return json::parse(request.body);
}

Result<json::Document> read_resource(Call const& call)
{
    auto const& request = call.request();
    auto const sent = in_small_letters(without_parameters(request.header("content-type").value_or("")));
    if (sent != fhir::media_type && sent != "application/json")
        return Failure(Error::WrongContentType).saying("Cette adresse attend une ressource FHIR en JSON (application/fhir+json).");
    return json::parse(request.body);
}

QueryWires read_query(Call const& call)
{
    QueryWires wires;
    for (auto const& [name, value] : call.request().query) {
        if (!belongs_to_every_list(name))
            wires.members.push_back({ name, { .kind = Wire::Kind::Text, .medium = Wire::Medium::Cell, .text = value } });
    }
    return wires;
}

Failure invalid_fields(Reader& reader)
{
    return Failure(Error::InvalidFields).with(reader.take_faults());
}

Result<Upload> TakesUpload::take(Call const& call)
{
    auto const& request = call.request();
    return Upload { std::string(without_parameters(request.header("content-type").value_or(""))), request.body };
}

} // namespace cigogne::http
