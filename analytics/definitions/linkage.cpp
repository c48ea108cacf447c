#include "analytics/definitions/indicator.hpp"

#include <algorithm>

namespace cigogne::analytics {

namespace {

using Facts = std::array<std::uint64_t, unit_count>;

/// The facts that a stay has or loses once it is joined with the stays of other hospitals; deaths go to the place of the birth (linking/).
constexpr Facts told_elsewhere {
    Set { Mother::Embolisation, Mother::IliacLigation, Mother::UterineLigation, Mother::Hysterectomy, Mother::Tamponade, Mother::HaemorrhageTreatment }.bits(),
    Set { Child::EarlyDeath, Child::LateDeath, Child::Followed, Child::ArrivedInNeonatology, Child::ArrivedInIntensiveCare, Child::ArrivedInReanimation }.bits(),
    Set { Antenatal::LeftByTransfer, Antenatal::Delivered }.bits(),
};

/// Those that it has or loses once a mother and her child are joined.
constexpr Facts told_by_mother_and_child {
    Set { Mother::Unchained, Mother::WithChild }.bits(),
    Set { Child::Multiple, Child::Induced, Child::Unchained, Child::WithMother, Child::WeeksCompared, Child::WeeksDiffer }.bits(),
    0,
};

bool asks_for(Sum const& sum, Facts const& facts)
{
    return std::ranges::any_of(sum.shares(), [&](Share const& share) {
        return ((share.term.required | share.term.excluded) & facts[static_cast<std::size_t>(share.term.unit)]) != 0;
    });
}

bool asks_for(Class const& figure, Facts const& facts)
{
    return asks_for(figure.numerator, facts) || asks_for(figure.denominator, facts);
}

} // namespace

Linkage linkage_of(Indicator const& indicator, Class const& figure)
{
    if (indicator.linkage != Linkage::Improved)
        return indicator.linkage;
    return asks_for(figure, told_elsewhere) || asks_for(figure, told_by_mother_and_child) ? Linkage::Improved : Linkage::None;
}

bool needs_other_hospitals(Class const& figure)
{
    return asks_for(figure, told_elsewhere);
}

} // namespace cigogne::analytics
