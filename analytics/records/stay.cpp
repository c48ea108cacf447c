#include "analytics/records/stay.hpp"

namespace cigogne::analytics {

namespace {

struct Type {
    std::string_view code;
    UnitKind kind;
};

// Source: docs/pmsi.md 5 (GENRSA manuals 2013 to 2022). New codes of 2024 for adult critical care are
// not known; 04, 05 and 06 are taken as unchanged.
constexpr std::array types {
    Type { "01", UnitKind::AdultReanimation },
    Type { "04", UnitKind::Neonatology },
    Type { "05", UnitKind::NeonatalIntensiveCare },
    Type { "06", UnitKind::NeonatalReanimation },
    Type { "71", UnitKind::Obstetrics },
    Type { "73", UnitKind::Obstetrics },
};

/// By the first two characters, for both are digits of a type that is one.
constexpr auto kinds = [] {
    std::array<Set<UnitKind>, 100> all {};
    for (auto const& [code, kind] : types)
        all[static_cast<std::size_t>(code[0] - '0') * 10 + static_cast<std::size_t>(code[1] - '0')].add(kind);
    return all;
}();

} // namespace

Set<UnitKind> kind_of_unit(std::string_view type)
{
    auto const digit = [&](std::size_t at) { return static_cast<unsigned>(static_cast<unsigned char>(type[at])) - '0'; };
    if (type.size() < 2 || digit(0) > 9 || digit(1) > 9)
        return {};
    auto const kind = kinds[digit(0) * 10 + digit(1)];
    // Rule: the first three characters are compared, the fourth is the mode of hospitalisation (docs/pmsi.md 2.4).
    bool const is_whole = type.size() == 2 || type[2] == ' ' || kind.has(UnitKind::AdultReanimation);
    return is_whole ? kind : Set<UnitKind> {};
}

} // namespace cigogne::analytics
