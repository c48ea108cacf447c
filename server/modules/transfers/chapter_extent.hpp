#pragma once

#include "platform/core/result.hpp"

#include <span>
#include <string_view>

/// How much a binder holds: what is longer is read by nobody, and takes so long to print that others wait for it.
namespace cigogne::transfers {

/// A list of thousands of lines, or hundreds of pages, takes WeasyPrint ten seconds and more; these take five at most (measured on one core:
/// 1.2 ms a line, 25 ms a thousand characters). PROPOSED: some fifty printed pages, eight of one chapter.
inline constexpr std::size_t most_characters_of_chapter = 20'000;
inline constexpr std::size_t most_lines_of_chapter = 400;
inline constexpr std::size_t most_characters_of_binder = 200'000;
inline constexpr std::size_t most_lines_of_binder = 2'000;

/// How long a text is, or several together.
struct Extent {
    std::size_t characters = 0;
    std::size_t lines = 0; ///< as they were typed, empty ones too
    bool operator==(Extent const&) const = default;
};
Extent extent_of(std::string_view body);

/// Whether a chapter may stand beside the others of the binder.
/// Fails with FormError::ChapterTooLong, of its lines, and FormError::BinderTooLong; both under the field `body`. Its characters are the form's.
Result<Done> fits_in_binder(std::string_view body, std::span<std::string_view const> others);

} // namespace cigogne::transfers
