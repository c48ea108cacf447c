#pragma once

#include "demo/chance.hpp"
#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/urgency.hpp"

namespace cigogne::demo {

/// Why somebody asks: what is drawn before the story begins.
struct Case {
    transfers::Kind kind;
    transfers::Motive motive;
    transfers::Urgency urgency;
    std::optional<people::GestationalAge> age; ///< none after delivery
    int fetuses = 1;
    directory::CareLevel needs;                ///< level to be found
};

/// A woman who has to be transferred. Published for 2022–2024: 42 % of transfers go in utero to type III, at 30.3 SA on
/// average (site of the network, RPO). The rest of the distribution is invented.
Case invented_case(Chance& chance);

} // namespace cigogne::demo
