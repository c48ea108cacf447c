#pragma once

#include <cmath>
#include <numbers>

namespace cigogne::directory {

/// A point of the map, in degrees (WGS84).
struct Coordinates {
    double latitude;
    double longitude;
};

/// Minutes by road, from the table of travel times when it knows the pair, otherwise estimated and shown with « ≈ ».
struct TravelTime {
    int minutes;
    bool estimated = false;
};

/// How a travel time is estimated. Settings: design proposal, to be validated by the network.
struct TravelEstimate {
    double detour = 1.35;          ///< road over great circle
    double kilometres_per_hour = 70;
};

/// Great circle × detour, at a mean speed; at least a minute.
inline TravelTime estimated_travel(Coordinates from, Coordinates to, TravelEstimate const& estimate)
{
    constexpr double earth_radius_km = 6371;
    constexpr double radians = std::numbers::pi / 180;
    double const half_latitude = std::sin((to.latitude - from.latitude) * radians / 2);
    double const half_longitude = std::sin((to.longitude - from.longitude) * radians / 2);
    double const haversine = half_latitude * half_latitude
        + std::cos(from.latitude * radians) * std::cos(to.latitude * radians) * half_longitude * half_longitude;
    double const kilometres = 2 * earth_radius_km * std::asin(std::sqrt(std::fmin(1, haversine)));
    double const minutes = kilometres * estimate.detour / estimate.kilometres_per_hour * 60;
    return { static_cast<int>(std::lround(std::fmax(1, minutes))), true };
}

} // namespace cigogne::directory
