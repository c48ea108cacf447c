#pragma once

#include "modules/indicators/note_comment.hpp"
#include "platform/db/database.hpp"

namespace cigogne::indicators {

/// Reads and writes what the network says in its yearly notes.
class NoteStore {
public:
    explicit NoteStore(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    std::vector<NoteComment> comments(int year) const;
    std::optional<NoteComment> comment(int year, NoteSection section) const;
    void add(NoteComment const& comment);
    /// False when it is no longer at the version of `before`, of which what it said is kept where it is to be.
    bool save(NoteComment const& comment, NoteComment const& before);
    /// What it said before, the latest first.
    std::vector<NoteCommentBefore> history(NoteCommentId id) const;

    /// The sections whose funnels name maternities, for the network alone.
    std::vector<NoteSection> named(int year) const;
    void name(int year, NoteSection section, AccountId by, Instant at);
    void unname(int year, NoteSection section);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::indicators
