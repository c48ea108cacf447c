#pragma once

#include "platform/export/html.hpp"

#include <string>
#include <vector>

/// What reports have in common on paper, whatever they tell.
namespace cigogne::reports {

/// A4 with who and what at the foot of each page, the head, the box of what has moved, the foot of the document.
exporting::Html page_style();

/// What has moved since the version before, and why; nothing for the first version. Of more than `most` sentences the rest is read on screen.
exporting::Html moved_box(int version, std::string const& reason, std::vector<std::string> const& sentences, std::size_t most);

} // namespace cigogne::reports
