#include "modules/@module@/store.hpp"

namespace cigogne::@module@ {

namespace {

constexpr auto note_row = fields<Note>("@Module@NoteRow",
    field<&Note::id>("id"),
    field<&Note::place>("place"),
    field<&Note::text>("text"),
    field<&Note::written_at>("written_at"),
    field<&Note::written_by>("written_by"));

} // namespace

db::Page<Note> Store::notes(security::Scope const& scope, db::PageRequest const& request) const
{
    return transaction_.page(note_row, "@module@_note", scope.visible_from("place"),
        { "written_at", db::Direction::Descending }, request, "true");
}

void Store::add(Note const& note)
{
    transaction_.insert(note_row, "@module@_note", note);
}

} // namespace cigogne::@module@
