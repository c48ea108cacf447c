#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cigogne::db {
class Transaction;
}

namespace cigogne::security {

/// How people call the things of one kind that lines of the audit are about. The audit keeps ids; a module says what they stand
/// for, and finds them by what is typed.
struct AuditSubject {
    std::string_view kind; ///< as lines of the audit write it: "transfer_request"
    /// « 412 », « CHU de Nîmes »; empty when there is nothing to call it by.
    std::function<std::string(db::Transaction& transaction, std::string const& id)> name;
    /// Ids of all that are so called, and of nothing that is called differently. Who searches bounds their number.
    std::function<std::vector<std::string>(db::Transaction& transaction, std::string const& typed)> find;
};

} // namespace cigogne::security
