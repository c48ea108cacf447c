#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"

#include <optional>
#include <string>

/// What any FHIR request may ask beside what it is about.
namespace cigogne::fhir {

struct Asked {
    std::optional<std::string> format;
};
extern Table<Asked> const asked_of_any;

/// JSON is what there is: `_format` may ask for it, and for nothing else.
Result<Done> check_format(std::optional<std::string> const& format);

} // namespace cigogne::fhir
