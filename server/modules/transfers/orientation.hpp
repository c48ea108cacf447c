#pragma once

#include "modules/transfers/asked_places.hpp"
#include "modules/transfers/reasons.hpp"
#include "modules/transfers/urgency.hpp"

#include <array>
#include <compare>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Where may she go? Lexicographic and explainable; no score, no booking, no sentence that decides for the doctor.
/// Source: design proposal, to be validated by the network.
namespace cigogne::transfers {

using directory::Freshness;

/// What the case asks of a destination.
struct Need {
    Kind kind;
    Urgency urgency;
    std::optional<CareLevel> level = {};         ///< nothing when it is not assessable: then no level is too low
    directory::NewbornNeed newborn = {};
    std::vector<PlaceNeed> places = {};          ///< for the mother and all newborns
    directory::Capabilities capabilities = {};
    PlaceId origin;                              ///< where she is: never a destination
    std::optional<PlaceId> original = {};        ///< of a return: where she came from first
};

/// The places of one kind in a candidate.
struct KnownPlaces {
    BedKind kind;
    directory::BedStatus status = directory::BedStatus::OPEN;
    std::optional<int> available = {};
    Freshness freshness = Freshness::UNKNOWN;
    std::optional<Instant> declared_at = {};
    std::optional<Instant> closed_until = {};
    directory::Restriction restriction = {};
};

/// One establishment, with what is known of it now. Cells out of the region are listed apart, not ranked.
struct Candidate {
    PlaceId place;
    std::optional<CareLevel> level = {};
    bool closed = false;
    std::optional<directory::CareThreshold> own_threshold = {};
    std::vector<KnownPlaces> places = {};
    directory::Capabilities capabilities = {};
    directory::TravelTime travel;
    std::optional<int> minutes_from_home = {};
    bool usual = false;                          ///< same perinatal sector, or usual referral
    std::optional<RefusalReason> refused = {};   ///< what it said of this request already
    bool place_lost = false;                     ///< it had accepted; the place is no longer there
};

/// Why a destination is set aside, in the order in which reasons are looked for. It can be called all the same.
enum class Exclusion {
    CLOSED,
    LEVEL_TOO_LOW,
    BELOW_OWN_THRESHOLD,
    NO_PLATEAU
};

constexpr auto words_of(Exclusion)
{
    return std::to_array<Word>({ { "CLOSED", "fermée" }, { "LEVEL_TOO_LOW", "niveau insuffisant" },
        { "BELOW_OWN_THRESHOLD", "hors de ses propres limites" }, { "NO_PLATEAU", "plateau technique absent" } });
}

/// What is known of places for the mother and all newborns, best first.
enum class Availability {
    KNOWN,
    TO_CALL_FIRST,
    UNKNOWN,
    LIMITED,
    NONE_KNOWN
};

constexpr auto words_of(Availability)
{
    return std::to_array<Word>({ { "KNOWN", "places connues" }, { "TO_CALL_FIRST", "à appeler d’abord" },
        { "UNKNOWN", "sans nouvelle" }, { "LIMITED", "tendu" }, { "NONE_KNOWN", "pas de place connue" } });
}

/// Settings: design proposal, to be validated by the network.
struct OrientationSettings {
    /// Upper limits of the two first travel bands, in minutes, for U1, U2, U3 and U4; they narrow with urgency.
    std::array<std::array<int, 2>, 4> bands { { { 30, 60 }, { 60, 120 }, { 60, 120 }, { 60, 120 } } };
    /// Travel times within one such slot are comparable: only there do level, sector and home decide.
    int comparable_minutes = 20;
};

/// What decides of the place of a destination in the search, first things first; less is better. Small, so that sorting moves little.
struct SearchKey {
    int band = 0;
    Availability availability = Availability::UNKNOWN;
    bool not_original = false; ///< of a return only
    int home_first = 0;        ///< of a return only, in slots
    int travel_slot = 0;       ///< preferences decide between comparable travel times only
    int level_surplus = 0;     ///< type III is not filled when IIB is enough
    bool not_usual = false;
    int home_slot = std::numeric_limits<int>::max();
    int minutes = 0;
    bool refused = false;
    std::size_t candidate = 0; ///< as given, so that the order is always the same

    auto operator<=>(SearchKey const&) const = default;
};

/// The key of one candidate, whatever is known of its places: whoever searches orders by it. `index` is its place in what was given.
SearchKey search_key(Candidate const& candidate, std::size_t index, Need const& need, Availability availability, OrientationSettings const& settings);

/// A destination in its rank.
struct RankedPlace {
    std::size_t candidate; ///< index in what was given
    int band;              ///< 0, 1 or 2
    Availability availability;
};

struct SetAside {
    std::size_t candidate;
    Exclusion exclusion;
};

struct Ranking {
    std::vector<RankedPlace> destinations; ///< best first
    std::vector<SetAside> set_aside;       ///< nearest first
};

/// Ranks the establishments able to receive her: by travel band; then by what is known of places for the mother and all newborns; then,
/// between comparable travel times, lowest sufficient level, usual sector, home. An old zero proves nothing; a refusal for want of places
/// is fresher than any count, changes no travel band, and is told in place of the rank. Sentences are made apart, for those that are shown.
Ranking rank(Need const& need, std::span<Candidate const> candidates, OrientationSettings const& settings);

/// Why that destination stands there, in sentences for the screen: « Première : 2 places de réanimation néonatale à
/// 13 h 40 ; son secteur habituel. Attention : … » `rank` begins at 0.
std::string sentence_of(RankedPlace const& ranked, std::size_t rank, Candidate const& candidate, Need const& need, Instant now);

/// Why it was set aside: « niveau type IIB, il faut un type III ».
std::string sentence_of(SetAside const& set_aside, Candidate const& candidate, Need const& need);

} // namespace cigogne::transfers
