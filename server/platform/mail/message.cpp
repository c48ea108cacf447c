#include "platform/mail/message.hpp"

#include "platform/core/date.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace cigogne::mail {

namespace {

constexpr std::size_t longest_line = 76;
constexpr std::string_view word_begins = "=?UTF-8?Q?";
constexpr std::string_view word_ends = "?=";
/// What a word may hold beside its frame: 75 characters in all (RFC 2047, 2).
constexpr std::size_t room_of_a_word = 75 - word_begins.size() - word_ends.size();

std::string in_hexadecimal(char byte)
{
    return fmt::format("={:02X}", static_cast<unsigned char>(byte));
}

bool continues_a_character(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0) == 0x80;
}

/// One byte within an encoded word.
std::string in_a_word(char byte)
{
    if (byte == ' ')
        return "_";
    bool const is_plain = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9');
    return is_plain ? std::string(1, byte) : in_hexadecimal(byte);
}

/// One line in "quoted-printable" (RFC 2045, 6.7), folded where it is too long.
std::string quoted_printable(std::string_view line)
{
    std::string text;
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char const byte = line[at];
        bool const is_last = at + 1 == line.size();
        bool const is_plain = byte >= 0x20 && byte < 0x7f && byte != '=' && !(is_last && byte == ' ');
        auto const piece = is_plain ? std::string(1, byte) : in_hexadecimal(byte);
        if (width + piece.size() > longest_line - 1) { // the last column is for the sign that the line goes on
            text += "=\r\n";
            width = 0;
        }
        text += piece;
        width += piece.size();
    }
    return text + "\r\n";
}

} // namespace

std::string encoded_words(std::string_view text)
{
    bool const is_plain = text.size() <= room_of_a_word && text.find("=?") == std::string_view::npos
        && std::ranges::all_of(text, [](char byte) { return byte >= 0x20 && byte < 0x7f; });
    if (is_plain)
        return std::string(text);
    std::string words(word_begins);
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::string character = in_a_word(text[at++]);
        while (at < text.size() && continues_a_character(text[at]))
            character += in_a_word(text[at++]); // never cut between two words
        if (width + character.size() > room_of_a_word) {
            words += fmt::format("{}\r\n {}", word_ends, word_begins);
            width = 0;
        }
        words += character;
        width += character.size();
    }
    return words + std::string(word_ends);
}

std::string message_date(Instant instant)
{
    static constexpr std::array weekdays { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
    static constexpr std::array months { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };
    auto const seconds = std::chrono::floor<std::chrono::seconds>(std::chrono::sys_time<Duration>(Duration(instant.milliseconds())));
    auto const day = std::chrono::floor<std::chrono::days>(seconds);
    std::chrono::hh_mm_ss const time(seconds - day);
    auto const date = CivilDate::from_days(day);
    auto const ymd = date.ymd();
    return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} +0000", weekdays.at(static_cast<std::size_t>(date.weekday_from_monday())),
        static_cast<unsigned>(ymd.day()), months.at(static_cast<unsigned>(ymd.month()) - 1), static_cast<int>(ymd.year()),
        time.hours().count(), time.minutes().count(), time.seconds().count());
}

std::string written(Message const& message)
{
    auto text = fmt::format("Date: {}\r\nFrom: Cigogne <{}>\r\nTo: {}\r\nMessage-ID: <{}@{}>\r\nSubject: {}\r\n"
                            "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                            "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
        message_date(message.at), message.from.text(), message.to.text(), message.id, message.from.domain(),
        encoded_words(message.subject));
    auto rest = message.text;
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        text += quoted_printable(line);
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return text;
}

} // namespace cigogne::mail
