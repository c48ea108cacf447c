#include "platform/core/visible_text.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace cigogne {

namespace {

/// Whether a character of the text is such; bytes that are no UTF-8 are none.
template <class Is>
bool any_character(std::string_view text, Is is)
{
    auto const length = static_cast<int32_t>(text.size());
    int32_t position = 0;
    while (position < length) {
        UChar32 character = 0;
        U8_NEXT(text.data(), position, length, character);
        if (character >= 0 && is(character))
            return true;
    }
    return false;
}

bool can_be_seen(UChar32 character)
{
    constexpr UChar32 blank_braille_pattern = 0x2800;
    return character != blank_braille_pattern && !u_isUWhiteSpace(character) && !u_iscntrl(character)
        && !u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) && u_charType(character) != U_FORMAT_CHAR;
}

bool is_hidden_control(UChar32 character)
{
    constexpr UChar32 last_ascii = 0x7f; // those are told by has_control_characters
    auto const kind = u_charType(character);
    return (character > last_ascii && kind == U_CONTROL_CHAR) || kind == U_LINE_SEPARATOR || kind == U_PARAGRAPH_SEPARATOR
        || u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL);
}

} // namespace

bool is_invisible(std::string_view text)
{
    return !any_character(text, can_be_seen);
}

bool has_letter(std::string_view text)
{
    return any_character(text, [](UChar32 character) { return u_isalpha(character) != 0; });
}

bool has_hidden_controls(std::string_view text)
{
    return any_character(text, is_hidden_control);
}

} // namespace cigogne
