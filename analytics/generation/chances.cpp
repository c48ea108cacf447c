#include "analytics/generation/chances.hpp"

namespace cigogne::analytics::generation {

namespace {

using Table = std::vector<std::pair<std::int8_t, double>>;

// Live births. Singles: 5.5 % before 37 weeks; of several: 50.9 % (DREES, 2016).
Table const single_weeks { { 22, 25 }, { 23, 40 }, { 24, 60 }, { 25, 75 }, { 26, 90 }, { 27, 100 }, { 28, 110 }, { 29, 130 }, { 30, 170 },
    { 31, 220 }, { 32, 290 }, { 33, 400 }, { 34, 640 }, { 35, 1080 }, { 36, 2070 }, { 37, 5400 }, { 38, 13500 }, { 39, 24500 },
    { 40, 29000 }, { 41, 20600 }, { 42, 1500 } };
Table const several_weeks { { 22, 300 }, { 23, 350 }, { 24, 400 }, { 25, 450 }, { 26, 500 }, { 27, 600 }, { 28, 800 }, { 29, 1000 },
    { 30, 1300 }, { 31, 1700 }, { 32, 2500 }, { 33, 4000 }, { 34, 7000 }, { 35, 11000 }, { 36, 19000 }, { 37, 30000 }, { 38, 17600 },
    { 39, 1500 } };
Table const stillborn_weeks { { 22, 14 }, { 23, 11 }, { 24, 9.5 }, { 25, 7 }, { 26, 6 }, { 27, 5.5 }, { 28, 5 }, { 29, 4 }, { 30, 3.5 },
    { 31, 3.5 }, { 32, 3.5 }, { 33, 3 }, { 34, 3 }, { 35, 3 }, { 36, 3.5 }, { 37, 3.5 }, { 38, 3.5 }, { 39, 3.8 }, { 40, 3.2 }, { 41, 1.5 } };

// Ages of mothers by class (DREES, births of 2022): under 20 1.8 %, 20 to 24 11.2, 25 to 29 27.6, 30 to 34 34.6, 35 to 39 19.4,
// from 40 on 5.3.
Table const mothers_ages { { 14, 0.02 }, { 15, 0.06 }, { 16, 0.12 }, { 17, 0.25 }, { 18, 0.5 }, { 19, 0.85 }, { 20, 1.3 }, { 21, 1.7 },
    { 22, 2.2 }, { 23, 2.7 }, { 24, 3.3 }, { 25, 4.2 }, { 26, 4.9 }, { 27, 5.6 }, { 28, 6.2 }, { 29, 6.7 }, { 30, 7.1 }, { 31, 7.2 },
    { 32, 7.1 }, { 33, 6.8 }, { 34, 6.4 }, { 35, 5.6 }, { 36, 4.7 }, { 37, 3.8 }, { 38, 3 }, { 39, 2.3 }, { 40, 1.7 }, { 41, 1.3 },
    { 42, 0.9 }, { 43, 0.6 }, { 44, 0.35 }, { 45, 0.2 }, { 46, 0.1 }, { 47, 0.06 }, { 48, 0.04 }, { 49, 0.03 }, { 50, 0.02 } };

// How much oftener than on the average at each level, I to III: under 32 weeks, and 32 and 33.
constexpr std::array<double, 4> very_preterm { 0.1, 0.12, 0.4, 2.8 };
constexpr std::array<double, 4> at_32_and_33 { 0.15, 0.5, 1.4, 1.8 };

constexpr std::array mean_weights { 330, 400, 480, 570, 660, 770, 890, 1020, 1150, 1300, 1470, 1650, 1850, 2060, 2280, 2520, 2770, 3000,
    3200, 3360, 3480, 3600, 3650 }; ///< grams from 20 weeks on, of single births

std::vector<Weighted<std::int8_t>> by_level(Table const& table)
{
    std::vector<Weighted<std::int8_t>> levels;
    for (std::size_t level = 0; level < very_preterm.size(); ++level) {
        auto here = table;
        for (auto& [weeks, weight] : here)
            weight *= weeks < 32 ? very_preterm[level] : weeks < 34 ? at_32_and_33[level]
                                                                    : 1;
        levels.emplace_back(std::move(here));
    }
    return levels;
}

} // namespace

Chances::Chances()
    : ages_(mothers_ages)
    , single_(by_level(single_weeks))
    , several_(by_level(several_weeks))
    , stillborn_(by_level(stillborn_weeks))
{
}

int Chances::weeks(int children, bool any_stillborn, Level level, Random& random) const
{
    auto const& tables = any_stillborn && children == 1 ? stillborn_ : children == 1 ? single_
                                                                                     : several_;
    return tables[static_cast<std::size_t>(level)].draw(random);
}

int Chances::weight(int weeks, int children, Random& random)
{
    auto const index = static_cast<std::size_t>(std::clamp(weeks - 20, 0, static_cast<int>(mean_weights.size()) - 1));
    int const mean = mean_weights[index] * (children == 1 ? 100 : 94) / 100;
    int const weight = mean + mean * 13 / 100 * random.bell() / 1'000;
    return std::max(weight - weight % 5, 150); // scales are read to 5 g
}

Share Chances::death(int weeks)
{
    if (weeks >= 37)
        return per_mille(0.5);
    if (weeks >= 32)
        return per_mille(5);
    if (weeks >= 29)
        return percent(3);
    if (weeks >= 27)
        return percent(9);
    constexpr std::array shares { percent(97), percent(90), percent(60), percent(38), percent(24) };
    return shares[static_cast<std::size_t>(std::clamp(weeks - 22, 0, 4))];
}

int Chances::age_at_death(Random& random)
{
    if (random.happens(percent(45)))
        return 0;
    if (random.happens(percent(60)))
        return random.between(1, 6);
    return random.happens(percent(80)) ? random.between(7, 27) : random.between(28, 60);
}

Level Chances::needed(int weeks)
{
    return weeks < 32 ? Level::Three : weeks < 34 ? Level::TwoB
        : weeks < 36                              ? Level::TwoA
                                                  : Level::One;
}

Share Chances::birth_mode(int year)
{
    return year < 2022 ? Share {} : year == 2022 ? percent(60)
                                                 : percent(97);
}

Share Chances::extended_stillbirth(int year)
{
    return year < 2015 ? Share {} : year < 2019 ? percent(50)
                                                : percent(97);
}

} // namespace cigogne::analytics::generation
