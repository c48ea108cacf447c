#include "platform/http/route.hpp"

#include "platform/core/text.hpp"

namespace cigogne::http {

namespace {

/// Names of a query that belong to every list, not to its filters.
bool is_reserved(std::string_view name)
{
    return name == "limit" || name == "cursor" || name == "format";
}

std::string_view without_parameters(std::string_view content_type)
{
    return trimmed(content_type.substr(0, content_type.find(';')));
}

} // namespace

Result<json::Document> read_body(Call const& call)
{
    auto const& request = call.request();
    if (without_parameters(request.header("content-type").value_or("")) != "application/json")
        return Failure(Error::WrongContentType).saying("Cette adresse attend du JSON (application/json).");
    return json::parse(request.body);
}

QueryWires read_query(Call const& call)
{
    QueryWires wires;
    for (auto const& [name, value] : call.request().query) {
        if (!is_reserved(name))
            wires.members.push_back({ name, { .kind = Wire::Kind::Text, .medium = Wire::Medium::Cell, .text = value } });
    }
    return wires;
}

Failure invalid_fields(Reader& reader)
{
    return Failure(Error::InvalidFields).with(reader.take_faults());
}

Answer Rendering::json(Call const& call, Shape const& shape, void const* record, int status, std::optional<std::int64_t> version)
{
    json::Writer writer;
    writer.hide_identities(call.hides_identities_);
    put_record(shape, record, writer);
    Answer answer;
    answer.status = status;
    answer.body = std::make_shared<std::string const>(writer.take_text());
    answer.version = version;
    return answer;
}

Answer Rendering::list(Call const&, std::string json)
{
    Answer answer;
    answer.body = std::make_shared<std::string const>(std::move(json));
    return answer;
}

Answer Rendering::file(Call& call, File content)
{
    Answer answer;
    answer.content_type = std::move(content.content_type);
    answer.body = std::move(content.bytes);
    if (!content.name.empty())
        call.set_header("content-disposition", "attachment; filename=\"" + content.name + "\"");
    return answer;
}

Result<exporting::Format> Rendering::format(Call const& call)
{
    for (auto const& [name, value] : call.request().query) {
        if (name != "format" || value == "json")
            continue;
        if (value == "csv")
            return exporting::Format::Csv;
        if (value == "xlsx")
            return exporting::Format::Xlsx;
        return Failure(Error::BadQuery).saying("Les formats d’export sont csv et xlsx.");
    }
    return exporting::Format::Json;
}

void Rendering::ask_for_everything(Call& call)
{
    call.page_request_ = { .limit = db::PageRequest::most, .cursor = std::nullopt };
}

void Rendering::continue_from(Call& call, std::string cursor)
{
    call.page_request_.cursor = std::move(cursor);
}

Result<Upload> TakesUpload::take(Call const& call)
{
    auto const& request = call.request();
    return Upload { std::string(without_parameters(request.header("content-type").value_or(""))), request.body };
}

} // namespace cigogne::http
