#pragma once

#include "platform/export/html.hpp"

namespace cigogne::exporting {

/// Plain text as paragraphs and lists: an empty line ends a paragraph, lines that begin with « - » make a list.
Html prose(std::string_view text);

} // namespace cigogne::exporting
