#include "modules/transfers/reminder_notices.hpp"

namespace cigogne::transfers {

namespace {

mail::Body body_of(Reminding const& reminding)
{
    if (reminding.readings == 0)
        return mail::Body("Bonjour,\n\ndes devenirs vous sont demandés dans Cigogne : {}.", reminding.outcomes);
    if (reminding.outcomes == 0)
        return mail::Body("Bonjour,\n\ndes retours d’information vous attendent dans Cigogne : {}.", reminding.readings);
    return mail::Body("Bonjour,\n\ndans Cigogne, devenirs à donner : {} ; retours d’information à lire : {}.", reminding.outcomes,
        reminding.readings);
}

} // namespace

mail::Notice feedback_notice(EmailAddress to, RequestId request, int number, FactId feedback)
{
    return {
        .to = std::move(to),
        .subject = mail::Subject("Un retour d’information vous attend dans Cigogne (demande {})", number),
        .text = mail::Body("Bonjour,\n\nun retour d’information vous attend dans Cigogne (demande {}).", number),
        .link = mail::Link("/demandes/{}", request),
        .once_key = "transfers.feedback/" + feedback.text(),
    };
}

mail::Notice daily_reminder(EmailAddress to, PlaceId house, CivilDate day, Reminding const& reminding)
{
    return {
        .to = std::move(to),
        .subject = mail::Subject("Rappel : des réponses sont attendues dans Cigogne"),
        .text = body_of(reminding),
        .link = mail::Link("/devenirs"),
        .once_key = daily_reminder_key(house, day),
    };
}

std::string daily_reminder_key(PlaceId house, CivilDate day)
{
    return "transfers.reminder/" + house.text() + "/" + day.text();
}

mail::Notice request_reminder(EmailAddress to, PlaceId house, CivilDate day, RequestId request, int number, Pending what)
{
    bool const is_reading = what == Pending::READING;
    return {
        .to = std::move(to),
        .subject = mail::Subject("Rappel : la demande {} attend votre réponse dans Cigogne", number),
        .text = is_reading ? mail::Body("Bonjour,\n\nun retour d’information de la demande {} reste à lire dans Cigogne.", number)
                           : mail::Body("Bonjour,\n\nle devenir de la demande {} vous est demandé dans Cigogne.", number),
        .link = is_reading ? mail::Link("/demandes/{}", request) : mail::Link("/demandes/{}/devenir", request),
        .once_key = "transfers.reminder/" + request.text() + "/" + std::string(word(what).code) + "/" + house.text() + "/" + day.text(),
    };
}

} // namespace cigogne::transfers
