#pragma once

#include "analytics/marks.hpp"
#include "analytics/records/stay.hpp"

#include <string_view>

namespace cigogne::analytics {

/// The type of a maternity: what of newborn care stands beside it.
enum class MaternityType : std::uint8_t {
    Unknown,
    Ambiguous,  ///< changed within the month, of which a stay tells no day
    One,        ///< type I
    TwoA,
    TwoB,
    Three,
    BirthCentre, ///< CPP or maison de naissance
};

/// What is true of a stay in which a woman gave birth. Every definition of an indicator of mothers is written in these.
enum class Mother : std::uint8_t {
    Delivery,               ///< in D: a delivery act or Z3900, and Z37 among the associated diagnoses
    WithAct,                ///< in D_act: with one of the fourteen delivery acts
    OutOfFacility,          ///< Z3900
    AgeKnown,               ///< 11 to 60 completed years at entry
    AgeUnder18,
    AgeUnder20,
    Age20To24,
    Age25To29,
    Age30To34,
    Age35To39,
    AgeFrom35,
    AgeFrom40,
    AgeFrom45,
    PluralityKnown,
    Multiple,
    Twins,
    HigherOrder,
    Caesarean,
    CaesareanBeforeLabour,
    Instrumental,           ///< vaginal, with an instrument
    SpontaneousVaginal,
    Vaginal,
    Episiotomy,
    SevereTear,
    NeuraxialAnalgesia,
    Embolisation,
    IliacLigation,
    UterineLigation,
    Hysterectomy,
    Tamponade,
    HaemorrhageTreatment,   ///< one of the first four
    HaemorrhageDiagnosis,   ///< O720 to O723
    Transfusion,
    CameByTransfer,         ///< entry mode 7, or 0 but for a service between hospitals; provenance 1 or R
    LeftByTransfer,         ///< exit mode 7, destination 1
    Breech,                 ///< of a single child, like the four that follow
    Transverse,
    FaceOrBrow,
    OtherPresentation,
    Cephalic,
    PresentationKnown,
    ParityKnown,
    Primipara,
    WeeksKnown,
    Weeks22To27,
    Weeks28To31,
    Weeks32To36,
    WeeksFrom37,
    OutcomeUnspecified,     ///< quality: Z379, or Z37 without its fifth character
    ExtensionMissing,       ///< quality: a caesarean of 2019 or later without its extension
    InducedOutcome,         ///< Z37 tells a medical termination
    SomeStillborn,          ///< of several children, some: Z373, Z376
    AllStillborn,           ///< Z371, Z374, Z377
    PreviousCaesarean,      ///< O342 or O757: a scarred uterus, under-coded
    SinceExtensions,        ///< discharged since March 2019, when the extension of a caesarean began to tell the parity
    Unchained,              ///< quality: the chaining of the stay is not to be trusted
    WithChild,              ///< quality: linked, at least one of her newborns was found
};

/// What is true of a stay of a newborn. Every definition of an indicator of children is written in these.
enum class Child : std::uint8_t {
    Birth,                ///< in B: CMD 15, age 0 day, entry mode 8 or N, and 500 g or 22 weeks
    LiveBirth,
    Stillbirth,
    Induced,              ///< of a stillbirth: a medical termination
    EarlyDeath,           ///< of a live-born child, at day 0 to 6; the stay need not be that of the birth
    LateDeath,            ///< at day 7 to 27
    WeeksKnown,
    Weeks22To27,
    Weeks28To31,
    Weeks32To36,
    Weeks24To30,
    Weeks24To31,
    Weeks32To33,
    WeeksFrom37,
    Weeks37To38,
    WeeksFrom42,
    WeightKnown,
    WeightUnder2500,
    WeightUnder1500,
    WeightUnder1000,
    WeightFrom4000,
    WeightFrom4500,
    BornOutside,          ///< Z381, Z384, Z387
    Multiple,             ///< the child's own diagnoses say so
    TypeKnown,
    TypeAmbiguous,        ///< quality: the maternity changed its type within the month
    TypeFrom2A,
    TypeFrom2B,
    Type3,
    LeftByTransfer,       ///< exit mode 7, destination 1
    Nights0,
    Night1,
    Nights2To6,
    NightsFrom7,
    NeonatalCare,         ///< a unit of type 04, 05 or 06, or a neonatal supplement
    StillbornUnspecified, ///< quality: P95 without its extension
    EntryMode8,           ///< quality: a live birth of 2022 or later entered by mode 8
    Anoxia,               ///< P916 of a live-born child of 36 weeks or more
    UnitsKnown,           ///< the kinds of the units that the child went through
    Unchained,            ///< quality: the chaining of the stay is not to be trusted
    WithMother,           ///< quality: linked, the stay of the mother was found
    WeeksCompared,        ///< quality: linked, both tell their weeks
    WeeksDiffer,          ///< quality: and not the same ones
    Followed,             ///< linked, left by transfer: the stay of arrival was found
    ArrivedInNeonatology, ///< in a unit 04 at most, then 05, then 06
    ArrivedInIntensiveCare,
    ArrivedInReanimation,
};

/// What is true of a stay of a pregnant woman who did not give birth in it.
enum class Antenatal : std::uint8_t {
    Pregnant,        ///< an O or Z33 to Z36, no delivery; of an antepartum GHM where one is told
    CameByTransfer,  ///< entry mode 7, or 0 but for a service between hospitals; provenance 1 or R
    LeftByTransfer,  ///< exit mode 7, or 0 but for a service between hospitals; destination 1; linked, and followed elsewhere within a day
    Delivered,       ///< linked, left by transfer: a delivery began within seven days
};

/// Raised whenever the meaning of a fact or the codes behind it change: counts made before do not add to those made after.
constexpr int facts_edition = 3;

/// What the acts of a stay tell of the treatment of a haemorrhage; of a delivery or not.
Set<Mother> treatments_of_haemorrhage(Set<Act> acts);
/// What an RSA tells of a delivery; empty when the stay holds none.
Set<Mother> facts_of_mother(Stay const& stay);
/// What a stay tells of a newborn; empty when it tells neither a birth nor a death under 28 days.
Set<Child> facts_of_child(Stay const& stay, MaternityType type);
/// What a stay tells of a pregnancy that went on; empty when it tells none.
Set<Antenatal> facts_of_pregnancy(Stay const& stay);

} // namespace cigogne::analytics
