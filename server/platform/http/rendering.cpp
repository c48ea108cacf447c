#include "platform/http/rendering.hpp"

#include "platform/export/docx.hpp"
#include "platform/http/returns.hpp"
#include "platform/json/json.hpp"

#include <fmt/format.h>

namespace cigogne::http {

Answer ReturnsResource::render(Call&, Value const& resource) const
{
    Answer answer;
    answer.content_type = std::string(fhir::media_type) + "; charset=UTF-8";
    answer.body = std::make_shared<std::string const>(resource.json);
    answer.version = resource.version;
    return answer;
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

Answer Rendering::paper(Call& call, exporting::Paper content, exporting::Haste haste, PaperFormat format)
{
    if (!content.audit.empty())
        call.audit_detail(std::move(content.audit));
    auto answer = file(call, { std::string(format == PaperFormat::Word ? exporting::docx_type : "application/pdf"), std::move(content.name), {} });
    answer.to_print = std::move(content.document);
    answer.haste = haste;
    answer.paper_format = format;
    return answer;
}

void Rendering::locate(Call& call, std::string_view address, Uuid id)
{
    std::string path(address);
    constexpr std::string_view name = "{id}";
    call.set_header("location", path.replace(path.find(name), name.size(), id.text()));
}

void Rendering::tell_export(Call& call, exporting::Format format, std::size_t lines)
{
    call.audit_detail(fmt::format(R"({{"format":"{}","rows":{}}})", format == exporting::Format::Csv ? "csv" : "xlsx", lines));
}

exporting::Format Rendering::format(Call const& call)
{
    for (auto const& [name, value] : call.request().query) {
        if (name == "format" && value == "csv")
            return exporting::Format::Csv;
        if (name == "format" && value == "xlsx")
            return exporting::Format::Xlsx;
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

} // namespace cigogne::http
