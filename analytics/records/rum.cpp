#include "analytics/records/rum.hpp"

#include "analytics/records/fingerprint.hpp"
#include "analytics/records/stay_number.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

using namespace std::chrono;

int completed_years(sys_days birth, sys_days then)
{
    auto const from = year_month_day { birth };
    auto const to = year_month_day { then };
    int const years = static_cast<int>(to.year()) - static_cast<int>(from.year());
    return years - (std::pair(to.month(), to.day()) < std::pair(from.month(), from.day()));
}

std::string key_of(Cut const& line)
{
    return std::string(line.text(Field::Finess)).append(line.text(Field::StayNumber));
}

} // namespace

bool RumGroup::goes_on_with(Cut const& line) const
{
    return lines_ > 0 && key_.compare(0, Finess::length, line.text(Field::Finess)) == 0
        && key_.compare(Finess::length, std::string::npos, line.text(Field::StayNumber)) == 0;
}

LineFault RumGroup::begin(Cut const& line)
{
    lines_ = 0;
    stay_ = {};
    period_.reset();
    delivery_.reset();
    stay_.finess = Finess::at(line.at(Field::Finess));
    if (!stay_.finess.is_known())
        return LineFault::UnknownFiness;
    stay_.site = stay_.finess; // the line does not tell the site of the unit
    auto const number = line.text(Field::StayNumber);
    if (number.find_first_not_of(" 0") != std::string_view::npos) {
        stay_.rss = fingerprint(number);
        stay_.rss_number = stay_number_of(number.substr(0, number.find_last_not_of(' ') + 1)).value_or(0);
    }
    auto const birth = day_at(line.at(Field::BirthDate));
    auto const entry = day_at(line.at(Field::EntryDate));
    if (!birth || !entry || *birth > *entry)
        return LineFault::UnknownDate;
    entry_ = *entry;
    stay_.age_years = completed_years(*birth, entry_);
    if (stay_.age_years == 0) {
        stay_.age_days = (entry_ - *birth).count();
        stay_.birth_day = number_of(*birth);
    }
    int const weight = line.number(Field::Weight);
    if (weight < missing)
        return LineFault::UnreadableNumber;
    stay_.weight = weight == 0 ? missing : weight;
    stay_.entry_mode = line.letter(Field::EntryMode);
    stay_.provenance = line.letter(Field::Provenance);
    stay_.residence = Departement::of_code(line.at(Field::Residence));
    stay_.generated = '0';
    stay_.is_grouped = line.layout()[Field::Ghm].exists();
    if (stay_.is_grouped)
        std::copy_n(line.at(Field::Ghm), stay_.ghm.size(), stay_.ghm.begin());
    else if (stay_.age_years == 0 && stay_.age_days < 8) // Rule (grouping function of 2013): under 8 days, CMD 15.
        std::copy_n("15", 2, stay_.ghm.begin());
    key_ = key_of(line);
    return add(line);
}

LineFault RumGroup::add(Cut const& line)
{
    auto const fault = read(line);
    lines_ += fault == LineFault::None;
    return fault;
}

LineFault RumGroup::read(Cut const& line)
{
    auto const exit = day_at(line.at(Field::ExitDate));
    if (!exit || *exit < entry_)
        return LineFault::UnknownDate;
    int const weeks = line.number(Field::GestationalWeeks);
    if (weeks < missing)
        return LineFault::UnreadableNumber;
    exit_ = *exit;
    if (stay_.weeks == missing && weeks > 0)
        stay_.weeks = weeks;
    if (!period_ && line.layout()[Field::PeriodDate].exists())
        period_ = day_at(line.at(Field::PeriodDate));
    stay_.exit_mode = line.letter(Field::ExitMode);
    stay_.destination = line.letter(Field::Destination);
    // Rule (proposed): which unit gave the principal diagnosis of the stay is not told; each one's is taken for it.
    stay_.principal.add(marks_of_diagnosis(line.at(Field::PrincipalDiagnosis)));
    stay_.any.add(marks_of_diagnosis(line.at(Field::RelatedDiagnosis)));
    auto const* diagnosis = line.begin(Zone::Diagnosis);
    for (int index = 0; index < line.count(Zone::Diagnosis); ++index, diagnosis += line.layout().width(Zone::Diagnosis))
        stay_.associated.add(marks_of_diagnosis(diagnosis));
    read_unit(line);
    read_acts(line);
    return LineFault::None;
}

/// Rule (docs/pmsi.md 6): the IUM tells the kind and the site of a unit, as they were when the stay there ended.
void RumGroup::read_unit(Cut const& line)
{
    auto const* const unit = units_->find(stay_.finess, line.at(Field::UnitNumber), number_of(exit_));
    unit_site_ = unit == nullptr ? Finess {} : unit->site;
    if (lines_ == 0 && unit != nullptr)
        stay_.site = unit->site;
    stay_.units_are_known &= unit != nullptr;
    if (unit != nullptr)
        stay_.units.add(unit->kind);
}

void RumGroup::read_acts(Cut const& line)
{
    auto const& layout = line.layout();
    auto const* act = line.begin(Zone::Act);
    for (int index = 0; index < line.count(Zone::Act); ++index, act += layout.width(Zone::Act)) {
        if (*(act + layout[Field::ActActivity].start) != '1')
            continue;
        auto const extension = layout[Field::ActExtension]; // a dash and two digits
        auto const marks = marks_of_act(act + layout[Field::ActCode].start, extension.exists() ? act + extension.start + 1 : "  ");
        if (marks.has(Act::Delivery) && !stay_.acts.has(Act::Delivery) && unit_site_.is_known())
            stay_.site = unit_site_;
        if (marks.has(Act::Delivery) && !delivery_)
            delivery_ = day_at(act + layout[Field::ActDate].start);
        stay_.acts.add(marks);
    }
}

Stay RumGroup::finish()
{
    auto const exit = year_month_day { exit_ };
    stay_.exit = { static_cast<std::int16_t>(static_cast<int>(exit.year())), static_cast<std::int8_t>(static_cast<unsigned>(exit.month())) };
    stay_.nights = (exit_ - entry_).count();
    if (period_ && *period_ <= entry_)
        stay_.period_delay = (entry_ - *period_).count();
    if (delivery_ && *delivery_ >= entry_) {
        stay_.delivery_delay = (*delivery_ - entry_).count();
        if (stay_.birth_day == 0)
            stay_.birth_day = number_of(*delivery_);
    }
    // Rule (proposed): a service for another hospital comes and goes by a temporary transfer (0).
    stay_.stay_type = stay_.entry_mode == '0' && stay_.exit_mode == '0' ? 'B' : ' ';
    stay_.any.add(stay_.principal | stay_.associated);
    lines_ = 0;
    return stay_;
}

} // namespace cigogne::analytics
