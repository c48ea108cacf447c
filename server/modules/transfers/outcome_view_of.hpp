#pragma once

#include "modules/transfers/names.hpp"
#include "modules/transfers/who_may.hpp"

namespace cigogne::transfers {

/// Who travelled, or is to, with the sexes that are known of the newborns.
Company company_of(db::Transaction& transaction, Request const& request);

/// What the page shows of it to that viewer; nothing while she is searched a place for or travels.
std::optional<OutcomeView> outcome_of(
    Request const& request, Company const& company, Viewer viewer, Searching searching, Names& names, OutcomeDelays const& delays);

/// A line of the journal that tells how a stay or a pregnancy ended: of whom, and in words that agree with her.
std::string sentence_of(EndOfStay const& end, Company const& company, Names& names);
std::string sentence_of(PregnancyIssue const& issue, std::optional<people::GestationalAge> age, Names& names);

} // namespace cigogne::transfers
