#include "modules/indicators/territory.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

struct Region {
    std::string_view code;
    std::string_view name;
};
constexpr auto regions = std::to_array<Region>({ { "01", "Guadeloupe" }, { "02", "Martinique" }, { "03", "Guyane" }, { "04", "La Réunion" }, { "06", "Mayotte" },
    { "11", "Île-de-France" }, { "24", "Centre-Val de Loire" }, { "27", "Bourgogne-Franche-Comté" }, { "28", "Normandie" }, { "32", "Hauts-de-France" },
    { "44", "Grand Est" }, { "52", "Pays de la Loire" }, { "53", "Bretagne" }, { "75", "Nouvelle-Aquitaine" }, { "76", "Occitanie" },
    { "84", "Auvergne-Rhône-Alpes" }, { "93", "Provence-Alpes-Côte d’Azur" }, { "94", "Corse" } });

bool is_digit(char character)
{
    return character >= '0' && character <= '9';
}

bool are_digits(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

/// « 01 » to « 95 », « 2A », « 2B », « 971 » to « 978 ».
bool is_department(std::string_view code)
{
    if (code == "2A" || code == "2B")
        return true;
    if (!are_digits(code))
        return false;
    if (code.size() == 2)
        return code >= "01" && code <= "95";
    return code.size() == 3 && code >= "971" && code <= "978";
}

constexpr std::size_t longest_word = 60; ///< bytes; what is longer is not worth folding

std::optional<TerritoryKind> kind_called(std::string_view plain)
{
    if (plain == "france")
        return TerritoryKind::France;
    if (plain == "region")
        return TerritoryKind::Region;
    if (plain == "departement")
        return TerritoryKind::Department;
    return plain == "etablissement" ? std::optional(TerritoryKind::Establishment) : std::nullopt;
}

/// Nine figures, but for the letter of a Corsican department, as the directory takes them.
bool is_finess(std::string_view code)
{
    constexpr std::size_t length = 9;
    if (code.size() != length || !is_digit(code.front()) || !are_digits(code.substr(2)))
        return false;
    return is_digit(code[1]) || code.starts_with("2A") || code.starts_with("2B");
}

} // namespace

std::optional<TerritoryKind> territory_kind_in(std::string_view text)
{
    if (auto const kind = kind_called(text)) // folding costs more than all the rest of a line
        return kind;
    return text.size() <= longest_word ? kind_called(folded(text)) : std::nullopt;
}

std::optional<std::string> territory_code_in(TerritoryKind kind, std::string_view text)
{
    std::string code(text);
    std::ranges::transform(code, code.begin(), [](char letter) { return letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter; });
    if (kind == TerritoryKind::France)
        return code.empty() || code == "FR" ? std::optional(std::string()) : std::nullopt;
    if (kind == TerritoryKind::Establishment)
        return is_finess(code) ? std::optional(std::move(code)) : std::nullopt;
    if (code.size() == 1)
        code.insert(code.begin(), '0');
    bool const is_one = kind == TerritoryKind::Region ? code.size() == 2 && are_digits(code) : is_department(code);
    return is_one ? std::optional(std::move(code)) : std::nullopt;
}

std::string_view region_named_by(std::string_view code)
{
    auto const found = std::ranges::find(regions, code, &Region::code);
    return found == regions.end() ? std::string_view() : found->name;
}

std::string_view region_code_of(std::string_view name)
{
    auto const plain = folded(name);
    auto const found = std::ranges::find_if(regions, [&](Region const& region) { return folded(region.name) == plain; });
    return found == regions.end() ? std::string_view() : found->code;
}

std::string said(Territory const& territory)
{
    switch (territory.kind) {
    case TerritoryKind::France:
        break;
    case TerritoryKind::Region: {
        auto const name = region_named_by(territory.code);
        return name.empty() ? fmt::format("Région {}", territory.code) : std::string(name);
    }
    case TerritoryKind::Department:
        return fmt::format("Département {}", territory.code);
    case TerritoryKind::Establishment:
        return fmt::format("FINESS {}", territory.code);
    }
    return "France";
}

} // namespace cigogne::indicators
