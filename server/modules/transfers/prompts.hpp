#pragma once

#include "modules/people/people.hpp"
#include "modules/transfers/motives.hpp"
#include "platform/core/crossing.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace cigogne::transfers {

/// What a colleague would remind of before departure. A checklist, never a prescription: no dose is suggested.
enum class TreatmentPrompt {
    CORTICOSTEROIDS,
    MAGNESIUM,
    TOCOLYSIS,
    ANTIBIOTICS,
    ANTI_D,
    ANTIHYPERTENSIVE,
    CERVICAL_LENGTH,
};

constexpr auto words_of(TreatmentPrompt)
{
    return std::to_array<Word>({ { "CORTICOSTEROIDS", "Corticothérapie anténatale" },
        { "MAGNESIUM", "Sulfate de magnésium (neuroprotection)" }, { "TOCOLYSIS", "Tocolyse" }, { "ANTIBIOTICS", "Antibiotiques" },
        { "ANTI_D", "Immunoglobulines anti-D" }, { "ANTIHYPERTENSIVE", "Antihypertenseur, sulfate de magnésium" },
        { "CERVICAL_LENGTH", "Longueur du col" } });
}

/// Limits of the prompts, each half open. Settings: general knowledge, to be validated by the network.
struct PromptSettings {
    int corticosteroids_from_days = 24 * 7;
    int corticosteroids_before_days = 34 * 7;
    int magnesium_before_days = 32 * 7;
    int cervical_length_before_days = 34 * 7; ///< Méditerranée perinatal network protocol
    Duration between_doses = 24h;
};

/// What is known of her when the prompts are looked for.
struct PromptContext {
    std::optional<people::GestationalAge> age = {};
    std::vector<Motive> motives = {};
    bool birth_likely_within_7_days = false;
    bool birth_expected_within_24_h = false;
    bool rhesus_negative = false;
    bool bleeding = false;
    bool chorioamnionitis = false;
    bool group_b_streptococcus = false;
    bool tocolysis_contraindicated = false;
    std::optional<int> cervical_length_mm = {};
};

/// The prompts that concern her, in the order of the list.
std::vector<TreatmentPrompt> prompts_for(PromptContext const& context, PromptSettings const& settings);

/// The question as a colleague would put it, once.
std::string sentence_of(TreatmentPrompt prompt, PromptSettings const& settings);

/// A course is complete when its second dose was given at least 24 h ago (setting).
bool is_course_complete(std::optional<Instant> second_dose_at, Instant now, PromptSettings const& settings);

} // namespace cigogne::transfers
