#pragma once

#include "analytics/definitions/facts.hpp"

#include <array>
#include <span>
#include <string_view>

namespace cigogne::analytics {

/// Where a definition comes from.
enum class Status : std::uint8_t {
    Official,  ///< an official text, or a document that quotes one
    Published, ///< a public study, program or statistics office
    Proposed,  ///< no official wording could be read: made here, to be validated by the network
};

/// Whose stays are counted.
enum class Unit : std::uint8_t {
    Mother,
    Child,
    Antenatal
};
constexpr std::size_t unit_count = static_cast<std::size_t>(Unit::Antenatal) + 1;

/// A count of stays: those of which all of some facts hold and none of others.
struct Term {
    Unit unit {};
    std::uint64_t required = 0;
    std::uint64_t excluded = 0;

    friend constexpr auto operator<=>(Term const&, Term const&) = default;
};
constexpr Term mothers(Set<Mother> required, Set<Mother> excluded = {}) { return { Unit::Mother, required.bits(), excluded.bits() }; }
constexpr Term children(Set<Child> required, Set<Child> excluded = {}) { return { Unit::Child, required.bits(), excluded.bits() }; }
constexpr Term pregnancies(Set<Antenatal> required, Set<Antenatal> excluded = {})
{
    return { Unit::Antenatal, required.bits(), excluded.bits() };
}

/// A term and how many times it counts in a sum: the mother of twins for two children; below 0, what is taken off.
struct Share {
    Term term;
    int times = 1;

    constexpr Share() = default;
    constexpr Share(Term once)
        : term(once)
    {
    }
    constexpr Share(Term of, int often)
        : term(of)
        , times(often)
    {
    }

    friend constexpr auto operator<=>(Share const&, Share const&) = default;
};

/// A count made of a few, added. Never below 0 over the facts that a stay can have.
class Sum {
public:
    constexpr Sum() = default;
    constexpr Sum(Term only)
        : Sum(std::initializer_list<Share> { Share(only) })
    {
    }
    constexpr Sum(std::initializer_list<Share> shares)
    {
        for (auto const& share : shares)
            shares_.at(count_++) = share;
    }
    constexpr std::span<Share const> shares() const { return { shares_.data(), count_ }; }

    friend constexpr Sum operator+(Sum sum, Sum const& other)
    {
        for (auto const& share : other.shares())
            sum.shares_.at(sum.count_++) = share;
        return sum;
    }
    friend constexpr Sum operator-(Sum sum, Sum const& other)
    {
        for (auto const& share : other.shares())
            sum.shares_.at(sum.count_++) = { share.term, -share.times };
        return sum;
    }
    /// The same count among the stays of which more facts hold, and others do not; each share's unit is that of `more`.
    friend constexpr Sum operator&(Sum sum, Term more)
    {
        for (std::size_t at = 0; at < sum.count_; ++at) {
            sum.shares_.at(at).term.required |= more.required;
            sum.shares_.at(at).term.excluded |= more.excluded;
        }
        return sum;
    }
    friend constexpr auto operator<=>(Sum const& left, Sum const& right) = default;

private:
    std::array<Share, 16> shares_ {};
    std::size_t count_ = 0;
};

/// One figure of an indicator.
struct Class {
    std::string_view code;  ///< « lt37 »
    std::string_view label; ///< « Avant 37 semaines », French
    Sum numerator;
    Sum denominator;
};

/// How the interval of a rate is computed.
enum class Rarity : std::uint8_t {
    Common, ///< Wilson
    Rare,   ///< exact (Clopper-Pearson)
    None,   ///< no proportion of a whole: a ratio that may pass 1, without an interval
};

/// Whether a figure counts stays one by one, or needs those of one person joined. Of an indicator, the most that is true of a class.
enum class Linkage : std::uint8_t {
    None,
    Improved, ///< computed without the link too, and then marked so
    Needed,   ///< not computable without it
};

/// One indicator, defined once: what is counted, its criterion sheet, its line of the dictionary, and what is tested.
/// All texts are French. Sources: docs/indicators.md.
struct Indicator {
    std::string_view code; ///< « I3 »
    std::string_view label;
    Status status {};
    int per = 100; ///< the rate is shown for so many
    Rarity rarity = Rarity::Common;
    Linkage linkage = Linkage::None;
    std::string_view numerator;
    std::string_view denominator;
    std::string_view exclusions;
    std::string_view source;
    std::string_view pitfalls;
    std::span<Class const> classes;
};

/// What a link does to one class: an indicator that it improves holds some of which it changes nothing, and these are told once.
Linkage linkage_of(Indicator const& indicator, Class const& figure);
/// Whether what a link does to the class is to be found in the files of other hospitals: those of one alone do not tell it (indicators.md 10: I6, I10,
/// I11, and what becomes of who is sent elsewhere).
bool needs_other_hospitals(Class const& figure);

/// The thirteen tracers of the instruction of 3 July 2015.
std::span<Indicator const> tracers();
/// The same figures of some of the stays: of single children, of several.
std::span<Indicator const> variants();
/// What the list of Euro-Peristat asks for beside the tracers, as far as PMSI answers.
std::span<Indicator const> euro_peristat();
/// The groups of Robson that PMSI can tell.
std::span<Indicator const> robson();
/// How good the files are: printed beside every table.
std::span<Indicator const> quality();
/// What only stays that were linked tell.
std::span<Indicator const> followed();
/// What the lists of others ask for and no tracer holds.
std::span<Indicator const> complements();

/// All of them, in the order in which they are shown.
std::span<Indicator const> indicators();

} // namespace cigogne::analytics
