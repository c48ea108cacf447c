#pragma once

#include "modules/quality/documentation.hpp"
#include "modules/quality/judgement.hpp"
#include "modules/quality/perinatal_case.hpp"

#include <algorithm>

/// A perinatal case and what hangs on it, as they are stored.
namespace cigogne::quality {

struct CaseRow {
    CaseId id;
    int number;
    CaseKind kind;
    transfers::Codes<CaseKind> also; ///< what else the same birth is to be analysed for
    CaseState state;
    CaseSource source;
    PlaceId house; ///< of birth; of a birth out of any maternity, the one that took mother and child in
    CivilDate happened_on;
    std::optional<Instant> happened_at;
    std::optional<people::GestationalAge> age;
    std::optional<people::Grams> weight;
    int newborns;
    Vital vital;
    bool needs_intensive_care;
    std::optional<transfers::RequestId> request;
    std::optional<int> request_number;
    int child; ///< 1 for the first of that birth, 2 for its twin
    std::string adverse_event; ///< « Événement indésirable lié : n° ou référence »
    std::string documentation; ///< JSON
    std::optional<Avoidability> consensus;
    std::string consensus_sentence;
    std::optional<Avoidability> retained; ///< once reviewed
    std::string conclusions;
    std::optional<RejectionReason> rejected_for;
    Instant opened_at;
    std::optional<AccountId> opened_by; ///< none: a fact of a request
    std::optional<Instant> declared_at;
    std::optional<Instant> reviewed_at;
    std::optional<Instant> ended_at;
    Instant updated_at;
    std::optional<AccountId> updated_by;
    std::int64_t version;

    BirthMark mark() const { return { house, happened_on, happened_at, age, request }; }
    BirthFacts facts(std::optional<directory::PlaceKind> place) const
    {
        return { is_of(CaseKind::AN_OUT) ? CaseKind::AN_OUT : kind, vital, { age, weight, newborns, needs_intensive_care }, place, is_of(CaseKind::AN_EAI) };
    }
    /// Whether it is analysed for that, alone or beside something else.
    bool is_of(CaseKind what) const { return kind == what || std::ranges::find(also.values, what) != also.values.end(); }
    /// Whether it answers the question already that a case of that kind asks.
    bool answers(CaseKind what) const
    {
        return answer_the_same(kind, what) || std::ranges::any_of(also.values, [&](CaseKind each) { return answer_the_same(each, what); });
    }
};
extern Table<CaseRow> const case_row;

struct JudgementRow {
    Id<struct JudgementTag> id;
    CaseId case_id;
    AccountId reviewer;
    Instant asked_at;
    AccountId asked_by;
    std::optional<Avoidability> verdict;
    std::string reasons;
    std::optional<Instant> given_at;
    std::int64_t version;
    std::optional<Instant> withdrawn_at = {}; ///< asked no more, before she answered
    std::optional<AccountId> withdrawn_by = {};
};
extern Table<JudgementRow> const judgement_row;

/// Whose writing made a new version of a case.
enum class Change {
    DECLARED,
    JOINED,
    REJECTED,
    DOCUMENTATION,
    CORRECTION,
    REVIEWER,
    REVIEWER_WITHDRAWN,
    JUDGEMENT,
    CONSENSUS,
    STEP
};
constexpr auto words_of(Change)
{
    return std::to_array<Word>({ { "DECLARED", "Déclaré" }, { "JOINED", "Demande rattachée" }, { "REJECTED", "Écarté" },
        { "DOCUMENTATION", "Documentation" }, { "CORRECTION", "Correction" }, { "REVIEWER", "Relecteur demandé" }, { "REVIEWER_WITHDRAWN", "Relecteur libéré" },
        { "JUDGEMENT", "Avis d’un relecteur" }, { "CONSENSUS", "Consensus" }, { "STEP", "Étape" } });
}

/// What the case was until then.
struct CaseHistoryRow {
    Id<struct CaseHistoryTag> id;
    CaseId case_id;
    Change what;
    std::string reason;
    std::string content; ///< JSON of the row
    std::int64_t version;
    Instant replaced_at;
    std::optional<AccountId> replaced_by;
};
extern Table<CaseHistoryRow> const case_history_row;

/// A declaration that joined a case, as it was sent; without an author, what a request told.
struct CaseDeclarationRow {
    Id<struct CaseDeclarationTag> id;
    CaseId case_id;
    std::string content; ///< JSON of the declaration
    Instant told_at;
    std::optional<AccountId> told_by;
};
extern Table<CaseDeclarationRow> const case_declaration_row;

/// The documentation as it is stored, and back. Throws std::runtime_error for what is none.
Documentation documentation_from(std::string_view content);
std::string content_of(Documentation const& documentation);

} // namespace cigogne::quality
