#include "analytics/generation/follow_up.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

namespace {

using What = Happened::What;

int days_between(Day from, Day to) { return static_cast<int>((to - from).count()); }
bool is_within(int days, int most) { return days >= 0 && days <= most; }

/// Rule (I6): at the establishment of the live birth of the same person, born that day by a day; else where it happened.
void count_death(Happened const& death, std::span<Happened const> stays, Truth& truth)
{
    auto place = death.place;
    for (auto const& birth : stays) {
        if (birth.what == What::LiveBirth && std::abs(days_between(birth.from, death.from)) <= 1)
            place.establishment = birth.place.establishment;
    }
    truth.linked_at(place.year, place.establishment).count(death.is_early ? Figure::EarlyDeaths : Figure::LateDeaths);
}

/// Rule (I10): the acts of a stay that begins within a day of the transfer.
void count_treatments(Happened const& delivery, std::span<Happened const> stays, Figures& figures)
{
    unsigned treatments = delivery.treatments;
    for (auto const& later : stays) {
        if (later.what == What::WomanStay && is_within(days_between(delivery.to, later.from), 1))
            treatments |= later.treatments;
    }
    unsigned const added = treatments & ~unsigned { delivery.treatments };
    constexpr std::array figure_of { Figure::Embolisation, Figure::IliacLigation, Figure::UterineLigation, Figure::Hysterectomy, Figure::Tamponade };
    for (std::size_t treatment = 0; treatment < figure_of.size(); ++treatment)
        figures.count_if((added >> treatment & 1) != 0, figure_of[treatment]);
    constexpr unsigned of_union = 0b01111;
    figures.count_if((treatments & of_union) != 0 && (delivery.treatments & of_union) == 0, Figure::AnyTreatment);
}

/// Rule (I11): received elsewhere within a day; delivered within seven.
void count_sent(Happened const& sent, std::span<Happened const> stays, Figures& figures)
{
    bool is_received = false;
    bool is_delivered = false;
    for (auto const& later : stays) {
        int const days = days_between(sent.to, later.from);
        bool const receives = later.what == What::Delivery || (later.what == What::WomanStay && later.may_receive);
        is_received |= receives && later.place.entity != sent.place.entity && is_within(days, 1);
        is_delivered |= later.what == What::Delivery && is_within(days, 7);
    }
    figures.count_if(is_received, Figure::LeftInUtero);
    figures.count_if(is_received && is_delivered, Figure::SentAndDelivered);
}

/// Rule (I12): the heaviest unit of the stay that began elsewhere within a day.
void count_arrival(Happened const& sent, std::span<Happened const> stays, Figures& figures)
{
    bool is_found = false;
    auto care = Care::None;
    for (auto const& later : stays) {
        if (later.what != What::ChildStay || later.place.entity == sent.place.entity || !is_within(days_between(sent.to, later.from), 1))
            continue;
        is_found = true;
        care = std::max(care, later.care);
    }
    figures.count_if(is_found, Figure::ArrivalFound);
    figures.count_if(care == Care::Unit04, Figure::ArrivedIn04);
    figures.count_if(care == Care::Unit05, Figure::ArrivedIn05);
    figures.count_if(care == Care::Unit06, Figure::ArrivedIn06);
}

} // namespace

void FollowUp::count(Truth& truth)
{
    std::ranges::sort(all_, {}, &Happened::person);
    for (auto const& happened : all_) {
        auto const [begin, end] = std::ranges::equal_range(all_, happened.person, {}, &Happened::person);
        std::span const stays(begin, end);
        auto& figures = truth.linked_at(happened.place.year, happened.place.establishment);
        switch (happened.what) {
        case What::DeathElsewhere:
            count_death(happened, stays, truth);
            break;
        case What::LeftAfterDelivery:
            count_treatments(happened, stays, figures);
            break;
        case What::SentInUtero:
            count_sent(happened, stays, figures);
            break;
        case What::NewbornSent:
            count_arrival(happened, stays, figures);
            break;
        case What::LiveBirth:
        case What::Delivery:
        case What::WomanStay:
        case What::ChildStay:
            break;
        }
    }
}

} // namespace cigogne::analytics::generation
