#pragma once

#include "platform/core/result.hpp"

namespace cigogne::transfers {

/// Why a form is not taken, apart from what the request itself refuses.
enum class FormError {
    NotYourStep,      ///< this part is somebody else's
    AlreadyLive,      ///< a live request exists for a person of the same name and birth date
    AnotherIsLive,    ///< the same, when a request that had ended comes back to life
    PlaceNeeded,      ///< only a maternity asks
    DatingMissing,
    BadDating,
    DeliveryMissing,
    NewbornMissing,
    FetusesMissing,
    MotiveMissing,
    UrgencyMissing,
    QuestionMissing,
    MotiveNotOffered,
    RefusedByWoman,
    UnknownPlace,
    SamePlace,
    AlreadyGoingThere,
    AnswerMissing,
    RefusalReasonMissing,
    UnitElsewhere,
    UnitTwice,
    UnitMissing,
    CommentMissing,
    NothingToCorrect,
    DraftTooLarge,
    PersonMissing,
    PhysicianMissing,
    UnitOfAnotherKind,
    BirthAlreadyNoted, ///< as many children were born as were expected, and nobody said that it is another one
    AlreadyTaken,      ///< a colleague follows it, and nobody said that she takes it over
    AlreadyAdvice,
    NewbornRequestFirst, ///< the birth to be crossed out is that of a child whose own transfer is asked for
    NoNewbornToMove,     ///< no child born before the departure is left without a request of its own
    UnknownFollowed,
    UnknownNewborn,
    NewbornTwice,
    WeightOfNoBirth,
    NothingReassessed,
    NotOfThisKind,
    PlacesForOthers, ///< places are kept for another number of children
    NobodyBorn,      ///< a newborn or a woman after delivery would travel, and no birth is known
    UnbornNewborn,   ///< the birth of the child that it moves was crossed out
    SheetElsewhere,  ///< the child has a request of its own: its sheet is there
    AnotherWoman,    ///< a request that follows a birth is of the same mother
    BirthNotedOtherwise,
    DatingAndDelivery,
    BornAfterAsked,
    PlaceTwice,
    ReasonWithoutRefusal,
    NamedWithoutAcceptance,
    AnswerNotAsked,
    HasDelivered,    ///< an in-utero transfer of a woman whose child is born
    NotScreened,     ///< « Peut-elle partir ? » was not answered
    AdviceGiven,     ///< the question is changed once it was answered
    ToldBeforeAsked, ///< a reassessment before the request
    ToldBeforeLast,  ///< a reassessment before the last one
};
Explanation explain(FormError error);

/// The same, told under the field that must be corrected.
Failure at_field(FormError error, std::string field);

} // namespace cigogne::transfers
