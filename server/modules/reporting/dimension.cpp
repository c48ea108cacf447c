#include "modules/reporting/dimension.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::reporting {

namespace {

constexpr std::string_view unknown = "unknown";
constexpr std::string_view none = "none";
constexpr std::string_view out_of_region = "out_of_region";

template <Worded E>
void add_words(std::vector<Part>& parts)
{
    for (auto const& [code, label] : words<E>)
        parts.push_back({ std::string(code), std::string(label) });
}

CivilDate first_of_month(CivilDate day)
{
    return *CivilDate::make(static_cast<int>(day.ymd().year()), static_cast<unsigned>(day.ymd().month()), 1);
}

} // namespace

TermClass term_class(std::optional<people::GestationalAge> age)
{
    if (!age)
        return TermClass::Unknown;
    constexpr std::array first_weeks { 22, 24, 28, 31, 32, 34, 37, 42 };
    auto const above = std::ranges::upper_bound(first_weeks, age->weeks());
    return static_cast<TermClass>(above - first_weeks.begin());
}

Parts::Parts(Dimension dimension, Period const& period)
    : dimension_(dimension)
{
    switch (dimension) {
    case Dimension::Term:
        add_words<TermClass>(parts_);
        break;
    case Dimension::Urgency:
        add_words<transfers::Urgency>(parts_);
        parts_.push_back({ std::string(unknown), "Non précisée" });
        break;
    case Dimension::Kind:
        add_words<transfers::Kind>(parts_);
        break;
    case Dimension::Level:
        for (auto const& [code, label] : words<directory::CareLevel>)
            parts_.push_back({ std::string(code), fmt::format("Maternité de {}", label) });
        parts_.push_back({ std::string(unknown), "Autre lieu, ou type inconnu" });
        break;
    case Dimension::StayEnd:
        add_words<transfers::StayEnd>(parts_);
        parts_.push_back({ std::string(unknown), "Non précisée" });
        break;
    case Dimension::Hour:
        for (int hour = 0; hour < 24; ++hour)
            parts_.push_back({ fmt::format("{:02}", hour), fmt::format("{} h – {} h", hour, hour + 1) });
        break;
    case Dimension::Month:
        for (auto month = first_of_month(period.from()); month <= period.to(); month = month.plus_months(1)) {
            months_begin_.push_back(start_of_day(month));
            parts_.push_back({ month.text().substr(0, 7), french_date(month).substr(3) });
        }
        break;
    case Dimension::Motive:
        motives_.resize(words<transfers::Motive>.size() + 1);
        break;
    case Dimension::Origin:
    case Dimension::Destination:
    case Dimension::Asked:
        break;
    }
}

std::size_t Parts::of(Observation const& observation)
{
    switch (dimension_) {
    case Dimension::Origin:
        return of_place(observation.origin, false);
    case Dimension::Destination:
        return of_place(observation.destination, observation.out_of_region);
    case Dimension::Motive:
        return of_motive(observation.motive);
    case Dimension::Term:
        return static_cast<std::size_t>(term_class(observation.age));
    case Dimension::Urgency:
        return observation.urgency ? static_cast<std::size_t>(*observation.urgency) : words<transfers::Urgency>.size();
    case Dimension::Hour:
        return static_cast<std::size_t>(observation.hour);
    case Dimension::Month:
        return month_of(observation.asked_at);
    case Dimension::Kind:
        return static_cast<std::size_t>(observation.kind);
    case Dimension::Level:
        return observation.origin_level ? static_cast<std::size_t>(*observation.origin_level) : words<directory::CareLevel>.size();
    case Dimension::StayEnd:
        return observation.stay_end ? static_cast<std::size_t>(*observation.stay_end) : words<transfers::StayEnd>.size();
    case Dimension::Asked:
        break;
    }
    throw std::logic_error("a request is in no part of what establishments answered");
}

std::optional<std::size_t> Parts::with_code(std::string_view code) const
{
    auto const found = std::ranges::find(parts_, code, &Part::code);
    return found == parts_.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - parts_.begin()));
}

bool Parts::may_have(std::string_view code) const
{
    switch (dimension_) {
    case Dimension::Origin:
        return PlaceId::parse(code).has_value();
    case Dimension::Destination:
        return code == out_of_region || code == none || PlaceId::parse(code);
    case Dimension::Asked:
        return code == out_of_region || PlaceId::parse(code);
    case Dimension::Motive:
        return code == unknown || std::ranges::find(words<transfers::Motive>, code, &Word::code) != words<transfers::Motive>.end();
    default:
        return with_code(code).has_value();
    }
}

std::size_t Parts::of_place(std::optional<PlaceId> const& place, bool is_out_of_region)
{
    if (!place)
        return is_out_of_region ? with(out_of_region, "Hors région ou hors annuaire") : with(none, "Aucun");
    auto const [found, is_new] = places_.try_emplace(*place, parts_.size());
    if (is_new)
        parts_.push_back({ place->text(), {}, place });
    return found->second;
}

std::size_t Parts::of_motive(std::optional<transfers::Motive> motive)
{
    auto& known = motives_[motive ? static_cast<std::size_t>(*motive) : motives_.size() - 1];
    if (!known)
        known = motive ? with(word(*motive).code, word(*motive).label) : with(unknown, "Non précisé");
    return *known;
}

std::size_t Parts::with(std::string_view code, std::string_view label)
{
    if (auto const found = with_code(code))
        return *found;
    parts_.push_back({ std::string(code), std::string(label) });
    return parts_.size() - 1;
}

std::size_t Parts::month_of(Instant asked_at) const
{
    auto const after = std::ranges::upper_bound(months_begin_, asked_at);
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - months_begin_.begin() - 1, 0));
}

} // namespace cigogne::reporting
