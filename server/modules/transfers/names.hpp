#pragma once

#include "modules/transfers/views.hpp"
#include "platform/db/database.hpp"

#include <map>

namespace cigogne::transfers {

/// Names of places and of colleagues, each looked up once.
class Names {
public:
    Names(db::Transaction& transaction, CivilDate today)
        : transaction_(transaction)
        , today_(today)
    {
    }

    /// Nothing when the directory has no such establishment.
    std::optional<directory::Place> place(PlaceId id);
    PlaceView view_of(PlaceId id);
    PlaceView view_of(Destination const& destination);
    std::string of(PlaceId id) { return view_of(id).name; }
    std::string of(Destination const& destination) { return view_of(destination).name; }
    std::string of(AccountId account);

private:
    db::Transaction& transaction_;
    CivilDate today_;
    bool read_ = false;
    std::map<PlaceId, directory::Place> places_;
    std::map<AccountId, std::string> accounts_;
};

} // namespace cigogne::transfers
