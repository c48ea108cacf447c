#include "analytics/layouts/layout.hpp"

#include "analytics/layouts/compiled.hpp"

#include <algorithm>

namespace cigogne::analytics {

std::span<Layout const> layouts()
{
    return compiled_layouts;
}

Layout const* find_layout(Record record, std::string_view format)
{
    auto const found = std::ranges::find_if(
        layouts(), [&](Layout const& layout) { return layout.record == record && layout.format == format; });
    return found == layouts().end() ? nullptr : &*found;
}

} // namespace cigogne::analytics
