#pragma once

#include "modules/indicators/births_by_type.hpp"
#include "modules/indicators/note.hpp"

/// The regional barometer: the six figures of the region on one printed page. It leaves the network: no house, no count too small.
namespace cigogne::indicators {

struct BarometerFigure {
    NoteLine figure;
    std::string trend; ///< what a test says of the years
    exporting::Html drawing;
};

struct Barometer {
    std::string region;
    int year = 0;
    std::vector<int> years; ///< of which something is counted, the latest first
    CountsState state = CountsState::None;
    std::vector<std::string> data; ///< on what it rests
    std::vector<BarometerFigure> figures;
    std::vector<TypeBirths> births;
    std::vector<std::string> sources;
};

/// More do not fit on a page.
inline constexpr std::size_t most_barometer_figures = 6;

/// Of a year, or of the latest that is counted.
Barometer make_barometer(db::Transaction& transaction, settings::Settings const& settings, std::optional<int> year, CivilDate today);
/// One A4 page.
exporting::Html barometer_paper(Barometer const& barometer, CivilDate made_on);

} // namespace cigogne::indicators
