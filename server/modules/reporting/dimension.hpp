#pragma once

#include "modules/reporting/observation.hpp"
#include "modules/reporting/period.hpp"

#include <string>
#include <unordered_map>

namespace cigogne::reporting {

/// By what a figure is broken down.
enum class Dimension {
    Origin,
    Destination,
    Motive,
    Term,
    Urgency,
    Hour,
    Month,
    Kind,
    Level,
    StayEnd,
    Asked ///< of what establishments answered, not of requests: see calls.hpp
};
constexpr auto words_of(Dimension)
{
    return std::to_array<Word>({ { "origin", "Établissement demandeur" }, { "destination", "Établissement d’arrivée" }, { "motive", "Motif" },
        { "term", "Terme" }, { "urgency", "Urgence" }, { "hour", "Heure de l’appel" }, { "month", "Mois" }, { "kind", "Nature" },
        { "level", "Type de la maternité demandeuse" }, { "stay_end", "Fin du séjour" },
        { "asked", "Établissement sollicité" } });
}

/// Classes of gestational age for tables. Rule: reference/domain.md 17; 31 weeks stand alone because the limit of type III is 31+0 or 32+0
/// according to the region.
enum class TermClass {
    Below22,
    From22,
    From24,
    From28,
    At31,
    From32,
    From34,
    From37,
    From42,
    Unknown
};
constexpr auto words_of(TermClass)
{
    return std::to_array<Word>({ { "lt22", "Moins de 22 SA" }, { "22-23", "22–23 SA" }, { "24-27", "24–27 SA" }, { "28-30", "28–30 SA" },
        { "31", "31 SA" }, { "32-33", "32–33 SA" }, { "34-36", "34–36 SA" }, { "37-41", "37–41 SA" }, { "ge42", "42 SA et plus" },
        { "unknown", "Inconnu" } });
}
/// Of completed weeks: 30+6 is of the class 28–30.
TermClass term_class(std::optional<people::GestationalAge> age);

/// One part of a breakdown: every request is in exactly one.
struct Part {
    std::string code; ///< as addresses hold it: "MAP", "2026-03", an establishment's id, "unknown"
    std::string label; ///< French; empty for an establishment, whose name the directory knows
    std::optional<PlaceId> place = {};
};

/// The parts of one dimension over one period. What is not known is a part of its own. Those that are few and known beforehand
/// (hours, months, terms, urgencies, kinds, levels, ends of stays) are there also when empty; motives and establishments as they come.
class Parts {
public:
    Parts(Dimension dimension, Period const& period);

    /// In which part it is.
    std::size_t of(Observation const& observation);
    std::vector<Part> const& all() const { return parts_; }
    /// Which part has that code; nothing when none has.
    std::optional<std::size_t> with_code(std::string_view code) const;
    /// Whether that code is one of this dimension's: an establishment or a motive is one before any request has it.
    bool may_have(std::string_view code) const;

private:
    std::size_t of_place(std::optional<PlaceId> const& place, bool is_out_of_region);
    std::size_t of_motive(std::optional<transfers::Motive> motive);
    std::size_t with(std::string_view code, std::string_view label);
    std::size_t month_of(Instant asked_at) const;

    Dimension dimension_;
    std::vector<Part> parts_;
    std::vector<Instant> months_begin_;
    std::unordered_map<PlaceId, std::size_t> places_;
    std::vector<std::optional<std::size_t>> motives_;
};

} // namespace cigogne::reporting
