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

constexpr auto of_newborn = std::to_array<Share<Motive>>({ { Motive::RESP_NN, 40 }, { Motive::PREMA, 22 }, { Motive::EAI, 8 },
    { Motive::INF_NN, 10 }, { Motive::HYPOTRO, 8 }, { Motive::CHIR_NN, 6 }, { Motive::CARDIO_NN, 6 } });

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

Case begun(Kind kind, CareLevel needs)
{
    return { .kind = kind, .motive = Motive::MAP, .urgency = Urgency::U3, .age = {}, .needs = needs };
}

/// What follows from the rest.
Case completed(Chance& chance, Case made)
{
    made.urgency = urgency_of(chance, made.kind, made.motive);
    bool const several = made.kind != Kind::TPP && (made.motive == Motive::GEM || made.motive == Motive::STT || chance.percent(9));
    made.fetuses = several ? 2 : 1;
    return made;
}

// Terms at which a level is needed: proposed thresholds of the region, 31, 34 and 36 SA.
Case ascending_below_type_3(Chance& chance)
{
    auto made = begun(Kind::TIU_ASC, chance.percent(67) ? CareLevel::T2B : CareLevel::T2A);
    made.motive = drawn(chance, ascending);
    if (chance.percent(4)) // too early for where she is received
        made.age = age_between(chance, 28 * 7, 31 * 7 + 6);
    else
        made.age = made.needs == CareLevel::T2B ? age_between(chance, 31 * 7 + 3, 33 * 7 + 6) : age_between(chance, 34 * 7, 35 * 7 + 6);
    return completed(chance, made);
}

Case lateral_below_type_3(Chance& chance)
{
    auto made = begun(Kind::TIU_LAT, drawn(chance, std::to_array<Share<CareLevel>>({ { CareLevel::T2B, 45 }, { CareLevel::T2A, 35 }, { CareLevel::T1, 20 } })));
    made.motive = drawn(chance, lateral);
    made.age = made.needs == CareLevel::T2B ? age_between(chance, 31 * 7 + 3, 33 * 7 + 6)
        : made.needs == CareLevel::T2A      ? age_between(chance, 34 * 7, 35 * 7 + 6)
                                            : age_between(chance, 36 * 7, 39 * 7);
    return completed(chance, made);
}

Case way_back(Chance& chance)
{
    auto made = begun(Kind::TIU_DESC, CareLevel::T2A);
    made.motive = drawn(chance, descending);
    made.age = age_between(chance, 32 * 7, 36 * 7 + 6);
    return completed(chance, made);
}

Case delivered(Chance& chance)
{
    auto made = begun(Kind::TPP, CareLevel::T2B);
    made.motive = drawn(chance, after_delivery);
    if (is_severe(made.motive) || made.motive == Motive::REA_AD)
        made.needs = CareLevel::T3;
    return completed(chance, made);
}

} // namespace

Case case_for_type_3(Chance& chance)
{
    auto made = begun(chance.percent(88) ? Kind::TIU_ASC : Kind::TIU_LAT, CareLevel::T3);
    made.motive = made.kind == Kind::TIU_ASC ? drawn(chance, ascending) : drawn(chance, lateral);
    made.age = age_between(chance, 26 * 7 + 2, 34 * 7 + 1);
    // Later than 31 SA, it is often the weight that asks for it.
    if (made.kind == Kind::TIU_ASC && made.age->weeks() >= 31 && chance.percent(55))
        made.motive = Motive::RCIU;
    return completed(chance, made);
}

Case case_for_elsewhere(Chance& chance)
{
    auto const draw = chance.between(0, 99);
    if (draw < 45)
        return ascending_below_type_3(chance);
    if (draw < 60)
        return lateral_below_type_3(chance);
    return draw < 85 ? way_back(chance) : delivered(chance);
}

Case case_of_newborn(Chance& chance)
{
    auto made = begun(chance.percent(68) ? Kind::TNN : Kind::RTNN, CareLevel::T2A);
    made.urgency = Urgency::U3;
    made.motive = Motive::RETOUR;
    made.age = age_between(chance, 28 * 7, 36 * 7);
    if (made.kind == Kind::RTNN)
        return made;
    made.urgency = chance.percent(60) ? Urgency::U2 : Urgency::U3;
    made.motive = drawn(chance, of_newborn);
    bool const at_term = made.motive == Motive::EAI || made.motive == Motive::CHIR_NN || made.motive == Motive::CARDIO_NN;
    made.needs = at_term || chance.percent(45) ? CareLevel::T3 : CareLevel::T2B;
    if (at_term)
        made.age = age_between(chance, 36 * 7, 40 * 7);
    else
        made.age = made.needs == CareLevel::T3 ? age_between(chance, 25 * 7, 30 * 7 + 6) : age_between(chance, 31 * 7 + 3, 33 * 7 + 6);
    return made;
}

Case invented_case(Chance& chance)
{
    return chance.percent(45) ? case_for_type_3(chance) : case_for_elsewhere(chance);
}

} // namespace cigogne::demo
