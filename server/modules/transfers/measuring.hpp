#pragma once

#include "modules/transfers/dysfunctions.hpp"
#include "modules/transfers/measure.hpp"
#include "modules/transfers/store.hpp"

namespace cigogne::transfers {

/// What figures are made of beside the facts: levels of places, thresholds, hours of the cell, the liaison form. Read once for all the
/// requests of a transaction.
class Measuring {
public:
    Measuring(db::Transaction& transaction, DysfunctionLimits limits);

    /// What the facts and the liaison form tell of dysfunctions, with their reasons.
    std::vector<DetectedDysfunction> detected_in(StoredRequest const& stored);
    /// Whether the measure that is stored is what would be written now.
    bool is_current(StoredRequest const& stored);
    /// Writes the measure of the request anew, with a new position.
    void write(StoredRequest const& stored);

private:
    struct Where {
        std::optional<directory::CareLevel> level;
        std::string region;
    };
    Where where(PlaceId place, CivilDate day);
    Judged judged(StoredRequest const& stored);
    Measure measure_of(StoredRequest const& stored, std::int64_t position);
    void add_outcome(Measure& measure, StoredRequest const& stored, Course const& course);
    std::vector<CallMeasure> calls_of(StoredRequest const& stored, int year) const;
    std::optional<int> mother_years(StoredRequest const& stored);

    db::Transaction& transaction_;
    Store store_;
    DysfunctionLimits limits_;
    std::vector<directory::CareThreshold> thresholds_;
    directory::ServiceCalendar calendar_;
};

} // namespace cigogne::transfers
