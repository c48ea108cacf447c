#pragma once

#include "modules/transfers/request.hpp"

/// What somebody who takes part no longer may still take back of what she wrote herself.
namespace cigogne::transfers {

/// Whether she wrote that line less than an hour ago.
bool has_just_written(Fact const& line, AccountId reader, Instant now);

/// Whether a unit that refused, or withdrew its place, may still cross its own answer out: at any time while the woman may still leave
/// and nothing rests upon that answer, and for an hour after it was typed once the request has ended or she has left.
bool may_take_back(Request const& request, Fact const& line, std::optional<CivilDate> delivered_on, AccountId reader, Instant now);

} // namespace cigogne::transfers
