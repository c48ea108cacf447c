#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/date.hpp"

#include <array>
#include <optional>
#include <span>

namespace cigogne::directory {

/// What a place of birth or of perinatal care is (CSP R.6123-39 and following for the types).
enum class PlaceKind {
    T1,
    T2A,
    T2B,
    T3,
    CPP,
    MDN,
    XB
};

constexpr auto words_of(PlaceKind)
{
    return std::to_array<Word>({ { "T1", "Maternité de type I" }, { "T2A", "Maternité de type IIA" },
        { "T2B", "Maternité de type IIB" }, { "T3", "Maternité de type III" }, { "CPP", "Centre périnatal de proximité" },
        { "MDN", "Maison de naissance" }, { "XB", "Établissement transfrontalier" } });
}

/// How much care a newborn finds there, from none in particular to intensive care. Says nothing of the adult side.
enum class CareLevel {
    T1,
    T2A,
    T2B,
    T3
};

constexpr auto words_of(CareLevel)
{
    return std::to_array<Word>({ { "T1", "type I" }, { "T2A", "type IIA" }, { "T2B", "type IIB" }, { "T3", "type III" } });
}

/// The level of a maternity; nothing for places that have none of the four types.
constexpr std::optional<CareLevel> care_level_of(PlaceKind kind)
{
    switch (kind) {
    case PlaceKind::T1:
        return CareLevel::T1;
    case PlaceKind::T2A:
        return CareLevel::T2A;
    case PlaceKind::T2B:
        return CareLevel::T2B;
    case PlaceKind::T3:
        return CareLevel::T3;
    default:
        return std::nullopt;
    }
}

/// Days during which something holds, both included; without an end, until further notice.
struct Validity {
    CivilDate from;
    std::optional<CivilDate> to = {};

    bool includes(CivilDate day) const { return from <= day && (!to || day <= *to); }
};

/// What a place was during a time. Types change: each fact is judged with the type valid that day.
struct DatedKind {
    PlaceKind kind;
    Validity validity;
};

/// What the place was on that day; the latest entry wins where two overlap.
inline std::optional<PlaceKind> kind_on(std::span<DatedKind const> history, CivilDate day)
{
    DatedKind const* found = nullptr;
    for (auto const& entry : history) {
        if (entry.validity.includes(day) && (!found || found->validity.from <= entry.validity.from))
            found = &entry;
    }
    return found ? std::optional(found->kind) : std::nullopt;
}

} // namespace cigogne::directory
