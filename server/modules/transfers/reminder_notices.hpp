#pragma once

#include "modules/transfers/facts.hpp"
#include "modules/transfers/pending.hpp"
#include "modules/transfers/request_id.hpp"
#include "platform/mail/notice.hpp"

/// What the module says by e-mail: numbers and links, never of whom.
namespace cigogne::transfers {

/// What one house is reminded of.
struct Reminding {
    int outcomes = 0;
    int readings = 0;
};

/// To those who had asked: a feedback waits for them. Once for each feedback.
mail::Notice feedback_notice(EmailAddress to, RequestId request, int number, FactId feedback);
/// To a house, all that it is reminded of on a day. Once a day.
mail::Notice daily_reminder(EmailAddress to, PlaceId house, CivilDate day, Reminding const& reminding);
std::string daily_reminder_key(PlaceId house, CivilDate day);
/// To a house, by the cell, of one request. Once a day.
mail::Notice request_reminder(EmailAddress to, PlaceId house, CivilDate day, RequestId request, int number, Pending what);

} // namespace cigogne::transfers
