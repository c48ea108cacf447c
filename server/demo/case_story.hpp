#pragma once

#include "modules/quality/declaration.hpp"
#include "modules/quality/store.hpp"

namespace cigogne::demo {

/// One perinatal case as it went: opened, then one step after the other, each through the rules of the analyses, so that nothing is
/// stored that people could not have written. A step that the rules refuse is a mistake of the demonstration: std::logic_error.
class CaseStory {
public:
    /// Goes on with a case that is there.
    CaseStory(db::Transaction& transaction, quality::CaseRow row);

    quality::CaseRow const& row() const { return row_; }

    /// Somebody declares what a fact had opened.
    CaseStory& declared(quality::Declaration const& declaration, Instant at, AccountId by);
    CaseStory& rejected(quality::RejectionReason reason, std::string const& comment, Instant at, AccountId by);
    /// The documentation is written at once, and finished.
    CaseStory& documented(quality::Documentation const& documentation, Instant at, AccountId by);
    CaseStory& asks(AccountId reviewer, Instant at, AccountId by);
    /// What that reviewer says, who was asked before.
    CaseStory& judged(AccountId reviewer, quality::Avoidability verdict, std::string reasons, Instant at);
    /// Written where the reviewers disagree.
    CaseStory& agreed(quality::Avoidability verdict, std::string sentence, Instant at, AccountId by);
    CaseStory& then(quality::Step step, Instant at, AccountId by, std::optional<std::string> const& conclusions = {});

private:
    CaseStory& write(quality::CaseRow after, quality::Change what, Instant at, AccountId by, std::string const& reason = {});
    quality::Readiness readiness() const;

    db::Transaction& transaction_;
    quality::Store store_;
    quality::CaseRow row_;
};

/// Opens a case by a declaration; nothing when one of the same birth is there already. Throws std::logic_error for a birth that no case of
/// that kind can be.
std::optional<quality::CaseRow> declare_case(db::Transaction& transaction, quality::Declaration const& declaration, Instant at, AccountId by);

} // namespace cigogne::demo
