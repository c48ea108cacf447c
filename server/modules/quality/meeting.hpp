#pragma once

#include "modules/quality/action.hpp"

/// « Retex »: feedback meetings, inside a house or with the network, and what was decided there.
namespace cigogne::quality {

enum class MeetingKind {
    RETEX,
    TRANSFERS
};
constexpr auto words_of(MeetingKind)
{
    return std::to_array<Word>({ { "RETEX", "Retour d’expérience (Retex)" }, { "TRANSFERS", "Réunion centrée sur les transferts" } });
}

struct Meeting {
    MeetingId id;
    CivilDate held_on;
    std::string title;
    MeetingKind kind;
    bool with_network;            ///< with the participation of the regional network
    std::optional<PlaceId> place; ///< the house that held it; none: the network
    int participants;
    std::string cases;     ///< ids, separated by spaces
    std::string requests;  ///< numbers, separated by spaces
    std::string decisions; ///< one a line; each may become an action
    Instant created_at;
    AccountId created_by;
    Instant updated_at;
    AccountId updated_by;
    std::int64_t version;
};
extern Table<Meeting> const meeting_row;

/// The decisions of a text with one a line; empty lines are none.
std::vector<std::string> decisions_of(std::string_view text);

/// Which of these decisions the action was made of: that whose words it kept, else that whose words are its title. Empty when it
/// was made of none, or of one that was written again since.
std::string decision_behind(Action const& action, std::span<std::string const> decisions);

/// Which meetings a list is asked for.
enum class MeetingGroup {
    ALL,
    COUNTED
};
constexpr auto words_of(MeetingGroup)
{
    return std::to_array<Word>({ { "all", "Toutes" }, { "counted", "Centrées sur les transferts, avec le réseau (TRF-13)" } });
}

struct MeetingFilter {
    CivilDate first;
    CivilDate last; ///< included
    MeetingGroup group = MeetingGroup::ALL;
    std::optional<PlaceId> place = {}; ///< the house that held them
};

struct MeetingCounts {
    int retex;
    int on_transfers; ///< TRF-13: centred on transfers, with the participation of the network (ministry's indicator)
};
MeetingCounts counts_of(std::span<Meeting const> meetings);

} // namespace cigogne::quality
