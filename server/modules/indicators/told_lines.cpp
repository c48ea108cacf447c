#include "modules/indicators/told_lines.hpp"

#include <array>
#include <fmt/format.h>
#include <numeric>

namespace cigogne::indicators {

namespace {

/// In the order of analytics::Exclusion.
constexpr std::array<std::string_view, analytics::exclusion_count> labels { "", "Séjours en erreur de groupage (GHM 90)",
    "Prestations pour un autre établissement (type B)", "Séjours créés par GENRSA",
    "Séjours donnés plusieurs fois\u00a0: chacun compte une fois", "Séjours donnés plusieurs fois et autrement\u00a0: une seule version compte" };

/// In the order of analytics::ChainingExclusion.
constexpr std::array<std::string_view, analytics::chaining_exclusion_count> chaining_labels { "",
    "Chaînage qui n’est pas revenu de la plateforme : ni pseudonyme, ni clé", "Chaînage dont un code de contrôle n’est pas 0" };

std::string counted(std::int64_t count, std::string_view word)
{
    return fmt::format("{} {}{}", said_number(count), word, count > 1 ? "s" : "");
}

} // namespace

std::vector<ExcludedLines> excluded_in(analytics::LineCounts const& lines)
{
    std::vector<ExcludedLines> excluded;
    for (std::size_t rule = 1; rule < analytics::exclusion_count; ++rule) {
        if (lines.excluded[rule] > 0)
            excluded.push_back({ std::string(analytics::exclusion_names[rule]), std::string(labels[rule]), static_cast<std::int64_t>(lines.excluded[rule]) });
    }
    return excluded;
}

std::vector<ExcludedLines> excluded_in(analytics::ChainingCounts const& lines)
{
    std::vector<ExcludedLines> excluded;
    for (std::size_t rule = 1; rule < analytics::chaining_exclusion_count; ++rule) {
        if (lines.excluded[rule] > 0)
            excluded.push_back({ std::string(analytics::chaining_exclusion_names[rule]), std::string(chaining_labels[rule]), static_cast<std::int64_t>(lines.excluded[rule]) });
    }
    return excluded;
}

std::int64_t excluded_count(analytics::LineCounts const& lines)
{
    return static_cast<std::int64_t>(std::accumulate(lines.excluded.begin(), lines.excluded.end(), std::uint64_t { 0 }));
}

std::string_view label_of_rule(std::string_view rule)
{
    for (std::size_t index = 1; index < analytics::exclusion_count; ++index) {
        if (analytics::exclusion_names[index] == rule)
            return labels[index];
    }
    for (std::size_t index = 1; index < analytics::chaining_exclusion_count; ++index) {
        if (analytics::chaining_exclusion_names[index] == rule)
            return chaining_labels[index];
    }
    return rule;
}

std::string said_number(std::int64_t number)
{
    auto digits = fmt::format("{}", number);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), "\u202f");
    return digits;
}

std::string said_lines(std::size_t files, analytics::LineCounts const& lines)
{
    return fmt::format("{}, {}\u00a0: {}, {}, {}.", counted(static_cast<std::int64_t>(files), "fichier"), counted(static_cast<std::int64_t>(lines.read()), "ligne"),
        counted(static_cast<std::int64_t>(lines.kept), "retenue"), counted(excluded_count(lines), "écartée"),
        counted(static_cast<std::int64_t>(lines.refused), "refusée"));
}

std::string said_chaining(analytics::ChainingCounts const& lines)
{
    auto const excluded = static_cast<std::int64_t>(lines.read() - lines.kept - lines.refused);
    return fmt::format("Chaînage (ANO)\u00a0: {}, {}, {}, {}.", counted(static_cast<std::int64_t>(lines.read()), "ligne"),
        counted(static_cast<std::int64_t>(lines.kept), "retenue"), counted(excluded, "écartée"), counted(static_cast<std::int64_t>(lines.refused), "refusée"));
}

std::string said_units(analytics::UnitCounts const& lines)
{
    return fmt::format("Unités médicales (IUM)\u00a0: {}, {}, {}.", counted(static_cast<std::int64_t>(lines.read()), "ligne"),
        counted(static_cast<std::int64_t>(lines.kept), "retenue"), counted(static_cast<std::int64_t>(lines.refused), "refusée"));
}

} // namespace cigogne::indicators
