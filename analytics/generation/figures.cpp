#include "analytics/generation/truth.hpp"

namespace cigogne::analytics::generation {

namespace {

constexpr bool between(int value, int low, int high) { return value >= low && value <= high; }

/// Rule (indicators.md 1.2): 500 g or 22 weeks.
bool is_viable(Told weight, Told weeks)
{
    return (weight.is_told && weight.value >= 500) || (weeks.is_told && weeks.value >= 22);
}

/// Rule (I11): mode 7, or 0 but for the procedure that another hospital does meanwhile.
bool is_transfer(char mode, Stay const& stay)
{
    return mode == '7' || (mode == '0' && !stay.asks_service);
}

bool came_from_hospital(Stay const& stay)
{
    return is_transfer(stay.entry_mode, stay) && (stay.provenance == '1' || stay.provenance == 'R');
}

bool went_to_hospital(Stay const& stay)
{
    return is_transfer(stay.exit_mode, stay) && stay.destination == '1';
}

} // namespace

int days_to_dated_act(Delivery const& delivery)
{
    bool const is_dated = delivery.act_is_dated || delivery.second_by_caesarean;
    return delivery.is_outside || !is_dated ? 0 : delivery.delay;
}

/// Rule (indicators.md 1.1): a delivery act, of the operator, or Z3900; and Z37 among the associated diagnoses; 22 to 44 weeks,
/// from the last period where they are missing.
bool is_delivery(Delivery const& delivery)
{
    if (delivery.outcome == OutcomeCoding::AsPrincipal || delivery.outcome == OutcomeCoding::Nowhere)
        return false;
    if (!delivery.is_outside && delivery.act != ActCoding::Whole)
        return false;
    if (delivery.weeks.is_told)
        return between(delivery.weeks.value, 22, 44);
    return !delivery.period.is_told || between((delivery.period.value + days_to_dated_act(delivery)) / 7, 22, 44);
}

void Figures::add(Figures const& other)
{
    for (std::size_t figure = 0; figure < figure_count; ++figure)
        counts_[figure] += other.counts_[figure];
}

void Figures::count(Delivery const& delivery)
{
    if (!is_delivery(delivery))
        return;
    count(Figure::Deliveries);
    bool const told = delivery.outcome != OutcomeCoding::Unspecified;
    count_if(told && delivery.children > 1, Figure::Multiple);
    count_if(told && delivery.children == 2, Figure::Twins);
    count_if(told && delivery.children > 2, Figure::HigherOrder);
    count_age(delivery);
    if (!delivery.is_outside) {
        count_way(delivery);
        if (told && delivery.children == 1)
            count_presentation(delivery);
    }
    bool const treated = delivery.treatments != 0 && !delivery.treatments_by_anaesthetist_only;
    count_if(treated && (delivery.treatments & 0b01111) != 0, Figure::AnyTreatment);
    count_if(treated && delivery.has(Treatment::Embolisation), Figure::Embolisation);
    count_if(treated && delivery.has(Treatment::IliacLigation), Figure::IliacLigation);
    count_if(treated && delivery.has(Treatment::UterineLigation), Figure::UterineLigation);
    count_if(treated && delivery.has(Treatment::Hysterectomy), Figure::Hysterectomy);
    count_if(treated && delivery.has(Treatment::Tamponade), Figure::Tamponade);
    count_if(came_from_hospital(delivery.stay), Figure::CameInUtero);
    count_if(delivery.stay.exit_mode == '7' && delivery.stay.destination == '1', Figure::LeftPostPartum);
}

void Figures::count_age(Delivery const& delivery)
{
    int const age = delivery.age.value;
    if (!delivery.age.is_told || !between(age, 11, 60))
        return;
    count(Figure::AgeKnown);
    count_if(age < 18, Figure::AgeUnder18);
    count_if(age < 20, Figure::AgeUnder20);
    count_if(between(age, 20, 24), Figure::Age20To24);
    count_if(between(age, 25, 29), Figure::Age25To29);
    count_if(between(age, 30, 34), Figure::Age30To34);
    count_if(between(age, 35, 39), Figure::Age35To39);
    count_if(age >= 35, Figure::AgeFrom35);
    count_if(age >= 40, Figure::AgeFrom40);
}

/// Rule (I8): caesarean, then instrumental, then spontaneous; of twins born one by each way, caesarean.
void Figures::count_way(Delivery const& delivery)
{
    count(Figure::WithAct);
    if (is_caesarean(delivery.way) || delivery.second_by_caesarean) {
        count(Figure::Caesarean);
        count_if(delivery.way == Way::Planned || delivery.way == Way::UrgentBeforeLabour, Figure::CaesareanBeforeLabour);
        return;
    }
    count(Figure::Vaginal);
    count(delivery.way == Way::Instrumental ? Figure::Instrumental : Figure::Spontaneous);
    count_if(delivery.has_episiotomy, Figure::Episiotomy);
}

/// Rule (I13): the act of a vaginal birth tells it, or the diagnoses where that is the act of a birth of several; a
/// caesarean's is that of the diagnoses, cephalic where they tell none.
void Figures::count_presentation(Delivery const& delivery)
{
    auto presentation = delivery.presentation;
    if (is_caesarean(delivery.way)) {
        presentation = delivery.presentation_is_coded ? presentation : Presentation::Cephalic;
    } else if (delivery.act_of_several) {
        bool const breech_by_act = presentation == Presentation::Breech && delivery.way == Way::Instrumental; // JQGD011
        if (delivery.presentation_conflicts)
            presentation = Presentation::Breech;
        else if (presentation == Presentation::Cephalic || !(delivery.presentation_is_coded || breech_by_act))
            return;
    } else if (presentation != Presentation::Breech) {
        presentation = Presentation::Cephalic;
    }
    count(Figure::PresentationKnown);
    count_if(presentation == Presentation::Cephalic, Figure::Cephalic);
    count_if(presentation == Presentation::Breech, Figure::Breech);
    count_if(presentation == Presentation::Breech && is_caesarean(delivery.way), Figure::BreechCaesarean);
    count_if(presentation == Presentation::Transverse, Figure::Transverse);
    count_if(presentation == Presentation::FaceOrBrow, Figure::FaceOrBrow);
    count_if(presentation == Presentation::Other, Figure::OtherPresentation);
}

void Figures::count(Birth const& birth, std::optional<Level> level)
{
    if (!is_viable(birth.weight, birth.weeks))
        return;
    if (birth.fate == Fate::Live && !birth.is_stillborn_by_mistake && birth.stay.exit_mode == '9')
        count_death(birth.age_days + birth.stay.nights);
    // Rule (indicators.md 1.2): CMD 15, age 0, entry by 8 or N.
    if (birth.is_grouped_elsewhere || birth.age_days != 0)
        return;
    if (birth.fate != Fate::Live) {
        // Rule (indicators.md 10): P95+0 or P964; a plain P95 is spontaneous.
        bool const induced = birth.fate == Fate::Induced && birth.coding != StillbornCoding::Plain;
        count(Figure::Stillbirths);
        count(induced ? Figure::StillbirthsInduced : Figure::StillbirthsNotInduced);
    } else if (!birth.is_stillborn_by_mistake) {
        count_live(birth, level);
    }
}

void Figures::count_live(Birth const& birth, std::optional<Level> level)
{
    count(Figure::LiveBirths);
    if (birth.weeks.is_told) {
        int const weeks = birth.weeks.value;
        count(Figure::WeeksKnown);
        count_if(between(weeks, 22, 36), Figure::Preterm);
        count_if(between(weeks, 22, 27), Figure::Weeks22To27);
        count_if(between(weeks, 28, 31), Figure::Weeks28To31);
        count_if(between(weeks, 32, 36), Figure::Weeks32To36);
    }
    if (birth.weight.is_told) {
        int const grams = birth.weight.value;
        count(Figure::WeightKnown);
        count_if(grams < 2'500, Figure::Under2500);
        count_if(grams < 1'500, Figure::Under1500);
        count_if(grams < 1'000, Figure::Under1000);
        count_if(grams >= 4'000, Figure::From4000);
    }
    if (!birth.is_outside)
        count_place(birth, level);
    count_if(birth.care != Care::None, Figure::InNeonatalUnit);
    if (birth.stay.exit_mode == '7' && birth.stay.destination == '1') {
        int const nights = birth.stay.nights;
        count(Figure::ChildLeft);
        count_if(nights == 0, Figure::ChildLeftNight0);
        count_if(nights == 1, Figure::ChildLeftNight1);
        count_if(between(nights, 2, 6), Figure::ChildLeftNights2To6);
        count_if(nights >= 7, Figure::ChildLeftNightsFrom7);
    }
}

void Figures::count_place(Birth const& birth, std::optional<Level> level)
{
    if (!level)
        return;
    int const weeks = birth.weeks.is_told ? birth.weeks.value : 0;
    bool const in_3 = *level == Level::Three;
    count_if(between(weeks, 24, 31), Figure::At24To31);
    count_if(between(weeks, 24, 31) && in_3, Figure::At24To31In3);
    count_if(between(weeks, 24, 30), Figure::At24To30);
    count_if(between(weeks, 24, 30) && in_3, Figure::At24To30In3);
    bool const light = birth.weight.is_told && birth.weight.value < 1'500;
    count_if(light, Figure::LightAnywhere);
    count_if(light && in_3, Figure::LightIn3);
    count_if(between(weeks, 32, 33), Figure::At32To33);
    count_if(between(weeks, 32, 33) && *level >= Level::TwoA, Figure::At32To33From2A);
    count_if(between(weeks, 32, 33) && *level >= Level::TwoB, Figure::At32To33From2B);
}

void Figures::count_death(int age_at_death)
{
    count_if(age_at_death <= 6, Figure::EarlyDeaths);
    count_if(between(age_at_death, 7, 27), Figure::LateDeaths);
}

/// Rule (I6): every stay begun before 28 days, wherever.
void Figures::count(ChildStay const& stay)
{
    if (stay.stay.exit_mode == '9' && stay.age_days < 28 && is_viable(stay.weight, stay.weeks))
        count_death(stay.age_days + stay.stay.nights);
}

/// Rule (I11): of stays before a birth. Those after one are told by their own groups (14M02, 14C04).
void Figures::count(WomanStay const& stay)
{
    if (stay.kind != WomanStayKind::Antenatal)
        return;
    count_if(went_to_hospital(stay.stay), Figure::LeftInUtero);
    count_if(came_from_hospital(stay.stay), Figure::CameInUtero);
}

} // namespace cigogne::analytics::generation
