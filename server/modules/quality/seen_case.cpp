#include "modules/quality/seen_case.hpp"

#include "modules/quality/detection.hpp"
#include "modules/quality/opening.hpp"
#include "platform/http/stale.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::quality {

namespace {

std::optional<Viewer> viewer_of(http::Call& call, CaseRow const& row, bool is_asked)
{
    auto const& who = call.identity();
    if (who.may(coordinate))
        return Viewer::COORDINATOR;
    if (who.scope().includes(row.house))
        return who.scope().place() && who.may(declare) ? Viewer::HOUSE : Viewer::READER;
    return is_asked ? std::optional(Viewer::REVIEWER) : std::nullopt;
}

} // namespace

Review SeenCase::review() const
{
    std::vector<Judgement> said;
    for (auto const& judgement : judgements)
        said.push_back({ judgement.reviewer, judgement.verdict });
    return review_of(said, row.consensus);
}

JudgementRow const* SeenCase::of(AccountId reviewer) const
{
    auto const found = std::ranges::find(judgements, reviewer, &JudgementRow::reviewer);
    return found == judgements.end() ? nullptr : &*found;
}

Result<SeenCase> seen_case(http::Call& call)
{
    auto const id = TRY(call.path_id<CaseId>());
    Store store(call.transaction());
    auto row = store.find(id);
    if (!row)
        return http::Error::NotFound;
    auto judgements = store.judgements(id);
    bool const is_asked = std::ranges::find(judgements, call.identity().account(), &JudgementRow::reviewer) != judgements.end();
    auto const viewer = viewer_of(call, *row, is_asked);
    if (!viewer)
        return http::Error::NotFound;
    return SeenCase { std::move(*row), std::move(judgements), *viewer };
}

Result<Done> may_tell(http::Call& call, SeenCase const& seen)
{
    bool const judges = seen.of(call.identity().account()) != nullptr && seen.row.state < CaseState::REVIEWED;
    return judges ? Result<Done>(Error::ReviewerDocuments) : Done {};
}

Readiness readiness_of(db::Transaction& transaction, SeenCase const& seen)
{
    auto const review = seen.review();
    Readiness readiness {
        .state = seen.row.state,
        .missing = missing_of(seen.row.kind, seen.documentation()),
        .judgements = review.given,
        .awaited = review.awaited,
        .retained = seen.row.retained ? seen.row.retained : review.retained,
        .is_concluded = !seen.row.conclusions.empty(),
    };
    for (auto const& action : Store(transaction).actions_of(seen.row.id)) {
        if (action.state != ActionState::DROPPED)
            ++(action.level == ActionLevel::LOCAL ? readiness.local_actions : readiness.regional_actions);
    }
    return readiness;
}

Result<CaseView> write_case(http::Call& call, SeenCase const& seen, CaseRow after, Change what, std::string const& reason)
{
    if (call.if_match() && *call.if_match() != seen.row.version)
        return http::stale(case_view, view_of(call, seen));
    after.updated_at = call.now();
    after.updated_by = call.identity().account();
    after.version = seen.row.version + 1;
    if (!Store(call.transaction()).save(after, seen.row, what, reason))
        return http::Error::VersionStale;
    tell(call.transaction(), call.now(), after);
    call.raise(cases_topic);
    call.raise("case/" + after.id.text());
    return view_of(call, { std::move(after), Store(call.transaction()).judgements(seen.row.id), seen.viewer });
}

Result<Done> open_that_day(http::Call& call, PlaceId house, CivilDate day, std::string field)
{
    if (!directory::is_open(call.transaction(), house, day))
        return at_field(Error::HouseClosed, std::move(field));
    return Done {};
}

std::optional<Fault> requests_fault(http::Call& call, std::span<int const> numbers, std::string_view before)
{
    auto const own = call.scope().place();
    auto const stood = request_numbers(before).value_or(std::vector<int> {});
    auto const is_known = [&](int number) {
        if (std::ranges::find(stood, number) != stood.end())
            return true;
        auto const request = number > 0 ? transfers::request_numbered(call.transaction(), number) : std::nullopt;
        auto const measure = request ? transfers::measure(call.transaction(), *request) : std::nullopt;
        return measure && (!own || measure->origin == own || measure->destination == own);
    };
    auto const unknown = std::ranges::find_if_not(numbers, is_known);
    if (unknown == numbers.end())
        return std::nullopt;
    return Fault { "requests", "unknown_request",
        own ? fmt::format("Aucune demande n° {} de votre maternité, ni vers elle.", *unknown) : fmt::format("Aucune demande n° {}.", *unknown) };
}

bool may_read(http::Call& call, Action const& action)
{
    auto const own = call.scope().place();
    return !own || action.level == ActionLevel::REGIONAL || action.place == own;
}

bool birth_is_crossed_out(db::Transaction& transaction, CaseRow const& row)
{
    if (!is_open(row.state) || row.source == CaseSource::DECLARATION || !row.request)
        return false;
    auto const measure = transfers::measure(transaction, *row.request);
    return measure && !tells_of_a_birth(*measure);
}

QualitySettings rules_of(http::Call& call)
{
    return settings_on(call.services().settings, paris_date(call.now()));
}

} // namespace cigogne::quality
