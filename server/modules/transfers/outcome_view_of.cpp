#include "modules/transfers/outcome_view_of.hpp"

#include "modules/transfers/outcome_sentences.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

std::optional<people::GestationalAge> age_on(Request const& request, std::optional<CivilDate> const& day)
{
    auto const& dating = request.progress().told.dating;
    return dating && day ? dating->age_on(*day) : std::nullopt;
}

std::string capitalised(std::string text)
{
    text.front() = static_cast<char>(std::toupper(text.front())); // « la », « le »
    return text;
}

/// Builds the block from what the facts tell.
class Block {
public:
    Block(Request const& request, Company const& company, Names& names)
        : request_(request)
        , company_(company)
        , aftermath_(request.progress().aftermath)
        , names_(names)
    {
    }

    std::vector<TravellerView> travellers()
    {
        std::vector<TravellerView> views;
        for (auto const& stay : aftermath_.stays()) {
            auto const& [person, role] = stay.who;
            views.push_back({ person, company_.rank_of(person), company_.gender_of(person), stay.is_awaited(), ends_of({ stay.who }) });
        }
        return views;
    }

    std::vector<StayEndView> stays()
    {
        std::vector<StayEndView> views;
        for (auto const& answer : aftermath_.stay_answers()) {
            auto const& end = answer.what;
            auto persons = told_by(answer.line);
            auto const gender = gender_of(persons);
            views.push_back({ answer.line, end.how, end.on, place(end.to), end.comment, author_of(answer.line), answer.told_at, std::move(persons), gender });
        }
        return views;
    }

    /// Those that may be said of each of them.
    std::vector<StayEnd> ends_of(std::vector<Traveller> const& travellers) const
    {
        std::vector<StayEnd> ends;
        for (std::size_t index = 0; index < words<StayEnd>.size(); ++index) {
            auto const end = static_cast<StayEnd>(index);
            if (std::ranges::all_of(travellers, [&](Traveller const& one) { return may_end(request_.kind(), one.role, end); }))
                ends.push_back(end);
        }
        return ends;
    }

    std::optional<IssueView> issue()
    {
        auto const& answer = aftermath_.issue();
        if (!answer)
            return std::nullopt;
        auto const& issue = answer->what;
        std::vector<NewbornOutcomeView> newborns;
        for (auto const& newborn : issue.newborns)
            newborns.push_back({ newborn.fate, newborn.weight, newborn.sex, place(newborn.to.value_or(Destination {})), newborn.died_on });
        return IssueView { answer->line, issue.how, issue.on, issue.at, age_on(request_, issue.on), place(issue.where), issue.out_of_hospital,
            issue.mode, std::move(newborns), issue.corticosteroids_complete, issue.after_mothers_death, issue.comment, author_of(answer->line),
            answer->told_at };
    }

    std::vector<FeedbackView> feedbacks()
    {
        std::vector<FeedbackView> views;
        for (auto const& sent : aftermath_.feedbacks()) {
            auto const& feedback = std::get<Feedback>(line(sent.line).what);
            views.push_back({ sent.line, feedback.text, feedback.channel, feedback.recipient, author_of(sent.line), sent.at, sent.read_at });
        }
        return views;
    }

    /// What is known, in sentences that name nobody.
    std::string proposed()
    {
        std::string text;
        auto const add = [&](std::string const& sentence) { text += (text.empty() ? "" : "\n") + sentence + "."; };
        for (auto const& stay : aftermath_.stay_answers()) {
            auto const persons = told_by(stay.line);
            std::string names;
            if (persons.size() < company_.travellers().size()) {
                for (auto const person : persons)
                    names += (names.empty() ? "" : ", ") + company_.name_of(person);
            }
            auto const sentence = sentence_of_unknown(stay.what).value_or(sentence_of(stay.what, names_.of(stay.what.to), gender_of(persons)));
            add(names.empty() ? sentence : capitalised(names) + " : " + sentence);
        }
        if (auto const& issue = aftermath_.issue())
            add(sentence_of_unknown(issue->what).value_or(sentence_of(issue->what, age_on(request_, issue->what.on), names_)));
        return text;
    }

private:
    /// For whom that line stands now: of all once, it may be left with one.
    std::vector<PersonId> told_by(FactId id) const
    {
        std::vector<PersonId> persons;
        for (auto const& stay : aftermath_.stays()) {
            if (stay.told && stay.told->line == id)
                persons.push_back(stay.who.person);
        }
        return persons;
    }

    Gender gender_of(std::vector<PersonId> const& persons) const
    {
        return company_.gender_of(persons.size() == 1 ? std::optional(persons.front()) : std::nullopt);
    }

    Fact const& line(FactId id) const { return *std::ranges::find(request_.facts(), id, &Fact::id); }
    std::string author_of(FactId id) { return names_.of(line(id).author); }
    std::optional<PlaceView> place(Destination const& destination)
    {
        return destination.is_named() ? std::optional(names_.view_of(destination)) : std::nullopt;
    }

    Request const& request_;
    Company const& company_;
    Aftermath const& aftermath_;
    Names& names_;
};

} // namespace

Company company_of(db::Transaction& transaction, Request const& request)
{
    auto travellers = request.progress().aftermath.travellers();
    if (travellers.empty())
        travellers = travellers_of(request.kind(), request.progress().persons);
    std::map<PersonId, people::Sex> sexes;
    for (auto const& traveller : travellers) {
        if (traveller.role == PersonRole::Mother)
            continue;
        auto const child = people::person(transaction, traveller.person);
        if (child && child->sex)
            sexes.emplace(traveller.person, *child->sex);
    }
    return Company(std::move(travellers), std::move(sexes));
}

std::string sentence_of(EndOfStay const& end, Company const& company, Names& names)
{
    auto const whose = end.of ? ", " + company.name_of(*end.of) : std::string();
    return "Fin de séjour" + whose + " : " + sentence_of(end, names.of(end.to), company.gender_of(end.of));
}

std::string sentence_of(PregnancyIssue const& issue, std::optional<people::GestationalAge> age, Names& names)
{
    std::vector<std::string> moved_to;
    for (auto const& newborn : issue.newborns)
        moved_to.push_back(newborn.to ? names.of(*newborn.to) : std::string());
    return sentence_of(issue, names.of(issue.where), age, moved_to);
}

std::optional<OutcomeView> outcome_of(
    Request const& request, Company const& company, Viewer viewer, Searching searching, Names& names, OutcomeDelays const& delays)
{
    if (request.is_live() || viewer == Viewer::SAMU)
        return std::nullopt;
    auto const& aftermath = request.progress().aftermath;
    auto const writes = [&](FactKind kind) { return may_write(viewer, kind, searching, request.state()); };
    bool const arrived = aftermath.arrived_at().has_value();
    Block block(request, company, names);
    OutcomeView view {
        .awaits_stay = aftermath.awaits_stay(),
        .awaits_issue = aftermath.awaits_issue(),
        .outcome_due_at = outcome_due(aftermath, request.progress().told.dating, delays),
        .feedback_due_at = feedback_due(aftermath, delays),
        .arrived_at = aftermath.arrived_at(),
        .travellers = block.travellers(),
        .stays = block.stays(),
        .issue = block.issue(),
        .feedbacks = block.feedbacks(),
        .is_waived = aftermath.is_waived(),
        .may_tell = arrived && writes(FactKind::STAY_END),
        .may_send = writes(FactKind::FEEDBACK),
        .may_waive = arrived && !aftermath.is_waived() && writes(FactKind::FEEDBACK_WAIVER),
        .has_to_read = aftermath.has_unread() && viewer == Viewer::REQUESTER,
        .stay_ends = block.ends_of(company.travellers()),
        .proposed_feedback = {},
    };
    if (view.may_send)
        view.proposed_feedback = block.proposed();
    return view;
}

} // namespace cigogne::transfers
