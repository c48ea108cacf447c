#include "modules/quality/independence.hpp"

namespace cigogne::quality {

namespace {

bool is_declaration(Change what) { return what == Change::DECLARED || what == Change::JOINED; }
bool is_documentation(Change what) { return what == Change::DOCUMENTATION || what == Change::CORRECTION; }

} // namespace

std::optional<Told> told_by(AccountId person, CaseRow const& row, std::span<CaseHistoryRow const> history)
{
    auto const wrote = [&](bool (*is_meant)(Change)) {
        return std::ranges::any_of(history, [&](CaseHistoryRow const& change) { return change.replaced_by == person && is_meant(change.what); });
    };
    if (row.opened_by == person || wrote(is_declaration))
        return Told::DECLARED;
    return wrote(is_documentation) ? std::optional(Told::DOCUMENTED) : std::nullopt;
}

} // namespace cigogne::quality
