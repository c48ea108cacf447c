// A field table has a line for every member: a forgotten one would be silently empty.
#include "platform/core/fields.hpp"

struct Bed {
    int available;
    int reserved;
};

constexpr auto bed_form = cigogne::fields<Bed>("Bed", cigogne::field<&Bed::available>("available")); // refused: a field table has a line for every member of the record
// accepted: constexpr auto bed_form = cigogne::fields<Bed>("Bed", cigogne::field<&Bed::available>("available"), cigogne::field<&Bed::reserved>("reserved"));
