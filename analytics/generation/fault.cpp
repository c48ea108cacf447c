#include "analytics/generation/fault.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

namespace {

std::size_t first_unit(Layout const& layout) { return layout.fixed_length; }

/// Cutting before here loses something else than spaces: the activity of the last act, the last diagnosis, or the counts of
/// the last unit.
std::size_t last_needed(StayLine const& told, std::size_t length)
{
    auto const& layout = told.layout();
    if (told.acts() > 0)
        return length - layout.width(Zone::Act) + layout[Field::ActActivity].start;
    if (told.diagnoses() > 0)
        return length - layout.width(Zone::Diagnosis);
    return length - layout.width(Zone::Unit) + layout[Field::UnitActCount].start;
}

/// Some field of the fixed part in which only digits or blanks may stand, and one place of it.
std::size_t place_of_digit(Layout const& layout, Random& random)
{
    constexpr std::array fields { Field::AgeYears, Field::AgeDays, Field::Nights, Field::Weight, Field::GestationalWeeks, Field::PeriodDelay,
        Field::UnitCount, Field::DiagnosisCount, Field::ActCount, Field::ExitYear, Field::NeonatalSupplements1 };
    auto const position = layout[fields[random.below(fields.size())]];
    return position.start + random.below(position.length);
}

void add_one(char* digits, Position position)
{
    std::uint64_t number = 0;
    for (std::size_t index = 0; index < position.length; ++index)
        number = number * 10 + static_cast<std::uint64_t>(digits[position.start + index] - '0');
    write_digits(digits + position.start, position.length, number + 1);
}

} // namespace

Fault spoil(StayLine const& told, char* line, std::size_t& length, Random& random)
{
    auto const& layout = told.layout();
    auto const fault = static_cast<Fault>(random.below(fault_count));
    switch (fault) {
    case Fault::Cut:
        length = random.below(static_cast<std::uint32_t>(last_needed(told, length) + 1));
        break;
    case Fault::Longer:
        for (auto more = random.between(1, 40); more > 0; --more)
            line[length++] = "Z370JQ10"[random.below(8)];
        break;
    case Fault::Letter:
        line[place_of_digit(layout, random)] = random.happens(percent(50)) ? 'O' : 'l';
        break;
    case Fault::UnknownFormat: {
        constexpr std::array<std::string_view, 6> formats { "2O8", "999", "217", "1O6", "000", "   " };
        write_text(line + layout[Field::Format].start, formats[random.below(formats.size())]);
        break;
    }
    case Fault::Counts:
        switch (random.below(4)) {
        case 0:
            add_one(line, layout[Field::ActCount]);
            break;
        case 1:
            add_one(line, layout[Field::DiagnosisCount]);
            break;
        case 2:
            add_one(line + first_unit(layout), layout[Field::UnitDiagnosisCount]);
            break;
        default:
            write_text(line + layout[Field::UnitCount].start, "00");
            break;
        }
        break;
    case Fault::Month: {
        constexpr std::array<std::string_view, 3> months { "00", "13", "99" };
        write_text(line + layout[Field::ExitMonth].start, months[random.below(months.size())]);
        break;
    }
    }
    return fault;
}

} // namespace cigogne::analytics::generation
