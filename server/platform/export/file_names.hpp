#pragma once

#include <string_view>
#include <vector>

namespace cigogne::exporting {

/// How the file of an exported list is named.
struct FileName {
    std::string_view table; ///< the name of its field table: "RequestItem"
    std::string_view french; ///< "demandes", without accents: file systems and mail differ on them
};

/// Names the files of the lists. Once, at start; a list without a name is called by its table.
void name_files(std::vector<FileName> names);

} // namespace cigogne::exporting
