#include "modules/reporting/counting.hpp"

#include "modules/reporting/bit_tally.hpp"
#include "modules/reporting/gathering.hpp"
#include "modules/reporting/percentile.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace {

constexpr double ninety = 0.9;
constexpr double half = 0.5;

/// Calls `act` with every request that is looked at, in the order of the calls.
template <class Act>
void walk(Material const& material, Selection const& selection, Act act)
{
    auto const begin = selection.period.begins_at();
    auto const end = selection.period.ends_at();
    for (auto const& year : material.years) {
        auto const first = std::ranges::lower_bound(*year, begin, {}, &Observation::asked_at);
        auto const last = std::ranges::lower_bound(first, year->end(), end, {}, &Observation::asked_at);
        for (auto at = first; at != last; ++at) {
            if (selection.includes(*at))
                act(*at);
        }
    }
}

/// What is gathered for one figure, of the whole or of a part.
struct Gathered {
    std::int64_t counted = 0; ///< requests
    std::int64_t among = 0;
    std::int64_t left_out = 0;
    std::int64_t amount = 0;
    std::int64_t amount_among = 0;
    std::vector<int> seconds = {};
    double asked = 0; ///< the percentile that was asked of these seconds before
    std::unordered_set<PlaceId> askers = {};
};

void gather(Gathered& gathered, Figure const& figure, std::size_t index, Observation const& one)
{
    bool const counted = stands_behind(one, index, Behind::Counted);
    bool const among = stands_behind(one, index, Behind::Among);
    gathered.counted += counted;
    gathered.among += among;
    gathered.left_out += stands_behind(one, index, Behind::LeftOut);
    if (counted)
        gathered.amount += figure.amount ? one.*figure.amount : 1;
    if (among)
        gathered.amount_among += figure.amount_among ? one.*figure.amount_among : 1;
    if (counted && figure.seconds)
        gathered.seconds.push_back(*(one.*figure.seconds));
    if (figure.method == Calculation::Maternities)
        gathered.askers.insert(one.origin);
}

FigureValue ratio(std::int64_t numerator, std::int64_t denominator, double per, std::int64_t n)
{
    FigureValue value { .n = n, .numerator = numerator, .denominator = denominator };
    if (denominator > 0)
        value.value = per * static_cast<double>(numerator) / static_cast<double>(denominator);
    return value;
}

FigureValue share_of_maternities(std::unordered_set<PlaceId> const& askers, std::unordered_set<PlaceId> const& maternities)
{
    auto const asking = std::ranges::count_if(askers, [&](PlaceId place) { return maternities.contains(place); });
    auto const all = static_cast<std::int64_t>(maternities.size());
    return ratio(asking, all, 100, all);
}

FigureValue value_of(Figure const& figure, Gathered& gathered, std::unordered_set<PlaceId> const& maternities)
{
    FigureValue value { .n = gathered.counted, .numerator = gathered.amount };
    switch (figure.method) {
    case Calculation::Count:
    case Calculation::Sum:
        value.value = static_cast<double>(gathered.amount);
        break;
    case Calculation::Mean:
        value = ratio(gathered.amount, gathered.amount_among, 1, gathered.among);
        break;
    case Calculation::Share:
        value = ratio(gathered.amount, gathered.amount_among, 100, gathered.among);
        break;
    case Calculation::Median:
    case Calculation::NinetiethPercentile:
        value.value = figure.method == Calculation::Median ? percentile(gathered.seconds, half) : percentile(gathered.seconds, ninety, gathered.asked);
        if (value.value)
            *value.value /= 60;
        break;
    case Calculation::Maternities:
        value = share_of_maternities(gathered.askers, maternities);
        break;
    }
    value.left_out = gathered.left_out;
    return value;
}

/// The maternities that a figure of that selection is about.
std::unordered_set<PlaceId> maternities_of(Material const& material, Selection const& selection)
{
    if (!selection.place || selection.side == Side::Destination)
        return material.maternities;
    return material.maternities.contains(*selection.place) ? std::unordered_set { *selection.place } : std::unordered_set<PlaceId> {};
}

} // namespace

bool has_requests(Material const& material, Period const& period)
{
    return std::ranges::any_of(material.years, [&](YearPtr const& year) {
        auto const first = std::ranges::lower_bound(*year, period.begins_at(), {}, &Observation::asked_at);
        return first != year->end() && first->asked_at < period.ends_at();
    });
}

std::vector<FigureValue> values_of(Material const& material, Selection const& selection)
{
    auto const all = figures();
    // What a mark alone does not tell: amounts that are not one each, delays, who asked. A delay is gathered once for its two figures.
    std::vector<Amount> amounts;
    std::vector<Delays> delays;
    std::size_t most = 0;
    for (auto const& year : material.years)
        most += year->size();
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (all[index].amount)
            amounts.push_back({ index, all[index].amount, &Observation::counted });
        if (all[index].amount_among)
            amounts.push_back({ index, all[index].amount_among, &Observation::among });
        if (all[index].method == Calculation::Median)
            delays.emplace_back(index, all[index].seconds, most);
    }
    BitTally counted, among, left_out;
    Askers askers;
    walk(material, selection, [&](Observation const& one) {
        counted.add(one.counted);
        among.add(one.among);
        left_out.add(one.left_out);
        for (auto& amount : amounts)
            amount.add(one);
        for (auto& delay : delays)
            delay.add(one);
        askers.add(one.origin);
    });

    std::vector<Gathered> gathered;
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const requests = counted.totals()[index];
        auto const all_requests = among.totals()[index];
        gathered.push_back({ requests, all_requests, left_out.totals()[index], requests, all_requests });
    }
    for (auto const& amount : amounts)
        (amount.marks == &Observation::counted ? gathered[amount.figure].amount : gathered[amount.figure].amount_among) = amount.total;
    for (auto& delay : delays)
        gathered[delay.figure()].seconds = delay.taken();
    auto const asked = askers.taken();
    auto const maternities = maternities_of(material, selection);
    std::vector<FigureValue> values;
    for (std::size_t index = 0; index < all.size(); ++index) {
        if (all[index].method == Calculation::Maternities)
            gathered[index].askers = asked;
        if (all[index].method == Calculation::NinetiethPercentile) { // of the median of the same delay, which stands just before
            gathered[index].seconds = std::move(gathered[index - 1].seconds);
            gathered[index].asked = half;
        }
        values.push_back(value_of(all[index], gathered[index], maternities));
    }
    return values;
}

std::vector<FigureValue> broken_down(Material const& material, Selection const& selection, std::size_t figure, Parts& parts)
{
    auto const& asked = figures()[figure];
    std::vector<Gathered> gathered;
    walk(material, selection, [&](Observation const& one) {
        auto const part = parts.of(one);
        if (part >= gathered.size())
            gathered.resize(std::max(part + 1, parts.all().size()));
        gather(gathered[part], asked, figure, one);
    });
    gathered.resize(parts.all().size());

    auto const maternities = maternities_of(material, selection);
    std::vector<FigureValue> values;
    for (auto& part : gathered)
        values.push_back(value_of(asked, part, maternities));
    return values;
}

std::vector<Observation const*> members(
    Material const& material, Selection const& selection, std::size_t figure, Behind behind, Parts* parts, std::string_view part)
{
    std::vector<Observation const*> found;
    walk(material, selection, [&](Observation const& one) {
        if (stands_behind(one, figure, behind) && (!parts || parts->all()[parts->of(one)].code == part))
            found.push_back(&one);
    });
    std::ranges::reverse(found);
    return found;
}

} // namespace cigogne::reporting
