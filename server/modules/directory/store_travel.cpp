#include "modules/directory/store.hpp"

#include "platform/core/text.hpp"

/// The part of the store about roads and cells of other regions.
namespace cigogne::directory {

namespace {

constexpr auto travel_time_row = fields<TravelTimeRow>("TravelTimeRow",
    field<&TravelTimeRow::origin>("origin"),
    field<&TravelTimeRow::destination>("destination"),
    field<&TravelTimeRow::valid_from>("valid_from"),
    field<&TravelTimeRow::minutes>("minutes"),
    field<&TravelTimeRow::source>("source"),
    field<&TravelTimeRow::created_at>("created_at"),
    field<&TravelTimeRow::created_by>("created_by"));

} // namespace

std::vector<TravelTimeRow> Store::travel_times(std::optional<EstablishmentId> origin, CivilDate day)
{
    auto const from = origin ? origin->text() : std::string();
    return transaction_.query(travel_time_row,
        "select t.origin, t.destination, t.valid_from, t.minutes, t.source, t.created_at, t.created_by from travel_time t"
        " where (? = '' or t.origin = ?) and t.valid_from = (select max(l.valid_from) from travel_time l"
        " where l.origin = t.origin and l.destination = t.destination and l.valid_from <= ?)"
        " order by t.origin, t.destination",
        from, from, day);
}

void Store::set_travel_time(TravelTimeRow const& row)
{
    transaction_.execute("insert into travel_time (origin, destination, valid_from, minutes, source, created_at, created_by)"
                         " values (?, ?, ?, ?, ?, ?, ?)"
                         " on conflict (origin, destination, valid_from) do update set minutes = excluded.minutes,"
                         " source = excluded.source, created_at = excluded.created_at, created_by = excluded.created_by",
        row.origin, row.destination, row.valid_from, row.minutes, row.source, row.created_at, row.created_by);
}

std::vector<NeighbourCellRow> Store::neighbour_cells()
{
    return transaction_.select(neighbour_cell_row, "neighbour_cell", "true order by name_key, id");
}

std::optional<NeighbourCellRow> Store::neighbour_cell(NeighbourCellId id)
{
    return transaction_.find(neighbour_cell_row, "neighbour_cell", "id = ?", id);
}

NeighbourCellRow Store::add_neighbour_cell(NeighbourCellForm const& form, Author const& author)
{
    NeighbourCellRow row { NeighbourCellId::make(author.at), form.name, french_sort_key(form.name), form.region, form.phone,
        form.active, author.at, author.account, author.at, author.account, 1 };
    transaction_.insert(neighbour_cell_row, "neighbour_cell", row);
    return row;
}

std::optional<NeighbourCellRow> Store::change_neighbour_cell(
    NeighbourCellRow row, NeighbourCellForm const& form, std::int64_t version, Author const& author)
{
    row.name = form.name;
    row.name_key = french_sort_key(form.name);
    row.region = form.region;
    row.phone = form.phone;
    row.active = form.active;
    row.updated_at = author.at;
    row.updated_by = author.account;
    row.version = version + 1;
    return transaction_.update(neighbour_cell_row, "neighbour_cell", row, version) ? std::optional(std::move(row)) : std::nullopt;
}

} // namespace cigogne::directory
