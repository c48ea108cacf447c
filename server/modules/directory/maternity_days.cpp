#include "modules/directory/maternity_days.hpp"

namespace cigogne::directory {

namespace {

/// Whether it was that kind of place on a day of the period.
bool was_between(PlaceWas const& kind, PlaceWas const* next, CivilDate first, CivilDate last)
{
    bool const had_changed = next && next->from <= first;
    bool const had_closed = kind.closed_on && (*kind.closed_on <= first || *kind.closed_on <= kind.from);
    return kind.from <= last && !had_changed && !had_closed;
}

} // namespace

std::vector<PlaceId> maternities_among(std::span<PlaceWas const> kinds, CivilDate first, CivilDate last)
{
    std::vector<PlaceId> found;
    for (std::size_t index = 0; index < kinds.size(); ++index) {
        auto const& kind = kinds[index];
        auto const* next = index + 1 < kinds.size() && kinds[index + 1].place == kind.place ? &kinds[index + 1] : nullptr;
        bool const is_new = found.empty() || found.back() != kind.place;
        if (is_new && care_level_of(kind.kind) && was_between(kind, next, first, last))
            found.push_back(kind.place);
    }
    return found;
}

} // namespace cigogne::directory
