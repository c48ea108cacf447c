#pragma once

#include "modules/transfers/minute.hpp"
#include "modules/transfers/progress.hpp"

namespace cigogne::transfers {

/// One step of the machine of the workflow: `A → B` allowed, everything else refused with what to do first.
class ProgressStep {
public:
    ProgressStep(Progress& progress, Fact const& fact, Rigour rigour)
        : now_(progress)
        , fact_(fact)
        , rigour_(rigour)
    {
    }

    Result<Done> operator()(Reading const&);
    Result<Done> operator()(Taking const&);
    Result<Done> operator()(Screening const&);
    Result<Done> operator()(PhysicianDecision const&);
    Result<Done> operator()(Call const&);
    Result<Done> operator()(Refusal const&);
    Result<Done> operator()(Acceptance const&);
    Result<Done> operator()(Withdrawal const&);
    Result<Done> operator()(VehicleOrder const&);
    Result<Done> operator()(VehicleCancellation const&);
    Result<Done> operator()(VehicleArrival const&);
    Result<Done> operator()(Departure const&);
    Result<Done> operator()(Diversion const&);
    Result<Done> operator()(Return const&);
    Result<Done> operator()(Arrival const&);
    Result<Done> operator()(Birth const&);
    Result<Done> operator()(Advice const&);
    Result<Done> operator()(Conversion const&);
    Result<Done> operator()(NoIndication const&);
    Result<Done> operator()(NoPlaceInRegion const&);
    Result<Done> operator()(SearchBeyond const&);
    Result<Done> operator()(Handover const&);
    Result<Done> operator()(Cancellation const&);
    Result<Done> operator()(Reopening const&);
    Result<Done> operator()(Reassessment const&);
    Result<Done> operator()(EndOfStay const&);
    Result<Done> operator()(PregnancyIssue const&);
    Result<Done> operator()(Feedback const&);
    Result<Done> operator()(FeedbackReceipt const&);
    Result<Done> operator()(FeedbackWaiver const&);
    Result<Done> operator()(NotedDysfunction const&);
    Result<Done> operator()(ChildrenCount const&);
    Result<Done> operator()(Closing const&);

private:
    Result<Done> searched();
    Result<Done> settled();
    Result<Done> may_still_leave() const;
    Failure ended() const;
    Failure nothing_to_reopen() const;
    Result<Done> on_the_road() const;
    bool has_ended_the_road() const;
    Result<Done> moved(State to);
    Result<Done> reopened(State to);
    void urgent(std::optional<Urgency> urgency);
    void release();
    void lose_place_of_vehicle();
    void screened(Screening const& screening);
    void decided();
    void flag(Flag flag);

    Progress& now_;
    Fact const& fact_;
    Rigour rigour_;
};

} // namespace cigogne::transfers
