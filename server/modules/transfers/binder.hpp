#pragma once

#include "modules/directory/directory.hpp"
#include "platform/export/html.hpp"

/// « Classeur des transferts »: what a maternity keeps within reach for a transfer, printed anew each year, and when the network goes down.
namespace cigogne::transfers {

/// One chapter that the network wrote.
struct BinderChapter {
    std::string title;
    std::string body;
    CivilDate version_of;
};

struct Binder {
    std::string region;
    std::string maternity; ///< whose it is; empty for all
    CivilDate printed_on;
    std::optional<Phone> cell;
    std::vector<BinderChapter> chapters;
    std::vector<directory::Place> places;
    std::vector<directory::Unit> units;
    std::vector<directory::NeighbourCell> neighbours;
};

/// Title page, contents with their pages, how to ask, the chapters of the network, the directory of that day, a blank liaison form.
exporting::Html binder(Binder const& binder);

} // namespace cigogne::transfers
