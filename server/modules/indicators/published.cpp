#include "modules/indicators/published.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace cigogne::indicators {

namespace {

constexpr std::string_view euro_peristat = "Euro-Peristat, 2022 : PMSI (presse)";
constexpr std::string_view drees = "DREES, indicateurs de santé périnatale (presse)";
constexpr std::string_view drees_2016 = "DREES, reprise par la FFRSP en 2018";
constexpr std::string_view drees_2021 = "DREES, Études et résultats, 2021 : PMSI";
constexpr std::string_view france = "France";
constexpr std::string_view metropolitan = "France métropolitaine";
constexpr std::string_view overseas = "Départements d’outre-mer";

/// What could be read of the sources is told by docs/indicators.md; values of another definition (age in another survey, twins per pregnancy) are left out.
constexpr auto values = std::to_array<PublishedValue>({
    { "I2", "ge35", 0.231, france, 2019, euro_peristat },
    { "I2", "ge40", 0.046, france, 2019, euro_peristat },
    { "I2", "ge40", 0.048, metropolitan, 2020, drees },
    { "I2", "ge40", 0.050, metropolitan, 2021, drees },
    { "I2", "ge40", 0.053, metropolitan, 2022, drees },
    { "I2", "ge40", 0.055, metropolitan, 2023, drees },
    { "I2", "lt20", 0.017, metropolitan, 2019, drees },
    { "I2", "lt20", 0.017, metropolitan, 2020, drees },
    { "I2", "lt20", 0.014, metropolitan, 2021, drees },
    { "I2", "lt20", 0.015, metropolitan, 2022, drees },
    { "I2", "lt20", 0.015, metropolitan, 2023, drees },
    { "I2", "lt20", 0.079, overseas, 2021, drees },
    { "I3", "lt37", 0.071, metropolitan, 2016, drees_2016 },
    { "I3", "lt37", 0.105, overseas, 2016, drees_2016 },
    { "I3", "lt37", 0.069, france, 2019, euro_peristat },
    { "I3", "lt37", 0.067, metropolitan, 2021, drees },
    { "I3", "lt37", 0.102, overseas, 2021, drees },
    { "I3", "lt37", 0.066, metropolitan, 2022, drees },
    { "I3", "lt37", 0.100, overseas, 2022, drees },
    { "I5", "total", 0.0089, france, 2016, drees_2016 },
    { "I5", "total", 0.0085, france, 2019, drees_2021 },
    { "I5", "total", 0.0089, france, 2020, drees },
    { "I5", "total", 0.0089, france, 2021, drees },
    { "I5", "total", 0.0088, france, 2022, drees },
    { "I5", "total", 0.0088, france, 2023, drees },
    { "I5", "total", 0.0076, "Occitanie", 2022, drees },
    { "I5", "spontaneous", 0.0053, france, 2016, drees_2016 },
    { "I5", "spontaneous", 0.0054, france, 2022, drees },
    { "I5", "spontaneous", 0.0053, france, 2023, drees },
    { "I5", "induced", 0.0036, france, 2016, drees_2016 },
    { "I5", "induced", 0.0034, france, 2022, drees },
    { "I5", "induced", 0.0035, france, 2023, drees },
    { "I7", "total", 0.0106, france, 2017, drees_2021 },
    { "I7", "total", 0.0104, france, 2018, drees_2021 },
    { "I7", "total", 0.0102, france, 2019, drees_2021 },
    { "I8", "caesarean", 0.201, france, 2016, "DREES, Les établissements de santé, édition 2018" },
    { "I8", "caesarean", 0.209, france, 2019, euro_peristat },
    { "I8", "caesarean", 0.205, france, 2020, "ARS Île-de-France : PMSI (presse)" },
    { "I8", "instrumental", 0.123, france, 2019, euro_peristat },
    { "I9", "t3_31", 0.904, "Occitanie", 2022, "Réseau de périnatalité Occitanie, rapport d’activité 2024 : 9,6 % hors type III" },
});

} // namespace

std::vector<PublishedValue> published_of(std::string_view indicator, std::string_view figure)
{
    std::vector<PublishedValue> found;
    std::ranges::copy_if(values, std::back_inserter(found), [&](PublishedValue const& one) { return one.indicator == indicator && one.figure == figure; });
    std::ranges::stable_sort(found, std::ranges::greater(), &PublishedValue::year);
    return found;
}

} // namespace cigogne::indicators
