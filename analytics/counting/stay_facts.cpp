#include "analytics/counting/stay_facts.hpp"

namespace cigogne::analytics {

int StayFacts::times_in(Sum const& sum) const
{
    int times = 0;
    for (auto const& [term, each] : sum.shares()) {
        auto const facts = (*this)[term.unit];
        if (facts != 0 && (facts & (term.required | term.excluded)) == term.required)
            times += each;
    }
    return times;
}

StayFacts FactFinder::facts_of(Stay const& stay)
{
    auto const mother = facts_of_mother(stay);
    auto const pregnancy = mother.empty() ? facts_of_pregnancy(stay) : Set<Antenatal> {};
    // Rule (indicators.md 10): the type on the day of birth; where the file tells only a month, that on its last day.
    auto const type = stay.birth_day != 0 ? establishments_->type_on(stay.site, stay.birth_day) : type_of(stay.site, stay.exit);
    return { type, { mother.bits(), facts_of_child(stay, type).bits(), pregnancy.bits() } };
}

MaternityType FactFinder::type_of(Finess site, Month month)
{
    if (site != last_site_ || month != last_month_) {
        last_site_ = site;
        last_month_ = month;
        last_type_ = establishments_->type_of(site, month);
    }
    return last_type_;
}

} // namespace cigogne::analytics
