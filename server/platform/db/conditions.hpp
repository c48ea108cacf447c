#pragma once

#include "platform/db/sql.hpp"
#include "platform/db/values.hpp"

#include <string>
#include <utility>

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

    /// The conditions in parentheses, joined by `and`; `true` when there is none.
    std::string text() const { return text_.empty() ? "true" : text_; }
    Values take_values() && { return std::move(values_); }

private:
    std::string text_;
    Values values_;
};

} // namespace cigogne::db
