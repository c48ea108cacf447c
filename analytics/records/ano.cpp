#include "analytics/records/chaining.hpp"

#include "analytics/records/fingerprint.hpp"
#include "analytics/records/stay_number.hpp"

#include <algorithm>
#include <vector>

namespace cigogne::analytics {

namespace {

constexpr std::string_view mother_not_found = "ABABABABABABABABABABABABABABABAB";
constexpr int first_year_of_birth_key = 2019; // published programs switch then (docs/pmsi.md 7)
constexpr int first_year_of_mother_key = 2012;

/// The layouts of ANO, the shortest first; of one length, the earliest year.
std::vector<Layout const*> const& ano_layouts()
{
    static auto const found = [] {
        std::vector<Layout const*> all;
        for (auto const& layout : layouts()) {
            if (layout.record == Record::Ano || layout.record == Record::ReturnedAno)
                all.push_back(&layout);
        }
        std::ranges::sort(all, {}, [](Layout const* layout) { return std::pair(layout->fixed_length, layout->format); });
        return all;
    }();
    return found;
}

int year_of(Layout const& layout)
{
    return number_at(layout.format.data(), static_cast<int>(layout.format.size()));
}

/// Whether the date of discharge is of the year of the layout, and nothing is written beyond that. What fails most is asked first.
bool is_of(Layout const& layout, std::string_view line)
{
    auto const exit = layout[Field::ExitDate];
    if (line.size() < std::size_t { exit.start } + exit.length || line.substr(exit.start + 4U, 4) != layout.format)
        return false;
    return day_at(line.data() + exit.start).has_value() && line.find_first_not_of(' ', layout.fixed_length) == std::string_view::npos;
}

/// Up to where a line must have been written.
std::size_t written_of(Layout const& layout)
{
    auto const key = layout[Field::BirthKey].exists() ? layout[Field::BirthKey] : layout[Field::MotherChildKey];
    return std::size_t { key.start } + key.length;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

/// The field that links mother and child in that year.
std::string_view birth_key_of(Cut const& line)
{
    auto const year = year_of(line.layout());
    if (year < first_year_of_mother_key)
        return {};
    auto const key = line.text(year >= first_year_of_birth_key ? Field::BirthKey : Field::MotherChildKey);
    return is_blank(key) || key == mother_not_found ? std::string_view {} : key;
}

LineFault read_ano(Cut const& line, Chaining& chaining)
{
    chaining = {};
    chaining.finess = Finess::at(line.at(Field::Finess));
    if (!chaining.finess.is_known())
        return LineFault::UnknownFiness;
    auto const number = stay_number_of(line.text(Field::StayNumber));
    if (!number)
        return LineFault::UnreadableNumber;
    chaining.stay_number = *number;
    auto const entry = day_at(line.at(Field::EntryDate));
    auto const exit = day_at(line.at(Field::ExitDate));
    if (!entry || !exit || *entry > *exit)
        return LineFault::UnknownDate;
    chaining.entry = *entry;
    chaining.exit = *exit;

    auto const pseudonym = line.text(Field::Pseudonym);
    auto const key = birth_key_of(line);
    if (!is_blank(pseudonym))
        chaining.person = fingerprint(pseudonym);
    if (!key.empty())
        chaining.birth = scattered(fingerprint(key) ^ chaining.finess.word());
    if (chaining.person == 0 && chaining.birth == 0)
        chaining.exclusion = ChainingExclusion::NotReturned;
    else if (line.text(Field::ControlCodes).find_first_not_of('0') != std::string_view::npos)
        chaining.exclusion = ChainingExclusion::ControlCodes;
    return LineFault::None;
}

} // namespace

Layout const* ano_layout_of(std::string_view line)
{
    auto const& all = ano_layouts();
    auto const found = std::ranges::find_if(all, [&](Layout const* layout) { return is_of(*layout, line); });
    return found == all.end() ? nullptr : *found;
}

LineFault AnoLine::read(std::string_view line, Chaining& chaining)
{
    auto const* const layout = ano_layout_of(line);
    if (layout == nullptr)
        return LineFault::UnknownFormat;
    if (line.size() < written_of(*layout))
        return LineFault::Truncated;
    auto const fault = cut_.cut({ layout }, line, padding_);
    return fault == LineFault::None ? read_ano(cut_, chaining) : fault;
}

} // namespace cigogne::analytics
