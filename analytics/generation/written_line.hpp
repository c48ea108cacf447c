#pragma once

#include "analytics/layouts/layout.hpp"

#include <string>
#include <vector>

namespace cigogne::analytics {

/// One line being written by its layout: the reverse of Cut. Fields that are not put stay blank.
class WrittenLine {
public:
    explicit WrittenLine(Layout const& layout);

    /// Left-aligned, filled with spaces. A field that the format does not hold is left out.
    /// Throws std::length_error where the text is longer than the field.
    WrittenLine& put(Field field, std::string_view text);
    /// Right-aligned, filled with zeros.
    WrittenLine& put(Field field, std::uint64_t number);

    /// Begins another repetition of a zone; what is put next of its fields goes there.
    WrittenLine& begin(Zone zone);
    /// A diagnosis among the associated ones; of the last unit in an RSA.
    WrittenLine& diagnosis(std::string_view code);
    /// An act of activity `activity`; of the last unit in an RSA.
    WrittenLine& act(std::string_view code, std::string_view extension = {}, std::string_view activity = "1");

    Layout const& layout() const { return layout_; }
    /// The line with its counts, without an end.
    std::string text() const;

private:
    struct Part {
        std::vector<std::string> repetitions;
    };

    std::string& part_of(Field field);
    static void write(std::string& into, Position position, std::string_view text, char filling, bool from_right);

    Layout const& layout_;
    std::string fixed_;
    std::array<Part, zone_count> zones_;
    std::vector<std::pair<std::size_t, std::size_t>> of_units_; ///< diagnoses and acts of each
};

} // namespace cigogne::analytics
