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
extern View<EstablishmentItem> const establishment_item;

struct TypeView {
    TypeId id;
    PlaceKind kind;
    CivilDate valid_from;
    Confidence confidence;
    std::string note;
    std::int64_t version;
};
extern View<TypeView> const type_view;

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
extern View<ThresholdView> const threshold_view;

struct CapabilityView {
    CapabilityId id;
    Capability kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    std::string note;
    std::int64_t version;
};
extern View<CapabilityView> const capability_view;

struct UnitView {
    UnitId id;
    EstablishmentId establishment;
    BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    std::optional<int> authorised;
    bool active;
    std::optional<std::string> external_id;
    std::int64_t version;
};
extern View<UnitView> const unit_view;

/// An establishment to which another usually sends.
struct ReferralView {
    EstablishmentId establishment;
    std::string name;
};
extern View<ReferralView> const referral_view;

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
    std::optional<EmailAddress> notice_email;
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
    std::optional<CivilDate> closed_on; ///< the first day on which it is open no more
};
extern View<EstablishmentView> const establishment_view;

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
    return { row.id, row.establishment, row.kind, row.name, row.phone, row.installed, row.authorised, row.active,
        row.external_id, row.version };
}

} // namespace cigogne::directory
