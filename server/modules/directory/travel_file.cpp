#include "modules/directory/travel_file.hpp"

#include "platform/core/text.hpp"

#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <span>

namespace cigogne::directory {

namespace {

constexpr std::size_t most_lines = 200'000;
constexpr int most_minutes = 24 * 60;

std::vector<std::string_view> cells_of(std::string_view line)
{
    std::vector<std::string_view> cells;
    while (true) {
        auto const end = line.find(';');
        auto cell = trimmed(line.substr(0, end));
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
            cell = cell.substr(1, cell.size() - 2);
        cells.push_back(cell);
        if (end == std::string_view::npos)
            return cells;
        line.remove_prefix(end + 1);
    }
}

std::optional<int> minutes_in(std::string_view text)
{
    int minutes = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), minutes);
    if (error != std::errc() || end != text.data() + text.size() || minutes < 1 || minutes > most_minutes)
        return std::nullopt;
    return minutes;
}

std::optional<std::string> refusal_of(std::span<std::string_view const> cells)
{
    if (cells.size() != 4)
        return fmt::format("Quatre colonnes sont attendues, il y en a {}.", cells.size());
    if (cells[0].empty() || cells[1].empty())
        return "L’établissement de départ et celui d’arrivée sont à compléter.";
    if (folded(cells[0]) == folded(cells[1]))
        return "Le départ et l’arrivée sont le même établissement.";
    if (!minutes_in(cells[2]))
        return fmt::format("« {} » n’est pas un nombre de minutes entre 1 et {}.", cells[2].substr(0, 20), most_minutes);
    if (cells[3].empty())
        return "La source est à compléter : qui a mesuré ce temps, et quand.";
    if (character_count(cells[3]) > 200 || has_control_characters(cells[3], Lines::One))
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
        return { FailureKind::TooLarge, "too_many_lines", "200 000 lignes au plus par fichier : coupez-le en plusieurs." };
    case TravelFileError::NoHeading:
        break;
    }
    return { FailureKind::Invalid, "no_heading", "La première ligne doit être : from;to;minutes;source" };
}

Result<TravelFile> read_travel_file(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"))
        bytes.remove_prefix(3);
    if (!is_utf8(bytes))
        return TravelFileError::NotUtf8;
    TravelFile file;
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        auto const end = bytes.find('\n');
        auto const line = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (number == 1) {
            if (line != "from;to;minutes;source")
                return TravelFileError::NoHeading;
            continue;
        }
        if (number > most_lines)
            return TravelFileError::TooManyLines;
        if (line.empty())
            continue;
        auto const cells = cells_of(line);
        if (auto reason = refusal_of(cells))
            file.refusals.push_back({ number, std::move(*reason) });
        else
            file.lines.push_back({ number, std::string(cells[0]), std::string(cells[1]), *minutes_in(cells[2]), std::string(cells[3]) });
    }
    return file;
}

} // namespace cigogne::directory
