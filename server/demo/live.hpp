#pragma once

#include "demo/requests.hpp"
#include "demo/story.hpp"
#include "demo/women.hpp"

namespace cigogne::demo {

inline constexpr char const* rodez = "CH Rodez";
inline constexpr char const* foix = "CH Foix (CHIVA, Saint-Jean-de-Verges)";
inline constexpr char const* castres = "CH Castres (Pays d'Autan)";
inline constexpr char const* toulouse = "CHU Paule de Viguier";
inline constexpr char const* montpellier = "CHU Montpellier (Arnaud-de-Villeneuve)";
inline constexpr char const* nimes = "CHU Nîmes (Carémeau)";

/// Who asks now, and for whom.
struct Asked {
    char const* by;
    char const* last_name;
    char const* first_name;
    transfers::Kind kind;
    transfers::Motive motive;
    std::optional<transfers::Urgency> urgency;
    int weeks;
    int days;
    int fetuses = 1;
    int minutes_ago;
    Filled filled = Filled::ForTheSearch;
    char const* question = nullptr;
    char const* comment = nullptr;
};

/// The requests of this minute, each in another state. What happens is told in minutes before now.
class Live {
public:
    Live(db::Transaction& transaction, Network const& network, Region const& region, Recipe const& recipe)
        : transaction_(transaction)
        , measuring_(transaction, {})
        , network_(network)
        , region_(region)
        , now_(recipe.now)
        , chance_(recipe.seed ^ 0x11feU)
        , cell_(region.accounts.at("cellule"))
        , colleague_(region.accounts.at("cellule2"))
    {
    }
    /// The oldest first: that is the order of the numbers.
    void tell();

private:
    Instant ago(int minutes) const { return now_ - std::chrono::minutes(minutes); }
    transfers::Destination to(char const* name) const { return { network_.named(name).id, {} }; }
    AccountId account_of(char const* place) const;
    Story asks(Asked const& asked);
    void take(Story& story, int read, int taken, AccountId midwife);
    transfers::Acceptance acceptance(char const* name, char const* physician, int minutes_ago, directory::Capacity capacity = directory::Capacity::Within);
    transfers::VehicleOrder order(transfers::VehicleClass used) const;
    Instant arrival_at(char const* from, char const* destination, Instant departed);
    void leaves(Story& story, char const* from, char const* destination, int minutes_ago);

    // live_roads.cpp: found, on the road, answered.
    void arrived();
    void late_on_the_road();
    void advice_given();
    void on_the_road();
    void vehicle_ordered();

    // live_searches.cpp: asked, searched for.
    void place_found();
    void searched_in_vain_so_far();
    void searched_for_twins();
    void newborn_searched_for();
    void handed_over();
    void advice_asked();
    void read_not_taken();
    void just_asked();

    void leave_note();

    db::Transaction& transaction_;
    transfers::Measuring measuring_;
    Network const& network_;
    Region const& region_;
    Instant now_;
    Chance chance_;
    AccountId cell_;
    AccountId colleague_;
    // Of the request that is being told.
    std::optional<people::GestationalAge> age_;
    int fetuses_ = 1;
    transfers::Kind kind_ = transfers::Kind::TIU_ASC;
};

} // namespace cigogne::demo
