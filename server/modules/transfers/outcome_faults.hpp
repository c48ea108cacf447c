#pragma once

#include "modules/transfers/aftermath.hpp"
#include "modules/transfers/error.hpp"
#include "modules/transfers/request.hpp"

#include <optional>
#include <string>
#include <vector>

/// What contradicts itself in an answer while it is told, under its field. A journal written before a rule stands as it is: these are asked
/// of whoever answers, not of what is read back. Source of the rules: design proposal, to be validated by the network.
namespace cigogne::transfers {

/// How one pregnancy ends, by whomever each part is told: how the woman's stay ended, the issue, the births of the journal in the order of
/// their hours.
struct Ending {
    Ending(Aftermath const& aftermath);

    std::optional<EndOfStay> stay;
    std::optional<PregnancyIssue> issue;
    std::vector<Instant> births;
};

/// Her road, as far as she went: when she left, when she arrived or was back, and where she arrived.
struct Road {
    std::optional<Instant> left_at = {};
    std::optional<Instant> ended_at = {};
    std::optional<Destination> to = {};
};
Road road_of(Request const& request);

/// The hour of the issue beside her road, to the minute. Who left pregnant has not delivered before, unless the journal notes a birth then:
/// that one is flagged there. A child born between the departure and the arrival was born in no house (reference/domain.md 3.1, AIEH).
std::vector<Failure> faults_of_road(Ending const& ending, Road const& road);

/// Who is delivered during the stay is delivered where she arrived, or before she did; `answer` is the part of the form that tells so.
std::vector<Failure> faults_of_house(Ending const& ending, Road const& road, std::string const& answer);

/// A house goes with a transfer elsewhere, and with no other end. `answer` is the part of the form, as « stay » or « stays.0 ».
Result<Done> sound(EndOfStay const& end, std::string const& answer);

/// Who is transferred elsewhere is not transferred to the house where she arrived.
Result<Done> goes_elsewhere(EndOfStay const& end, std::optional<Destination> const& arrived_in, std::string const& answer);

/// An issue that nobody knows, or a loss before 22 SA, has no child to describe; of an interrupted pregnancy no child lives (of twins, if
/// one does, it is a live birth and the other is stillborn); a house is none of a birth out of any; a child has a house where it was moved
/// and a day when it died, each only if it did, and not before it was born.
std::vector<Failure> faults_of(PregnancyIssue const& issue, CivilDate today);

/// Of a live birth each child that is expected is told of, be it dead: `expected` of them (`children_expected`). An answer that tells of
/// some would be the end of the question.
Result<Done> tells_each_child(PregnancyIssue const& issue, int expected);

/// Whether the number of children may be put right so: not to what it is already, nor to fewer than were born, or than the issue describes.
Result<Done> count_fits(Aftermath const& aftermath, int children, int expected, int born);

/// Whether one more birth may be noted beside the `born` ones: none after an issue without any birth, and no more than `most_children`.
Result<Done> takes_birth(Aftermath const& aftermath, int born);

/// A woman who has died gives birth no more. What may be is an extraction of the child: within minutes, hence on the same day or the next,
/// or later when organs were kept alive; it is a caesarean and is said expressly. On one day nobody knows which came first.
std::vector<Failure> faults_of_death(Ending const& ending, std::string const& field);

/// The same of one birth that is noted or put right alone: none of a day after that of the mother's death, unless the issue tells that the
/// child was taken out then.
Result<Done> birth_fits_death(Ending const& ending, Instant born_at);

/// A child as the journal notes its birth.
struct NotedChild {
    Instant born_at;
    std::optional<people::Grams> weight = {};
    std::optional<people::Sex> sex = {};
};
/// What the issue tells of an only child otherwise than the journal: the hour to the minute, the weight, the sex. What one of them does not
/// tell does not contradict the other; of several children nobody knows which is which. Another day is `birth_days_agree`.
std::vector<Failure> faults_of_only_child(PregnancyIssue const& issue, std::vector<NotedChild> const& noted);

/// The same of the first birth that is noted, once the issue was told.
Result<Done> birth_fits_issue(PregnancyIssue const& issue, NotedChild const& born);

/// Whether the issue is of a day on which the journal notes a birth. Of twins born on two days one may not be noted yet: the issue
/// tells the first day.
bool birth_days_agree(Ending const& ending);
/// « Le journal note une naissance le…, l'issue…: dites lequel est juste », under that field.
Failure birth_days_differ(Ending const& ending, std::string field);

} // namespace cigogne::transfers
