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
extern Table<UnitForm> const unit_form;

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
extern Table<UnitRow> const unit_row;

} // namespace cigogne::directory
