// An id of one kind of thing is not an id of another.
#include "platform/core/ids.hpp"

using UnitId = cigogne::Id<struct UnitTag>;
using WomanId = cigogne::Id<struct WomanTag>;

void reserve(UnitId);

void mistake(WomanId woman, UnitId unit)
{
    (void)woman;
    reserve(unit);
    reserve(woman); // refused: could not convert 'woman'
}
