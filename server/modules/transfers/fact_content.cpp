#include "modules/transfers/fact_content.hpp"

#include "platform/core/fields.hpp"
#include "platform/json/stored.hpp"

#include <stdexcept>

namespace cigogne::transfers {

namespace {

constexpr auto destination_content = fields<Destination>("Destination",
    field<&Destination::place>("place"),
    field<&Destination::elsewhere>("elsewhere"));

constexpr auto held_place_content = fields<HeldPlace>("HeldPlace",
    field<&HeldPlace::unit>("unit"),
    field<&HeldPlace::kind>("kind"),
    field<&HeldPlace::count>("count"),
    field<&HeldPlace::beyond_capacity>("beyond_capacity"),
    field<&HeldPlace::beyond>("beyond"));

constexpr auto screening_content = fields<Screening>("Screening",
    field<&Screening::moment>("moment"),
    field<&Screening::ticked>("ticked"));

constexpr auto decision_content = fields<PhysicianDecision>("PhysicianDecision",
    field<&PhysicianDecision::physician>("physician"),
    field<&PhysicianDecision::decided_at>("decided_at"),
    field<&PhysicianDecision::reason>("reason"));

constexpr auto call_content = fields<Call>("Call",
    nested<&Call::to, destination_content>("to"),
    field<&Call::interlocutor>("interlocutor"),
    field<&Call::answer>("answer"),
    field<&Call::although_set_aside>("although_set_aside"),
    field<&Call::comment>("comment"));

constexpr auto refusal_content = fields<Refusal>("Refusal",
    nested<&Refusal::by, destination_content>("by"),
    field<&Refusal::reason>("reason"),
    field<&Refusal::interlocutor>("interlocutor"),
    field<&Refusal::comment>("comment"),
    field<&Refusal::although_set_aside>("although_set_aside"));

constexpr auto acceptance_content = fields<Acceptance>("Acceptance",
    nested<&Acceptance::by, destination_content>("by"),
    field<&Acceptance::physician>("physician"),
    nested<&Acceptance::places, held_place_content>("places"),
    field<&Acceptance::comment>("comment"),
    field<&Acceptance::although_set_aside>("although_set_aside"));

constexpr auto withdrawal_content = fields<Withdrawal>("Withdrawal",
    field<&Withdrawal::reason>("reason"),
    field<&Withdrawal::comment>("comment"));

constexpr auto vehicle_order_content = fields<VehicleOrder>("VehicleOrder",
    nested<&VehicleOrder::screening, screening_content>("screening"),
    nested<&VehicleOrder::decision, decision_content>("decision"),
    field<&VehicleOrder::used>("used"),
    field<&VehicleOrder::suggested>("suggested"),
    field<&VehicleOrder::reason_if_different>("reason_if_different"),
    field<&VehicleOrder::provider>("provider"),
    field<&VehicleOrder::escort>("escort"));

constexpr auto vehicle_cancellation_content = fields<VehicleCancellation>("VehicleCancellation",
    field<&VehicleCancellation::reason>("reason"),
    field<&VehicleCancellation::comment>("comment"));

constexpr auto departure_content = fields<Departure>("Departure",
    nested<&Departure::screening, screening_content>("screening"));

constexpr auto diversion_content = fields<Diversion>("Diversion",
    nested<&Diversion::to, destination_content>("to"),
    field<&Diversion::reason>("reason"),
    nested<&Diversion::places, held_place_content>("places"),
    field<&Diversion::comment>("comment"));

constexpr auto return_content = fields<Return>("Return",
    field<&Return::reason>("reason"),
    field<&Return::comment>("comment"));

constexpr auto arrival_content = fields<Arrival>("Arrival",
    field<&Arrival::incident>("incident"),
    field<&Arrival::incident_kind>("incident_kind"));

constexpr auto birth_content = fields<Birth>("Birth",
    field<&Birth::newborn>("newborn"),
    field<&Birth::weight>("weight_g"),
    field<&Birth::another_child>("another_child"));

constexpr auto advice_content = fields<Advice>("Advice",
    field<&Advice::text>("text"),
    field<&Advice::physician>("physician"));

constexpr auto conversion_content = fields<Conversion>("Conversion",
    field<&Conversion::to>("to"),
    nested<&Conversion::screening, screening_content>("screening"),
    field<&Conversion::motive>("motive"),
    field<&Conversion::urgency>("urgency"));

constexpr auto dating_content = fields<people::Dating>("Dating",
    field<&people::Dating::method>("method"),
    field<&people::Dating::ddr_equivalent>("ddr_equivalent"));

constexpr auto told_content = fields<Told>("Told",
    field<&Told::motive>("motive"),
    field<&Told::associated_motives>("associated_motives"),
    field<&Told::urgency>("urgency"),
    nested<&Told::dating, dating_content>("dating"),
    field<&Told::fetuses>("fetuses"),
    field<&Told::comment>("comment"),
    field<&Told::question>("question"));

constexpr auto reassessment_content = fields<Reassessment>("Reassessment",
    nested<&Reassessment::now, told_content>("now"));

constexpr auto no_indication_content = fields<NoIndication>("NoIndication",
    field<&NoIndication::reason>("reason"));

constexpr auto handover_content = fields<Handover>("Handover",
    field<&Handover::to>("to"),
    field<&Handover::person>("person"),
    field<&Handover::note>("note"));

constexpr auto cancellation_content = fields<Cancellation>("Cancellation",
    field<&Cancellation::reason>("reason"),
    field<&Cancellation::comment>("comment"),
    field<&Cancellation::physician>("physician"));

constexpr auto reopening_content = fields<Reopening>("Reopening",
    field<&Reopening::place_still_free>("place_still_free"));

constexpr auto end_of_stay_content = fields<EndOfStay>("EndOfStay",
    field<&EndOfStay::how>("how"),
    field<&EndOfStay::on>("on"),
    nested<&EndOfStay::to, destination_content>("to"),
    field<&EndOfStay::comment>("comment"),
    field<&EndOfStay::of>("of"));

constexpr auto newborn_outcome_content = fields<NewbornOutcome>("NewbornOutcome",
    field<&NewbornOutcome::fate>("fate"),
    field<&NewbornOutcome::weight>("weight_g"),
    field<&NewbornOutcome::sex>("sex"),
    nested<&NewbornOutcome::to, destination_content>("to"),
    field<&NewbornOutcome::died_on>("died_on"));

constexpr auto issue_content = fields<PregnancyIssue>("PregnancyIssue",
    field<&PregnancyIssue::how>("how"),
    field<&PregnancyIssue::on>("on"),
    field<&PregnancyIssue::at>("at"),
    nested<&PregnancyIssue::where, destination_content>("where"),
    field<&PregnancyIssue::out_of_hospital>("out_of_hospital"),
    field<&PregnancyIssue::mode>("mode"),
    nested<&PregnancyIssue::newborns, newborn_outcome_content>("newborns"),
    field<&PregnancyIssue::corticosteroids_complete>("corticosteroids_complete"),
    field<&PregnancyIssue::comment>("comment"),
    field<&PregnancyIssue::after_mothers_death>("after_mothers_death"));

constexpr auto feedback_content = fields<Feedback>("Feedback",
    field<&Feedback::text>("text"),
    field<&Feedback::channel>("channel"),
    field<&Feedback::recipient>("recipient"));

constexpr auto waiver_content = fields<FeedbackWaiver>("FeedbackWaiver",
    field<&FeedbackWaiver::reason>("reason"),
    field<&FeedbackWaiver::comment>("comment"));

constexpr auto dysfunction_content = fields<NotedDysfunction>("NotedDysfunction",
    field<&NotedDysfunction::code>("code"),
    field<&NotedDysfunction::severity>("severity"),
    field<&NotedDysfunction::description>("description"),
    field<&NotedDysfunction::adverse_event>("adverse_event"));

constexpr auto children_count_content = fields<ChildrenCount>("ChildrenCount",
    field<&ChildrenCount::children>("children"),
    field<&ChildrenCount::reason>("reason"));

/// A fact that tells nothing but itself.
struct NothingMore {
    template <class T>
    struct Of {
        static void put(T const&, Sink& sink)
        {
            sink.begin_record();
            sink.end_record();
        }
        static std::optional<T> take(Wire const&, Reader&) { return T {}; }
    };
};

template <auto const& Table>
struct By {
    using Record = typename std::remove_cvref_t<decltype(Table)>::Record;
    static void put(Record const& record, Sink& sink) { Table.put(record, sink); }
    static std::optional<Record> take(Wire const& wire, Reader& reader) { return Table.take(wire, reader); }
};

/// One table for each alternative of `What`; an alternative without one does not compile.
template <class T>
struct Content;
template <>
struct Content<Reading> : NothingMore::Of<Reading> { };
template <>
struct Content<Taking> : NothingMore::Of<Taking> { };
template <>
struct Content<Screening> : By<screening_content> { };
template <>
struct Content<PhysicianDecision> : By<decision_content> { };
template <>
struct Content<Call> : By<call_content> { };
template <>
struct Content<Refusal> : By<refusal_content> { };
template <>
struct Content<Acceptance> : By<acceptance_content> { };
template <>
struct Content<Withdrawal> : By<withdrawal_content> { };
template <>
struct Content<VehicleOrder> : By<vehicle_order_content> { };
template <>
struct Content<VehicleCancellation> : By<vehicle_cancellation_content> { };
template <>
struct Content<VehicleArrival> : NothingMore::Of<VehicleArrival> { };
template <>
struct Content<Departure> : By<departure_content> { };
template <>
struct Content<Diversion> : By<diversion_content> { };
template <>
struct Content<Return> : By<return_content> { };
template <>
struct Content<Arrival> : By<arrival_content> { };
template <>
struct Content<Birth> : By<birth_content> { };
template <>
struct Content<Advice> : By<advice_content> { };
template <>
struct Content<Conversion> : By<conversion_content> { };
template <>
struct Content<NoIndication> : By<no_indication_content> { };
template <>
struct Content<NoPlaceInRegion> : NothingMore::Of<NoPlaceInRegion> { };
template <>
struct Content<SearchBeyond> : NothingMore::Of<SearchBeyond> { };
template <>
struct Content<Handover> : By<handover_content> { };
template <>
struct Content<Cancellation> : By<cancellation_content> { };
template <>
struct Content<Reopening> : By<reopening_content> { };
template <>
struct Content<Closing> : NothingMore::Of<Closing> { };
template <>
struct Content<Reassessment> : By<reassessment_content> { };
template <>
struct Content<EndOfStay> : By<end_of_stay_content> { };
template <>
struct Content<PregnancyIssue> : By<issue_content> { };
template <>
struct Content<Feedback> : By<feedback_content> { };
template <>
struct Content<FeedbackReceipt> : NothingMore::Of<FeedbackReceipt> { };
template <>
struct Content<FeedbackWaiver> : By<waiver_content> { };
template <>
struct Content<NotedDysfunction> : By<dysfunction_content> { };
template <>
struct Content<ChildrenCount> : By<children_count_content> { };

using Take = std::optional<What> (*)(Wire const&, Reader&);

template <std::size_t Index>
std::optional<What> take_alternative(Wire const& wire, Reader& reader)
{
    auto told = Content<std::variant_alternative_t<Index, What>>::take(wire, reader);
    return told ? std::optional<What>(std::move(*told)) : std::nullopt;
}

constexpr auto takes = []<std::size_t... Index>(std::index_sequence<Index...>) {
    return std::array<Take, sizeof...(Index)> { &take_alternative<Index>... };
}(std::make_index_sequence<std::variant_size_v<What>>());

} // namespace

std::string content_of(What const& what)
{
    json::Writer writer;
    std::visit([&]<class T>(T const& told) { Content<T>::put(told, writer); }, what);
    return writer.take_text();
}

What what_from(FactKind kind, std::string_view content)
{
    auto const document = json::parse(content, Wire::Medium::Sql);
    Reader reader { Instant {} };
    auto what = document.succeeded() ? takes[static_cast<std::size_t>(kind)](document->root(), reader) : std::nullopt;
    if (!what)
        throw std::runtime_error("the stored content of a fact is not valid");
    return std::move(*what);
}

std::string content_of(Told const& told) { return json::stored(told_content, told); }
Told told_from(std::string_view content) { return json::from_stored(told_content, content); }

} // namespace cigogne::transfers
