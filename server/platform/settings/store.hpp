#pragma once

#include "platform/core/ids.hpp"
#include "platform/db/database.hpp"

#include <string>
#include <vector>

namespace cigogne::settings {

using SettingId = Id<struct SettingTag>;

/// One dated value of one setting, as it is stored.
struct DatedValue {
    SettingId id;
    std::string code;
    std::string value;
    CivilDate valid_from;
    std::string source_note;
    Instant created_at;
    std::string created_by; ///< account
    std::int64_t version;
};
extern Table<DatedValue> const dated_value_row;

/// The only SQL that writes table `setting`. Whoever writes reloads `Settings` after the commit.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    /// All dated values, by code, then from the oldest.
    std::vector<DatedValue> all();
    /// What the setting holds from that very day, if a value was given for it.
    std::optional<DatedValue> beginning_on(std::string const& code, CivilDate day);
    /// Writes a value; one that begins on the same day is replaced, its version raised.
    DatedValue record(DatedValue value);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::settings
