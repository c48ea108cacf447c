// Two members of one type in the wrong order would exchange their values in silence.
#include "platform/core/fields.hpp"

struct Bed {
    int available;
    int reserved;
};

using cigogne::field;
constexpr auto bed_form = cigogne::fields<Bed>("Bed", field<&Bed::reserved>("reserved"), field<&Bed::available>("available")); // refused: stand in the order of the record's members
// accepted: constexpr auto bed_form = cigogne::fields<Bed>("Bed", field<&Bed::available>("available"), field<&Bed::reserved>("reserved"));
