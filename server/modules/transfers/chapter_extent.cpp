#include "modules/transfers/chapter_extent.hpp"

#include "modules/transfers/error.hpp"
#include "platform/core/text.hpp"

#include <algorithm>

namespace cigogne::transfers {

Extent extent_of(std::string_view body)
{
    if (body.empty())
        return {};
    return { character_count(body), static_cast<std::size_t>(std::ranges::count(body, '\n')) + 1 };
}

Result<Done> fits_in_binder(std::string_view body, std::span<std::string_view const> others)
{
    auto whole = extent_of(body);
    if (whole.lines > most_lines_of_chapter)
        return at_field(FormError::ChapterTooLong, "body");
    for (auto const other : others) {
        auto const extent = extent_of(other);
        whole.characters += extent.characters;
        whole.lines += extent.lines;
    }
    if (whole.characters > most_characters_of_binder || whole.lines > most_lines_of_binder)
        return at_field(FormError::BinderTooLong, "body");
    return Done {};
}

} // namespace cigogne::transfers
