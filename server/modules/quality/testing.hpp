#pragma once

#include "modules/transfers/transfers.hpp"
#include "platform/core/date.hpp"

/// What the tests of this module share: one morning, and a request of it.
namespace cigogne::quality::fixtures {

inline auto const ten = *parse_rfc3339("2026-05-04T08:00:00Z"); ///< in Paris
inline auto const may_4 = *CivilDate::make(2026, 5, 4);

/// A transfer in utero asked by `origin` at ten, of which nothing more is known.
inline transfers::Measure transfer_asked_by(PlaceId origin)
{
    return {
        .id = transfers::RequestId::make(ten),
        .number = 412,
        .position = 1,
        .year = 2026,
        .month = 5,
        .hour = 10,
        .kind = transfers::Kind::TIU_ASC,
        .opened_as = transfers::Kind::TIU_ASC,
        .state = transfers::State::SEARCHING,
        .asked_at = ten,
        .clock_at = ten,
        .origin = origin,
    };
}

} // namespace cigogne::quality::fixtures
