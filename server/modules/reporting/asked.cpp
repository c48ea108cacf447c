#include "modules/reporting/asked.hpp"

namespace cigogne::reporting {

namespace {

/// Rule: a maternity reads its own requests and those that came to it, the cell and the direction all of them (reference/domain.md 15).
Result<std::optional<PlaceId>> place_asked(http::Call const& call, std::optional<PlaceId> named)
{
    if (named && !call.scope().includes(*named))
        return http::Error::NotFound;
    return call.scope().place() ? call.scope().place() : named;
}

/// The maternities that the region had during the period, as far as it is past.
std::unordered_set<PlaceId> maternities(http::Call& call, Period const& period)
{
    auto const last = std::min(period.to(), paris_date(call.now()));
    auto const found = directory::maternities_between(call.transaction(), period.from(), last);
    return { found.begin(), found.end() };
}

} // namespace

Names::Names(http::Call& call)
    : transaction_(call.transaction())
    , day_(paris_date(call.now()))
{
    for (auto& place : directory::places(transaction_, day_))
        names_.emplace(place.id, std::move(place.name));
}

std::string const& Names::of(PlaceId id)
{
    auto const [known, is_new] = names_.try_emplace(id, "—");
    if (is_new) {
        if (auto const place = directory::place(transaction_, id, day_))
            known->second = place->name;
    }
    return known->second;
}

Result<Selection> selection_asked(http::Call& call, Looked const& looked)
{
    auto const today = paris_date(call.now());
    auto const period = TRY(period_of(looked.from, looked.to, today));
    auto const place = TRY(place_asked(call, looked.establishment));
    if (place && !directory::place(call.transaction(), *place, today))
        return http::Error::NotFound;
    call.valid_until(start_of_day(today.plus_days(1)));
    return Selection { period, place, looked.side.value_or(Side::Origin), looked.level };
}

Result<Asked> asked(http::Call& call, RememberedYears& years, Looked const& looked)
{
    auto const selection = TRY(selection_asked(call, looked));
    return Asked { selection, { years.years_for(call.transaction(), selection.period), maternities(call, selection.period) } };
}

} // namespace cigogne::reporting
