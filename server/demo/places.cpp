#include "demo/places.hpp"

#include "modules/directory/reference.hpp"

#include <charconv>
#include <fmt/format.h>
#include <map>
#include <stdexcept>

namespace cigogne::demo {

using directory::PlaceKind;

namespace {

template <class E>
E coded(std::string_view code)
{
    for (std::size_t index = 0; index < words<E>.size(); ++index) {
        if (words<E>[index].code == code)
            return static_cast<E>(index);
    }
    throw std::logic_error(fmt::format("a reference table holds an unknown code: {}", code));
}

/// For notices by e-mail; one house in five has given none. The domain is kept for such uses and leads nowhere (RFC 2606).
std::optional<EmailAddress> invented_address(std::size_t index)
{
    return index % 5 == 4 ? std::nullopt : EmailAddress::parse(fmt::format("avis-{}@exemple.invalid", index + 1));
}

/// Of a site: no FINESS begins with 990 (analytics/generation/region.cpp). Those of legal entities are 9900.
std::optional<directory::Finess> invented_finess(PlannedPlace const& plan, std::size_t index)
{
    return directory::care_level_of(plan.kind_today()) ? directory::Finess::parse(fmt::format("9901{:05}", index + 1)) : std::nullopt;
}

} // namespace

double number_in(std::string const& text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Phone invented_phone(Chance& chance)
{
    return *Phone::parse(fmt::format("05 00 00 {:02} {:02}", chance.between(1, 99), chance.between(0, 99)));
}

std::vector<PlannedPlace> planned_places(Recipe const& recipe, Chance& chance)
{
    std::multimap<std::string, directory::TypeForm> types;
    for (auto const& line : directory::reference_lines("occitanie", "types")) {
        directory::TypeForm const type { coded<PlaceKind>(line.at("kind")), *CivilDate::parse(line.at("valid_from")),
            coded<directory::Confidence>(line.at("confidence")), line.at("note") };
        types.emplace(line.at("name"), type);
    }
    std::vector<PlannedPlace> plans;
    for (auto const& line : directory::reference_lines("occitanie", "establishments")) {
        PlannedPlace plan { { line.at("name"), line.at("town"), line.at("department"), "Occitanie", number_in(line.at("latitude")),
                                number_in(line.at("longitude")), {}, coded<directory::Sector>(line.at("sector")), invented_phone(chance), {},
                                fmt::format("{}. Coordonnées de la ville ; téléphone et lits fictifs.", line.at("source")), true },
            {} };
        auto const [first, last] = types.equal_range(line.at("name"));
        for (auto type = first; type != last; ++type)
            plan.types.push_back(type->second);
        plans.push_back(std::move(plan));
    }
    auto const real = plans.size();
    for (int copy = 2; copy <= recipe.scale; ++copy) {
        for (std::size_t index = 0; index < real; ++index) {
            auto plan = plans[index];
            plan.form.name = fmt::format("Établissement fictif {}.{}", copy, index + 1);
            plan.form.latitude += chance.between(-200, 200) / 1000.0;
            plan.form.longitude += chance.between(-200, 200) / 1000.0;
            plan.form.source_note = std::string(invented);
            plans.push_back(std::move(plan));
        }
    }
    if (!recipe.without_beds && !recipe.without_requests) {
        for (std::size_t index = 0; index < plans.size(); ++index) {
            plans[index].form.notice_email = invented_address(index);
            plans[index].form.finess = invented_finess(plans[index], index);
        }
    }
    return plans;
}

} // namespace cigogne::demo
