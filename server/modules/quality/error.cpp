#include "modules/quality/error.hpp"

#include <stdexcept>

namespace cigogne::quality {

Explanation explain(Error error)
{
    using enum FailureKind;
    switch (error) {
    case Error::AlreadyDocumented:
        return { Conflict, "case_documented", "Ce cas est déjà documenté : il ne s’écarte plus. Corrigez ce qui est inexact, avec la raison, ou terminez-le." };
    case Error::AlreadyRejected:
        return { Conflict, "case_rejected", "Ce cas a été écarté. S’il faut l’analyser, déclarez-le de nouveau." };
    case Error::AlreadyClosed:
        return { Conflict, "case_closed", "Ce cas est clos." };
    case Error::AlreadyThere:
        return { Conflict, "step_done", "Cette étape est déjà faite." };
    case Error::BirthStillTold:
        return { Conflict, "birth_still_told", "La demande dit encore cette naissance : rayez-la d’abord sur la demande, ou choisissez une autre raison." };
    case Error::DeclareFirst:
        return { Conflict, "declare_first", "Déclarez d’abord ce cas." };
    case Error::DocumentFirst:
        return { Conflict, "document_first", "Terminez d’abord la documentation du cas." };
    case Error::ReviewFirst:
        return { Conflict, "review_first", "Terminez d’abord la relecture à deux." };
    case Error::DocumentationMissing:
        return { Conflict, "documentation_missing", "Complétez d’abord la documentation." };
    case Error::TwoReviewers:
        return { Conflict, "two_reviewers", "Il faut d’abord l’avis d’au moins deux relecteurs." };
    case Error::JudgementAwaited:
        return { Conflict, "judgement_awaited", "Attendez d’abord l’avis de chaque relecteur à qui il est demandé." };
    case Error::Disagreement:
        return { Conflict, "disagreement", "Les relecteurs ne sont pas d’accord : demandez d’abord un avis de plus, ou écrivez le consensus." };
    case Error::LocalAndRegionalAction:
        return { Conflict, "local_and_regional_action", "Ce cas est évitable : notez d’abord une action locale et une action régionale." };
    case Error::ActionFirst:
        return { Conflict, "action_first", "Notez d’abord une action." };
    case Error::ConclusionsMissing:
        return { Invalid, "conclusions_missing", "Écrivez la conclusion en une phrase." };
    case Error::AlreadyOpen:
        return { Conflict, "case_already_open", "Un cas est déjà ouvert pour cette naissance. Rejoignez-le, ou dites que c’est un autre enfant." };
    case Error::CorrectionReason:
        return { Invalid, "correction_reason", "Dites pourquoi vous corrigez ce qui était documenté." };
    case Error::NotYours:
        return { Forbidden, "not_yours", "Cette partie revient à quelqu’un d’autre." };
    case Error::HouseNeeded:
        return { Invalid, "house_needed", "Choisissez la maternité." };
    case Error::UnknownPlace:
        return { Invalid, "unknown_place", "Cet établissement n’est pas dans l’annuaire." };
    case Error::HouseClosed:
        return { Invalid, "house_closed", "Cette maternité était déjà fermée ce jour-là, d’après l’annuaire : vérifiez le jour et la maternité." };
    case Error::UnknownRequest:
        return { Invalid, "unknown_request", "Aucune demande de ce numéro pour cette maternité." };
    case Error::NotAReviewer:
        return { Conflict, "not_a_reviewer", "L’avis de relecture ne vous est pas demandé pour ce cas." };
    case Error::ReviewerTwice:
        return { Conflict, "reviewer_twice", "Cette personne relit déjà ce cas." };
    case Error::UnknownReviewer:
        return { Invalid, "unknown_reviewer", "Choisissez quelqu’un qui peut relire." };
    case Error::NoSuchReviewer:
        return { Conflict, "no_such_reviewer", "L’avis de cette personne n’est pas demandé pour ce cas." };
    case Error::ReviewerAnswered:
        return { Conflict, "reviewer_answered", "Cet avis est déjà donné : il reste." };
    case Error::ReviewerToldIt:
        return { Conflict, "reviewer_told_it", "Cette personne a déclaré ou documenté ce cas : demandez l’avis de quelqu’un d’autre." };
    case Error::ReviewerDocuments:
        return { Conflict, "reviewer_documents", "Votre avis de relecture est demandé pour ce cas : laissez une collègue le documenter." };
    case Error::VerdictsSeen:
        return { Conflict, "verdicts_seen", "Vous avez lu les avis : demandez à quelqu’un qui ne les connaît pas." };
    case Error::ReviewClosed:
        return { Conflict, "review_closed", "La relecture est terminée : les avis ne changent plus." };
    case Error::NoDisagreement:
        return { Conflict, "no_disagreement", "Un consensus s’écrit quand tous les avis sont donnés et qu’ils diffèrent." };
    case Error::DayNeeded:
        return { Invalid, "day_needed", "Donnez au moins le jour." };
    case Error::HourOnAnotherDay:
        return { Invalid, "another_day", "L’heure et le jour ne sont pas du même jour." };
    }
    throw std::logic_error("no such error");
}

Failure at_field(Error error, std::string field)
{
    auto const explanation = explain(error);
    std::vector<Fault> faults;
    faults.push_back({ std::move(field), explanation.code, std::string(explanation.sentence) });
    return Failure(error).with(std::move(faults));
}

} // namespace cigogne::quality
