#include "modules/transfers/transfers.hpp"

#include "modules/transfers/newborns.hpp"
#include "modules/transfers/store.hpp"
#include "modules/transfers/transfer_settings.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// Every request of these children, the first asked first.
std::vector<RequestRow> requests_of(Store& store, std::vector<Newborn> const& newborns)
{
    std::vector<RequestRow> rows;
    for (auto const& newborn : newborns) {
        for (auto const& each : store.all_of(newborn.row.person)) {
            auto const stored = store.request(each.request);
            if (stored && std::ranges::find(rows, each.request, &RequestRow::id) == rows.end())
                rows.push_back(stored->row);
        }
    }
    std::ranges::sort(rows, {}, &RequestRow::asked_at);
    return rows;
}

std::optional<Instant> first_birth(db::Transaction& transaction, std::vector<Newborn> const& newborns)
{
    std::optional<Instant> first;
    for (auto const& newborn : newborns) {
        auto const child = people::person(transaction, newborn.row.person);
        if (child && child->born_at && (!first || *child->born_at < *first))
            first = child->born_at;
    }
    return first;
}

/// A measure knows term and weight of newborns asked for alone; beside their mother, they are told here.
void tell_need(ToldChildren& told, std::vector<Newborn> const& newborns)
{
    for (auto const& [row, sheet_row, sheet] : newborns) {
        if (row.age && (!told.age || *row.age < *told.age))
            told.age = row.age;
        if (row.weight && (!told.weight || *row.weight < *told.weight))
            told.weight = row.weight;
    }
}

} // namespace

std::optional<Fault> against_closing(db::Transaction& transaction, PlaceId place, CivilDate first_day_without)
{
    Store store(transaction);
    if (auto const live = store.live_request_at(place))
        return Fault { "closed_on", "request_is_live", fmt::format("La demande n° {} est en cours et le concerne : terminez-la, ou réorientez-la, puis fermez-le.", *live) };
    auto const last = store.last_heard_of(place);
    if (!last || paris_date(*last) < first_day_without)
        return std::nullopt;
    auto const day = paris_date(*last);
    return Fault { "closed_on", "active_since",
        fmt::format("Une demande en part, ou y arrive, encore le {} : le premier jour sans activité est le {}, ou un jour plus tard.", french_date(day), french_date(day.plus_days(1))) };
}

std::optional<Measure> measure(db::Transaction& transaction, RequestId request)
{
    return Store(transaction).measure(request);
}

std::vector<Measure> measures_of(db::Transaction& transaction, int year)
{
    return Store(transaction).measures_of(year);
}

std::vector<Measure> measures_after(db::Transaction& transaction, std::int64_t position, int at_most)
{
    return Store(transaction).measures_after(position, at_most);
}

std::vector<CallMeasure> call_measures_of(db::Transaction& transaction, int year)
{
    return Store(transaction).call_measures_of(year);
}

std::vector<CallMeasure> call_measures_of(db::Transaction& transaction, RequestId request)
{
    return Store(transaction).call_measures_of(request);
}

std::int64_t latest_measure(db::Transaction& transaction)
{
    return Store(transaction).latest_measure();
}

std::optional<RequestId> request_numbered(db::Transaction& transaction, int number)
{
    return Store(transaction).numbered(number);
}

std::optional<ToldChildren> told_children(db::Transaction& transaction, RequestId request)
{
    Store store(transaction);
    auto const stored = store.request(request);
    if (!stored)
        return std::nullopt;
    auto const newborns = newborns_of(store, *stored);
    auto const born_at = first_birth(transaction, newborns);
    std::vector<NewbornSheet> sheets;
    for (auto const& newborn : newborns)
        sheets.push_back(newborn.sheet);
    auto told = told_by(stored->request, sheets, born_at ? std::optional(paris_date(*born_at)) : std::nullopt);
    bool const are_beside_mother = stored->row.kind == Kind::TPP;
    if (are_beside_mother || is_of_newborn(stored->row.kind))
        told.born_at = born_at;
    if (are_beside_mother)
        tell_need(told, newborns);
    for (auto const& row : requests_of(store, newborns)) {
        if (row.id != request)
            told.same_birth.push_back(row.id);
        if (!told.born_in && (row.kind == Kind::TNN || row.kind == Kind::TPP))
            told.born_in = row.origin;
    }
    return told;
}

std::vector<int> measured_years(db::Transaction& transaction)
{
    return Store(transaction).measured_years();
}

OrientationSettings orientation_settings(settings::Settings const& settings, CivilDate day)
{
    return settings_on(settings, day).orientation;
}

} // namespace cigogne::transfers
