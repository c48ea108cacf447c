#include "platform/core/ids.hpp"

#include <cstring>
#include <mutex>
#include <sys/random.h>
#include <system_error>

namespace cigogne {

namespace {

void fill_with_random(std::span<std::uint8_t> bytes)
{
    if (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size()))
        throw std::system_error(errno, std::generic_category(), "getrandom");
}

/// The last instant given out and a 12-bit counter within it, so that ids of one process only grow.
struct Sequence {
    std::mutex mutex;
    std::int64_t milliseconds = 0;
    std::uint32_t counter = 0;
};

constexpr std::string_view hexadecimal = "0123456789abcdef";

int hexadecimal_value(char character)
{
    if (character >= '0' && character <= '9')
        return character - '0';
    if (character >= 'a' && character <= 'f')
        return character - 'a' + 10;
    if (character >= 'A' && character <= 'F')
        return character - 'A' + 10;
    return -1;
}

constexpr bool is_dash_position(std::size_t position)
{
    return position == 8 || position == 13 || position == 18 || position == 23;
}

} // namespace

Uuid Uuid::make(Instant now)
{
    std::array<std::uint8_t, 16> bytes;
    fill_with_random(bytes);

    static Sequence sequence;
    std::int64_t milliseconds = 0;
    std::uint32_t counter = 0;
    {
        std::lock_guard const lock(sequence.mutex);
        if (now.milliseconds() > sequence.milliseconds) {
            sequence.milliseconds = now.milliseconds();
            sequence.counter = bytes[7] & 0x7fU; // room to count up within the same millisecond
        } else if (++sequence.counter > 0xfffU) {
            ++sequence.milliseconds;
            sequence.counter = 0;
        }
        milliseconds = sequence.milliseconds;
        counter = sequence.counter;
    }
    for (int index = 0; index < 6; ++index)
        bytes[static_cast<std::size_t>(index)] = static_cast<std::uint8_t>(milliseconds >> (8 * (5 - index)));
    bytes[6] = static_cast<std::uint8_t>(0x70U | (counter >> 8U));
    bytes[7] = static_cast<std::uint8_t>(counter);
    bytes[8] = static_cast<std::uint8_t>(0x80U | (bytes[8] & 0x3fU));
    return Uuid(bytes);
}

std::optional<Uuid> Uuid::parse(std::string_view text)
{
    if (text.size() != 36)
        return std::nullopt;
    std::array<std::uint8_t, 16> bytes {};
    std::size_t digit = 0;
    for (std::size_t position = 0; position < text.size(); ++position) {
        if (is_dash_position(position)) {
            if (text[position] != '-')
                return std::nullopt;
            continue;
        }
        int const value = hexadecimal_value(text[position]);
        if (value < 0)
            return std::nullopt;
        bytes[digit / 2] = static_cast<std::uint8_t>(bytes[digit / 2] * 16 + value);
        ++digit;
    }
    return Uuid(bytes);
}

std::string Uuid::text() const
{
    std::string text(36, '-');
    std::size_t digit = 0;
    for (std::size_t position = 0; position < text.size(); ++position) {
        if (is_dash_position(position))
            continue;
        auto const byte = bytes_[digit / 2];
        text[position] = hexadecimal[digit % 2 == 0 ? byte >> 4U : byte & 0xfU];
        ++digit;
    }
    return text;
}

} // namespace cigogne

std::size_t std::hash<cigogne::Uuid>::operator()(cigogne::Uuid const& uuid) const noexcept
{
    std::size_t low = 0;
    std::memcpy(&low, uuid.bytes().data() + 8, sizeof low);
    return low; // the second half of a version 7 id is random
}
