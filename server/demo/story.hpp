#pragma once

#include "demo/region.hpp"
#include "modules/transfers/measuring.hpp"
#include "modules/transfers/opening.hpp"

namespace cigogne::demo {

/// One request as it went: opened, then one fact after the other, each through the rules of the module, so that nothing is
/// stored that people could not have typed. A step that the rules refuse is a mistake of the demonstration: std::logic_error.
class Story {
public:
    /// Opens it in the store, with its persons; `typed_at` is when it was typed, by `author`.
    Story(db::Transaction& transaction, transfers::OpeningForm form, PlaceId origin, Instant typed_at, AccountId author);

    transfers::Request const& request() const { return request_; }
    transfers::RequestRow const& row() const { return row_; }
    Instant last_at() const { return last_at_; }

    /// Something happens, and is typed some time later.
    Story& then(transfers::What what, Instant happened_at, Duration typed_after, AccountId author);
    /// The last fact turns out to be wrong: at another time, or not at all.
    Story& corrected(transfers::CorrectionReason reason, std::optional<Instant> happened_at, Instant typed_at, AccountId author);
    /// A child is born: a person of its own.
    Story& born(people::Sex sex, std::optional<people::Grams> weight, Instant at, AccountId author);
    Story& with_sheet(transfers::Sheet const& sheet);
    /// The sheet of its first newborn.
    Story& with_newborn_sheet(transfers::NewbornSheet const& sheet);
    Story& expected_at(Instant arrival);

    /// Writes it, and its measure. Places that are still held are reserved, if it is live.
    void write(transfers::Measuring& measuring);

private:
    Story(db::Transaction& transaction, transfers::Opened opened);
    void reserve_places();
    void write_newborn_sheet(transfers::Store& store);

    db::Transaction& transaction_;
    std::vector<transfers::PersonRow> persons_;
    transfers::RequestRow row_;
    transfers::Request request_;
    std::string sheet_ = "{}";
    std::optional<std::string> newborn_sheet_;
    Instant last_at_;
    Instant last_typed_at_;
    AccountId last_author_;
};

} // namespace cigogne::demo
