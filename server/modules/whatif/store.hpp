#pragma once

#include "modules/whatif/run.hpp"
#include "platform/db/database.hpp"

namespace cigogne::whatif {

/// The only SQL of these tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// The latest first. Simulations hold nobody's data: whoever may run them reads them all.
    db::Page<RunRow> runs(security::Scope const& scope, db::PageRequest const& request) const;
    std::optional<RunRow> run(RunId id) const;
    void add(RunRow const& run);
    /// Writes the result, once: false when there is one already.
    bool keep(RunId id, std::string const& result);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::whatif
