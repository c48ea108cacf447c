#pragma once

#include "analytics/layouts/layout.hpp"
#include "analytics/records/line_fault.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace cigogne::analytics {

constexpr int missing = -1;

/// A number right-aligned in `length` characters, filled with zeros or spaces; `missing` where all are spaces, below that
/// where something else than digits stands.
int any_number_at(char const* text, int length);

/// What one or two characters tell of a number, looked up: most numbers are one addition, be they written or blank, which follows no pattern that could be
/// foreseen. Only what stands in a number is marked: the rest is zeros, and tells that it is none.
class NumberParts {
public:
    constexpr NumberParts();

    int of_one(char const* text) const { return one_[byte_at(text)] + none; }
    int of_two(char const* text) const { return two_[pair_at(text)] + none; }
    /// Of three or four: what stands before the last two, and these. From `beyond` on they are spaces before digits, to be read one by one.
    int of_three(char const* text) const { return before_one_[byte_at(text)] + last_[pair_at(text + 1)] - 2 * part; }
    int of_four(char const* text) const { return before_two_[pair_at(text)] + last_[pair_at(text + 2)] - 2 * part; }

    static constexpr int beyond = 10'000;

private:
    static constexpr int none = missing - 1;
    static constexpr int part = 1 << 24;  ///< in every part of a number: without it, the sum is far below any
    static constexpr int blank = 1 << 20; ///< before the last two; taken off again by a blank that ends

    static std::size_t byte_at(char const* text) { return static_cast<unsigned char>(*text); }
    static constexpr std::size_t pair(char first, char second) { return static_cast<unsigned char>(first) | std::size_t { static_cast<unsigned char>(second) } << 8; }
    static std::size_t pair_at(char const* text)
    {
        static_assert(std::endian::native == std::endian::little);
        std::uint16_t two;
        std::memcpy(&two, text, sizeof two);
        return two;
    }

    std::array<std::int8_t, 1 << 8> one_ {};
    std::array<std::int8_t, 1 << 16> two_ {};
    std::array<std::int32_t, 1 << 8> before_one_ {};
    std::array<std::int32_t, 1 << 16> before_two_ {};
    std::array<std::int32_t, 1 << 16> last_ {};
};
extern NumberParts const number_parts;

/// A number of at most four characters, as most are. In line, so that the compiler knows the length where it knows the layout.
template <int length>
[[gnu::always_inline]] inline int short_number_at(char const* text)
{
    static_assert(length >= 1 && length <= 4);
    if constexpr (length == 1)
        return number_parts.of_one(text);
    if constexpr (length == 2)
        return number_parts.of_two(text);
    auto const number = length == 3 ? number_parts.of_three(text) : number_parts.of_four(text);
    return number < NumberParts::beyond ? number : any_number_at(text, length);
}

[[gnu::always_inline]] inline int number_at(char const* text, int length)
{
    switch (length) {
    case 1:
        return short_number_at<1>(text);
    case 2:
        return short_number_at<2>(text);
    case 3:
        return short_number_at<3>(text);
    case 4:
        return short_number_at<4>(text);
    case 5: // the acts of a stay, fewer than ten thousand; after a zero the rest is not filled with spaces
        if (int const value = text[0] == '0' && text[1] != ' ' ? number_parts.of_four(text + 1) : missing; value >= 0 && value < NumberParts::beyond)
            return value;
        [[fallthrough]];
    default:
        return any_number_at(text, length);
    }
}

/// A layout that is told as the line is read.
struct ToldLayout {
    Layout const* told = nullptr;

    Layout const& layout() const { return *told; }
};

/// One line cut by its layout: the one walker of all formats. Points into the line, or into `padding` where that was short.
/// `Known` tells the layout: as the line is read, or to the compiler, which then looks up no position.
template <typename Known>
class CutBy {
public:
    /// Cuts a line without its end. A short one is padded with spaces (an editor trims them), if what was lost can only
    /// have been spaces.
    LineFault cut(Known known, std::string_view line, std::string& padding);

    Layout const& layout() const { return known_.layout(); }
    std::string_view text(Field field) const { return { at(field), layout()[field].length }; }
    /// Where the field begins; only of one that the format holds.
    char const* at(Field field) const { return line_.data() + layout()[field].start; }
    char letter(Field field) const { return layout()[field].exists() ? *at(field) : ' '; }
    /// `missing` also where the format has no such field.
    [[gnu::always_inline]] int number(Field field) const { return number_at(at(field), layout()[field].length); }

    int count(Zone zone) const { return counts_[static_cast<std::size_t>(zone)]; }
    char const* begin(Zone zone) const { return line_.data() + starts_[static_cast<std::size_t>(zone)]; }

private:
    /// What the zones of a line that were cut so far tell.
    struct Zones {
        std::size_t end = 0;
        std::size_t written = 0; ///< up to where something must have been written
        int lowest = 0;          ///< of their counts
    };

    LineFault pad_to_fixed_part(std::string_view line, std::string& padding);
    template <Zone zone>
    void cut_zone(Zones& zones);

    [[no_unique_address]] Known known_;
    std::string_view line_;
    std::array<int, zone_count> counts_ {};
    std::array<std::uint32_t, zone_count> starts_ {};
};

using Cut = CutBy<ToldLayout>;

bool has_control_character(std::string_view text);

constexpr std::array<Field, zone_count> zone_counters { Field::AuthorisationCount, Field::RadiotherapyCount, Field::UnitCount,
    Field::DiagnosisCount, Field::DocumentaryCount, Field::ActCount };

/// What of the last repetition must have been written, so that no editor can have trimmed it: an act has an activity, a
/// diagnosis three characters (a category of the CIM-10), a unit its counts.
constexpr std::size_t written_of_last(Layout const& layout, Zone zone)
{
    auto const end = [&](Field field) { return std::size_t { layout[field].start } + layout[field].length; };
    switch (zone) {
    case Zone::Act:
        return end(Field::ActActivity);
    case Zone::Unit:
        return end(Field::UnitActCount);
    case Zone::Diagnosis:
    case Zone::Documentary:
        return 3;
    default:
        return 1;
    }
}

template <typename Known>
LineFault CutBy<Known>::pad_to_fixed_part(std::string_view line, std::string& padding)
{
    auto const last_count = layout()[Field::ActCount].exists() ? layout()[Field::ActCount] : layout()[Field::Finess];
    if (line.size() < last_count.start + last_count.length)
        return has_control_character(line) ? LineFault::Binary : LineFault::Truncated;
    padding.assign(line);
    padding.resize(layout().fixed_length, ' ');
    line_ = padding;
    return LineFault::None;
}

template <typename Known>
template <Zone zone>
void CutBy<Known>::cut_zone(Zones& zones)
{
    constexpr auto at = static_cast<std::size_t>(zone);
    starts_[at] = static_cast<std::uint32_t>(zones.end);
    counts_[at] = 0;
    auto const width = layout().width(zone);
    if (width == 0)
        return;
    auto const count = number(zone_counters[at]);
    counts_[at] = std::max(count, 0);
    zones.lowest = std::min(zones.lowest, count);
    zones.end += static_cast<std::size_t>(counts_[at]) * width;
    zones.written = count > 0 ? zones.end - width + written_of_last(layout(), zone) : zones.written;
}

template <typename Known>
LineFault CutBy<Known>::cut(Known known, std::string_view line, std::string& padding)
{
    known_ = known;
    line_ = line;
    if (line.size() < layout().fixed_length) {
        if (auto const fault = pad_to_fixed_part(line, padding); fault != LineFault::None)
            return fault;
    }
    Zones zones { .end = layout().fixed_length };
    [&]<std::size_t... zone>(std::index_sequence<zone...>) { (cut_zone<static_cast<Zone>(zone)>(zones), ...); }(std::make_index_sequence<zone_count>());
    if (zones.lowest < missing)
        return has_control_character(line_.substr(0, layout().fixed_length)) ? LineFault::Binary : LineFault::UnreadableNumber;
    if (line.size() < zones.written)
        return LineFault::Truncated;
    if (line.size() > zones.end && line.find_first_not_of(' ', zones.end) != std::string_view::npos)
        return LineFault::TooLong;
    if (line.size() < zones.end) {
        padding.assign(line);
        padding.resize(zones.end, ' ');
        line_ = padding;
    }
    return LineFault::None;
}

extern template class CutBy<ToldLayout>;

} // namespace cigogne::analytics
