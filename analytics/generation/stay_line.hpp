#pragma once

#include "analytics/generation/text.hpp"
#include "analytics/layouts/layout.hpp"

#include <array>
#include <cstring>
#include <string>
#include <vector>

namespace cigogne::analytics::generation {

/// One passage in a unit.
struct Passage {
    std::string_view finess;   ///< of the site
    unsigned unit = 1;         ///< its number in the IUM
    std::string_view type;     ///< « 71 », « 01A »
    std::string_view second_type; ///< of a bed with another authorisation
    Code principal;
    unsigned nights = 0;
    unsigned weeks = 0;
};

/// One act of the unit that was begun last.
struct Performed {
    Code code;
    std::string_view extension; ///< two digits, or none
    char activity = '1';
    unsigned delay = 0; ///< days since the entry
    bool has_delay = true;
};

/// One RSA being written: a prepared line of its format, of which only what differs is written. The same as WrittenLine says
/// more slowly for any record.
class StayLine {
public:
    StayLine(Layout const& layout, std::string_view finess, int year);

    /// Another line, of which nothing is told.
    void begin();
    // What the format does not hold is left out.
    void put(Field field, char letter)
    {
        if (layout_[field].exists())
            fixed_[layout_[field].start] = letter;
    }
    void put_code(Field field, Code const& code) { std::memcpy(fixed_.data() + layout_[field].start, code.text.data(), 6); }
    void put(Field field, std::string_view text);
    void put_number(Field field, std::uint64_t number);
    void put_blank(Field field);

    void begin_unit(Passage const& passage);
    void diagnosis(Code const& code);
    void act(Performed const& act);

    /// Writes the line, without its end, and returns its length. At least 8 KiB must be free there.
    std::size_t write(char* into);

    Layout const& layout() const { return layout_; }
    std::size_t units() const { return units_; }
    std::size_t diagnoses() const { return diagnoses_; }
    std::size_t acts() const { return acts_; }

private:
    struct Counted {
        unsigned diagnoses = 0;
        unsigned acts = 0;
    };
    static constexpr std::size_t most_units = 16;
    static constexpr std::size_t most_diagnoses = 99; ///< two digits count them
    static constexpr std::size_t most_acts = 120;

    char* unit_field(Field field) { return zone_.data() + (units_ - 1) * layout_.width(Zone::Unit) + layout_[field].start; }
    void put_unit_type(Field field, std::string_view type);

    Layout const& layout_;
    std::string blank_;
    std::vector<char> fixed_;
    std::vector<char> zone_; ///< of units
    std::array<Counted, most_units> counted_ {};
    std::array<Code, most_diagnoses> diagnosis_codes_ {};
    std::vector<char> act_zone_;
    std::size_t units_ = 0;
    std::size_t diagnoses_ = 0;
    std::size_t acts_ = 0;
};

} // namespace cigogne::analytics::generation
