#include "platform/db/values.hpp"

#include "platform/core/text.hpp"

#include <cmath>
#include <stdexcept>

namespace cigogne::db {

std::optional<Bytes> Bytes::take(Wire const& wire, Reader& reader)
{
    if (wire.kind == Wire::Kind::Text && wire.is_bytes)
        return Bytes { std::string(wire.text) };
    reader.refuse("wrong_type", "Ce champ ne se lit que dans la base de données.");
    return std::nullopt;
}

void Values::boolean(bool value)
{
    wires_.push_back({ .kind = Wire::Kind::Boolean, .medium = Wire::Medium::Sql, .boolean = value });
}

void Values::integer(std::int64_t value)
{
    wires_.push_back({ .kind = Wire::Kind::Integer, .medium = Wire::Medium::Sql, .integer = value });
}

void Values::real(double value)
{
    // PostgreSQL would store it, SQLite would turn it into a null.
    if (!std::isfinite(value))
        throw std::invalid_argument("a number that is not finite cannot be stored");
    wires_.push_back({ .kind = Wire::Kind::Real, .medium = Wire::Medium::Sql, .real = value });
}

void Values::text(std::string_view value)
{
    // SQLite would store it, PostgreSQL refuses it.
    if (value.find('\0') != std::string_view::npos || !is_utf8(value))
        throw std::invalid_argument("a text that is not UTF-8 or holds a NUL cannot be stored");
    add_text(value);
}

void Values::bytes(std::string_view value)
{
    add_text(value).is_bytes = true;
}

Wire& Values::add_text(std::string_view value)
{
    auto const& kept = texts_.emplace_back(value);
    return wires_.emplace_back(Wire { .kind = Wire::Kind::Text, .medium = Wire::Medium::Sql, .text = kept });
}

void Values::begin_record()
{
    throw std::logic_error("a record is no value of a column");
}

void Values::begin_list()
{
    throw std::logic_error("a list is no value of a column");
}

} // namespace cigogne::db
