#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/urgency.hpp"
#include "platform/core/chance.hpp"

namespace cigogne::demo {

/// Why somebody asks: what is drawn before the story begins.
struct Case {
    transfers::Kind kind;
    transfers::Motive motive;
    transfers::Urgency urgency;
    std::optional<people::GestationalAge> age; ///< of a newborn, at birth; none after delivery
    int fetuses = 1;
    directory::CareLevel needs;                ///< level to be found
};

/// A woman who has to be transferred, wherever she goes. How kinds, motives and terms are shared out is invented.
Case invented_case(Chance& chance);
/// One who goes in utero to a type III. Published for 2022–2024: at 30.3 SA on average (site of the network, RPO); the term drawn here
/// is near it, the year brings it there.
Case case_for_type_3(Chance& chance);
/// One who arrives anywhere else: in utero below type III, or after delivery.
Case case_for_elsewhere(Chance& chance);
/// A newborn who is moved up, or back near home.
Case case_of_newborn(Chance& chance);

} // namespace cigogne::demo
