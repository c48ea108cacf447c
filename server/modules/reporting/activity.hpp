#pragma once

#include "modules/reporting/calls.hpp"
#include "modules/reporting/counting.hpp"
#include "platform/core/fields.hpp"

#include <string>

/// The page « Activité » as it is sent.
namespace cigogne::reporting {

/// One figure over the period, the same a year before, and in the whole region when an establishment is looked at.
struct FigureView {
    std::string code;
    FigureGroup group;
    std::string label;
    std::optional<double> value;
    std::string unit;
    std::int64_t n;
    std::int64_t numerator;
    std::optional<std::int64_t> denominator;
    std::int64_t left_out;
    std::optional<double> before;
    std::int64_t before_n;
    std::optional<double> difference; ///< to the year before, in the figure's unit
    std::optional<double> region;
    bool is_delay;
    bool adds_up; ///< the parts of a breakdown add up to it
    std::string definition;
};
extern View<FigureView> const figure_view;

/// The figure of one part of a breakdown.
struct PartView {
    std::string code;
    std::string label;
    std::optional<double> value;
    std::int64_t n;
    std::int64_t numerator;
    std::optional<std::int64_t> denominator;
    std::int64_t left_out;
    std::optional<double> before;
    std::optional<double> difference;
};
extern View<PartView> const part_view;

struct BreakdownView {
    std::string figure;
    Dimension by;
    std::vector<PartView> parts;
};
extern View<BreakdownView> const breakdown_view;

struct ActivityView {
    CivilDate from;
    CivilDate to;
    CivilDate before_from;
    CivilDate before_to;
    std::optional<PlaceId> establishment;
    std::string establishment_name; ///< empty: the whole region
    std::vector<int> years;         ///< in which somebody asked, the latest first
    std::vector<FigureView> figures;
    BreakdownView breakdown;
};
extern View<ActivityView> const activity_view;

/// A year before without any request in the region has no values: nothing to compare with.
std::vector<FigureView> figure_views(
    std::vector<FigureValue> const& now, std::vector<FigureValue> const& before, std::vector<FigureValue> const* region);

/// The parts of one figure, each beside itself a year before, in the order in which they are read: hours, months and classes in their own;
/// motives and establishments by size, what is not known last. The label of an establishment is left to who knows its name.
std::vector<PartView> part_views(Material const& material, Selection const& selection, std::size_t figure, Dimension by);

/// The only figure that is told by establishment that was asked.
inline constexpr std::string_view figure_of_answers = "TRF-08-P";
/// Rates of refusal by establishment that was asked, likewise.
std::vector<PartView> refusal_views(std::vector<UnitAnswersPtr> const& calls, Selection const& selection);

} // namespace cigogne::reporting
