#pragma once

#include "analytics/codes/code_table.hpp"
#include "analytics/reading/lines.hpp"
#include "analytics/records/rsa.hpp"
#include "analytics/records/rum.hpp"

namespace cigogne::analytics {

/// Which files of stays are expected.
enum class Expected : std::uint8_t {
    Any,
    Rsa,
    Rss
};

/// The record that a line claims to be: the first digit of its format (docs/pmsi.md 2.1, 3).
inline std::optional<Record> record_of_line(std::string_view line)
{
    if (line.size() < 12)
        return std::nullopt;
    switch (line[9]) {
    case '2':
        return Record::Rsa;
    case '1':
        return Record::GroupedRum;
    case '0':
        return Record::UngroupedRum;
    default:
        return std::nullopt;
    }
}

/// The layout that a line claims to be of, or null.
inline Layout const* layout_told_by(std::string_view line)
{
    auto const record = record_of_line(line);
    return record ? find_layout(*record, line.substr(9, 3)) : nullptr;
}

/// Whether a record is of the kind that is expected.
inline bool is_asked(Record record, Expected expected)
{
    return expected == Expected::Any || (expected == Expected::Rsa) == (record == Record::Rsa);
}

/// The lines that told a stay: one of an RSA, one for each unit of an RSS, between which some may have been refused.
struct StayLines {
    std::uint64_t first = 0; ///< from 1
    std::uint64_t last = 0;
    std::uint64_t count = 0;
};

/// Makes stays of lines.
class StayReader {
public:
    /// The units of an RSS are told by `units`, which must outlive it.
    explicit StayReader(Units const& units)
        : group_(units)
        , next_group_(units)
    {
    }

    /// Reads the lines of a source that begin between `begin` and `end`, and gives `taker` each stay and each refusal, their lines
    /// counted from `begin`: `taker.take(Stay const&, StayLines const&, std::string_view text)`, `taker.refuse(std::uint64_t line, LineFault)`.
    /// The text is what was written of the stay, its lines one after the other.
    /// All lines are of `record`, or of that of the first line of a known format where it is not told. The number of lines.
    template <typename Taker>
    std::uint64_t read(
        Taker& taker, Source& source, std::uint64_t begin, std::uint64_t end, std::optional<Record> record, Expected expected)
    {
        Lines lines(source, begin, end);
        line_number_ = 0;
        record_ = record;
        std::string_view line;
        try {
            while (lines.next(line)) {
                ++line_number_;
                if (auto const fault = take(taker, line, expected); fault != LineFault::None)
                    taker.refuse(line_number_, fault);
            }
        } catch (DamagedSource const&) {
            taker.refuse(++line_number_, LineFault::Damaged);
        }
        finish_group(taker);
        return line_number_;
    }

private:
    template <typename Taker>
    LineFault take(Taker& taker, std::string_view line, Expected expected)
    {
        auto const* const layout = layout_of(line);
        if (layout == nullptr)
            return LineFault::UnknownFormat;
        auto const record = layout->record;
        if (!record_)
            record_ = record;
        if (!is_asked(record, expected))
            return LineFault::NotAsked;
        if (record != *record_)
            return LineFault::OtherRecord;
        if (record == Record::Rsa)
            return take_rsa(taker, *layout, line);
        if (auto const fault = cut_.cut({ layout }, line, padding_); fault != LineFault::None)
            return fault;
        return take_rum(taker, line);
    }

    template <typename Taker>
    LineFault take_rsa(Taker& taker, Layout const& layout, std::string_view line)
    {
        auto const fault = rsa_.read(layout, line, stay_);
        if (fault == LineFault::None)
            taker.take(stay_, StayLines { line_number_, line_number_, 1 }, line);
        return fault;
    }

    template <typename Taker>
    LineFault take_rum(Taker& taker, std::string_view line)
    {
        bool const goes_on = group_.goes_on_with(cut_);
        if (auto const fault = goes_on ? group_.add(cut_) : next_group_.begin(cut_); fault != LineFault::None)
            return fault; // which does not end the stay under way
        if (!goes_on) {
            finish_group(taker);
            std::swap(group_, next_group_);
            group_lines_.first = line_number_;
            group_text_.clear();
        }
        group_text_.append(line.substr(0, line.find_last_not_of(' ') + 1)).append("\n");
        group_lines_.last = line_number_;
        return LineFault::None;
    }

    template <typename Taker>
    void finish_group(Taker& taker)
    {
        if (!group_.is_begun())
            return;
        group_lines_.count = static_cast<std::uint64_t>(group_.lines());
        taker.take(group_.finish(), group_lines_, group_text_);
    }

    /// The layout of a line; mostly that of the line before.
    Layout const* layout_of(std::string_view line)
    {
        if (line.size() < 12)
            return nullptr;
        if (auto const format = word_at<3>(line.data() + 9); format != last_format_) {
            last_layout_ = layout_told_by(line);
            last_format_ = format;
        }
        return last_layout_;
    }

    std::uint64_t line_number_ = 0;
    std::optional<Record> record_;
    Layout const* last_layout_ = nullptr;
    std::uint64_t last_format_ = 0; ///< which it is of
    RsaLine rsa_;
    Cut cut_; ///< the line of an RSS
    std::string padding_;
    Stay stay_;
    RumGroup group_;
    RumGroup next_group_;
    StayLines group_lines_;
    std::string group_text_; ///< of its lines, without the spaces at their ends
};

} // namespace cigogne::analytics
