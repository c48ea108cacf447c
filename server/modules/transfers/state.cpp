#include "modules/transfers/state.hpp"

namespace cigogne::transfers {

Explanation explain(RequestError error)
{
    using enum FailureKind;
    switch (error) {
    case RequestError::PersonMissing:
        return { Invalid, "person_missing", "Dites pour qui est la demande." };
    case RequestError::ScreeningMissing:
        return { Invalid, "screening_missing", "Répondez à « Peut-elle partir ? » : aucune de ces situations, ou lesquelles." };
    case RequestError::DecisionMissing:
        return { Conflict, "decision_missing",
            "Transfert contre-indiqué. L’avis d’un médecin est nécessaire : notez son nom, l’heure et la raison." };
    case RequestError::WomanRefuses:
        return { Conflict, "woman_refuses",
            "Pas de transfert sans son accord. Demandez un avis, ou annulez la demande." };
    case RequestError::DestinationMissing:
        return { Invalid, "destination_missing", "Choisissez l’établissement." };
    case RequestError::ClassReasonMissing:
        return { Invalid, "class_reason_missing", "Dites pourquoi une autre classe que celle proposée." };
    case RequestError::RefusalTextMissing:
        return { Invalid, "refusal_text_missing", "Écrivez la raison du refus." };
    case RequestError::AnswerApart:
        return { Invalid, "answer_apart", "Une acceptation se note avec ses places, un refus avec sa raison." };
    case RequestError::InFuture:
        return { Invalid, "in_future", "Cette heure n’est pas encore passée : écrivez l’heure du fait." };
    case RequestError::BeforePreviousStep:
        return { Invalid, "before_previous_step", "L’heure doit venir après celle de l’étape précédente." };
    case RequestError::TakeFirst:
        return { Conflict, "take_first", "Prenez d’abord la demande." };
    case RequestError::AdviceOnly:
        return { Conflict, "advice_only", "C’est une demande d’avis : transformez-la d’abord en transfert." };
    case RequestError::TransferOnly:
        return { Conflict, "transfer_only", "C’est un transfert : transformez-le d’abord en demande d’avis." };
    case RequestError::FindPlaceFirst:
        return { Conflict, "find_place_first", "Notez d’abord la place trouvée." };
    case RequestError::PlaceAlreadyFound:
        return { Conflict, "place_already_found", "Une place est déjà trouvée : retirez-la d’abord." };
    case RequestError::OrderVehicleFirst:
        return { Conflict, "order_vehicle_first", "Notez d’abord la commande du vecteur." };
    case RequestError::VehicleAlreadyOrdered:
        return { Conflict, "vehicle_already_ordered", "Un vecteur est déjà commandé : annulez-le d’abord." };
    case RequestError::DepartFirst:
        return { Conflict, "depart_first", "Notez d’abord l’heure de départ." };
    case RequestError::AlreadyDeparted:
        return { Conflict, "already_departed", "Elle est partie : notez l’arrivée, le détournement ou le retour." };
    case RequestError::AlreadyArrived:
        return { Conflict, "already_arrived", "Le trajet est terminé : corrigez l’étape si elle est fausse." };
    case RequestError::Ended:
        return { Conflict, "ended", "La demande est terminée : rouvrez-la d’abord." };
    case RequestError::NotSearching:
        return { Conflict, "not_searching", "La recherche n’est pas en cours : retirez d’abord la place trouvée." };
    case RequestError::NothingToReopen:
        return { Conflict, "nothing_to_reopen", "La demande n’est pas annulée." };
    case RequestError::CorrectBirthFirst:
        return { Conflict, "correct_birth_first", "Une naissance a terminé la demande : corrigez d’abord la naissance si elle est fausse." };
    case RequestError::NotToBeClosed:
        return { Conflict, "not_to_be_closed", "Donnez d’abord l’avis, notez qu’il n’y a pas d’indication, ou envoyez le retour d’information." };
    case RequestError::UnknownFact:
        return { Unknown, "unknown_fact", "Cette ligne du journal n’existe pas." };
    case RequestError::AlreadyCrossedOut:
        return { Conflict, "already_crossed_out", "Cette ligne a déjà été corrigée." };
    case RequestError::NotYours:
        return { Forbidden, "not_yours", "Seules la cellule et la personne qui l’a écrite corrigent cette ligne." };
    case RequestError::ArriveFirst:
        return { Conflict, "arrive_first", "Notez d’abord l’arrivée." };
    case RequestError::StayAlreadyTold:
        return { Conflict, "stay_already_told", "La fin de ce séjour est déjà notée : gardez-la, ou remplacez-la expressément." };
    case RequestError::NotATraveller:
        return { Invalid, "not_a_traveller", "Cette personne n’a pas voyagé avec ce transfert : rechargez la page." };
    case RequestError::IssueAlreadyTold:
        return { Conflict, "issue_already_told", "L’issue de cette grossesse est déjà notée : gardez-la, ou remplacez-la expressément." };
    case RequestError::EndOfAnotherKind:
        return { Invalid, "end_of_another_kind", "Cette fin de séjour ne va pas avec ce transfert : choisissez-en une autre." };
    case RequestError::OutcomeDayMissing:
        return { Invalid, "outcome_day_missing", "Écrivez le jour." };
    case RequestError::OutcomeBeforeArrival:
        return { Invalid, "outcome_before_arrival", "Ce jour vient avant l’arrivée : vérifiez les deux dates." };
    case RequestError::OutcomeInFuture:
        return { Invalid, "outcome_in_future", "Ce jour n’est pas encore venu : écrivez le jour du fait." };
    case RequestError::IssueOfNoPregnancy:
        return { Conflict, "issue_of_no_pregnancy", "Cette demande est faite après l’accouchement : elle n’a pas d’issue de grossesse." };
    case RequestError::IssueBeforeStayEnd:
        return { Invalid, "issue_before_stay_end",
            "Elle est sortie enceinte ce jour-là ou plus tard : vérifiez la fin du séjour et la date de l’accouchement." };
    case RequestError::IssueAfterDelivery:
        return { Invalid, "issue_after_delivery",
            "Le séjour pendant lequel elle a accouché s’est terminé avant : vérifiez la fin du séjour et la date de l’accouchement." };
    case RequestError::HourOfAnotherDay:
        return { Invalid, "hour_of_another_day", "Cette heure est d’un autre jour : vérifiez les deux." };
    case RequestError::NewbornsMissing:
        return { Invalid, "newborns_missing", "Dites ce qu’est devenu chaque enfant né." };
    case RequestError::ChildrenContradict:
        return { Invalid, "children_contradict", "Ce qui est dit des enfants contredit l’issue : vérifiez l’une et l’autre." };
    case RequestError::OutcomesContradict:
        return { Invalid, "outcomes_contradict",
            "Une mort fœtale est notée à la fin du séjour, et un enfant vivant à l’issue : vérifiez les deux réponses." };
    case RequestError::OrdinaryMail:
        return { Invalid, "ordinary_mail",
            "Le courriel ordinaire ne porte pas de donnée de santé : écrivez le retour ici, la maternité est avertie sans rien d’elle." };
    case RequestError::RecipientMissing:
        return { Invalid, "recipient_missing", "Écrivez à qui le retour a été donné." };
    case RequestError::NothingToTell:
        return { Conflict, "nothing_to_tell", "Elle n’est pas encore arrivée : notez d’abord l’arrivée, ou ce qui a terminé la demande." };
    case RequestError::NothingToRead:
        return { Conflict, "nothing_to_read", "Aucun retour n’attend d’être lu." };
    case RequestError::AlreadyWaived:
        return { Conflict, "already_waived", "La demande est déjà dispensée de retour." };
    case RequestError::ReassessFirst:
        return { Conflict, "reassess_first", "Avant le départ, le nombre d’enfants se dit par « Réévaluer » : les places et le véhicule en dépendent." };
    case RequestError::LaterStepFirst:
        break;
    }
    return { Conflict, "later_step_first", "Corrigez d’abord l’étape suivante." };
}

} // namespace cigogne::transfers
