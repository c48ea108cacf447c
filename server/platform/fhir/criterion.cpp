#include "platform/fhir/criterion.hpp"

#include "platform/core/date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace cigogne::fhir {

namespace {

/// Takes the prefix off, where there is one.
Comparison comparison_in(std::string_view& text)
{
    constexpr auto prefixes = std::to_array<std::pair<std::string_view, Comparison>>({ { "eq", Comparison::Equal }, { "ne", Comparison::NotEqual },
        { "gt", Comparison::Greater }, { "lt", Comparison::Less }, { "ge", Comparison::GreaterOrEqual }, { "le", Comparison::LessOrEqual } });
    auto const found = std::ranges::find_if(prefixes, [&](auto const& one) { return text.starts_with(one.first); });
    if (found == prefixes.end())
        return Comparison::Equal;
    text.remove_prefix(found->first.size());
    return found->second;
}

} // namespace

std::optional<NumberCriterion> NumberCriterion::parse(std::string_view text)
{
    NumberCriterion criterion;
    criterion.comparison_ = comparison_in(text);
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), criterion.number_);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(criterion) : std::nullopt;
}

bool NumberCriterion::holds(int number) const
{
    switch (comparison_) {
    case Comparison::Equal:
        return number == number_;
    case Comparison::NotEqual:
        return number != number_;
    case Comparison::Greater:
        return number > number_;
    case Comparison::Less:
        return number < number_;
    case Comparison::GreaterOrEqual:
        return number >= number_;
    case Comparison::LessOrEqual:
        break;
    }
    return number <= number_;
}

std::optional<InstantCriterion> InstantCriterion::parse(std::string_view text)
{
    InstantCriterion criterion;
    criterion.comparison_ = comparison_in(text);
    if (auto const day = CivilDate::parse(text)) {
        criterion.begin_ = start_of_day(*day);
        criterion.end_ = start_of_day(day->plus_days(1));
        return criterion;
    }
    auto const instant = parse_rfc3339(text);
    if (!instant)
        return std::nullopt;
    criterion.begin_ = *instant;
    criterion.end_ = *instant + (text.find('.') == std::string_view::npos ? Duration(1s) : Duration(1ms));
    return criterion;
}

bool InstantCriterion::holds(Instant instant) const
{
    bool const is_within = begin_ <= instant && instant < end_;
    switch (comparison_) {
    case Comparison::Equal:
        return is_within;
    case Comparison::NotEqual:
        return !is_within;
    case Comparison::Greater:
        return instant >= end_;
    case Comparison::Less:
        return instant < begin_;
    case Comparison::GreaterOrEqual:
        return instant >= begin_;
    case Comparison::LessOrEqual:
        break;
    }
    return instant < end_;
}

} // namespace cigogne::fhir
