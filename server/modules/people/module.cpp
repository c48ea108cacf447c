#include "modules/people/module.hpp"

#include "modules/people/weight_settings.hpp"

namespace cigogne::people {

Module module()
{
    return {
        .name = "people",
        .title = "Personnes",
        .always_on = true,
        .settings = weight_definitions(),
        .growing_settings = weight_growing(),
    };
}

} // namespace cigogne::people
