#pragma once

#include "analytics/statistics/funnel.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/place_figures.hpp"

/// The funnel plot of a figure, for who reads it: a house sees herself named and the others as points.
namespace cigogne::indicators {

struct FunnelLimitsView {
    std::int64_t of;
    double low_95;
    double high_95;
    double low_998;
    double high_998;
};

struct FunnelPointView {
    std::int64_t of;
    double rate;
    std::int64_t count;
    bool own;
    std::optional<std::string> name; ///< none of another house than the reader's
    std::optional<PlaceId> establishment;
};

struct FunnelView {
    double target;
    double dispersion;
    std::vector<FunnelLimitsView> limits;
    std::vector<FunnelPointView> points;
    int hidden; ///< points of others that are not shown: too small to leave their houses, or what would give these back
    int partial; ///< houses whose year is not whole, which stand in no funnel
};
extern View<FunnelView> const funnel_view;

/// The cases of one house.
struct HouseCases {
    std::string finess;
    analytics::Proportion cases;
    bool is_hidden = false; ///< from another house, for the sake of one that is small (hidden_houses)
};

/// Who reads a funnel.
struct FunnelReader {
    bool is_house = false;            ///< she reads neither names nor small counts of others
    std::optional<std::string> own;   ///< FINESS of the house that the page is about
    std::uint64_t smallest = 11;      ///< counts of others from 1 to below this are not shown to a house
};

/// How many sizes the limits are told at, about.
inline constexpr int told_sizes = 60;

/// The funnel, its limits up to the largest house, and a point for each house that holds cases, the largest first.
FunnelView funnel_of(analytics::Funnel const& funnel, std::vector<HouseCases> cases, FunnelReader const& reader, Houses const& houses);

} // namespace cigogne::indicators
