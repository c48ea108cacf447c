#include "analytics/generation/family.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

void Families::decide_children(Delivery& delivery)
{
    bool const may_be_several = !site(delivery.stay.site).is_birth_centre;
    if (may_be_several && happens(Chances::twins))
        delivery.children = 2;
    else if (may_be_several && happens(Chances::triplets))
        delivery.children = 3;
    for (int child = 0; child < delivery.children; ++child) {
        auto& fate = fates_[static_cast<std::size_t>(child)] = Fate::Live;
        if (!happens(delivery.children == 1 ? Chances::stillborn_single : Chances::stillborn_multiple))
            continue;
        fate = happens(Chances::induced) ? Fate::Induced : Fate::Spontaneous;
        ++delivery.stillborn;
        delivery.is_induced |= fate == Fate::Induced;
    }
    delivery.is_first = happens(Chances::first_birth);
    delivery.is_outside = delivery.children == 1 && happens(Chances::outside);
    delivery.was_reduced = delivery.children == 1 && happens(per_mille(2));
    delivery.act_of_several = delivery.was_reduced && happens(percent(50));
}

void Families::decide_weeks(Delivery& delivery)
{
    auto const& where = site(delivery.stay.site);
    int weeks = chances_.weeks(delivery.children, delivery.stillborn > 0, where.level, random_);
    if (where.is_birth_centre)
        weeks = std::max(weeks, 37);
    if (happens(per_mille(1)) && delivery.stillborn == 0)
        weeks = random_.between(20, 21); // no birth: the grouping function refuses the act, and a child dies at once
    delivery.weeks = told(weeks, per_mille(1.5));
    delivery.delay = static_cast<std::int16_t>(weeks < 35 ? random_.between(0, 6) : happens(percent(55)) ? 0
            : happens(percent(80))                                                                       ? 1
                                                                                                         : 2);
    if (delivery.is_outside)
        delivery.delay = 0;
    delivery.period = told(weeks * 7 + random_.between(0, 6) - delivery.delay, delivery.weeks.is_told ? percent(2) : percent(40));
    delivery.age = told(chances_.age(random_), per_million(500));
    if (happens(per_million(400)))
        delivery.age.value = static_cast<std::int16_t>(happens(percent(50)) ? random_.between(3, 10) : random_.between(61, 110));
}

void Families::decide_presentation(Delivery& delivery)
{
    bool const preterm = delivery.weeks.value < 34;
    if (happens(preterm ? percent(18) : percent(4.1)))
        delivery.presentation = Presentation::Breech;
    else if (happens(per_mille(3)))
        delivery.presentation = Presentation::Transverse;
    else if (happens(per_mille(2)))
        delivery.presentation = Presentation::FaceOrBrow;
    else if (happens(per_mille(4)))
        delivery.presentation = Presentation::Other;
    else
        delivery.presentation_conflicts = happens(per_mille(2));
    // The presentation of a vaginal birth need not be coded: the act tells it.
    delivery.presentation_is_coded = happens(percent(80));
}

void Families::decide_way(Delivery& delivery)
{
    auto const caesarean = [&] {
        if (delivery.is_outside || site(delivery.stay.site).is_birth_centre)
            return Share {};
        if (delivery.children > 1)
            return delivery.children == 2 ? percent(48) : percent(92);
        switch (delivery.presentation) {
        case Presentation::Breech:
            return percent(70);
        case Presentation::Transverse:
            return percent(100);
        default:
            return delivery.stillborn > 0 ? percent(9) : percent(17.6);
        }
    }();
    if (happens(caesarean)) {
        auto const kind = random_.below(1'000);
        delivery.way = kind < 340 ? Way::Planned : kind < 800 ? Way::InLabour
            : kind < 998                                      ? Way::UrgentBeforeLabour
                                                              : Way::VaginalApproach;
        delivery.failed_extraction = delivery.way == Way::InLabour && delivery.presentation == Presentation::Cephalic && happens(percent(6));
        delivery.presentation_conflicts = false;
        if (delivery.failed_extraction)
            delivery.has_episiotomy = happens(percent(20));
        delivery.act_of_several = false;
        return;
    }
    if (delivery.presentation == Presentation::Transverse)
        delivery.presentation = Presentation::Cephalic;
    if (delivery.is_outside)
        return;
    delivery.way = happens(delivery.is_first ? percent(27) : percent(7.5)) ? Way::Instrumental : Way::Spontaneous;
    delivery.second_by_caesarean = delivery.children > 1 && happens(percent(8));
    delivery.has_episiotomy = happens(delivery.way == Way::Instrumental ? percent(35) : delivery.is_first ? percent(13)
                                                                                                          : percent(4));
    delivery.has_tear = happens(per_mille(9));
}

void Families::decide_haemorrhage(Delivery& delivery)
{
    delivery.has_haemorrhage = happens(delivery.children > 1 ? percent(11) : Chances::haemorrhage);
    if (!delivery.has_haemorrhage || delivery.is_outside)
        return;
    auto const may = [&](Treatment treatment, Share share) {
        if (happens(share))
            delivery.add(treatment);
    };
    may(Treatment::Embolisation, per_mille(16));
    may(Treatment::IliacLigation, per_mille(5));
    may(Treatment::UterineLigation, per_mille(12));
    may(Treatment::Hysterectomy, per_mille(9));
    may(Treatment::Tamponade, per_mille(50));
    delivery.treatments_by_anaesthetist_only = delivery.treatments != 0 && happens(percent(2));
    delivery.was_transfused = happens(percent(9));
    delivery.went_to_reanimation = happens(percent(2));
}

void Families::decide_coding(Delivery& delivery, int year)
{
    delivery.has_extension = year > 2019 || (year == 2019 && month_of(delivery.stay.entry) >= 3) ? !happens(percent(2)) : false;
    if (delivery.is_outside) {
        delivery.outside_is_associated = happens(percent(20));
        return;
    }
    if (happens(per_million(600)))
        delivery.outcome = static_cast<OutcomeCoding>(random_.between(2, 4));
    else if (delivery.stillborn > 0 && happens(percent(3)))
        delivery.outcome = OutcomeCoding::WithoutFifth;
    else if (happens(per_million(600)))
        delivery.act = happens(percent(60)) ? ActCoding::ByAnaesthetistOnly : ActCoding::ExtractionOnly;
    delivery.went_to_reanimation |= happens(per_mille(2));
    delivery.act_is_dated = is_caesarean(delivery.way) || spread(delivery.stay.number) % 1'000 >= 3; // drawn apart: nothing else changes
    delivery.outcome_in_other_unit = happens(percent(30));
    delivery.act_in_two_units = delivery.went_to_reanimation && happens(percent(30));
    auto const& siblings = region_.entities[site(delivery.stay.site).entity].sites;
    if (delivery.delay > 0 && siblings.size() > 1 && happens(percent(6)))
        delivery.first_site = static_cast<std::uint32_t>(siblings[random_.below(static_cast<std::uint32_t>(siblings.size()))]);
}

void Families::decide_stay(Delivery& delivery, std::size_t at, int year)
{
    auto& stay = delivery.stay;
    stay.person = new_person();
    stay.number = new_number();
    stay.home = home_near(at);
    int const after = is_caesarean(delivery.way) || delivery.second_by_caesarean ? random_.between(3, 6) : random_.between(2, 4);
    stay.nights = static_cast<std::int16_t>(delivery.delay + after);
    auto const first = day(year, 1, 1);
    auto const days = static_cast<int>((day(year + 1, 1, 1) - first).count());
    stay.entry = plus(first, random_.between(0, days - 1) - stay.nights);

    // The same woman may give birth in January and in December.
    auto const month = month_of(stay.exit());
    if (month == 1 && happens(percent(20))) {
        january_mother_ = stay.person;
    } else if (month == 12 && january_mother_ != 0 && happens(percent(3))) {
        stay.person = january_mother_;
        january_mother_ = 0;
    }
}

void Families::decide_transfers(Delivery& delivery)
{
    auto& stay = delivery.stay;
    int const weeks = delivery.weeks.value;
    if (weeks < 22 && !delivery.is_outside)
        stay.standing = Standing::GroupingError;
    auto const level = site(stay.site).level;
    auto const came = delivery.is_outside     ? Share {}
        : weeks < 34 && level == Level::Three ? percent(35)
        : weeks < 36 && level >= Level::TwoB  ? percent(14)
                                              : per_mille(1.2);
    if (happens(came)) {
        stay.entry_mode = happens(percent(1)) ? '0' : '7';
        stay.provenance = happens(percent(5)) ? 'R' : '1';
        if (auto const from = another_site(stay.site, Level::One); from != stay.site && happens(percent(70))) {
            auto& before = family_.woman_stays.add();
            before.stay = { .person = stay.person, .number = new_number(), .site = static_cast<std::uint32_t>(from) };
            before.stay.nights = static_cast<std::int16_t>(random_.between(0, 5));
            before.stay.entry = plus(stay.entry, -before.stay.nights);
            before.stay.exit_mode = '7';
            before.stay.destination = '1';
            before.stay.home = stay.home;
            before.age = delivery.age.value;
            before.weeks = static_cast<std::int16_t>(weeks - (delivery.delay + before.stay.nights) / 7);
            stand(before.stay);
        }
    } else if (happens(percent(30))) {
        stay.provenance = '5';
    }

    bool const treated = delivery.treatments != 0;
    if (!happens(treated && level < Level::Three ? percent(12) : per_mille(2.5)))
        return;
    stay.exit_mode = '7';
    stay.destination = happens(percent(95)) ? '1' : '2';
    auto const to = another_site(stay.site, Level::TwoB);
    if (stay.destination != '1' || to == stay.site)
        return;
    auto& after = family_.woman_stays.add();
    after.kind = WomanStayKind::PostPartum;
    after.stay = { .person = stay.person, .number = new_number(), .site = static_cast<std::uint32_t>(to) };
    after.stay.entry = stay.exit();
    after.stay.nights = static_cast<std::int16_t>(random_.between(0, 6));
    after.stay.entry_mode = '7';
    after.stay.provenance = '1';
    after.stay.home = stay.home;
    after.age = delivery.age.value;
    after.repeats_outcome = happens(percent(20));
    if (happens(percent(15)))
        after.treatments = 1; // an embolisation that the first maternity does not do
    stand(after.stay);
}

/// Stays before, mostly at the same maternity.
void Families::decide_antenatal(Delivery const& delivery)
{
    if (!happens(percent(22)))
        return;
    int const days_before = random_.between(8, 120);
    auto& before = family_.woman_stays.add();
    before.stay = { .person = delivery.stay.person, .number = new_number(), .site = delivery.stay.site };
    before.stay.nights = static_cast<std::int16_t>(random_.between(0, 6));
    before.stay.entry = plus(delivery.stay.entry, -days_before - before.stay.nights);
    before.stay.home = delivery.stay.home;
    before.age = delivery.age.value;
    before.weeks = static_cast<std::int16_t>(std::max(delivery.weeks.value - days_before / 7, 6));
    if (happens(percent(2))) { // sent to another maternity, and back home from there
        before.stay.exit_mode = happens(percent(85)) ? '7' : '0';
        before.stay.destination = happens(percent(95)) ? '1' : '2';
        auto const to = another_site(delivery.stay.site, Level::TwoB);
        if (before.stay.destination == '1' && to != delivery.stay.site) {
            auto received = before;
            received.stay.number = new_number();
            received.stay.site = static_cast<std::uint32_t>(to);
            received.stay.entry = before.stay.exit();
            received.stay.nights = static_cast<std::int16_t>(random_.between(0, 7));
            received.stay.entry_mode = '7';
            received.stay.provenance = happens(percent(5)) ? 'R' : '1';
            received.stay.exit_mode = '8';
            received.stay.destination = ' ';
            family_.woman_stays.add() = received;
        }
    }
    stand(before.stay);
}

} // namespace cigogne::analytics::generation
