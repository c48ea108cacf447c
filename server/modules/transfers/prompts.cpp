#include "modules/transfers/prompts.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

bool has(PromptContext const& context, std::initializer_list<Motive> sought)
{
    return std::ranges::any_of(sought, [&](Motive motive) { return std::ranges::find(context.motives, motive) != context.motives.end(); });
}

bool is_due(TreatmentPrompt prompt, PromptContext const& context, PromptSettings const& settings)
{
    auto const before = [&](int days) { return context.age && context.age->days() < days; };
    switch (prompt) {
    case TreatmentPrompt::CORTICOSTEROIDS:
        return context.birth_likely_within_7_days && before(settings.corticosteroids_before_days)
            && context.age->days() >= settings.corticosteroids_from_days;
    case TreatmentPrompt::MAGNESIUM:
        return context.birth_expected_within_24_h && before(settings.magnesium_before_days);
    case TreatmentPrompt::TOCOLYSIS:
        return has(context, { Motive::MAP, Motive::RPM }) && !context.tocolysis_contraindicated;
    case TreatmentPrompt::ANTIBIOTICS:
        return has(context, { Motive::RPM }) || context.chorioamnionitis || context.group_b_streptococcus;
    case TreatmentPrompt::ANTI_D:
        return context.rhesus_negative && (context.bleeding || has(context, { Motive::METRO }));
    case TreatmentPrompt::ANTIHYPERTENSIVE:
        return has(context, { Motive::PE_S, Motive::ECLAMP });
    case TreatmentPrompt::CERVICAL_LENGTH:
        return has(context, { Motive::MAP }) && !context.cervical_length_mm && before(settings.cervical_length_before_days);
    }
    return false;
}

/// The last day before a limit, as people say it: before 34+0 is "33 SA + 6 j".
std::string last_day_before(int days)
{
    auto const age = people::GestationalAge::make(days - 1);
    return age ? age->text() : std::string();
}

} // namespace

std::vector<TreatmentPrompt> prompts_for(PromptContext const& context, PromptSettings const& settings)
{
    std::vector<TreatmentPrompt> due;
    for (std::size_t index = 0; index < words<TreatmentPrompt>.size(); ++index) {
        auto const prompt = static_cast<TreatmentPrompt>(index);
        if (is_due(prompt, context, settings))
            due.push_back(prompt);
    }
    return due;
}

std::string sentence_of(TreatmentPrompt prompt, PromptSettings const& settings)
{
    switch (prompt) {
    case TreatmentPrompt::CORTICOSTEROIDS:
        return fmt::format("Entre {} SA et {}, accouchement possible sous 7 jours : corticothérapie ?",
            settings.corticosteroids_from_days / 7, last_day_before(settings.corticosteroids_before_days));
    case TreatmentPrompt::MAGNESIUM:
        return fmt::format("Jusqu’à {}, naissance attendue sous 24 h : sulfate de magnésium ?",
            last_day_before(settings.magnesium_before_days));
    case TreatmentPrompt::TOCOLYSIS:
        return "Pour gagner le temps de la corticothérapie et du transfert : tocolyse ?";
    case TreatmentPrompt::ANTIBIOTICS:
        return "Membranes rompues, infection ou streptocoque B : antibiotiques, lesquels et depuis quand ?";
    case TreatmentPrompt::ANTI_D:
        return "Rhésus négatif et saignement : immunoglobulines anti-D ?";
    case TreatmentPrompt::ANTIHYPERTENSIVE:
        return "Prééclampsie sévère ou éclampsie : antihypertenseur, sulfate de magnésium ?";
    case TreatmentPrompt::CERVICAL_LENGTH:
        return "Menace d’accouchement prématuré : quelle est la longueur du col ?";
    }
    return {};
}

bool is_course_complete(std::optional<Instant> second_dose_at, Instant now, PromptSettings const& settings)
{
    return second_dose_at && now - *second_dose_at >= settings.between_doses;
}

} // namespace cigogne::transfers
