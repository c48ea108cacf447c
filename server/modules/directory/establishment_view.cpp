#include "modules/directory/establishment_view.hpp"

namespace cigogne::directory {

View<EstablishmentItem> const establishment_item = view<EstablishmentItem>("Etablissements",
    field<&EstablishmentItem::id>("id", label("Identifiant")),
    field<&EstablishmentItem::name>("name", label("Établissement")),
    field<&EstablishmentItem::town>("town", label("Ville")),
    field<&EstablishmentItem::department>("department", label("Département")),
    field<&EstablishmentItem::type>("type", label("Type")),
    field<&EstablishmentItem::type_confidence>("type_confidence", label("Fiabilité du type")),
    field<&EstablishmentItem::sector>("sector", label("Secteur")),
    field<&EstablishmentItem::phone>("phone", label("Téléphone")),
    field<&EstablishmentItem::active>("active", label("En activité")),
    field<&EstablishmentItem::fictitious>("fictitious", label("Données fictives")),
    field<&EstablishmentItem::version>("version", label("Version")));

View<TypeView> const type_view = view<TypeView>("EstablishmentType",
    field<&TypeView::id>("id"),
    field<&TypeView::kind>("kind"),
    field<&TypeView::valid_from>("valid_from"),
    field<&TypeView::confidence>("confidence"),
    field<&TypeView::note>("note", max_length(500)),
    field<&TypeView::version>("version"));

View<ThresholdView> const threshold_view = view<ThresholdView>("CareThreshold",
    field<&ThresholdView::id>("id"),
    field<&ThresholdView::level>("level"),
    field<&ThresholdView::least_age_days>("least_age_days"),
    field<&ThresholdView::least_weight_grams>("least_weight_grams"),
    field<&ThresholdView::least_age_for_multiples_days>("least_age_for_multiples_days"),
    field<&ThresholdView::valid_from>("valid_from"),
    field<&ThresholdView::note>("note", max_length(500)),
    field<&ThresholdView::version>("version"));

View<CapabilityView> const capability_view = view<CapabilityView>("Capability",
    field<&CapabilityView::id>("id"),
    field<&CapabilityView::kind>("kind"),
    field<&CapabilityView::valid_from>("valid_from"),
    field<&CapabilityView::valid_to>("valid_to"),
    field<&CapabilityView::note>("note", max_length(500)),
    field<&CapabilityView::version>("version"));

View<UnitView> const unit_view = view<UnitView>("Unit",
    field<&UnitView::id>("id"),
    field<&UnitView::establishment>("establishment"),
    field<&UnitView::kind>("kind"),
    field<&UnitView::name>("name"),
    field<&UnitView::phone>("phone"),
    field<&UnitView::installed>("installed"),
    field<&UnitView::authorised>("authorised"),
    field<&UnitView::active>("active"),
    field<&UnitView::external_id>("external_id"),
    field<&UnitView::version>("version"));

View<ReferralView> const referral_view = view<ReferralView>("Referral",
    field<&ReferralView::establishment>("establishment"),
    field<&ReferralView::name>("name"));

View<EstablishmentView> const establishment_view = view<EstablishmentView>("Establishment",
    field<&EstablishmentView::id>("id"),
    field<&EstablishmentView::name>("name"),
    field<&EstablishmentView::town>("town"),
    field<&EstablishmentView::department>("department"),
    field<&EstablishmentView::region>("region"),
    field<&EstablishmentView::latitude>("latitude"),
    field<&EstablishmentView::longitude>("longitude"),
    field<&EstablishmentView::finess>("finess"),
    field<&EstablishmentView::sector>("sector"),
    field<&EstablishmentView::phone>("phone"),
    field<&EstablishmentView::notice_email>("notice_email"),
    field<&EstablishmentView::source_note>("source_note", max_length(500)),
    field<&EstablishmentView::fictitious>("fictitious"),
    field<&EstablishmentView::active>("active"),
    field<&EstablishmentView::type>("type"),
    nested<&EstablishmentView::types, type_view>("types"),
    nested<&EstablishmentView::thresholds, threshold_view>("thresholds"),
    nested<&EstablishmentView::regional_thresholds, threshold_view>("regional_thresholds"),
    nested<&EstablishmentView::capabilities, capability_view>("capabilities"),
    nested<&EstablishmentView::units, unit_view>("units"),
    nested<&EstablishmentView::referrals, referral_view>("referrals"),
    field<&EstablishmentView::version>("version"),
    field<&EstablishmentView::closed_on>("closed_on"));

} // namespace cigogne::directory
