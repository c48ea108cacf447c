#include "modules/transfers/error.hpp"

namespace cigogne::transfers {

Explanation explain(FormError error)
{
    using enum FailureKind;
    switch (error) {
    case FormError::NotYourStep:
        return { Forbidden, "not_your_step", "Cette étape se note par quelqu’un d’autre : appelez la cellule." };
    case FormError::AlreadyLive:
        return { Conflict, "already_live", "Une demande est déjà en cours pour une femme du même nom : ouvrez-la, ou dites que c’est quelqu’un d’autre." };
    case FormError::AnotherIsLive:
        return { Conflict, "another_is_live", "Une autre demande est en cours pour elle : poursuivez celle-là, ou annulez-la d’abord." };
    case FormError::PlaceNeeded:
        return { Forbidden, "place_needed", "Choisissez d’abord la maternité pour laquelle vous demandez." };
    case FormError::DatingMissing:
        return { Invalid, "dating_missing", "Écrivez le terme, ou une date qui permet de le calculer." };
    case FormError::BadDating:
        return { Invalid, "bad_dating", "Cette datation est incomplète : un âge, ou la date qui va avec." };
    case FormError::DeliveryMissing:
        return { Invalid, "delivery_missing", "Écrivez la date de l’accouchement." };
    case FormError::NewbornMissing:
        return { Invalid, "newborn_missing", "Écrivez la naissance, le terme et le poids du nouveau-né." };
    case FormError::FetusesMissing:
        return { Invalid, "fetuses_missing", "Dites combien de fœtus." };
    case FormError::MotiveMissing:
        return { Invalid, "motive_missing", "Choisissez un motif." };
    case FormError::UrgencyMissing:
        return { Invalid, "urgency_missing", "Choisissez l’urgence." };
    case FormError::QuestionMissing:
        return { Invalid, "question_missing", "Écrivez votre question." };
    case FormError::MotiveNotOffered:
        return { Invalid, "motive_not_offered", "Ce motif ne va pas avec cette demande : choisissez-en un autre." };
    case FormError::RefusedByWoman:
        return { Conflict, "woman_refuses", "Pas de transfert sans son accord. Demandez un avis, ou annulez la demande." };
    case FormError::UnknownPlace:
        return { Invalid, "unknown_place", "Cet établissement n’est pas dans l’annuaire." };
    case FormError::PlaceClosed:
        return { Invalid, "place_closed", "Cet établissement est fermé, d’après l’annuaire : choisissez-en un autre, ou faites corriger sa fiche." };
    case FormError::SamePlace:
        return { Invalid, "same_place", "Elle y est déjà : choisissez un autre établissement." };
    case FormError::AlreadyGoingThere:
        return { Invalid, "already_going_there", "Elle y va déjà : choisissez un autre établissement." };
    case FormError::AnswerMissing:
        return { Invalid, "answer_missing", "Répondez « J’accepte » ou « Je ne peux pas »." };
    case FormError::RefusalReasonMissing:
        return { Invalid, "refusal_reason_missing", "Choisissez la raison du refus." };
    case FormError::UnitElsewhere:
        return { Invalid, "unit_elsewhere", "Cette unité n’est pas dans l’établissement choisi." };
    case FormError::UnitOfAnotherKind:
        return { Invalid, "unit_of_another_kind", "Cette unité n’a pas ce type de lit : choisissez-le de nouveau." };
    case FormError::UnitTwice:
        return { Invalid, "unit_twice", "Cette unité est donnée deux fois : écrivez le nombre de places." };
    case FormError::UnitMissing:
        return { Invalid, "unit_missing", "Choisissez l’unité : cet établissement en a plusieurs de ce type." };
    case FormError::PhysicianMissing:
        return { Invalid, "physician_missing", "Écrivez le nom du médecin qui conseille de rester sur place." };
    case FormError::CommentMissing:
        return { Invalid, "comment_missing", "Écrivez la raison." };
    case FormError::NothingToCorrect:
        return { Invalid, "nothing_to_correct", "Donnez la valeur juste, ou dites que cette ligne ne devrait pas être là." };
    case FormError::PersonMissing:
        return { Invalid, "person_missing", "Écrivez à qui la demande est confiée." };
    case FormError::BirthAlreadyNoted:
        return { Conflict, "birth_already_noted",
            "Une naissance est déjà notée pour chaque enfant attendu : dites que c’est un autre enfant, ou corrigez la ligne du journal." };
    case FormError::AlreadyTaken:
        return { Conflict, "already_taken", "Une collègue suit déjà cette demande : reprenez-la expressément s’il le faut." };
    case FormError::AlreadyAdvice:
        return { Conflict, "already_advice", "C’est déjà une demande d’avis." };
    case FormError::NewbornRequestFirst:
        return { Conflict, "newborn_request_first", "Le transfert de cet enfant est demandé : annulez d’abord cette demande." };
    case FormError::NoNewbornToMove:
        return { Conflict, "no_newborn_to_move", "Aucun nouveau-né de cette demande n’attend la sienne : rechargez la page." };
    case FormError::UnknownFollowed:
        return { Invalid, "unknown_followed", "Cette demande ne fait suite à aucune naissance de votre maternité : retirez ce lien." };
    case FormError::UnknownNewborn:
        return { Invalid, "unknown_newborn", "Cet enfant n’est pas né pendant la demande qui précède : retirez-le, puis ajoutez-le." };
    case FormError::NewbornTwice:
        return { Invalid, "newborn_twice", "Cet enfant est écrit deux fois : retirez l’un des deux." };
    case FormError::WeightOfNoBirth:
        return { Invalid, "weight_of_no_birth", "Seule une naissance a un poids : effacez-le." };
    case FormError::AdverseEventOfNoHarm:
        return { Invalid, "adverse_event_of_no_harm", "Un événement indésirable se déclare d’un dysfonctionnement avec une conséquence pour la mère ou l’enfant : effacez ce numéro, ou corrigez la conséquence." };
    case FormError::NothingReassessed:
        return { Invalid, "nothing_reassessed", "Dites ce qui a changé : l’urgence, le motif, le terme…" };
    case FormError::NotOfThisKind:
        return { Invalid, "not_of_this_kind", "Cela ne se dit pas de cette demande : effacez-le, ou changez la nature de la demande." };
    case FormError::PlacesForOthers:
        return { Invalid, "places_for_others", "Des places sont réservées pour un autre nombre d’enfants : notez d’abord la place retirée." };
    case FormError::NobodyBorn:
        return { Invalid, "nobody_born", "Aucune naissance n’est connue sur cette demande : notez-la, ou faites une nouvelle demande." };
    case FormError::UnbornNewborn:
        return { Conflict, "unborn_newborn", "La naissance de cet enfant a été barrée : notez-la de nouveau, puis demandez son transfert." };
    case FormError::SheetElsewhere:
        return { Conflict, "sheet_elsewhere", "Cet enfant a sa propre demande : complétez sa fiche là-bas." };
    case FormError::AnotherWoman:
        return { Invalid, "another_woman", "Ce n’est pas la mère de la demande qui précède : corrigez son identité là-bas, ou retirez ce lien." };
    case FormError::BirthNotedOtherwise:
        return { Invalid, "birth_noted_otherwise", "Sa naissance est notée autrement sur la demande qui précède : corrigez-la là-bas." };
    case FormError::DatingAndDelivery:
        return { Invalid, "dating_and_delivery", "Elle a accouché : demandez un transfert post-partum ou néonatal, ou effacez cette date." };
    case FormError::BornAfterAsked:
        return { Invalid, "born_after_asked", "Cet enfant serait né après la demande : vérifiez les deux heures." };
    case FormError::BornOnAnotherDay:
        return { Invalid, "born_on_another_day", "La naissance et l’accouchement ne sont pas du même jour : vérifiez les deux dates." };
    case FormError::BedNotOffered:
        return { Invalid, "bed_not_offered", "Une place de nouveau-né se demande pour un enfant qui part avec sa mère." };
    case FormError::PlaceTwice:
        return { Invalid, "place_twice", "L’établissement est déjà choisi : effacez ce nom, ou ne choisissez pas d’établissement." };
    case FormError::ReasonWithoutRefusal:
        return { Invalid, "reason_without_refusal", "Une raison de refus ne va qu’avec un refus : effacez-la, ou notez le refus." };
    case FormError::NamedWithoutAcceptance:
        return { Invalid, "named_without_acceptance", "Cela ne va qu’avec une acceptation : effacez-le, ou notez l’acceptation." };
    case FormError::AnswerNotAsked:
        return { Invalid, "answer_not_asked", "Une question posée n’a pas encore de réponse : notez un appel si l’unité a répondu." };
    case FormError::HasDelivered:
        return { Invalid, "dating_and_delivery", "Elle a accouché : choisissez un transfert post-partum ou néonatal, ou corrigez la naissance si elle est fausse." };
    case FormError::NotScreened:
        return explain(RequestError::ScreeningMissing);
    case FormError::AdviceGiven:
        return { Conflict, "advice_given", "Un avis a été donné : pour une autre question, demandez un nouvel avis." };
    case FormError::ToldBeforeAsked:
        return { Invalid, "before_previous_step", "Une évaluation vient après la demande : vérifiez la date et l’heure." };
    case FormError::FeedbackBeforeArrival:
        return { Invalid, "before_previous_step", "Un retour vient après l’arrivée : vérifiez la date et l’heure." };
    case FormError::ToldBeforeLast:
        return { Invalid, "before_previous_step", "Une évaluation plus récente est notée : donnez une heure qui la suit, ou corrigez-la d’abord." };
    case FormError::NothingTold:
        return { Invalid, "nothing_told", "Dites comment le séjour ou la grossesse s’est terminé." };
    case FormError::TermBeyondBelief:
        return { Invalid, "term_beyond_belief", "À cette date, aucune grossesse n’a ce terme : vérifiez la date, ou la datation de la demande." };
    case FormError::NotAMiscarriage:
        // Rule: spontaneous loss is before 22 SA; from 22 SA on it is a fetal death in utero (DREES).
        return { Invalid, "not_a_miscarriage", "À 22 SA ou plus, c’est une mort fœtale in utero : choisissez-la, ou vérifiez la date." };
    case FormError::MoreChildrenThanTold:
        return { Invalid, "more_children_than_told", "Plus d’enfants que de fœtus : vérifiez, ou corrigez d’abord le nombre d’enfants." };
    case FormError::SameCount:
        return { Invalid, "same_count", "C’est déjà le nombre noté : choisissez-en un autre." };
    case FormError::FewerThanBorn:
        return { Invalid, "fewer_than_born", "Plus de naissances sont notées : barrez d’abord, dans le journal, celle qui n’a pas eu lieu." };
    case FormError::FewerThanDescribed:
        return { Invalid, "fewer_than_described", "L’issue de la grossesse décrit plus d’enfants : retirez-la d’abord, au journal." };
    case FormError::PlaceOfNoTransfer:
        return { Invalid, "place_of_no_transfer", "Un établissement ne se donne que pour un transfert ailleurs : retirez-le, ou changez la réponse." };
    case FormError::NoSuchDetail:
        return { Invalid, "no_such_detail", "Cela ne va pas avec cette issue : retirez-le, ou dites comment la grossesse s’est terminée." };
    case FormError::PlaceOutOfHospital:
        return { Invalid, "place_out_of_hospital", "Hors d’un établissement, il n’y a pas d’établissement à donner : gardez l’un ou l’autre." };
    case FormError::InterruptionOfLivingChild:
        return { Invalid, "interruption_of_living_child",
            "Après une interruption médicale de grossesse, aucun enfant ne vit : vérifiez l’issue et l’enfant. De jumeaux dont l’un vit, dites une naissance vivante." };
    case FormError::ChildUntold:
        return { Invalid, "child_untold", "Dites ce qu’est devenu chaque enfant attendu." };
    case FormError::IssueWithoutBirth:
        return { Conflict, "issue_without_birth", "L’issue de la grossesse est sans naissance : si un enfant est né vivant, corrigez-la d’abord." };
    case FormError::TooManyBirths:
        return { Conflict, "too_many_births", "Six enfants sont déjà notés : barrez d’abord, dans le journal, une naissance qui n’a pas eu lieu." };
    case FormError::DayOfNoDeath:
        return { Invalid, "day_of_no_death", "Un jour de décès ne va qu’avec un enfant décédé : retirez-le, ou changez la réponse." };
    case FormError::DiedBeforeBirth:
        return { Invalid, "died_before_birth", "Cet enfant serait décédé avant sa naissance : vérifiez les deux jours." };
    case FormError::DayToCome:
        return explain(RequestError::OutcomeInFuture);
    case FormError::ExtractionWithoutDeath:
        return { Invalid, "extraction_without_death",
            "Une extraction après le décès de la mère va avec « Décès maternel » en fin de séjour : donnez les deux, ou retirez-la." };
    case FormError::ExtractionBeforeDeath:
        return { Invalid, "extraction_before_death", "L’extraction est dite après le décès de la mère, et notée avant : vérifiez les deux jours." };
    case FormError::ExtractionByCaesarean:
        return { Invalid, "extraction_by_caesarean", "Une extraction après le décès de la mère est une césarienne : vérifiez la voie d’accouchement." };
    case FormError::BirthAfterDeath:
        return { Invalid, "birth_after_death",
            "Une naissance est notée après le décès de la mère : vérifiez les deux jours, ou dites que c’est une extraction après son décès." };
    case FormError::BirthDaysDiffer:
        return { Invalid, "birth_days_differ", "Le journal note une naissance un autre jour : gardez l’un des deux, et corrigez l’autre." };
    case FormError::BornBeforeDeparture:
        return { Invalid, "born_before_departure", "L’heure dite est avant son départ : vérifiez les deux heures." };
    case FormError::BornOnTheRoad:
        return { Invalid, "born_on_the_road", "L’heure dite est entre son départ et son arrivée : si l’enfant est né sur la route, dites « Hors d’un établissement »." };
    case FormError::BornElsewhere:
        return { Invalid, "born_elsewhere", "Elle est dite accouchée pendant le séjour, et l’enfant né ailleurs : vérifiez la fin du séjour et le lieu de naissance." };
    case FormError::BirthToldOtherwise:
        return { Invalid, "birth_told_otherwise", "Le journal note autrement la naissance de cet enfant : gardez ce qu’il note, ou corrigez-le d’abord." };
    case FormError::BirthHourMissing:
        return { Invalid, "birth_hour_missing", "Donnez l’heure de la naissance : elle remplace celle du journal." };
    case FormError::NoBirthThere:
        return { Invalid, "no_birth_there", "Cette ligne du journal n’est pas une naissance, ou elle est déjà corrigée : rechargez la page." };
    case FormError::StayTwice:
        return { Invalid, "stay_twice", "La fin de séjour de cette personne est donnée deux fois : gardez-en une." };
    case FormError::NotATraveller:
        return explain(RequestError::NotATraveller);
    case FormError::EachOfThem:
        return { Invalid, "each_of_them", "La réponse remplacée vaut pour tous : dites la fin de séjour de chacun." };
    case FormError::OrdinaryMail:
        return explain(RequestError::OrdinaryMail);
    case FormError::RecipientMissing:
        return explain(RequestError::RecipientMissing);
    case FormError::SeveralFaults:
        return { Invalid, "invalid_fields", "Certaines réponses sont à revoir." };
    case FormError::NotInClass1:
        return { Conflict, "not_in_class_1", "Cette fiche accompagne un équipage sans soignant : aucun véhicule de classe 1 n’est commandé." };
    case FormError::BinderFull:
        return { Conflict, "binder_full", "Le classeur a déjà 60 chapitres : retirez-en, ou réunissez-en." };
    case FormError::ChapterTooLong:
        return { Invalid, "chapter_too_long", "Un chapitre tient en 400 lignes : raccourcissez-le, ou faites-en deux." };
    case FormError::BinderTooLong:
        return { Invalid, "binder_too_long", "Le classeur dépasserait 2 000 lignes ou 200 000 caractères, trop pour être imprimé : raccourcissez ce chapitre, ou retirez-en un autre." };
    case FormError::DraftTooLarge:
        break;
    }
    return { TooLarge, "draft_too_large", "Ce brouillon est trop long pour être gardé." };
}

namespace {

template <class E>
Failure under(E error, std::string field)
{
    auto const explanation = explain(error);
    std::vector<Fault> faults;
    faults.push_back({ std::move(field), explanation.code, std::string(explanation.sentence) });
    return Failure(error).with(std::move(faults));
}

} // namespace

Failure at_field(FormError error, std::string field)
{
    return under(error, std::move(field));
}

Failure at_field(RequestError error, std::string field)
{
    return under(error, std::move(field));
}

} // namespace cigogne::transfers
