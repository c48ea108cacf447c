#include "analytics/generation/stay_line.hpp"

namespace cigogne::analytics::generation {

namespace {

/// The format of the RSS that an RSA of this format is made from (docs/pmsi.md 2.1, 3).
std::string_view rss_format(std::string_view rsa)
{
    constexpr std::array<std::string_view, 12> formats { "115", "116", "116", "116", "117", "117", "118", "119", "120", "121", "122", "122" };
    auto const index = static_cast<std::size_t>((rsa[1] - '1') * 10 + rsa[2] - '8');
    return formats[index];
}

std::string template_of(Layout const& layout, std::string_view finess, int year)
{
    std::string line(layout.blank);
    auto const put = [&](Field field, std::string_view text) {
        if (layout[field].exists())
            line.replace(layout[field].start, text.size(), text);
    };
    put(Field::Finess, finess);
    put(Field::Format, layout.format);
    put(Field::RssFormat, rss_format(layout.format));
    put(Field::GroupingVersion, "11");
    put(Field::GroupingReturn, "000");
    put(Field::ReadGrouping, "11      000");
    put(Field::PrincipalUnit, "01");
    put(Field::ExitYear, std::to_string(year));
    put(Field::GeneratedMark, "0");
    for (auto const field : { Field::AgeDays, Field::Weight, Field::GestationalWeeks, Field::PeriodDelay })
        line.replace(layout[field].start, layout[field].length, layout[field].length, ' ');
    return line;
}

} // namespace

StayLine::StayLine(Layout const& layout, std::string_view finess, int year)
    : layout_(layout)
    , blank_(template_of(layout, finess, year))
    , fixed_(blank_.size() + 8) // codes are copied by eight
    , zone_(most_units * layout.width(Zone::Unit) + 8)
    , act_zone_(most_acts * layout.width(Zone::Act) + 8)
{
}

void StayLine::begin()
{
    write_text(fixed_.data(), blank_);
    units_ = diagnoses_ = acts_ = 0;
}

void StayLine::put(Field field, std::string_view text)
{
    if (layout_[field].exists())
        write_text(fixed_.data() + layout_[field].start, text);
}

void StayLine::put_number(Field field, std::uint64_t number)
{
    if (auto const at = layout_[field]; at.exists())
        write_digits(fixed_.data() + at.start, at.length, number);
}

void StayLine::put_blank(Field field)
{
    std::memset(fixed_.data() + layout_[field].start, ' ', layout_[field].length);
}

void StayLine::begin_unit(Passage const& passage)
{
    auto const width = layout_.width(Zone::Unit);
    write_text(zone_.data() + units_ * width, layout_.blank_unit);
    counted_[units_++] = {};
    std::memcpy(unit_field(Field::UnitPrincipalDiagnosis), passage.principal.text.data(), 6);
    write_digits(unit_field(Field::UnitNights), layout_[Field::UnitNights].length, passage.nights);
    if (layout_[Field::UnitFiness].exists())
        write_text(unit_field(Field::UnitFiness), passage.finess);
    if (layout_[Field::UnitRank].exists())
        write_digits(unit_field(Field::UnitRank), layout_[Field::UnitRank].length, units_);
    if (layout_[Field::UnitNumber].exists())
        write_digits(unit_field(Field::UnitNumber), layout_[Field::UnitNumber].length, passage.unit);
    if (layout_[Field::UnitWeeks].exists())
        write_digits(unit_field(Field::UnitWeeks), layout_[Field::UnitWeeks].length, passage.weeks);
    put_unit_type(Field::UnitType, passage.type);
    put_unit_type(Field::UnitSecondType, passage.second_type);
}

/// The type, and where four characters hold it, the mode of hospitalisation after it: « 04 C », « 01AC ».
void StayLine::put_unit_type(Field field, std::string_view type)
{
    if (type.empty())
        return;
    auto const length = layout_[field].length;
    auto* const into = unit_field(field);
    write_text(into, type.substr(0, length));
    if (length == 4)
        into[3] = 'C';
}

void StayLine::diagnosis(Code const& code)
{
    if (diagnoses_ == most_diagnoses)
        return;
    diagnosis_codes_[diagnoses_++] = code;
    ++counted_[units_ - 1].diagnoses;
}

void StayLine::act(Performed const& act)
{
    if (acts_ == most_acts)
        return;
    auto* const into = act_zone_.data() + acts_++ * layout_.width(Zone::Act);
    auto const at = [&](Field field) { return into + layout_[field].start; };
    write_text(into, layout_.blank_act);
    if (act.has_delay)
        write_digits(at(Field::ActDelay), layout_[Field::ActDelay].length, act.delay);
    else
        std::memset(at(Field::ActDelay), ' ', layout_[Field::ActDelay].length);
    std::memcpy(at(Field::ActCode), act.code.text.data(), 7);
    if (layout_[Field::ActExtension].exists())
        write_text(at(Field::ActExtension), act.extension);
    *at(Field::ActPhase) = '0';
    *at(Field::ActActivity) = act.activity;
    write_text(at(Field::ActRepetitions), "01");
    *at(Field::ActValidity) = '1';
    ++counted_[units_ - 1].acts;
}

std::size_t StayLine::write(char* into)
{
    put_number(Field::UnitCount, units_);
    put_number(Field::DiagnosisCount, diagnoses_);
    put_number(Field::ActCount, acts_);
    std::memcpy(fixed_.data() + layout_[Field::ReadGrouping].start + 2, fixed_.data() + layout_[Field::Ghm].start, 6);
    auto* at = into;
    auto const append = [&](char const* from, std::size_t length) {
        std::memcpy(at, from, length);
        at += length;
    };
    append(fixed_.data(), layout_.fixed_length);
    auto* const units = at;
    append(zone_.data(), units_ * layout_.width(Zone::Unit));
    for (std::size_t unit = 0; unit < units_; ++unit) {
        auto* const of = units + unit * layout_.width(Zone::Unit);
        write_digits(of + layout_[Field::UnitDiagnosisCount].start, layout_[Field::UnitDiagnosisCount].length, counted_[unit].diagnoses);
        write_digits(of + layout_[Field::UnitActCount].start, layout_[Field::UnitActCount].length, counted_[unit].acts);
    }
    for (std::size_t index = 0; index < diagnoses_; ++index)
        append(diagnosis_codes_[index].text.data(), 6);
    append(act_zone_.data(), acts_ * layout_.width(Zone::Act));
    return static_cast<std::size_t>(at - into);
}

} // namespace cigogne::analytics::generation
