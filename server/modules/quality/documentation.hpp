#pragma once

#include "modules/quality/case_words.hpp"
#include "platform/core/fields.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a review needs to know of a birth (reference/domain.md 3.3). No name of anybody: who was there is a role, where a type of place.
namespace cigogne::quality {

enum class FollowUp {
    MATERNITY,
    LIBERAL_MIDWIFE,
    GYNAECOLOGIST,
    GENERAL_PRACTITIONER,
    PMI,
    NONE,
    UNKNOWN
};
constexpr auto words_of(FollowUp)
{
    return std::to_array<Word>({ { "MATERNITY", "Maternité" }, { "LIBERAL_MIDWIFE", "Sage-femme libérale" },
        { "GYNAECOLOGIST", "Gynécologue de ville" }, { "GENERAL_PRACTITIONER", "Médecin généraliste" }, { "PMI", "PMI" },
        { "NONE", "Aucun suivi" }, { "UNKNOWN", "Inconnu" } });
}

/// A course of treatment before the birth.
enum class Course {
    NONE,
    INCOMPLETE,
    COMPLETE,
    UNKNOWN
};
constexpr auto words_of(Course)
{
    return std::to_array<Word>({ { "NONE", "Non" }, { "INCOMPLETE", "Incomplète" }, { "COMPLETE", "Complète" }, { "UNKNOWN", "Inconnu" } });
}

enum class Outcome {
    ALIVE,
    DIED_AT_BIRTH,
    DIED_0_6,
    DIED_7_27,
    UNKNOWN
};
constexpr auto words_of(Outcome)
{
    return std::to_array<Word>({ { "ALIVE", "Vivant" }, { "DIED_AT_BIRTH", "Mort avant ou à la naissance" },
        { "DIED_0_6", "Décédé entre 0 et 6 jours" }, { "DIED_7_27", "Décédé entre 7 et 27 jours" }, { "UNKNOWN", "Inconnu" } });
}

struct Documentation {
    std::optional<std::string> residence_postcode = {};
    std::optional<FollowUp> follow_up = {};
    std::optional<std::string> follow_up_place = {};
    std::optional<int> visits_in_7_days = {};
    std::optional<int> hospitalisations_in_7_days = {};
    std::optional<Instant> first_contact_at = {};
    std::optional<Instant> admitted_at = {};
    std::optional<std::string> state_at_admission = {};
    std::optional<bool> transfer_asked = {};
    std::optional<bool> transfer_refused = {};
    std::optional<std::string> why_no_transfer = {};
    std::optional<Course> corticosteroids = {};
    std::optional<Course> magnesium = {};
    std::optional<Instant> smur_called_at = {};
    std::optional<Instant> smur_arrived_at = {};
    std::optional<std::string> newborn_state = {}; ///< when the paediatric team arrived
    std::optional<Instant> newborn_left_at = {};
    std::optional<Instant> newborn_arrived_at = {};
    std::optional<Outcome> outcome = {};
    std::optional<std::string> summary = {};
    std::optional<std::string> local_reference = {}; ///< the house's own, to find the record there
    std::optional<std::string> correction_reason = {}; ///< of the last change, once the documentation was finished
};
extern Table<Documentation> const documentation_table;

/// What is still missing before the documentation is finished, in French, in the order of the page.
std::vector<std::string_view> missing_of(CaseKind kind, Documentation const& documentation);

/// Times that contradict each other, each fault at the field to correct, with the sentence that says which; the refusal of a transfer that was
/// not asked for; and an outcome that is not the death of which the case is.
/// Only a birth out of any maternity comes before the admission, and before the first contact.
std::vector<Fault> contradictions(CaseKind kind, std::optional<Instant> born_at, Documentation const& documentation);

/// How long she was there before the birth; a mere hint for reviewers: the study's own cut-offs are not published.
enum class Delay {
    SHORT,
    BETWEEN,
    LONG
};
constexpr auto words_of(Delay)
{
    return std::to_array<Word>({ { "SHORT", "court" }, { "BETWEEN", "intermédiaire" }, { "LONG", "long" } });
}
struct DelayHints {
    Duration short_below;
    Duration long_from;
};
/// From the admission to the birth; nothing where one is unknown, or the birth came first.
std::optional<Duration> admission_to_birth(std::optional<Instant> born_at, Documentation const& documentation);
Delay delay_of(Duration admission_to_birth, DelayHints const& hints);

} // namespace cigogne::quality
