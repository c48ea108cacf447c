#include "demo/year.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace transfers;
using directory::CareLevel;

std::vector<Planned> Year::plan() &&
{
    to_type_3();
    elsewhere();
    not_arrived();
    newborns();
    advices();
    for (auto& one : all_)
        describe(one);
    set_years();
    set_feedbacks();
    std::erase_if(all_, [&](Planned const& one) { return one.typed_at + longest_story >= now_; });
    std::ranges::stable_sort(all_, {}, &Planned::typed_at);
    return std::move(all_);
}

void Year::not_arrived()
{
    for (auto left = amounts_.transfers - amounts_.arrived; left > 0; --left) {
        Planned one { .about = invented_case(chance_) };
        auto const draw = chance_.between(0, 99);
        one.ending = draw < 58 ? Ending::GivenUp : (draw < 78 ? Ending::NoIndication : (draw < 83 ? Ending::NoPlace : Ending::TurnsBack));
        if (draw >= 88)
            one.ending = is_in_utero(one.about.kind) ? Ending::BornBefore : Ending::GivenUp;
        all_.push_back(std::move(one));
    }
    for (auto& one : all_) {
        if (one.about.kind == Kind::TIU_ASC && chance_.percent(3))
            one.subject = Subject::AdviceThatBecomesTransfer;
    }
}

void Year::newborns()
{
    for (int count = 0; count < amounts_.newborns; ++count) {
        Planned one { .about = case_of_newborn(chance_) };
        if (chance_.percent(12))
            one.ending = Ending::GivenUp;
        else
            one.stay_end = end_of_newborn();
        all_.push_back(std::move(one));
    }
}

StayEnd Year::end_of_newborn()
{
    auto const draw = chance_.between(0, 99);
    if (draw < 3)
        return StayEnd::DEATH_N;
    return draw < 7 ? StayEnd::UNKNOWN : (draw < 30 ? StayEnd::RETRANSFER : StayEnd::HOME);
}

void Year::advices()
{
    for (int count = 0; count < amounts_.advices; ++count) {
        auto about = case_for_type_3(chance_);
        about.kind = Kind::TIU_ASC; // what she would be transferred for
        all_.push_back({ .subject = Subject::Advice, .ending = Ending::Advised, .about = std::move(about) });
    }
}

bool Planned::leaves_pregnant() const
{
    using enum StayEnd;
    return arrives() && is_in_utero(about.kind) && stay_end && *stay_end != DELIVERED_THIS_STAY && *stay_end != UNKNOWN;
}

std::vector<Planned> plan_of_year(std::uint64_t seed, Network const& network, int year, Amounts const& amounts, Instant now)
{
    return Year(seed, network, year, amounts, now).plan();
}

} // namespace cigogne::demo
