#include "analytics/generation/linked_truth.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

namespace {

using What = Happened::What;

bool is_transfer(char mode) { return mode == '7' || mode == '0'; }

Happened event(What what, Stay const& stay, Place const& place)
{
    return { what, stay.person, stay.entry, stay.exit(), place };
}

/// Rule (indicators.md 1.3): the fifth character of Z37 says that a stillborn child was by a termination.
bool tells_termination(Delivery const& delivery)
{
    return delivery.outcome == OutcomeCoding::Whole && delivery.stillborn > 0 && delivery.is_induced;
}

std::uint8_t treatments_of(Delivery const& delivery)
{
    return delivery.treatments_by_anaesthetist_only ? std::uint8_t { 0 } : delivery.treatments;
}

} // namespace

void LinkedTruth::count(Delivery const& delivery, Chained const& chained, Place const& place)
{
    auto& figures = at(place);
    figures.count(delivery);
    auto const& stay = delivery.stay;
    bool const counts = is_delivery(delivery);
    if (!chained.is_trusted) {
        figures.count_if(counts, Figure::MothersUnchained);
        figures.count_if(counts, Figure::MothersWithoutChild);
        return;
    }
    if (counts) {
        // Rule (docs/pmsi.md 7): the birth within a day of the dated act, of the entry where none is dated.
        bool const is_near = delivery.delay - days_to_dated_act(delivery) <= 1;
        mother_ = { stay.number, is_near ? chained.birth : 0, tells_termination(delivery), delivery.weeks.is_told };
        delivery_ = Awaiting { stay.number, place, false };
    }
    if (!stay.is_followed)
        return;
    auto told = event(counts ? What::Delivery : What::WomanStay, stay, place);
    told.treatments = treatments_of(delivery);
    told.may_receive = is_transfer(stay.entry_mode) || told.treatments != 0;
    follow_up_.add(told);
    if (counts && is_transfer(stay.exit_mode)) {
        told.what = What::LeftAfterDelivery;
        follow_up_.add(told);
    }
}

/// Rule (docs/pmsi.md 7): same establishment and key, both trusted.
bool LinkedTruth::is_linked(Birth const& birth, Chained const& chained)
{
    if (!chained.is_trusted || chained.birth == 0 || chained.birth != birth.mother.birth)
        return false;
    if (delivery_ && delivery_->stay == birth.mother.stay)
        has_child_ = true;
    else
        found_.push_back(birth.mother.stay);
    return true;
}

void LinkedTruth::count(Birth const& birth, std::optional<Level> level, Chained const& chained, Place const& place)
{
    Figures told;
    told.count(birth, level);
    auto& figures = at(place);
    figures.add(told);
    bool const is_live = told.of(Figure::LiveBirths) > 0;
    bool const is_born = is_live || told.of(Figure::Stillbirths) > 0;
    // A live child with P95 among its diagnoses is neither, and has a mother all the same.
    bool const is_neither = !is_born && birth.is_stillborn_by_mistake && !birth.is_grouped_elsewhere && birth.age_days == 0;
    bool const is_linked_to_mother = (is_born || is_neither) && is_linked(birth, chained);
    if (is_linked_to_mother && birth.mother.tells_termination && told.of(Figure::StillbirthsNotInduced) > 0)
        figures.count_instead(Figure::StillbirthsInduced, Figure::StillbirthsNotInduced);
    if (!is_live)
        return;
    figures.count_if(!is_linked_to_mother, Figure::ChildrenWithoutMother);
    figures.count_if(!chained.is_trusted, Figure::ChildrenUnchained);
    figures.count_if(is_linked_to_mother && birth.weeks.is_told && birth.mother.tells_weeks, Figure::WeeksCompared);
    if (!chained.is_trusted || !birth.stay.is_followed)
        return;
    follow_up_.add(event(What::LiveBirth, birth.stay, place));
    if (told.of(Figure::ChildLeft) > 0)
        follow_up_.add(event(What::NewbornSent, birth.stay, place));
}

void LinkedTruth::count(ChildStay const& stay, Chained const& chained, Place const& place)
{
    Figures told;
    told.count(stay);
    if (!chained.is_trusted) {
        at(place).add(told);
        return;
    }
    auto happened = event(What::ChildStay, stay.stay, place);
    happened.care = stay.care;
    if (stay.stay.is_followed)
        follow_up_.add(happened);
    if (told.of(Figure::EarlyDeaths) + told.of(Figure::LateDeaths) == 0)
        return;
    happened.what = What::DeathElsewhere;
    happened.from = plus(stay.stay.entry, -stay.age_days);
    happened.is_early = told.of(Figure::EarlyDeaths) > 0;
    follow_up_.add(happened);
}

void LinkedTruth::count(WomanStay const& stay, Chained const& chained, Place const& place)
{
    Figures told;
    told.count(stay);
    at(place).count_if(told.of(Figure::CameInUtero) > 0, Figure::CameInUtero);
    if (!chained.is_trusted || !stay.stay.is_followed)
        return;
    auto happened = event(What::WomanStay, stay.stay, place);
    happened.treatments = stay.treatments;
    happened.may_receive = stay.kind == WomanStayKind::Antenatal || is_transfer(stay.stay.entry_mode) || stay.treatments != 0;
    follow_up_.add(happened);
    if (told.of(Figure::LeftInUtero) == 0)
        return;
    happened.what = What::SentInUtero;
    follow_up_.add(happened);
}

void LinkedTruth::end_family(bool is_whole)
{
    if (!delivery_)
        return;
    delivery_->has_child = has_child_;
    if (is_whole)
        at(delivery_->place).count_if(!has_child_, Figure::MothersWithoutChild);
    else
        awaiting_.push_back(*delivery_);
}

void LinkedTruth::add(LinkedTruth const& other)
{
    truth_.add(other.truth_);
    follow_up_.add(other.follow_up_);
    awaiting_.insert(awaiting_.end(), other.awaiting_.begin(), other.awaiting_.end());
    found_.insert(found_.end(), other.found_.begin(), other.found_.end());
}

void LinkedTruth::finish(Truth& truth)
{
    std::ranges::sort(found_);
    for (auto const& mother : awaiting_)
        at(mother.place).count_if(!mother.has_child && !std::ranges::binary_search(found_, mother.stay), Figure::MothersWithoutChild);
    follow_up_.count(truth_);
    truth.add(truth_);
}

void follow(Family& family)
{
    bool is_followed = is_transfer(family.delivery.stay.exit_mode);
    for (auto const& stay : family.woman_stays)
        is_followed |= is_transfer(stay.stay.exit_mode);
    for (auto const& birth : family.births)
        is_followed |= birth.stay.exit_mode == '7';
    for (auto const& stay : family.child_stays)
        is_followed |= stay.stay.exit_mode == '9';
    family.delivery.stay.is_followed = is_followed;
    for (auto& stay : family.woman_stays)
        stay.stay.is_followed = is_followed;
    for (auto& birth : family.births)
        birth.stay.is_followed = is_followed;
    for (auto& stay : family.child_stays)
        stay.stay.is_followed = is_followed;
}

} // namespace cigogne::analytics::generation
