#include "modules/indicators/houses_counted.hpp"

#include "analytics/statistics/pooling.hpp"
#include "modules/indicators/editions.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/store.hpp"

namespace cigogne::indicators {

Explanation explain(NoFunnel reason)
{
    switch (reason) {
    case NoFunnel::NotCompared:
        return { FailureKind::Conflict, "not_compared", "Pas d’entonnoir : les maternités ne se comparent pas entre elles par ce chiffre." };
    case NoFunnel::NotCounted:
        return { FailureKind::Conflict, "not_counted", "Pas d’entonnoir : rien n’est compté de cette année avec les définitions d’aujourd’hui." };
    case NoFunnel::PartialYear:
        return { FailureKind::Conflict, "partial_year", "Année incomplète : pas de comparaison à l’entonnoir, qui compare des années entières." };
    case NoFunnel::NobodyBeside:
        return { FailureKind::Conflict, "nobody_beside", "Pas d’entonnoir : les autres maternités ne sont pas comptées avec les définitions d’aujourd’hui." };
    case NoFunnel::SmallTogether:
        return { FailureKind::Conflict, "small_together", "Pas d’entonnoir : il ferait retrouver un petit nombre des autres maternités." };
    case NoFunnel::SmallPartial:
        return { FailureKind::Conflict, "small_partial",
            "Pas d’entonnoir : à côté du nombre de la région, il dirait un petit nombre d’une maternité dont l’année est incomplète." };
    case NoFunnel::FewWhole:
        return { FailureKind::Conflict, "few_whole", "Pas d’entonnoir : moins de trois maternités ont donné l’année entière." };
    case NoFunnel::NotLinked:
        return { FailureKind::Conflict, "not_linked", "Pas d’entonnoir : ce chiffre n’est dit que de séjours chaînés, tous ensemble, et ceux de cette année ne le sont pas." };
    case NoFunnel::JoinedApart:
        return { FailureKind::Conflict, "joined_apart", "Pas d’entonnoir : ce chiffre est dit de séjours chaînés, et les maternités n’ont pas été chaînées ensemble." };
    case NoFunnel::NoCases:
        break;
    }
    return { FailureKind::Conflict, "no_cases", "Pas d’entonnoir : aucune maternité n’a de cas au dénominateur." };
}

std::string said_without(Result<FunnelView> const& funnel, PlaceCounts const& counts)
{
    if (funnel.succeeded())
        return {};
    return funnel.failed_with(NoFunnel::NobodyBeside) && !counts.why_alone.empty() ? counts.why_alone : std::string(funnel.failure().sentence());
}

HousesCounted HousesCounted::read(db::Transaction& transaction, int year)
{
    HousesCounted counted;
    counted.year_ = year;
    CountsReader reader(transaction);
    for (auto const& row : Store(transaction).counted_between(year - analytics::pooled_years + 1, year)) {
        auto totals = reader.read(row.fingerprint, row.counts);
        if (!totals)
            continue;
        auto& house = counted.houses_[row.finess];
        house.type = row.type;
        house.years.emplace(row.year, std::move(*totals));
        house.is_whole = row.year == year && !is_partial(row.months);
    }
    return counted;
}

bool HousesCounted::is_among(HouseYears const& house, PlaceReading const& reading)
{
    return !reading.house || reading.scope == whole_region || house.type == reading.scope;
}

std::vector<OtherHouse> HousesCounted::others(PlaceReading const& reading, FigureKey const& key, bool is_whole) const
{
    std::vector<OtherHouse> others;
    for (auto const& [finess, house] : houses_) {
        bool const is_own = reading.house && reading.house->finess == finess;
        if (is_own || house.is_whole != is_whole)
            continue;
        OtherHouse other { finess, !reading.type.empty() && house.type == reading.type, {} };
        bool counts = false;
        for (auto const& [year, totals] : house.years) {
            if (year != year_ && !is_pooled(key))
                continue;
            other.counts.add(only(totals, key.link.value_or(analytics::Link::Unlinked)));
            counts = true;
        }
        if (counts)
            others.push_back(std::move(other));
    }
    return others;
}

Result<std::set<std::string>> HousesCounted::hidden_from(PlaceReading const& reading, FigureKey const& key, std::uint64_t smallest) const
{
    bool const by_type = reading.house && reading.scope != whole_region;
    auto const within = others(reading, key, true);
    if (!tells_together(key, within, by_type, smallest))
        return NoFunnel::SmallTogether;
    if (!tells_together(key, others(reading, key, false), by_type, smallest))
        return NoFunnel::SmallPartial;
    return hidden_houses(key, within, smallest);
}

Result<FunnelView> HousesCounted::funnel_for(FigureKey key, PlaceReading const& reading, FunnelReader const& reader, Houses const& names) const
{
    if (!compares_houses(*key.indicator))
        return NoFunnel::NotCompared;
    if (reading.state != CountsState::Current)
        return NoFunnel::NotCounted;
    if (reading.house && is_partial(reading.months))
        return NoFunnel::PartialYear;
    if (reading.house && reading.scope.empty())
        return NoFunnel::NobodyBeside;
    key = as_compared(key, reading.counts);
    if (key.link == analytics::Link::Linked && !is_told_linked(key, reading.counts.own.at(year_)))
        return NoFunnel::NotLinked;
    auto const compared = reading.counts.others.find(year_);
    if (key.link == analytics::Link::Linked && compared != reading.counts.others.end() && !is_told_linked(key, compared->second))
        return NoFunnel::JoinedApart;
    auto const pooling = is_pooled(key) ? Pooling::Yes : Pooling::No;
    // With the rate that the funnel is around, what is not told beside hers would be told here.
    if (reader.is_house && !tells_others(key, reading.counts, year_, pooling))
        return NoFunnel::SmallTogether;
    std::set<std::string> hidden;
    if (reader.is_house)
        hidden = TRY(hidden_from(reading, key, reader.smallest));
    std::vector<HouseCases> cases;
    std::vector<analytics::Proportion> proportions;
    int partial = 0;
    for (auto const& [finess, house] : houses_) {
        if (!is_among(house, reading))
            continue;
        partial += !house.is_whole && house.years.contains(year_);
        if (!house.is_whole)
            continue;
        cases.push_back({ finess, cases_of(key, house.years, year_, pooling).cases, hidden.contains(finess) });
        proportions.push_back(cases.back().cases);
    }
    if (reader.is_house && std::ssize(cases) < fewest_compared)
        return NoFunnel::FewWhole;
    auto const funnel = analytics::Funnel::around(proportions);
    if (!funnel)
        return NoFunnel::NoCases;
    auto view = funnel_of(*funnel, std::move(cases), reader, names);
    view.partial = partial;
    return view;
}

} // namespace cigogne::indicators
