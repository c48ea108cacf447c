#pragma once

#include "modules/transfers/newborns.hpp"
#include "modules/transfers/outcome_view_of.hpp"
#include "modules/transfers/sheet_text.hpp"
#include "modules/transfers/view_of.hpp"

namespace cigogne::transfers {

/// Puts one request's page together, block by block.
class RequestPage {
public:
    RequestPage(http::Call& call, Seen const& seen)
        : call_(call)
        , seen_(seen)
        , row_(seen.stored.row)
        , request_(seen.stored.request)
        , store_(call.transaction())
        , names_(call.transaction(), paris_date(call.now()))
        , sheet_row_(store_.sheet(row_))
        , sheet_(sheet_from(sheet_row_.content))
        , persons_(store_.persons(row_.id))
        , newborns_(newborns_of(store_, seen.stored))
        , company_(company_of(call.transaction(), request_))
    {
    }

    RequestView whole();

private:
    RequestView outline();
    void add_case(RequestView& view);
    ScreeningView screening_view_of(Screening const& screening);
    NewbornView view_of_newborn(Newborn const& newborn);
    std::optional<RequestLinkView> own_request_of(PersonId child);
    void add_own_call(RequestView& view);
    void add_own_release(RequestView& view);
    void add_own_line(RequestView& view);
    void add_own_offer(RequestView& view);
    CallView call_view_of(CandidateCall const& told);
    void add_persons(RequestView& view);
    void add_caller(RequestView& view);
    void add_course(RequestView& view);
    void add_held_places(RequestView& view);
    void add_arrival(RequestView& view);
    void add_links(RequestView& view);
    std::optional<RequestLinkView> link_to(RequestId id);
    void add_line(RequestView& view, Fact const& fact);
    std::string text_of(Fact const& fact);
    bool may_correct(Fact const& fact);
    std::optional<VehicleView> vehicle();
    void add_suggestion(RequestView& view);
    void add_ranking(RequestView& view);

    http::Call& call_;
    Seen const& seen_;
    RequestRow const& row_;
    Request const& request_;
    Store store_;
    Names names_;
    SheetRow sheet_row_;
    Sheet sheet_;
    std::vector<PersonRow> persons_;
    std::vector<Newborn> newborns_;
    Company company_; ///< once they have arrived
};

} // namespace cigogne::transfers
