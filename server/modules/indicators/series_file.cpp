#include "modules/indicators/series_file.hpp"

#include "analytics/definitions/lists.hpp"
#include "modules/indicators/written_number.hpp"
#include "platform/core/csv_line.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <tuple>

namespace cigogne::indicators {

namespace {

constexpr std::size_t longest_heading = 1'000; ///< bytes; what is longer is not worth folding
/// A ratio may pass 1, but not by much. Proposed.
constexpr double largest_ratio = 10;

enum Column : std::size_t {
    IndicatorCode,
    FigureCode,
    Year,
    Kind,
    Code,
    Numerator,
    Denominator,
    Value,
    Columns
};
/// Folded, which makes a space of the underscore.
constexpr auto heading = std::to_array<std::string_view>({ "indicateur", "classe", "annee", "territoire", "code territoire", "numerateur", "denominateur", "valeur" });
static_assert(heading.size() == Columns);

/// What separates the cells: the one of both that the heading is written with; nothing when it is no heading of ours.
std::optional<char> separator_of(std::string_view line)
{
    if (line.size() > longest_heading)
        return std::nullopt;
    for (auto const separator : { ';', ',' }) {
        auto cells = cells_of_line(line, separator, Columns);
        if (!cells)
            continue;
        std::ranges::transform(*cells, cells->begin(), folded);
        if (std::ranges::equal(*cells, heading))
            return separator;
    }
    return std::nullopt;
}

std::size_t lines_after_heading(std::string_view bytes)
{
    auto const ends = static_cast<std::size_t>(std::ranges::count(bytes, '\n'));
    return bytes.ends_with('\n') && ends > 0 ? ends - 1 : ends;
}

/// Reads the lines after the heading, one by one.
class Reading {
public:
    Reading(char separator, int last_year)
        : separator_(separator)
        , last_year_(last_year)
    {
    }

    void take(std::size_t number, std::string_view text)
    {
        auto const cells = cells_of_line(text, separator_, Columns);
        if (!cells)
            return refuse(number, "Un guillemet n’est pas refermé, ou du texte le suit : la cellule est à écrire entre deux guillemets.");
        if (cells->size() != Columns)
            return refuse(number, fmt::format("Huit colonnes sont attendues, il y en a {}.", cells->size()));
        SeriesLine line { number, (*cells)[IndicatorCode], (*cells)[FigureCode], 0, {}, {}, {}, 0 };
        if (auto reason = fill(line, *cells); !reason.empty())
            return refuse(number, std::move(reason));
        auto const [first, is_new] = taken_.emplace(std::tuple(line.indicator, line.figure, line.year, line.territory), number);
        if (!is_new)
            return refuse(number, fmt::format("Cette valeur est déjà donnée à la ligne {} : gardez l’une des deux.", first->second));
        file_.lines.push_back(std::move(line));
    }
    SeriesFile finish() { return std::move(file_); }

private:
    using Cells = std::vector<std::string>;

    void refuse(std::size_t number, std::string reason) { file_.refusals.push_back({ number, std::move(reason) }); }

    /// Reads the cells into the line; why it is refused, or nothing.
    std::string fill(SeriesLine& line, Cells const& cells) const
    {
        auto const* const indicator = analytics::find_indicator(line.indicator);
        if (!indicator)
            return fmt::format("Indicateur inconnu : « {} ». Les codes sont ceux du dictionnaire (I3).", quoted_beginning(line.indicator));
        if (!analytics::find_class(*indicator, line.figure))
            return fmt::format("L’indicateur {} n’a pas de classe « {} » : voyez le dictionnaire.", line.indicator, quoted_beginning(line.figure));
        auto const year = written_count_in(cells[Year]);
        if (!year || *year < first_series_year || *year > last_year_)
            return fmt::format("L’année « {} » n’est pas entre {} et {}.", quoted_beginning(cells[Year]), first_series_year, last_year_);
        line.year = static_cast<int>(*year);
        if (auto reason = fill_territory(line, cells); !reason.empty())
            return reason;
        return fill_value(line, cells, *indicator);
    }

    static std::string fill_territory(SeriesLine& line, Cells const& cells)
    {
        auto const kind = territory_kind_in(cells[Kind]);
        if (!kind)
            return fmt::format("Territoire inconnu : « {} ». Écrivez france, region, departement ou etablissement.", quoted_beginning(cells[Kind]));
        auto code = territory_code_in(*kind, cells[Code]);
        if (!code) {
            switch (*kind) {
            case TerritoryKind::France:
                return "Le code de la France se laisse vide.";
            case TerritoryKind::Region:
                return fmt::format("« {} » n’est pas un code de région (INSEE, deux chiffres : 76).", quoted_beginning(cells[Code]));
            case TerritoryKind::Department:
                return fmt::format("« {} » n’est pas un code de département (12, 2A, 971).", quoted_beginning(cells[Code]));
            case TerritoryKind::Establishment:
                return fmt::format("« {} » n’est pas un numéro FINESS (neuf chiffres).", quoted_beginning(cells[Code]));
            }
        }
        line.territory = { *kind, std::move(*code) };
        return {};
    }

    static std::string fill_value(SeriesLine& line, Cells const& cells, analytics::Indicator const& indicator)
    {
        if (cells[Value].empty())
            return "La valeur est à compléter.";
        auto const value = written_number_in(cells[Value]);
        if (!value)
            return fmt::format("« {} » n’est pas une valeur : écrivez le nombre seul, six décimales au plus.", quoted_beginning(cells[Value]));
        bool const is_share = indicator.rarity != analytics::Rarity::None;
        if (value->value() > indicator.per * (is_share ? 1 : largest_ratio))
            return fmt::format("La valeur {} est hors limites : cet indicateur se dit pour {}.", written_decimal(value->value()), indicator.per);
        line.value = value->over(indicator.per);
        if (cells[Numerator].empty() != cells[Denominator].empty())
            return "Donnez le numérateur et le dénominateur, ou ni l’un ni l’autre.";
        if (cells[Numerator].empty())
            return {};
        return fill_counts(line, cells, *value, indicator);
    }

    static std::string fill_counts(SeriesLine& line, Cells const& cells, WrittenNumber const& value, analytics::Indicator const& indicator)
    {
        line.numerator = written_count_in(cells[Numerator]);
        line.denominator = written_count_in(cells[Denominator]);
        if (!line.numerator || !line.denominator)
            return fmt::format("« {} » n’est pas un effectif : écrivez un nombre entier.", quoted_beginning(line.numerator ? cells[Denominator] : cells[Numerator]));
        if (*line.denominator == 0)
            return "Le dénominateur est 0 : il n’y a pas de valeur à donner.";
        if (*line.numerator > *line.denominator && indicator.rarity != analytics::Rarity::None)
            return fmt::format("Le numérateur ({}) dépasse le dénominateur ({}).", *line.numerator, *line.denominator);
        // Rounded or cut, a value is within one unit of its last figure.
        auto const counted = static_cast<double>(indicator.per) * static_cast<double>(*line.numerator) / static_cast<double>(*line.denominator);
        constexpr double room = 1e-9; // of the arithmetic
        if (std::abs(counted - value.value()) > value.step() * (1 + room) + room)
            return fmt::format("La valeur {} n’est pas {} sur {} pour {}, qui font {} : corrigez l’un des trois.", written_decimal(value.value()), *line.numerator,
                *line.denominator, indicator.per, written_decimal(counted));
        return {};
    }

    char separator_;
    int last_year_;
    SeriesFile file_;
    std::map<std::tuple<std::string, std::string, int, Territory>, std::size_t> taken_; ///< with the line that gives it
};

} // namespace

Explanation explain(SeriesFileError error)
{
    switch (error) {
    case SeriesFileError::NoHeading:
        return { FailureKind::Invalid, "no_heading",
            "La première ligne doit être : indicateur;classe;annee;territoire;code_territoire;numerateur;denominateur;valeur. Partez du modèle." };
    case SeriesFileError::TooManyLines:
        break;
    }
    return { FailureKind::TooLarge, "too_many_lines", "20 000 lignes au plus par série : gardez les années et les territoires utiles." };
}

Result<SeriesFile> read_series_file(std::string_view bytes, int last_year)
{
    if (lines_after_heading(bytes) > most_series_lines)
        return SeriesFileError::TooManyLines;
    auto const text = text_of_file(bytes);
    std::string_view rest = text;
    auto const separator = separator_of(take_line(rest));
    if (!separator)
        return SeriesFileError::NoHeading;
    Reading reading(*separator, last_year);
    for (std::size_t number = 2; !rest.empty(); ++number) {
        if (auto const line = take_line(rest); !line.empty())
            reading.take(number, line);
    }
    return reading.finish();
}

std::string series_template(int year)
{
    std::string text = fmt::format("\xEF\xBB\xBF{}\r\n", series_heading);
    for (auto const& indicator : analytics::tracers()) {
        for (auto const& figure : indicator.classes)
            text += fmt::format("{};{};{};france;;;;\r\n", indicator.code, figure.code, year);
    }
    return text;
}

} // namespace cigogne::indicators
