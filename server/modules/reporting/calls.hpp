#pragma once

#include "modules/reporting/counting.hpp"

/// TRF-08 by establishment that was asked: of answers, where all else counts requests.
namespace cigogne::reporting {

/// What one establishment answered to one transfer, the last word only.
struct UnitAnswer {
    transfers::RequestId request;
    Instant asked_at; ///< of the request, by which it is of a period
    PlaceId origin;
    std::optional<directory::CareLevel> origin_level;
    std::optional<PlaceId> place; ///< none out of the directory
    std::optional<transfers::Answer> answer;

    bool has_refused() const { return answer == transfers::Answer::REFUSED; }
    bool has_answered() const { return has_refused() || answer == transfers::Answer::ACCEPTED; }
};
using UnitAnswers = std::vector<UnitAnswer>;
using UnitAnswersPtr = std::shared_ptr<UnitAnswers const>;

/// The calls of a year, in the order of its requests; those of advice are no answers to a transfer.
UnitAnswersPtr calls_of(Year const& year, std::vector<transfers::CallMeasure> const& measures);

/// Refusals among answers for one establishment that was asked.
struct Refusals {
    std::optional<PlaceId> place;
    std::int64_t refusals = 0;
    std::int64_t answers = 0;
    std::int64_t unanswered = 0; ///< no yes and no no: not in the rate
};

/// By establishment, the most answers first. From the end of a destination, a selection is of what that place answered.
std::vector<Refusals> refusals_by_place(std::vector<UnitAnswersPtr> const& years, Selection const& selection);

/// The requests to which that establishment gave an answer, a refusal or none, as `behind` says.
std::unordered_set<transfers::RequestId> requests_asked_of(
    std::vector<UnitAnswersPtr> const& years, Selection const& selection, std::string_view part, Behind behind);

/// The part's code: the place's id, or that it is in no directory.
std::string part_of(std::optional<PlaceId> const& place);

} // namespace cigogne::reporting
