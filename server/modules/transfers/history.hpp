#pragma once

#include "modules/transfers/store.hpp"

/// Who wrote what, and when: the liaison form and the identity as they were before each change.
namespace cigogne::transfers {

inline constexpr char const* sheet_history = "sheet";
inline constexpr char const* woman_history = "woman";
/// Of the sheet of one newborn among several.
inline std::string newborn_history(PersonId newborn)
{
    return "newborn " + newborn.text();
}

/// What the sheet or the identity was until somebody wrote it again.
struct HistoryRow {
    Id<struct HistoryTag> id;
    RequestId request;
    std::string noun; ///< `sheet_history`, `woman_history` or `newborn_history`
    std::string content;
    std::int64_t version;
    Instant replaced_at;
    AccountId replaced_by;
};

/// What that noun of the request was before each change, in order.
std::vector<HistoryRow> history_of(db::Transaction& transaction, RequestId request, std::string const& noun);

} // namespace cigogne::transfers
