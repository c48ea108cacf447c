#pragma once

#include "modules/transfers/views.hpp"
#include "platform/db/database.hpp"

#include <map>
#include <unordered_map>

namespace cigogne::transfers {

/// Names of places and of colleagues, each looked up once.
class Names {
public:
    Names(db::Transaction& transaction, CivilDate today)
        : transaction_(transaction)
        , today_(today)
    {
    }

    /// That its name will be asked for: it is read together with the others, by the first question.
    void expect(std::optional<PlaceId> id);
    /// Nothing when the directory has no such establishment.
    std::optional<directory::Place> place(PlaceId id);
    /// « — » when the directory has no such establishment.
    PlaceView view_of(PlaceId id);
    PlaceView view_of(Destination const& destination);
    std::string of(PlaceId id) { return view_of(id).name; }
    std::string of(Destination const& destination) { return view_of(destination).name; }
    std::string of(AccountId account);

private:
    db::Transaction& transaction_;
    CivilDate today_;
    std::vector<PlaceId> expected_; ///< not read yet
    std::unordered_map<PlaceId, PlaceView> places_;
    std::map<AccountId, std::string> accounts_;
};

} // namespace cigogne::transfers
