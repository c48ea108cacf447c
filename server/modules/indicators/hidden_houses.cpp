#include "modules/indicators/hidden_houses.hpp"

#include "analytics/definitions/partitions.hpp"
#include "analytics/statistics/suppression.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>

namespace cigogne::indicators {

using namespace analytics;

namespace {

/// Deaths are told by three indicators, of which one is the sum of the two others.
constexpr auto deaths = std::to_array<std::string_view>({ "I5", "I6", "I7" });

/// Sums of houses are what is read most: they are hidden last.
constexpr std::size_t needed_most = std::numeric_limits<std::size_t>::max();

bool adds_up_with(FigureKey const& key, Indicator const& indicator)
{
    auto const is_death = [](std::string_view code) { return std::ranges::find(deaths, code) != deaths.end(); };
    return indicator.code == key.indicator->code || (is_death(key.indicator->code) && is_death(indicator.code));
}

/// Everything that is read of the others, and all that adds up in it.
class Table {
public:
    Table(FigureKey const& key, std::vector<OtherHouse> const& others, std::uint64_t smallest)
        : others_(others)
        , smallest_(smallest)
    {
        for (auto const& indicator : analytics::indicators()) {
            if (!adds_up_with(key, indicator))
                continue;
            for (auto const& figure : indicator.classes) {
                add_sum(figure.numerator);
                add_sum(figure.denominator);
                add({ figure.denominator, { figure.numerator }, false });
            }
        }
        for (auto const& partition : partitions_of_tracers()) {
            if (holds(partition.whole) && std::ranges::all_of(partition.parts, [this](Sum const& part) { return holds(part); }))
                add(partition);
        }
    }

    std::set<std::string> hidden(FigureKey const& key) const
    {
        auto const is_hidden = suppressed(cells_, additions_, smallest_);
        std::set<std::string> houses;
        for (std::size_t house = 0; house < others_.size(); ++house) {
            if (is_hidden[sums_.at(key.figure->numerator) + house] || is_hidden[sums_.at(key.figure->denominator) + house])
                houses.insert(others_[house].finess);
        }
        return houses;
    }

private:
    bool holds(Sum const& sum) const { return sums_.contains(sum); }

    void add_sum(Sum const& sum)
    {
        if (holds(sum))
            return;
        std::vector<std::uint64_t> counts;
        for (auto const& house : others_)
            counts.push_back(house.counts.count(sum));
        sums_.emplace(sum, add_cells(counts, true));
    }

    /// The cells of one count: a house each, then the region, those of the type and those of other types. Where the first one stands.
    std::size_t add_cells(std::vector<std::uint64_t> const& counts, bool is_read)
    {
        auto const first = cells_.size();
        Addition region, of_type, beyond;
        std::uint64_t type_count = 0, beyond_count = 0;
        for (std::size_t house = 0; house < counts.size(); ++house) {
            cells_.push_back({ counts[house], is_read, 1 });
            region.parts.push_back(first + house);
            (others_[house].is_of_type ? of_type : beyond).parts.push_back(first + house);
            (others_[house].is_of_type ? type_count : beyond_count) += counts[house];
        }
        region.whole = cells_.size();
        cells_.push_back({ type_count + beyond_count, is_read, needed_most });
        of_type.whole = cells_.size();
        cells_.push_back({ type_count, is_read && of_type.parts.size() > 1, needed_most });
        beyond.whole = cells_.size();
        cells_.push_back({ beyond_count, false, needed_most });
        additions_.push_back({ region.whole, { of_type.whole, beyond.whole } });
        additions_.push_back(std::move(region));
        for (auto* const part : { &of_type, &beyond }) {
            if (!part->parts.empty())
                additions_.push_back(std::move(*part));
        }
        return first;
    }

    /// Of each house what adds up in it, with what is in none of the parts where they are not all.
    void add(Partition const& partition)
    {
        std::vector<std::size_t> parts;
        for (auto const& part : partition.parts)
            parts.push_back(sums_.at(part));
        auto const whole = sums_.at(partition.whole);
        if (!partition.is_complete) {
            auto const rest = rest_of(whole, parts);
            if (!rest || std::ranges::none_of(*rest, [this](auto left) { return left > 0 && left < smallest_; }))
                return; // a ratio that may pass 1, or nothing that is to be hidden
            parts.push_back(add_cells(*rest, false));
        }
        for (std::size_t house = 0; house < others_.size() + 1; ++house) { // and of the region
            Addition addition { whole + house, {} };
            for (auto const part : parts)
                addition.parts.push_back(part + house);
            additions_.push_back(std::move(addition));
        }
    }

    std::optional<std::vector<std::uint64_t>> rest_of(std::size_t whole, std::vector<std::size_t> const& parts) const
    {
        std::vector<std::uint64_t> rest;
        for (std::size_t house = 0; house < others_.size(); ++house) {
            auto left = cells_[whole + house].count;
            for (auto const part : parts) {
                if (cells_[part + house].count > left)
                    return std::nullopt;
                left -= cells_[part + house].count;
            }
            rest.push_back(left);
        }
        return rest;
    }

    std::vector<OtherHouse> const& others_;
    std::uint64_t smallest_;
    std::vector<TableCell> cells_;
    std::vector<Addition> additions_;
    std::map<Sum, std::size_t> sums_; ///< where the cells of each begin
};

} // namespace

std::set<std::string> hidden_houses(FigureKey const& key, std::vector<OtherHouse> const& others, std::uint64_t smallest)
{
    return Table(key, others, smallest).hidden(key);
}

bool tells_together(FigureKey key, std::vector<OtherHouse> const& others, bool by_type, std::uint64_t smallest)
{
    constexpr int year = 0; // that stands for those of the funnel
    Totals region, of_type;
    for (auto const& house : others) {
        region.add(house.counts);
        if (house.is_of_type)
            of_type.add(house.counts);
    }
    key.link.reset(); // of the counts of one link nothing else is left
    if (by_type)
        return OthersDisclosure({ { year, of_type } }, {}, { { year, region } }, smallest).tells(key, year);
    return OthersDisclosure({ { year, region } }, {}, {}, smallest).tells(key, year);
}

} // namespace cigogne::indicators
