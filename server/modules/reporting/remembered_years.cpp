#include "modules/reporting/remembered_years.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace {

constexpr int most_at_once = 5000;

bool is_earlier(Observation const& one, Observation const& other)
{
    return std::tie(one.asked_at, one.number) < std::tie(other.asked_at, other.number);
}

YearPtr ordered(Year year)
{
    if (!std::ranges::is_sorted(year, is_earlier))
        std::ranges::sort(year, is_earlier);
    return std::make_shared<Year const>(std::move(year));
}

} // namespace

YearPtr year_of(std::vector<transfers::Measure> const& measures)
{
    Year year;
    year.reserve(measures.size());
    std::ranges::transform(measures, std::back_inserter(year), observation_of);
    return ordered(std::move(year));
}

YearPtr year_with(Year const& before, int number, std::vector<transfers::Measure> const& changed)
{
    std::unordered_set<transfers::RequestId> ids;
    for (auto const& measure : changed)
        ids.insert(measure.id);
    Year year;
    year.reserve(before.size() + changed.size());
    std::ranges::copy_if(before, std::back_inserter(year), [&](Observation const& one) { return !ids.contains(one.request); });
    for (auto const& measure : changed) {
        if (measure.year == number)
            year.push_back(observation_of(measure));
    }
    return ordered(std::move(year));
}

UnitAnswersPtr calls_with(UnitAnswers const& before, Year const& year, std::vector<transfers::Measure> const& changed,
    std::vector<transfers::CallMeasure> const& written)
{
    std::unordered_set<transfers::RequestId> ids;
    for (auto const& measure : changed)
        ids.insert(measure.id);
    auto const now = calls_of(year, written);
    UnitAnswers calls;
    calls.reserve(before.size() + now->size());
    std::ranges::copy_if(before, std::back_inserter(calls), [&](UnitAnswer const& call) { return !ids.contains(call.request); });
    std::ranges::copy(*now, std::back_inserter(calls));
    return std::make_shared<UnitAnswers const>(std::move(calls));
}

std::vector<YearPtr> RememberedYears::years_for(db::Transaction& transaction, Period const& period)
{
    std::vector<YearPtr> found;
    std::lock_guard const lock(mutex_);
    bool const current = is_made_current(transaction);
    for (int number = period.year_before().first_year(); number <= period.last_year(); ++number)
        found.push_back(current ? kept(transaction, number).year : year_of(transfers::measures_of(transaction, number)));
    make_room();
    return found;
}

std::vector<UnitAnswersPtr> RememberedYears::calls_for(db::Transaction& transaction, Period const& period)
{
    std::vector<UnitAnswersPtr> found;
    std::lock_guard const lock(mutex_);
    bool const current = is_made_current(transaction);
    for (int number = period.year_before().first_year(); number <= period.last_year(); ++number) {
        auto const read = [&](Year const& year) { return calls_of(year, transfers::call_measures_of(transaction, number)); };
        if (!current) {
            found.push_back(read(*year_of(transfers::measures_of(transaction, number))));
            continue;
        }
        auto& year = kept(transaction, number);
        if (!year.calls)
            year.calls = read(*year.year);
        found.push_back(year.calls);
    }
    make_room();
    return found;
}

bool RememberedYears::is_made_current(db::Transaction& transaction)
{
    auto const latest = transfers::latest_measure(transaction);
    if (transaction.writes() || latest < position_)
        return false;
    while (!years_.empty() && position_ < latest) {
        auto const changed = transfers::measures_after(transaction, position_, most_at_once);
        if (changed.empty())
            break;
        take_in(transaction, changed);
        position_ = changed.back().position;
    }
    position_ = latest;
    return true;
}

void RememberedYears::take_in(db::Transaction& transaction, std::vector<transfers::Measure> const& changed)
{
    for (auto& [number, kept] : years_) {
        auto year = year_with(*kept.year, number, changed);
        std::vector<transfers::CallMeasure> written;
        for (auto const& measure : changed) {
            if (kept.calls && measure.year == number)
                std::ranges::copy(transfers::call_measures_of(transaction, measure.id), std::back_inserter(written));
        }
        if (kept.calls)
            kept.calls = calls_with(*kept.calls, *year, changed, written);
        kept.year = std::move(year);
    }
}

RememberedYears::Kept& RememberedYears::kept(db::Transaction& transaction, int number)
{
    auto const found = years_.find(number);
    auto& kept = found != years_.end() ? found->second
                                       : years_.emplace(number, Kept { year_of(transfers::measures_of(transaction, number)), {}, 0 }).first->second;
    kept.used = ++uses_;
    return kept;
}

void RememberedYears::make_room()
{
    while (years_.size() > most_years)
        years_.erase(std::ranges::min_element(years_, {}, [](auto const& entry) { return entry.second.used; }));
}

} // namespace cigogne::reporting
