#include "demo/past.hpp"

namespace cigogne::demo {

using namespace transfers;

Sheet Past::sheet(Filled filled)
{
    if (is_of_newborn(case_.kind))
        return sheet_of_mother(chance_);
    auto sheet = invented_sheet(chance_, case_.kind, case_.fetuses, case_.age, plan_->asked_at, filled);
    if (case_.motive == Motive::RCIU && sheet.estimated_weight)
        sheet.estimated_weight = people::Grams::make(sheet.estimated_weight->grams() * 7 / 10);
    return sheet;
}

/// Born some hours before, or some days for one who goes back.
NewbornForm Past::newborn()
{
    auto const hours = case_.kind == Kind::RTNN ? chance_.between(5 * 24, 25 * 24) : chance_.between(1, 20);
    auto const sex = chance_.percent(50) ? people::Sex::Female : people::Sex::Male;
    return { plan_->asked_at - std::chrono::hours(hours), sex, *case_.age, *invented_weight(chance_, *case_.age) };
}

OpeningForm Past::form()
{
    auto const asked_on = paris_date(plan_->asked_at);
    bool const advice = plan_->subject != Subject::Transfer;
    OpeningForm form {
        .kind = advice ? Kind::AVIS : case_.kind,
        .woman = invented_woman(chance_, asked_on, plan_->mother_years),
        .fetuses = case_.fetuses,
        .motive = case_.motive,
        .urgency = case_.urgency,
        .screening = ScreeningForm {},
        .caller_name = invented_colleague(chance_),
        .caller_role = chance_.percent(60) ? CallerRole::Midwife : CallerRole::Obstetrician,
        .asked_at = plan_->asked_at,
        .entered_a_posteriori = plan_->is_afterwards(),
    };
    if (is_of_newborn(case_.kind)) {
        form.fetuses.reset();
        form.newborns = { newborn() };
    } else if (case_.age) {
        form.dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::FirstTrimesterUltrasound, case_.age, asked_on };
    }
    if (case_.kind == Kind::TPP) {
        form.fetuses.reset();
        form.delivered_on = asked_on.plus_days(-chance_.between(0, 4));
    }
    if (advice) {
        form.question = "Exemple : faut-il la transférer, et où ?";
        form.screening.reset();
        form.urgency.reset();
    } else if (chance_.percent(4)) {
        form.screening->ticked = { Contraindication::CI_UNSTABLE };
    }
    if (case_.fetuses > 1 && case_.motive != Motive::GEM && offers(form.kind, MotiveGroup::OBSTETRIC))
        form.associated_motives = { Motive::GEM };
    return form;
}

CancellationReason Past::reason()
{
    using enum CancellationReason;
    constexpr auto reasons = std::to_array({ SYMPTOMS_RESOLVED, SYMPTOMS_RESOLVED, SYMPTOMS_RESOLVED, CI_APPEARED, CI_APPEARED,
        SOLVED_DIRECTLY, PATIENT_REFUSAL, DUPLICATE });
    return chance_.one_of(reasons);
}

} // namespace cigogne::demo
