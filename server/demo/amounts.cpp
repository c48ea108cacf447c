#include "demo/amounts.hpp"

namespace cigogne::demo {

namespace {

constexpr Amounts in_2022 { 1861, 315, 1493, { 317, 217, 44, 31, 12 }, 2310, 0 };
constexpr Amounts in_2023 { 1806, 304, 1448, { 307, 211, 42, 30, 12 }, 2240, 0 };
constexpr Amounts in_2024 { 1597, 270, 1281, { 272, 187, 37, 27, 10 }, 1988, 0 };

constexpr StayAmounts shared_out(int all)
{
    StayAmounts shares { all * 51 / 100, all * 35 / 100, all * 7 / 100, all * 5 / 100, 0 };
    shares.unknown = all - shares.delivered - shares.home - shares.retransferred - shares.other;
    return shares;
}

constexpr Amounts invented(int year, int scale)
{
    auto const transfers = (1500 + year * 37 % 90) * scale;
    auto const advices = (262 + year * 13 % 30) * scale;
    auto const arrived = transfers * 80 / 100;
    auto const newborns = (48 + year * 7 % 20) * scale;
    return { transfers, advices, arrived, shared_out(arrived * 416 / 1000), (transfers + advices + newborns) * 106 / 100, newborns };
}

} // namespace

Amounts amounts_of(int year, int scale)
{
    if (scale == 1 && year == 2022)
        return in_2022;
    if (scale == 1 && year == 2023)
        return in_2023;
    return scale == 1 && year == 2024 ? in_2024 : invented(year, scale);
}

} // namespace cigogne::demo
