#include "modules/@module@/note.hpp"

#include <stdexcept>

namespace cigogne::@module@ {

Explanation explain(Error error)
{
    switch (error) {
    case Error::NoPlace:
        return { FailureKind::Conflict, "no_place", "Choisissez d’abord l’établissement pour lequel vous agissez." };
    }
    throw std::logic_error("no such error");
}

} // namespace cigogne::@module@
