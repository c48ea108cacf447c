#include "modules/quality/declaration.hpp"
#include "modules/quality/detection.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>
#include <iterator>

namespace cigogne::quality {

namespace {

using namespace http;

struct CorrectionForm {
    std::optional<CaseKind> kind;
    std::optional<CivilDate> happened_on;
    std::optional<Instant> happened_at;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
    std::optional<int> newborns;
    std::optional<Vital> vital;
    std::optional<bool> needs_intensive_care;
    std::optional<std::string> adverse_event;
    std::optional<PlaceId> house;         ///< by who coordinates: a fact of a request may not know who took mother and child in
    std::optional<bool> looked_again;     ///< a weight that hardly goes with the term was looked at again
    std::string reason;
};
constexpr auto correction_form = fields<CorrectionForm>("CaseCorrectionForm",
    field<&CorrectionForm::kind>("kind"),
    field<&CorrectionForm::happened_on>("happened_on", not_in_future),
    field<&CorrectionForm::happened_at>("happened_at", not_in_future),
    field<&CorrectionForm::age>("ga_days"),
    field<&CorrectionForm::weight>("weight_g"),
    field<&CorrectionForm::newborns>("newborns", between(1, 6)),
    field<&CorrectionForm::vital>("vital"),
    field<&CorrectionForm::needs_intensive_care>("needs_intensive_care"),
    field<&CorrectionForm::adverse_event>("adverse_event", max_length(60)),
    field<&CorrectionForm::house>("house"),
    field<&CorrectionForm::looked_again>("looked_again"),
    field<&CorrectionForm::reason>("reason", max_length(300)));

struct RejectionForm {
    RejectionReason reason;
    std::optional<std::string> comment;
};
constexpr auto rejection_form = fields<RejectionForm>("CaseRejectionForm",
    field<&RejectionForm::reason>("reason"),
    field<&RejectionForm::comment>("comment", max_length(300)));

/// Whose it is to write what happened.
Result<Done> may_document(Call& call, SeenCase const& seen)
{
    if (seen.viewer != Viewer::COORDINATOR && seen.viewer != Viewer::HOUSE)
        return Error::NotYours;
    if (seen.row.state == CaseState::REJECTED)
        return Error::AlreadyRejected;
    return may_tell(call, seen);
}

Result<Done> without_contradiction(CaseRow const& row, Documentation const& documentation, CivilDate today)
{
    auto faults = contradictions(row.kind, row.happened_at, documentation);
    // What else the birth is analysed for asks for its own outcome.
    for (auto const also : row.also.values)
        std::ranges::move(contradictions(also, {}, { .outcome = documentation.outcome }), std::back_inserter(faults));
    std::ranges::move(times_of_another_birth(row.happened_on, documentation), std::back_inserter(faults));
    if (auto fault = death_to_come(row.happened_on, today, documentation))
        faults.push_back(std::move(*fault));
    return faults.empty() ? Result<Done>(Done {}) : Failure(http::Error::InvalidFields).with(std::move(faults));
}

/// Fields of the documentation, one or several at a time. Once it was finished, a change says why.
Result<CaseView> document(Call& call, Partial<Documentation> const& patch)
{
    auto const seen = TRY(seen_case(call));
    TRY(may_document(call, seen));
    auto before = seen.documentation();
    before.correction_reason.reset();
    auto const told = patch.applied_to(before);
    if (seen.row.state >= CaseState::DOCUMENTED && told.correction_reason.value_or("").empty())
        return at_field(Error::CorrectionReason, "correction_reason");
    TRY(without_contradiction(seen.row, told, paris_date(call.now())));
    auto row = seen.row;
    row.documentation = content_of(told);
    return write_case(call, seen, std::move(row), Change::DOCUMENTATION, told.correction_reason.value_or(""));
}

/// The house as it is corrected: known, and by who coordinates.
Result<PlaceId> right_house(Call& call, SeenCase const& seen, CorrectionForm const& form)
{
    if (!form.house || *form.house == seen.row.house)
        return seen.row.house;
    if (seen.viewer != Viewer::COORDINATOR)
        return at_field(Error::NotYours, "house");
    if (!directory::place(call.transaction(), *form.house, seen.row.happened_on))
        return at_field(Error::UnknownPlace, "house");
    return *form.house;
}

/// What is wrong with the row as it is corrected; what was told before and is not touched is left alone.
std::vector<Fault> faults_of(Call& call, CaseRow const& row, CorrectionForm const& form)
{
    auto const bounds = rules_of(call).plausible;
    auto faults = unfit(row.kind, row.age, row.vital);
    for (auto const also : row.also.values)
        std::ranges::move(unfit(also, row.age, row.vital), std::back_inserter(faults));
    if (form.happened_on || form.happened_at) {
        if (auto fault = day_fault(form.happened_at ? "happened_at" : "happened_on", row.happened_on, paris_date(call.now()), bounds))
            faults.push_back(std::move(*fault));
    }
    if ((form.age || form.weight) && !form.looked_again.value_or(false)) {
        if (auto fault = people::weight_fault("weight_g", row.age, row.weight, bounds.weight))
            faults.push_back(std::move(*fault));
    }
    return faults;
}

/// What of the birth was told wrongly, with the right value and the reason. What it was stays in the history.
Result<CaseView> correct(Call& call, CorrectionForm const& form)
{
    auto const seen = TRY(seen_case(call));
    TRY(may_document(call, seen));
    if (form.reason.empty())
        return at_field(Error::CorrectionReason, "reason");
    auto row = seen.row;
    row.house = TRY(right_house(call, seen, form));
    if (form.happened_on || form.happened_at) {
        row.happened_on = TRY(day_of(form.happened_on, form.happened_at));
        row.happened_at = form.happened_at;
    }
    if (row.house != seen.row.house)
        TRY(open_that_day(call, row.house, row.happened_on, "house"));
    else if (row.happened_on != seen.row.happened_on)
        TRY(open_that_day(call, row.house, row.happened_on, form.happened_at ? "happened_at" : "happened_on"));
    row.kind = form.kind.value_or(row.kind);
    std::erase_if(row.also.values, [&](CaseKind also) { return answer_the_same(also, row.kind); });
    row.age = form.age ? form.age : row.age;
    row.weight = form.weight ? form.weight : row.weight;
    row.newborns = form.newborns.value_or(row.newborns);
    row.vital = form.vital.value_or(row.vital);
    row.needs_intensive_care = form.needs_intensive_care.value_or(row.needs_intensive_care);
    row.adverse_event = form.adverse_event.value_or(row.adverse_event);
    if (auto faults = faults_of(call, row, form); !faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    TRY(without_contradiction(row, seen.documentation(), paris_date(call.now())));
    return write_case(call, seen, std::move(row), Change::CORRECTION, form.reason);
}

/// « Écarter » what a fact had opened: an interruption, a wrong term, a case that is there twice, a birth that never was.
Result<CaseView> reject(Call& call, RejectionForm const& form)
{
    auto const seen = TRY(seen_case(call));
    if (seen.viewer != Viewer::COORDINATOR)
        return Error::NotYours;
    auto const measure = seen.row.request ? transfers::measure(call.transaction(), *seen.row.request) : std::nullopt;
    if (form.reason == RejectionReason::NO_BIRTH && measure && tells_of_a_birth(*measure))
        return at_field(Error::BirthStillTold, "reason");
    auto row = seen.row;
    row.state = TRY(after(Step::REJECT, readiness_of(call.transaction(), seen)));
    row.rejected_for = form.reason;
    row.ended_at = call.now();
    return write_case(call, seen, std::move(row), Change::REJECTED, form.comment.value_or(""));
}

} // namespace

std::vector<Route> documentation_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Patch, "/api/cases/{id}/documentation")
                         .summary("Documenter un cas")
                         .needs(declare)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "perinatal_case", path("id"))
                         .tagged(Etag::row_version())
                         .takes(patch(documentation_table))
                         .returns(one(case_view))
                         .handled_by(document));
    routes.push_back(route(Method::Post, "/api/cases/{id}/corrections")
                         .summary("Corriger ce qui est dit de la naissance")
                         .needs(declare)
                         .within(ScopeRule::parties())
                         .audits(security::AuditKind::Write, "perinatal_case", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(correction_form))
                         .returns(one(case_view))
                         .handled_by(correct));
    routes.push_back(route(Method::Post, "/api/cases/{id}/rejections")
                         .summary("Écarter un cas ouvert par un fait")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "perinatal_case", path("id"))
                         .tagged(Etag::row_version())
                         .takes(form(rejection_form))
                         .returns(one(case_view))
                         .handled_by(reject));
    return routes;
}

} // namespace cigogne::quality
