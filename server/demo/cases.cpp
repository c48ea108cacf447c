#include "demo/cases.hpp"

#include <array>
#include <span>

namespace cigogne::demo {

namespace {

using namespace transfers;
using directory::CareLevel;

template <class T>
struct Share {
    T value;
    int share; ///< of the sum of all
};

template <class T, std::size_t N>
T drawn(Chance& chance, std::array<Share<T>, N> const& shares)
{
    int sum = 0;
    for (auto const& each : shares)
        sum += each.share;
    auto left = chance.between(0, sum - 1);
    for (auto const& each : shares) {
        if (left < each.share)
            return each.value;
        left -= each.share;
    }
    return shares.back().value;
}

/// Towards the middle of both.
people::GestationalAge age_between(Chance& chance, int least_days, int most_days)
{
    return *people::GestationalAge::make((chance.between(least_days, most_days) + chance.between(least_days, most_days)) / 2);
}

constexpr auto ascending = std::to_array<Share<Motive>>({ { Motive::MAP, 34 }, { Motive::RPM, 18 }, { Motive::PE, 7 }, { Motive::PE_S, 8 },
    { Motive::HELLP, 3 }, { Motive::RCIU, 10 }, { Motive::METRO, 5 }, { Motive::GEM, 4 }, { Motive::PP, 3 }, { Motive::MALF, 3 },
    { Motive::CHOL, 2 }, { Motive::STT, 1 }, { Motive::OLIGO, 1 }, { Motive::CARDIO, 1 } });
constexpr auto lateral = std::to_array<Share<Motive>>({ { Motive::NO_BED, 48 }, { Motive::NO_STAFF, 18 }, { Motive::CLOSURE, 22 },
    { Motive::MAP, 8 }, { Motive::PATIENT_WISH, 4 } });
constexpr auto descending = std::to_array<Share<Motive>>({ { Motive::PROXIMITY, 80 }, { Motive::NO_BED, 15 }, { Motive::PATIENT_WISH, 5 } });
constexpr auto after_delivery = std::to_array<Share<Motive>>({ { Motive::RAPPR, 52 }, { Motive::HPP, 18 }, { Motive::SEPSIS_PP, 8 },
    { Motive::ECLAMP, 8 }, { Motive::REA_AD, 9 }, { Motive::THROMB, 5 } });

bool is_severe(Motive motive)
{
    return motive == Motive::PE_S || motive == Motive::HELLP || motive == Motive::ECLAMP || motive == Motive::HPP || motive == Motive::METRO;
}

Urgency urgency_of(Chance& chance, Kind kind, Motive motive)
{
    if (is_return(kind) || motive == Motive::RAPPR)
        return chance.percent(60) ? Urgency::U4 : Urgency::U3;
    if (is_severe(motive))
        return chance.percent(25) ? Urgency::U1 : Urgency::U2;
    return drawn(chance, std::to_array<Share<Urgency>>({ { Urgency::U1, 3 }, { Urgency::U2, 47 }, { Urgency::U3, 42 }, { Urgency::U4, 8 } }));
}

} // namespace

Case invented_case(Chance& chance)
{
    auto const kind = drawn(chance,
        std::to_array<Share<Kind>>({ { Kind::TIU_ASC, 68 }, { Kind::TIU_LAT, 12 }, { Kind::TIU_DESC, 12 }, { Kind::TPP, 8 } }));
    Case made { .kind = kind, .motive = Motive::MAP, .urgency = Urgency::U3, .age = {}, .needs = CareLevel::T3 };
    switch (kind) {
    case Kind::TIU_ASC:
        made.motive = drawn(chance, ascending);
        made.needs = drawn(chance, std::to_array<Share<CareLevel>>({ { CareLevel::T3, 64 }, { CareLevel::T2B, 24 }, { CareLevel::T2A, 12 } }));
        made.age = made.needs == CareLevel::T3 ? age_between(chance, 24 * 7, 35 * 7)
            : made.needs == CareLevel::T2B     ? age_between(chance, 31 * 7, 34 * 7)
                                               : age_between(chance, 34 * 7, 36 * 7 + 6);
        break;
    case Kind::TIU_LAT:
        made.motive = drawn(chance, lateral);
        made.needs = chance.percent(35) ? CareLevel::T3 : CareLevel::T2B;
        made.age = made.needs == CareLevel::T3 ? age_between(chance, 25 * 7, 36 * 7) : age_between(chance, 31 * 7, 39 * 7);
        break;
    case Kind::TIU_DESC:
        made.motive = drawn(chance, descending);
        made.needs = CareLevel::T2A;
        made.age = age_between(chance, 32 * 7, 36 * 7 + 6);
        break;
    default:
        made.motive = drawn(chance, after_delivery);
        made.needs = is_severe(made.motive) || made.motive == Motive::REA_AD ? CareLevel::T3 : CareLevel::T2B;
        break;
    }
    made.urgency = urgency_of(chance, kind, made.motive);
    bool const several = kind != Kind::TPP && (made.motive == Motive::GEM || made.motive == Motive::STT || chance.percent(9));
    made.fetuses = several ? 2 : 1;
    return made;
}

} // namespace cigogne::demo
