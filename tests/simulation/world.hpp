#pragma once

#include "modules/directory/directory.hpp"
#include "modules/transfers/request.hpp"
#include "modules/transfers/store.hpp"
#include "platform/core/chance.hpp"
#include "platform/db/database.hpp"

#include <map>

/// Seeded users who act at random on requests, through the stores, and what must hold whatever they do.
namespace cigogne::simulation {

/// What was told to somebody as done: it must be there for ever.
struct Acknowledged {
    transfers::State state;
    std::map<transfers::FactId, bool> facts; ///< whether it was crossed out
};

/// Three maternities with few beds, eight women, and a clock that users move.
class World {
public:
    World(db::Database& database, std::uint64_t seed);

    /// One user does one thing; returns it in words, for the one who reads a failure.
    std::string step();
    /// What does not hold; empty when all is well.
    std::string broken() const;

    /// How often something was written, so that a test knows that it has tested.
    int acknowledged() const { return acknowledged_count_; }
    std::map<transfers::FactKind, int> const& kinds() const { return kinds_; }

private:
    struct House {
        PlaceId id;
        std::vector<directory::UnitId> units; ///< of mothers, of newborns
    };

    void build();
    std::string open_request();
    std::string add_fact();
    std::string correct_fact();
    std::string declare_beds();

    transfers::What anything(db::Transaction& transaction, transfers::RequestRow const& row, Instant at);
    std::vector<transfers::HeldPlace> some_places(House const& house, transfers::RequestRow const& row);
    transfers::Screening some_screening(transfers::ScreeningMoment moment);
    /// Writes as the program does; false when a rule or the beds refuse.
    bool write(db::Transaction& transaction, transfers::RequestRow row, transfers::Request const& before, transfers::Request const& after,
        bool places_asked);
    /// Most of the time; else the process dies before the commit, and nobody was told anything.
    void commit_or_die(db::Transaction& transaction, transfers::Request const& after);
    transfers::RequestId some_request();
    House const& some_house() { return chance_.one_of(houses_); }

    std::string broken_requests(db::Transaction& transaction, std::map<directory::UnitId, int>& held) const;
    std::string broken_beds(db::Transaction& transaction, std::map<directory::UnitId, int> const& held) const;

    db::Database& database_;
    Chance chance_;
    Instant now_;
    AccountId cell_;
    AccountId midwife_;
    std::vector<House> houses_;
    std::vector<transfers::RequestId> requests_;
    std::map<transfers::RequestId, Acknowledged> acknowledged_;
    int acknowledged_count_ = 0;
    std::map<transfers::FactKind, int> kinds_;
};

} // namespace cigogne::simulation
