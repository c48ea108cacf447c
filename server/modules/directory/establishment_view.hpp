#pragma once

#include "modules/directory/establishment.hpp"
#include "modules/directory/unit.hpp"

/// What is shown of an establishment.
namespace cigogne::directory {

/// One line of the list.
struct EstablishmentItem {
    EstablishmentId id;
    std::string name;
    std::string town;
    std::string department;
    std::optional<PlaceKind> type;
    std::optional<Confidence> type_confidence;
    Sector sector;
    std::optional<Phone> phone;
    bool active;
    bool fictitious;
    std::int64_t version;
};
inline constexpr auto establishment_item = fields<EstablishmentItem>("Etablissements",
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

struct TypeView {
    TypeId id;
    PlaceKind kind;
    CivilDate valid_from;
    Confidence confidence;
    std::string note;
    std::int64_t version;
};
inline constexpr auto type_view = fields<TypeView>("EstablishmentType",
    field<&TypeView::id>("id"),
    field<&TypeView::kind>("kind"),
    field<&TypeView::valid_from>("valid_from"),
    field<&TypeView::confidence>("confidence"),
    field<&TypeView::note>("note", max_length(500)),
    field<&TypeView::version>("version"));

struct ThresholdView {
    ThresholdId id;
    CareLevel level;
    people::GestationalAge least_age_days;
    std::optional<people::Grams> least_weight_grams;
    std::optional<people::GestationalAge> least_age_for_multiples_days;
    CivilDate valid_from;
    std::string note;
    std::int64_t version;
};
inline constexpr auto threshold_view = fields<ThresholdView>("CareThreshold",
    field<&ThresholdView::id>("id"),
    field<&ThresholdView::level>("level"),
    field<&ThresholdView::least_age_days>("least_age_days"),
    field<&ThresholdView::least_weight_grams>("least_weight_grams"),
    field<&ThresholdView::least_age_for_multiples_days>("least_age_for_multiples_days"),
    field<&ThresholdView::valid_from>("valid_from"),
    field<&ThresholdView::note>("note", max_length(500)),
    field<&ThresholdView::version>("version"));

struct CapabilityView {
    CapabilityId id;
    Capability kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    std::string note;
    std::int64_t version;
};
inline constexpr auto capability_view = fields<CapabilityView>("Capability",
    field<&CapabilityView::id>("id"),
    field<&CapabilityView::kind>("kind"),
    field<&CapabilityView::valid_from>("valid_from"),
    field<&CapabilityView::valid_to>("valid_to"),
    field<&CapabilityView::note>("note", max_length(500)),
    field<&CapabilityView::version>("version"));

struct UnitView {
    UnitId id;
    EstablishmentId establishment;
    BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    std::optional<int> authorised;
    bool active;
    std::int64_t version;
};
inline constexpr auto unit_view = fields<UnitView>("Unit",
    field<&UnitView::id>("id"),
    field<&UnitView::establishment>("establishment"),
    field<&UnitView::kind>("kind"),
    field<&UnitView::name>("name"),
    field<&UnitView::phone>("phone"),
    field<&UnitView::installed>("installed"),
    field<&UnitView::authorised>("authorised"),
    field<&UnitView::active>("active"),
    field<&UnitView::version>("version"));

/// An establishment to which another usually sends.
struct ReferralView {
    EstablishmentId establishment;
    std::string name;
};
inline constexpr auto referral_view = fields<ReferralView>("Referral",
    field<&ReferralView::establishment>("establishment"),
    field<&ReferralView::name>("name"));

/// One establishment, whole.
struct EstablishmentView {
    EstablishmentId id;
    std::string name;
    std::string town;
    std::string department;
    std::string region;
    double latitude;
    double longitude;
    std::optional<Finess> finess;
    Sector sector;
    std::optional<Phone> phone;
    std::string source_note;
    bool fictitious;
    bool active;
    std::optional<PlaceKind> type;
    std::vector<TypeView> types;
    std::vector<ThresholdView> thresholds;
    std::vector<ThresholdView> regional_thresholds;
    std::vector<CapabilityView> capabilities;
    std::vector<UnitView> units;
    std::vector<ReferralView> referrals;
    std::int64_t version;
};
inline constexpr auto establishment_view = fields<EstablishmentView>("Establishment",
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
    field<&EstablishmentView::version>("version"));

inline TypeView view_of(TypeRow const& row)
{
    return { row.id, row.kind, row.valid_from, row.confidence, row.note, row.version };
}

inline ThresholdView view_of(ThresholdRow const& row)
{
    return { row.id, row.level, row.least_age_days, row.least_weight_grams, row.least_age_for_multiples_days, row.valid_from,
        row.note, row.version };
}

inline CapabilityView view_of(CapabilityRow const& row)
{
    return { row.id, row.kind, row.valid_from, row.valid_to, row.note, row.version };
}

inline UnitView view_of(UnitRow const& row)
{
    return { row.id, row.establishment, row.kind, row.name, row.phone, row.installed, row.authorised, row.active, row.version };
}

} // namespace cigogne::directory
