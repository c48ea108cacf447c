#pragma once

#include "platform/core/fields.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What published values are said of: the country, a region, a department, an establishment.
namespace cigogne::indicators {

enum class TerritoryKind {
    France,
    Region,
    Department,
    Establishment
};
constexpr auto words_of(TerritoryKind)
{
    return std::to_array<Word>({ { "france", "France" }, { "region", "Région" }, { "department", "Département" }, { "establishment", "Établissement" } });
}

/// One of them. The code is empty for France, two figures for a region, « 12 », « 2A » or « 971 » for a department, a FINESS for an establishment.
struct Territory {
    TerritoryKind kind = TerritoryKind::France;
    std::string code;

    friend auto operator<=>(Territory const&, Territory const&) = default;
};

/// The kind that a file means: « france », « région », « departement », « établissement », whatever the capitals and accents.
std::optional<TerritoryKind> territory_kind_in(std::string_view text);
/// The code as it is kept: a spreadsheet takes the 0 off « 09 ». None where it cannot be one of that kind; « FR » is France's too.
std::optional<std::string> territory_code_in(TerritoryKind kind, std::string_view text);

/// « Occitanie », for the regions since 2016; empty for another code. Source: INSEE, code officiel géographique.
std::string_view region_named_by(std::string_view code);
/// The code of the region that is called so, whatever the capitals, accents and hyphens; empty for another name.
std::string_view region_code_of(std::string_view name);

/// « France », « Occitanie », « Région 91 », « Département 12 »; of an establishment, « FINESS 120000001 ».
std::string said(Territory const& territory);

} // namespace cigogne::indicators
