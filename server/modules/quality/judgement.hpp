#pragma once

#include "modules/quality/case_words.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <span>
#include <string>

/// Avoidability, judged by two reviewers at least, each without knowing what the other says.
namespace cigogne::quality {

/// What one reviewer was asked, and answered.
struct Judgement {
    AccountId reviewer;
    std::optional<Avoidability> verdict; ///< none until it is given
};

/// How the judgements stand to each other.
enum class Agreement {
    TOO_FEW,
    AWAITED,
    AGREED,
    DISAGREED,
    BY_CONSENSUS
};
constexpr auto words_of(Agreement)
{
    return std::to_array<Word>({ { "TOO_FEW", "Deux relecteurs au moins" }, { "AWAITED", "Avis attendus" }, { "AGREED", "D’accord" },
        { "DISAGREED", "Avis différents : un avis de plus, ou un consensus" }, { "BY_CONSENSUS", "Consensus" } });
}

struct Review {
    Agreement agreement;
    std::optional<Avoidability> retained;
    int given = 0;
    int awaited = 0;
};

/// What is retained: what more than half of the reviewers say, once all of two at least have answered; else the consensus, if one was
/// written (design proposal, to be validated by the network).
Review review_of(std::span<Judgement const> judgements, std::optional<Avoidability> consensus);

/// Whether verdicts are shown: to reviewers and to who coordinates once everybody who is asked has answered, and two at least; to the
/// house once the case is reviewed.
constexpr bool shows_verdicts(Review const& review, CaseState state, bool of_the_house_only)
{
    if (state >= CaseState::REVIEWED)
        return true;
    return !of_the_house_only && review.awaited == 0 && review.given >= 2;
}

} // namespace cigogne::quality
