#include "analytics/generation/stay_coder.hpp"

namespace cigogne::analytics::generation {

namespace {

constexpr std::array usual { Code("O990"), Code("O2440"), Code("O365"), Code("O48"), Code("O420"), Code("O700"), Code("O701"), Code("O688"),
    Code("O98800"), Code("Z292"), Code("B951"), Code("O9980"), Code("Z8800"), Code("E669"), Code("O13"), Code("O683") };
constexpr std::array antenatal_reasons { Code("O600"), Code("O470"), Code("O440"), Code("O140"), Code("O365"), Code("O210"), Code("O429"),
    Code("Z358") };
constexpr std::array post_partum_reasons { Code("O721"), Code("O85"), Code("O860"), Code("O871"), Code("O911"), Code("O722") };
constexpr std::array treatment_acts { Code("EDSF011"), Code("EDSA002"), Code("ELSA002"), Code("JNFA001"), Code("JNBD002") };

Code severity(char const* root, Random& random)
{
    Code ghm(root);
    ghm.text[5] = "AAAB"[random.below(4)];
    return ghm;
}

Code group_of(Delivery const& delivery, Random& random)
{
    bool const several = delivery.children > 1;
    if (random.happens(per_mille(1)))
        return "18M07B"; // a delivery may be grouped out of CMD 14
    if (delivery.is_outside)
        return "14Z09Z";
    if (is_caesarean(delivery.way) || delivery.second_by_caesarean)
        return severity(delivery.stillborn > 0 ? "14C06" : several ? "14C07"
                                                                   : "14C08",
            random);
    if (delivery.stillborn > 0)
        return severity("14Z10", random);
    if (several)
        return severity(delivery.is_first ? "14Z11" : "14Z12", random);
    return severity(delivery.is_first ? "14Z13" : "14Z14", random);
}

/// Z37 by children, by stillborn, and whether terminations.
Code outcome_of(Delivery const& delivery)
{
    if (delivery.outcome == OutcomeCoding::Unspecified)
        return "Z379";
    if (delivery.stillborn == 0)
        return delivery.children == 1 ? "Z370" : delivery.children == 2 ? "Z372"
                                                                        : "Z375";
    bool const all = delivery.stillborn == delivery.children;
    Code code(delivery.children == 1 ? "Z371" : delivery.children == 2 ? (all ? "Z374" : "Z373")
                                                                       : (all ? "Z377" : "Z376"));
    if (delivery.outcome != OutcomeCoding::WithoutFifth)
        code.text[4] = delivery.is_induced ? '1' : '0';
    return code;
}

Code principal_of(Delivery const& delivery)
{
    if (delivery.outcome == OutcomeCoding::AsPrincipal)
        return outcome_of(delivery);
    if (delivery.is_outside && !delivery.outside_is_associated)
        return "Z3900";
    if (delivery.weeks.value < 37)
        return "O601";
    return delivery.has_haemorrhage ? "O721" : is_caesarean(delivery.way) ? "O342"
                                                                          : "O800";
}

} // namespace

void StayCoder::code(Delivery const& delivery)
{
    begin(delivery.stay, group_of(delivery, random_), '2');
    put(Field::AgeYears, delivery.age);
    put(Field::GestationalWeeks, delivery.weeks);
    put(Field::PeriodDelay, delivery.period);
    auto const principal = principal_of(delivery);
    line_.put_code(Field::PrincipalDiagnosis, principal);

    int const weeks = delivery.weeks.is_told ? delivery.weeks.value : 0;
    bool const was_elsewhere = delivery.first_site != delivery.stay.site;
    bool const outcome_in_first = delivery.outcome_in_other_unit && was_elsewhere;
    bool const outcome_in_last = delivery.outcome_in_other_unit && delivery.went_to_reanimation && !was_elsewhere;
    if (was_elsewhere) {
        begin_unit(delivery.first_site, Ward::Obstetrics, "O600", delivery.delay, weeks);
        decorate(usual, 2);
        if (outcome_in_first)
            code_outcome(delivery);
    }
    begin_unit(delivery.stay.site, site(delivery.stay.site).has_maternity ? Ward::Obstetrics : Ward::Surgery, principal,
        delivery.stay.nights, weeks);
    if (!outcome_in_first && !outcome_in_last)
        code_outcome(delivery);
    code_complications(delivery);
    if (!delivery.is_outside)
        code_acts(delivery);
    else if (random_.happens(percent(30)))
        line_.act({ "JNMD002", {}, '1', 0 });
    if (delivery.went_to_reanimation) {
        begin_unit(delivery.stay.site, Ward::AdultReanimation, "O990", 1, weeks);
        decorate(usual, 3);
        if (outcome_in_last)
            code_outcome(delivery);
        if (delivery.act_in_two_units)
            code_acts(delivery);
    }
}

void StayCoder::code_outcome(Delivery const& delivery)
{
    if (delivery.outcome != OutcomeCoding::AsPrincipal && delivery.outcome != OutcomeCoding::Nowhere)
        line_.diagnosis(outcome_of(delivery));
}

void StayCoder::code_complications(Delivery const& delivery)
{
    if (delivery.is_outside && delivery.outside_is_associated)
        line_.diagnosis("Z3900");
    if (delivery.children > 1)
        line_.diagnosis(delivery.children == 2 ? "O300" : "O301");
    if (delivery.was_reduced) {
        line_.diagnosis("O300");
        line_.diagnosis("O311");
    }
    if (delivery.has_haemorrhage)
        line_.diagnosis(random_.happens(percent(70)) ? "O721" : random_.happens(percent(50)) ? "O720"
                                                                                             : "O722");
    if (delivery.has_tear)
        line_.diagnosis("O702");
    code_presentation(delivery);
    decorate(usual, 5);
}

void StayCoder::code_presentation(Delivery const& delivery)
{
    if (delivery.presentation_conflicts)
        line_.diagnosis("O321");
    if (!delivery.presentation_is_coded)
        return;
    switch (delivery.presentation) {
    case Presentation::Cephalic:
        break;
    case Presentation::Breech:
        line_.diagnosis(random_.happens(percent(60)) ? "O321" : "O641");
        break;
    case Presentation::Transverse:
        line_.diagnosis(random_.happens(percent(60)) ? "O322" : "O644");
        break;
    case Presentation::FaceOrBrow:
        line_.diagnosis(random_.happens(percent(60)) ? "O323" : random_.happens(percent(50)) ? "O642"
                                                                                             : "O643");
        break;
    case Presentation::Other:
        line_.diagnosis(random_.happens(percent(50)) ? "O324" : random_.happens(percent(50)) ? "O649"
                                                                                             : "O328");
        break;
    }
}

void StayCoder::code_acts(Delivery const& delivery)
{
    auto const delay = static_cast<unsigned>(delivery.delay);
    bool const extracted = delivery.way == Way::Instrumental || delivery.failed_extraction || delivery.act == ActCoding::ExtractionOnly;
    if (is_caesarean(delivery.way)) {
        constexpr std::array acts { Code("JQGA002"), Code("JQGA003"), Code("JQGA004"), Code("JQGA005") };
        if (delivery.act != ActCoding::ExtractionOnly)
            code_caesarean(delivery, acts[static_cast<std::size_t>(delivery.way) - static_cast<std::size_t>(Way::Planned)]);
    } else {
        if (delivery.act != ActCoding::ExtractionOnly)
            code_vaginal_act(delivery);
        if (delivery.second_by_caesarean)
            code_caesarean(delivery, "JQGA003");
        if (random_.happens(percent(80)))
            line_.act({ "AFLB010", {}, random_.happens(percent(80)) ? '4' : '1', delay });
    }
    if (extracted)
        line_.act({ delivery.presentation == Presentation::Breech ? "JQGD011" : random_.happens(percent(70)) ? "JQGD006"
                                                                                                             : "JQGD009",
            {}, '1', delay });
    if (delivery.has_episiotomy)
        line_.act({ "JMPA006", {}, '1', delay });
    if (delivery.has_tear)
        line_.act({ random_.happens(percent(30)) ? "JMCA001" : "JMCA003", {}, '1', delay });
    if (delivery.has_haemorrhage || random_.happens(percent(12)))
        line_.act({ "JNMD002", {}, '1', delay });
    code_treatments(delivery.treatments, delivery.treatments_by_anaesthetist_only ? '4' : '1', delay);
    if (delivery.was_transfused)
        line_.act({ "FELF011", {}, '1', delay });
}

void StayCoder::code_vaginal_act(Delivery const& delivery)
{
    auto const act = [&]() -> Code {
        if (delivery.children > 1 || delivery.act_of_several)
            return delivery.is_first ? "JQGD002" : "JQGD007";
        if (delivery.presentation != Presentation::Breech)
            return delivery.is_first ? "JQGD010" : "JQGD012";
        constexpr std::array of_first { Code("JQGD004"), Code("JQGD003"), Code("JQGD013") };
        constexpr std::array of_later { Code("JQGD001"), Code("JQGD008"), Code("JQGD005") };
        return (delivery.is_first ? of_first : of_later)[random_.below(3)];
    }();
    line_.act({ act, {}, delivery.act == ActCoding::Whole ? '1' : '4', static_cast<unsigned>(delivery.delay), delivery.act_is_dated });
    if (random_.happens(percent(4)))
        line_.act({ act, {}, '4', static_cast<unsigned>(delivery.delay) });
}

/// The operator's line, and the anaesthetist's with the same code.
void StayCoder::code_caesarean(Delivery const& delivery, Code const& act)
{
    constexpr std::array<std::string_view, 4> extensions { "12", "11", "22", "21" };
    auto const extension = delivery.has_extension
        ? extensions[static_cast<std::size_t>(delivery.is_first) + 2 * static_cast<std::size_t>(delivery.children > 1)]
        : std::string_view {};
    if (delivery.act == ActCoding::Whole)
        line_.act({ act, extension, '1', static_cast<unsigned>(delivery.delay) });
    line_.act({ act, extension, '4', static_cast<unsigned>(delivery.delay) });
}

void StayCoder::code_treatments(std::uint8_t treatments, char activity, unsigned delay)
{
    for (std::size_t treatment = 0; treatment < treatment_acts.size(); ++treatment) {
        if ((treatments >> treatment & 1) != 0)
            line_.act({ treatment_acts[treatment], {}, activity, delay });
    }
}

void StayCoder::code(WomanStay const& stay)
{
    auto const ghm = [&]() -> Code {
        switch (stay.kind) {
        case WomanStayKind::Antenatal:
            return random_.happens(percent(60)) ? severity("14M03", random_) : random_.happens(percent(80)) ? "14Z16Z"
                                                                                                            : "14C10Z";
        case WomanStayKind::PostPartum:
            return stay.treatments != 0 ? "14C04Z" : severity("14M02", random_);
        case WomanStayKind::Abortion:
            return "14Z08Z";
        case WomanStayKind::PregnantElsewhere:
            break;
        }
        return "08M121";
    }();
    begin(stay.stay, ghm, '2');
    line_.put_number(Field::AgeYears, static_cast<std::uint64_t>(stay.age));
    bool const is_before = stay.kind != WomanStayKind::PostPartum;
    if (is_before) {
        put(Field::GestationalWeeks, { stay.weeks });
        put(Field::PeriodDelay, { static_cast<std::int16_t>(stay.weeks * 7 + 3) });
    }
    auto const principal = [&]() -> Code {
        switch (stay.kind) {
        case WomanStayKind::Antenatal:
            return antenatal_reasons[random_.below(antenatal_reasons.size())];
        case WomanStayKind::PostPartum:
            return post_partum_reasons[random_.below(post_partum_reasons.size())];
        case WomanStayKind::Abortion:
            return "O0490";
        case WomanStayKind::PregnantElsewhere:
            break;
        }
        return "S8200";
    }();
    line_.put_code(Field::PrincipalDiagnosis, principal);
    begin_unit(stay.stay.site, site(stay.stay.site).has_maternity && stay.kind != WomanStayKind::PregnantElsewhere ? Ward::Obstetrics : Ward::Surgery,
        principal, stay.stay.nights, is_before ? stay.weeks : 0);
    if (stay.kind == WomanStayKind::PregnantElsewhere)
        line_.diagnosis("Z33");
    if (stay.repeats_outcome)
        line_.diagnosis("Z370");
    decorate(usual, 4);
    code_treatments(stay.treatments, '1', 0);
    if (stay.kind == WomanStayKind::Abortion)
        line_.act({ "JNJD002", {}, '1', 0 });
}

} // namespace cigogne::analytics::generation
