#include "modules/transfers/outcome_faults.hpp"

#include "modules/transfers/minute.hpp"
#include "modules/transfers/told_children.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

namespace cigogne::transfers {

namespace {

Failure under(FormError error, std::string field, std::string sentence)
{
    std::vector<Fault> faults;
    faults.push_back({ std::move(field), explain(error).code, sentence });
    return Failure(error).with(std::move(faults)).saying(std::move(sentence));
}

/// How a pregnancy ended of which nobody tells a child.
bool describes_nobody(Issue how)
{
    return how == Issue::UNKNOWN || how == Issue::MISCARRIAGE;
}

bool is_dead(NewbornOutcome const& newborn)
{
    return newborn.fate == NewbornFate::STILLBORN || newborn.fate == NewbornFate::INTERRUPTED || newborn.fate == NewbornFate::DIED;
}

/// What is wrong with what is told of one child, whose part of the form is `field`.
std::vector<Failure> faults_of(NewbornOutcome const& newborn, std::string const& field, PregnancyIssue const& issue, CivilDate today)
{
    std::vector<Failure> all;
    if (issue.how == Issue::IMG && !is_dead(newborn))
        all.push_back(at_field(FormError::InterruptionOfLivingChild, field + ".fate"));
    if (newborn.to && newborn.fate != NewbornFate::MOVED)
        all.push_back(at_field(FormError::PlaceOfNoTransfer, field + (newborn.to->place ? ".place" : ".elsewhere")));
    if (!newborn.died_on)
        return all;
    if (newborn.fate != NewbornFate::DIED)
        all.push_back(at_field(FormError::DayOfNoDeath, field + ".died_on"));
    else if (issue.on && *newborn.died_on < *issue.on)
        all.push_back(at_field(FormError::DiedBeforeBirth, field + ".died_on"));
    else if (*newborn.died_on > today)
        all.push_back(at_field(FormError::DayToCome, field + ".died_on"));
    return all;
}

/// The last day on which a child was born, as the issue or the journal tells.
std::optional<CivilDate> last_birth(Ending const& ending)
{
    auto last = ending.issue ? ending.issue->on : std::nullopt;
    for (auto const birth : ending.births)
        last = std::max(last.value_or(paris_date(birth)), paris_date(birth));
    return last;
}

bool tells_extraction(Ending const& ending)
{
    return ending.issue && ending.issue->after_mothers_death.value_or(false);
}

bool tells_mothers_death(Ending const& ending)
{
    return ending.stay && ending.stay->how == StayEnd::DEATH_M;
}

/// « L'heure dite est avant son départ », and what to do.
Failure born_before_departure(PregnancyIssue const& issue, Instant left_at)
{
    auto sentence = fmt::format("{} est avant son départ ({}) : vérifiez {}.", issue.at ? "L’heure dite" : "Ce jour", french_date_time(left_at),
        issue.at ? "l’heure" : "le jour");
    if (issue.how == Issue::LIVE_BIRTH)
        sentence += " Si l’enfant est né avant le départ, notez d’abord sa naissance dans le journal avec son heure (« Naissance… »).";
    return under(FormError::BornBeforeDeparture, issue.at ? "issue.at" : "issue.on", std::move(sentence));
}

/// What the hour was told by.
Failure born_on_the_road(Ending const& ending, Road const& road)
{
    auto const road_told = fmt::format("entre son départ ({}) et {} ({})", french_date_time(*road.left_at), road.to ? "son arrivée" : "son retour",
        french_date_time(*road.ended_at));
    if (ending.issue->at) {
        return under(FormError::BornOnTheRoad, "issue.at",
            fmt::format("L’heure dite est {} : l’enfant est-il né sur la route ? Si oui, dites « Hors d’un établissement » ; sinon, corrigez l’heure.", road_told));
    }
    return under(FormError::BornOnTheRoad, "issue.out_of_hospital",
        fmt::format("Le journal note la naissance {}, {} : dites « Hors d’un établissement », ou faites d’abord corriger l’heure au journal.",
            french_date_time(ending.births.front()), road_told));
}

bool differ(std::optional<people::Sex> one, std::optional<people::Sex> other)
{
    auto const is_known = [](std::optional<people::Sex> sex) { return sex && *sex != people::Sex::Unknown; };
    return is_known(one) && is_known(other) && *one != *other;
}

/// The hour of birth: told with the issue, else that of the only birth of the journal.
std::optional<Instant> hour_of(Ending const& ending)
{
    if (ending.issue->at)
        return ending.issue->at;
    return ending.births.size() == 1 ? std::optional(ending.births.front()) : std::nullopt;
}

} // namespace

Road road_of(Request const& request)
{
    auto const& progress = request.progress();
    if (!progress.departed_at)
        return {};
    if (auto const arrived_at = progress.aftermath.arrived_at())
        return { progress.departed_at, arrived_at, progress.destination };
    return { progress.departed_at, last_return(request), {} };
}

std::vector<Failure> faults_of_road(Ending const& ending, Road const& road)
{
    std::vector<Failure> all;
    if (!ending.issue || !road.left_at)
        return all;
    auto const& issue = *ending.issue;
    bool const is_noted_before = !ending.births.empty() && is_earlier(ending.births.front(), *road.left_at);
    bool const is_told_before = issue.at ? is_earlier(*issue.at, *road.left_at) : issue.on && *issue.on < paris_date(*road.left_at);
    if (is_told_before && !is_noted_before)
        all.push_back(born_before_departure(issue, *road.left_at));
    auto const hour = hour_of(ending);
    bool const is_on_the_road = hour && road.ended_at && !is_earlier(*hour, *road.left_at) && is_earlier(*hour, *road.ended_at);
    if (is_on_the_road && issue.where.is_named())
        all.push_back(born_on_the_road(ending, road));
    return all;
}

std::vector<Failure> faults_of_house(Ending const& ending, Road const& road, std::string const& answer)
{
    std::vector<Failure> all;
    if (!ending.stay || ending.stay->how != StayEnd::DELIVERED_THIS_STAY || !ending.issue || !road.to || !road.ended_at)
        return all;
    auto const& issue = *ending.issue;
    auto const refuse = [&](std::string field) { all.push_back(at_field(FormError::BornElsewhere, answer == "issue" ? std::move(field) : answer + ".how")); };
    if (issue.where.is_named() && issue.where != *road.to)
        refuse(issue.where.place ? "issue.place" : "issue.elsewhere");
    bool const is_later = issue.at ? !is_earlier(*issue.at, *road.ended_at) : issue.on && *issue.on > paris_date(*road.ended_at);
    if (issue.out_of_hospital && is_later && ending.births.empty()) // the journal tells who was born before, be it of the same minute
        refuse("issue.out_of_hospital");
    return all;
}

Ending::Ending(Aftermath const& aftermath)
    : stay(aftermath.womans_stay())
    , issue(aftermath.issue() ? std::optional(aftermath.issue()->what) : std::nullopt)
    , births(aftermath.births())
{
}

Result<Done> sound(EndOfStay const& end, std::string const& answer)
{
    if (end.to.is_named() && end.how != StayEnd::RETRANSFER)
        return at_field(FormError::PlaceOfNoTransfer, answer + (end.to.place ? ".place" : ".elsewhere"));
    return Done {};
}

Result<Done> goes_elsewhere(EndOfStay const& end, std::optional<Destination> const& arrived_in, std::string const& answer)
{
    if (end.how == StayEnd::RETRANSFER && end.to.is_named() && arrived_in == end.to)
        return at_field(FormError::SamePlace, answer + (end.to.place ? ".place" : ".elsewhere"));
    return Done {};
}

std::vector<Failure> faults_of(PregnancyIssue const& issue, CivilDate today)
{
    std::vector<Failure> all;
    auto const refuse = [&](FormError error, std::string field) { all.push_back(at_field(error, std::move(field))); };
    if (describes_nobody(issue.how) && !issue.newborns.empty())
        refuse(FormError::NoSuchDetail, "issue.newborns");
    if (issue.how == Issue::UNKNOWN && issue.mode)
        refuse(FormError::NoSuchDetail, "issue.mode");
    if (issue.how == Issue::UNKNOWN && issue.at)
        refuse(FormError::NoSuchDetail, "issue.at");
    if (issue.how == Issue::UNKNOWN && issue.where.is_named())
        refuse(FormError::NoSuchDetail, issue.where.place ? "issue.place" : "issue.elsewhere");
    if (issue.out_of_hospital && issue.where.is_named())
        refuse(FormError::PlaceOutOfHospital, "issue.out_of_hospital");
    for (std::size_t rank = 0; rank < issue.newborns.size(); ++rank)
        std::ranges::move(faults_of(issue.newborns[rank], fmt::format("issue.newborns.{}", rank), issue, today), std::back_inserter(all));
    return all;
}

Result<Done> tells_each_child(PregnancyIssue const& issue, int expected)
{
    auto const told = static_cast<int>(issue.newborns.size());
    if (issue.how != Issue::LIVE_BIRTH || told == 0 || told >= expected)
        return Done {};
    return under(FormError::ChildUntold, "issue.newborns",
        expected == 2 ? "Deux enfants sont attendus, un seul est décrit : dites aussi ce qu’est devenu le second enfant, même s’il est mort-né."
                      : fmt::format("{} enfants sont attendus, {} {} : dites ce qu’est devenu chacun, même mort-né.", expected, told,
                          told == 1 ? "est décrit" : "sont décrits"));
}

Result<Done> count_fits(Aftermath const& aftermath, int children, int expected, int born)
{
    if (children == expected)
        return at_field(FormError::SameCount, "children");
    if (children < born) {
        return under(FormError::FewerThanBorn, "children",
            fmt::format("{} déjà : barrez d’abord, dans le journal, une naissance qui n’a pas eu lieu.",
                born == 1 ? "Une naissance est notée" : fmt::format("{} naissances sont notées", born)));
    }
    auto const& issue = aftermath.issue();
    if (issue && children < static_cast<int>(issue->what.newborns.size()))
        return at_field(FormError::FewerThanDescribed, "children");
    return Done {};
}

Result<Done> takes_birth(Aftermath const& aftermath, int born)
{
    auto const& issue = aftermath.issue();
    bool const nobody_was_born = issue && (issue->what.how == Issue::FETAL_DEATH || issue->what.how == Issue::MISCARRIAGE);
    if (nobody_was_born) {
        return Failure(FormError::IssueWithoutBirth)
            .saying(fmt::format("L’issue de la grossesse est « {} » : si un enfant est né vivant, corrigez-la d’abord.", word(issue->what.how).label));
    }
    if (born >= most_children)
        return FormError::TooManyBirths;
    return Done {};
}

std::vector<Failure> faults_of_death(Ending const& ending, std::string const& field)
{
    bool const extracted = tells_extraction(ending);
    bool const died = tells_mothers_death(ending);
    std::vector<Failure> all;
    if (extracted && !died)
        all.push_back(at_field(FormError::ExtractionWithoutDeath, "issue.after_mothers_death"));
    if (!died || !ending.stay->on)
        return all;
    auto const died_on = *ending.stay->on;
    if (extracted && ending.issue->on && *ending.issue->on < died_on)
        all.push_back(at_field(FormError::ExtractionBeforeDeath, field));
    auto const mode = ending.issue ? ending.issue->mode : std::nullopt;
    if (extracted && (mode == DeliveryMode::SPONTANEOUS || mode == DeliveryMode::INSTRUMENTAL))
        all.push_back(at_field(FormError::ExtractionByCaesarean, "issue.mode"));
    auto const born = last_birth(ending);
    if (!born || *born <= died_on || extracted)
        return all;
    all.push_back(under(FormError::BirthAfterDeath, field,
        fmt::format("La mère est dite décédée le {}, et une naissance notée le {} : vérifiez les deux jours, ou dites que c’est une extraction après son décès.",
            french_date(died_on), french_date(*born))));
    return all;
}

Result<Done> birth_fits_death(Ending const& ending, Instant born_at)
{
    if (tells_extraction(ending) || !tells_mothers_death(ending) || !ending.stay->on || paris_date(born_at) <= *ending.stay->on)
        return Done {};
    return under(FormError::BirthAfterDeath, "happened_at",
        fmt::format("La mère est dite décédée le {} : vérifiez la date de cette naissance, corrigez la fin de séjour, ou dites d’abord, dans le "
                    "devenir, que c’est une extraction après son décès.",
            french_date(*ending.stay->on)));
}

std::vector<Failure> faults_of_only_child(PregnancyIssue const& issue, std::vector<NotedChild> const& noted)
{
    std::vector<Failure> all;
    if (describes_nobody(issue.how) || noted.size() != 1 || issue.newborns.size() > 1)
        return all;
    auto const& child = noted.front();
    bool const is_of_that_day = issue.at && paris_date(*issue.at) == paris_date(child.born_at);
    if (is_of_that_day && minute_of(*issue.at) != minute_of(child.born_at)) {
        all.push_back(under(FormError::BirthToldOtherwise, "issue.at",
            fmt::format("Le journal note la naissance le {} : gardez cette heure, ou corrigez-la d’abord au journal.", french_date_time(child.born_at))));
    }
    if (issue.newborns.empty())
        return all;
    auto const& told = issue.newborns.front();
    if (told.weight && child.weight && *told.weight != *child.weight) {
        all.push_back(under(FormError::BirthToldOtherwise, "issue.newborns.0.weight_g",
            fmt::format("Le journal note {} : gardez ce poids, ou faites-le d’abord corriger au journal.", child.weight->text())));
    }
    if (differ(told.sex, child.sex)) {
        all.push_back(under(FormError::BirthToldOtherwise, "issue.newborns.0.sex",
            fmt::format("Le journal note {} : gardez ce sexe, ou faites d’abord barrer la naissance au journal pour la noter de nouveau.",
                *child.sex == people::Sex::Female ? "une fille" : "un garçon")));
    }
    return all;
}

Result<Done> birth_fits_issue(PregnancyIssue const& issue, NotedChild const& born)
{
    auto const differing = faults_of_only_child(issue, { born });
    if (differing.empty())
        return Done {};
    std::vector<Fault> faults;
    std::string const sentence = "L’issue de la grossesse dit autrement cet enfant : notez-le de même, ou corrigez d’abord l’issue.";
    for (auto const& failure : differing) {
        auto const& field = failure.faults().front().field;
        auto const name = field == "issue.at" ? "happened_at" : field.substr(field.rfind('.') + 1);
        faults.push_back({ name, explain(FormError::BirthToldOtherwise).code, sentence });
    }
    return Failure(FormError::BirthToldOtherwise).with(std::move(faults)).saying(sentence);
}

bool birth_days_agree(Ending const& ending)
{
    auto const& issue = ending.issue;
    auto const& births = ending.births;
    if (!issue || !issue->on || describes_nobody(issue->how) || births.empty())
        return true;
    if (std::ranges::find(births, *issue->on, paris_date) != births.end())
        return true;
    bool const one_is_not_noted = births.size() < issue->newborns.size();
    return one_is_not_noted && *issue->on < paris_date(births.front());
}

Failure birth_days_differ(Ending const& ending, std::string field)
{
    return under(FormError::BirthDaysDiffer, std::move(field),
        fmt::format("Le journal note une naissance le {}, l’issue de la grossesse le {} : gardez le jour du journal, ou corrigez-le en donnant l’heure juste.",
            french_date_time(ending.births.front()), french_date(*ending.issue->on)));
}

} // namespace cigogne::transfers
