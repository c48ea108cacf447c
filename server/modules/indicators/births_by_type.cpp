#include "modules/indicators/births_by_type.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/definitions/populations.hpp"
#include "analytics/statistics/suppression.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/store.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace cigogne::indicators {

namespace {

/// As the engine writes them.
constexpr std::array<std::string_view, 6> types { "1", "2A", "2B", "3", "CPP", "MDN" };

struct Births {
    std::int64_t houses = 0;
    std::uint64_t births = 0;
};

Births births_in(Store const& store, std::string_view scope, int year)
{
    auto const sum = store.sum(scope, year);
    if (!sum || sum->fingerprint != analytics::definitions_fingerprint())
        return {};
    return { sum->sites, totals_from(sum->counts).count({ analytics::live_births, analytics::stillbirths }) };
}

} // namespace

std::vector<TypeBirths> births_by_type(db::Transaction& transaction, int year, std::uint64_t smallest)
{
    Store const store(transaction);
    auto const all = births_in(store, whole_region, year);
    auto rest = all;
    std::vector<TypeBirths> found;
    std::vector<analytics::TableCell> cells { { all.births } };
    auto const add = [&](std::string type, Births const& births) {
        found.push_back({ std::move(type), births.houses, static_cast<std::int64_t>(births.births), all.births == 0 ? std::nullopt : std::optional(static_cast<double>(births.births) / static_cast<double>(all.births)) });
        cells.push_back({ births.births });
    };
    for (auto const type : types) {
        auto const births = births_in(store, type, year);
        if (births.houses == 0)
            continue;
        rest.houses -= births.houses;
        rest.births -= births.births;
        add(std::string(said_type(type)), births);
    }
    if (rest.houses > 0)
        add("non connu", rest);
    analytics::Addition whole { 0, std::vector<std::size_t>(found.size()) };
    std::iota(whole.parts.begin(), whole.parts.end(), std::size_t { 1 });
    auto const hidden = analytics::suppressed(cells, std::array { whole }, smallest);
    for (std::size_t index = 0; index < found.size(); ++index) {
        if (hidden[index + 1]) {
            found[index].births.reset();
            found[index].share.reset();
        } else if (smallest > 0) {
            found[index].births = (*found[index].births + 5) / 10 * 10;
        }
    }
    return found;
}

} // namespace cigogne::indicators
