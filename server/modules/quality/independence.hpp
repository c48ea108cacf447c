#pragma once

#include "modules/quality/rows.hpp"

#include <optional>
#include <span>

/// Who told of a case does not judge it: avoidability is judged by people who read what others tell.
namespace cigogne::quality {

/// What somebody told of a case.
enum class Told {
    DECLARED,
    DOCUMENTED
};

/// Whether that person declared the case, joined a declaration to it, documented it or corrected it; nothing where she told nothing of it.
/// Independence of the reviewers: design proposal, to be validated by the network.
std::optional<Told> told_by(AccountId person, CaseRow const& row, std::span<CaseHistoryRow const> history);

} // namespace cigogne::quality
