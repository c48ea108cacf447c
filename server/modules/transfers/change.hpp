#pragma once

#include "modules/transfers/error.hpp"
#include "modules/transfers/reservations.hpp"
#include "modules/transfers/store.hpp"
#include "modules/transfers/transfer_settings.hpp"
#include "modules/transfers/transfers.hpp"
#include "modules/transfers/who_may.hpp"
#include "platform/http/call.hpp"

/// The one path of every change: load, follow the rules, write, move the beds, tell everybody who takes part.
namespace cigogne::transfers {

/// A request, and as whom the caller sees it.
struct Seen {
    StoredRequest stored;
    Viewer viewer;
    Searching searching;
};

/// The request named in the path. For whom it does not exist, it is unknown. Who has just written `own_line`, which ended it, sees it
/// once more to take that back.
Result<Seen> seen_request(http::Call& call, std::optional<FactId> own_line = {});
/// Refuses what is not her part.
Result<Done> may_write(Seen const& seen, FactKind kind);

/// Whether nobody of the cell reads requests of that kind now.
bool is_cell_closed(http::Call& call, Kind kind);

/// Rules in force today.
TransferSettings rules_of(http::Call& call);

/// Writes one more fact, checked against the version read if the caller told one.
Result<StoredRequest> write_fact(http::Call& call, Seen seen, What what, Instant happened_at);

/// Writes what a change made of a request; columns that do not follow from facts stay as in `row`.
Result<StoredRequest> write_change(http::Call& call, RequestRow row, Request const& before, Request after, Beds beds);

/// Writes a new request.
void write_opening(http::Call& call, StoredRequest const& stored, std::vector<PersonRow> const& persons);

/// Tells streams and modules that the request has changed.
void tell_change(http::Call& call, Request const& request);

} // namespace cigogne::transfers
