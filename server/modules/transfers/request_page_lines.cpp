#include "modules/transfers/request_page.hpp"

#include "modules/transfers/outcome_view_of.hpp"
#include "modules/transfers/own_line.hpp"
#include "modules/transfers/ranking_view.hpp"
#include "modules/transfers/sentences.hpp"

#include <algorithm>

/// The lines of the journal and of the calls, for whoever may read them.
namespace cigogne::transfers {

/// A unit that is asked reads its own line of the calls, nobody else's.
void RequestPage::add_own_call(RequestView& view)
{
    for (auto const& told : request_.calls()) {
        if (told.destination.place && told.destination.place == call_.scope().place())
            view.calls.push_back(call_view_of(told));
    }
}

/// That she goes elsewhere: her own place is free again.
void RequestPage::add_own_release(RequestView& view)
{
    auto const place = call_.scope().place();
    if (auto const release = place ? request_.release_of(*place) : std::nullopt)
        view.release = ReleaseView { std::string(sentence_of(*release)), release->happened_at };
}

/// The « no » or the withdrawal that she wrote last herself, for her to take back as long as she may. Shown whatever the others do
/// meanwhile: that it goes would tell of them.
void RequestPage::add_own_line(RequestView& view)
{
    Fact const* last = nullptr;
    for (auto const& fact : request_.facts()) {
        if (fact.author == call_.identity().account() && !fact.crossed_out)
            last = &fact;
    }
    if (last && (std::holds_alternative<Refusal>(last->what) || std::holds_alternative<Withdrawal>(last->what)))
        add_line(view, *last);
}

/// What « J’accepte » would hold in her own units, for her to change before she presses it.
void RequestPage::add_own_offer(RequestView& view)
{
    if (auto const place = call_.scope().place())
        view.held_places = places_to_hold(call_, need_of(call_, row_, request_, sheet_, persons_), *place);
}

CallView RequestPage::call_view_of(CandidateCall const& told)
{
    return { names_.view_of(told.destination), told.called_at, told.answered_at, told.answer, told.refusal_reason, told.lost_at };
}

/// The receiver reads what concerns her; calls of other units are the cell's business.
void RequestPage::add_line(RequestView& view, Fact const& fact)
{
    auto const kind = kind_of(fact.what);
    bool const a_call = kind == FactKind::CALL || kind == FactKind::REFUSAL;
    if (a_call && (seen_.viewer == Viewer::RECEIVER || seen_.viewer == Viewer::SAMU))
        return;
    if (kind == FactKind::DYSFUNCTION && seen_.viewer != Viewer::CELL)
        return; // the cell's own judgement of how it went
    FactView line { fact.id, kind, fact.happened_at, fact.typed_at, names_.of(fact.author), text_of(fact),
        may_correct(fact), {}, {}, {}, {} };
    if (auto const* birth = std::get_if<Birth>(&fact.what))
        line.newborn = birth->newborn;
    if (fact.crossed_out) {
        line.crossed_out_for = fact.crossed_out->reason;
        line.crossed_out_by = names_.of(fact.crossed_out->author);
        line.crossed_out_at = fact.crossed_out->typed_at;
    }
    view.journal.push_back(std::move(line));
}

/// The line that ended the request also says that its vehicle is to be cancelled.
std::string RequestPage::text_of(Fact const& fact)
{
    if (auto const* end = std::get_if<EndOfStay>(&fact.what))
        return sentence_of(*end, company_, names_);
    auto text = sentence_of(fact.what, names_);
    auto const& all = request_.progress().left_vehicles;
    auto const left = std::ranges::find(all, fact.id, &LeftVehicle::line);
    return left == all.end() ? text : text + " ; " + sentence_of(*left);
}

bool RequestPage::may_correct(Fact const& fact)
{
    auto const reader = call_.identity().account();
    if (seen_.viewer == Viewer::REFUSED)
        return may_take_back(request_, fact, row_.delivered_on, reader, call_.now());
    return !fact.crossed_out && (fact.author == reader || seen_.viewer == Viewer::CELL);
}

} // namespace cigogne::transfers
