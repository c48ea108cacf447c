#include "modules/indicators/counts.hpp"

#include "analytics/definitions/populations.hpp"
#include "analytics/text.hpp"
#include "modules/indicators/months.hpp"

#include <charconv>
#include <fmt/format.h>
#include <map>
#include <stdexcept>

namespace cigogne::indicators {

using namespace analytics;

namespace {

/// Takes the number that begins the text off it, and the sign that ends it, where one does.
template <class Number>
Number take_number(std::string_view& text, char end)
{
    Number number = 0;
    auto const [after, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(after - text.data()));
    if (error != std::errc {} || (!text.empty() && text.front() != end))
        throw std::runtime_error("stored counts are not readable");
    text.remove_prefix(text.empty() ? 0 : 1);
    return number;
}

std::string written(Counts const& counts)
{
    std::string text;
    for (std::size_t term = 0; term < counts.size(); ++term) {
        if (counts[term] != 0)
            text += fmt::format(" {}:{}", term, counts[term]);
    }
    return text + '\n';
}

using Places = std::vector<std::optional<std::size_t>>;

Counts counts_in(std::string_view line, Places const& places)
{
    Counts counts(terms().size(), 0);
    while (!line.empty()) {
        auto const place = places.at(take_number<std::size_t>(line, ':'));
        auto const count = take_number<std::uint64_t>(line, ' ');
        if (place)
            counts.at(*place) = count;
    }
    return counts;
}

/// Each term where it stands.
Places const& places_of_today()
{
    static Places const places = [] {
        Places all;
        for (std::size_t term = 0; term < terms().size(); ++term)
            all.emplace_back(term);
        return all;
    }();
    return places;
}

std::int64_t deliveries_in(Totals const& totals)
{
    return static_cast<std::int64_t>(totals.count(analytics::deliveries));
}

std::int64_t births_in(Totals const& totals)
{
    return static_cast<std::int64_t>(totals.count({ live_births, stillbirths }));
}

} // namespace

std::string text_of(Totals const& totals)
{
    std::string text;
    if (!totals.counts(Link::Unlinked).empty())
        text += "unlinked" + written(totals.counts(Link::Unlinked));
    if (totals.is_linked())
        text += fmt::format("linked {}", totals.pool()) + written(totals.counts(Link::Linked));
    if (!totals.unknown().empty())
        text += fmt::format("unknown {}\n", fmt::join(totals.unknown(), " "));
    return text;
}

Totals totals_from(std::string_view text)
{
    return totals_from(text, places_of_today());
}

Totals totals_from(std::string_view text, std::vector<std::optional<std::size_t>> const& places)
{
    Totals totals;
    while (!text.empty()) {
        auto line = take(text, '\n');
        CellKey key;
        auto const name = take(line, ' ');
        if (name == "unknown") {
            while (!line.empty()) {
                if (auto const place = places.at(take_number<std::size_t>(line, ' ')))
                    totals.forget(*place);
            }
            continue;
        }
        if (name == "linked")
            key.pool = take_number<std::uint64_t>(line, ' ');
        else if (name != "unlinked")
            throw std::runtime_error("stored counts are not readable");
        totals.add(key, counts_in(line, places));
    }
    return totals;
}

std::int64_t SiteYear::deliveries() const
{
    return deliveries_in(totals);
}

std::int64_t SiteYear::births() const
{
    return births_in(totals);
}

std::optional<int> SiteYear::covered() const
{
    if (months.empty())
        return std::nullopt;
    std::vector<ToldMonth> told;
    for (auto const& one : months)
        told.push_back({ one.month, one.deliveries + one.births > 0 });
    return covered_months(told);
}

std::vector<SiteYear> site_years_of(Tally const& tally)
{
    std::vector<SiteYear> site_years;
    std::map<int, Totals> months;
    auto const tell_months = [&] {
        if (!months.contains(0)) { // Where a part of the year tells none, the others tell less than the months held.
            for (auto const& [month, totals] : months)
                site_years.back().months.push_back({ month, deliveries_in(totals), births_in(totals), text_of(totals) });
        }
        months.clear();
    };
    Counter counter;
    Counts counts;
    for (auto const& key : tally.keys()) {
        if (!key.site.is_known())
            continue;
        if (site_years.empty() || site_years.back().site != key.site || site_years.back().year != key.year) {
            tell_months();
            site_years.push_back({ key.site, key.year, {} });
        }
        counts.assign(terms().size(), 0);
        tally.add_to(key, counts, counter);
        site_years.back().totals.add(key, counts);
        months[key.month].add(key, counts);
    }
    tell_months();
    return site_years;
}

} // namespace cigogne::indicators
