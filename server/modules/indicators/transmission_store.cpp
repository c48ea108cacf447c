#include "modules/indicators/transmission_store.hpp"

#include "modules/indicators/transmission_text.hpp"

namespace cigogne::indicators {

namespace {

struct PlaceRow {
    TransmissionId transmission;
    std::string place;
    int number;
    std::string name;
    std::string type;
    std::string figures;
};
constexpr auto place_row = fields<PlaceRow>("IndicatorTransmittedPlaceRow",
    field<&PlaceRow::transmission>("transmission"),
    field<&PlaceRow::place>("place"),
    field<&PlaceRow::number>("number"),
    field<&PlaceRow::name>("name"),
    field<&PlaceRow::type>("type"),
    field<&PlaceRow::figures>("figures"));

struct DisclosedRow {
    TransmissionId transmission;
    int number;
    std::string name;
    std::string type;
    std::string figures;
};
constexpr auto disclosed_row = fields<DisclosedRow>("IndicatorDisclosedPlaceRow",
    field<&DisclosedRow::transmission>("transmission"),
    field<&DisclosedRow::number>("number"),
    field<&DisclosedRow::name>("name"),
    field<&DisclosedRow::type>("type"),
    field<&DisclosedRow::figures>("figures"));

TransmittedPlace place_from(PlaceRow row)
{
    return { std::move(row.place), row.number, std::move(row.name), std::move(row.type), figures_from(row.figures) };
}

} // namespace

void TransmissionStore::add(Transmission const& transmission, Snapshot const& snapshot)
{
    transaction_.insert(transmission_row, "indicator_transmission", transmission);
    for (auto const& place : snapshot.places)
        transaction_.insert(place_row, "indicator_transmitted",
            PlaceRow { transmission.id, place.place, place.number, place.name, place.type, text_of(place.figures) });
    for (auto const& place : snapshot.disclosed)
        transaction_.insert(disclosed_row, "indicator_disclosed", DisclosedRow { transmission.id, place.number, place.name, place.type, text_of(place.figures) });
}

std::vector<TransmissionHead> TransmissionStore::all() const
{
    return transaction_.select(transmission_head, "indicator_transmission", "true order by year desc, version desc");
}

std::optional<TransmissionHead> TransmissionStore::head(TransmissionId id) const
{
    return transaction_.find(transmission_head, "indicator_transmission", "id = ?", id);
}

std::optional<Transmission> TransmissionStore::transmission(TransmissionId id) const
{
    return transaction_.find(transmission_row, "indicator_transmission", "id = ?", id);
}

std::optional<TransmissionHead> TransmissionStore::latest(int year) const
{
    return transaction_.find(transmission_head, "indicator_transmission", "year = ? order by version desc limit 1", year);
}

std::optional<TransmittedPlace> TransmissionStore::place(TransmissionId id, std::string_view place) const
{
    auto row = transaction_.find(place_row, "indicator_transmitted", "transmission = ? and place = ?", id, place);
    return row ? std::optional(place_from(std::move(*row))) : std::nullopt;
}

std::vector<DisclosedPlace> TransmissionStore::disclosed(TransmissionId id) const
{
    std::vector<DisclosedPlace> places;
    for (auto& row : transaction_.select(disclosed_row, "indicator_disclosed", "transmission = ? order by number", id))
        places.push_back({ row.number, std::move(row.name), std::move(row.type), figures_from(row.figures) });
    return places;
}

Snapshot TransmissionStore::snapshot(TransmissionId id) const
{
    Snapshot snapshot;
    for (auto& row : transaction_.select(place_row, "indicator_transmitted", "transmission = ? order by number", id))
        snapshot.places.push_back(place_from(std::move(row)));
    snapshot.disclosed = disclosed(id);
    return snapshot;
}

std::vector<Snapshot> TransmissionStore::snapshots(int year) const
{
    std::vector<Snapshot> snapshots;
    for (auto const& head : transaction_.select(transmission_head, "indicator_transmission", "year = ? order by version", year))
        snapshots.push_back(snapshot(head.id));
    return snapshots;
}

} // namespace cigogne::indicators
