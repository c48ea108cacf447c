#include "modules/accounts/error.hpp"

#include <stdexcept>

namespace cigogne::accounts {

Explanation explain(Error error)
{
    using enum FailureKind;
    switch (error) {
    case Error::BadCredentials:
        return { Unauthenticated, "bad_credentials", "Identifiant ou mot de passe incorrect. Vérifiez la touche majuscule, puis réessayez." };
    case Error::SecondFactorRequired:
        return { Unauthenticated, "second_factor_required", "Tapez le code à six chiffres de votre application, ou l’un de vos codes de secours." };
    case Error::Throttled:
        return { TooMany, "throttled", "Trop d’essais. Attendez un instant, puis réessayez." };
    case Error::NoAccess:
        return { Forbidden, "no_access", "Vous n’avez plus de rôle ouvert ici. Adressez-vous à l’administrateur du réseau." };
    case Error::PasswordExpired:
        return { Forbidden, "password_expired", "Ce mot de passe provisoire n’est plus valable. Demandez-en un autre à l’administrateur." };
    case Error::WrongPassword:
        return { Invalid, "wrong_password", "Le mot de passe actuel n’est pas le bon." };
    case Error::BadCode:
        return { Invalid, "bad_code", "Ce code n’est pas le bon. Attendez le suivant et vérifiez l’heure du téléphone." };
    case Error::SecondFactorPresent:
        return { Conflict, "second_factor_present", "Le second facteur est déjà en place. Retirez-le d’abord pour en changer." };
    case Error::SecondFactorNotBegun:
        return { Conflict, "second_factor_not_begun", "Affichez d’abord le code à photographier." };
    case Error::SecondFactorAbsent:
        return { Conflict, "second_factor_absent", "Il n’y a pas de second facteur à retirer." };
    case Error::RecoveryWithoutFactor:
        return { Conflict, "recovery_without_factor", "Les codes de secours remplacent un second facteur, et il n’y en a pas. Activez-le d’abord." };
    case Error::LoginTaken:
        return { Conflict, "login_taken", "Cet identifiant est déjà pris. Choisissez-en un autre." };
    case Error::BadLogin:
        return { Invalid, "bad_login", "Un identifiant a de 3 à 100 lettres, chiffres, points, tirets ou @, sans accent ni espace." };
    case Error::PlaceMissing:
        return { Invalid, "place_missing", "Ce rôle s’exerce dans un établissement : choisissez-le." };
    case Error::PlaceNotApplicable:
        return { Invalid, "place_not_applicable", "Ce rôle porte sur tout le réseau : laissez l’établissement vide." };
    case Error::MembershipHeld:
        return { Conflict, "membership_held", "Ce rôle est déjà ouvert pour cette personne." };
    case Error::MembershipEnded:
        return { Conflict, "membership_ended", "Ce rôle est déjà terminé." };
    case Error::LastAdministration:
        return { Conflict, "last_administration",
            "C’est votre dernier droit d’administration. Demandez à un autre administrateur de vous le retirer." };
    case Error::OwnAccount:
        return { Conflict, "own_account", "Vous ne pouvez pas fermer votre propre accès. Demandez à un autre administrateur." };
    case Error::BadProgramKey:
        return { Unauthenticated, "bad_program_key", "Cette clé d’accès n’est pas valable : inconnue, révoquée ou échue. Demandez-en une à l’administrateur du réseau." };
    case Error::KeyTooLong:
        return { Invalid, "key_too_long", "Une clé vaut un an au plus, à partir d’aujourd’hui." };
    }
    throw std::logic_error("no such error");
}

} // namespace cigogne::accounts
