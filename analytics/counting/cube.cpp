#include "analytics/counting/cube.hpp"

#include "analytics/records/fingerprint.hpp"
#include "analytics/text.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

constexpr std::string_view columns = "site,year,type,department,link,counts";
constexpr std::string_view columns_by_month = "site,year,month,type,department,link,counts";
constexpr std::string_view unlinked = "unlinked";

/// More stays than a cell can hold: of a whole country in a year there are two millions.
constexpr std::uint64_t most_of_a_cell = 10'000'000;
constexpr std::uint64_t most_lines = std::uint64_t { 1 } << 53;

std::string hexadecimal(std::uint64_t number)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4)
        text += digits[number >> shift & 15];
    return text;
}

std::runtime_error wrong(std::size_t line, std::string_view what)
{
    return std::runtime_error("cube, ligne " + std::to_string(line) + " : " + std::string(what));
}

/// A number as `written` writes it: digits without a leading zero, at most `most`.
std::optional<std::uint64_t> number_of(std::string_view text, std::uint64_t most)
{
    std::uint64_t number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || (text.size() > 1 && text.front() == '0') || error != std::errc {} || end != text.data() + text.size() || number > most)
        return std::nullopt;
    return number;
}

/// Whether two keys that follow each other are of the same site and year, of which only one tells its month. Those that do not come first.
bool is_mixed(CellKey const& before, CellKey const& key)
{
    return before.site == key.site && before.year == key.year && before.month == 0 && key.month != 0;
}

/// Reads a cube line after line.
class Reading {
public:
    explicit Reading(std::string_view text)
        : whole_(text)
        , rest_(text)
    {
    }

    Cube read()
    {
        read_head();
        read_lines();
        auto const names = next();
        has_months_ = names == columns_by_month;
        if (!has_months_ && names != columns)
            throw wrong(line_, "les colonnes attendues sont " + std::string(columns) + ", ou " + std::string(columns_by_month));
        std::uint64_t cells = 0;
        for (auto row = next();; row = next(), ++cells) {
            if (row.starts_with("end,")) {
                auto const before = whole_.substr(0, static_cast<std::size_t>(row.data() - whole_.data()));
                take(row, ',');
                if (number_of(take(row, ','), most_lines) != cells || !rest_.empty())
                    throw wrong(line_, "le nombre de cellules n’est pas celui annoncé");
                if (row != hexadecimal(fnv1a(before)))
                    throw wrong(line_, "le cube a été modifié depuis qu’il a été écrit");
                if (has_months_ && !tells_months_)
                    throw wrong(line_, "aucune cellule ne dit son mois");
                return std::move(cube_);
            }
            read_cell(row);
        }
    }

private:
    std::string_view next()
    {
        ++line_;
        if (rest_.find('\n') == std::string_view::npos)
            throw wrong(line_, "le cube est tronqué");
        return take(rest_, '\n');
    }

    void read_head()
    {
        auto row = next();
        if (take(row, ',') != cube_format)
            throw wrong(line_, "ce fichier n’est pas un cube " + std::string(cube_format));
        if (row != definitions_fingerprint())
            throw wrong(line_, "ce cube a été compté avec d’autres définitions (" + std::string(row.substr(0, 16)) + ", et non " + definitions_fingerprint() + ") : recalculez-le avec cette version");
    }

    void read_lines()
    {
        auto row = next();
        if (take(row, ',') != "lines")
            throw wrong(line_, "les comptes de lignes sont attendus");
        auto& lines = cube_.lines;
        lines.kept = count(take(row, ','), most_lines);
        lines.refused = count(take(row, ','), most_lines);
        for (std::size_t rule = 1; rule < exclusion_count; ++rule)
            lines.excluded[rule] = count(take(row, ','), most_lines);
        if (!row.empty())
            throw wrong(line_, "une règle d’exclusion est inconnue");
    }

    void read_cell(std::string_view row)
    {
        CellKey key;
        key.site = Finess::of(take(row, ','));
        if (!key.site.is_known())
            throw wrong(line_, "numéro FINESS illisible");
        auto const year = count(take(row, ','), 2099);
        if (year < 2000)
            throw wrong(line_, "année impossible");
        key.year = static_cast<std::int16_t>(year);
        if (has_months_)
            key.month = static_cast<std::int8_t>(count(take(row, ','), 12));
        tells_months_ |= key.month != 0;
        key.type = type(take(row, ','));
        key.residence = residence(take(row, ','));
        if (std::ranges::count(row, ',') != 1)
            throw wrong(line_, "une colonne manque ou dépasse");
        key.pool = pool(take(row, ','));
        if (last_ && key <= *last_)
            throw wrong(line_, "les cellules ne sont pas dans l’ordre");
        if (last_ && is_mixed(*last_, key))
            throw wrong(line_, "le site et l’année sont comptés à la fois par mois et sans mois");
        last_ = key;
        read_counts(row);
        cube_.tally.add(key, counts_);
    }

    void read_counts(std::string_view row)
    {
        counts_.assign(terms().size(), 0);
        std::optional<std::uint64_t> before;
        while (!row.empty()) {
            auto pair = take(row, ' ');
            auto const term = count(take(pair, ':'), terms().size() - 1);
            if (before && term <= *before)
                throw wrong(line_, "les comptes ne sont pas dans l’ordre");
            before = term;
            counts_[term] = count(pair, most_of_a_cell);
            if (counts_[term] == 0)
                throw wrong(line_, "un compte nul ne s’écrit pas");
        }
    }

    std::uint64_t count(std::string_view text, std::uint64_t most) const
    {
        auto const number = number_of(text, most);
        if (!number)
            throw wrong(line_, "nombre attendu");
        return *number;
    }

    std::uint64_t pool(std::string_view text) const
    {
        if (text == unlinked)
            return 0;
        std::uint64_t number = 0;
        auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
        if (error != std::errc {} || end != text.data() + text.size() || number == 0 || hexadecimal(number) != text)
            throw wrong(line_, "unlinked ou seize chiffres hexadécimaux sont attendus");
        return number;
    }

    MaternityType type(std::string_view text) const
    {
        if (auto const type = type_of_code(text); type && code_of(*type) == text)
            return *type;
        throw wrong(line_, "type de maternité inconnu");
    }

    Departement residence(std::string_view text) const
    {
        std::string const code = std::string(text) + std::string(text.size() < 5 ? 5 - text.size() : 0, '0');
        auto const residence = text.empty() ? Departement {} : Departement::of_code(code.data());
        if (residence.text() != text)
            throw wrong(line_, "département illisible");
        return residence;
    }

    std::string_view whole_;
    std::string_view rest_;
    std::size_t line_ = 0;
    Cube cube_;
    Counts counts_;
    std::optional<CellKey> last_;
    bool has_months_ = false;
    bool tells_months_ = false;
};

} // namespace

std::string definitions_fingerprint()
{
    return hexadecimal(terms().fingerprint());
}

void Cube::add(Cube const& other)
{
    tally.add(other.tally);
    lines.add(other.lines);
}

std::string written(Cube const& cube)
{
    return written(cube.tally, cube.lines);
}

std::string written(Tally const& tally, LineCounts const& lines)
{
    auto text = std::string(cube_format) + "," + definitions_fingerprint() + "\nlines," + std::to_string(lines.kept) + "," + std::to_string(lines.refused);
    for (std::size_t rule = 1; rule < exclusion_count; ++rule)
        text += "," + std::to_string(lines.excluded[rule]);
    auto const keys = tally.keys();
    bool const by_month = std::ranges::any_of(keys, [](CellKey const& key) { return key.month != 0; });
    text.append("\n").append(by_month ? columns_by_month : columns).append("\n");

    Counter counter;
    Counts counts;
    for (auto const& key : keys) {
        text.append(key.site.text()).append(",").append(std::to_string(key.year)).append(",");
        if (by_month)
            text.append(std::to_string(key.month)).append(",");
        text.append(code_of(key.type));
        text.append(",").append(key.residence.text()).append(",").append(key.pool == 0 ? std::string(unlinked) : hexadecimal(key.pool));
        counts.assign(terms().size(), 0);
        tally.add_to(key, counts, counter);
        text += ",";
        bool first = true;
        for (std::size_t term = 0; term < counts.size(); ++term) {
            if (counts[term] == 0)
                continue;
            text.append(first ? "" : " ").append(std::to_string(term)).append(":").append(std::to_string(counts[term]));
            first = false;
        }
        text += "\n";
    }
    return text + "end," + std::to_string(keys.size()) + "," + hexadecimal(fnv1a(text)) + "\n";
}

void refuse_mixed_months(Tally const& tally)
{
    auto const keys = tally.keys();
    auto const mixed = std::ranges::adjacent_find(keys, is_mixed);
    if (mixed != keys.end())
        throw std::runtime_error("l’année " + std::to_string(mixed->year) + " du site " + mixed->site.text() + " est comptée à la fois par mois et sans mois : les mêmes séjours compteraient deux fois ; recalculez ces cubes de la même façon");
}

Cube read_cube(std::string_view text)
{
    return Reading(text).read();
}

} // namespace cigogne::analytics
