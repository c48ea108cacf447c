#include "modules/indicators/transmission_view.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/indicators/transmission_store.hpp"

namespace cigogne::indicators {

View<FormerTransmission> const former_transmission = view<FormerTransmission>("IndicatorFormerTransmission",
    field<&FormerTransmission::id>("id"),
    field<&FormerTransmission::version>("version"),
    field<&FormerTransmission::made_at>("made_at"),
    field<&FormerTransmission::recipient>("recipient"),
    field<&FormerTransmission::named>("named"));

View<TransmittedLine> const transmitted_line = view<TransmittedLine>("IndicatorTransmittedLine",
    field<&TransmittedLine::id>("id"),
    field<&TransmittedLine::version>("version"),
    field<&TransmittedLine::made_at>("made_at"),
    field<&TransmittedLine::recipient>("recipient"),
    field<&TransmittedLine::included>("included"),
    field<&TransmittedLine::gaps>("gaps"),
    field<&TransmittedLine::definitions_changed>("definitions_changed"));

namespace {

std::optional<TransmittedPlace> transmitted_place(db::Transaction& transaction, TransmissionId id, PlaceReading const& reading)
{
    if (!reading.house)
        return TransmissionStore(transaction).place(id, region_place);
    return reading.house->finess ? TransmissionStore(transaction).place(id, *reading.house->finess) : std::nullopt;
}

std::optional<std::vector<Gap>> gaps_of(std::optional<TransmittedPlace> const& place, PlaceReading const& reading)
{
    if (!place || reading.state != CountsState::Current)
        return std::nullopt;
    return gaps_between(place->figures, reading.counts.own.at(reading.counts.year));
}

} // namespace

FormerTransmission former_of(TransmissionHead const& head)
{
    return { head.id, head.version, head.made_at, head.recipient, head.named };
}

std::optional<TransmittedLine> transmitted_line_of(db::Transaction& transaction, PlaceReading const& reading)
{
    auto const latest = TransmissionStore(transaction).latest(reading.counts.year);
    if (!latest)
        return std::nullopt;
    auto const place = transmitted_place(transaction, latest->id, reading);
    auto const gaps = gaps_of(place, reading);
    return TransmittedLine { latest->id, latest->version, latest->made_at, latest->recipient, place.has_value(),
        gaps ? std::optional(static_cast<int>(gaps->size())) : std::nullopt, latest->fingerprint != analytics::definitions_fingerprint() };
}

std::optional<std::vector<Gap>> gaps_of(db::Transaction& transaction, TransmissionId id, PlaceReading const& reading)
{
    return gaps_of(transmitted_place(transaction, id, reading), reading);
}

} // namespace cigogne::indicators
