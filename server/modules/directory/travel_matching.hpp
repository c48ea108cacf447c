#pragma once

#include "modules/directory/store.hpp"

#include <map>

namespace cigogne::directory {

/// How the lines of a file name establishments: by name, FINESS number or id.
class Establishments {
public:
    explicit Establishments(std::vector<EstablishmentRow> const& rows);
    std::optional<EstablishmentId> named(std::string const& text) const;

private:
    std::map<std::string, EstablishmentId> ids_;
};

/// Why a line that names it cannot be taken.
std::string unknown_establishment(std::string const& name);

} // namespace cigogne::directory
