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

Condition Scope::visible_through(db::Name party_table, db::Name row_column) const
{
    if (reach_ == Reach::Network)
        return { "true", {} };
    if (!place_)
        return { "false", {} };
    return { fmt::format("id in (select {} from {} where place = ?)", row_column.text(), party_table.text()),
        { place_->text() } };
}

Condition Scope::everything() const
{
    return { "true", {} };
}

} // namespace cigogne::security
