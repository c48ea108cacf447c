#include "modules/transfers/fact_content.hpp"

#include <gtest/gtest.h>

namespace cigogne::transfers {
namespace {

constexpr auto now = Instant::from_milliseconds(1'795'000'000'000);

/// One of each, with everything filled in; the empty ones stand beside.
std::vector<What> one_of_each()
{
    Destination const there { .place = PlaceId::make(now), .elsewhere = {} };
    Destination const beyond { .place = {}, .elsewhere = "CHU d’une autre région" };
    std::vector<HeldPlace> const places { { .unit = UnitId::make(now), .kind = BedKind::REA, .count = 2, .beyond_capacity = true, .beyond = 1 },
        { .unit = {}, .kind = BedKind::OBS_GHR, .count = 1, .beyond_capacity = false } };
    Screening const screening { ScreeningMoment::DEPARTURE, { Contraindication::CI_BIRTH, Contraindication::CI_CORD } };
    PhysicianDecision const decision { "Dr Exemple", now, "État stable\ndepuis une heure" };
    return { Reading {}, Taking {}, screening, decision,
        Call { beyond, "Dr Exemple", Answer::TO_CALL_BACK, CallAnywayReason::OTHER, "rappeler à 15 h" },
        Refusal { there, RefusalReason::OTHER, "Dr Exemple", "« déménagement »", CallAnywayReason::NOTHING_ELSE },
        Acceptance { there, "Dr Exemple", places, "par l’entrée des urgences", CallAnywayReason::KNOWN_AGREEMENT },
        Withdrawal { WithdrawalReason::CLOSED, "panne" },
        VehicleOrder { screening, decision, VehicleClass::Three, VehicleClass::Two, ClassReason::SAMU_CHOICE, "Ambulances Exemple", "sage-femme" },
        VehicleCancellation { VehicleCancellationReason::WEATHER, "neige" }, VehicleArrival {}, Departure { screening },
        Diversion { beyond, RouteChangeReason::ROAD, places, "col fermé" }, Return { RouteChangeReason::WORSENING, "malaise" },
        Arrival { "crevaison" }, Birth { PersonId::make(now), people::Grams::make(1050) }, Advice { "Surveiller.\nRappeler demain.", "Dr Exemple" },
        Conversion { Kind::TIU_ASC, screening }, NoIndication { "col long" }, NoPlaceInRegion {}, SearchBeyond {},
        Handover { HandoverTo::MATERNITY, "C. Exemple", "rappelle à 7 h" }, Cancellation { CancellationReason::OTHER, "autre" },
        Reopening { true }, Closing {},
        Reassessment { { Motive::MAP, { Motive::GEM }, Urgency::U1, people::Dating { people::DatingMethod::FirstTrimesterUltrasound, *CivilDate::parse("2026-05-20") },
            2, "Exemple : col effacé", "La garder ?" } },
        EndOfStay { StayEnd::RETRANSFER, CivilDate::parse("2026-06-03"), beyond, "plus près de chez elle", PersonId::make(now) },
        PregnancyIssue { Issue::LIVE_BIRTH, CivilDate::parse("2026-06-02"), now, beyond, false, DeliveryMode::CAESAREAN_IN_LABOUR,
            { { NewbornFate::MOVED, people::Grams::make(1050), people::Sex::Female, there }, { NewbornFate::DIED, {}, {}, {}, CivilDate::parse("2026-06-04") } }, true, "siège", true },
        Feedback { "Accouchée.", FeedbackChannel::PHONE, "C. Exemple" }, FeedbackReceipt {},
        FeedbackWaiver { WaiverReason::ALREADY_KNOWN, "vue en consultation" },
        NotedDysfunction { Dysfunction::D06, Severity::HARM, "née sur la route", "EIG 7" }, ChildrenCount { 1, "un seul, vu à l’échographie" } };
}

TEST(FactContent, comes_back_as_it_was_told_for_every_kind)
{
    auto const all = one_of_each();
    ASSERT_EQ(all.size(), std::variant_size_v<What>);
    for (std::size_t index = 0; index < all.size(); ++index) {
        auto const& what = all[index];
        ASSERT_EQ(what.index(), index);
        auto const content = content_of(what);
        auto const back = what_from(kind_of(what), content);
        EXPECT_EQ(back.index(), index);
        EXPECT_EQ(content_of(back), content) << word(kind_of(what)).code;
    }
}

TEST(FactContent, keeps_the_first_words_of_a_case)
{
    Told const told { .motive = Motive::MAP, .associated_motives = { Motive::GEM }, .urgency = Urgency::U2, .fetuses = 2 };
    EXPECT_EQ(told_from(content_of(told)), told);
}

TEST(FactContent, keeps_what_was_left_empty)
{
    auto const call = what_from(FactKind::CALL, content_of(Call { .to = { .place = {}, .elsewhere = "Nulle part" } }));
    EXPECT_EQ(std::get<Call>(call).to.elsewhere, "Nulle part");
    EXPECT_FALSE(std::get<Call>(call).answer);
    auto const departure = what_from(FactKind::DEPARTURE, content_of(Departure {}));
    EXPECT_FALSE(std::get<Departure>(departure).screening);
    auto const birth = what_from(FactKind::BIRTH, content_of(Birth { PersonId::make(now), {} }));
    EXPECT_FALSE(std::get<Birth>(birth).weight);
}

TEST(FactContent, reads_answers_that_were_written_before_they_told_why_a_unit_was_called_anyway)
{
    auto const refusal = what_from(FactKind::REFUSAL, R"({"by":{"elsewhere":"Nulle part"},"reason":"OTHER","interlocutor":"","comment":"travaux"})");
    EXPECT_FALSE(std::get<Refusal>(refusal).although_set_aside);
    auto const acceptance = what_from(FactKind::ACCEPTANCE, R"({"by":{"elsewhere":"Nulle part"},"physician":"","places":[],"comment":""})");
    EXPECT_FALSE(std::get<Acceptance>(acceptance).although_set_aside);
}

TEST(FactContent, reads_places_that_were_written_before_they_told_how_many_were_beyond_capacity)
{
    auto const acceptance = what_from(FactKind::ACCEPTANCE,
        R"({"by":{"elsewhere":"Nulle part"},"physician":"","places":[{"kind":"REA","count":2,"beyond_capacity":true}],"comment":""})");
    auto const& places = std::get<Acceptance>(acceptance).places;
    ASSERT_EQ(places.size(), 1U);
    EXPECT_TRUE(places.front().beyond_capacity);
    EXPECT_FALSE(places.front().beyond);
}

TEST(FactContent, reads_arrivals_that_were_written_before_they_told_the_kind_of_incident)
{
    auto const arrival = what_from(FactKind::ARRIVAL, R"({"incident":"crevaison"})");
    EXPECT_EQ(std::get<Arrival>(arrival).incident, "crevaison");
    EXPECT_FALSE(std::get<Arrival>(arrival).incident_kind);
}

TEST(FactContent, reads_outcomes_that_were_written_before_they_told_of_each_person)
{
    auto const end = what_from(FactKind::STAY_END, R"({"how":"HOME","on":"2026-06-03","to":{"elsewhere":""},"comment":""})");
    EXPECT_FALSE(std::get<EndOfStay>(end).of);
    auto const issue = what_from(FactKind::ISSUE,
        R"({"how":"LIVE_BIRTH","on":"2026-06-02","where":{"elsewhere":""},"out_of_hospital":false,"newborns":[{"fate":"DIED","weight_g":900}],"comment":""})");
    EXPECT_FALSE(std::get<PregnancyIssue>(issue).newborns.front().sex);
    EXPECT_FALSE(std::get<PregnancyIssue>(issue).after_mothers_death);
}

TEST(FactContent, refuses_what_it_did_not_write)
{
    EXPECT_THROW(what_from(FactKind::ARRIVAL, "{}"), std::runtime_error);
    EXPECT_THROW(what_from(FactKind::ARRIVAL, "pas du JSON"), std::runtime_error);
    EXPECT_THROW(what_from(FactKind::REOPENING, R"({"place_still_free":true,"other":1})"), std::runtime_error);
}

} // namespace
} // namespace cigogne::transfers
