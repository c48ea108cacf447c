#include "modules/transfers/rows.hpp"

namespace cigogne::transfers {

Table<RequestRow> const request_row = fields<RequestRow>("RequestRow",
    field<&RequestRow::id>("id"),
    field<&RequestRow::number>("number"),
    field<&RequestRow::opened_as>("opened_as"),
    field<&RequestRow::kind>("kind"),
    field<&RequestRow::state>("state"),
    field<&RequestRow::origin>("origin"),
    field<&RequestRow::motive>("motive"),
    field<&RequestRow::associated_motives>("associated_motives"),
    field<&RequestRow::urgency>("urgency"),
    field<&RequestRow::dating_method>("dating_method"),
    field<&RequestRow::ddr_equivalent>("ddr_equivalent"),
    field<&RequestRow::delivered_on>("delivered_on"),
    field<&RequestRow::fetuses>("fetuses"),
    field<&RequestRow::newborns>("newborns"),
    field<&RequestRow::question>("question"),
    field<&RequestRow::comment>("comment"),
    field<&RequestRow::caller_name>("caller_name"),
    field<&RequestRow::caller_role>("caller_role"),
    field<&RequestRow::caller_phone>("caller_phone"),
    field<&RequestRow::screening>("screening"),
    field<&RequestRow::asked_at>("asked_at"),
    field<&RequestRow::typed_at>("typed_at"),
    field<&RequestRow::target_at>("target_at"),
    field<&RequestRow::target_key>("target_key"),
    field<&RequestRow::entered_a_posteriori>("entered_a_posteriori"),
    field<&RequestRow::in_charge>("in_charge"),
    field<&RequestRow::read_at>("read_at"),
    field<&RequestRow::destination>("destination"),
    field<&RequestRow::destination_name>("destination_name"),
    field<&RequestRow::vehicle_to_be_cancelled>("vehicle_to_be_cancelled"),
    field<&RequestRow::departed_at>("departed_at"),
    field<&RequestRow::expected_arrival_at>("expected_arrival_at"),
    field<&RequestRow::first_told>("first_told"),
    field<&RequestRow::follows>("follows"),
    field<&RequestRow::created_at>("created_at"),
    field<&RequestRow::created_by>("created_by"),
    field<&RequestRow::updated_at>("updated_at"),
    field<&RequestRow::updated_by>("updated_by"),
    field<&RequestRow::version>("version"));

Table<PersonRow> const person_row = fields<PersonRow>("RequestPersonRow",
    field<&PersonRow::request>("request"),
    field<&PersonRow::person>("person"),
    field<&PersonRow::position>("position"),
    field<&PersonRow::role>("role"),
    field<&PersonRow::age>("ga_days"),
    field<&PersonRow::weight>("weight_g"));

Table<FactRow> const fact_row = fields<FactRow>("RequestFactRow",
    field<&FactRow::id>("id"),
    field<&FactRow::request>("request"),
    field<&FactRow::position>("position"),
    field<&FactRow::kind>("kind"),
    field<&FactRow::happened_at>("happened_at"),
    field<&FactRow::typed_at>("typed_at"),
    field<&FactRow::author>("author"),
    field<&FactRow::content>("content"),
    field<&FactRow::crossed_out_reason>("crossed_out_reason"),
    field<&FactRow::crossed_out_by>("crossed_out_by"),
    field<&FactRow::crossed_out_at>("crossed_out_at"));

Table<PartyRow> const party_row = fields<PartyRow>("RequestPartyRow",
    field<&PartyRow::request>("request"),
    field<&PartyRow::place>("place"),
    field<&PartyRow::side>("side"));

Table<SheetRow> const sheet_row = fields<SheetRow>("SheetRow",
    field<&SheetRow::id>("id"),
    field<&SheetRow::content>("content"),
    field<&SheetRow::updated_at>("updated_at"),
    field<&SheetRow::updated_by>("updated_by"),
    field<&SheetRow::version>("version"));

Table<NewbornSheetRow> const newborn_sheet_row = fields<NewbornSheetRow>("NewbornSheetRow",
    field<&NewbornSheetRow::id>("id"),
    field<&NewbornSheetRow::request>("request"),
    field<&NewbornSheetRow::person>("person"),
    field<&NewbornSheetRow::content>("content"),
    field<&NewbornSheetRow::updated_at>("updated_at"),
    field<&NewbornSheetRow::updated_by>("updated_by"),
    field<&NewbornSheetRow::version>("version"));

Table<DraftRow> const draft_row = fields<DraftRow>("DraftRow",
    field<&DraftRow::id>("id"),
    field<&DraftRow::place>("place"),
    field<&DraftRow::content>("content"),
    field<&DraftRow::title>("title"),
    field<&DraftRow::author>("author"),
    field<&DraftRow::created_at>("created_at"),
    field<&DraftRow::updated_at>("updated_at"),
    field<&DraftRow::updated_by>("updated_by"),
    field<&DraftRow::version>("version"),
    field<&DraftRow::sent_as>("sent_as"));

Table<ShiftNoteRow> const shift_note_row = fields<ShiftNoteRow>("ShiftNoteRow",
    field<&ShiftNoteRow::id>("id"),
    field<&ShiftNoteRow::content>("content"),
    field<&ShiftNoteRow::updated_at>("updated_at"),
    field<&ShiftNoteRow::updated_by>("updated_by"),
    field<&ShiftNoteRow::version>("version"));

Table<ShiftTakingRow> const shift_taking_row = fields<ShiftTakingRow>("ShiftTakingRow",
    field<&ShiftTakingRow::id>("id"),
    field<&ShiftTakingRow::account>("account"),
    field<&ShiftTakingRow::taken_at>("taken_at"),
    field<&ShiftTakingRow::note_version>("note_version"));

} // namespace cigogne::transfers
