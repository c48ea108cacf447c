#pragma once

#include "modules/directory/capability.hpp"
#include "modules/directory/care_level.hpp"
#include "modules/directory/finess.hpp"
#include "modules/people/people.hpp"
#include "platform/core/email_address.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/phone.hpp"
#include "platform/core/result.hpp"
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
    std::optional<EmailAddress> notice_email; ///< where it is told by e-mail that something waits for it here: never health data
    std::optional<std::string> source_note;
    bool active;
    std::optional<CivilDate> closed_on = {}; ///< of one that is active no more: its first day without, tomorrow at most; today when nothing is said
};
extern Table<EstablishmentForm> const establishment_form;

/// Whether what is said of it holds in the field, or was invented for a demonstration: then the pages that show it say so.
enum class Reality {
    Real,
    Fictitious
};

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
    std::optional<EmailAddress> notice_email;
    std::string source_note;
    bool fictitious;
    bool active;
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
    std::optional<CivilDate> closed_on = {}; ///< none too of one that was closed before the day was asked for

    /// The first day on which it is open no more; nothing while it is active.
    std::optional<CivilDate> closing_day() const;
};
extern Table<EstablishmentRow> const establishment_row;

/// From which day it is closed, once the form is written over the row; nothing of one that is active then.
std::optional<CivilDate> closing_day_after(EstablishmentRow const& row, EstablishmentForm const& form, CivilDate today);

/// What the establishment becomes from a day on.
struct TypeForm {
    PlaceKind kind;
    CivilDate valid_from;
    Confidence confidence;
    std::optional<std::string> note;
};
extern Table<TypeForm> const type_form;

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
extern Table<TypeRow> const type_row;

/// Why a house cannot have closed that early, under "closed_on"; nothing when it can. Bound: after the first day on which the directory knows what
/// it was (PROPOSED); of a house without a type nothing is known.
std::optional<Fault> too_early(CivilDate closed_on, std::span<TypeRow const> types);

/// A unit's own limits for its level, from a day on.
struct ThresholdForm {
    CareLevel level;
    people::GestationalAge least_age_days;
    std::optional<people::Grams> least_weight_grams;
    std::optional<people::GestationalAge> least_age_for_multiples_days;
    CivilDate valid_from;
    std::optional<std::string> note;
};
extern Table<ThresholdForm> const threshold_form;

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
extern Table<ThresholdRow> const threshold_row;

/// Something that the establishment has, from a day on, for some time.
struct CapabilityForm {
    Capability kind;
    CivilDate valid_from;
    std::optional<CivilDate> valid_to;
    std::optional<std::string> note;
};
extern Table<CapabilityForm> const capability_form;

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
extern Table<CapabilityRow> const capability_row;

} // namespace cigogne::directory
