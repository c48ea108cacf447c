#pragma once

#include "modules/transfers/state.hpp"
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
    PlaceClosed,      ///< by the directory, on that day
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
    AdverseEventOfNoHarm, ///< an adverse event is declared of a harm
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
    BornOnAnotherDay, ///< none of the newborns who go with her was born about the day on which she delivered
    BedNotOffered,    ///< a place told for a child who moves alone, or that is no newborn's
    PlaceTwice,
    ReasonWithoutRefusal,
    NamedWithoutAcceptance,
    AnswerNotAsked,
    HasDelivered,    ///< an in-utero transfer of a woman whose child is born
    NotScreened,     ///< « Peut-elle partir ? » was not answered
    AdviceGiven,     ///< the question is changed once it was answered
    ToldBeforeAsked, ///< a reassessment before the request
    ToldBeforeLast,  ///< a reassessment before the last one
    FeedbackBeforeArrival,
    NothingTold,     ///< neither the end of the stay nor the issue of the pregnancy
    TermBeyondBelief, ///< no pregnancy is of that age
    NotAMiscarriage,
    MoreChildrenThanTold,
    SameCount,
    FewerThanBorn,
    FewerThanDescribed, ///< by the issue of the pregnancy
    PlaceOfNoTransfer, ///< a house where nobody was transferred
    NoSuchDetail,      ///< of an issue that has no such thing
    PlaceOutOfHospital,
    InterruptionOfLivingChild,
    ChildUntold,       ///< of a live birth of several
    IssueWithoutBirth, ///< a birth, once a fetal death is told
    TooManyBirths,
    DayOfNoDeath,
    DiedBeforeBirth,
    DayToCome,
    ExtractionWithoutDeath,
    ExtractionBeforeDeath,
    ExtractionByCaesarean,
    BirthAfterDeath,
    BirthDaysDiffer,  ///< of the issue and of the journal
    BornBeforeDeparture, ///< by the hour or the day of the issue, though she left pregnant
    BornOnTheRoad,    ///< by the hour of the issue or of the journal, though in a house
    BornElsewhere,    ///< in another house or in none, though she is told to have delivered during the stay
    BirthToldOtherwise, ///< by the journal, of an only child
    BirthHourMissing, ///< of the birth that is put right
    NoBirthThere,
    StayTwice,        ///< one person's end, told twice at once
    NotATraveller,
    EachOfThem,       ///< an answer of all is replaced by one of some
    OrdinaryMail,
    RecipientMissing,
    BinderFull,
    ChapterTooLong,  ///< in lines
    BinderTooLong,   ///< with all its chapters
    SeveralFaults,   ///< of one form, each under its field
    NotInClass1,     ///< the crew's sheet, where no vehicle without care escort was ordered
};
Explanation explain(FormError error);

/// The same, told under the field that must be corrected.
Failure at_field(FormError error, std::string field);
Failure at_field(RequestError error, std::string field);

} // namespace cigogne::transfers
