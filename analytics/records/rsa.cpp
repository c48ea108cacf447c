#include "analytics/records/rsa.hpp"
#include "analytics/layouts/compiled.hpp"
#include "analytics/records/cut.hpp"

#include <algorithm>
#include <utility>

namespace cigogne::analytics {

namespace {

/// Of this source alone: of what others share, the compiler would not take the values as known.
template <std::size_t at>
constexpr Layout known_layout = compiled_layouts[at];

/// A layout that the compiler knows. Millions of lines are of few formats: the same reader is made for each of them.
template <std::size_t at>
struct Compiled {
    static constexpr Layout const& layout() { return known_layout<at>; }
};

/// Reads the numbers of the fixed part, of which all must be digits or blank.
template <typename Line>
bool read_numbers(Line const& line, Stay& stay)
{
    stay.age_years = line.number(Field::AgeYears);
    stay.age_days = line.number(Field::AgeDays);
    stay.nights = line.number(Field::Nights);
    auto const period_delay = line.number(Field::PeriodDelay);
    auto const weight = line.number(Field::Weight);
    auto const weeks = line.number(Field::GestationalWeeks);
    auto const first_supplements = line.number(Field::NeonatalSupplements1);
    auto const second_supplements = line.number(Field::NeonatalSupplements2);
    auto const third_supplements = line.number(Field::NeonatalSupplements3);
    // 0 is never a weight nor a gestational age, nor a period on the day of the entry: it is a blank (docs/pmsi.md 1).
    auto const positive = [](int value) { return value == 0 ? missing : value; };
    stay.period_delay = positive(period_delay);
    stay.weight = positive(weight);
    stay.weeks = positive(weeks);
    stay.neonatal_supplement = (first_supplements > 0) | (second_supplements > 0) | (third_supplements > 0);
    auto const lowest = std::min({ stay.age_years, stay.age_days, stay.nights, period_delay, weight, weeks, first_supplements, second_supplements, third_supplements });
    return lowest >= missing;
}

/// Walks the units, and with each the diagnoses and acts that it counts for itself.
template <typename Line>
class UnitWalk {
public:
    UnitWalk(Line const& line, FinessReader& sites, Stay& stay)
        : line_(line)
        , sites_(sites)
        , stay_(stay)
        , diagnosis_(line.begin(Zone::Diagnosis))
        , act_(line.begin(Zone::Act))
    {
    }

    LineFault walk()
    {
        auto const* unit = line_.begin(Zone::Unit);
        for (int index = 0; index < line_.count(Zone::Unit); ++index, unit += layout().width(Zone::Unit)) {
            if (auto const fault = read(unit); fault != LineFault::None)
                return fault;
            if (index == 0 && !stay_.site.is_known())
                stay_.site = site_of(unit);
        }
        if (diagnoses_ != line_.count(Zone::Diagnosis) || acts_ != line_.count(Zone::Act))
            return LineFault::CountsDisagree;
        if (!stay_.site.is_known())
            stay_.site = stay_.finess;
        return LineFault::None;
    }

private:
    Layout const& layout() const { return line_.layout(); }
    char const* in(char const* repetition, Field field) const { return repetition + layout()[field].start; }
    [[gnu::always_inline]] int number_in(char const* repetition, Field field) const { return number_at(in(repetition, field), layout()[field].length); }
    Finess site_of(char const* unit) const { return layout()[Field::UnitFiness].exists() ? sites_.at(in(unit, Field::UnitFiness)) : Finess {}; }

    LineFault read(char const* unit)
    {
        int const diagnoses = number_in(unit, Field::UnitDiagnosisCount);
        int const acts = number_in(unit, Field::UnitActCount);
        if (diagnoses < missing || acts < missing)
            return LineFault::UnreadableNumber;
        stay_.any.add(marks_of_diagnosis(in(unit, Field::UnitPrincipalDiagnosis)));
        stay_.any.add(marks_of_diagnosis(in(unit, Field::UnitRelatedDiagnosis)));
        for (auto const type : { Field::UnitType, Field::UnitSecondType })
            stay_.units.add(kind_of_unit({ in(unit, type), layout()[type].length }));
        return read_diagnoses(std::max(diagnoses, 0)) && read_acts(std::max(acts, 0), unit) ? LineFault::None : LineFault::CountsDisagree;
    }

    bool read_diagnoses(int count)
    {
        diagnoses_ += count;
        if (diagnoses_ > line_.count(Zone::Diagnosis))
            return false;
        for (int index = 0; index < count; ++index, diagnosis_ += layout().width(Zone::Diagnosis))
            stay_.associated.add(marks_of_diagnosis(diagnosis_));
        return true;
    }

    bool read_acts(int count, char const* unit)
    {
        acts_ += count;
        if (acts_ > line_.count(Zone::Act))
            return false;
        for (int index = 0; index < count; ++index, act_ += layout().width(Zone::Act))
            read_act(unit);
        return true;
    }

    void read_act(char const* unit)
    {
        auto const extension = layout()[Field::ActExtension].exists() ? in(act_, Field::ActExtension) : "  ";
        // Rule (proposed): the same act stands once for each activity; it counts where that is 1, the operator's.
        auto const marks = *in(act_, Field::ActActivity) == '1' ? marks_of_act(in(act_, Field::ActCode), extension) : Set<Act> {};
        if (marks.has(Act::Delivery)) {
            if (!stay_.acts.has(Act::Delivery))
                stay_.site = site_of(unit);
            if (stay_.delivery_delay == missing)
                stay_.delivery_delay = std::max(number_in(act_, Field::ActDelay), missing);
        }
        stay_.acts.add(marks);
    }

    Line const& line_;
    FinessReader& sites_;
    Stay& stay_;
    char const* diagnosis_;
    char const* act_;
    int diagnoses_ = 0;
    int acts_ = 0;
};

/// What is used again from one line to the next.
struct Room {
    std::string& padding;
    FinessReader& establishments;
    FinessReader& sites;
};

template <typename Line>
LineFault read_stay(Line const& line, Room const& room, Stay& stay)
{
    stay = {};
    if (line.count(Zone::Unit) == 0)
        return LineFault::NoUnit;
    stay.finess = room.establishments.at(line.at(Field::Finess));
    if (!stay.finess.is_known())
        return LineFault::UnknownFiness;
    int const year = line.number(Field::ExitYear);
    int const month = line.number(Field::ExitMonth);
    if (year < 2000 || year > 2099 || month < 1 || month > 12)
        return LineFault::UnknownMonth;
    stay.exit = { static_cast<std::int16_t>(year), static_cast<std::int8_t>(month) };
    if (!read_numbers(line, stay))
        return LineFault::UnreadableNumber;

    std::copy_n(line.at(Field::StayNumber), stay.number.size(), stay.number.begin());
    std::copy_n(line.at(Field::Ghm), stay.ghm.size(), stay.ghm.begin());
    stay.residence = Departement::of_code(line.at(Field::Residence));
    stay.stay_type = line.letter(Field::StayType);
    stay.generated = line.letter(Field::GeneratedMark);
    stay.entry_mode = line.letter(Field::EntryMode);
    stay.provenance = line.letter(Field::Provenance);
    stay.exit_mode = line.letter(Field::ExitMode);
    stay.destination = line.letter(Field::Destination);
    stay.principal = marks_of_diagnosis(line.at(Field::PrincipalDiagnosis));
    stay.any.add(marks_of_diagnosis(line.at(Field::RelatedDiagnosis)));
    if (auto const fault = UnitWalk(line, room.sites, stay).walk(); fault != LineFault::None)
        return fault;
    stay.any.add(stay.principal | stay.associated);
    return LineFault::None;
}

template <std::size_t at>
LineFault read_as(std::string_view line, Room const& room, Stay& stay)
{
    CutBy<Compiled<at>> cut;
    auto const fault = cut.cut({}, line, room.padding);
    return fault == LineFault::None ? read_stay(cut, room, stay) : fault;
}

using ReadLine = LineFault (*)(std::string_view line, Room const& room, Stay& stay);

template <std::size_t at>
constexpr ReadLine reader_of()
{
    if constexpr (compiled_layouts[at].record == Record::Rsa)
        return &read_as<at>;
    else
        return nullptr;
}

/// One for each layout, in their order.
constexpr auto readers = []<std::size_t... at>(std::index_sequence<at...>) {
    return std::array { reader_of<at>()... };
}(std::make_index_sequence<compiled_layouts.size()>());

} // namespace

LineFault RsaLine::read(Layout const& layout, std::string_view line, Stay& stay)
{
    return readers.at(static_cast<std::size_t>(&layout - layouts().data()))(line, { padding_, establishments_, sites_ }, stay);
}

} // namespace cigogne::analytics
