#include "modules/accounts/accounts.hpp"
#include "modules/quality/case_step.hpp"
#include "modules/quality/independence.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::quality {

namespace {

using namespace http;

/// Who may be asked: roles that hold `quality.judge`.
constexpr auto reviewing_roles = std::to_array<accounts::Role>({ accounts::Role::CellMidwife, accounts::Role::MaternityMidwife,
    accounts::Role::MaternityDoctor, accounts::Role::ReceivingUnit, accounts::Role::RiskOfficer, accounts::Role::NetworkManager });

struct ReviewerItem {
    AccountId id;
    std::string name;
};
View<ReviewerItem> const reviewer_item = view<ReviewerItem>("CaseReviewer",
    field<&ReviewerItem::id>("id", label("Identifiant")),
    field<&ReviewerItem::name>("name", label("Relecteur")));

/// For which case: who told of it, and who judges it already, are left out.
struct ReviewerQuery {
    std::optional<CaseId> of;
};
constexpr auto reviewer_query = fields<ReviewerQuery>("CaseReviewerQuery",
    field<&ReviewerQuery::of>("case"));

struct ReviewerForm {
    AccountId reviewer;
};
constexpr auto reviewer_form = fields<ReviewerForm>("CaseReviewerForm",
    field<&ReviewerForm::reviewer>("reviewer"));

/// Whose judgement is waited for no longer.
struct WithdrawalForm {
    Id<JudgementTag> judgement;
};
constexpr auto withdrawal_form = fields<WithdrawalForm>("CaseReviewerWithdrawalForm",
    field<&WithdrawalForm::judgement>("judgement"));

struct JudgementForm {
    Avoidability verdict;
    std::optional<std::string> reasons;
    std::optional<std::string> correction_reason;
};
constexpr auto judgement_form = fields<JudgementForm>("CaseJudgementForm",
    field<&JudgementForm::verdict>("verdict"),
    field<&JudgementForm::reasons>("reasons", max_length(1000), free_text),
    field<&JudgementForm::correction_reason>("correction_reason", max_length(300)));

struct ConsensusForm {
    Avoidability verdict;
    std::string sentence;
};
constexpr auto consensus_form = fields<ConsensusForm>("CaseConsensusForm",
    field<&ConsensusForm::verdict>("verdict"),
    field<&ConsensusForm::sentence>("sentence", max_length(1000), free_text));

/// The steps after the declaration, each written by its name.
enum class StepTo {
    DOCUMENTED,
    REVIEWED,
    ACTION_PLAN,
    CLOSED
};
constexpr auto words_of(StepTo)
{
    return std::to_array<Word>({ { "DOCUMENTED", "Documentation terminée" }, { "REVIEWED", "Relecture terminée" },
        { "ACTION_PLAN", "Plan d’action" }, { "CLOSED", "Clore" } });
}
constexpr Step step_to(StepTo state)
{
    constexpr std::array steps { Step::DOCUMENT, Step::REVIEW, Step::PLAN, Step::CLOSE };
    return steps.at(static_cast<std::size_t>(state));
}

struct StepForm {
    StepTo to;
    std::optional<std::string> conclusions;
};
constexpr auto step_form = fields<StepForm>("CaseStepForm",
    field<&StepForm::to>("to"),
    field<&StepForm::conclusions>("conclusions", max_length(2000), free_text));

std::vector<accounts::Colleague> reviewers(Call& call)
{
    return accounts::colleagues_in(call.transaction(), reviewing_roles, call.now());
}

Result<db::Page<ReviewerItem>> list_reviewers(Call& call, ReviewerQuery const& query)
{
    auto const store = call.store<Store>();
    auto const row = query.of ? store.find(*query.of) : std::nullopt;
    auto const history = row ? store.history(row->id) : std::vector<CaseHistoryRow> {};
    auto const judgements = row ? store.judgements(row->id) : std::vector<JudgementRow> {};
    db::Page<ReviewerItem> page;
    for (auto const& person : reviewers(call)) {
        bool const judges = std::ranges::find(judgements, person.id, &JudgementRow::reviewer) != judgements.end();
        if (!judges && !(row && told_by(person.id, *row, history)))
            page.items.push_back({ person.id, person.name });
    }
    return page;
}

/// Rule: the reviewers are independent: who declared or documented the case is none of them (design proposal).
Result<Done> independent(Call& call, SeenCase const& seen, accounts::Colleague const& person)
{
    auto const told = told_by(person.id, seen.row, call.store<Store>().history(seen.row.id));
    if (!told)
        return Done {};
    auto const did = *told == Told::DECLARED ? "déclaré" : "documenté";
    auto sentence = fmt::format("{} a {} ce cas : demandez l’avis de quelqu’un d’autre.", person.name, did);
    return Failure(Error::ReviewerToldIt).saying(sentence).with({ { "reviewer", explain(Error::ReviewerToldIt).code, sentence } });
}

/// Whoever was asked no more may be asked again: what she has not answered is hers again.
Result<Done> note_asked(Call& call, CaseId id, AccountId reviewer)
{
    auto store = call.store<Store>();
    auto const before = store.withdrawn_judgement(id, reviewer);
    if (!before) {
        store.add(JudgementRow { Id<JudgementTag>::make(call.now()), id, reviewer, call.now(), call.identity().account(), {}, {}, {}, 1 });
        return Done {};
    }
    auto judgement = *before;
    judgement.asked_at = call.now();
    judgement.asked_by = call.identity().account();
    judgement.withdrawn_at.reset();
    judgement.withdrawn_by.reset();
    ++judgement.version;
    return store.save(judgement, *before, call.now()) ? Result<Done>(Done {}) : http::Error::VersionStale;
}

/// One more reviewer; a consensus written before waits for her.
Result<CaseView> ask_reviewer(Call& call, ReviewerForm const& form)
{
    auto const seen = TRY(seen_case(call));
    auto const state = seen.row.state;
    if (state == CaseState::DETECTED)
        return Error::DeclareFirst;
    if (state >= CaseState::REVIEWED)
        return Error::ReviewClosed;
    auto const known = reviewers(call);
    auto const person = std::ranges::find(known, form.reviewer, &accounts::Colleague::id);
    if (person == known.end())
        return at_field(Error::UnknownReviewer, "reviewer");
    if (seen.of(form.reviewer))
        return at_field(Error::ReviewerTwice, "reviewer");
    TRY(independent(call, seen, *person));
    if (form.reviewer == call.identity().account() && shows_verdicts(seen.review(), state, false))
        return at_field(Error::VerdictsSeen, "reviewer");
    TRY(note_asked(call, seen.row.id, form.reviewer));
    auto row = seen.row;
    row.consensus.reset();
    row.consensus_sentence.clear();
    return write_case(call, seen, std::move(row), Change::REVIEWER);
}

/// A reviewer who has not answered is waited for no longer, so that somebody else may be asked. What was asked, and who let her go, stays.
Result<CaseView> withdraw_reviewer(Call& call, WithdrawalForm const& form)
{
    auto const seen = TRY(seen_case(call));
    if (seen.row.state >= CaseState::REVIEWED)
        return Error::ReviewClosed;
    auto const asked = std::ranges::find(seen.judgements, form.judgement, &JudgementRow::id);
    if (asked == seen.judgements.end())
        return at_field(Error::NoSuchReviewer, "judgement");
    if (asked->verdict)
        return at_field(Error::ReviewerAnswered, "judgement");
    auto judgement = *asked;
    judgement.withdrawn_at = call.now();
    judgement.withdrawn_by = call.identity().account();
    ++judgement.version;
    if (!call.store<Store>().save(judgement, *asked, call.now()))
        return http::Error::VersionStale;
    call.publish({ cases_topic, events::Audience::account(asked->reviewer) });
    return write_case(call, seen, seen.row, Change::REVIEWER_WITHDRAWN, accounts::name_of(call.transaction(), asked->reviewer));
}

/// Her own judgement, written before she reads any other. She corrects it, with a reason, as long as nobody has read it.
Result<CaseView> give_judgement(Call& call, JudgementForm const& form)
{
    auto const seen = TRY(seen_case(call));
    auto const* own = seen.of(call.identity().account());
    if (!own)
        return Error::NotAReviewer;
    if (seen.row.state > CaseState::DOCUMENTED)
        return Error::ReviewClosed;
    if (seen.row.state < CaseState::DOCUMENTED)
        return Error::DocumentFirst;
    if (own->verdict && shows_verdicts(seen.review(), seen.row.state, false))
        return Error::VerdictsSeen;
    auto const reason = form.correction_reason.value_or("");
    if (own->verdict && reason.empty())
        return at_field(Error::CorrectionReason, "correction_reason");
    auto judgement = *own;
    judgement.verdict = form.verdict;
    judgement.reasons = form.reasons.value_or("");
    judgement.given_at = call.now();
    ++judgement.version;
    if (!call.store<Store>().save(judgement, *own, call.now()))
        return http::Error::VersionStale;
    return write_case(call, seen, seen.row, Change::JUDGEMENT, reason);
}

Result<CaseView> note_consensus(Call& call, ConsensusForm const& form)
{
    auto const seen = TRY(seen_case(call));
    auto const agreement = seen.review().agreement;
    if (seen.row.state > CaseState::DOCUMENTED)
        return Error::ReviewClosed;
    if (agreement != Agreement::DISAGREED && agreement != Agreement::BY_CONSENSUS)
        return Error::NoDisagreement;
    if (form.sentence.empty())
        return at_field(Error::ConclusionsMissing, "sentence");
    auto row = seen.row;
    row.consensus = form.verdict;
    row.consensus_sentence = form.sentence;
    return write_case(call, seen, std::move(row), Change::CONSENSUS);
}

/// The house finishes its documentation; all that follows is of who coordinates.
Result<CaseView> take_step(Call& call, StepForm const& form)
{
    auto const seen = TRY(seen_case(call));
    bool const of_the_house = form.to == StepTo::DOCUMENTED && seen.viewer == Viewer::HOUSE;
    if (seen.viewer != Viewer::COORDINATOR && !of_the_house)
        return Error::NotYours;
    auto row = TRY(stepped(seen.row, step_to(form.to), readiness_of(call.transaction(), seen), form.conclusions, call.now()));
    return write_case(call, seen, std::move(row), Change::STEP);
}

template <ReadsRecord T, class Handler>
Route case_route(std::string_view pattern, std::string_view summary, security::Permission permission, ScopeRule scope, T const& table, Handler handler)
{
    return route(Method::Post, pattern)
        .summary(summary)
        .needs(permission)
        .within(scope)
        .audits(security::AuditKind::Write, "perinatal_case", path("id"))
        .tagged(Etag::row_version())
        .takes(form(table))
        .returns(one(case_view))
        .handled_by(std::move(handler));
}

} // namespace

std::vector<Route> review_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/case-reviewers")
                         .summary("Lister les personnes à qui demander une relecture")
                         .needs(coordinate)
                         .within(ScopeRule::network())
                         .audits(nothing_because("names of colleagues, as every page of the network shows them").exported_as("case_reviewers"))
                         .tagged(Etag::hash())
                         .takes(query(reviewer_query))
                         .returns(pages_of(reviewer_item))
                         .handled_by(list_reviewers));
    routes.push_back(case_route("/api/cases/{id}/reviewers", "Demander une relecture", coordinate, ScopeRule::network(), reviewer_form, ask_reviewer));
    routes.push_back(case_route("/api/cases/{id}/reviewer-withdrawals", "Libérer un relecteur qui n’a pas répondu", coordinate, ScopeRule::network(), withdrawal_form, withdraw_reviewer));
    routes.push_back(case_route("/api/cases/{id}/judgements", "Donner son avis de relecteur", judge, ScopeRule::parties(), judgement_form, give_judgement));
    routes.push_back(case_route("/api/cases/{id}/consensus", "Écrire le consensus", coordinate, ScopeRule::network(), consensus_form, note_consensus));
    routes.push_back(case_route("/api/cases/{id}/steps", "Terminer une étape", declare, ScopeRule::parties(), step_form, take_step));
    return routes;
}

} // namespace cigogne::quality
