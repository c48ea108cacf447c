#pragma once

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace cigogne::db {

/// SQL text that can only be a literal, written by us, with one question mark for each value of these types.
/// The compiler counts; there is no way to make one from a string that was put together at run time.
template <class... Values>
class SqlFor {
public:
    template <std::size_t N>
    consteval SqlFor(char const (&literal)[N])
        : text_(literal, N - 1)
    {
        std::size_t marks = 0;
        for (char const character : text_)
            marks += character == '?' ? 1 : 0;
        if (marks != sizeof...(Values))
            throw "question marks and values differ in number";
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

/// For parameters, so that the types come from the values and the literal converts.
template <class... Values>
using Sql = SqlFor<std::type_identity_t<Values>...>;

/// A name of a table or a column: a literal of small letters, digits and underscores.
class Name {
public:
    template <std::size_t N>
    consteval Name(char const (&literal)[N])
        : text_(literal, N - 1)
    {
        for (char const character : text_) {
            if (!(character >= 'a' && character <= 'z') && !(character >= '0' && character <= '9') && character != '_')
                throw "a name of SQL is made of small letters, digits and underscores";
        }
    }
    constexpr std::string_view text() const { return text_; }

private:
    std::string_view text_;
};

} // namespace cigogne::db
