#include "modules/people/module.hpp"

namespace cigogne::people {

Module module()
{
    return { .name = "people", .title = "Personnes" };
}

} // namespace cigogne::people
