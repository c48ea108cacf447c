#include "modules/indicators/file_kind.hpp"

#include "analytics/stay_reader.hpp"
#include "analytics/text.hpp"

#include <algorithm>
#include <cctype>

namespace cigogne::indicators {

namespace {

bool is_letter(char character)
{
    return std::isalpha(static_cast<unsigned char>(character)) != 0;
}

/// « rodez.2025.ANO.txt » in words: « rodez », « ano », « txt ».
std::vector<std::string> words_in(std::string_view name)
{
    std::vector<std::string> words(1);
    for (char const character : name) {
        if (is_letter(character))
            words.back() += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

bool holds(std::vector<std::string> const& words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

/// IUM: FINESS 1+9, format 90 at 10+2, year 12+4; 45 characters, or 28 of a hospital's own (docs/pmsi.md 6).
bool is_unit_line(std::string_view line)
{
    constexpr std::size_t longest = 46;
    auto const is_digit = [](char character) { return character >= '0' && character <= '9'; };
    return line.size() >= 15 && line.size() <= longest && line.substr(9, 2) == "90" && std::ranges::all_of(line.substr(11, 4), is_digit);
}

} // namespace

std::optional<FileKind> kind_of(std::string_view name, std::string_view beginning)
{
    auto const words = words_in(name);
    if (holds(words, "ano"))
        return FileKind::Chaining;
    if (holds(words, "ium"))
        return FileKind::Units;
    if (beginning.starts_with("cigogne.cube/"))
        return FileKind::Cube;
    while (!beginning.empty()) {
        auto line = analytics::take(beginning, '\n');
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        if (is_unit_line(line))
            return FileKind::Units;
        if (line.size() > 100 && analytics::layout_told_by(line))
            return FileKind::Stays;
    }
    return holds(words, "rsa") || holds(words, "rss") || holds(words, "rum") ? std::optional(FileKind::Stays) : std::nullopt;
}

bool identifies_persons(std::string_view name)
{
    std::string letters;
    for (char const character : name) {
        if (is_letter(character))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    }
    return letters.find("vidhosp") != std::string::npos || letters.find("anohosp") != std::string::npos || holds(words_in(name), "tra");
}

bool begins_archive(std::string_view beginning)
{
    return beginning.starts_with("PK\x03\x04") || beginning.starts_with("PK\x05\x06");
}

} // namespace cigogne::indicators
