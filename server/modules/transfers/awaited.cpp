#include "modules/transfers/awaited.hpp"

#include <algorithm>

namespace cigogne::transfers {

std::string still_awaited(Store& store, RequestRow const& row)
{
    bool const may_be_several = is_of_newborn(row.kind) || row.kind == Kind::TPP;
    if (!may_be_several || row.state != State::OUTCOME_PENDING)
        return {};
    auto const stored = store.request(row.id);
    if (!stored)
        return {};
    auto const& aftermath = stored->request.progress().aftermath;
    if (std::ranges::all_of(aftermath.stays(), &Aftermath::Stay::is_awaited))
        return {};
    Company const company(aftermath.travellers());
    std::string names;
    for (auto const& stay : aftermath.stays()) {
        if (stay.is_awaited())
            names += (names.empty() ? "" : ", ") + company.name_of(stay.who.person);
    }
    return names;
}

} // namespace cigogne::transfers
