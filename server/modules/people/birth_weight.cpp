#include "modules/people/birth_weight.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::people {

namespace {

constexpr int young = 22 * 7;
constexpr int term = 37 * 7;

/// Between what holds at 22 weeks and what holds at term.
int between(int at_22, int at_term, GestationalAge age)
{
    auto const days = std::clamp(age.days(), young, term) - young;
    return at_22 + (at_term - at_22) * days / (term - young);
}

} // namespace

std::optional<Fault> weight_fault(std::string field, std::optional<GestationalAge> age, std::optional<Grams> weight, WeightBounds const& bounds)
{
    if (!age || !weight)
        return std::nullopt;
    auto const least = between(bounds.least_at_22, bounds.least_at_term, *age);
    auto const most = between(bounds.most_at_22, bounds.most_at_term, *age);
    if (weight->grams() >= least && weight->grams() <= most)
        return std::nullopt;
    return Fault { std::move(field), "weight_not_plausible",
        fmt::format("{} à {} : vérifiez le poids et le terme, ou dites qu’ils sont justes.", weight->text(), age->text()) };
}

} // namespace cigogne::people
