#include "modules/transfers/history.hpp"

/// The part of the store about what is written beside the journal: sheets, drafts, the note of the handover.
namespace cigogne::transfers {

namespace {

constexpr auto history_row = fields<HistoryRow>("RequestHistoryRow",
    field<&HistoryRow::id>("id"),
    field<&HistoryRow::request>("request"),
    field<&HistoryRow::noun>("noun"),
    field<&HistoryRow::content>("content"),
    field<&HistoryRow::version>("version"),
    field<&HistoryRow::replaced_at>("replaced_at"),
    field<&HistoryRow::replaced_by>("replaced_by"));

constexpr auto draft_origin = fields<DraftOrigin>("DraftOrigin",
    field<&DraftOrigin::place>("place"),
    field<&DraftOrigin::author>("author"),
    field<&DraftOrigin::created_at>("created_at"));

} // namespace

SheetRow Store::sheet(RequestRow const& request)
{
    auto row = transaction_.find(sheet_row, "request_sheet", "id = ?", request.id);
    return row ? std::move(*row) : SheetRow { request.id, "{}", request.created_at, request.created_by, 1 };
}

void Store::add_sheet(SheetRow const& row)
{
    transaction_.insert(sheet_row, "request_sheet", row);
}

bool Store::save_sheet(SheetRow const& row, SheetRow const& before)
{
    if (!transaction_.update(sheet_row, "request_sheet", row, before.version))
        return false;
    keep_history(row.id, sheet_history, before.content, before.version, row.updated_at, row.updated_by);
    return true;
}

NewbornSheetRow Store::newborn_sheet(RequestRow const& request, PersonId newborn)
{
    // Of a child whose requests once kept a copy each, what was written last counts.
    auto found = transaction_.select(newborn_sheet_row, "newborn_sheet",
        "person = ? and (request = ? or request in (select request from request_person where person = ?)) order by updated_at desc, id desc limit 1",
        newborn, request.id, newborn);
    if (!found.empty())
        return std::move(found.front());
    return { Id<NewbornSheetTag>::make(request.created_at), request.id, newborn, "{}", request.created_at, request.created_by, 1 };
}

bool Store::save_newborn_sheet(NewbornSheetRow const& row, NewbornSheetRow const& before)
{
    bool const is_known = transaction_.find(newborn_sheet_row, "newborn_sheet", "id = ?", before.id).has_value();
    if (!is_known)
        transaction_.insert(newborn_sheet_row, "newborn_sheet", row);
    else if (!transaction_.update(newborn_sheet_row, "newborn_sheet", row, before.version))
        return false;
    keep_history(row.request, newborn_history(row.person), before.content, before.version, row.updated_at, row.updated_by);
    return true;
}

void Store::keep_history(RequestId request, std::string const& noun, std::string const& content, std::int64_t version, Instant at, AccountId by)
{
    transaction_.insert(history_row, "request_history", HistoryRow { Id<HistoryTag>::make(at), request, noun, content, version, at, by });
}

std::vector<HistoryRow> history_of(db::Transaction& transaction, RequestId request, std::string const& noun)
{
    return transaction.select(history_row, "request_history", "request = ? and noun = ? order by version", request, noun);
}

std::vector<DraftRow> Store::drafts(security::Scope const& scope)
{
    return transaction_.page(draft_row, "draft", scope.visible_from("place"), { "updated_at", db::Direction::Descending },
                           { .limit = db::PageRequest::most, .cursor = {} }, "sent_as is null")
        .items;
}

std::int64_t Store::unsent_drafts(PlaceId place)
{
    return transaction_.number("select count(*) from draft where place = ? and sent_as is null", place).value_or(0);
}

std::optional<DraftRow> Store::draft(security::Scope const& scope, DraftId id)
{
    auto found = transaction_.page(draft_row, "draft", scope.visible_from("place"), { "id" }, { .limit = 1, .cursor = {} }, "id = ?", id);
    return found.items.empty() ? std::nullopt : std::optional(std::move(found.items.front()));
}

std::optional<DraftOrigin> Store::origin_of(DraftId id)
{
    return transaction_.find(draft_origin, "draft", "id = ?", id);
}

void Store::add_draft(DraftRow const& row)
{
    transaction_.insert(draft_row, "draft", row);
}

bool Store::save_draft(DraftRow const& row, std::int64_t expected_version)
{
    return transaction_.update(draft_row, "draft", row, expected_version);
}

std::vector<DraftRow> Store::drafts_untouched_since(Instant instant, int at_most)
{
    return transaction_.select(draft_row, "draft", "updated_at < ? order by updated_at, id limit ?", instant, at_most);
}

void Store::remove_draft(DraftId id)
{
    transaction_.execute("delete from draft where id = ?", id);
}

ShiftNoteRow Store::shift_note()
{
    return *transaction_.find(shift_note_row, "shift_note", "id = 'cell'");
}

bool Store::save_shift_note(ShiftNoteRow const& row, std::int64_t expected_version)
{
    return transaction_.update(shift_note_row, "shift_note", row, expected_version);
}

void Store::add_shift_taking(ShiftTakingRow const& row)
{
    transaction_.insert(shift_taking_row, "shift_taking", row);
}

std::optional<ShiftTakingRow> Store::last_shift_taking()
{
    auto found = transaction_.select(shift_taking_row, "shift_taking", "true order by taken_at desc, id desc limit 1");
    return found.empty() ? std::nullopt : std::optional(found.front());
}

} // namespace cigogne::transfers
