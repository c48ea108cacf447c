#include "modules/transfers/course.hpp"

namespace cigogne::transfers {

namespace {

/// Reads the lines that still hold, one after the other.
class Journal {
public:
    explicit Journal(Course& course)
        : course_(course)
    {
    }

    void read(Fact const& fact)
    {
        at_ = fact.happened_at;
        std::visit(*this, fact.what);
    }

    void operator()(Acceptance const& acceptance)
    {
        if (!course_.first_place_at)
            course_.first_place_at = at_;
        course_.last_place_at = at_;
        course_.diverted_not_for_a_place = false;
        found_beyond_ = !acceptance.by.place;
    }
    void operator()(Diversion const& diversion)
    {
        auto const why = diversion.reason;
        bool const for_another_reason = why == RouteChangeReason::WORSENING || why == RouteChangeReason::BIRTH_ON_THE_WAY || why == RouteChangeReason::ROAD;
        course_.diverted_not_for_a_place = for_another_reason && !found_beyond_;
    }
    void operator()(VehicleOrder const& order)
    {
        course_.ordered_at = at_;
        course_.class_suggested = order.suggested;
        course_.class_used = order.used;
        course_.has_class_reason = order.reason_if_different.has_value();
    }
    void operator()(Arrival const& arrival)
    {
        if (arrival.incident_kind == TransportIncident::WORSENING)
            course_.worsened_on_the_road = true;
    }
    void operator()(Return const&) { course_.returned_at = at_; }
    void operator()(Birth const&) { course_.births.push_back(at_); }
    void operator()(auto const&) { }

private:
    Course& course_;
    bool found_beyond_ = false; ///< the place that was found is in no house of the directory
    Instant at_ = Instant::from_milliseconds(0);
};

} // namespace

Course course_of(Request const& request)
{
    auto const& progress = request.progress();
    Course course { .clock_at = progress.search_began_at.value_or(request.opening().asked_at) };
    Journal journal(course);
    for (auto const& fact : request.facts()) {
        if (!fact.crossed_out)
            journal.read(fact);
    }
    course.departed_at = progress.departed_at;
    course.arrived_at = progress.aftermath.arrived_at();
    course.born_before_departure = progress.ended_by_birth;
    if (auto const& issue = progress.aftermath.issue(); issue && issue->what.at && course.births.empty())
        course.births.push_back(*issue->what.at);
    for (auto const& call : request.calls()) {
        ++course.calls;
        bool const refused = call.answer == Answer::REFUSED;
        course.refusals += refused ? 1 : 0;
        course.answers += refused || call.answer == Answer::ACCEPTED ? 1 : 0;
    }
    return course;
}

std::optional<Destination> last_destination(Request const& request)
{
    if (auto const& now = request.progress().destination)
        return now;
    std::optional<Destination> last;
    for (auto const& fact : request.facts()) {
        if (fact.crossed_out)
            continue;
        if (auto const* acceptance = std::get_if<Acceptance>(&fact.what))
            last = acceptance->by;
        if (loses_place(fact))
            last.reset();
    }
    return last;
}

} // namespace cigogne::transfers
