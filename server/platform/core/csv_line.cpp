#include "platform/core/csv_line.hpp"

#include "platform/core/text.hpp"

#include <algorithm>

namespace cigogne {

namespace {

constexpr std::size_t longest_quote = 20; ///< bytes

/// A cell in quotes, of which the first is at the beginning of the rest; takes it and what follows up to the next separator.
std::optional<std::string> take_quoted(std::string_view& rest, char separator)
{
    std::string cell;
    for (std::size_t at = 1; at < rest.size(); ++at) {
        if (rest[at] != '"') {
            cell += rest[at];
        } else if (rest.substr(at + 1).starts_with('"')) {
            cell += '"';
            ++at;
        } else {
            rest.remove_prefix(at + 1);
            auto const after = rest.substr(0, rest.find(separator));
            rest.remove_prefix(after.size());
            return trimmed(after).empty() ? std::optional(std::string(trimmed(cell))) : std::nullopt;
        }
    }
    return std::nullopt;
}

} // namespace

std::string_view take_line(std::string_view& rest)
{
    auto const end = rest.find('\n');
    auto const line = trimmed(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return line;
}

std::optional<std::vector<std::string>> cells_of_line(std::string_view line, char separator)
{
    std::vector<std::string> cells;
    while (true) {
        if (auto rest = line.substr(std::min(line.find_first_not_of(" \t"), line.size())); rest.starts_with('"')) {
            auto cell = take_quoted(rest, separator);
            if (!cell)
                return std::nullopt;
            cells.push_back(std::move(*cell));
            line = rest;
        } else {
            cells.emplace_back(trimmed(line.substr(0, line.find(separator))));
            line.remove_prefix(std::min(line.find(separator), line.size()));
        }
        if (line.empty())
            return cells;
        line.remove_prefix(1);
    }
}

std::optional<std::vector<std::string>> cells_of_line(std::string_view line, char separator, std::size_t columns)
{
    auto cells = cells_of_line(line, separator);
    while (cells && cells->size() > columns && cells->back().empty())
        cells->pop_back();
    return cells;
}

std::string_view quoted_beginning(std::string_view text)
{
    auto end = std::min(text.size(), longest_quote);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace cigogne
