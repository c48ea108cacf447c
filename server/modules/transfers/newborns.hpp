#pragma once

#include "modules/transfers/newborn_completeness.hpp"
#include "modules/transfers/store.hpp"

/// The children of a request: those that it moves, and those born while it lasted.
namespace cigogne::transfers {

/// A child and its sheet.
struct Newborn {
    PersonRow row;
    NewbornSheetRow sheet_row;
    NewbornSheet sheet;
};

/// The children of a request, in the order of their birth or of the opening.
std::vector<Newborn> newborns_of(Store& store, StoredRequest const& stored);

/// For which child a sheet of that request is filled in.
NewbornCase newborn_case(RequestRow const& row);

/// What the sheets of its newborns lack for the search, when it is they who travel: « Silverman », « Silverman (nouveau-né 2) ».
std::vector<std::string> missing_of_newborns(RequestRow const& row, std::vector<Newborn> const& newborns);

/// Born before the departure, hence for none of whom a transfer goes on; those whose own was asked for already are left out.
std::vector<PersonRow> newborns_to_move(Store& store, StoredRequest const& stored);

/// Whether a request that comes back to life moves a child whose birth was crossed out meanwhile in the one that it follows.
bool moves_unborn(db::Transaction& transaction, RequestRow const& row, Request const& before, Request const& after);

} // namespace cigogne::transfers
