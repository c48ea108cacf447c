#pragma once

#include "analytics/generation/calendar.hpp"
#include "analytics/generation/region.hpp"

/// What is decided of mothers, children and their stays before any line is written. The truth is counted from these, and from
/// these the lines are coded: the two never look at each other.
namespace cigogne::analytics::generation {

/// Whether a stay is to be counted, or by which rule not.
enum class Standing : std::uint8_t {
    Counted,
    GroupingError,
    ServiceForOther,
    Generated
};

/// What every stay has.
struct Stay {
    std::uint64_t person = 0;        ///< same person, same pseudonym
    std::uint64_t number = 0;        ///< administrative, of the stay
    std::uint64_t mother = 0;        ///< of a newborn: his mother; 0 where the hospital did not tell
    std::uint64_t mother_stay = 0;   ///< of a newborn: the number of the stay in which he was born
    std::uint32_t site = 0;          ///< of the region; of a birth, where it took place
    Day entry {};
    std::int16_t nights = 0;
    char entry_mode = '8';
    char provenance = ' ';
    char exit_mode = '8';
    char destination = ' ';
    Standing standing = Standing::Counted;
    bool asks_service = false;       ///< type A: another hospital did something for it, meanwhile
    std::uint8_t home = 0;           ///< where the person lives; see home_code()
    bool is_followed = false;        ///< of a family in which somebody was transferred or died

    Day exit() const { return plus(entry, nights); }
};

/// How a number that is not known is left in the line.
enum class Blank : std::uint8_t {
    Spaces,
    Zeros
};

/// A number, and whether the hospital wrote it.
struct Told {
    std::int16_t value = 0;
    bool is_told = true;
    Blank otherwise = Blank::Spaces;
};

enum class Way : std::uint8_t {
    Spontaneous,
    Instrumental,
    Planned,
    InLabour,
    UrgentBeforeLabour,
    VaginalApproach
};
constexpr bool is_caesarean(Way way) { return way >= Way::Planned; }

enum class Presentation : std::uint8_t {
    Cephalic,
    Breech,
    Transverse,
    FaceOrBrow,
    Other
};

/// How the outcome (Z37) was coded. All but the first are faults that are met (indicators.md 7).
enum class OutcomeCoding : std::uint8_t {
    Whole,
    WithoutFifth, ///< Z371, Z373, Z374, Z376, Z377 alone; those are of a stillborn child
    Unspecified,  ///< Z379: the number of children is not told
    AsPrincipal,  ///< Z37 as principal diagnosis: no delivery
    Nowhere,      ///< no delivery either
};

/// How the act was coded.
enum class ActCoding : std::uint8_t {
    Whole,
    ByAnaesthetistOnly, ///< the operator's line is missing: no delivery
    ExtractionOnly,     ///< the instruments without the delivery they belong to: no delivery
};

/// The acts that treat a haemorrhage.
enum class Treatment : std::uint8_t {
    Embolisation,
    IliacLigation,
    UterineLigation,
    Hysterectomy,
    Tamponade
};

/// A woman's stay in which she gave birth.
struct Delivery {
    Stay stay;
    std::uint32_t first_site = 0; ///< where she was before; mostly the same
    std::int16_t delay = 0;       ///< days from the entry to the birth
    Told age;                     ///< completed years at entry
    Told weeks;                   ///< completed, at the birth
    Told period;                  ///< days from the last period to the entry
    std::int8_t children = 1;
    std::int8_t stillborn = 0;
    bool is_induced = false;      ///< of the stillborn: a medical termination
    OutcomeCoding outcome {};
    bool is_outside = false;      ///< out of any facility: Z3900 and no act
    bool outside_is_associated = false;
    ActCoding act {};
    bool act_is_dated = true;     ///< some vaginal act tells no delay
    Way way {};
    bool second_by_caesarean = false; ///< of twins, the first by the vaginal way
    bool has_extension = true;
    bool is_first = false;        ///< primipara
    Presentation presentation {};
    bool presentation_is_coded = true;
    bool presentation_conflicts = false; ///< a diagnosis says breech where the act says cephalic
    bool was_reduced = false;     ///< O30, O31 beside Z370
    bool act_of_several = false;  ///< the act of a multiple birth for a single one
    bool has_episiotomy = false;
    bool has_tear = false;
    bool failed_extraction = false; ///< instruments first, then a caesarean
    bool has_haemorrhage = false;
    bool was_transfused = false;
    std::uint8_t treatments = 0;  ///< a bit each
    bool treatments_by_anaesthetist_only = false;
    bool went_to_reanimation = false;
    bool outcome_in_other_unit = false;
    bool act_in_two_units = false;

    bool has(Treatment treatment) const { return (treatments >> static_cast<unsigned>(treatment) & 1) != 0; }
    void add(Treatment treatment) { treatments = static_cast<std::uint8_t>(treatments | 1U << static_cast<unsigned>(treatment)); }
};

enum class Fate : std::uint8_t {
    Live,
    Spontaneous,
    Induced
};

/// How a stillborn child was coded.
enum class StillbornCoding : std::uint8_t {
    Extended,         ///< P95+0 to P95+8
    Plain,            ///< P95
    PlainWithMark,    ///< P95, and P964 for a termination
};

/// The kind of newborn care within the stay.
enum class Care : std::uint8_t {
    None,
    Unit04,
    Unit05,
    Unit06,
    Unit04OfTwo,    ///< a bed of 04 in a unit of obstetrics: its second authorisation
    SupplementOnly, ///< paid for it without any unit that tells it
};

/// What the written line of a delivery tells who links her children to it.
struct MotherTold {
    std::uint64_t stay = 0;       ///< its number
    std::uint64_t birth = 0;      ///< what her key stands for; 0 where no child can be linked to her
    bool tells_termination = false;
    bool tells_weeks = false;
};

/// The stay of a child that begins with the birth.
struct Birth {
    Stay stay;
    Fate fate {};
    StillbornCoding coding {};
    bool is_stillborn_by_mistake = false; ///< a live child with P95 among the associated diagnoses
    bool is_girl = false;
    std::int8_t children = 1;
    std::int8_t rank = 1;
    std::int8_t age_days = 0; ///< 1 where it was born at home the day before
    Told weight;
    Told weeks;
    bool is_outside = false;
    bool is_grouped_elsewhere = false; ///< GHM out of CMD 15
    bool is_anoxic = false;
    Care care {};
    std::uint32_t care_site = 0;
    MotherTold mother;
};

/// A later stay of a child under a year.
struct ChildStay {
    Stay stay;
    std::int16_t age_days = 0;
    Told weight;
    Told weeks;
    bool is_girl = false;
    Care care {};
};

enum class WomanStayKind : std::uint8_t {
    Antenatal,
    Abortion,
    PostPartum,
    PregnantElsewhere
};

/// A stay of a woman without a birth.
struct WomanStay {
    Stay stay;
    WomanStayKind kind {};
    std::int16_t age = 0;
    std::int16_t weeks = 0;
    bool repeats_outcome = false; ///< Z37 of the stay before: an error that must not make a delivery
    std::uint8_t treatments = 0;
};

/// A stay of anybody, for anything else.
struct OtherStay {
    Stay stay;
    std::int16_t age = 0;
    bool is_woman = false;
    std::uint8_t units = 1;
};

} // namespace cigogne::analytics::generation
