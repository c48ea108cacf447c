#include "analytics/generation/family.hpp"

#include "analytics/generation/stay_coder.hpp"

namespace cigogne::analytics::generation {

Families::Families(Region const& region, Chances const& chances, std::uint64_t stream, Random& random)
    : region_(region)
    , chances_(chances)
    , random_(random)
    , first_number_((stream + 1) << 36)
{
    for (std::size_t level = 0; level < from_level_.size(); ++level)
        from_level_[level] = region.from_level(static_cast<Level>(level));
}

std::uint64_t Families::new_person()
{
    return first_number_ + ++persons_ * 8; // her children are the numbers that follow
}

Told Families::told(int value, Share untold)
{
    bool const is_told = !happens(untold);
    return { static_cast<std::int16_t>(value), is_told, happens(percent(50)) ? Blank::Zeros : Blank::Spaces };
}

/// Some stays are not to be counted, whatever they are.
void Families::stand(Stay& stay)
{
    auto const drawn = random_.below(1'000);
    stay.asks_service = drawn >= 995 || (stay.exit_mode == '0' && drawn >= 800);
    if (drawn >= 5)
        return;
    stay.standing = drawn < 2 ? Standing::GroupingError : drawn < 4 ? Standing::ServiceForOther
                                                                    : Standing::Generated;
    if (stay.standing == Standing::ServiceForOther) {
        stay.entry_mode = stay.exit_mode = '0';
        stay.provenance = stay.destination = '1';
    }
}

std::uint8_t Families::home_near(std::size_t at)
{
    if (happens(percent(3)))
        return static_cast<std::uint8_t>(random_.below(home_count));
    return static_cast<std::uint8_t>((at * 3 + (happens(percent(10)) ? 1 : 0)) % 14);
}

/// A site of another entity that gives at least this care; the same one where there is no other.
std::size_t Families::another_site(std::size_t from, Level least)
{
    auto const& sites = from_level_[static_cast<std::size_t>(least)];
    for (int attempt = 0; attempt < 8 && !sites.empty(); ++attempt) {
        auto const found = sites[random_.below(static_cast<std::uint32_t>(sites.size()))];
        if (site(found).entity != site(from).entity)
            return found;
    }
    return from;
}

Family& Families::next(std::size_t at, int year)
{
    family_.births.clear();
    family_.child_stays.clear();
    family_.woman_stays.clear();
    auto& delivery = family_.delivery = {};
    delivery.stay.site = delivery.first_site = static_cast<std::uint32_t>(at);
    decide_children(delivery);
    decide_weeks(delivery);
    decide_presentation(delivery);
    decide_way(delivery);
    decide_haemorrhage(delivery);
    decide_stay(delivery, at, year);
    decide_coding(delivery, year);
    decide_transfers(delivery);
    decide_antenatal(delivery);
    for (int rank = 1; rank <= delivery.children; ++rank)
        decide_birth(family_.births.add(), rank);
    stand(delivery.stay);
    return family_;
}

void Families::decide(OtherStay& stay, std::size_t at, int year)
{
    stay = {};
    stay.stay = { .person = new_person(), .number = new_number(), .site = static_cast<std::uint32_t>(at) };
    stay.units = static_cast<std::uint8_t>(happens(percent(80)) ? 1 : random_.between(2, 6));
    stay.stay.nights = static_cast<std::int16_t>(stay.units * random_.between(0, 9));
    stay.stay.entry = plus(day(year, 1, 1), random_.between(0, 364) - stay.stay.nights);
    stay.stay.home = home_near(at);
    stay.age = static_cast<std::int16_t>(random_.between(15, 97));
    stay.is_woman = happens(percent(55));
    if (happens(percent(8))) {
        stay.stay.exit_mode = '7';
        stay.stay.destination = '1';
    }
    stand(stay.stay);
}

void Families::decide(WomanStay& stay, std::size_t at, int year)
{
    stay = {};
    stay.stay = { .person = new_person(), .number = new_number(), .site = static_cast<std::uint32_t>(at) };
    stay.kind = happens(percent(75)) ? WomanStayKind::Abortion : happens(percent(70)) ? WomanStayKind::PostPartum
                                                                                      : WomanStayKind::PregnantElsewhere;
    stay.stay.nights = static_cast<std::int16_t>(random_.between(0, 3));
    stay.stay.entry = plus(day(year, 1, 1), random_.between(0, 364) - stay.stay.nights);
    stay.stay.home = home_near(at);
    stay.age = static_cast<std::int16_t>(chances_.age(random_));
    stay.weeks = static_cast<std::int16_t>(stay.kind == WomanStayKind::Abortion ? random_.between(5, 15) : random_.between(10, 38));
    stand(stay.stay);
}

} // namespace cigogne::analytics::generation
