#include "modules/transfers/view_of.hpp"

#include "modules/transfers/measuring.hpp"
#include "modules/transfers/outcome_view_of.hpp"
#include "modules/transfers/request_page.hpp"

namespace cigogne::transfers {

RequestView RequestPage::whole()
{
    auto view = outline();
    if (seen_.viewer == Viewer::REFUSED) {
        view.version = 0; // what the others do meanwhile is not hers to see
        add_own_call(view);
        add_own_release(view);
        add_own_line(view);
        return view; // a line without content: its number, its date, what she answered, that she waits no longer
    }
    add_case(view);
    if (seen_.viewer == Viewer::ASKED)
        return view; // term, motive, state; neither who nor where the others stand
    add_persons(view);
    add_caller(view);
    add_course(view);
    add_links(view);
    view.outcome = outcome_of(request_, company_, seen_.viewer, seen_.searching, names_, rules_of(call_).outcome);
    if (seen_.viewer == Viewer::CELL)
        view.dysfunctions = known_dysfunctions(request_, Measuring(call_.transaction(), rules_of(call_).dysfunctions).detected_in(seen_.stored));
    if (seen_.viewer == Viewer::CELL || seen_.searching == Searching::Alone)
        add_ranking(view);
    return view;
}

RequestView RequestPage::outline()
{
    return RequestView {
        .id = row_.id,
        .version = row_.version,
        .number = row_.number,
        .viewer = seen_.viewer,
        .kind = {},
        .state = {},
        .woman = {},
        .newborns = {},
        .cooling = {},
        .dating = {},
        .delivered_on = {},
        .fetuses = 0,
        .has_delivered = false,
        .motive = {},
        .associated_motives = {},
        .urgency = {},
        .question = {},
        .comment = {},
        .origin = { {}, {}, {} },
        .caller_name = {},
        .caller_role = {},
        .caller_phone = {},
        .asked_at = row_.asked_at,
        .typed_at = row_.typed_at,
        .entered_a_posteriori = false,
        .target_at = {},
        .read_at = {},
        .read_by = {},
        .in_charge = {},
        .handed_to = {},
        .handed_person = {},
        .handed_at = {},
        .destination = {},
        .receiving_physician = {},
        .held_places = {},
        .used_places = {},
        .road_incident = {},
        .screening = {},
        .vehicle = {},
        .suggestion = {},
        .expected_arrival_at = {},
        .steps = {},
        .next_step = NextStep::NONE,
        .other_steps = {},
        .flags = {},
        .asks_for_birth_review = false,
        .newborns_to_move = 0,
        .follows = {},
        .followed_by = {},
        .calls = {},
        .release = {},
        .journal = {},
        .sheet = {},
        .sheet_version = 0,
        .missing_for_search = {},
        .missing_for_departure = {},
        .prompts = {},
        .ranking = {},
        .outcome = {},
        .dysfunctions = {},
    };
}

RequestView view_of(http::Call& call, Seen const& seen)
{
    if (!knows_identity(seen.viewer))
        call.hide_identities();
    return RequestPage(call, seen).whole();
}

Result<RequestView> view_after(http::Call& call, Seen const& before, StoredRequest stored)
{
    auto const place = call.scope().place();
    auto const side = place ? Store(call.transaction()).side(stored.row.id, *place) : std::nullopt;
    auto const viewer = viewer_of(call.identity(), side, stored.request.state());
    // SAMU notes an arrival, and the request is no longer in progress: she still reads what she has just written.
    return view_of(call, { std::move(stored), viewer.value_or(before.viewer), before.searching });
}

} // namespace cigogne::transfers
