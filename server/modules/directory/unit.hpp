#pragma once

#include "modules/directory/bed.hpp"
#include "modules/directory/establishment.hpp"

/// A ward that counts its free places of one kind: what a bed is looked for in.
namespace cigogne::directory {

struct UnitForm {
    BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    std::optional<int> authorised;
    bool active;
};
inline constexpr auto unit_form = fields<UnitForm>("UnitForm",
    field<&UnitForm::kind>("kind"),
    field<&UnitForm::name>("name", max_length(120)),
    field<&UnitForm::phone>("phone"),
    field<&UnitForm::installed>("installed", between(0, 500)),
    field<&UnitForm::authorised>("authorised", between(0, 500)),
    field<&UnitForm::active>("active"));

struct UnitRow {
    UnitId id;
    EstablishmentId establishment;
    BedKind kind;
    std::string name;
    std::optional<Phone> phone;
    std::optional<int> installed;
    std::optional<int> authorised;
    bool active;
    Instant created_at;
    std::string created_by;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version;
};
inline constexpr auto unit_row = fields<UnitRow>("UnitRow",
    field<&UnitRow::id>("id"),
    field<&UnitRow::establishment>("establishment"),
    field<&UnitRow::kind>("kind"),
    field<&UnitRow::name>("name"),
    field<&UnitRow::phone>("phone"),
    field<&UnitRow::installed>("installed"),
    field<&UnitRow::authorised>("authorised"),
    field<&UnitRow::active>("active"),
    field<&UnitRow::created_at>("created_at"),
    field<&UnitRow::created_by>("created_by"),
    field<&UnitRow::updated_at>("updated_at"),
    field<&UnitRow::updated_by>("updated_by"),
    field<&UnitRow::version>("version"));

} // namespace cigogne::directory
