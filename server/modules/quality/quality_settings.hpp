#pragma once

#include "modules/quality/documentation.hpp"
#include "modules/quality/plausibility.hpp"
#include "platform/settings/definition.hpp"
#include "platform/settings/growing.hpp"
#include "platform/settings/settings.hpp"

#include <vector>

/// Delays and bounds of the analyses, all dated, each with its source.
namespace cigogne::quality {

struct QualitySettings {
    DelayHints hints;
    int months_to_review; ///< after the birth: what OUT-04 counts
    Plausibility plausible;
};

constexpr int default_months_to_review = 6;

std::vector<settings::Definition> setting_definitions();
std::vector<settings::Growing> growing_settings();
QualitySettings settings_on(settings::Settings const& settings, CivilDate day);

} // namespace cigogne::quality
