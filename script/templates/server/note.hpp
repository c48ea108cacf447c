#pragma once

#include "modules/@module@/@module@.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

#include <string>

namespace cigogne::@module@ {

enum class Error {
    NoPlace, ///< who writes acts for no establishment
};
Explanation explain(Error error);

/// What an establishment wrote down, for itself.
struct Note {
    NoteId id;
    PlaceId place;
    std::string text;
    Instant written_at;
    AccountId written_by;

    /// Whether it is less than a day old.
    bool is_recent(Instant now) const { return now - written_at < 24h; }
};

/// What a person types.
struct NoteForm {
    std::string text;
};

} // namespace cigogne::@module@
