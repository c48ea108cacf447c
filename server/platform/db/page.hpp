#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/db/sql.hpp"
#include "platform/db/values.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne::db {

enum class Direction {
    Ascending,
    Descending
};

/// How a list is sorted: by a column that is never null and is a field of the row's table, then by id.
struct Order {
    Name column;
    Direction direction = Direction::Ascending;
};

/// Which page of a list is asked. The cursor is what the page before gave, checked like any input.
struct PageRequest {
    static constexpr std::size_t default_limit = 50;
    static constexpr std::size_t most = 200;

    std::size_t limit = default_limit;
    std::optional<std::string> cursor = std::nullopt;

    /// The number of rows that a page holds: what was asked, within bounds.
    std::size_t rows() const { return std::clamp<std::size_t>(limit, 1, most); }
};

/// One page, and where the next begins, if there is one.
template <class R>
struct Page {
    std::vector<R> items;
    std::optional<std::string> next;
};

/// A cursor that does not come from here: HTTP 400.
class BadCursor : public std::runtime_error {
public:
    BadCursor();
};

/// The place in the list of the last row shown, as base64url text: the order, and the values of its column and of id.
std::string cursor_after(Shape const& shape, void const* record, Order const& order);

/// Adds to the bindings the values of a cursor made by the same order of the same table: the column's, then the id's;
/// the id's alone when the list is sorted by id. Throws BadCursor.
void bind_cursor(std::string_view cursor, Shape const& shape, Order const& order, Values& bindings);

} // namespace cigogne::db
