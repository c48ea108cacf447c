#pragma once

#include "platform/core/ids.hpp"
#include "platform/db/sql.hpp"

#include <string>
#include <vector>

namespace cigogne {

using AccountId = Id<struct AccountTag>;
using MembershipId = Id<struct MembershipTag>;
/// A place of care: establishment of the directory. Rights are held in one of them, or in the whole network.
using PlaceId = Id<struct PlaceTag>;

} // namespace cigogne

namespace cigogne::security {

/// A piece of a where-clause made by a scope, with its values. Only a Scope makes one.
class Condition {
public:
    std::string_view sql() const { return sql_; }
    std::vector<std::string> const& values() const { return values_; }

private:
    friend class Scope;
    Condition(std::string sql, std::vector<std::string> values)
        : sql_(std::move(sql))
        , values_(std::move(values))
    {
    }
    std::string sql_;
    std::vector<std::string> values_;
};

/// How far a role's rights reach.
enum class Reach {
    Network, ///< every row
    Place,   ///< rows of the place in which the person acts
};

/// Which rows a person may see in what she acts as now. Every list takes one; nobody outside platform/security makes one.
class Scope {
public:
    Reach reach() const { return reach_; }
    AccountId account() const { return account_; }
    MembershipId membership() const { return membership_; }
    /// The place acted for; none for a role of the whole network.
    std::optional<PlaceId> place() const { return place_; }
    /// Whether rows of that place are within.
    bool includes(PlaceId place) const { return reach_ == Reach::Network || place_ == place; }
    /// What differs between two scopes that see different rows; part of every cache key.
    std::string key() const;

    /// Rows whose column holds the place acted for.
    Condition visible_from(db::Name place_column) const;
    /// Rows of a table that a table of parties links to the place acted for:
    /// `exists (select 1 from <parties> where <row> = <table>.id and place = ? …)`, asked row by row: what a place has ever taken part in
    /// is not read.
    Condition visible_through(db::Name table, db::Name party_table, db::Name row_column) const;
    /// Rows that carry nobody's data and that everybody logged in may read.
    Condition everything() const;

private:
    friend class Identity;
    friend class ScopeForTests;
    Scope(Reach reach, AccountId account, MembershipId membership, std::optional<PlaceId> place)
        : reach_(reach)
        , account_(account)
        , membership_(membership)
        , place_(place)
    {
    }
    Reach reach_;
    AccountId account_;
    MembershipId membership_;
    std::optional<PlaceId> place_;
};

} // namespace cigogne::security
