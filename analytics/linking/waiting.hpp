#pragma once

#include "analytics/counting/tally.hpp"

#include <memory>

namespace cigogne::analytics {

/// Where a stay that waits to be linked was counted, and whose it is.
struct Where {
    CellKey cell;
    Finess establishment; ///< e-PMSI
    std::uint64_t stay = 0; ///< by which the Linker's hearer knows it; 0: it is only counted

    friend bool operator==(Where const&, Where const&) = default;
};

/// Days since 1 January 2008 in fourteen bits: of all years of ANO, and to 2052. What is before counts as that day.
inline std::uint64_t short_day(Day day)
{
    constexpr Day first = std::chrono::year { 2008 } / 1 / 1;
    return day < first ? 0 : static_cast<std::uint64_t>((day - first).count()) & 0x3FFF;
}

// A mother and her child each wait in sixteen bytes, for there may be millions: fingerprints are cut short, and what they say alike is
// compared by establishment and day too.

constexpr int birth_key_bits = 32;
constexpr int person_bits = 36;

/// A delivery that waits for its children, and for who was sent to it.
struct WaitingMother {
    std::uint64_t birth_key : birth_key_bits; ///< 0: none
    std::uint64_t where : 24;                 ///< among the places of all that wait
    std::uint64_t weeks : 5;                  ///< see short_weeks
    std::uint64_t plurality_is_known : 1;
    std::uint64_t is_multiple : 1;
    std::uint64_t is_induced : 1;
    std::uint64_t person : person_bits;
    std::uint64_t entry : 14;
    std::uint64_t birth : 14;
};
static_assert(sizeof(WaitingMother) == 16);

/// The weights that the definitions tell apart.
enum class WeightClass : std::uint8_t {
    Unknown,
    Under1000,
    Under1500,
    Under2500,
    Under4000,
    Under4500,
    From4500
};

/// A birth that waits for its mother, and for a death in another stay.
struct WaitingChild {
    std::uint64_t birth_key : birth_key_bits;
    std::uint64_t where : 24;
    std::uint64_t weeks : 5;
    std::uint64_t is_live : 1;
    std::uint64_t is_multiple : 1;
    std::uint64_t is_induced : 1;
    std::uint64_t person : person_bits;
    std::uint64_t birth : 14;
    std::uint64_t weight : 3; ///< WeightClass
    std::uint64_t is_stillborn : 1;
};
static_assert(sizeof(WaitingChild) == 16);

/// Completed weeks in five bits: 0 where they are not known; those of no delivery are told by the nearest that is none.
constexpr std::uint64_t short_weeks(int weeks)
{
    if (weeks == missing)
        return 0;
    return static_cast<std::uint64_t>(weeks < 20 ? 1 : weeks > 49 ? 31
                                                                  : weeks - 18);
}

constexpr std::uint64_t cut(std::uint64_t fingerprint, int bits) { return fingerprint >> (64 - bits); }

/// Many of something, kept in parts so that adding one never copies the others.
template <typename Value>
class Parts {
public:
    void add(Value const& value)
    {
        if (parts_.empty() || parts_.back().size() == part_size) {
            parts_.emplace_back();
            parts_.back().reserve(part_size);
        }
        parts_.back().push_back(value);
    }

    template <typename Do>
    void each(Do&& work)
    {
        for (auto& part : parts_) {
            for (auto& value : part)
                work(value);
        }
    }

private:
    static constexpr std::size_t part_size = 4096;

    std::vector<std::vector<Value>> parts_;
};

/// Why a stay's facts wait for another's.
enum class Awaited : std::uint8_t {
    Birth,     ///< a death in a stay that is not that of the birth
    Treatment, ///< a delivery that ended by a transfer: acts of haemorrhage elsewhere
    Arrival,   ///< a pregnant woman sent to another hospital
    NewbornArrival, ///< a newborn sent to another hospital
};

/// A stay that is counted once another is found or not. Few are.
struct Delayed {
    Awaited awaited {};
    Unit unit {};
    std::uint64_t facts = 0;
    std::uint64_t person = 0; ///< cut
    Where where;
    Day day {};               ///< of the exit; of a death, of the birth
};

/// The treatments of a haemorrhage among the facts of a mother, in six bits.
constexpr unsigned first_treatment = static_cast<unsigned>(Mother::Embolisation);
static_assert(static_cast<unsigned>(Mother::HaemorrhageTreatment) == first_treatment + 5);

/// A stay that another may be waiting for: of many pregnancies, so in sixteen bytes too.
struct Arrival {
    std::uint64_t person : person_bits;
    std::uint64_t entry : 14;
    std::uint64_t treatments : 6; ///< of a haemorrhage, from first_treatment on
    std::uint64_t units : 5;     ///< bits of Set<UnitKind>
    std::uint64_t is_child : 1;
    std::uint64_t establishment;  ///< word of its FINESS
};
static_assert(sizeof(Arrival) == 16);
static_assert(static_cast<unsigned>(UnitKind::AdultReanimation) < 5);

} // namespace cigogne::analytics
