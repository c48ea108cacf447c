#pragma once

#include "modules/transfers/facts.hpp"
#include "modules/transfers/state.hpp"

namespace cigogne::transfers {

/// What was told after the arrival, and what is still awaited: how the stay ended, how the pregnancy ended, and what the requesting
/// maternity learnt of it. Two outcomes are asked apart and neither overwrites the other; when two people answer, the second sees the
/// first and replaces it expressly (design proposal).
class Aftermath {
public:
    /// One answer, and the line of the journal that gives it.
    template <class What>
    struct Answer {
        What what;
        FactId line;
        Instant told_at;
        Instant typed_at; ///< of an answer put right: when it was put right
    };
    /// One who travelled, and how her own stay ended, once somebody has told it.
    struct Stay {
        Traveller who;
        std::optional<Answer<EndOfStay>> told = {};

        bool is_awaited() const { return !told || told->what.lasts(); }
    };
    /// A feedback that was sent.
    struct Sent {
        FactId line;
        Instant at;
        Instant typed_at;                     ///< when it was sent here, be its hour put right since
        bool knew_outcome;                    ///< nothing more was to be learnt when it was sent
        std::optional<Instant> read_at = {}; ///< at once, by telephone
    };

    /// A child was born, at any step: she may be sent home with it, and the issue is known to whoever noted the birth.
    void born(Instant at);
    /// The number of children was put right: an issue that tells of fewer is asked for again.
    void counted(int children) { counted_ = children; }
    /// They have arrived; `pregnant` when the issue of her pregnancy is still to be known.
    void begin(Kind kind, Instant arrived_at, bool pregnant, std::vector<Traveller> const& travellers);

    /// All that is wrong with such an answer, apart from what was told already: `tell` refuses for the first.
    std::vector<RequestError> amiss(EndOfStay const& end, Instant typed_at) const;
    std::vector<RequestError> amiss(PregnancyIssue const& issue, Instant typed_at) const;
    /// Both are told by different people, on different days: they must not contradict each other.
    std::vector<RequestError> contradictions(EndOfStay const& end, PregnancyIssue const& issue) const;

    Result<Done> tell(EndOfStay const& end, Fact const& fact);
    Result<Done> tell(PregnancyIssue const& issue, Fact const& fact, Kind kind);
    Result<Done> tell(Feedback const& feedback, Fact const& fact);
    Result<Done> tell(FeedbackReceipt const& receipt, Fact const& fact);
    Result<Done> tell(FeedbackWaiver const& waiver);
    /// By the cell, although the last feedback was not read. An outcome that was put right after the closing does not undo it: it asks for
    /// another feedback.
    Result<Done> close(Fact const& fact);

    std::optional<Instant> arrived_at() const { return arrived_at_; }
    /// Of each who travelled, the mother first.
    std::vector<Stay> const& stays() const { return stays_; }
    std::vector<Traveller> travellers() const;
    /// Those of whom one answer tells: all, or the one whom it names; nobody when that one did not travel.
    std::vector<Stay> stays_told_by(EndOfStay const& end) const;
    /// The answers that stand, each once: one may be of several.
    std::vector<Answer<EndOfStay>> stay_answers() const;
    /// What stands for all of them in lists and figures: nothing as long as one was never told of, « toujours hospitalisée » as long as one
    /// is, then the end that weighs most (a death, a transfer elsewhere, then the others; what nobody knows weighs least). Design proposal.
    std::optional<StayEnd> stay_end() const;
    std::optional<Answer<PregnancyIssue>> const& issue() const { return issue_; }
    std::vector<Sent> const& feedbacks() const { return feedbacks_; }
    bool is_waived() const { return waived_; }
    /// A birth was noted in the journal.
    bool has_delivered() const { return !births_.empty(); }
    /// Those of the journal, in the order of their hours.
    std::vector<Instant> const& births() const { return births_; }

    /// How her stay ended whose pregnancy it is.
    std::optional<EndOfStay> womans_stay() const;
    /// The end of somebody's stay is not known, or it lasts.
    bool awaits_stay() const;
    /// She left pregnant, or nobody has told how the pregnancy ended, or of each of the children as they were counted since.
    bool awaits_issue() const { return pregnant_ && (!issue_ || misses_child()); }
    /// Nothing more is to be learnt, be it that nobody knows.
    bool is_known() const { return arrived_at_ && !awaits_stay() && !awaits_issue(); }
    /// Since when, once it is.
    std::optional<Instant> known_since() const;
    bool has_unread() const;
    /// Whether one feedback at least told all that is known now: an answer put right since was told to nobody.
    bool was_told() const { return was_told(std::nullopt); }
    /// Where that leaves a request that has arrived.
    /// Rule: closed with at least one feedback that was read once the outcome was known, or with an express waiver (design proposal).
    State state() const;

private:
    /// A live birth of fewer children than were counted.
    bool misses_child() const;
    /// Whether a birth was noted by that day, or before she arrived.
    bool had_delivered_by(CivilDate day) const;
    bool was_born_before_arrival() const;
    /// The same as of what had been typed by then; of now without.
    bool was_told(std::optional<Instant> by) const;
    /// Where the feedbacks leave an outcome that is known.
    State state_of_feedback(std::optional<Instant> by) const;

    Kind kind_ = Kind::AVIS;
    std::optional<Instant> arrived_at_ = {};
    bool pregnant_ = false;
    std::optional<int> counted_ = {};
    std::vector<Instant> births_ = {};
    std::vector<Stay> stays_ = {};
    std::optional<Answer<PregnancyIssue>> issue_ = {};
    std::vector<Sent> feedbacks_ = {};
    bool waived_ = false;
    bool closed_ = false;
};

/// How long one waits before asking. Settings: the first feedback is due 7 days after the arrival, the others are a design proposal.
struct OutcomeDelays {
    int stay_after_days = 3;        ///< after the arrival, how the stay ended
    int stay_again_after_days = 7;  ///< after « toujours hospitalisée »
    int issue_from_days = 287;      ///< the term from which a woman sent home is asked about: 41 SA, the French term
    int feedback_after_days = 7;    ///< after the arrival, the first one
    int last_feedback_after_days = 7; ///< after the outcome is known, the last one
};

/// When the next outcome is asked for; nothing when none is awaited. `dating` tells the term of a woman who left pregnant.
std::optional<Instant> outcome_due(Aftermath const& aftermath, std::optional<people::Dating> const& dating, OutcomeDelays const& delays);
/// When the next feedback should be sent; nothing when none is awaited.
std::optional<Instant> feedback_due(Aftermath const& aftermath, OutcomeDelays const& delays);

} // namespace cigogne::transfers
