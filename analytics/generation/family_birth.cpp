#include "analytics/generation/family.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

namespace {

constexpr int alive_for_long = 10'000; ///< days

} // namespace

void Families::decide_birth(Birth& birth, int rank)
{
    auto const& delivery = family_.delivery;
    auto& stay = birth.stay;
    int const weeks = delivery.weeks.value;
    bool const is_told = !happens(percent(3)); // else his hospital did not write whose child he is
    birth.fate = fates_[static_cast<std::size_t>(rank - 1)];
    birth.children = delivery.children;
    birth.rank = static_cast<std::int8_t>(rank);
    birth.is_girl = happens(percent(48.8));
    bool const shares_pseudonym = rank > 1 && happens(percent(4));
    stay = { .person = delivery.stay.person + (shares_pseudonym ? 1U : static_cast<unsigned>(rank)), .number = new_number(), .mother = is_told ? delivery.stay.person : 0, .mother_stay = is_told ? delivery.stay.number : 0, .site = delivery.stay.site };
    stay.entry = plus(delivery.stay.entry, delivery.delay);
    stay.home = delivery.stay.home;
    birth.weeks = told(weeks, per_mille(1.2));
    birth.weight = told(Chances::weight(weeks, delivery.children, random_), per_mille(1.2));
    if (happens(per_million(150)))
        birth.weeks.is_told = birth.weight.is_told = false;
    birth.is_outside = delivery.is_outside;
    birth.age_days = static_cast<std::int8_t>(birth.is_outside && happens(percent(10)) ? 1 : 0);

    if (birth.fate != Fate::Live) {
        stay.exit_mode = '9';
        bool const extended = happens(Chances::extended_stillbirth(year_of(stay.entry)));
        birth.coding = extended                                   ? StillbornCoding::Extended
            : birth.fate == Fate::Induced && happens(percent(85)) ? StillbornCoding::PlainWithMark
                                                                  : StillbornCoding::Plain;
    } else {
        if (!birth.is_outside && happens(Chances::birth_mode(year_of(stay.entry))))
            stay.entry_mode = 'N';
        decide_life(birth);
        add_extras(birth);
    }
    stand(stay);
}

void Families::decide_life(Birth& birth)
{
    auto& stay = birth.stay;
    int const weeks = birth.weeks.value;
    int const age_at_death = weeks < 22 ? 0 : happens(Chances::death(weeks)) ? Chances::age_at_death(random_)
                                                                             : alive_for_long;
    auto needed = Chances::needed(weeks);
    bool const needs_care = needed != Level::One || happens(percent(3.5));
    if (needed == Level::One && needs_care)
        needed = Level::TwoA;

    auto const& where = site(stay.site);
    stay.nights = static_cast<std::int16_t>(std::max(family_.delivery.stay.nights - family_.delivery.delay, 0));
    if (needs_care) {
        std::size_t care_site = where.level_on(stay.entry) >= needed ? stay.site : SIZE_MAX;
        for (auto const sibling : region_.entities[where.entity].sites) {
            if (care_site == SIZE_MAX && site(sibling).level_on(stay.entry) >= needed && happens(percent(70)))
                care_site = sibling;
        }
        if (care_site != SIZE_MAX) {
            birth.care = needed == Level::Three ? Care::Unit06 : needed == Level::TwoB ? Care::Unit05
                                                                                       : Care::Unit04;
            birth.care_site = static_cast<std::uint32_t>(care_site);
            stay.nights = static_cast<std::int16_t>(std::max(36 - weeks, 0) * 7 + random_.between(3, 12));
        } else if (happens(percent(85))) {
            return send_away(birth, needed, age_at_death);
        }
    } else if (happens(per_mille(4))) {
        return send_away(birth, Level::One, age_at_death); // with his mother, near home
    }
    if (age_at_death <= stay.nights) {
        stay.nights = static_cast<std::int16_t>(age_at_death - birth.age_days < 0 ? 0 : age_at_death - birth.age_days);
        stay.exit_mode = '9';
    } else if (happens(percent(2))) { // back for jaundice, or worse
        auto& back = another_stay(birth, birth.age_days + stay.nights + random_.between(1, 45));
        back.stay.nights = static_cast<std::int16_t>(random_.between(0, 8));
        if (happens(per_mille(6)))
            back.stay.exit_mode = '9';
        stand(back.stay);
    }
}

/// A transfer to a hospital that can care for him.
void Families::send_away(Birth& birth, Level needed, int age_at_death)
{
    auto& stay = birth.stay;
    int const night = happens(percent(60)) ? 0 : happens(percent(50)) ? 1
        : happens(percent(70))                                        ? random_.between(2, 6)
                                                                      : random_.between(7, 14);
    stay.nights = static_cast<std::int16_t>(std::min(night, age_at_death));
    if (age_at_death < night || (age_at_death == 0 && happens(percent(50)))) {
        stay.exit_mode = '9';
        return;
    }
    auto const to = another_site(stay.site, needed);
    stay.exit_mode = '7';
    stay.destination = happens(percent(97)) ? '1' : '6';
    if (stay.destination != '1' || to == stay.site)
        return;
    auto& received = another_stay(birth, birth.age_days + stay.nights);
    received.stay.site = static_cast<std::uint32_t>(to);
    received.stay.entry_mode = '7';
    received.stay.provenance = happens(percent(5)) ? 'R' : '1';
    received.care = needed == Level::Three ? Care::Unit06 : needed == Level::TwoB ? Care::Unit05
        : needed == Level::TwoA                                                   ? Care::Unit04
                                                                                  : Care::None;
    received.stay.nights = static_cast<std::int16_t>(std::max(36 - birth.weeks.value, 0) * 7 + random_.between(1, 10));
    if (age_at_death - stay.nights <= received.stay.nights) {
        received.stay.nights = static_cast<std::int16_t>(age_at_death - stay.nights);
        received.stay.exit_mode = '9';
    } else if (happens(percent(30))) {
        received.stay.exit_mode = '7';
        received.stay.destination = '1';
        decide_return(birth, received);
    }
    stand(received.stay);
}

void Families::decide_return(Birth const& birth, ChildStay const& first)
{
    auto& back = another_stay(birth, first.age_days + first.stay.nights);
    back.stay.entry_mode = '7';
    back.stay.provenance = '1';
    back.stay.nights = static_cast<std::int16_t>(random_.between(2, 12));
    stand(back.stay);
}

/// A later stay of the same child at the place of his birth, when he is so old.
ChildStay& Families::another_stay(Birth const& birth, int age)
{
    auto& stay = family_.child_stays.add();
    stay.stay = { .person = birth.stay.person, .number = new_number(), .site = birth.stay.site };
    stay.stay.entry = plus(birth.stay.entry, age - birth.age_days);
    stay.stay.home = birth.stay.home;
    stay.age_days = static_cast<std::int16_t>(age);
    stay.is_girl = birth.is_girl;
    stay.weight = told(birth.weight.value + age * 25, per_mille(2));
    stay.weeks = told(birth.weeks.value, percent(20));
    return stay;
}

void Families::add_extras(Birth& birth)
{
    if (birth.care == Care::None && happens(per_mille(4)))
        birth.care = happens(percent(60)) ? Care::Unit04OfTwo : Care::SupplementOnly;
    birth.is_grouped_elsewhere = happens(per_million(150));
    birth.is_stillborn_by_mistake = happens(per_million(150));
    birth.is_anoxic = birth.weeks.value >= 36 && happens(per_mille(1));
}

} // namespace cigogne::analytics::generation
