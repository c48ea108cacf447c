#include "modules/transfers/sentences.hpp"

#include "modules/transfers/outcome_sentences.hpp"
#include "modules/transfers/outcome_view_of.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

std::string label(Worded auto value)
{
    return std::string(word(value).label);
}

/// « text, more », or « text » alone when there is no more.
std::string with(std::string text, std::string const& more, std::string_view between = ", ")
{
    return more.empty() ? text : fmt::format("{}{}{}", text, between, more);
}

std::string ticked(Screening const& screening)
{
    if (screening.is_clear())
        return "aucune contre-indication";
    std::vector<std::string> labels;
    for (auto const contraindication : screening.ticked)
        labels.push_back(label(contraindication));
    return fmt::format("contre-indication : {}", fmt::join(labels, ", "));
}

std::string place(HeldPlace const& held)
{
    auto text = fmt::format("{} × {}", held.count, label(held.kind));
    if (!held.beyond_capacity)
        return text;
    bool const in_part = held.beyond && *held.beyond < held.count;
    return in_part ? fmt::format("{}, dont {} en surcapacité", text, *held.beyond) : text + " en surcapacité";
}

std::string places(std::vector<HeldPlace> const& held)
{
    std::vector<std::string> texts;
    for (auto const& one : held)
        texts.push_back(place(one));
    return fmt::format("{}", fmt::join(texts, ", "));
}

/// Why it was called although it was set aside, when it was.
std::string set_aside(std::optional<CallAnywayReason> const& although)
{
    return although ? fmt::format(" (écartée, appelée quand même : {})", label(*although)) : std::string();
}

std::string decided(PhysicianDecision const& decision)
{
    return fmt::format("décision du {}, {} : {}", decision.physician, french_date_time(decision.decided_at), decision.reason);
}

/// One sentence for each noun.
class Sentences {
public:
    explicit Sentences(Names& names)
        : names_(names)
    {
    }

    std::string operator()(Reading const&) { return "Lue"; }
    std::string operator()(Taking const&) { return "Prise"; }
    std::string operator()(Screening const& screening) { return fmt::format("Peut-elle partir ? {}", ticked(screening)); }
    std::string operator()(PhysicianDecision const& decision) { return fmt::format("Contre-indication, {}", decided(decision)); }
    std::string operator()(Call const& call)
    {
        auto text = with(names_.of(call.to), call.interlocutor) + " : ";
        if (!call.answer)
            text += "demandée, réponse attendue";
        else
            text += *call.answer == Answer::NO_ANSWER ? "pas de réponse" : "à rappeler";
        return with(text + set_aside(call.although_set_aside), call.comment);
    }
    std::string operator()(Refusal const& refusal)
    {
        auto text = fmt::format("{} : refusée", with(names_.of(refusal.by), refusal.interlocutor));
        if (refusal.reason != RefusalReason::OTHER)
            text += ", " + label(refusal.reason);
        return with(text + set_aside(refusal.although_set_aside), refusal.comment);
    }
    std::string operator()(Acceptance const& acceptance)
    {
        auto text = fmt::format("{} : acceptée", with(names_.of(acceptance.by), acceptance.physician));
        text = with(std::move(text), places(acceptance.places)) + set_aside(acceptance.although_set_aside);
        return with(std::move(text), acceptance.comment);
    }
    std::string operator()(Withdrawal const& withdrawal)
    {
        return with(fmt::format("Place retirée, {}", label(withdrawal.reason)), withdrawal.comment);
    }
    std::string operator()(VehicleOrder const& order)
    {
        auto text = fmt::format("Vecteur commandé, classe {}", word(order.used).code);
        if (order.suggested && *order.suggested != order.used)
            text += fmt::format(" au lieu de {}", word(*order.suggested).code);
        if (order.reason_if_different && order.suggested != order.used)
            text += fmt::format(" ({})", label(*order.reason_if_different));
        text = with(with(std::move(text), order.provider), order.escort) + " ; " + ticked(order.screening);
        return order.decision ? text + " ; " + decided(*order.decision) : text;
    }
    std::string operator()(VehicleCancellation const& cancellation)
    {
        return with(fmt::format("Véhicule annulé, {}", label(cancellation.reason)), cancellation.comment);
    }
    std::string operator()(VehicleArrival const&) { return "Véhicule sur place"; }
    std::string operator()(Departure const& departure)
    {
        return departure.screening ? fmt::format("Départ ; {}", ticked(*departure.screening)) : "Départ ; contre-indications non vérifiées";
    }
    std::string operator()(Diversion const& diversion)
    {
        auto text = fmt::format("Trajet détourné vers {}, {}", names_.of(diversion.to), label(diversion.reason));
        return with(with(std::move(text), places(diversion.places)), diversion.comment);
    }
    std::string operator()(Return const& back) { return with(fmt::format("Retour à l’origine, {}", label(back.reason)), back.comment); }
    std::string operator()(Arrival const& arrival)
    {
        return with("Arrivée", incident_of(arrival), " ; incident : ");
    }
    std::string operator()(Birth const& birth) { return with("Naissance", birth.weight ? birth.weight->text() : std::string()); }
    std::string operator()(Advice const& advice) { return fmt::format("{} : {}", with("Avis donné", advice.physician), advice.text); }
    std::string operator()(Reassessment const& reassessment)
    {
        auto const& told = reassessment.now;
        std::vector<std::string> news;
        if (told.urgency)
            news.emplace_back(label(*told.urgency));
        if (told.motive)
            news.emplace_back(label(*told.motive));
        for (auto const motive : told.associated_motives)
            news.emplace_back(label(motive));
        if (told.dating)
            news.emplace_back("terme revu");
        if (told.fetuses)
            news.push_back(fmt::format("{} fœtus", *told.fetuses));
        if (told.comment)
            news.emplace_back("précisions revues");
        if (told.question)
            news.emplace_back("question revue");
        return fmt::format("Nouvelle évaluation : {}", fmt::join(news, ", "));
    }
    std::string operator()(Conversion const& conversion)
    {
        auto text = fmt::format("Devient : {}", label(conversion.to));
        return conversion.screening ? fmt::format("{} ; {}", text, ticked(*conversion.screening)) : text;
    }
    std::string operator()(NoIndication const& none) { return with("Pas d’indication de transfert", none.reason); }
    std::string operator()(NoPlaceInRegion const&) { return "Aucune place dans la région"; }
    std::string operator()(SearchBeyond const&) { return "Recherche hors région"; }
    std::string operator()(Handover const& handover)
    {
        auto text = handover.to == HandoverTo::SAMU ? std::string("Confiée au SAMU") : "Confiée à " + label(handover.to);
        return with(with(std::move(text), handover.person), handover.note, " : ");
    }
    std::string operator()(Cancellation const& cancellation)
    {
        auto text = fmt::format("Annulée, {}", label(cancellation.reason));
        if (cancellation.physician)
            text += fmt::format(" ; reste sur place, avec l’avis de {}", *cancellation.physician);
        return with(std::move(text), cancellation.comment, cancellation.physician ? " : " : ", ");
    }
    std::string operator()(Reopening const& reopening)
    {
        return reopening.place_still_free ? "Rouverte" : "Rouverte, sa place n’est plus libre";
    }
    std::string operator()(Closing const&) { return "Close"; }
    std::string operator()(EndOfStay const& end) { return "Fin de séjour : " + transfers::sentence_of(end, names_.of(end.to)); }
    std::string operator()(PregnancyIssue const& issue) { return "Issue de la grossesse : " + transfers::sentence_of(issue, std::nullopt, names_); }
    std::string operator()(Feedback const& feedback)
    {
        auto text = with("Retour d’information, " + label(feedback.channel), feedback.recipient);
        return with(std::move(text), feedback.text, " : ");
    }
    std::string operator()(FeedbackReceipt const&) { return "Retour lu"; }
    std::string operator()(FeedbackWaiver const& waiver) { return with("Dispense de retour, " + label(waiver.reason), waiver.comment); }
    std::string operator()(ChildrenCount const& count)
    {
        return with(fmt::format("Nombre d’enfants corrigé : {}", count.children), count.reason, ", ");
    }
    std::string operator()(NotedDysfunction const& noted)
    {
        auto text = fmt::format("{} {} ({}) : {}", word(noted.code).code, label(noted.code), label(noted.severity), noted.description);
        return with(std::move(text), noted.adverse_event.value_or(""), " · événement indésirable : ");
    }

private:
    Names& names_;
};

} // namespace

std::string sentence_of(What const& what, Names& names)
{
    return std::visit(Sentences(names), what);
}

std::string_view sentence_of(Release const& release)
{
    switch (release.by) {
    case FactKind::DIVERSION:
        return "Trajet détourné, vous ne l’attendez plus";
    case FactKind::RETURN:
        return "Retour à sa maternité, vous ne l’attendez plus";
    case FactKind::WITHDRAWAL:
        return "Place retirée, vous ne l’attendez plus";
    default:
        return "Annulée, vous ne l’attendez plus";
    }
}

std::string incident_of(Arrival const& arrival)
{
    return arrival.incident_kind ? with(label(*arrival.incident_kind), arrival.incident) : arrival.incident;
}

std::string sentence_of(LeftVehicle const& left)
{
    return left.provider.empty() ? "véhicule à annuler" : fmt::format("véhicule à annuler ({})", left.provider);
}

} // namespace cigogne::transfers
