#include "modules/reporting/visit.hpp"

#include "platform/core/text.hpp"

namespace cigogne::reporting {

Table<Visit> const visit_row = fields<Visit>("ReportVisitRow",
    field<&Visit::id>("id"),
    field<&Visit::year>("year"),
    field<&Visit::place>("place"),
    field<&Visit::visited_on>("visited_on"),
    field<&Visit::presented_by>("presented_by"),
    field<&Visit::present>("present"),
    field<&Visit::asked>("asked"),
    field<&Visit::followed_up>("followed_up"),
    field<&Visit::created_at>("created_at"),
    field<&Visit::created_by>("created_by"),
    field<&Visit::updated_at>("updated_at"),
    field<&Visit::updated_by>("updated_by"),
    field<&Visit::version>("version"));

bool is_same_presentation(Visit const& one, Visit const& other)
{
    return one.year == other.year && one.place == other.place && one.visited_on == other.visited_on && words_in(one.presented_by) == words_in(other.presented_by);
}

Explanation explain(VisitError error)
{
    if (error == VisitError::BeforeNetworks)
        return { FailureKind::Invalid, "before_networks", "Aucun réseau de périnatalité n’existait cette année-là (décrets du 9 octobre 1998) : vérifiez l’année du rapport." };
    if (error == VisitError::AlreadyNoted)
        return { FailureKind::Conflict, "already_noted", "Cette présentation est déjà notée : même établissement, même jour, même personne. Changez celle qui existe." };
    return { FailureKind::Invalid, "before_year_was_over", "Le rapport d’une année se présente à partir du 1er janvier suivant : vérifiez la date, ou l’année du rapport." };
}

Result<Done> check_presented(int year, CivilDate visited_on)
{
    auto const under = [](VisitError error, std::string field) {
        auto const explanation = explain(error);
        return Failure(error).with({ { std::move(field), explanation.code, std::string(explanation.sentence) } });
    };
    if (year < first_reported_year)
        return under(VisitError::BeforeNetworks, "year");
    if (static_cast<int>(visited_on.ymd().year()) <= year)
        return under(VisitError::BeforeYearWasOver, "visited_on");
    return Done {};
}

} // namespace cigogne::reporting
