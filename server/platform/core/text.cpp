#include "platform/core/text.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <unicode/coll.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cigogne {

namespace {

constexpr std::string_view no_break_space = "\xc2\xa0";
constexpr std::string_view narrow_no_break_space = "\xe2\x80\xaf";
constexpr std::string_view plain_spaces = " \t\r\n";

std::size_t leading_space(std::string_view text)
{
    if (text.starts_with(no_break_space))
        return no_break_space.size();
    if (text.starts_with(narrow_no_break_space))
        return narrow_no_break_space.size();
    return !text.empty() && plain_spaces.find(text.front()) != std::string_view::npos ? 1 : 0;
}

std::size_t trailing_space(std::string_view text)
{
    if (text.ends_with(no_break_space))
        return no_break_space.size();
    if (text.ends_with(narrow_no_break_space))
        return narrow_no_break_space.size();
    return !text.empty() && plain_spaces.find(text.back()) != std::string_view::npos ? 1 : 0;
}

/// Throws std::runtime_error: ICU's own tables are missing, nothing can be done.
void must_have_worked(UErrorCode status, char const* what)
{
    if (U_FAILURE(status))
        throw std::runtime_error(std::string(what) + ": " + u_errorName(status));
}

icu::Transliterator const& folding()
{
    static auto const transliterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> made(icu::Transliterator::createInstance(
            "NFD; [[:Nonspacing Mark:][:Format:]] Remove; Latin-ASCII; Lower; [[:Punctuation:][:Space:]]+ > ' '", UTRANS_FORWARD, status));
        if (U_FAILURE(status)) { // rules after ids need the rule form
            status = U_ZERO_ERROR;
            UParseError where;
            made.reset(icu::Transliterator::createFromRules("Cigogne-Fold",
                ":: NFD; :: [[:Nonspacing Mark:][:Format:]] Remove; :: Latin-ASCII; :: Lower; [[:Punctuation:][:Space:]]+ > ' ';",
                UTRANS_FORWARD, where, status));
        }
        must_have_worked(status, "ICU transliterator");
        return made;
    }();
    return *transliterator;
}

icu::Collator const& french_collation()
{
    static auto const collator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale::getFrench(), status));
        must_have_worked(status, "ICU collator");
        made->setAttribute(UCOL_NUMERIC_COLLATION, UCOL_ON, status);
        return made;
    }();
    return *collator;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (auto const length = leading_space(text))
        text.remove_prefix(length);
    while (auto const length = trailing_space(text))
        text.remove_suffix(length);
    return text;
}

std::size_t character_count(std::string_view text)
{
    std::size_t count = 0;
    for (char const byte : text)
        count += (static_cast<unsigned char>(byte) & 0xc0U) != 0x80U ? 1 : 0;
    return count;
}

bool has_control_characters(std::string_view text, Lines lines)
{
    for (char const character : text) {
        auto const byte = static_cast<unsigned char>(character);
        bool const allowed = byte >= 0x20 && byte != 0x7f;
        bool const line_break = lines == Lines::Several && (byte == '\n' || byte == '\r' || byte == '\t');
        if (!allowed && !line_break)
            return true;
    }
    return false;
}

bool is_utf8(std::string_view bytes)
{
    auto const length = static_cast<int32_t>(bytes.size());
    int32_t position = 0;
    while (position < length) {
        UChar32 character = 0;
        U8_NEXT(bytes.data(), position, length, character);
        if (character < 0)
            return false;
    }
    return true;
}

std::string text_of_file(std::string_view bytes)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    if (is_utf8(bytes))
        return std::string(bytes);
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (auto const byte : bytes) {
        auto const character = static_cast<unsigned char>(byte);
        if (character < 0x80) {
            text += byte;
        } else {
            text += static_cast<char>(0xC0U | character >> 6U);
            text += static_cast<char>(0x80U | (character & 0x3FU));
        }
    }
    return text;
}

std::string folded(std::string_view text)
{
    auto unicode = icu::UnicodeString::fromUTF8({ text.data(), static_cast<int32_t>(text.size()) });
    folding().transliterate(unicode);
    std::string plain;
    unicode.toUTF8String(plain);
    return std::string(trimmed(plain));
}

std::vector<std::string> words_in(std::string_view text)
{
    std::vector<std::string> words;
    auto const plain = folded(text);
    auto const length = static_cast<int32_t>(plain.size());
    bool goes_on = false;
    for (int32_t position = 0; position < length;) {
        auto const begin = position;
        UChar32 character = 0;
        U8_NEXT(plain.data(), position, length, character);
        bool const counts = character >= 0 && (U_GET_GC_MASK(character) & (U_GC_L_MASK | U_GC_N_MASK)) != 0;
        if (counts && !goes_on)
            words.emplace_back();
        if (counts)
            words.back().append(plain, static_cast<std::size_t>(begin), static_cast<std::size_t>(position - begin));
        goes_on = counts;
    }
    return words;
}

std::string french_sort_key(std::string_view text)
{
    auto const unicode = icu::UnicodeString::fromUTF8({ text.data(), static_cast<int32_t>(text.size()) });
    std::basic_string<uint8_t> key(64 + text.size() * 6, 0);
    auto const length = french_collation().getSortKey(unicode, key.data(), static_cast<int32_t>(key.size()));
    constexpr std::string_view digits = "0123456789abcdef";
    std::string hexadecimal;
    for (auto const byte : std::basic_string_view(key.data(), std::min<std::size_t>(key.size(), static_cast<std::size_t>(length)))) {
        hexadecimal += digits[byte >> 4U];
        hexadecimal += digits[byte & 0xfU];
    }
    return hexadecimal;
}

} // namespace cigogne
