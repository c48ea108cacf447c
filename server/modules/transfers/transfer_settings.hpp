#pragma once

#include "modules/transfers/aftermath.hpp"
#include "modules/transfers/cooling.hpp"
#include "modules/transfers/dysfunctions.hpp"
#include "modules/transfers/orientation.hpp"
#include "modules/transfers/prompts.hpp"
#include "modules/transfers/reminder.hpp"
#include "modules/transfers/urgency.hpp"
#include "modules/transfers/vehicle_class.hpp"
#include "platform/settings/settings.hpp"

namespace cigogne::transfers {

/// What the network may date and change of the rules of transfers.
struct TransferSettings {
    UrgencyTargets targets;
    PromptSettings prompts;
    MaternalGrid grid;
    OrientationSettings orientation;
    directory::TravelEstimate travel;
    OutcomeDelays outcome;
    ReminderRules reminders;
    DysfunctionLimits dysfunctions;
    CoolingLimits cooling;
};

/// The hours of the day at which houses are reminded of what is awaited of them.
inline constexpr std::string_view reminders_at = "transfers.reminders.at";

/// The values in force on that day.
TransferSettings settings_on(settings::Settings const& settings, CivilDate day);

/// How long an answer that was promised may be awaited before « Ma journée » reminds of it.
Duration answer_reminder(settings::Settings const& settings, CivilDate day);

/// What the administrator reads and dates, each with its source.
std::vector<settings::Definition> setting_definitions();
/// Targets of urgency, bands of the road and limits of a treatment: the first before the second.
std::vector<settings::Growing> growing_settings();

} // namespace cigogne::transfers
