#include "demo/year.hpp"

#include "demo/women.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace transfers;
using directory::CareLevel;

namespace {

// Published for in-utero transfers to type III of 2022 to 2024 (site of the network).
constexpr int mean_term_in_tenths_of_weeks = 303;
/// Taken for the mean of those who deliver during the stay: those who go home deliver weeks later.
constexpr int mean_term_at_birth_in_weeks = 31;

StayEnd other_end(Chance& chance)
{
    using enum StayEnd;
    constexpr auto ends = std::to_array({ HAD, HAD, SCAM, HOSPITAL_HOTEL, LEFT });
    return chance.one_of(ends);
}

} // namespace

void Year::to_type_3()
{
    auto const ends = ends_at_type_3();
    std::vector<int> terms;
    for (auto const end : ends) {
        all_.push_back({ .goal = Goal::TypeThree, .about = case_for_type_3(chance_), .stay_end = end });
        terms.push_back(all_.back().about.age->days());
    }
    auto const count = static_cast<long>(terms.size());
    bring_to_sum(terms, (count * mean_term_in_tenths_of_weeks * 7 + 5) / 10, 23 * 7, 36 * 7 + 6);
    for (std::size_t index = 0; index < terms.size(); ++index)
        all_[index].about.age = people::GestationalAge::make(terms[index]);
    births_at_type_3();
}

std::vector<StayEnd> Year::ends_at_type_3()
{
    auto const& amounts = amounts_.to_type_3;
    std::vector<StayEnd> ends;
    ends.insert(ends.end(), static_cast<std::size_t>(amounts.delivered), StayEnd::DELIVERED_THIS_STAY);
    ends.insert(ends.end(), static_cast<std::size_t>(amounts.home), StayEnd::HOME);
    ends.insert(ends.end(), static_cast<std::size_t>(amounts.retransferred), StayEnd::RETRANSFER);
    for (int count = 0; count < amounts.other; ++count)
        ends.push_back(other_end(chance_));
    ends.insert(ends.end(), static_cast<std::size_t>(amounts.unknown), StayEnd::UNKNOWN);
    shuffle(chance_, ends);
    return ends;
}

/// A few are born within the hour, or on the road; the others some days after the call.
void Year::births_at_type_3()
{
    std::vector<Planned*> later;
    std::vector<int> days;
    long terms = 0;
    long born = 0;
    for (auto& one : all_) {
        if (one.stay_end != StayEnd::DELIVERED_THIS_STAY)
            continue;
        terms += one.about.age->days();
        ++born;
        set_birth_of_stay(one);
        if (one.born != BornWhen::DaysLater)
            continue;
        later.push_back(&one);
        days.push_back(one.days_to_birth);
    }
    bring_to_sum(days, born * mean_term_at_birth_in_weeks * 7 - terms, 1, 40);
    for (std::size_t index = 0; index < later.size(); ++index)
        later[index]->days_to_birth = days[index];
}

void Year::set_birth_of_stay(Planned& one)
{
    auto const draw = chance_.between(0, 999);
    if (draw < 25) {
        one.born = draw < 5 ? BornWhen::OnTheRoad : BornWhen::SoonAfterArrival;
        return;
    }
    one.days_to_birth = draw < 560 ? chance_.between(1, 3) : (draw < 850 ? chance_.between(3, 8) : chance_.between(8, 20));
}

void Year::elsewhere()
{
    for (auto left = amounts_.arrived - amounts_.to_type_3.all(); left > 0; --left) {
        Planned one { .about = case_for_elsewhere(chance_) };
        one.goal = one.about.kind == Kind::TPP ? Goal::Anywhere : Goal::BelowTypeThree;
        one.stay_end = end_elsewhere(one.about.kind);
        if (one.stay_end == StayEnd::DELIVERED_THIS_STAY)
            set_birth_of_stay(one);
        all_.push_back(std::move(one));
    }
    for (auto& one : all_) {
        if (chance_.percent(1))
            one.ending = Ending::Diverted;
    }
}

StayEnd Year::end_elsewhere(Kind kind)
{
    auto const draw = chance_.between(0, 99);
    if (draw < 4)
        return StayEnd::UNKNOWN;
    if (draw < 10)
        return StayEnd::RETRANSFER;
    if (!is_in_utero(kind))
        return draw < 13 ? StayEnd::HAD : StayEnd::HOME;
    if (draw < 14)
        return other_end(chance_);
    return draw < 56 ? StayEnd::DELIVERED_THIS_STAY : StayEnd::HOME;
}

} // namespace cigogne::demo
