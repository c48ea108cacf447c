#include "platform/db/postgres_text.hpp"

#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::db::postgres {

namespace {

// pg_type.dat of PostgreSQL: these numbers never change.
enum Type : unsigned {
    Bool = 16,
    Bytea = 17,
    Int8 = 20,
    Int2 = 21,
    Int4 = 23,
    Text = 25,
    Float4 = 700,
    Float8 = 701,
    Numeric = 1700,
    Void = 2278,
};

constexpr std::string_view hexadecimal = "0123456789abcdef";

template <class Number>
bool reads_as(std::string_view text, Number& number)
{
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

std::string hexadecimal_of(std::string_view bytes)
{
    std::string text = "\\x";
    text.reserve(2 + bytes.size() * 2);
    for (auto const byte : bytes) {
        text += hexadecimal[static_cast<std::uint8_t>(byte) >> 4U];
        text += hexadecimal[static_cast<std::uint8_t>(byte) & 15U];
    }
    return text;
}

std::string bytes_of(std::string_view text)
{
    std::string bytes;
    bytes.reserve(text.size() / 2);
    for (std::size_t position = 2; position + 1 < text.size(); position += 2)
        bytes += static_cast<char>(hexadecimal.find(text[position]) * 16 + hexadecimal.find(text[position + 1]));
    return bytes;
}

/// The position after a text in quotes or a comment that begins here; the same position when none does.
std::size_t after_quoted(std::string_view sql, std::size_t position)
{
    auto const rest = sql.substr(position);
    auto const after = [&](std::string_view closing, std::size_t opening_length) {
        auto const end = sql.find(closing, position + opening_length);
        return end == std::string_view::npos ? sql.size() : end + closing.size();
    };
    if (rest.starts_with('\'') || rest.starts_with('"'))
        return after(rest.substr(0, 1), 1);
    if (rest.starts_with("--"))
        return after("\n", 2);
    if (rest.starts_with("/*"))
        return after("*/", 2);
    return position;
}

} // namespace

std::string with_numbered_marks(std::string_view sql)
{
    std::string numbered;
    int marks = 0;
    for (std::size_t position = 0; position < sql.size();) {
        if (auto const end = after_quoted(sql, position); end != position) {
            numbered += sql.substr(position, end - position);
            position = end;
            continue;
        }
        if (sql[position] == '?')
            numbered += fmt::format("${}", ++marks);
        else
            numbered += sql[position];
        ++position;
    }
    return numbered;
}

unsigned type_of(Wire const& value)
{
    switch (value.kind) {
    case Wire::Kind::Boolean:
        return Bool;
    case Wire::Kind::Integer:
        return Int8;
    case Wire::Kind::Real:
        return Float8;
    case Wire::Kind::Text:
        return value.is_bytes ? Bytea : Text;
    default:
        return 0;
    }
}

std::string written(Wire const& value)
{
    switch (value.kind) {
    case Wire::Kind::Boolean:
        return value.boolean ? "t" : "f";
    case Wire::Kind::Integer:
        return fmt::format("{}", value.integer);
    case Wire::Kind::Real:
        return fmt::format("{}", value.real);
    case Wire::Kind::Text:
        return value.is_bytes ? hexadecimal_of(value.text) : std::string(value.text);
    default:
        throw std::logic_error("a record or a list is no value of a column");
    }
}

Wire read(unsigned type, std::string_view text, std::string& bytes)
{
    Wire wire { .kind = Wire::Kind::Text, .medium = Wire::Medium::Sql, .text = text };
    switch (type) {
    case Void:
        wire.kind = Wire::Kind::Null;
        break;
    case Bool:
        wire.kind = Wire::Kind::Boolean;
        wire.boolean = text == "t";
        break;
    case Bytea:
        bytes = bytes_of(text);
        wire.text = bytes;
        wire.is_bytes = true;
        break;
    case Int2:
    case Int4:
    case Int8:
    case Numeric: // sum() of bigint, avg()
        if (reads_as(text, wire.integer)) {
            wire.kind = Wire::Kind::Integer;
            break;
        }
        [[fallthrough]];
    case Float4:
    case Float8:
        if (!reads_as(text, wire.real))
            throw std::runtime_error("PostgreSQL wrote a number that cannot be read");
        wire.kind = Wire::Kind::Real;
        break;
    default:
        break;
    }
    return wire;
}

} // namespace cigogne::db::postgres
