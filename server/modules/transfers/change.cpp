#include "modules/transfers/change.hpp"

#include "modules/beds/beds.hpp"
#include "modules/transfers/coherence.hpp"
#include "modules/transfers/measuring.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/opening.hpp"
#include "modules/transfers/own_line.hpp"
#include "modules/transfers/row_from_facts.hpp"
#include "modules/transfers/view_of.hpp"
#include "platform/http/stale.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// Everybody who takes part, and the cell; for the other roles of the network the request does not exist. Who refused has
/// nothing more to learn of it.
events::Audience audience_of(Request const& request)
{
    auto audience = events::Audience::role("cell_midwife");
    for (auto const& party : parties_of(request)) {
        if (party.side != Side::Refused)
            audience = audience | events::Audience::place(party.place);
    }
    if (request.is_live())
        audience = audience | events::Audience::role("samu");
    return audience;
}

/// When she should arrive: the time of departure and the road, as far as they are known.
std::optional<Instant> expected_arrival(http::Call& call, Request const& request)
{
    auto const& progress = request.progress();
    bool const travels = progress.state == State::DEPARTED || progress.state == State::DIVERTED;
    if (!travels || !progress.departed_at || !progress.destination || !progress.destination->place)
        return std::nullopt;
    auto const roads = directory::travel_from(
        call.transaction(), request.opening().origin, paris_date(call.now()), rules_of(call).travel);
    auto const road = std::ranges::find(roads, *progress.destination->place, &directory::Travel::destination);
    return road == roads.end() ? std::nullopt : std::optional(*progress.departed_at + std::chrono::minutes(road->minutes));
}

/// Columns that follow from the facts, and from the road.
void follow_facts(http::Call& call, RequestRow& row, Request const& request)
{
    auto const rules = rules_of(call);
    write_what_follows(row, request, rules.targets, rules.outcome);
    row.expected_arrival_at = expected_arrival(call, request);
}

/// A place is asked for by an acceptance; whatever else moves places has happened already.
Beds beds_of(What const& what, RequestRow const& row, Instant happened_at, Instant now)
{
    return std::holds_alternative<Acceptance>(what) ? beds_of_acceptance(row.entered_a_posteriori, happened_at, now) : Beds::Happened;
}

Mover mover_of(http::Call& call)
{
    return { call.transaction(), call.now(), call.identity().account(), call.identity().may(coordinate) ? Others::Named : Others::Unnamed,
        beds::news_schedule(call.services().settings, paris_date(call.now())) };
}

void tell(http::Call& call, RequestId request, events::Audience const& audience)
{
    call.publish({ "requests", audience });
    call.publish({ "request/" + request.text(), audience });
    call.publish({ "day", audience });
}

/// What figures know of it follows every change; modules that count are told.
void measure(http::Call& call, StoredRequest const& stored)
{
    Measuring(call.transaction(), rules_of(call).dysfunctions).write(stored);
    call.publish({ measures_topic, events::Audience::nobody(), measured_event, fmt::format(R"({{"request":"{}"}})", stored.row.id.text()) });
}

} // namespace

TransferSettings rules_of(http::Call& call)
{
    return settings_on(call.services().settings, paris_date(call.now()));
}

bool is_cell_closed(http::Call& call, Kind kind)
{
    auto const calendar = directory::service_calendar(call.transaction());
    bool const apart = is_of_newborn(kind) && calendar.keeps_hours(directory::Service::NEWBORN);
    return !calendar.is_open(apart ? directory::Service::NEWBORN : directory::Service::MATERNAL, call.now());
}

namespace {

/// By a line that SAMU wrote the request may have ended, and left its sight.
bool has_just_written(http::Call& call, Request const& request, FactId fact)
{
    auto const line = std::ranges::find(request.facts(), fact, &Fact::id);
    return line != request.facts().end() && has_just_written(*line, call.identity().account(), call.now());
}

} // namespace

Result<Seen> seen_request(http::Call& call, std::optional<FactId> own_line)
{
    auto const id = TRY(call.path_id<RequestId>());
    Store store(call.transaction());
    auto stored = store.request(id);
    if (!stored)
        return http::Error::NotFound;
    auto const place = call.scope().place();
    auto const side = place ? store.side(id, *place) : std::nullopt;
    auto viewer = viewer_of(call.identity(), side, stored->request.state());
    if (!viewer && own_line && call.identity().may(follow) && has_just_written(call, stored->request, *own_line))
        viewer = Viewer::SAMU;
    if (!viewer)
        return http::Error::NotFound;
    bool const alone = *viewer == Viewer::REQUESTER && (stored->row.entered_a_posteriori || is_cell_closed(call, stored->request.kind()));
    return Seen { std::move(*stored), *viewer, alone ? Searching::Alone : Searching::ByTheCell };
}

Result<Done> may_write(Seen const& seen, FactKind kind)
{
    if (!may_write(seen.viewer, kind, seen.searching, seen.stored.request.state()))
        return FormError::NotYourStep;
    return Done {};
}

Result<StoredRequest> write_fact(http::Call& call, Seen seen, What what, Instant happened_at)
{
    TRY(may_write(seen, kind_of(what)));
    auto const& [row, request] = seen.stored;
    if (call.if_match() && *call.if_match() != row.version)
        return http::stale(request_view, view_of(call, seen));
    auto const beds = beds_of(what, row, happened_at, call.now());
    if (std::holds_alternative<Reopening>(what))
        what = Reopening { given_back_fit(request) && take_places_back(mover_of(call), request) };
    auto after = TRY(request.with(FactId::make(call.now()), std::move(what), { happened_at, call.now(), call.identity().account() }));
    TRY(line_holds(request, after, row.delivered_on));
    return write_change(call, row, request, std::move(after), beds);
}

Result<StoredRequest> write_change(http::Call& call, RequestRow row, Request const& before, Request after, Beds beds)
{
    // Rule: one live request per person (design proposal), also when one is reopened, converted or corrected.
    if (other_live_request(call.transaction(), before, after, row.follows))
        return FormError::AnotherIsLive;
    if (moves_unborn(call.transaction(), row, before, after))
        return FormError::UnbornNewborn;
    auto const expected = row.version;
    follow_facts(call, row, after);
    row.updated_at = call.now();
    row.updated_by = call.identity().account();
    row.version = expected + 1;
    TRY(move_places(mover_of(call), before, after, beds));
    if (!Store(call.transaction()).save(row, before, after, expected))
        return http::Error::VersionStale;
    if (row.expected_arrival_at)
        beds::expect_arrival(call.transaction(), call.now(), row.id.text(), *row.expected_arrival_at);
    call.raise(beds::topic); // the beds have told their own change
    tell(call, row.id, audience_of(before) | audience_of(after)); // places that take part no more must know it too
    if (after.asks_for_birth_review() && !before.asks_for_birth_review()) {
        call.publish({ "request/" + row.id.text(), events::Audience::nobody(), birth_before_departure_event,
            fmt::format(R"({{"request":"{}"}})", row.id.text()) });
    }
    StoredRequest stored { std::move(row), std::move(after) };
    measure(call, stored);
    return stored;
}

void write_opening(http::Call& call, StoredRequest const& stored, std::vector<PersonRow> const& persons)
{
    auto row = stored.row;
    follow_facts(call, row, stored.request);
    Store store(call.transaction());
    store.add(row, stored.request, persons);
    store.add_sheet({ row.id, "{}", call.now(), call.identity().account(), 1 });
    tell_change(call, stored.request);
}

void tell_change(http::Call& call, Request const& request)
{
    tell(call, request.opening().id, audience_of(request));
    if (auto const stored = Store(call.transaction()).request(request.opening().id))
        measure(call, *stored);
}

} // namespace cigogne::transfers
