#include "modules/transfers/opening_form.hpp"

namespace cigogne::transfers {

namespace {

constexpr auto newborn_form = fields<NewbornForm>("NewbornForm",
    field<&NewbornForm::born_at>("born_at", not_in_future),
    field<&NewbornForm::sex>("sex"),
    field<&NewbornForm::age>("ga_days"),
    field<&NewbornForm::weight>("weight_g"),
    field<&NewbornForm::person>("person"),
    field<&NewbornForm::bed>("bed"),
    field<&NewbornForm::looked_again>("looked_again"));

} // namespace

Table<DatingForm> const dating_form = fields<DatingForm>("DatingForm",
    field<&DatingForm::basis>("basis"),
    field<&DatingForm::method>("method"),
    field<&DatingForm::age>("ga_days"),
    field<&DatingForm::date>("date"),
    field<&DatingForm::embryo_age_days>("embryo_age_days", between(0, 7)),
    field<&DatingForm::length_mm>("length_mm", between(5, 100)));

Table<ScreeningForm> const screening_form = fields<ScreeningForm>("ScreeningForm",
    field<&ScreeningForm::ticked>("ticked", required, max_items(7)));

Table<OpeningForm> const opening_form = fields<OpeningForm>("OpeningForm",
    field<&OpeningForm::kind>("kind"),
    nested<&OpeningForm::woman, people::person_form>("woman"),
    field<&OpeningForm::another_woman>("another_woman"),
    nested<&OpeningForm::dating, dating_form>("dating"),
    field<&OpeningForm::delivered_on>("delivered_on", not_in_future),
    field<&OpeningForm::fetuses>("fetuses", between(1, 6)),
    nested<&OpeningForm::newborns, newborn_form>("newborns", max_items(6)),
    field<&OpeningForm::motive>("motive"),
    field<&OpeningForm::associated_motives>("associated_motives", max_items(10)),
    field<&OpeningForm::urgency>("urgency"),
    nested<&OpeningForm::screening, screening_form>("screening"),
    field<&OpeningForm::question>("question", max_length(1000), free_text),
    field<&OpeningForm::comment>("comment", max_length(500), free_text),
    field<&OpeningForm::caller_name>("caller_name", max_length(100)),
    field<&OpeningForm::caller_role>("caller_role"),
    field<&OpeningForm::caller_phone>("caller_phone"),
    field<&OpeningForm::asked_at>("asked_at", defaults_to_now, not_in_future),
    field<&OpeningForm::entered_a_posteriori>("entered_a_posteriori"),
    field<&OpeningForm::draft>("draft"),
    field<&OpeningForm::follows>("follows"));

} // namespace cigogne::transfers
