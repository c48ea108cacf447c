#include "platform/openapi/openapi.hpp"

#include "platform/export/docx.hpp"
#include "platform/fhir/resource.hpp"
#include "platform/http/problem.hpp"
#include "platform/json/json.hpp"
#include "platform/openapi/shapes.hpp"

namespace cigogne::openapi {

namespace {

using json::Writer;

void text_member(Writer& writer, std::string_view name, std::string_view value)
{
    writer.member(name);
    writer.text(value);
}

void reference(Writer& writer, std::string_view name, std::string_view label = {})
{
    writer.begin_record();
    text_member(writer, "$ref", "#/components/schemas/" + std::string(name));
    if (!label.empty())
        text_member(writer, "description", label);
    writer.end_record();
}

std::string_view type_of(TypeNote const& note)
{
    switch (note.kind) {
    case Wire::Kind::Boolean:
        return "boolean";
    case Wire::Kind::Integer:
        return "integer";
    case Wire::Kind::Real:
        return "number";
    case Wire::Kind::List:
        return "array";
    case Wire::Kind::Record:
        return "object";
    case Wire::Kind::Null:
    case Wire::Kind::Text:
        break;
    }
    return "string";
}

void bounds(Writer& writer, TypeNote const& note, Rules const& rules)
{
    auto const least = std::max(note.least, rules.least);
    auto const most = std::min(note.most, rules.most);
    if (least > -1e17) {
        writer.member("minimum");
        writer.real(least);
    }
    if (most < 1e17) {
        writer.member("maximum");
        writer.real(most);
    }
}

void schema(Writer& writer, TypeNote const& note, Rules const& rules)
{
    if (note.kind == Wire::Kind::Record && !note.nullable)
        return reference(writer, note.shape().name, rules.label);
    writer.begin_record();
    if (note.kind == Wire::Kind::Record) {
        writer.member("oneOf");
        writer.begin_list();
        reference(writer, note.shape().name);
        writer.begin_record();
        text_member(writer, "type", "null");
        writer.end_record();
        writer.end_list();
        if (!rules.label.empty())
            text_member(writer, "description", rules.label);
        return writer.end_record();
    }
    writer.member("type");
    if (note.nullable) {
        writer.begin_list();
        writer.text(type_of(note));
        writer.text("null");
        writer.end_list();
    } else {
        writer.text(type_of(note));
    }
    if (!note.format.empty())
        text_member(writer, "format", note.format);
    if (!note.words.empty()) {
        writer.member("enum");
        writer.begin_list();
        for (auto const& word : note.words)
            writer.text(word.code);
        if (note.nullable)
            writer.null();
        writer.end_list();
    }
    if (note.kind == Wire::Kind::Integer || note.kind == Wire::Kind::Real)
        bounds(writer, note, rules);
    if (note.kind == Wire::Kind::Text && note.format.empty() && note.words.empty()) {
        writer.member("maxLength");
        writer.integer(static_cast<std::int64_t>(rules.max_length));
    }
    if (note.item) {
        writer.member("maxItems");
        writer.integer(static_cast<std::int64_t>(rules.max_items));
        writer.member("items");
        schema(writer, *note.item, rules);
    }
    if (!rules.label.empty())
        text_member(writer, "description", rules.label);
    writer.end_record();
}

void component(Writer& writer, Shape const& shape)
{
    writer.member(shape.name);
    writer.begin_record();
    text_member(writer, "type", "object");
    writer.member("additionalProperties");
    writer.boolean(false);
    writer.member("required");
    writer.begin_list();
    for (auto const& field : shape.fields) {
        if (field.rules.required)
            writer.text(field.name);
    }
    writer.end_list();
    writer.member("properties");
    writer.begin_record();
    for (auto const& field : shape.fields) {
        writer.member(field.name);
        schema(writer, field.note, field.rules);
    }
    writer.end_record();
    writer.end_record();
}

void parameter(Writer& writer, std::string_view name, std::string_view place, bool is_required)
{
    writer.begin_record();
    text_member(writer, "name", name);
    text_member(writer, "in", place);
    writer.member("required");
    writer.boolean(is_required);
    writer.member("schema");
    writer.begin_record();
    text_member(writer, "type", "string");
    writer.end_record();
    writer.end_record();
}

void parameters(Writer& writer, http::Route const& route)
{
    writer.member("parameters");
    writer.begin_list();
    std::string_view rest = route.pattern;
    while (rest.find('{') != std::string_view::npos) {
        rest.remove_prefix(rest.find('{') + 1);
        parameter(writer, rest.substr(0, rest.find('}')), "path", true);
    }
    if (route.input == http::InputKind::Query || route.input == http::InputKind::ConditionalResource || route.input == http::InputKind::ConditionalUpload) {
        for (auto const& field : route.input_shape.fields)
            parameter(writer, field.name, "query", field.rules.required);
    }
    if (route.output == http::OutputKind::Pages) {
        for (auto const* name : { "limit", "cursor", "format" })
            parameter(writer, name, "query", false);
    }
    if (route.etag.kind == http::Etag::Kind::RowVersion && route.method != http::Method::Get)
        parameter(writer, "If-Match", "header", route.method != http::Method::Post && route.output != http::OutputKind::Fhir);
    if (route.method == http::Method::Post && route.in_transaction)
        parameter(writer, "Idempotency-Key", "header", false);
    writer.end_list();
}

/// What FHIR defines is described by GET /fhir/metadata, not here: only the type of the content is said.
void fhir_content(Writer& writer)
{
    writer.member("content");
    writer.begin_record();
    writer.member(fhir::media_type);
    writer.begin_record();
    writer.end_record();
    writer.end_record();
}

void body(Writer& writer, http::Route const& route)
{
    if (route.input == http::InputKind::Resource || route.input == http::InputKind::ConditionalResource) {
        writer.member("requestBody");
        writer.begin_record();
        writer.member("required");
        writer.boolean(true);
        fhir_content(writer);
        writer.end_record();
        return;
    }
    if (route.input != http::InputKind::Form && route.input != http::InputKind::Patch)
        return;
    writer.member("requestBody");
    writer.begin_record();
    writer.member("required");
    writer.boolean(true);
    writer.member("content");
    writer.begin_record();
    writer.member("application/json");
    writer.begin_record();
    writer.member("schema");
    reference(writer, route.input_shape.name);
    writer.end_record();
    writer.end_record();
    writer.end_record();
}

void page_schema(Writer& writer, Shape const& shape)
{
    writer.begin_record();
    text_member(writer, "type", "object");
    writer.member("properties");
    writer.begin_record();
    writer.member("items");
    writer.begin_record();
    text_member(writer, "type", "array");
    writer.member("items");
    reference(writer, shape.name);
    writer.end_record();
    writer.member("next");
    writer.begin_record();
    writer.member("type");
    writer.begin_list();
    writer.text("string");
    writer.text("null");
    writer.end_list();
    writer.end_record();
    writer.end_record();
    writer.end_record();
}

/// Where the record that was made is read: told again, also when its answer no longer is.
void location(Writer& writer, std::string_view address)
{
    writer.member("headers");
    writer.begin_record();
    writer.member("Location");
    writer.begin_record();
    text_member(writer, "description", address);
    writer.member("schema");
    writer.begin_record();
    text_member(writer, "type", "string");
    writer.end_record();
    writer.end_record();
    writer.end_record();
}

void responses(Writer& writer, http::Route const& route)
{
    using http::OutputKind;
    writer.member("responses");
    writer.begin_record();
    writer.member(route.output == OutputKind::Created ? "201" : (route.output == OutputKind::Nothing ? "204" : "200"));
    writer.begin_record();
    text_member(writer, "description", route.summary);
    if (!route.made_at.empty())
        location(writer, route.made_at);
    if (route.output == OutputKind::Fhir)
        fhir_content(writer);
    if (!route.output_shape.name.empty()) {
        writer.member("content");
        writer.begin_record();
        writer.member("application/json");
        writer.begin_record();
        writer.member("schema");
        if (route.output == OutputKind::Pages)
            page_schema(writer, route.output_shape);
        else
            reference(writer, route.output_shape.name);
        writer.end_record();
        writer.end_record();
    }
    if (route.output == OutputKind::Paper || route.output == OutputKind::WordPaper) {
        writer.member("content");
        writer.begin_record();
        writer.member(route.output == OutputKind::WordPaper ? exporting::docx_type : "application/pdf");
        writer.begin_record();
        writer.end_record();
        writer.end_record();
    }
    writer.end_record();
    writer.member("default");
    writer.begin_record();
    text_member(writer, "description", route.output == OutputKind::Fhir ? "application/fhir+json (OperationOutcome)" : "application/problem+json (RFC 9457)");
    writer.end_record();
    writer.end_record();
}

std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (auto& character : lowered)
        character = static_cast<char>(std::tolower(character));
    return lowered;
}

/// What the authorization test reads: to whom the route is open.
std::string access_of(http::Route const& route)
{
    switch (route.access.kind) {
    case http::Access::Kind::Public:
        return "public";
    case http::Access::Kind::PendingSession:
    case http::Access::Kind::AnySession:
        return "session";
    case http::Access::Kind::Permission:
        break;
    }
    return std::string(route.access.permission.code);
}

std::string_view scope_of(http::Route const& route)
{
    constexpr std::string_view names[] = { "network", "place", "parties", "account", "everyone" };
    return names[static_cast<std::size_t>(route.scope.kind)];
}

void operation(Writer& writer, http::Route const& route)
{
    writer.member(lower(http::name_of(route.method)));
    writer.begin_record();
    text_member(writer, "summary", route.summary);
    text_member(writer, "x-permission", access_of(route));
    text_member(writer, "x-scope", scope_of(route));
    parameters(writer, route);
    body(writer, route);
    responses(writer, route);
    writer.end_record();
}

} // namespace

std::string document(std::span<http::Route const> routes)
{
    std::map<std::string_view, std::vector<http::Route const*>> by_path;
    for (auto const& route : routes) {
        if (route.output != http::OutputKind::Page) // no part of the interface, and no path that OpenAPI can write
            by_path[route.pattern].push_back(&route);
    }

    Writer writer;
    writer.begin_record();
    text_member(writer, "openapi", "3.1.0");
    writer.member("info");
    writer.begin_record();
    text_member(writer, "title", "Cigogne");
    text_member(writer, "version", "1");
    writer.end_record();
    writer.member("paths");
    writer.begin_record();
    for (auto const& [path, operations] : by_path) {
        writer.member(path);
        writer.begin_record();
        for (auto const* route : operations)
            operation(writer, *route);
        writer.end_record();
    }
    writer.end_record();
    writer.member("components");
    writer.begin_record();
    writer.member("schemas");
    writer.begin_record();
    for (auto const& [name, shape] : shapes_of(routes).all)
        component(writer, shape);
    writer.end_record();
    writer.end_record();
    writer.end_record();
    return writer.take_text() + "\n";
}

} // namespace cigogne::openapi
