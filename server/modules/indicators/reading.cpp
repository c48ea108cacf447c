#include "modules/indicators/reading.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/listing.hpp"
#include "modules/indicators/file_kind.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <stdexcept>
#include <system_error>

namespace cigogne::indicators {

using namespace analytics;

namespace {

std::string record_of(Source& source)
{
    Lines lines(source, 0, std::min<std::uint64_t>(source.size(), known_by_bytes));
    std::string_view line;
    while (lines.next(line)) {
        if (auto const* const layout = layout_told_by(line))
            return std::string(word(layout->record == Record::Rsa ? DepositRecord::Rsa : DepositRecord::Rss).code);
    }
    return {};
}

std::string contents_of(Source& source)
{
    std::string text(source.size(), '\0');
    text.resize(source.read(0, text));
    return text;
}

/// The counts that a file holds, refused by its name.
Cube cube_in(std::string const& name, std::string_view text)
{
    try {
        return read_cube(text);
    } catch (std::runtime_error const& refused) {
        throw std::runtime_error(fmt::format("« {} » : {}", name, refused.what()));
    }
}

StayUnit unit_of(Unit unit)
{
    switch (unit) {
    case Unit::Mother:
        return StayUnit::Mother;
    case Unit::Child:
        return StayUnit::Child;
    case Unit::Antenatal:
        break;
    }
    return StayUnit::Antenatal;
}

} // namespace

FileReading::FileReading(Files const& files, std::vector<DepositFile> const& of, std::string const& table, StaysWanted stays)
    : files_(files)
    , of_(of)
    , table_(table)
    , stays_wanted_(stays)
{
    for (auto const& file : of)
        total_ += static_cast<std::uint64_t>(file.size);
    thread_ = std::jthread([this] { run(); });
}

FileReading::~FileReading()
{
    stopped_ = true;
}

bool FileReading::wait(Duration at_most)
{
    std::unique_lock lock(mutex_);
    return ended_.wait_for(lock, at_most, [this] { return has_ended_; });
}

void FileReading::run()
{
    try {
        read();
    } catch (std::system_error const&) {
        trouble_ = "Le disque du serveur n’a pas pu être lu : prévenez l’exploitant.";
    } catch (DamagedSource const&) {
        trouble_ = "Un fichier de l’archive est abîmé : refaites l’archive, ou déposez ses fichiers tels quels.";
    } catch (std::bad_alloc const&) {
        trouble_ = "Le serveur n’a pas assez de mémoire pour ces fichiers : déposez-les en plusieurs fois.";
    } catch (std::exception const& refused) {
        trouble_ = refused.what(); // of a cube, or of the table of maternities: French, without any of its data
    }
    std::lock_guard const lock(mutex_);
    has_ended_ = true;
    ended_.notify_all();
}

void FileReading::read()
{
    auto sources = open_sources(files_, of_);
    Order order;
    order.stays = std::move(sources.of(FileKind::Stays));
    order.chaining = std::move(sources.of(FileKind::Chaining));
    order.units = std::move(sources.of(FileKind::Units)); // some lines, of which the engine tells no progress
    auto const cubes = std::move(sources.of(FileKind::Cube));
    if (order.stays.empty() && cubes.empty())
        throw std::runtime_error("Ces archives ne contiennent aucun fichier de séjours (RSA, RSS) ni de comptes : vérifiez ce qu’elles contiennent.");
    total_ = size_of(order.stays) * (stays_wanted_ == StaysWanted::Yes ? 2 : 1) + size_of(order.chaining) + size_of(cubes);
    found_.names = std::move(sources.names);
    found_.passed_over = std::move(sources.passed_over);
    order.establishments = Establishments::read(table_);
    order.months = Months::Apart;
    // Stays that are there more than once have the files read again: the total grows.
    auto const once = size_of(order.chaining) + size_of(order.stays);
    order.progress = [this, once, planned = total_.load()](std::uint64_t read, std::uint64_t total) {
        read_ = read;
        total_ = planned + total - once;
        return !stopped_.load();
    };
    found_.record = order.stays.empty() ? std::string(word(DepositRecord::Cube).code) : record_of(*order.stays.front());
    auto computation = compute(order);
    if (computation.stopped)
        return;
    read_cubes(computation, cubes);
    found_.lines = computation.lines;
    found_.refusals = std::move(computation.refusals);
    found_.told_otherwise = std::move(computation.told_otherwise);
    found_.chaining = computation.chaining;
    found_.chaining_refusals = std::move(computation.chaining_refusals);
    found_.units = computation.units;
    found_.unit_refusals = std::move(computation.unit_refusals);
    found_.site_years = site_years_of(computation.tally);
    for (auto const& told : found_.site_years)
        found_.types.emplace_back(code_of(order.establishments.type_on(told.site, told.year * 10'000 + 1231)));
    if (stays_wanted_ == StaysWanted::Yes)
        list_stays(order, *computation.repeats);
}

void FileReading::read_cubes(Computation& computation, Sources const& cubes)
{
    Cube merged;
    std::map<std::string, std::size_t> seen;
    auto const& names = found_.names.at(static_cast<std::size_t>(FileKind::Cube));
    for (std::size_t rank = 0; rank < cubes.size(); ++rank) {
        if (stopped_)
            return;
        auto text = contents_of(*cubes[rank]);
        merged.add(cube_in(names.at(rank), text));
        read_ += text.size();
        auto const [same, is_new] = seen.emplace(std::move(text), rank);
        if (!is_new)
            throw std::runtime_error(fmt::format("« {} » et « {} » sont les mêmes comptes : leurs séjours compteraient deux fois ; n’en donnez qu’un", names.at(same->second), names.at(rank)));
    }
    refuse_mixed_months(merged.tally);
    computation.tally.add(merged.tally);
    computation.lines.add(merged.lines);
}

void FileReading::list_stays(Order& order, Repeats& repeats)
{
    std::map<std::pair<analytics::Finess, int>, std::size_t> ranks;
    for (std::size_t rank = 0; rank < found_.site_years.size(); ++rank)
        ranks.emplace(std::pair(found_.site_years[rank].site, found_.site_years[rank].year), rank);
    auto const before = read_.load();
    order.progress = [this, before](std::uint64_t read, std::uint64_t) {
        read_ = before + read;
        return !stopped_.load();
    };
    list(order, repeats, [&](ListedStay const& stay) {
        auto const rank = ranks.at({ stay.site, stay.year });
        auto const weeks = stay.weeks == missing ? std::nullopt : std::optional(stay.weeks);
        for (std::size_t unit = 0; unit < unit_count; ++unit) {
            if (auto const facts = stay.facts.of_unit[unit])
                found_.stays.push_back({ rank, std::string(stay.key), weeks, unit_of(static_cast<Unit>(unit)), static_cast<std::int64_t>(facts) });
        }
    });
}

} // namespace cigogne::indicators
