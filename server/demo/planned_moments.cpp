#include "demo/year.hpp"

#include "demo/women.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace transfers;
using directory::CareLevel;

namespace {

// Published for in-utero transfers to type III of 2022 to 2024 (site of the network).
constexpr int mean_years = 31;

// Invented shares, in a hundred.
constexpr int typed_afterwards_share = 14; ///< of those who arrive: the maternity searched alone at night
constexpr int weekend_kept_share = 65;

/// Busy in the morning and at the end of the afternoon.
int minute_by_day(Chance& chance)
{
    constexpr auto begins = std::to_array({ 8, 9, 9, 9, 12, 13, 14, 15, 15, 16 });
    return std::min(chance.one_of(begins) * 60 + chance.between(0, 4 * 60), 19 * 60 + 40);
}

/// From eight in the evening to seven in the morning.
int minute_at_night(Chance& chance)
{
    return (20 * 60 + 10 + chance.between(0, 11 * 60)) % (24 * 60);
}

} // namespace

void Year::describe(Planned& one)
{
    one.origin = &origin(one.about);
    if (one.leaves_pregnant() && one.about.age)
        one.days_to_birth = std::max(12, chance_.between(36 * 7, 41 * 7) - one.about.age->days());
    one.is_waived = one.arrives() && chance_.percent(one.stay_end == StayEnd::UNKNOWN ? 60 : 2);
    one.mother_years = invented_years(chance_);
    set_moment(one);
}

/// Each house once before any is drawn: all of them ask in the year.
House const& Year::origin(Case const& about)
{
    auto levels = std::vector { CareLevel::T1, CareLevel::T2A, CareLevel::T2B };
    if (is_return(about.kind))
        levels = { CareLevel::T3 };
    else if (about.kind == Kind::TIU_LAT)
        levels = { about.needs };
    else
        std::erase_if(levels, [&](CareLevel level) { return level >= about.needs; });
    std::vector<House const*> able;
    for (auto const level : levels) {
        if (auto& unused = unused_[level]; !unused.empty()) {
            auto const* const house = unused.back();
            unused.pop_back();
            return *house;
        }
        able.insert(able.end(), houses_[level].begin(), houses_[level].end());
    }
    return *chance_.one_of(able);
}

CivilDate Year::day()
{
    auto const drawn = first_day_.plus_days(chance_.between(0, days_ - 1));
    bool const kept = drawn.weekday_from_monday() < 5 || chance_.percent(weekend_kept_share);
    return kept ? drawn : first_day_.plus_days(chance_.between(0, days_ - 1));
}

/// Nobody asks the cell at night: what the maternity found alone is typed in the morning. By day, a few tell it hours later.
void Year::set_moment(Planned& one)
{
    auto const date = day();
    bool const may_be_alone = one.subject == Subject::Transfer && one.arrives();
    if (may_be_alone && chance_.percent(typed_afterwards_share)) {
        auto const minutes = minute_at_night(chance_);
        one.asked_at = at(date, minutes);
        one.typed_at = at(minutes < 8 * 60 ? date : date.plus_days(1), 8 * 60 + 20 + chance_.between(0, 90));
        return;
    }
    one.asked_at = at(date, minute_by_day(chance_));
    bool const is_told_late = may_be_alone && chance_.percent(1);
    one.typed_at = one.asked_at + std::chrono::minutes(is_told_late ? chance_.between(120, 300) : chance_.between(0, 3));
}

void Year::set_years()
{
    set_years([](Planned const& one) { return one.goal == Goal::TypeThree; });
    set_years([](Planned const& one) { return one.goal != Goal::TypeThree; });
}

void Year::set_years(bool (*among)(Planned const&))
{
    std::vector<Planned*> women;
    std::vector<int> years;
    for (auto& one : all_) {
        if (!among(one))
            continue;
        women.push_back(&one);
        years.push_back(one.mother_years);
    }
    bring_to_sum(years, static_cast<long>(years.size()) * mean_years, 16, 48);
    for (std::size_t index = 0; index < women.size(); ++index)
        women[index]->mother_years = years[index];
}

/// One for each who has arrived, then a second for those who went home pregnant, then more here and there, until there are as many as
/// the year must have.
void Year::set_feedbacks()
{
    std::vector<Planned*> all;
    for (auto& one : all_)
        all.push_back(&one);
    shuffle(chance_, all);
    auto left = amounts_.feedbacks;
    auto const give = [&](auto const& among) {
        for (auto* const one : all) {
            if (left == 0)
                return;
            if (!one->is_waived && among(*one)) {
                ++one->feedbacks;
                --left;
            }
        }
    };
    give([](Planned const& one) { return one.arrives(); });
    give([](Planned const& one) { return one.leaves_pregnant(); });
    give([](Planned const& one) { return one.feedbacks == 0; });
    give([](Planned const& one) { return one.arrives() && one.feedbacks == 1; });
    give([](Planned const& one) { return one.arrives(); });
}

} // namespace cigogne::demo
