#include "analytics/generation/written_line.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

bool is_of_unit(Field field)
{
    return field >= Field::UnitNumber && field <= Field::UnitEffectDate;
}

bool is_of_act(Field field)
{
    return field >= Field::ActDelay && field <= Field::ActActivity;
}

} // namespace

WrittenLine::WrittenLine(Layout const& layout)
    : layout_(layout)
    , fixed_(layout.fixed_length, ' ')
{
    if (layout[Field::Format].exists())
        put(Field::Format, layout.format);
}

WrittenLine& WrittenLine::put(Field field, std::string_view text)
{
    write(part_of(field), layout_[field], text, ' ', false);
    return *this;
}

WrittenLine& WrittenLine::put(Field field, std::uint64_t number)
{
    write(part_of(field), layout_[field], std::to_string(number), '0', true);
    return *this;
}

WrittenLine& WrittenLine::begin(Zone zone)
{
    zones_[static_cast<std::size_t>(zone)].repetitions.emplace_back(layout_.width(zone), ' ');
    if (zone == Zone::Unit)
        of_units_.emplace_back();
    if (zone == Zone::Diagnosis && !of_units_.empty())
        ++of_units_.back().first;
    if (zone == Zone::Act && !of_units_.empty())
        ++of_units_.back().second;
    return *this;
}

WrittenLine& WrittenLine::diagnosis(std::string_view code)
{
    begin(Zone::Diagnosis);
    auto& written = zones_[static_cast<std::size_t>(Zone::Diagnosis)].repetitions.back();
    write(written, { 0, static_cast<std::uint16_t>(layout_.width(Zone::Diagnosis)) }, code, ' ', false);
    return *this;
}

WrittenLine& WrittenLine::act(std::string_view code, std::string_view extension, std::string_view activity)
{
    begin(Zone::Act);
    put(Field::ActCode, code);
    put(Field::ActActivity, activity);
    if (!extension.empty() && layout_[Field::ActExtension].exists())
        put(Field::ActExtension, layout_[Field::ActExtension].length == 3 ? "-" + std::string(extension) : std::string(extension));
    return *this;
}

std::string WrittenLine::text() const
{
    auto whole = *this;
    auto const count = [&](Zone zone) { return zones_[static_cast<std::size_t>(zone)].repetitions.size(); };
    for (auto const& [field, zone] : { std::pair { Field::AuthorisationCount, Zone::Authorisation },
             { Field::RadiotherapyCount, Zone::Radiotherapy }, { Field::UnitCount, Zone::Unit }, { Field::DiagnosisCount, Zone::Diagnosis },
             { Field::DocumentaryCount, Zone::Documentary }, { Field::ActCount, Zone::Act } })
        whole.put(field, count(zone));
    auto& units = whole.zones_[static_cast<std::size_t>(Zone::Unit)].repetitions;
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
        write(units[unit], layout_[Field::UnitDiagnosisCount], std::to_string(of_units_[unit].first), '0', true);
        write(units[unit], layout_[Field::UnitActCount], std::to_string(of_units_[unit].second), '0', true);
    }
    auto text = whole.fixed_;
    for (auto const& zone : whole.zones_) {
        for (auto const& repetition : zone.repetitions)
            text += repetition;
    }
    return text;
}

/// Where a field is written: the fixed part, or the last repetition of its zone.
std::string& WrittenLine::part_of(Field field)
{
    if (layout_.record == Record::Rsa && is_of_unit(field))
        return zones_[static_cast<std::size_t>(Zone::Unit)].repetitions.back();
    if (is_of_act(field))
        return zones_[static_cast<std::size_t>(Zone::Act)].repetitions.back();
    return fixed_;
}

void WrittenLine::write(std::string& into, Position position, std::string_view text, char filling, bool from_right)
{
    if (!position.exists())
        return;
    if (text.size() > position.length)
        throw std::length_error("a field of " + std::to_string(position.length) + " does not hold " + std::string(text));
    std::string const rest(position.length - text.size(), filling);
    into.replace(position.start, position.length, from_right ? rest + std::string(text) : std::string(text) + rest);
}

} // namespace cigogne::analytics
