#include "modules/transfers/outcome_sentences.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

std::string label(Worded auto value)
{
    return std::string(word(value).label);
}

std::string with(std::string text, std::string const& more, std::string_view between = ", ")
{
    return more.empty() ? text : fmt::format("{}{}{}", text, between, more);
}

std::string on_day(std::optional<CivilDate> const& day)
{
    return day ? " le " + french_date(*day) : std::string();
}

} // namespace

std::string sentence_of(EndOfStay const& end, std::string const& to, Gender gender)
{
    auto text = std::string(label_of(end.how, gender)) + on_day(end.on);
    return with(with(std::move(text), to, " vers "), end.comment);
}

namespace {

/// « Fille, 1 050 g, Transférée ailleurs vers CHU Essai ».
std::string sentence_of_child(NewbornOutcome const& newborn, std::string const& moved_to)
{
    auto text = newborn.weight ? newborn.weight->text() : std::string("poids inconnu");
    if (newborn.sex && *newborn.sex != people::Sex::Unknown)
        text = label(*newborn.sex) + ", " + text;
    text = with(std::move(text), std::string(label_of(newborn.fate, gender_of(newborn.sex))));
    return with(std::move(text), moved_to, " vers ") + on_day(newborn.died_on);
}

} // namespace

std::string sentence_of(PregnancyIssue const& issue, std::string const& where, std::optional<people::GestationalAge> age,
    std::vector<std::string> const& moved_to)
{
    auto text = label(issue.how) + on_day(issue.on);
    if (age)
        text += " à " + age->text();
    text = with(std::move(text), where);
    if (issue.out_of_hospital)
        text += ", hors d’un établissement";
    if (issue.mode)
        text += ", " + label(*issue.mode);
    if (issue.after_mothers_death.value_or(false))
        text += ", extraction après le décès de la mère";
    for (std::size_t rank = 0; rank < issue.newborns.size(); ++rank)
        text += " ; " + sentence_of_child(issue.newborns[rank], rank < moved_to.size() ? moved_to[rank] : std::string());
    if (issue.corticosteroids_complete)
        text += *issue.corticosteroids_complete ? " ; cure de corticoïdes complète" : " ; cure de corticoïdes incomplète";
    return with(std::move(text), issue.comment);
}

std::optional<std::string> sentence_of_unknown(EndOfStay const& end)
{
    return end.how == StayEnd::UNKNOWN ? std::optional(with("Fin du séjour inconnue", end.comment)) : std::nullopt;
}

std::optional<std::string> sentence_of_unknown(PregnancyIssue const& issue)
{
    return issue.how == Issue::UNKNOWN ? std::optional(with("Issue de la grossesse inconnue", issue.comment)) : std::nullopt;
}

} // namespace cigogne::transfers
