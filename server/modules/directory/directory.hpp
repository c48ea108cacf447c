#pragma once

/// What other modules may know of the directory: levels of care, thresholds, beds and hours of service.
#include "modules/directory/bed.hpp"
#include "modules/directory/care_level.hpp"
#include "modules/directory/service_hours.hpp"
#include "modules/directory/thresholds.hpp"
