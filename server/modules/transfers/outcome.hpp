#pragma once

#include "modules/directory/directory.hpp"
#include "modules/people/people.hpp"
#include "modules/transfers/destination.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/travellers.hpp"

#include <array>

/// What became of her: two facts, asked apart, neither of which overwrites the other.
namespace cigogne::transfers {

/// How the stay after the transfer ended. List: design proposal (the 2022–2024 shares that the network publishes are delivered during the
/// stay, home, retransferred, other); the death of a newborn is an addition for newborns' transfers.
/// The labels agree with nobody but a woman who has delivered: `label_of` says them of a person.
enum class StayEnd {
    DELIVERED_THIS_STAY,
    HOME,
    RETRANSFER,
    HAD,
    SCAM,
    HOSPITAL_HOTEL,
    LEFT,
    DEATH_M,
    FETAL_DEATH,
    DEATH_N,
    STILL_IN,
    UNKNOWN
};
constexpr auto words_of(StayEnd)
{
    return std::to_array<Word>({ { "DELIVERED_THIS_STAY", "Accouchée pendant le séjour" }, { "HOME", "Retour au domicile" },
        { "RETRANSFER", "Transfert ailleurs" }, { "HAD", "Hospitalisation à domicile" },
        { "SCAM", "Sortie contre avis médical" }, { "HOSPITAL_HOTEL", "Hôtel hospitalier" }, { "LEFT", "Départ sans prévenir" },
        { "DEATH_M", "Décès maternel" }, { "FETAL_DEATH", "Mort fœtale" }, { "DEATH_N", "Décès du nouveau-né" },
        { "STILL_IN", "Hospitalisation en cours" }, { "UNKNOWN", "Inconnu" } });
}

/// Whether that may be said of such a person in a transfer of that kind.
constexpr bool may_end(Kind kind, PersonRole of, StayEnd end)
{
    switch (end) {
    case StayEnd::DELIVERED_THIS_STAY:
    case StayEnd::FETAL_DEATH:
        return is_in_utero(kind);
    case StayEnd::DEATH_M:
        return of == PersonRole::Mother;
    case StayEnd::DEATH_N:
        return of == PersonRole::Newborn;
    default:
        return true;
    }
}

/// Whether she went away with the child still inside her, if she had not delivered.
constexpr bool left_pregnant(StayEnd end)
{
    return end == StayEnd::HOME || end == StayEnd::HAD || end == StayEnd::SCAM || end == StayEnd::HOSPITAL_HOTEL || end == StayEnd::LEFT;
}

/// « Toujours hospitalisée », « Toujours hospitalisé », « Hospitalisation en cours ».
std::string_view label_of(StayEnd end, Gender gender);

/// The stay after the transfer: how it ended and on which day, or that it lasts; of one who travelled, or of all of them.
struct EndOfStay {
    StayEnd how;
    std::optional<CivilDate> on = {}; ///< none while it lasts, and when nobody knows
    Destination to = {};              ///< of a retransfer
    std::string comment = {};
    std::optional<people::PersonId> of = {}; ///< none: of all who travelled

    bool lasts() const { return how == StayEnd::STILL_IN; }
};

/// How the pregnancy ended.
enum class Issue {
    LIVE_BIRTH,
    FETAL_DEATH,
    IMG,
    MISCARRIAGE,
    UNKNOWN
};
constexpr auto words_of(Issue)
{
    return std::to_array<Word>({ { "LIVE_BIRTH", "Naissance vivante" }, { "FETAL_DEATH", "Mort fœtale in utero" },
        { "IMG", "Interruption médicale de grossesse" }, { "MISCARRIAGE", "Interruption spontanée avant 22 SA" },
        { "UNKNOWN", "Inconnue" } });
}

enum class DeliveryMode {
    SPONTANEOUS,
    INSTRUMENTAL,
    CAESAREAN_BEFORE_LABOUR,
    CAESAREAN_IN_LABOUR
};
constexpr auto words_of(DeliveryMode)
{
    return std::to_array<Word>({ { "SPONTANEOUS", "Voie basse spontanée" }, { "INSTRUMENTAL", "Voie basse instrumentale" },
        { "CAESAREAN_BEFORE_LABOUR", "Césarienne avant travail" }, { "CAESAREAN_IN_LABOUR", "Césarienne en cours de travail" } });
}

/// Where the child went after the birth room, or that it died.
enum class NewbornFate {
    WITH_MOTHER,
    NEONATOLOGY,
    INTERMEDIATE_CARE,
    INTENSIVE_CARE,
    MOVED,
    STILLBORN,
    INTERRUPTED, ///< of several, the one whose life was interrupted for a medical reason: no spontaneous stillbirth
    DIED
};
constexpr auto words_of(NewbornFate)
{
    return std::to_array<Word>({ { "WITH_MOTHER", "Auprès de sa mère" }, { "NEONATOLOGY", "Néonatologie" },
        { "INTERMEDIATE_CARE", "Soins intensifs" }, { "INTENSIVE_CARE", "Réanimation" }, { "MOVED", "Transféré ailleurs" },
        { "STILLBORN", "Mort-né" },
        { "INTERRUPTED", "Interruption médicale (IMG)" }, { "DIED", "Décédé après la naissance" } });
}

/// « Décédée après la naissance » of a girl; of a child whose sex nobody told, as of « un enfant ».
std::string_view label_of(NewbornFate fate, Gender gender);

/// One child, as whoever tells the issue knows it.
struct NewbornOutcome {
    NewbornFate fate;
    std::optional<people::Grams> weight = {};
    std::optional<people::Sex> sex = {};
    std::optional<Destination> to = {};    ///< of one that was moved
    std::optional<CivilDate> died_on = {}; ///< of one that died after the birth

    bool operator==(NewbornOutcome const&) const = default;
};

/// How, when and where the pregnancy ended.
struct PregnancyIssue {
    Issue how;
    std::optional<CivilDate> on = {}; ///< none when nobody knows
    std::optional<Instant> at = {};   ///< the hour, when it is known
    Destination where = {};           ///< the house of birth; none: on the way, at home, or nobody knows
    bool out_of_hospital = false;     ///< at home or on the way: an unplanned birth out of any maternity
    std::optional<DeliveryMode> mode = {};
    std::vector<NewbornOutcome> newborns = {};
    std::optional<bool> corticosteroids_complete = {}; ///< the second dose given at least 24 h before the birth
    std::string comment = {};
    std::optional<bool> after_mothers_death = {}; ///< the child was taken out once its mother had died
};

/// How many children she carries, or carried, put right once she has left: until then she is reassessed. One thought single was two, or the
/// other way round; what became of each is asked of as many.
struct ChildrenCount {
    int children;
    std::string reason;
};

/// By which way the requesting maternity learnt what became of her. Ordinary mail carries no health data: it is refused (design proposal).
enum class FeedbackChannel {
    APPLICATION,
    PHONE,
    MSSANTE,
    MAIL
};
constexpr auto words_of(FeedbackChannel)
{
    return std::to_array<Word>({ { "APPLICATION", "Dans Cigogne" }, { "PHONE", "Par téléphone" }, { "MSSANTE", "Par MSSanté" },
        { "MAIL", "Par courriel ordinaire" } });
}

/// « Retour d’information »: what became of her, told to those who had asked. One request gives any number of them.
struct Feedback {
    std::string text;
    FeedbackChannel channel = FeedbackChannel::APPLICATION;
    std::string recipient = {}; ///< who was told, by telephone
};

/// Those who had asked have read it.
struct FeedbackReceipt { };

/// Why nothing is told any more.
enum class WaiverReason {
    ALREADY_KNOWN,
    LOST_TO_FOLLOW_UP,
    WOMAN_OBJECTS,
    OTHER
};
constexpr auto words_of(WaiverReason)
{
    return std::to_array<Word>({ { "ALREADY_KNOWN", "La maternité le sait déjà" }, { "LOST_TO_FOLLOW_UP", "Devenir impossible à connaître" },
        { "WOMAN_OBJECTS", "La femme s’y oppose" }, { "OTHER", "Autre" } });
}

/// Expressly no feedback: the request is closed without one.
struct FeedbackWaiver {
    WaiverReason reason;
    std::string comment = {};
};

} // namespace cigogne::transfers
