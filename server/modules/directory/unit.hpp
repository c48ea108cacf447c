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
    std::optional<std::string> external_id = {}; ///< as a bed management editor, or the ROR, calls it
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
    std::optional<std::string> external_id = {};
};
extern Table<UnitRow> const unit_row;

/// Whether that can be an external identifier: letters without accents, digits, and . _ - / — what needs no escaping where it is asked for.
bool is_external_id(std::string_view text);

} // namespace cigogne::directory
