#include "platform/openapi/openapi.hpp"

#include "platform/json/json.hpp"
#include "platform/openapi/shapes.hpp"

#include <fmt/format.h>

namespace cigogne::openapi {

namespace {

/// Text as a TypeScript string.
std::string quoted(std::string_view text)
{
    json::Writer writer;
    writer.text(text);
    return writer.take_text();
}

std::string type_of(TypeNote const& note);

std::string plain_type_of(TypeNote const& note)
{
    switch (note.kind) {
    case Wire::Kind::Boolean:
        return "boolean";
    case Wire::Kind::Integer:
    case Wire::Kind::Real:
        return "number";
    case Wire::Kind::List: {
        auto const item = type_of(*note.item);
        return item.find(' ') == std::string::npos ? item + "[]" : "(" + item + ")[]";
    }
    case Wire::Kind::Record:
        return std::string(note.shape().name);
    case Wire::Kind::Null:
    case Wire::Kind::Text:
        break;
    }
    if (note.words.empty())
        return "string";
    std::string choices;
    for (auto const& word : note.words)
        choices += (choices.empty() ? "" : " | ") + quoted(word.code);
    return choices;
}

std::string type_of(TypeNote const& note)
{
    return plain_type_of(note) + (note.nullable ? " | null" : "");
}

std::string interface_of(Shape const& shape, bool is_written)
{
    std::string text = fmt::format("export interface {} {{\n", shape.name);
    for (auto const& field : shape.fields) {
        bool const may_be_absent = (is_written && !field.rules.required) || field.rules.identifying;
        text += fmt::format("  {}{}: {}\n", field.name, may_be_absent ? "?" : "", type_of(field.note));
    }
    return text + "}\n";
}

std::string schema_of(TypeNote const& note, Rules const& rules);

std::string text_schema(TypeNote const& note, Rules const& rules)
{
    if (!note.words.empty()) {
        std::string codes;
        for (auto const& word : note.words)
            codes += (codes.empty() ? "" : ", ") + quoted(word.code);
        return "z.enum([" + codes + "])";
    }
    std::string schema = "z.string()";
    if (note.format.empty()) {
        schema += rules.secret ? "" : ".trim()";
        if (rules.required)
            schema += ".min(1, \"À compléter.\")";
        schema += fmt::format(".max({}, \"{} caractères au plus.\")", rules.max_length, rules.max_length);
    }
    return schema;
}

std::string number_schema(TypeNote const& note, Rules const& rules)
{
    std::string schema = note.kind == Wire::Kind::Integer ? "z.number().int(\"Écrivez un nombre entier.\")" : "z.number()";
    auto const least = std::max(note.least, rules.least);
    auto const most = std::min(note.most, rules.most);
    if (least > -1e17)
        schema += fmt::format(".min({:g}, \"Au moins {:g}.\")", least, least);
    if (most < 1e17)
        schema += fmt::format(".max({:g}, \"Au plus {:g}.\")", most, most);
    return schema;
}

std::string plain_schema_of(TypeNote const& note, Rules const& rules)
{
    switch (note.kind) {
    case Wire::Kind::Boolean:
        return "z.boolean()";
    case Wire::Kind::Integer:
    case Wire::Kind::Real:
        return number_schema(note, rules);
    case Wire::Kind::List:
        return fmt::format("z.array({}).max({})", schema_of(*note.item, rules), rules.max_items);
    case Wire::Kind::Record:
        return fmt::format("z.lazy(() => {}Schema)", note.shape().name);
    case Wire::Kind::Null:
    case Wire::Kind::Text:
        break;
    }
    return text_schema(note, rules);
}

std::string schema_of(TypeNote const& note, Rules const& rules)
{
    return plain_schema_of(note, rules) + (note.nullable && !rules.required ? ".nullable()" : "");
}

std::string zod_object(Shape const& shape)
{
    std::string text = fmt::format("export const {}Schema = z.object({{\n", shape.name);
    for (auto const& field : shape.fields)
        text += fmt::format("  {}: {}{},\n", field.name, schema_of(field.note, field.rules), field.rules.required ? "" : ".optional()");
    return text + "})\n";
}

/// The French words of the choices, once for each list of choices, named after the first field that uses it.
std::string words_of_fields(Shapes const& shapes)
{
    std::map<Word const*, std::string> named;
    std::string text;
    for (auto const& [name, shape] : shapes.all) {
        for (auto const& field : shape.fields) {
            auto const* note = &field.note;
            while (note->item)
                note = note->item;
            if (note->words.empty())
                continue;
            auto const words_name = fmt::format("{}_{}", name, field.name);
            auto const [known, is_new] = named.try_emplace(note->words.data(), words_name);
            if (!is_new) {
                text += fmt::format("export const {} = {}\n", words_name, known->second);
                continue;
            }
            text += fmt::format("export const {} = [\n", words_name);
            for (auto const& word : note->words)
                text += fmt::format("  {{ code: {}, label: {} }},\n", quoted(word.code), quoted(word.label));
            text += "] as const\n";
        }
    }
    return text;
}

} // namespace

std::string typescript(std::span<http::Route const> routes)
{
    auto const shapes = shapes_of(routes);
    std::string text = "// Written by `cigogne openapi --typescript` from the server's field tables. Do not edit.\n\nimport { z } from 'zod'\n\n";
    for (auto const& [name, shape] : shapes.all)
        text += interface_of(shape, shapes.written.contains(name)) + "\n";
    for (auto const& [name, shape] : shapes.written)
        text += zod_object(shape) + "\n";
    return text + words_of_fields(shapes);
}

} // namespace cigogne::openapi
