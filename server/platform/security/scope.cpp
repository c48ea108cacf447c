#include "platform/security/scope.hpp"

#include <fmt/format.h>

namespace cigogne::security {

std::string Scope::key() const
{
    if (reach_ == Reach::Network)
        return "network";
    return place_ ? "place/" + place_->text() : "nothing";
}

Condition Scope::visible_from(db::Name place_column) const
{
    if (reach_ == Reach::Network)
        return { "true", {} };
    if (!place_)
        return { "false", {} };
    return { fmt::format("{} = ?", place_column.text()), { place_->text() } };
}

Condition Scope::visible_through(db::Name table, db::Name party_table, db::Name row_column) const
{
    if (reach_ == Reach::Network)
        return { "true", {} };
    if (!place_)
        return { "false", {} };
    auto const parties = party_table.text();
    // With an offset PostgreSQL does not turn the question round, into all that the place has ever taken part in.
    return { fmt::format("exists (select 1 from {0} where {0}.{1} = {2}.id and {0}.place = ? limit 1 offset 0)", parties, row_column.text(), table.text()),
        { place_->text() } };
}

Condition Scope::everything() const
{
    return { "true", {} };
}

} // namespace cigogne::security
