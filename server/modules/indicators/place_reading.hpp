#pragma once

#include "modules/indicators/houses.hpp"
#include "modules/indicators/place_figures.hpp"
#include "modules/indicators/site_year.hpp"

namespace cigogne::settings {
class Settings;
}

/// What the store holds of a place, made ready for a page.
namespace cigogne::indicators {

/// Which place, which year, compared with what. Without an establishment: the region for those who read the network, her own house for others.
struct PlaceQuery {
    std::optional<std::string> establishment; ///< an id, or « region »
    std::optional<int> year;
    std::optional<Compare> compare;
};
inline constexpr std::string_view region_word = "region";

/// The house that is asked for.
struct House {
    PlaceId id;
    std::string name;
    std::optional<std::string> finess; ///< as the directory knows it
};

/// Whether the stored counts are those of the definitions of today.
enum class CountsState {
    None,    ///< nothing was counted of that year
    Current,
    Outdated ///< counted by definitions of before that nothing is left of, or by other facts: the files are to be given again
};
constexpr auto words_of(CountsState)
{
    return std::to_array<Word>({ { "none", "Aucun fichier" }, { "current", "À jour" }, { "outdated", "Calculé avec d’anciennes définitions" } });
}

/// Fewer houses, of a type or in the whole region, tell with the reader's own counts those of another one. Proposed.
inline constexpr std::int64_t fewest_compared = 3;

struct PlaceReading {
    std::optional<House> house; ///< none: the region
    std::vector<int> years;     ///< of which something is counted, the latest first
    PlaceCounts counts;
    CountsState state = CountsState::None;
    std::string type;           ///< of the house that year, as the engine writes it; empty where it is not known
    std::string scope;          ///< of the houses that it is compared with (SumRow::scope); empty: with none
    std::optional<SiteYearId> site_year;
    std::optional<int> months;  ///< of the house: covered that year; none where they are not known
    std::vector<int> months_without; ///< covered ones without a delivery or birth
};

/// The house that `establishment` names. Unknown where it is not, or not for that reader.
Result<std::optional<House>> asked_house(db::Transaction& transaction, security::Scope const& scope, std::optional<std::string> const& establishment);
/// The figure of an indicator that `figure` names; without one the first. Unknown where no definition holds it.
Result<FigureKey> asked_figure(std::string_view indicator, std::optional<std::string> const& figure);
/// Reads a place. `today` decides on settings and on the year where none is asked. What leaves for a house, as her report does, is read for her.
PlaceReading read_place(db::Transaction& transaction, settings::Settings const& settings, std::optional<House> house, PlaceQuery const& query, CivilDate today,
    ReadBy reader = ReadBy::House);
/// Who reads, by where she acts.
inline ReadBy reader_in(security::Scope const& scope)
{
    return scope.place() ? ReadBy::House : ReadBy::Network;
}

} // namespace cigogne::indicators
