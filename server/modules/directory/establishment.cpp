#include "modules/directory/establishment.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::directory {

Table<EstablishmentForm> const establishment_form = fields<EstablishmentForm>("EstablishmentForm",
    field<&EstablishmentForm::name>("name", max_length(120)),
    field<&EstablishmentForm::town>("town", max_length(80)),
    field<&EstablishmentForm::department>("department", max_length(3)),
    field<&EstablishmentForm::region>("region", max_length(80)),
    field<&EstablishmentForm::latitude>("latitude", between(-90, 90)),
    field<&EstablishmentForm::longitude>("longitude", between(-180, 180)),
    field<&EstablishmentForm::finess>("finess"),
    field<&EstablishmentForm::sector>("sector"),
    field<&EstablishmentForm::phone>("phone"),
    field<&EstablishmentForm::notice_email>("notice_email"),
    field<&EstablishmentForm::source_note>("source_note", max_length(500), free_text),
    field<&EstablishmentForm::active>("active"),
    field<&EstablishmentForm::closed_on>("closed_on"));

std::optional<CivilDate> EstablishmentRow::closing_day() const
{
    if (active)
        return std::nullopt;
    return closed_on ? closed_on : std::optional(paris_date(updated_at));
}

std::optional<CivilDate> closing_day_after(EstablishmentRow const& row, EstablishmentForm const& form, CivilDate today)
{
    if (form.active)
        return std::nullopt;
    return form.closed_on ? form.closed_on : row.closing_day().value_or(today);
}

std::optional<Fault> too_early(CivilDate closed_on, std::span<TypeRow const> types)
{
    auto const first = std::ranges::min_element(types, {}, &TypeRow::valid_from);
    if (first == types.end() || closed_on > first->valid_from)
        return std::nullopt;
    return Fault { "closed_on", "before_it_was_known",
        fmt::format("Son premier type date du {} : choisissez un jour plus tard, ou corrigez d’abord ses types.", french_date(first->valid_from)) };
}

Table<EstablishmentRow> const establishment_row = fields<EstablishmentRow>("EstablishmentRow",
    field<&EstablishmentRow::id>("id"),
    field<&EstablishmentRow::name>("name"),
    field<&EstablishmentRow::name_key>("name_key"),
    field<&EstablishmentRow::town>("town"),
    field<&EstablishmentRow::town_key>("town_key"),
    field<&EstablishmentRow::search_text>("search_text"),
    field<&EstablishmentRow::department>("department"),
    field<&EstablishmentRow::region>("region"),
    field<&EstablishmentRow::latitude>("latitude"),
    field<&EstablishmentRow::longitude>("longitude"),
    field<&EstablishmentRow::finess>("finess"),
    field<&EstablishmentRow::sector>("sector"),
    field<&EstablishmentRow::phone>("phone"),
    field<&EstablishmentRow::notice_email>("notice_email"),
    field<&EstablishmentRow::source_note>("source_note"),
    field<&EstablishmentRow::fictitious>("fictitious"),
    field<&EstablishmentRow::active>("active"),
    field<&EstablishmentRow::created_at>("created_at"),
    field<&EstablishmentRow::created_by>("created_by"),
    field<&EstablishmentRow::updated_at>("updated_at"),
    field<&EstablishmentRow::updated_by>("updated_by"),
    field<&EstablishmentRow::version>("version"),
    field<&EstablishmentRow::closed_on>("closed_on"));

Table<TypeForm> const type_form = fields<TypeForm>("EstablishmentTypeForm",
    field<&TypeForm::kind>("kind"),
    field<&TypeForm::valid_from>("valid_from"),
    field<&TypeForm::confidence>("confidence"),
    field<&TypeForm::note>("note", max_length(500), free_text));

Table<TypeRow> const type_row = fields<TypeRow>("EstablishmentTypeRow",
    field<&TypeRow::id>("id"),
    field<&TypeRow::establishment>("establishment"),
    field<&TypeRow::kind>("kind"),
    field<&TypeRow::valid_from>("valid_from"),
    field<&TypeRow::confidence>("confidence"),
    field<&TypeRow::note>("note"),
    field<&TypeRow::created_at>("created_at"),
    field<&TypeRow::created_by>("created_by"),
    field<&TypeRow::version>("version"));

Table<ThresholdForm> const threshold_form = fields<ThresholdForm>("CareThresholdForm",
    field<&ThresholdForm::level>("level"),
    field<&ThresholdForm::least_age_days>("least_age_days"),
    field<&ThresholdForm::least_weight_grams>("least_weight_grams"),
    field<&ThresholdForm::least_age_for_multiples_days>("least_age_for_multiples_days"),
    field<&ThresholdForm::valid_from>("valid_from"),
    field<&ThresholdForm::note>("note", max_length(500), free_text));

Table<ThresholdRow> const threshold_row = fields<ThresholdRow>("CareThresholdRow",
    field<&ThresholdRow::id>("id"),
    field<&ThresholdRow::establishment>("establishment"),
    field<&ThresholdRow::level>("level"),
    field<&ThresholdRow::least_age_days>("least_age_days"),
    field<&ThresholdRow::least_weight_grams>("least_weight_grams"),
    field<&ThresholdRow::least_age_for_multiples_days>("least_age_for_multiples_days"),
    field<&ThresholdRow::valid_from>("valid_from"),
    field<&ThresholdRow::note>("note"),
    field<&ThresholdRow::created_at>("created_at"),
    field<&ThresholdRow::created_by>("created_by"),
    field<&ThresholdRow::version>("version"));

Table<CapabilityForm> const capability_form = fields<CapabilityForm>("CapabilityForm",
    field<&CapabilityForm::kind>("kind"),
    field<&CapabilityForm::valid_from>("valid_from"),
    field<&CapabilityForm::valid_to>("valid_to"),
    field<&CapabilityForm::note>("note", max_length(500), free_text));

Table<CapabilityRow> const capability_row = fields<CapabilityRow>("CapabilityRow",
    field<&CapabilityRow::id>("id"),
    field<&CapabilityRow::establishment>("establishment"),
    field<&CapabilityRow::kind>("kind"),
    field<&CapabilityRow::valid_from>("valid_from"),
    field<&CapabilityRow::valid_to>("valid_to"),
    field<&CapabilityRow::note>("note"),
    field<&CapabilityRow::created_at>("created_at"),
    field<&CapabilityRow::created_by>("created_by"),
    field<&CapabilityRow::version>("version"));

} // namespace cigogne::directory
