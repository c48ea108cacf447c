#include "modules/whatif/store.hpp"

namespace cigogne::whatif {

db::Page<RunRow> Store::runs(security::Scope const& scope, db::PageRequest const& request) const
{
    return transaction_.page(run_row, "whatif_run", scope.everything(), { "created_at", db::Direction::Descending }, request, "true");
}

std::optional<RunRow> Store::run(RunId id) const
{
    return transaction_.find(run_row, "whatif_run", "id = ?", id);
}

void Store::add(RunRow const& run)
{
    transaction_.insert(run_row, "whatif_run", run);
}

bool Store::keep(RunId id, std::string const& result)
{
    return transaction_.execute("update whatif_run set result = ? where id = ? and result = ''", result, id) == 1;
}

} // namespace cigogne::whatif
