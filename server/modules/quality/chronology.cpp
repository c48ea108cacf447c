#include "modules/quality/chronology.hpp"

#include <algorithm>
#include <tuple>

namespace cigogne::quality {

std::vector<TimedMoment> chronology(
    std::optional<Instant> born_at, Documentation const& documentation, transfers::Measure const* request, OnTheRoad on_the_road)
{
    std::vector<TimedMoment> moments;
    bool from_request = true;
    auto const add = [&](Moment what, std::optional<Instant> at) {
        if (at)
            moments.push_back({ what, *at, from_request });
    };
    if (request) {
        add(Moment::REQUEST, request->asked_at);
        add(Moment::PLACE_FOUND, request->place_at);
        add(Moment::VEHICLE_ORDERED, request->ordered_at);
        if (on_the_road != OnTheRoad::NEWBORNS) {
            add(Moment::DEPARTURE, request->departed_at);
            add(Moment::ARRIVAL, request->arrived_at);
        }
        if (on_the_road != OnTheRoad::WOMAN) {
            add(Moment::NEWBORN_LEFT, request->departed_at);
            add(Moment::NEWBORN_ARRIVED, request->arrived_at);
        }
    }
    from_request = false;
    add(Moment::FIRST_CONTACT, documentation.first_contact_at);
    add(Moment::ADMISSION, documentation.admitted_at);
    add(Moment::SMUR_CALLED, documentation.smur_called_at);
    add(Moment::SMUR_ARRIVED, documentation.smur_arrived_at);
    add(Moment::BIRTH, born_at);
    add(Moment::NEWBORN_LEFT, documentation.newborn_left_at);
    add(Moment::NEWBORN_ARRIVED, documentation.newborn_arrived_at);
    std::ranges::sort(moments, {}, [](TimedMoment const& each) { return std::tie(each.at, each.what); });
    return moments;
}

} // namespace cigogne::quality
