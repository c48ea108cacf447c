#include "modules/directory/travel_file.hpp"

#include "platform/core/csv_line.hpp"
#include "platform/core/text.hpp"
#include "platform/core/visible_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <span>
#include <unordered_map>

namespace cigogne::directory {

namespace {

/// 450 establishments, each with each, and some room.
constexpr std::size_t most_lines = 250'000;
constexpr char separator = ';';
constexpr int most_minutes = 24 * 60;
/// The two headings, folded.
constexpr auto french_heading = std::to_array<std::string_view>({ "depart", "arrivee", "minutes", "source" });
constexpr auto english_heading = std::to_array<std::string_view>({ "from", "to", "minutes", "source" });
static_assert(french_heading.size() == english_heading.size());
constexpr std::size_t columns = french_heading.size();
constexpr std::size_t longest_heading = 1'000; ///< bytes, with room for empty columns; what is longer is not worth folding

/// Whether the line names the columns, in French or in English, whatever the capitals and the accents.
bool is_heading(std::string_view line)
{
    auto cells = line.size() <= longest_heading ? cells_of_line(line, separator, columns) : std::nullopt;
    if (!cells)
        return false;
    std::ranges::transform(*cells, cells->begin(), folded);
    return std::ranges::equal(*cells, french_heading) || std::ranges::equal(*cells, english_heading);
}

/// What stands after the heading, once the file was found to be one of travel times.
Result<std::string_view> after_heading(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (!is_utf8(bytes))
        return TravelFileError::NotUtf8;
    if (std::ranges::count(bytes, '\n') > static_cast<std::ptrdiff_t>(most_lines))
        return TravelFileError::TooManyLines;
    if (!is_heading(take_line(bytes)))
        return TravelFileError::NoHeading;
    return bytes;
}

std::optional<int> minutes_in(std::string_view text)
{
    int minutes = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
    if (error != std::errc() || end != text.data() + text.size() || minutes < 1 || minutes > most_minutes)
        return std::nullopt;
    return minutes;
}

std::optional<std::string> refusal_of(std::span<std::string const> cells)
{
    if (cells.size() != columns)
        return fmt::format("Quatre colonnes sont attendues, il y en a {}.", cells.size());
    if (is_invisible(cells[0]) || is_invisible(cells[1]))
        return "L’établissement de départ et celui d’arrivée sont à compléter.";
    if (!minutes_in(cells[2]))
        return fmt::format("« {} » n’est pas un nombre de minutes entre 1 et {}.", quoted_beginning(cells[2]), most_minutes);
    if (is_invisible(cells[3]))
        return "La source est à compléter : qui a mesuré ce temps, et quand.";
    if (has_control_characters(cells[3], Lines::One) || has_hidden_controls(cells[3]))
        return "La source contient des caractères qui ne s’affichent pas. Tapez-la de nouveau.";
    if (character_count(cells[3]) > 200)
        return "La source tient en 200 caractères, sur une ligne.";
    return std::nullopt;
}

} // namespace

Explanation explain(TravelFileError error)
{
    switch (error) {
    case TravelFileError::NotUtf8:
        return { FailureKind::Invalid, "not_utf8", "Enregistrez le fichier en CSV UTF-8, puis déposez-le de nouveau." };
    case TravelFileError::TooManyLines:
        return { FailureKind::TooLarge, "too_many_lines", "250 000 lignes au plus par fichier : coupez-le en plusieurs." };
    case TravelFileError::TooManyAtOnce:
        return { FailureKind::TooLarge, "too_many_lines_at_once",
            "2 000 lignes au plus en une réponse : envoyez ce fichier comme un travail (POST /api/travel-times/imports)." };
    case TravelFileError::NoHeading:
        break;
    }
    return { FailureKind::Invalid, "no_heading", "La première ligne doit être : départ;arrivée;minutes;source" };
}

namespace {

/// Reads the lines after the heading, one by one.
class Reading {
public:
    void take(std::size_t number, std::string_view line)
    {
        auto cells = cells_of_line(line, separator, columns);
        if (!cells)
            return refuse(number, "Un guillemet n’est pas refermé, ou du texte le suit : la cellule est à écrire entre deux guillemets.");
        if (auto reason = refusal_of(*cells))
            return refuse(number, std::move(*reason));
        auto const pair = std::pair(rank_of((*cells)[0]), rank_of((*cells)[1]));
        if (pair.first == pair.second)
            return refuse(number, "Le départ et l’arrivée sont le même établissement.");
        auto const [first, is_new] = pairs_.emplace(pair, number);
        if (!is_new)
            return refuse(number, fmt::format("Ce trajet est déjà donné à la ligne {} : gardez l’une des deux.", first->second));
        file_.lines.push_back({ number, std::move((*cells)[0]), std::move((*cells)[1]), *minutes_in((*cells)[2]), std::move((*cells)[3]) });
    }
    TravelFile finish() { return std::move(file_); }

private:
    void refuse(std::size_t number, std::string reason) { file_.refusals.push_back({ number, std::move(reason) }); }

    /// The same for names that differ by capitals or accents only. Each spelling is folded once: a file writes a few hundred
    /// names, each hundreds of times, and folding costs more than all the rest. Signs of which folding leaves nothing stay themselves.
    std::size_t rank_of(std::string const& name)
    {
        if (auto const found = spellings_.find(name); found != spellings_.end())
            return found->second;
        auto plain = folded(name);
        auto const rank = names_.emplace(plain.empty() ? name : std::move(plain), names_.size()).first->second;
        spellings_.emplace(name, rank);
        return rank;
    }

    struct Hash {
        std::size_t operator()(std::pair<std::size_t, std::size_t> const& pair) const
        {
            return std::hash<std::size_t> {}(pair.first * most_lines + pair.second);
        }
    };

    TravelFile file_;
    std::unordered_map<std::string, std::size_t> names_;     ///< folded
    std::unordered_map<std::string, std::size_t> spellings_; ///< as they are written
    std::unordered_map<std::pair<std::size_t, std::size_t>, std::size_t, Hash> pairs_; ///< from and to, with the line that gives them
};

} // namespace

Result<std::size_t> lines_of_travel_file(std::string_view bytes)
{
    auto rest = TRY(after_heading(bytes));
    std::size_t lines = 0;
    while (!rest.empty())
        lines += take_line(rest).empty() ? 0 : 1;
    return lines;
}

Result<TravelFile> read_travel_file(std::string_view bytes)
{
    auto rest = TRY(after_heading(bytes));
    Reading reading;
    for (std::size_t number = 2; !rest.empty(); ++number) {
        if (auto const line = take_line(rest); !line.empty())
            reading.take(number, line);
    }
    return reading.finish();
}

} // namespace cigogne::directory
