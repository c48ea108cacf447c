#pragma once

#include "platform/core/result.hpp"

#include <string>

namespace cigogne::quality {

/// Why a case, a review or an action is not taken further. The sentence says what to do first.
enum class Error {
    AlreadyDocumented,
    AlreadyRejected,
    AlreadyClosed,
    AlreadyThere,
    BirthStillTold,    ///< the request says that there was a birth: it is crossed out there first
    DeclareFirst,
    DocumentFirst,
    ReviewFirst,
    DocumentationMissing,
    TwoReviewers,
    JudgementAwaited,
    Disagreement,
    LocalAndRegionalAction,
    ActionFirst,
    ConclusionsMissing,
    AlreadyOpen,       ///< a case of the same birth is there, and nobody said that it is another child
    CorrectionReason,  ///< what was documented is changed only with a reason
    NotYours,          ///< this part is somebody else's
    HouseNeeded,
    UnknownPlace,
    HouseClosed,       ///< by the directory, on the day of the birth
    UnknownRequest,
    NotAReviewer,
    ReviewerTwice,
    UnknownReviewer,
    NoSuchReviewer,    ///< nobody of that name is asked to judge the case
    ReviewerAnswered,  ///< a judgement that was given stays
    ReviewerToldIt,    ///< who declared or documented a case does not judge it
    ReviewerDocuments, ///< who is asked to judge a case does not write what others read of it
    VerdictsSeen,      ///< who has read the judgements does not judge after them
    ReviewClosed,
    NoDisagreement,
    DayNeeded,
    HourOnAnotherDay,
};
Explanation explain(Error error);

/// The same under one field of a form.
Failure at_field(Error error, std::string field);

} // namespace cigogne::quality
