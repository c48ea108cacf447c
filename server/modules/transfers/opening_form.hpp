#pragma once

#include "modules/people/people.hpp"
#include "modules/transfers/contraindications.hpp"
#include "modules/transfers/facts.hpp"
#include "modules/transfers/kinds.hpp"
#include "modules/transfers/motives.hpp"
#include "modules/transfers/urgency.hpp"

/// What a requesting maternity writes to be heard: only this is mandatory (M0 of the liaison form).
namespace cigogne::transfers {

/// How the age of the pregnancy was told. What is stored is the dating, so that the term grows by itself.
enum class DatingBasis {
    AgeToday,
    LastPeriod,
    Conception,
    EmbryoTransfer,
    FrenchTerm,
    CrownRumpLength
};
constexpr auto words_of(DatingBasis)
{
    return std::to_array<Word>({ { "age_today", "Terme d’aujourd’hui" }, { "last_period", "Date des dernières règles" },
        { "conception", "Date de début de grossesse" }, { "embryo_transfer", "Transfert d’embryon" },
        { "french_term", "Terme prévu" }, { "crown_rump_length", "Longueur cranio-caudale" } });
}

struct DatingForm {
    DatingBasis basis;
    std::optional<people::DatingMethod> method = {}; ///< how it was known; needed with an age or a term
    std::optional<people::GestationalAge> age = {};  ///< with age_today
    /// With all others; with age_today, the day to which the age belongs: typed before midnight, it may be heard after it.
    std::optional<CivilDate> date = {};
    std::optional<int> embryo_age_days = {};
    std::optional<double> length_mm = {};
};
extern Table<DatingForm> const dating_form;

/// A newborn to be moved. `person` is a child of the request that this one follows, known since its birth was noted there. `bed` is the place
/// that a child who goes with its mother needs; without one it stays at her side.
struct NewbornForm {
    Instant born_at;
    people::Sex sex;
    people::GestationalAge age;
    people::Grams weight;
    std::optional<people::PersonId> person = {};
    std::optional<BedKind> bed = {};
    std::optional<bool> looked_again = {}; ///< a weight that hardly goes with the term was looked at again, and is so
};

/// « Peut-elle partir ? »: an empty list is « Aucune de ces situations », said by somebody.
struct ScreeningForm {
    std::vector<Contraindication> ticked;
};
extern Table<ScreeningForm> const screening_form;

enum class CallerRole {
    Midwife,
    Obstetrician,
    Paediatrician,
    Other
};
constexpr auto words_of(CallerRole)
{
    return std::to_array<Word>({ { "midwife", "sage-femme" }, { "obstetrician", "obstétricien" }, { "paediatrician", "pédiatre" },
        { "other", "autre" } });
}

/// A place that she has found by herself while the cell was closed; the request is then recorded afterwards.
struct OpeningForm {
    Kind kind;
    people::PersonForm woman;
    /// « C'est une autre femme »: said after having been shown the live request of a person of the same name and birth date.
    std::optional<bool> another_woman = {};
    std::optional<DatingForm> dating = {};      ///< needed for what is in utero
    std::optional<CivilDate> delivered_on = {}; ///< needed after delivery
    std::optional<int> fetuses = {};
    std::vector<NewbornForm> newborns = {};     ///< needed for a newborn's transfer; those who go with their mother after delivery
    std::optional<Motive> motive = {};          ///< needed except for an advice
    std::vector<Motive> associated_motives = {};
    std::optional<Urgency> urgency = {};        ///< needed except for an advice
    std::optional<ScreeningForm> screening = {}; ///< needed except for an advice or afterwards
    std::optional<std::string> question = {};   ///< needed for an advice
    std::optional<std::string> comment = {};
    std::string caller_name;
    CallerRole caller_role;
    std::optional<Phone> caller_phone = {};
    Instant asked_at;
    std::optional<bool> entered_a_posteriori = {};
    /// The draft that this was, removed with the sending.
    std::optional<Id<struct DraftTag>> draft = {};
    /// The mother's request that the birth has ended, when this one moves her newborns.
    std::optional<Id<struct RequestTag>> follows = {};
};
extern Table<OpeningForm> const opening_form;

} // namespace cigogne::transfers
