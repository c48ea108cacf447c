#include "modules/transfers/measuring.hpp"

#include "modules/transfers/completeness.hpp"
#include "modules/transfers/newborn_need.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/sheet_text.hpp"

#include <algorithm>

namespace cigogne::transfers {

namespace {

constexpr Duration between_second_dose_and_birth = 24h; // Rule: the course is complete 24 h after the second dose (general knowledge)

std::optional<bool> course_complete(PregnancyIssue const& issue, Sheet const& sheet)
{
    if (issue.corticosteroids_complete)
        return issue.corticosteroids_complete;
    if (!issue.at || !sheet.second_dose_at)
        return std::nullopt;
    return *issue.at - *sheet.second_dose_at >= between_second_dose_and_birth;
}

/// Of the children that the journal or the issue tells.
std::optional<people::Grams> lightest_born(Request const& request)
{
    std::optional<people::Grams> least;
    auto const consider = [&](std::optional<people::Grams> const& weight) {
        if (weight && (!least || *weight < *least))
            least = weight;
    };
    for (auto const& fact : request.facts()) {
        if (auto const* birth = std::get_if<Birth>(&fact.what); birth && !fact.crossed_out)
            consider(birth->weight);
    }
    if (auto const& issue = request.progress().aftermath.issue()) {
        for (auto const& newborn : issue->what.newborns)
            consider(newborn.weight);
    }
    return least;
}

/// Whole years of age on that day.
int years_between(CivilDate born, CivilDate day)
{
    auto const [from, to] = std::pair(born.ymd(), day.ymd());
    bool const birthday_is_ahead = std::pair(to.month(), to.day()) < std::pair(from.month(), from.day());
    return static_cast<int>(to.year()) - static_cast<int>(from.year()) - (birthday_is_ahead ? 1 : 0);
}

} // namespace

Measuring::Measuring(db::Transaction& transaction, DysfunctionLimits limits)
    : transaction_(transaction)
    , store_(transaction)
    , limits_(limits)
    , thresholds_(directory::regional_thresholds(transaction))
    , calendar_(directory::service_calendar(transaction))
{
}

Measuring::Where Measuring::where(PlaceId place, CivilDate day)
{
    auto const known = directory::place(transaction_, place, day);
    if (!known)
        return {};
    return { known->kind ? directory::care_level_of(*known->kind) : std::nullopt, known->region };
}

Judged Measuring::judged(StoredRequest const& stored)
{
    auto const& [row, request] = stored;
    auto const day = paris_date(row.asked_at);
    auto const sheet = sheet_from(store_.sheet(row).content);
    bool const apart = is_of_newborn(row.kind) && calendar_.keeps_hours(directory::Service::NEWBORN);
    Judged judged {
        .kind = row.kind,
        .urgency = row.urgency,
        .motive = row.motive,
        .entered_a_posteriori = row.entered_a_posteriori,
        .in_service_hours = calendar_.is_open(apart ? directory::Service::NEWBORN : directory::Service::MATERNAL, row.asked_at),
    };
    if (asks_for_level(row.kind))
        judged.required_level = directory::required_level(newborn_need(row, sheet, store_.persons(row.id), day), thresholds_, day);
    if (auto const destination = last_destination(request)) {
        auto const there = destination->place ? where(*destination->place, day) : Where {};
        judged.destination_level = there.level;
        judged.out_of_region = there.region != where(row.origin, day).region;
    }
    judged.missing_for_departure = static_cast<int>(missing(sheet, { row.kind, row.fetuses }, Stage::DEPARTURE).size());
    return judged;
}

std::vector<DetectedDysfunction> Measuring::detected_in(StoredRequest const& stored)
{
    return detected(judged(stored), course_of(stored.request), limits_);
}

std::optional<int> Measuring::mother_years(StoredRequest const& stored)
{
    for (auto const& person : store_.persons(stored.row.id)) {
        if (person.role != PersonRole::Mother)
            continue;
        auto const mother = people::person(transaction_, person.person);
        if (mother && mother->birth_date)
            return years_between(*mother->birth_date, paris_date(stored.row.asked_at));
    }
    return std::nullopt;
}

Measure Measuring::measure_of(StoredRequest const& stored, std::int64_t position)
{
    auto const& [row, request] = stored;
    auto const course = course_of(request);
    auto const about = judged(stored);
    auto const asked = in_paris(row.asked_at);
    auto const destination = last_destination(request);
    auto const need = newborn_need(row, sheet_from(store_.sheet(row).content), store_.persons(row.id), asked.date);
    Measure measure {
        .id = row.id,
        .number = row.number,
        .position = position,
        .year = static_cast<int>(asked.date.ymd().year()),
        .month = static_cast<int>(static_cast<unsigned>(asked.date.ymd().month())),
        .hour = asked.time.hour(),
        .kind = row.kind,
        .opened_as = row.opened_as,
        .state = row.state,
        .asked_at = row.asked_at,
        .clock_at = course.clock_at,
        .entered_a_posteriori = row.entered_a_posteriori,
        .in_service_hours = about.in_service_hours,
        .origin = row.origin,
        .origin_level = where(row.origin, asked.date).level,
        .destination = destination ? destination->place : std::nullopt,
        .destination_level = about.destination_level,
        .out_of_region = about.out_of_region,
        .required_level = about.required_level,
        .motive = row.motive,
        .urgency = row.urgency,
        .age = need.age,
        .weight = is_of_newborn(row.kind) ? need.weight : std::nullopt,
        .fetuses = row.fetuses,
        .mother_years = mother_years(stored),
        .calls = course.calls,
        .answers = course.answers,
        .refusals = course.refusals,
        .place_at = course.first_place_at,
        .ordered_at = course.ordered_at,
        .departed_at = course.departed_at,
        .arrived_at = course.arrived_at,
        .class_suggested = course.class_suggested,
        .class_used = course.class_used,
        .cancelled_for = request.progress().cancelled_for,
        .stay_end = row.stay_end,
        .issue = row.issue,
        .feedbacks = row.feedbacks,
        .dysfunctions = { dysfunctions_of(request, detected(about, course, limits_)) },
    };
    add_outcome(measure, stored, course);
    return measure;
}

/// The birth, as the issue tells it, else as it was noted in the journal.
void Measuring::add_outcome(Measure& measure, StoredRequest const& stored, Course const& course)
{
    auto const& issue = stored.request.progress().aftermath.issue();
    if (issue)
        measure.born_on = issue->what.on;
    else if (!course.births.empty())
        measure.born_on = paris_date(course.births.front());
    if (!course.births.empty())
        measure.born_at = *std::ranges::min_element(course.births);
    measure.birth_weight = lightest_born(stored.request);
    auto const dating = stored.row.dating();
    if (measure.born_on && dating)
        measure.age_at_birth = dating->age_on(*measure.born_on);
    if (!issue)
        return;
    measure.birth_place = issue->what.where.place;
    measure.born_out_of_hospital = issue->what.out_of_hospital;
    measure.corticosteroids_complete = course_complete(issue->what, sheet_from(store_.sheet(stored.row).content));
}

std::vector<CallMeasure> Measuring::calls_of(StoredRequest const& stored, int year) const
{
    std::vector<CallMeasure> measures;
    for (auto const& call : stored.request.calls()) {
        measures.push_back({ stored.row.id, static_cast<int>(measures.size()) + 1, year, call.destination.place, call.answer, call.refusal_reason,
            call.called_at });
    }
    return measures;
}

bool Measuring::is_current(StoredRequest const& stored)
{
    auto const known = store_.measure(stored.row.id);
    return known && measure_of(stored, known->position) == *known;
}

void Measuring::write(StoredRequest const& stored)
{
    auto const measure = measure_of(stored, store_.next_measure());
    store_.save_measure(measure, calls_of(stored, measure.year));
}

} // namespace cigogne::transfers
