#pragma once

#include "platform/db/sql.hpp"
#include "platform/db/values.hpp"

#include <algorithm>
#include <bit>
#include <string>
#include <utility>
#include <vector>

namespace cigogne::db {

/// What a list is asked for, each condition there only if it was asked: `(? = '' or account = ?)` is right too, but no index serves
/// it, and in a long table every search would read all rows.
class Conditions {
public:
    template <class... V>
    Conditions& add(Sql<V...> condition, V const&... values)
    {
        text_ += text_.empty() ? "(" : " and (";
        text_ += condition.text();
        text_ += ')';
        (values_.add(values), ...);
        return *this;
    }

    /// That the column holds one of these values; nothing does when there are none. The last one is repeated up to a power of two: lists of
    /// all lengths are a few statements, which stay prepared.
    template <class V>
    Conditions& add_one_of(Name column, std::vector<V> const& values)
    {
        if (values.empty())
            return add("false");
        text_ += text_.empty() ? "(" : " and (";
        text_ += column.text();
        text_ += " in (?";
        auto const marks = std::bit_ceil(values.size());
        for (std::size_t rank = 1; rank < marks; ++rank)
            text_ += ", ?";
        text_ += "))";
        for (std::size_t rank = 0; rank < marks; ++rank)
            values_.add(values[std::min(rank, values.size() - 1)]);
        return *this;
    }

    /// The conditions in parentheses, joined by `and`; `true` when there is none.
    std::string text() const { return text_.empty() ? "true" : text_; }
    Values take_values() && { return std::move(values_); }

private:
    std::string text_;
    Values values_;
};

} // namespace cigogne::db
