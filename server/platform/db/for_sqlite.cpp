#include "platform/db/migrations.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace cigogne::db {

namespace {

bool is_word_character(char character)
{
    return std::isalnum(static_cast<unsigned char>(character)) || character == '_';
}

/// Cuts SQL into words, white space, quoted texts, comments and single signs; nothing is lost.
class Pieces {
public:
    explicit Pieces(std::string_view sql)
        : rest_(sql)
    {
    }
    bool empty() const { return rest_.empty(); }

    std::string_view take()
    {
        auto const piece = rest_.substr(0, length());
        rest_.remove_prefix(piece.size());
        return piece;
    }

private:
    std::size_t length() const
    {
        if (rest_.starts_with('\'') || rest_.starts_with('"'))
            return length_until(rest_.substr(0, 1), 1);
        if (rest_.starts_with("--"))
            return length_until("\n", 2);
        if (rest_.starts_with("/*"))
            return length_until("*/", 2);
        auto const is_other = [](char character) { return !is_word_character(character); };
        auto const word = std::ranges::find_if(rest_, is_other) - rest_.begin();
        return std::max<std::size_t>(1, static_cast<std::size_t>(word));
    }
    std::size_t length_until(std::string_view closing, std::size_t from) const
    {
        auto const end = rest_.find(closing, from);
        return end == std::string_view::npos ? rest_.size() : end + closing.size();
    }

    std::string_view rest_;
};

std::string lower(std::string_view word)
{
    std::string text(word);
    std::ranges::transform(text, text.begin(), [](unsigned char character) { return std::tolower(character); });
    return text;
}

/// The type of SQLite's strict tables for one of the dialect's; the word itself when it is no type.
std::string_view sqlite_word(std::string_view word, std::string_view lowered)
{
    if (lowered == "bigint" || lowered == "boolean")
        return "integer";
    if (lowered == "double")
        return "real";
    if (lowered == "bytea")
        return "blob";
    return word;
}

/// Follows the words `create table … ( … )` to their end.
class TableDefinition {
public:
    /// Whether the piece, in small letters, is the parenthesis that closes a table's definition.
    bool is_closed_by(std::string_view piece)
    {
        if (piece == ";") {
            *this = {};
        } else if (piece == "(") {
            ++depth_;
        } else if (piece == ")") {
            --depth_;
            return depth_ == 0 && std::exchange(state_, State::Elsewhere) == State::Table;
        } else if (is_word_character(piece.front()) && depth_ == 0) {
            follow(piece);
        }
        return false;
    }

private:
    enum class State {
        Start,
        Create,
        Table,
        Elsewhere
    };

    void follow(std::string_view word)
    {
        if (state_ == State::Start)
            state_ = word == "create" ? State::Create : State::Elsewhere;
        else if (state_ == State::Create)
            state_ = word == "table" ? State::Table : State::Elsewhere;
    }

    State state_ = State::Start;
    int depth_ = 0;
};

} // namespace

std::string for_sqlite(std::string_view sql)
{
    std::string text;
    TableDefinition definition;
    bool after_double = false;
    for (Pieces pieces(sql); !pieces.empty();) {
        auto const piece = pieces.take();
        auto const lowered = lower(piece);
        if (after_double && (lowered == "precision" || std::isspace(static_cast<unsigned char>(piece.front())))) {
            after_double = lowered != "precision"; // `double precision` is one type of two words
            continue;
        }
        after_double = lowered == "double";
        text += sqlite_word(piece, lowered);
        if (definition.is_closed_by(lowered))
            text += " strict";
    }
    return text;
}

} // namespace cigogne::db
