#pragma once

#include "modules/reporting/dimension.hpp"
#include "modules/reporting/figure.hpp"

#include <memory>
#include <unordered_set>

namespace cigogne::reporting {

/// The observations of one local year, in the order of the calls.
using Year = std::vector<Observation>;
using YearPtr = std::shared_ptr<Year const>;

/// From which end an establishment looks at requests.
enum class Side {
    Origin,
    Destination
};
constexpr auto words_of(Side)
{
    return std::to_array<Word>({ { "origin", "Demandes de l’établissement" }, { "destination", "Transferts vers l’établissement" } });
}

/// Which requests are looked at.
struct Selection {
    Period period;
    std::optional<PlaceId> place = {};
    Side side = Side::Origin;
    std::optional<directory::CareLevel> level = {}; ///< of the maternity that asked

    bool includes(Observation const& observation) const
    {
        return (!level || observation.origin_level == *level)
            && (!place || (side == Side::Origin ? observation.origin == *place : observation.destination == *place));
    }
};

/// The years to look through, and the maternities of the period.
struct Material {
    std::vector<YearPtr> years;
    std::unordered_set<PlaceId> maternities;
};

/// What a figure says. No value where nothing can be said: 0/0 is not 0.
struct FigureValue {
    std::optional<double> value = {}; ///< shares of a hundred, delays in minutes
    std::int64_t n = 0;               ///< requests that it rests on: those counted, or the denominator's
    std::int64_t numerator = 0;
    std::optional<std::int64_t> denominator = {}; ///< of means and shares
    std::int64_t left_out = 0;

    bool operator==(FigureValue const&) const = default;
};

/// Whether anybody of the region asked for anything in that period. Where nobody did, Cigogne was not in use: 0 is no fact to compare with.
bool has_requests(Material const& material, Period const& period);

/// The value of every figure, in the order of `figures()`, in one walk through the requests.
std::vector<FigureValue> values_of(Material const& material, Selection const& selection);

/// The value of one figure in each part; the parts are completed as they come.
std::vector<FigureValue> broken_down(Material const& material, Selection const& selection, std::size_t figure, Parts& parts);

/// The requests behind a figure, or one part of it, the latest first: what `values_of` and `broken_down` have counted.
std::vector<Observation const*> members(
    Material const& material, Selection const& selection, std::size_t figure, Behind behind, Parts* parts, std::string_view part);

} // namespace cigogne::reporting
