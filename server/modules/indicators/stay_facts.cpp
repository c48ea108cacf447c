#include "modules/indicators/stay_facts.hpp"

#include "analytics/counting/stay_facts.hpp"
#include "modules/indicators/deposit.hpp"

#include <algorithm>

namespace cigogne::indicators {

StayNumber number_in(std::string_view record)
{
    return record == word(DepositRecord::Rss).code ? StayNumber::Administrative : StayNumber::RsaKey;
}

int times_in(StayRow const& stay, analytics::Class const& figure, NumberPart part)
{
    analytics::StayFacts facts;
    facts.of_unit.at(static_cast<std::size_t>(stay.unit)) = static_cast<std::uint64_t>(stay.facts);
    return facts.times_in(part == NumberPart::Numerator ? figure.numerator : figure.denominator);
}

std::string_view class_in(StayRow const& stay, analytics::Class const& figure)
{
    if (times_in(stay, figure, NumberPart::Numerator) > 0)
        return figure.label;
    auto const unit = static_cast<analytics::Unit>(stay.unit);
    bool const may_count = std::ranges::any_of(figure.numerator.shares(), [&](analytics::Share const& share) { return share.term.unit == unit; });
    return may_count ? "Non compté" : "";
}

} // namespace cigogne::indicators
