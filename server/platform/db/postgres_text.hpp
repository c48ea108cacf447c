#pragma once

#include "platform/core/wire.hpp"

#include <string>
#include <string_view>

/// What PostgreSQL writes otherwise than we do: parameters and values. All cross the wire as text.
namespace cigogne::db::postgres {

/// Numbers the question marks: `a = ? and b = '?'` becomes `a = $1 and b = '?'`.
std::string with_numbered_marks(std::string_view sql);

/// The number by which PostgreSQL knows a value's type; 0 for null, which it infers.
unsigned type_of(Wire const& value);

/// A value as PostgreSQL reads it.
std::string written(Wire const& value);

/// A value as PostgreSQL writes it, by its column's type. `bytes` keeps what a bytea holds.
Wire read(unsigned type, std::string_view text, std::string& bytes);

} // namespace cigogne::db::postgres
