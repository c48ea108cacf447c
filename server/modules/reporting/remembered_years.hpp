#pragma once

#include "modules/reporting/calls.hpp"
#include "modules/reporting/counting.hpp"

#include <map>
#include <mutex>

namespace cigogne::reporting {

/// The observations of the years that were asked for, kept in memory: no SQL gives a median of a year in the time that a page has.
///
/// All years kept are as the store was at one position, the last that a reader has brought. A reader who finds the store further on
/// brings what was written since, which costs one probe of an index when that is nothing. Positions follow the order of commits,
/// for writes are one at a time, and only transactions that read bring anything: what is rolled back was never seen here.
/// A reader may be told what was committed just after its own transaction began, as if it had asked a moment later; one that finds the
/// store behind what is kept reads it for itself, and so does one that writes. A store is replaced (restored, loaded anew) with the
/// server stopped, hence never under this.
///
/// Safe from any thread. Reading is done under the lock: who comes meanwhile would have to wait for the same rows.
class RememberedYears {
public:
    static constexpr std::size_t most_years = Period::most_years + 2;

    /// The years of a period and of the one a year before, each in the order of the calls, the earliest first.
    std::vector<YearPtr> years_for(db::Transaction& transaction, Period const& period);
    /// What establishments answered to the requests of the same years; brought when it is first asked for, kept current from then on.
    std::vector<UnitAnswersPtr> calls_for(db::Transaction& transaction, Period const& period);

private:
    struct Kept {
        YearPtr year;
        UnitAnswersPtr calls;     ///< none until they are asked for
        std::uint64_t used; ///< the later, the greater
    };
    /// Whether what is kept is as that reader sees the store, or was made so.
    bool is_made_current(db::Transaction& transaction);
    void take_in(db::Transaction& transaction, std::vector<transfers::Measure> const& changed);
    Kept& kept(db::Transaction& transaction, int number);
    void make_room();

    std::mutex mutex_;
    std::map<int, Kept> years_;
    std::int64_t position_ = 0; ///< of all that is kept
    std::uint64_t uses_ = 0;
};

/// A year as the store has it.
YearPtr year_of(std::vector<transfers::Measure> const& measures);
/// A year after these measures were written: none of theirs is left as it was, and those that are of that year now stand in their place.
YearPtr year_with(Year const& before, int number, std::vector<transfers::Measure> const& changed);
/// Its calls after the same writings: those of the requests that are of the year still, as they were or as `written` now tells them.
UnitAnswersPtr calls_with(UnitAnswers const& before, Year const& year, std::vector<transfers::Measure> const& changed,
    std::vector<transfers::CallMeasure> const& written);

} // namespace cigogne::reporting
