#include "analytics/disclosure.hpp"

#include "analytics/definitions/partitions.hpp"

#include <algorithm>
#include <numeric>
#include <ranges>

namespace cigogne::analytics {

namespace {

/// What a cell counts, and where. A time is a table by itself.
struct CellId {
    Sum sum;
    Finess establishment;
    bool is_rest = false; ///< what is in `sum` and not in the part `of`
    Sum of {};

    friend auto operator<=>(CellId const&, CellId const&) = default;
};

/// A year, or a month of one.
struct Time {
    std::optional<int> year;
    std::optional<int> month;

    friend auto operator<=>(Time const&, Time const&) = default;
};

/// The results of one time and everything that adds up in them.
class Table {
public:
    Table(Time time, std::map<Place, Totals> const& places)
        : time_(time)
        , places_(places)
    {
    }

    void print(Result& result)
    {
        auto const& figure = *find_class(*find_indicator(result.indicator), result.figure);
        printed_.push_back({ &result, cell(figure.numerator, result), cell(figure.denominator, result) });
        for (auto const at : { printed_.back().numerator, printed_.back().denominator }) {
            cells_[at].published = true;
            ++cells_[at].uses;
        }
        if (result.numerator <= result.denominator)
            add({ figure.denominator, { figure.numerator }, false }, result.establishment);
    }

    void suppress(std::uint64_t smallest)
    {
        add_meanings(smallest);
        add_region();
        auto const hidden = suppressed(cells_, additions_, smallest);
        for (auto const& [result, numerator, denominator] : printed_) {
            if (!hidden[numerator] && !hidden[denominator])
                continue;
            result->numerator_suppressed = hidden[numerator];
            result->denominator_suppressed = hidden[denominator];
            if (hidden[numerator])
                result->numerator = 0;
            if (hidden[denominator])
                result->denominator = 0;
            result->rate.reset();
            result->interval.reset();
        }
    }

private:
    struct Printed {
        Result* result;
        std::size_t numerator;
        std::size_t denominator;
    };

    std::size_t cell(Sum const& sum, Result const& result) { return cell({ sum, result.establishment }); }

    std::size_t cell(CellId const& id)
    {
        auto const& totals = places_.at({ time_.year, id.establishment, time_.month });
        auto const [found, is_new] = ids_.try_emplace(id, cells_.size());
        if (is_new) {
            auto const rest = id.is_rest ? totals.count(id.of) : 0;
            cells_.push_back({ totals.count(id.sum) - rest, false, 0 });
        }
        return found->second;
    }

    void add(Partition const& partition, Finess establishment)
    {
        Addition addition { cell({ partition.whole, establishment }), {} };
        for (auto const& part : partition.parts)
            addition.parts.push_back(cell({ part, establishment }));
        if (!partition.is_complete) {
            Sum parts;
            for (auto const& part : partition.parts)
                parts = parts + part;
            addition.parts.push_back(cell({ partition.whole, establishment, true, parts }));
        }
        additions_.push_back(std::move(addition));
    }

    /// Whether what is in none of the parts is below `smallest` anywhere, also 0: then the whole less the parts that are told is what is hidden, or nearly. Else
    /// it tells nothing that is to be hidden.
    bool leaves_little(Partition const& partition, std::uint64_t smallest) const
    {
        return std::ranges::any_of(places_, [&](auto const& counted) {
            auto const& [place, totals] = counted;
            auto rest = totals.count(partition.whole);
            for (auto const& part : partition.parts)
                rest -= totals.count(part);
            return is_of(place) && rest < smallest;
        });
    }

    bool is_of(Place const& place) const { return place.year == time_.year && place.month == time_.month; }

    /// Of each place: the partitions, and each sum of several shares.
    void add_meanings(std::uint64_t smallest)
    {
        std::vector<CellId> ids;
        for (auto const& id : ids_)
            ids.push_back(id.first);
        for (auto const& id : ids) {
            if (!id.is_rest && id.sum.shares().size() > 1)
                add(shares_of(id.sum), id.establishment);
        }
        for (auto const& partition : partitions_of_tracers()) {
            if (!partition.is_complete && !leaves_little(partition, smallest))
                continue;
            for (auto const& place : std::views::keys(places_)) {
                if (is_of(place))
                    add(partition, place.establishment);
            }
        }
    }

    /// A sum and what it is made of, each as often as it counts.
    static Partition shares_of(Sum const& sum)
    {
        Partition partition { sum, {} };
        for (auto const& [term, times] : sum.shares())
            partition.parts.insert(partition.parts.end(), static_cast<std::size_t>(times), Sum(term));
        return partition;
    }

    /// The region is its establishments: wherever all of them are there.
    void add_region()
    {
        std::map<CellId, std::vector<std::size_t>> parts;
        for (auto const& [part, at] : ids_) {
            if (!part.establishment.is_known())
                continue;
            auto whole = part;
            whole.establishment = {};
            parts[whole].push_back(at);
        }
        for (auto const& [id, of] : parts) {
            auto const whole = cell(id);
            auto const sum = std::accumulate(of.begin(), of.end(), std::uint64_t { 0 },
                [&](std::uint64_t count, std::size_t part) { return count + cells_[part].count; });
            if (of.front() != whole && sum == cells_[whole].count)
                additions_.push_back({ whole, of });
        }
    }

    Time time_;
    std::map<Place, Totals> const& places_;
    std::map<CellId, std::size_t> ids_;
    std::vector<TableCell> cells_;
    std::vector<Addition> additions_;
    std::vector<Printed> printed_;
};

} // namespace

void suppress(std::vector<Result>& results, std::map<Place, Totals> const& places, std::uint64_t smallest)
{
    std::erase_if(results, [](Result const& result) { return result.link == Link::Linked; });
    std::map<Time, Table> tables;
    for (auto& result : results) {
        Time const time { result.year, result.month };
        tables.try_emplace(time, time, places).first->second.print(result);
    }
    for (auto& [time, table] : tables)
        table.suppress(smallest);
}

} // namespace cigogne::analytics
