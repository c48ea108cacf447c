#include "modules/directory/travel_matching.hpp"

#include "platform/core/text.hpp"

#include <fmt/format.h>

namespace cigogne::directory {

Establishments::Establishments(std::vector<EstablishmentRow> const& rows)
{
    for (auto const& row : rows) {
        ids_.emplace(folded(row.name), row.id);
        ids_.emplace(row.id.text(), row.id);
        if (row.finess)
            ids_.emplace(row.finess->text(), row.id);
    }
}

std::optional<EstablishmentId> Establishments::named(std::string const& text) const
{
    auto found = ids_.find(text);
    if (found == ids_.end())
        found = ids_.find(folded(text));
    return found == ids_.end() ? std::nullopt : std::optional(found->second);
}

std::string unknown_establishment(std::string const& name)
{
    return fmt::format("« {} » n’est pas un établissement de l’annuaire : nom exact, FINESS ou identifiant.", name);
}

} // namespace cigogne::directory
