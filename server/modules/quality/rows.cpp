#include "modules/quality/rows.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::quality {

Table<CaseRow> const case_row = fields<CaseRow>("PerinatalCaseRow",
    field<&CaseRow::id>("id"),
    field<&CaseRow::number>("number"),
    field<&CaseRow::kind>("kind"),
    field<&CaseRow::also>("also"),
    field<&CaseRow::state>("state"),
    field<&CaseRow::source>("source"),
    field<&CaseRow::house>("house"),
    field<&CaseRow::happened_on>("happened_on"),
    field<&CaseRow::happened_at>("happened_at"),
    field<&CaseRow::age>("ga_days"),
    field<&CaseRow::weight>("weight_g"),
    field<&CaseRow::newborns>("newborns"),
    field<&CaseRow::vital>("vital"),
    field<&CaseRow::needs_intensive_care>("needs_intensive_care"),
    field<&CaseRow::request>("request"),
    field<&CaseRow::request_number>("request_number"),
    field<&CaseRow::child>("child"),
    field<&CaseRow::adverse_event>("adverse_event"),
    field<&CaseRow::documentation>("documentation", max_length(20000)),
    field<&CaseRow::consensus>("consensus"),
    field<&CaseRow::consensus_sentence>("consensus_sentence", max_length(1000)),
    field<&CaseRow::retained>("retained"),
    field<&CaseRow::conclusions>("conclusions", max_length(2000)),
    field<&CaseRow::rejected_for>("rejected_for"),
    field<&CaseRow::opened_at>("opened_at"),
    field<&CaseRow::opened_by>("opened_by"),
    field<&CaseRow::declared_at>("declared_at"),
    field<&CaseRow::reviewed_at>("reviewed_at"),
    field<&CaseRow::ended_at>("ended_at"),
    field<&CaseRow::updated_at>("updated_at"),
    field<&CaseRow::updated_by>("updated_by"),
    field<&CaseRow::version>("version"));

Table<JudgementRow> const judgement_row = fields<JudgementRow>("CaseJudgementRow",
    field<&JudgementRow::id>("id"),
    field<&JudgementRow::case_id>("case_id"),
    field<&JudgementRow::reviewer>("reviewer"),
    field<&JudgementRow::asked_at>("asked_at"),
    field<&JudgementRow::asked_by>("asked_by"),
    field<&JudgementRow::verdict>("verdict"),
    field<&JudgementRow::reasons>("reasons"),
    field<&JudgementRow::given_at>("given_at"),
    field<&JudgementRow::version>("version"),
    field<&JudgementRow::withdrawn_at>("withdrawn_at"),
    field<&JudgementRow::withdrawn_by>("withdrawn_by"));

Table<CaseHistoryRow> const case_history_row = fields<CaseHistoryRow>("CaseHistoryRow",
    field<&CaseHistoryRow::id>("id"),
    field<&CaseHistoryRow::case_id>("case_id"),
    field<&CaseHistoryRow::what>("what"),
    field<&CaseHistoryRow::reason>("reason"),
    field<&CaseHistoryRow::content>("content"),
    field<&CaseHistoryRow::version>("version"),
    field<&CaseHistoryRow::replaced_at>("replaced_at"),
    field<&CaseHistoryRow::replaced_by>("replaced_by"));

Table<CaseDeclarationRow> const case_declaration_row = fields<CaseDeclarationRow>("CaseDeclarationRow",
    field<&CaseDeclarationRow::id>("id"),
    field<&CaseDeclarationRow::case_id>("case_id"),
    field<&CaseDeclarationRow::content>("content", max_length(20000)),
    field<&CaseDeclarationRow::told_at>("told_at"),
    field<&CaseDeclarationRow::told_by>("told_by"));

Documentation documentation_from(std::string_view content) { return json::from_stored(documentation_table, content); }
std::string content_of(Documentation const& documentation) { return json::stored(documentation_table, documentation); }

} // namespace cigogne::quality
