#pragma once

#include "platform/jobs/kind.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::directory {

inline constexpr std::string_view travel_import_kind_code = "directory.travel_import";
jobs::Kind travel_import_kind();

} // namespace cigogne::directory
