#pragma once

#include "modules/reporting/counting.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"

/// What is asked of the figures, as addresses hold it.
namespace cigogne::reporting {

enum class Error {
    PeriodTooLong,
    FigureUnknown,
    PartUnknown,
};
Explanation explain(Error error);

/// Which requests are looked at. Without dates: this year until today.
struct Looked {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    std::optional<PlaceId> establishment;
    std::optional<Side> side;
    std::optional<directory::CareLevel> level;
};

/// The figures, and how one of them is broken down.
struct ActivityQuery {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    std::optional<PlaceId> establishment;
    std::optional<Side> side;
    std::optional<directory::CareLevel> level;
    std::optional<Dimension> by;
    std::optional<std::string> figure; ///< the one that is broken down
};
extern Table<ActivityQuery> const activity_query;

/// Which of them stand behind a number.
struct BehindQuery {
    std::optional<CivilDate> from;
    std::optional<CivilDate> to;
    std::optional<PlaceId> establishment;
    std::optional<Side> side;
    std::optional<directory::CareLevel> level;
    std::optional<Dimension> by;
    std::optional<std::string> figure;
    std::optional<Behind> behind;
    std::optional<std::string> part;
};
extern Table<BehindQuery> const behind_query;

/// Which requests a query looks at.
Looked looked_at(auto const& query)
{
    return { query.from, query.to, query.establishment, query.side, query.level };
}

/// The days asked, or this year until today.
Result<Period> period_of(std::optional<CivilDate> from, std::optional<CivilDate> to, CivilDate today);
/// The figure of that code, or the one that stands where none is named.
Result<std::size_t> figure_of(std::optional<std::string> const& code, std::string_view otherwise);

} // namespace cigogne::reporting
