#include "modules/beds/declaration.hpp"

#include <fmt/format.h>

namespace cigogne::beds {

Result<Done> acceptable(Declaration const& declaration, StatusRow const& known, directory::Unit const& unit, Instant now)
{
    // A count from beyond now was told under a clock that was ahead: the true one takes its place.
    if (known.declared_at && *known.declared_at <= now && declaration.declared_at < *known.declared_at)
        return Failure(Error::OlderThanKnown).with({ { "declared_at", "older_than_known", "Un chiffre plus récent est déjà connu." } });
    auto const count = TRY(known.count(unit.installed).declared(declaration.available, declaration.declared_at));
    if (count.exceeds_installed() && !declaration.confirmed) {
        auto const sentence
            = fmt::format("{} places : cette unité a {} lits installés. Vérifiez.", declaration.available + known.reserved, *unit.installed);
        return Failure(Error::ExceedsInstalled).with({ { "available", "exceeds_installed", sentence } }).saying(sentence);
    }
    return Done {};
}

void forget_contradicted(StatusRow& row, std::optional<int> installed)
{
    if (!row.closed || !row.closed_at || !row.declared_at || *row.declared_at < *row.closed_at || !installed)
        return;
    if (row.available.value_or(0) + row.reserved - row.reserved_beyond + *row.closed > *installed)
        row.forget_closed();
}

} // namespace cigogne::beds
