#include "modules/indicators/note_section.hpp"

#include <algorithm>
#include <array>

namespace cigogne::indicators {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 1> multiple { "I1" };
constexpr std::array<Names, 1> multiple_drawn { "I1/multiple" };
constexpr std::array<Names, 1> age { "I2" };
constexpr std::array<Names, 1> age_drawn { "I2/ge35" };
constexpr std::array<Names, 1> preterm { "I3" };
constexpr std::array<Names, 1> preterm_drawn { "I3/lt37" };
constexpr std::array<Names, 1> weight { "I4" };
constexpr std::array<Names, 1> weight_drawn { "I4/lt2500" };
constexpr std::array<Names, 1> mode { "I8" };
constexpr std::array<Names, 1> mode_drawn { "I8/caesarean" };
constexpr std::array<Names, 1> presentation { "I13" };
constexpr std::array<Names, 1> presentation_drawn { "I13/breech" };
constexpr std::array<Names, 1> place { "I9" };
constexpr std::array<Names, 1> place_drawn { "I9/t3_31" };
constexpr std::array<Names, 3> deaths { "I5", "I6", "I7" };
constexpr std::array<Names, 2> deaths_drawn { "I5/spontaneous", "I7/excluding_induced" };
constexpr std::array<Names, 1> haemorrhage { "I10" };
constexpr std::array<Names, 1> haemorrhage_drawn { "I10/union" };
constexpr std::array<Names, 2> transfers { "I11", "I12" };
constexpr std::array<Names, 2> transfers_drawn { "I11/tiu_out", "I12/total" };

constexpr auto all = std::to_array<SectionFigures>({
    { NoteSection::Multiple, multiple, multiple_drawn, true },
    { NoteSection::Age, age, age_drawn, true },
    { NoteSection::Preterm, preterm, preterm_drawn, true },
    { NoteSection::Weight, weight, weight_drawn, true },
    { NoteSection::Mode, mode, mode_drawn, true },
    { NoteSection::Presentation, presentation, presentation_drawn, true },
    { NoteSection::Place, place, place_drawn },
    { NoteSection::Deaths, deaths, deaths_drawn },
    { NoteSection::Haemorrhage, haemorrhage, haemorrhage_drawn },
    { NoteSection::Transfers, transfers, transfers_drawn },
});

} // namespace

std::span<SectionFigures const> sections_of_figures() { return all; }

SectionFigures const* figures_in(NoteSection section)
{
    auto const found = std::ranges::find(all, section, &SectionFigures::section);
    return found == all.end() ? nullptr : &*found;
}

std::optional<NoteSection> section_named(std::string_view code)
{
    auto const& named = words<NoteSection>;
    auto const found = std::ranges::find(named, code, &Word::code);
    return found == named.end() ? std::nullopt : std::optional(static_cast<NoteSection>(found - named.begin()));
}

} // namespace cigogne::indicators
