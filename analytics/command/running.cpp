#include "analytics/command/running.hpp"

#include "analytics/command/printing.hpp"
#include "analytics/counting/cube.hpp"
#include "analytics/disclosure.hpp"
#include "analytics/reading/archive.hpp"

#include <algorithm>
#include <fstream>
#include <functional>
#include <iostream>
#include <set>
#include <sstream>
#include <system_error>

namespace cigogne::analytics {

namespace {

constexpr std::size_t refusals_told = 20;

std::string contents_of(std::filesystem::path const& file)
{
    std::ifstream input(file, std::ios::binary);
    std::ostringstream text;
    text << input.rdbuf();
    if (!input)
        throw std::runtime_error(file.string() + " : le fichier ne se lit pas");
    return text.str();
}

/// Whether a cube may be written there: where nothing is, or another cube.
bool may_hold_cube(std::filesystem::path const& file)
{
    auto const status = std::filesystem::symlink_status(file);
    if (!std::filesystem::exists(status))
        return true;
    std::string head(cube_format.size(), ' ');
    return std::filesystem::is_regular_file(status) && std::ifstream(file, std::ios::binary).read(head.data(), static_cast<std::streamsize>(head.size())) && head == cube_format;
}

/// Writes beside, then puts in place: what stood there is whole until the new is.
void write_cube(std::filesystem::path const& file, std::string const& text)
{
    auto beside = file;
    beside += ".part";
    std::ofstream output(beside, std::ios::binary | std::ios::trunc);
    output << text;
    output.close();
    std::error_code failed;
    if (output)
        std::filesystem::rename(beside, file, failed);
    if (!output || failed)
        throw std::runtime_error(file.string() + " : le cube n’a pu être écrit");
}

/// Before anything is read.
void refuse_other_than_cube(std::filesystem::path const& file)
{
    if (!file.empty() && !may_hold_cube(file))
        throw std::runtime_error(file.string() + " : ce n’est pas un cube ; --cube ne remplace qu’un cube");
}

std::vector<std::string> words_of(std::string const& list)
{
    std::vector<std::string> words;
    std::istringstream rest(list);
    for (std::string word; std::getline(rest, word, ',');)
        words.push_back(word);
    return words;
}

Breakdown breakdown_of(std::string const& words)
{
    Breakdown by { .establishment = false, .year = false };
    for (auto const& word : words_of(words)) {
        if (word == "establishment")
            by.establishment = true;
        else if (word == "year")
            by.year = true;
        else if (word == "month")
            by.year = by.month = true;
        else
            throw std::runtime_error("--by : « " + word + " » : establishment, year et month sont attendus");
    }
    return by;
}

std::vector<List const*> lists_of(TellingWords const& words)
{
    std::vector<List const*> asked;
    for (auto const& word : words_of(words.lists)) {
        asked.push_back(find_list(word));
        if (asked.back() != nullptr)
            continue;
        std::string known;
        for (auto const& list : lists())
            known.append(known.empty() ? "" : ", ").append(list.code);
        throw std::runtime_error("--list : « " + word + " » est inconnue ; il y a " + known);
    }
    if (words.suppress && words.lists != "tracers")
        throw std::runtime_error("--suppress : les petits effectifs ne se suppriment que de la liste tracers");
    return asked;
}

/// By month, every stay is told in its own: throws for a cube that was made without them.
void require_months(Tally const& tally)
{
    auto const keys = tally.keys();
    auto const whole = std::ranges::find(keys, 0, &CellKey::month);
    if (whole != keys.end())
        throw std::runtime_error("--by month : les mois de l’année " + std::to_string(whole->year) + " du site " + whole->site.text() + " ne sont pas connus : recalculez son cube par mois");
}

/// Prints the report, whose lines are counted, with the results of a tally.
void tell(TellingWords const& words, Tally const& tally, Report report)
{
    auto const by = breakdown_of(words.by);
    auto const asked = lists_of(words);
    if (by.month)
        require_months(tally);
    if (!words.cube.empty())
        write_cube(words.cube, written(tally, report.lines));

    auto const places = places_of(tally, by);
    report.results = results_of(places, asked);
    if (words.suppress)
        suppress(report.results, places, *words.suppress);
    else
        report.quality = results_of(places, *find_list("quality"));
    auto const as = words.output == "csv" ? Printed::Csv : words.output == "xlsx" ? Printed::Xlsx
                                                                                  : Printed::Json;
    std::cout << printed(report, as) << std::flush;
    if (!std::cout)
        throw std::runtime_error("les résultats n’ont pu être écrits");
}

/// Adds a file, or the entries of an archive whose names end so.
void add_opened(std::filesystem::path const& file, std::initializer_list<std::string_view> endings, Sources& sources, std::vector<std::string>& paths)
{
    if (!is_archive(file)) {
        sources.push_back(open_file(file));
        paths.push_back(file.string());
        return;
    }
    auto entries = open_archive(file, endings);
    if (entries.empty())
        throw std::runtime_error(file.string() + " : cette archive ne contient aucun fichier " + std::string(*endings.begin()));
    for (auto& entry : entries) {
        paths.push_back((file.parent_path() / entry->name()).string());
        sources.push_back(std::move(entry));
    }
}

/// Why a file is not opened, where the system says it in English.
std::string_view why_not_opened(std::error_code const& error)
{
    if (error == std::errc::permission_denied)
        return "vous n’avez pas le droit de le lire";
    if (error == std::errc::invalid_argument || error == std::errc::is_a_directory)
        return "ce n’est pas un fichier ordinaire";
    return "le fichier ne se lit pas";
}

/// The files that are given, and the entries of the archives that are, whose names end so. `paths`: how each is called then.
Sources opened(std::vector<std::filesystem::path> const& files, std::initializer_list<std::string_view> endings, std::vector<std::string>& paths)
{
    Sources sources;
    for (auto const& file : files) {
        try {
            add_opened(file, endings, sources, paths);
        } catch (std::system_error const& failed) {
            throw std::runtime_error(file.string() + " : " + std::string(why_not_opened(failed.code())));
        }
    }
    return sources;
}

/// `paths`: how each file of stays is called.
Order order_of(ReadingWords const& words, std::vector<std::string>& paths)
{
    Order order;
    std::vector<std::string> beside;
    order.stays = opened(words.files, { ".rsa", ".rss", ".rss.txt" }, paths);
    order.chaining = opened(words.chaining, { ".ano" }, beside);
    order.units = opened(words.units, { ".ium" }, beside);
    if (!words.establishments.empty())
        order.establishments = Establishments::read(contents_of(words.establishments));
    order.expected = words.format == "rsa" ? Expected::Rsa : words.format == "rss" ? Expected::Rss
                                                                                   : Expected::Any;
    return order;
}

bool tell_progress(std::uint64_t read, std::uint64_t total)
{
    std::cerr << "\r" << (total == 0 ? 100 : read * 100 / total) << " %" << (read == total ? "\n" : "") << std::flush;
    return true;
}

void warn_of_unlinked(Order const& order)
{
    if (order.chaining.empty())
        return;
    for (auto const& stays : order.stays) {
        if (is_rss(*stays))
            std::cerr << "attention : " << stays->name() << " : un RSS ne se chaîne pas, il ne porte pas le numéro de l’ANO (CLE_RSA) ; ses séjours comptent un à un\n";
    }
}

Question question_of(ExplainWords const& words)
{
    auto const* const indicator = find_indicator(words.indicator);
    if (indicator == nullptr)
        throw std::runtime_error("« " + words.indicator + " » n’est pas un indicateur : voyez « indicators dictionary »");
    auto const* const figure = find_class(*indicator, words.figure);
    if (figure == nullptr)
        throw std::runtime_error("« " + words.figure + " » n’est pas une classe de " + words.indicator + " : voyez « indicators dictionary »");
    auto const linkage = linkage_of(*indicator, *figure);
    if (words.linked && linkage == Linkage::None)
        throw std::runtime_error("--linked : le chaînage ne change rien à " + words.indicator + " " + words.figure + " ; demandez-le sans --linked");
    bool const is_linked = words.linked || linkage == Linkage::Needed;
    if (is_linked && words.reading.chaining.empty())
        throw std::runtime_error(words.indicator + " " + words.figure + " : un nombre chaîné demande les fichiers ANO (--ano)");
    Question question { *figure, words.denominator ? Question::Part::Denominator : Question::Part::Numerator, words.year, {}, is_linked ? Link::Linked : Link::Unlinked,
        words.month };
    if (words.establishment.empty() || words.establishment == "*")
        return question;
    question.establishment = Finess::of(words.establishment);
    if (!question.establishment.is_known())
        throw std::runtime_error("--establishment : « " + words.establishment + " » n’est pas un numéro FINESS");
    return question;
}

} // namespace

void compute(ComputeWords const& words)
{
    auto const by = breakdown_of(words.telling.by); // before hours of reading
    lists_of(words.telling);
    refuse_other_than_cube(words.telling.cube);
    std::vector<std::string> paths;
    auto order = order_of(words.reading, paths);
    order.threads = words.threads;
    order.months = by.month ? Months::Apart : Months::Together;
    if (words.progress)
        order.progress = tell_progress;
    warn_of_unlinked(order);
    auto const computation = compute(order);
    tell_refusals(std::cerr, order, computation, refusals_told);
    std::optional<ChainingCounts> chaining;
    std::optional<UnitCounts> units;
    if (!order.chaining.empty())
        chaining = computation.chaining;
    if (!order.units.empty())
        units = computation.units;
    tell(words.telling, computation.tally, { computation.lines, chaining, units, {}, {} });
}

void merge(MergeWords const& words)
{
    refuse_other_than_cube(words.telling.cube);
    Cube merged;
    std::set<std::size_t> seen;
    for (auto const& file : words.cubes) {
        std::error_code nothing_there;
        if (std::filesystem::equivalent(file, words.telling.cube, nothing_there))
            throw std::runtime_error(file.string() + " : --cube remplacerait un cube qui est lu ; donnez-lui un autre nom");
        auto const text = contents_of(file);
        if (!seen.insert(std::hash<std::string> {}(text)).second)
            std::cerr << "attention : " << file.string() << " est le même cube qu’un autre : ses séjours comptent deux fois\n";
        try {
            merged.add(read_cube(text));
        } catch (std::runtime_error const& refused) {
            throw std::runtime_error(file.string() + " : " + refused.what());
        }
    }
    refuse_mixed_months(merged.tally);
    std::set<std::uint64_t> pools;
    for (auto const& key : merged.tally.keys())
        pools.insert(key.pool);
    pools.erase(0);
    if (pools.size() > 1)
        std::cerr << "attention : ces cubes ont été chaînés à part ; les figures chaînées ne sont dites qu’aux lieux et années d’un seul d’entre eux\n";
    tell(words.telling, merged.tally, { merged.lines, {}, {}, {}, {} });
}

void explain(ExplainWords const& words)
{
    auto const question = question_of(words);
    std::vector<std::string> paths;
    auto order = order_of(words.reading, paths);
    std::cout << explanation_columns << "\n";
    explain(order, question, [&](ExplainedStay const& stay) {
        std::cout << explanation_row(paths[stay.file], stay) << "\n";
    });
    std::cout << std::flush;
    if (!std::cout)
        throw std::runtime_error("les lignes n’ont pu être écrites");
}

} // namespace cigogne::analytics
