#pragma once

#include "modules/reporting/observation.hpp"
#include "platform/core/crossing.hpp"

#include <span>
#include <string_view>

/// What the network counts of its requests. Source: reference/domain.md 2.13 (TRF-01 to TRF-12).
namespace cigogne::reporting {

/// Under which heading a figure stands.
enum class FigureGroup {
    Requests,
    Transfers,
    Delays,
    Calls,
    Afterwards,
    Dysfunctions,
    Births ///< and meetings: of the register, not of requests
};
constexpr auto words_of(FigureGroup)
{
    return std::to_array<Word>({ { "requests", "Demandes" }, { "transfers", "Transferts réalisés" }, { "delays", "Délais" },
        { "calls", "Appels et réponses" }, { "afterwards", "Suites" }, { "dysfunctions", "Dysfonctionnements" },
        { "births", "Naissances et réunions" } });
}

/// How a figure is made of those it counts.
enum class Calculation {
    Count,    ///< so many requests
    Sum,      ///< of what each brings
    Mean,     ///< a sum over a sum
    Share,    ///< the same, of a hundred
    Median,   ///< of delays, in minutes
    NinetiethPercentile,
    Maternities, ///< the share of the maternities open in the period, closed since or not, that asked at least once
};

/// One figure: which requests stand behind it and how it is made of them. One line of `figures()` adds one.
struct Figure {
    std::string_view code;
    FigureGroup group;
    std::string_view label;
    std::string_view unit;       ///< French
    std::string_view definition; ///< French sentences: numerator, denominator, what is left out, source
    Calculation method;
    bool (*counts)(Observation const&);
    bool (*among)(Observation const&) = nullptr;    ///< the denominator, of means and shares
    bool (*left_out)(Observation const&) = nullptr; ///< should be counted, and cannot be
    int Observation::*amount = nullptr; ///< what each brings; 1 where nothing is said
    int Observation::*amount_among = nullptr;
    std::optional<int> Observation::*seconds = nullptr; ///< of a delay

    bool is_delay() const { return method == Calculation::Median || method == Calculation::NinetiethPercentile; }
    bool is_ratio() const { return method == Calculation::Mean || method == Calculation::Share || method == Calculation::Maternities; }
    /// Whether the parts of a breakdown add up to the whole.
    bool adds_up() const { return method == Calculation::Count || method == Calculation::Sum; }
};

/// All of them, in the order in which they are read. At most 64.
std::span<Figure const> figures();
/// Where that figure stands among all; nothing for a code that is none.
std::optional<std::size_t> figure_of_code(std::string_view code);

/// Notes on an observation which figures count it.
void mark(Observation& observation);

/// Which requests behind a figure are meant.
enum class Behind {
    Counted,
    Among,
    LeftOut
};
constexpr auto words_of(Behind)
{
    return std::to_array<Word>({ { "counted", "Comptées" }, { "among", "Toutes celles du calcul" }, { "left_out", "Hors calcul" } });
}
/// Whether an observation stands there behind that figure: the same marks that count.
inline bool stands_behind(Observation const& observation, std::size_t figure, Behind behind)
{
    auto const marks = behind == Behind::Counted ? observation.counted : behind == Behind::Among ? observation.among
                                                                                                 : observation.left_out;
    return marks >> figure & 1U;
}

} // namespace cigogne::reporting
