#include "modules/indicators/note_store.hpp"

namespace cigogne::indicators {

namespace {

struct NamedRow {
    int year;
    NoteSection section;
    Instant named_at;
    AccountId named_by;
};
constexpr auto named_row = fields<NamedRow>("IndicatorNoteNamedRow",
    field<&NamedRow::year>("year"),
    field<&NamedRow::section>("section"),
    field<&NamedRow::named_at>("named_at"),
    field<&NamedRow::named_by>("named_by"));

} // namespace

std::vector<NoteComment> NoteStore::comments(int year) const
{
    return transaction_.select(note_comment_row, "indicator_note_comment", "year = ? order by section", year);
}

std::optional<NoteComment> NoteStore::comment(int year, NoteSection section) const
{
    return transaction_.find(note_comment_row, "indicator_note_comment", "year = ? and section = ?", year, section);
}

void NoteStore::add(NoteComment const& comment)
{
    transaction_.insert(note_comment_row, "indicator_note_comment", comment);
}

bool NoteStore::save(NoteComment const& comment, NoteComment const& before)
{
    if (!transaction_.update(note_comment_row, "indicator_note_comment", comment, before.version))
        return false;
    if (is_kept_before(before, comment))
        transaction_.insert(note_before_row, "indicator_note_before", NoteCommentBefore { before.id, before.version, before.body, before.updated_at, before.updated_by });
    return true;
}

std::vector<NoteCommentBefore> NoteStore::history(NoteCommentId id) const
{
    return transaction_.select(note_before_row, "indicator_note_before", "comment = ? order by version desc", id);
}

std::vector<NoteSection> NoteStore::named(int year) const
{
    std::vector<NoteSection> sections;
    for (auto const& row : transaction_.select(named_row, "indicator_note_named", "year = ? order by section", year))
        sections.push_back(row.section);
    return sections;
}

void NoteStore::name(int year, NoteSection section, AccountId by, Instant at)
{
    unname(year, section);
    transaction_.insert(named_row, "indicator_note_named", NamedRow { year, section, at, by });
}

void NoteStore::unname(int year, NoteSection section)
{
    transaction_.execute("delete from indicator_note_named where year = ? and section = ?", year, section);
}

} // namespace cigogne::indicators
