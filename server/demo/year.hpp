#pragma once

#include "demo/exact.hpp"
#include "demo/plan.hpp"

#include <map>

namespace cigogne::demo {

/// The requests of one year, being planned.
class Year {
public:
    Year(std::uint64_t seed, Network const& network, int year, Amounts const& amounts, Instant now)
        : amounts_(amounts)
        , now_(now)
        , chance_(seed ^ (0x9a57U + static_cast<std::uint64_t>(year)))
        , first_day_(*CivilDate::make(year, 1, 1))
        , days_(CivilDate::make(year + 1, 1, 1)->days_since(first_day_))
    {
        for (auto const& house : network.houses())
            unused_[house.level].push_back(&house);
        for (auto& [level, houses] : unused_)
            shuffle(chance_, houses);
        houses_ = unused_;
    }
    std::vector<Planned> plan() &&;

private:
    // planned_stays.cpp: those who arrive, and how their stay ends.
    void to_type_3();
    std::vector<transfers::StayEnd> ends_at_type_3();
    void births_at_type_3();
    void set_birth_of_stay(Planned& one);
    void elsewhere();
    transfers::StayEnd end_elsewhere(transfers::Kind kind);

    // plan.cpp: all others.
    void not_arrived();
    void newborns();
    transfers::StayEnd end_of_newborn();
    void advices();

    // planned_moments.cpp: from where, when, how old, how many feedbacks.
    void describe(Planned& one);
    House const& origin(Case const& about);
    CivilDate day();
    static Instant at(CivilDate day, int minutes) { return from_paris(day, *TimeOfDay::make(minutes / 60, minutes % 60)); }
    void set_moment(Planned& one);
    void set_years();
    void set_years(bool (*among)(Planned const&));
    void set_feedbacks();

    Amounts const& amounts_;
    Instant now_;
    Chance chance_;
    CivilDate first_day_;
    int days_;
    std::map<directory::CareLevel, std::vector<House const*>> houses_;
    std::map<directory::CareLevel, std::vector<House const*>> unused_;
    std::vector<Planned> all_;
};

} // namespace cigogne::demo
