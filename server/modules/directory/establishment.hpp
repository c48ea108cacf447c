#pragma once

#include "modules/directory/capability.hpp"
#include "modules/directory/care_level.hpp"
#include "modules/directory/finess.hpp"
#include "modules/people/people.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/phone.hpp"
#include "platform/security/scope.hpp"

/// What is stored of a place of care, and what an administrator may write of it.
namespace cigogne::directory {

using EstablishmentId = PlaceId;
using TypeId = Id<struct EstablishmentTypeTag>;
using ThresholdId = Id<struct CareThresholdTag>;
using CapabilityId = Id<struct CapabilityTag>;

enum class Sector {
    Public,
    Private,
    NonProfit
};
constexpr auto words_of(Sector)
{
    return std::to_array<Word>({ { "public", "Public" }, { "private", "Privé lucratif" }, { "non_profit", "Privé non lucratif" } });
}

/// How sure a fact of the directory is.
enum class Confidence {
    Certain,
    Probable,
    Uncertain
};
constexpr auto words_of(Confidence)
{
    return std::to_array<Word>({ { "certain", "certain" }, { "probable", "probable, à confirmer" }, { "uncertain", "incertain" } });
}

/// What an administrator writes of an establishment.
struct EstablishmentForm {
    std::string name;
    std::string town;
    std::string department;
    std::string region;
    double latitude;
    double longitude;
    std::optional<Finess> finess;
    Sector sector;
    std::optional<Phone> phone;
    std::optional<std::string> source_note;
    bool active;
};
inline constexpr auto establishment_form = fields<EstablishmentForm>("EstablishmentForm",
    field<&EstablishmentForm::name>("name", max_length(120)),
    field<&EstablishmentForm::town>("town", max_length(80)),
    field<&EstablishmentForm::department>("department", max_length(3)),
    field<&EstablishmentForm::region>("region", max_length(80)),
    field<&EstablishmentForm::latitude>("latitude", between(-90, 90)),
    field<&EstablishmentForm::longitude>("longitude", between(-180, 180)),
    field<&EstablishmentForm::finess>("finess"),
    field<&EstablishmentForm::sector>("sector"),
    field<&EstablishmentForm::phone>("phone"),
    field<&EstablishmentForm::source_note>("source_note", max_length(500), free_text),
    field<&EstablishmentForm::active>("active"));

/// An establishment as it is stored.
struct EstablishmentRow {
    EstablishmentId id;
    std::string name;
    std::string name_key;
    std::string town;
    std::string town_key;
    std::string search_text;
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
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
};
inline constexpr auto establishment_row = fields<EstablishmentRow>("EstablishmentRow",
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
    field<&EstablishmentRow::source_note>("source_note"),
    field<&EstablishmentRow::fictitious>("fictitious"),
    field<&EstablishmentRow::active>("active"),
    field<&EstablishmentRow::created_at>("created_at"),
    field<&EstablishmentRow::created_by>("created_by"),
    field<&EstablishmentRow::updated_at>("updated_at"),
    field<&EstablishmentRow::updated_by>("updated_by"),
    field<&EstablishmentRow::version>("version"));

/// What the establishment becomes from a day on.
struct TypeForm {
    PlaceKind kind;
    CivilDate valid_from;
    Confidence confidence;
    std::optional<std::string> note;
};
inline constexpr auto type_form = fields<TypeForm>("EstablishmentTypeForm",
    field<&TypeForm::kind>("kind"),
    field<&TypeForm::valid_from>("valid_from"),
    field<&TypeForm::confidence>("confidence"),
    field<&TypeForm::note>("note", max_length(500), free_text));

struct TypeRow {
    TypeId id;
    EstablishmentId establishment;
    PlaceKind kind;
    CivilDate valid_from;
    Confidence confidence;
    std::string note;
    Instant created_at;
    std::string created_by;
    std::int64_t version;
};
inline constexpr auto type_row = fields<TypeRow>("EstablishmentTypeRow",
    field<&TypeRow::id>("id"),
    field<&TypeRow::establishment>("establishment"),
    field<&TypeRow::kind>("kind"),
    field<&TypeRow::valid_from>("valid_from"),
    field<&TypeRow::confidence>("confidence"),
    field<&TypeRow::note>("note"),
    field<&TypeRow::created_at>("created_at"),
    field<&TypeRow::created_by>("created_by"),
    field<&TypeRow::version>("version"));

/// A unit's own limits for its level, from a day on.
struct ThresholdForm {
    CareLevel level;
    people::GestationalAge least_age_days;
    std::optional<people::Grams> least_weight_grams;
    std::optional<people::GestationalAge> least_age_for_multiples_days;
    CivilDate valid_from;
    std::optional<std::string> note;
};
inline constexpr auto threshold_form = fields<ThresholdForm>("CareThresholdForm",
    field<&ThresholdForm::level>("level"),
    field<&ThresholdForm::least_age_days>("least_age_days"),
    field<&ThresholdForm::least_weight_grams>("least_weight_grams"),
    field<&ThresholdForm::least_age_for_multiples_days>("least_age_for_multiples_days"),
    field<&ThresholdForm::valid_from>("valid_from"),
    field<&ThresholdForm::note>("note", max_length(500), free_text));

struct ThresholdRow {
    ThresholdId id;
    std::optional<EstablishmentId> establishment; ///< none: the region's default
    CareLevel level;
    people::GestationalAge least_age_days;
    std::optional<people::Grams> least_weight_grams;
    std::optional<people::GestationalAge> least_age_for_multiples_days;
    CivilDate valid_from;
    std::string note;
    Instant created_at;
    std::string created_by;
    std::int64_t version;
};
inline constexpr auto threshold_row = fields<ThresholdRow>("CareThresholdRow",
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

/// Something that the establishment has, from a day on, for some time.
struct CapabilityForm {
    Capability kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    std::optional<std::string> note;
};
inline constexpr auto capability_form = fields<CapabilityForm>("CapabilityForm",
    field<&CapabilityForm::kind>("kind"),
    field<&CapabilityForm::valid_from>("valid_from"),
    field<&CapabilityForm::valid_to>("valid_to"),
    field<&CapabilityForm::note>("note", max_length(500), free_text));

struct CapabilityRow {
    CapabilityId id;
    EstablishmentId establishment;
    Capability kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    std::string note;
    Instant created_at;
    std::string created_by;
    std::int64_t version;
};
inline constexpr auto capability_row = fields<CapabilityRow>("CapabilityRow",
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
