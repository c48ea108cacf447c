#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne {

/// Without the white space at both ends, no-break spaces included.
std::string_view trimmed(std::string_view text);

/// Number of Unicode code points of a UTF-8 text.
std::size_t character_count(std::string_view text);

enum class Lines {
    One,
    Several
};

/// Whether the text holds control characters: none is allowed but, for several lines, tab and line feed.
bool has_control_characters(std::string_view text, Lines lines);

/// Whether the bytes are well-formed UTF-8.
bool is_utf8(std::string_view bytes);

/// The text of a file whose encoding nobody told: UTF-8 with or without its mark, or else Latin-1, of which each byte is a character.
std::string text_of_file(std::string_view bytes);

/// The form in which texts are searched: lower case, without accents, ligatures opened, hyphens and apostrophes as
/// spaces. "Saint-Étienne" and "saint etienne" are the same.
std::string folded(std::string_view text);

/// The words of a text as they are searched, in its order: "CH d’Albi" is "ch", "d", "albi". None for signs without a letter or a digit.
/// The pages search alike (`plainWords`): `words_in.cases` holds both.
std::vector<std::string> words_in(std::string_view text);

/// The bytes that put texts into French alphabetical order when compared as bytes, on every database.
/// Hexadecimal digits, so that they are text everywhere.
std::string french_sort_key(std::string_view text);

} // namespace cigogne
