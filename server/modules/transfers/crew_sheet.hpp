#pragma once

#include "modules/transfers/views.hpp"
#include "platform/export/html.hpp"

namespace cigogne::transfers {

/// One end of the journey, as a crew finds it.
struct CrewPlace {
    std::string name;
    std::string town;
    std::string unit; ///< « Réanimation néonatale », or empty
    std::optional<Phone> phone;
};

struct CrewSheet {
    CrewPlace from;
    CrewPlace to;
    std::optional<Phone> cell;
};

/// Whether a vehicle without care escort comes for her: only then does a crew travel with a paper alone.
bool goes_in_class_1(RequestView const& request);

/// « Fiche pour l’équipage, classe 1 »: one page for an ambulance crew without care escort. Whom to take, from where, where to, whom to
/// call. No motive, no sheet: no more than a crew needs. The region has such a leaflet; its contents here are a design proposal, to be
/// validated by the network.
exporting::Html crew_sheet(RequestView const& request, CrewSheet const& sheet, Instant now);

} // namespace cigogne::transfers
