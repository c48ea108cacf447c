#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace cigogne::db {

/// Finds a text without copying it.
struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// The prepared statements of one connection by their text. Texts are literals of the program, glued by composers:
/// there are as many as the program has, so none needs to be forgotten.
template <class Statement>
using StatementCache = std::unordered_map<std::string, Statement, TextHash, std::equal_to<>>;

} // namespace cigogne::db
