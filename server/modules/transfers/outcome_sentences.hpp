#pragma once

#include "modules/transfers/facts.hpp"

#include <optional>
#include <string>

/// What became of her, in words: for the journal, and as a feedback that whoever sends it may change.
namespace cigogne::transfers {

/// `to` is the name of the house of a retransfer, or empty; `gender` that of whom it tells.
std::string sentence_of(EndOfStay const& end, std::string const& to, Gender gender = Gender::NEUTRAL);
/// `where` is the name of the house of birth, or empty; `age` the term on that day.
/// `moved_to` has the name of the house of each child that was moved, or an empty one, in their order; it may be shorter.
std::string sentence_of(PregnancyIssue const& issue, std::string const& where, std::optional<people::GestationalAge> age,
    std::vector<std::string> const& moved_to = {});

/// What nobody knows, said so that it stands alone (« Issue de la grossesse inconnue »), with what was added to it; nothing of what is known.
std::optional<std::string> sentence_of_unknown(EndOfStay const& end);
std::optional<std::string> sentence_of_unknown(PregnancyIssue const& issue);

} // namespace cigogne::transfers
