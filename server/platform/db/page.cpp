#include "platform/db/page.hpp"

#include "platform/core/text.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::db {

namespace {

constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string to_base64url(std::string_view bytes)
{
    std::string text;
    std::uint32_t pending = 0;
    int bits = 0;
    for (char const byte : bytes) {
        pending = pending << 8U | static_cast<std::uint8_t>(byte);
        for (bits += 8; bits >= 6; bits -= 6)
            text += digits[pending >> (bits - 6) & 63U];
    }
    if (bits > 0)
        text += digits[pending << (6 - bits) & 63U];
    return text;
}

std::string from_base64url(std::string_view text)
{
    std::string bytes;
    std::uint32_t pending = 0;
    int bits = 0;
    for (char const character : text) {
        auto const digit = digits.find(character);
        if (digit == std::string_view::npos)
            throw BadCursor();
        pending = pending << 6U | static_cast<std::uint32_t>(digit);
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            bytes += static_cast<char>(pending >> bits & 255U);
        }
    }
    return bytes;
}

FieldView const& field_named(Shape const& shape, std::string_view name)
{
    auto const found = std::ranges::find(shape.fields, name, &FieldView::name);
    if (found == shape.fields.end())
        throw std::logic_error(fmt::format("{} is sorted by {}, which is none of its fields", shape.name, name));
    return *found;
}

/// The kind of a field's column: instants are written as text to people, stored as numbers.
Wire::Kind stored_kind(FieldView const& field)
{
    return field.note.format == "date-time" ? Wire::Kind::Integer : field.note.kind;
}

/// The order that a cursor belongs to: what a cursor of another one says is meaningless.
std::string order_mark(Order const& order)
{
    return fmt::format("{}{}", order.direction == Direction::Ascending ? '+' : '-', order.column.text());
}

std::string written(Wire const& wire)
{
    switch (wire.kind) {
    case Wire::Kind::Boolean:
        return wire.boolean ? "1" : "0";
    case Wire::Kind::Integer:
        return fmt::format("{}", wire.integer);
    case Wire::Kind::Real:
        return fmt::format("{}", wire.real);
    case Wire::Kind::Text:
        return std::string(wire.text);
    default:
        throw std::logic_error("a list is sorted by columns that are never null");
    }
}

template <class Number>
Number number_in(std::string_view text)
{
    Number number {};
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        throw BadCursor();
    return number;
}

void bind(std::string_view text, Wire::Kind kind, Values& bindings)
{
    switch (kind) {
    case Wire::Kind::Boolean:
        if (text != "0" && text != "1")
            throw BadCursor();
        return bindings.boolean(text == "1");
    case Wire::Kind::Integer:
        return bindings.integer(number_in<std::int64_t>(text));
    case Wire::Kind::Real: {
        auto const number = number_in<double>(text);
        if (!std::isfinite(number))
            throw BadCursor();
        return bindings.real(number);
    }
    case Wire::Kind::Text:
        if (!is_utf8(text) || text.find('\0') != std::string_view::npos)
            throw BadCursor();
        return bindings.text(text);
    default:
        throw std::logic_error("a list is sorted by columns of plain values");
    }
}

/// Parts follow each other, each with its length before it: `4:+day10:2026-11-21…`.
void append_part(std::string& parts, std::string_view part)
{
    parts += fmt::format("{}:{}", part.size(), part);
}

std::string_view take_part(std::string_view& parts)
{
    auto const colon = parts.find(':');
    if (colon == std::string_view::npos)
        throw BadCursor();
    auto const length = number_in<std::size_t>(parts.substr(0, colon));
    parts.remove_prefix(colon + 1);
    if (length > parts.size())
        throw BadCursor();
    auto const part = parts.substr(0, length);
    parts.remove_prefix(length);
    return part;
}

} // namespace

BadCursor::BadCursor()
    : std::runtime_error("the cursor is not one of this list")
{
}

std::string cursor_after(Shape const& shape, void const* record, Order const& order)
{
    Values values;
    if (order.column.text() != "id")
        field_named(shape, order.column.text()).put(record, values);
    field_named(shape, "id").put(record, values);

    std::string parts;
    append_part(parts, order_mark(order));
    for (auto const& wire : values.wires())
        append_part(parts, written(wire));
    return to_base64url(parts);
}

void bind_cursor(std::string_view cursor, Shape const& shape, Order const& order, Values& bindings)
{
    auto const bytes = from_base64url(cursor);
    std::string_view parts = bytes;
    if (take_part(parts) != order_mark(order))
        throw BadCursor();
    if (order.column.text() != "id")
        bind(take_part(parts), stored_kind(field_named(shape, order.column.text())), bindings);
    bind(take_part(parts), stored_kind(field_named(shape, "id")), bindings);
    if (!parts.empty())
        throw BadCursor();
}

} // namespace cigogne::db
