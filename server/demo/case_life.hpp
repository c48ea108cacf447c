#pragma once

#include "demo/case_story.hpp"
#include "demo/case_texts.hpp"
#include "demo/region.hpp"

namespace cigogne::demo {

/// How far a case goes at most.
enum class Last {
    Opened,
    Declared,
    Documented,
    OneJudgement, ///< the second one is awaited
    Reviewed,
    Planned,
    Closed,
    Rejected ///< instead of being documented
};

/// On which day after its opening each step of a case is taken.
struct Pace {
    int declared;
    int documented;
    int asked;    ///< two reviewers; the first answers at once
    int answered; ///< by the second
    int reviewed;
    int planned;
    int closed;
};
enum class Haste {
    Usual,
    AtOnce ///< declared and documented within two days
};
/// Invented: about three months in all.
Pace drawn_pace(Chance& chance, Haste haste);
/// The same days for each step, so that the last one was taken a little while ago.
Pace pace_up_to(Last last, int days);

/// What becomes of a case after its opening.
struct Life {
    Pace pace;
    Last last = Last::Closed;
    Verdicts verdicts;
};

/// Tells it up to now, or to its last step.
class CaseLife {
public:
    CaseLife(db::Transaction& transaction, Region const& region, quality::CaseRow row, Life const& life, Chance& chance, Instant now);

    void tell();

private:
    /// An hour of that day after the opening, and after the step before, if this one is taken and that hour is over.
    std::optional<Instant> moment(Last step, int days);
    bool is_declared();
    bool is_documented();
    bool is_reviewed();
    bool is_planned();
    void close();
    /// Of another house than the birth's.
    AccountId first_reviewer() const;
    AccountId second_reviewer();

    db::Transaction& transaction_;
    Region const& region_;
    CaseStory story_;
    Life const& life_;
    Chance& chance_;
    Instant now_;
    CivilDate opened_on_;
    Instant last_at_;
    std::optional<transfers::Measure> request_;
    AccountId house_;
    AccountId risks_;
};

} // namespace cigogne::demo
