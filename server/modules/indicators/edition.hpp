#pragma once

#include "analytics/results.hpp"
#include "platform/core/fields.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The definitions as they were when something was counted, and what has changed in them since.
namespace cigogne::indicators {

/// One figure as an edition of the definitions has it.
struct FigureDefinition {
    std::string indicator;
    std::string figure;
    std::string indicator_label;
    std::string label;
    std::string numerator; ///< French, as its criterion sheet says
    std::string denominator;
    std::string exclusions;
    std::vector<analytics::Share> numerator_terms;
    std::vector<analytics::Share> denominator_terms;

    bool is_same_figure(FigureDefinition const& other) const { return indicator == other.indicator && figure == other.figure; }
};

/// Every figure of the definitions, in their order.
struct Edition {
    int facts = 0;     ///< of what the facts mean (analytics::facts_edition)
    std::vector<FigureDefinition> figures;
};

/// The definitions of this version of the program.
Edition edition_of_today();
/// As it is stored: one figure a line. Reads back what it wrote; throws std::runtime_error for anything else.
std::string text_of(Edition const& edition);
Edition edition_from(std::string_view text);

/// What became of a figure.
enum class DefinitionChange {
    Added,
    Removed,
    CountedOtherwise, ///< other stays are counted
    Reworded          ///< the same stays, told otherwise
};
constexpr auto words_of(DefinitionChange)
{
    return std::to_array<Word>({ { "added", "Nouveau" }, { "removed", "Retiré" }, { "counted_otherwise", "Compté autrement" }, { "reworded", "Dit autrement" } });
}
struct ChangedFigure {
    DefinitionChange change;
    FigureDefinition before; ///< empty where it was added
    FigureDefinition after;  ///< empty where it was removed
};
/// What changed from an edition to a later one, in the order of the later one, then what it holds no more.
std::vector<ChangedFigure> changes_between(Edition const& before, Edition const& after);

/// Whether its facts are those of today: else the same term means another thing, and what was counted by it is not read any more.
bool has_facts_of_today(Edition const& edition);
/// Counts that were stored under an edition, by the terms of today: those that it did not hold are told to be unknown. None where the facts
/// themselves have changed. Throws std::runtime_error for counts that are not readable.
std::optional<analytics::Totals> totals_by_today(std::string_view counts, Edition const& counted_by);

} // namespace cigogne::indicators
