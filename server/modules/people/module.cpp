#include "modules/people/module.hpp"

namespace cigogne::people {

Module module()
{
    return { .name = "people", .title = "Personnes", .always_on = true };
}

} // namespace cigogne::people
