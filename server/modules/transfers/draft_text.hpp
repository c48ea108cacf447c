#pragma once

#include <string>
#include <string_view>

namespace cigogne::transfers {

/// What a draft holds, to tell it from the others of a list: « Transfert in utero · 27 SA + 4 j · MAP · A. E. », or « vide ».
/// Its content is the page's own JSON, read as far as it is understood; of the woman no more than initials.
std::string draft_text(std::string_view content);

} // namespace cigogne::transfers
