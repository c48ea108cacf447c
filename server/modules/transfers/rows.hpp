#pragma once

#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/opening_form.hpp"
#include "modules/transfers/request.hpp"
#include "modules/transfers/sheet.hpp"
#include "modules/transfers/urgency.hpp"

/// What tables hold of a request, column by column.
namespace cigogne::transfers {

/// A list of codes in one column, separated by spaces: `MAP RPM`.
template <Worded E>
struct Codes {
    std::vector<E> values;

    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    void put(Sink& sink) const
    {
        std::string text;
        for (auto const value : values)
            text += (text.empty() ? "" : " ") + std::string(word(value).code);
        sink.text(text);
    }
    static std::optional<Codes> take(Wire const& wire, Reader& reader)
    {
        Codes codes;
        for (auto left = wire.text; !left.empty();) {
            auto const end = std::min(left.find(' '), left.size());
            auto const index = take_choice(words<E>, { .kind = Wire::Kind::Text, .medium = wire.medium, .text = left.substr(0, end) }, reader);
            if (!index)
                return std::nullopt;
            codes.values.push_back(static_cast<E>(*index));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
        return codes;
    }
};

/// Stands where a list sorts by an instant that is not there: 2200.
inline constexpr auto far_away = Instant::from_milliseconds(7'258'118'400'000);

struct RequestRow {
    RequestId id;
    int number;
    Kind opened_as;
    Kind kind;
    State state;
    PlaceId origin;
    std::optional<Motive> motive;
    Codes<Motive> associated_motives;
    std::optional<Urgency> urgency;
    std::optional<people::DatingMethod> dating_method;
    std::optional<CivilDate> ddr_equivalent;
    std::optional<CivilDate> delivered_on;
    int fetuses;
    int newborns; ///< born or to come: how many newborn places are needed
    std::optional<std::string> question;
    std::optional<std::string> comment;
    std::string caller_name;
    CallerRole caller_role;
    std::optional<Phone> caller_phone;
    std::optional<Codes<Contraindication>> screening; ///< none: not asked
    Instant asked_at;
    Instant typed_at;
    std::optional<Instant> target_at = {};
    Instant target_key; ///< the target, or far away without one: lists sort by it
    bool entered_a_posteriori;
    std::optional<AccountId> in_charge = {};
    std::optional<Instant> read_at = {};
    std::optional<PlaceId> destination = {};
    std::string destination_name = {}; ///< out of the directory
    std::optional<Instant> departed_at = {};
    std::optional<Instant> expected_arrival_at = {};
    std::optional<std::string> first_told = {}; ///< the case as the opening told it, kept from its first change on
    std::optional<RequestId> follows = {}; ///< of a newborn: its mother's, which the birth ended
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;

    std::optional<people::Dating> dating() const
    {
        if (!dating_method || !ddr_equivalent)
            return std::nullopt;
        return people::Dating { *dating_method, *ddr_equivalent };
    }
};
inline constexpr auto request_row = fields<RequestRow>("RequestRow",
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
    field<&RequestRow::departed_at>("departed_at"),
    field<&RequestRow::expected_arrival_at>("expected_arrival_at"),
    field<&RequestRow::first_told>("first_told"),
    field<&RequestRow::follows>("follows"),
    field<&RequestRow::created_at>("created_at"),
    field<&RequestRow::created_by>("created_by"),
    field<&RequestRow::updated_at>("updated_at"),
    field<&RequestRow::updated_by>("updated_by"),
    field<&RequestRow::version>("version"));

/// Whether she carries, or is, the child.
enum class PersonRole {
    Mother,
    Newborn
};
constexpr auto words_of(PersonRole)
{
    return std::to_array<Word>({ { "mother", "mère" }, { "newborn", "nouveau-né" } });
}

struct PersonRow {
    RequestId request;
    PersonId person;
    int position;
    PersonRole role;
    std::optional<people::GestationalAge> age; ///< of a newborn, at birth
    std::optional<people::Grams> weight;
};
inline constexpr auto person_row = fields<PersonRow>("RequestPersonRow",
    field<&PersonRow::request>("request"),
    field<&PersonRow::person>("person"),
    field<&PersonRow::position>("position"),
    field<&PersonRow::role>("role"),
    field<&PersonRow::age>("ga_days"),
    field<&PersonRow::weight>("weight_g"));

struct FactRow {
    FactId id;
    RequestId request;
    int position;
    FactKind kind;
    Instant happened_at;
    Instant typed_at;
    AccountId author;
    std::string content;
    std::optional<CorrectionReason> crossed_out_reason;
    std::optional<AccountId> crossed_out_by;
    std::optional<Instant> crossed_out_at;
};
inline constexpr auto fact_row = fields<FactRow>("RequestFactRow",
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

/// How a place takes part in a request.
enum class Side {
    Origin,
    Receiver,
    Asked,
    Refused
};
constexpr auto words_of(Side)
{
    return std::to_array<Word>({ { "origin", "demande" }, { "receiver", "reçoit" }, { "asked", "est sollicitée" }, { "refused", "a refusé" } });
}

struct PartyRow {
    RequestId request;
    PlaceId place;
    Side side;
};
inline constexpr auto party_row = fields<PartyRow>("RequestPartyRow",
    field<&PartyRow::request>("request"),
    field<&PartyRow::place>("place"),
    field<&PartyRow::side>("side"));

struct SheetRow {
    RequestId id; ///< of the request
    std::string content;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
inline constexpr auto sheet_row = fields<SheetRow>("SheetRow",
    field<&SheetRow::id>("id"),
    field<&SheetRow::content>("content"),
    field<&SheetRow::updated_at>("updated_at"),
    field<&SheetRow::updated_by>("updated_by"),
    field<&SheetRow::version>("version"));

struct NewbornSheetRow {
    Id<struct NewbornSheetTag> id;
    RequestId request;
    PersonId person;
    std::string content;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
inline constexpr auto newborn_sheet_row = fields<NewbornSheetRow>("NewbornSheetRow",
    field<&NewbornSheetRow::id>("id"),
    field<&NewbornSheetRow::request>("request"),
    field<&NewbornSheetRow::person>("person"),
    field<&NewbornSheetRow::content>("content"),
    field<&NewbornSheetRow::updated_at>("updated_at"),
    field<&NewbornSheetRow::updated_by>("updated_by"),
    field<&NewbornSheetRow::version>("version"));

using DraftId = Id<struct DraftTag>;

struct DraftRow {
    DraftId id;
    PlaceId place;
    std::string content; ///< JSON as typed
    AccountId author;
    Instant created_at;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
    std::optional<RequestId> sent_as; ///< the request that it has become: nothing is left of its content
};
inline constexpr auto draft_row = fields<DraftRow>("DraftRow",
    field<&DraftRow::id>("id"),
    field<&DraftRow::place>("place"),
    field<&DraftRow::content>("content"),
    field<&DraftRow::author>("author"),
    field<&DraftRow::created_at>("created_at"),
    field<&DraftRow::updated_at>("updated_at"),
    field<&DraftRow::updated_by>("updated_by"),
    field<&DraftRow::version>("version"),
    field<&DraftRow::sent_as>("sent_as"));

/// The free note that the cell hands over.
struct ShiftNoteRow {
    std::string id;
    std::string content;
    Instant updated_at;
    std::optional<AccountId> updated_by;
    std::int64_t version;
};
inline constexpr auto shift_note_row = fields<ShiftNoteRow>("ShiftNoteRow",
    field<&ShiftNoteRow::id>("id"),
    field<&ShiftNoteRow::content>("content"),
    field<&ShiftNoteRow::updated_at>("updated_at"),
    field<&ShiftNoteRow::updated_by>("updated_by"),
    field<&ShiftNoteRow::version>("version"));

struct ShiftTakingRow {
    Id<struct ShiftTakingTag> id;
    AccountId account;
    Instant taken_at;
    std::int64_t note_version;
};
inline constexpr auto shift_taking_row = fields<ShiftTakingRow>("ShiftTakingRow",
    field<&ShiftTakingRow::id>("id"),
    field<&ShiftTakingRow::account>("account"),
    field<&ShiftTakingRow::taken_at>("taken_at"),
    field<&ShiftTakingRow::note_version>("note_version"));

} // namespace cigogne::transfers
