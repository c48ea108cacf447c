#include "modules/reporting/activity.hpp"

#include <algorithm>

namespace cigogne::reporting {

View<FigureView> const figure_view = view<FigureView>("ActivityFigure",
    field<&FigureView::code>("code", label("Code")),
    field<&FigureView::group>("group", label("Rubrique")),
    field<&FigureView::label>("label", label("Indicateur")),
    field<&FigureView::value>("value", label("Valeur")),
    field<&FigureView::unit>("unit", label("Unité")),
    field<&FigureView::n>("n", label("n")),
    field<&FigureView::numerator>("numerator", label("Numérateur")),
    field<&FigureView::denominator>("denominator", label("Dénominateur")),
    field<&FigureView::left_out>("left_out", label("Hors calcul")),
    field<&FigureView::before>("before", label("Un an avant")),
    field<&FigureView::before_n>("before_n", label("n un an avant")),
    field<&FigureView::difference>("difference", label("Écart")),
    field<&FigureView::region>("region", label("Région")),
    field<&FigureView::is_delay>("is_delay", label("Délai")),
    field<&FigureView::adds_up>("adds_up", label("Les parties font le total")),
    field<&FigureView::definition>("definition", label("Définition")));

View<PartView> const part_view = view<PartView>("ActivityPart",
    field<&PartView::code>("code", label("Code")),
    field<&PartView::label>("label", label("Partie")),
    field<&PartView::value>("value", label("Valeur")),
    field<&PartView::n>("n", label("n")),
    field<&PartView::numerator>("numerator", label("Numérateur")),
    field<&PartView::denominator>("denominator", label("Dénominateur")),
    field<&PartView::left_out>("left_out", label("Hors calcul")),
    field<&PartView::before>("before", label("Un an avant")),
    field<&PartView::difference>("difference", label("Écart")));

View<BreakdownView> const breakdown_view = view<BreakdownView>("ActivityBreakdown",
    field<&BreakdownView::figure>("figure"),
    field<&BreakdownView::by>("by"),
    nested<&BreakdownView::parts, part_view>("parts"));

View<ActivityView> const activity_view = view<ActivityView>("Activity",
    field<&ActivityView::from>("from"),
    field<&ActivityView::to>("to"),
    field<&ActivityView::before_from>("before_from"),
    field<&ActivityView::before_to>("before_to"),
    field<&ActivityView::establishment>("establishment"),
    field<&ActivityView::establishment_name>("establishment_name"),
    field<&ActivityView::years>("years"),
    nested<&ActivityView::figures, figure_view>("figures"),
    nested<&ActivityView::breakdown, breakdown_view>("breakdown"));

namespace {

std::optional<double> difference(std::optional<double> now, std::optional<double> before)
{
    return now && before ? std::optional(*now - *before) : std::nullopt;
}

bool is_by_size(Dimension by)
{
    return by == Dimension::Origin || by == Dimension::Destination || by == Dimension::Motive;
}

/// « Non précisé », « Aucun », « Hors région »: neither a motive nor an establishment.
bool is_beside(PartView const& part)
{
    return part.code == "unknown" || part.code == "none" || part.code == "out_of_region";
}

} // namespace

std::vector<FigureView> figure_views(
    std::vector<FigureValue> const& now, std::vector<FigureValue> const& before, std::vector<FigureValue> const* region)
{
    std::vector<FigureView> views;
    for (std::size_t index = 0; index < now.size(); ++index) {
        auto const& figure = figures()[index];
        auto const& value = now[index];
        views.push_back({ std::string(figure.code), figure.group, std::string(figure.label), value.value, std::string(figure.unit), value.n,
            value.numerator, value.denominator, value.left_out, before[index].value, before[index].n, difference(value.value, before[index].value),
            region ? (*region)[index].value : std::nullopt, figure.is_delay(), figure.adds_up(), std::string(figure.definition) });
    }
    return views;
}

std::vector<PartView> part_views(Material const& material, Selection const& selection, std::size_t figure, Dimension by)
{
    auto earlier = selection;
    earlier.period = selection.period.year_before();
    Parts parts(by, selection.period);
    Parts parts_before(by, earlier.period);
    auto const values = broken_down(material, selection, figure, parts);
    auto before = broken_down(material, earlier, figure, parts_before);
    bool const is_told_before = has_requests(material, earlier.period);
    if (!is_told_before)
        std::ranges::fill(before, FigureValue {});

    // A month stands beside the same month of the year before, all else beside its like; what was there only then is told too.
    std::vector<PartView> views;
    for (std::size_t index = 0; index < values.size(); ++index) {
        auto const& part = parts.all()[index];
        auto const& value = values[index];
        auto const then = by == Dimension::Month ? (index < before.size() ? std::optional(index) : std::nullopt) : parts_before.with_code(part.code);
        auto const value_then = then ? before[*then].value : figures()[figure].adds_up() && is_told_before ? std::optional(0.0)
                                                                                                           : std::nullopt;
        views.push_back({ part.code, part.label, value.value, value.n, value.numerator, value.denominator, value.left_out, value_then,
            difference(value.value, value_then) });
    }
    for (std::size_t index = 0; by != Dimension::Month && index < before.size(); ++index) {
        auto const& part = parts_before.all()[index];
        if (parts.with_code(part.code))
            continue;
        auto const none = figures()[figure].adds_up() ? std::optional(0.0) : std::nullopt;
        views.push_back({ part.code, part.label, none, 0, 0, {}, 0, before[index].value, difference(none, before[index].value) });
    }
    if (is_by_size(by))
        std::ranges::stable_sort(views, [](PartView const& one, PartView const& other) {
            return std::pair(is_beside(one), -one.n) < std::pair(is_beside(other), -other.n);
        });
    return views;
}

std::vector<PartView> refusal_views(std::vector<UnitAnswersPtr> const& calls, Selection const& selection)
{
    auto const rate = [](Refusals const& row) {
        return row.answers > 0 ? std::optional(100.0 * static_cast<double>(row.refusals) / static_cast<double>(row.answers)) : std::nullopt;
    };
    auto earlier = selection;
    earlier.period = selection.period.year_before();
    auto const before = refusals_by_place(calls, earlier);
    std::vector<PartView> views;
    for (auto const& row : refusals_by_place(calls, selection)) {
        auto const then = std::ranges::find(before, row.place, &Refusals::place);
        auto const value_then = then == before.end() ? std::nullopt : rate(*then);
        views.push_back({ part_of(row.place), row.place ? "" : "Hors région ou hors annuaire", rate(row), row.answers, row.refusals, row.answers, row.unanswered,
            value_then, difference(rate(row), value_then) });
    }
    return views;
}

} // namespace cigogne::reporting
