#pragma once

#include "platform/core/fields.hpp"

#include <optional>
#include <span>
#include <string_view>

/// What the yearly note of the region is made of: sections in their order, each with its figures and graphics, and what the network writes under them.
namespace cigogne::indicators {

enum class NoteSection {
    Quality,
    Births,
    Headline,
    Multiple,
    Age,
    Preterm,
    Weight,
    Mode,
    Presentation,
    Place,
    Deaths,
    Haemorrhage,
    Transfers,
    Conclusion
};
constexpr auto words_of(NoteSection)
{
    return std::to_array<Word>({ { "quality", "Les données et leur qualité" }, { "births", "Accouchements et naissances" }, { "headline", "Les six chiffres" },
        { "multiple", "Accouchements multiples" }, { "age", "Âge des mères" }, { "preterm", "Prématurité" }, { "weight", "Poids de naissance" },
        { "mode", "Mode d’accouchement" }, { "presentation", "Présentation" }, { "place", "Naissances hors du lieu adapté" }, { "deaths", "Décès" },
        { "haemorrhage", "Hémorragie du post-partum" }, { "transfers", "Transferts" }, { "conclusion", "Conclusion" } });
}

/// What a section shows of the thirteen tracers.
struct SectionFigures {
    NoteSection section;
    std::span<std::string_view const> indicators; ///< all of whose classes are told in its table
    std::span<std::string_view const> drawn;      ///< « I3/lt37 »: with a trend and, where houses are compared, a funnel
    bool only_if_it_speaks = false;               ///< left out as long as neither a trend nor a house beyond the limits tells anything, and nobody wrote of it
};
/// In the order of the note. The choice of figures is PROPOSED.
std::span<SectionFigures const> sections_of_figures();
/// Null for a section that has none of the tracers.
SectionFigures const* figures_in(NoteSection section);

/// The section of that code, as an address names it.
std::optional<NoteSection> section_named(std::string_view code);

/// Who reads a note. For everyone, it leaves the network: no name, no count from 1 to the limit, nor what tells one.
enum class NoteAudience {
    Everyone,
    Network
};
constexpr auto words_of(NoteAudience)
{
    return std::to_array<Word>({ { "everyone", "Pour la diffusion" }, { "network", "Pour le réseau seul" } });
}

} // namespace cigogne::indicators
