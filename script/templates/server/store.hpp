#pragma once

#include "modules/@module@/note.hpp"
#include "platform/db/database.hpp"

namespace cigogne::@module@ {

/// The only SQL of these tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// The notes within the scope, newest first.
    db::Page<Note> notes(security::Scope const& scope, db::PageRequest const& request) const;
    void add(Note const& note);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::@module@
