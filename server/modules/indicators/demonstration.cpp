#include "modules/indicators/demonstration.hpp"

#include "analytics/generation/generation.hpp"
#include "modules/indicators/found_writing.hpp"
#include "modules/indicators/houses.hpp"
#include "modules/indicators/store.hpp"
#include "platform/temporary_folder.hpp"

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace cigogne::indicators {

using namespace analytics;
namespace disk = std::filesystem;

namespace {

/// How long before it is kept a deposit was begun, and read.
constexpr Duration time_to_keep = 30min;
constexpr Duration time_to_look = 20min;

std::optional<generation::Level> level_of(directory::PlaceKind kind)
{
    using enum directory::PlaceKind;
    switch (kind) {
    case T1:
        return generation::Level::One;
    case T2A:
        return generation::Level::TwoA;
    case T2B:
        return generation::Level::TwoB;
    case T3:
        return generation::Level::Three;
    default:
        return std::nullopt;
    }
}

/// The level of care of a maternity on that day; none where it is no maternity then.
std::optional<generation::Level> level_on(directory::CodedPlace const& place, CivilDate day)
{
    auto const kind = directory::kind_on(place.kinds, day);
    return kind ? level_of(*kind) : std::nullopt;
}

/// The maternities of the directory by the end of a year, each an entity of its own.
generation::Region region_of(Houses const& houses, int year)
{
    generation::Region region;
    auto const last_day = *CivilDate::make(year, 12, 31);
    for (auto const& place : houses.all()) {
        auto const level = level_on(place, last_day);
        if (!level)
            continue;
        auto const number = region.sites.size();
        auto& site = region.sites.emplace_back();
        std::ranges::copy(place.finess, site.finess.begin());
        site.entity = number;
        site.level = *level;
        site.share = generation::Region::share_of(*level);
        auto& entity = region.entities.emplace_back();
        entity.finess = site.finess;
        entity.finess[3] = '0'; // its number as a legal entity, which no site has
        entity.sites = { number };
        entity.ends_lines_as_windows = number % 4 == 1;
    }
    return region;
}

/// Puts the files of that ending together into one, in the order of their names, and takes them away.
void join(disk::path const& folder, std::string_view ending, disk::path const& into)
{
    std::vector<disk::path> parts;
    for (auto const& entry : disk::directory_iterator(folder)) {
        if (entry.path().extension() == ending)
            parts.push_back(entry.path());
    }
    std::ranges::sort(parts);
    std::ofstream output(into, std::ios::binary | std::ios::trunc);
    for (auto const& part : parts) {
        std::ifstream input(part, std::ios::binary);
        output << input.rdbuf();
        input.close();
        disk::remove(part);
    }
    output.close();
    if (!output)
        throw std::runtime_error("Les séjours inventés n’ont pu être écrits : le disque est-il plein ?");
}

/// One deposit, from invented files to what is counted.
class Invention {
public:
    Invention(db::Database& database, InventedDeposit const& asked)
        : database_(database)
        , asked_(asked)
        , id_(DepositId::make(asked.by.at - time_to_keep))
        , files_(folder_.path() / "deposits")
    {
    }

    void keep()
    {
        auto const houses = [&] {
            auto transaction = database_.read();
            return Houses::read(transaction);
        }();
        auto region = region_of(houses, asked_.year);
        if (region.sites.empty())
            return;
        write_files(std::move(region));
        write(read(houses));
    }

private:
    void write_files(generation::Region region)
    {
        auto const written = folder_.path() / "written";
        generation::generate({ .deliveries = asked_.deliveries, .seed = asked_.seed, .formats = generation::formats_of("all"), .errors = asked_.refused, .folder = written, .threads = 1, .region = std::move(region), .years = { asked_.year } });
        add_file(written, "rsa", FileKind::Stays);
        if (asked_.chained == Chained::No)
            return;
        add_file(written, "ano", FileKind::Chaining);
        add_file(written, "ium", FileKind::Units);
    }

    /// Nobody gives such files twice: they need no digest.
    void add_file(disk::path const& written, std::string const& ending, FileKind kind)
    {
        auto& file = of_.emplace_back(DepositFile { id_, static_cast<int>(of_.size()) + 1, "reseau-" + std::to_string(asked_.year) + "." + ending, kind, 0, 0, {} });
        auto const path = files_.path_of(file);
        disk::create_directories(path.parent_path());
        join(written, "." + ending, path);
        file.size = file.received = static_cast<std::int64_t>(disk::file_size(path));
    }

    Found read(Houses const& houses) const
    {
        FileReading reading(files_, of_, houses.table(), asked_.stays);
        while (!reading.wait(1s)) { }
        if (!reading.trouble().empty())
            throw std::runtime_error(reading.trouble());
        return reading.take();
    }

    void write(Found found)
    {
        auto const begun = asked_.by.at - time_to_keep;
        auto const read = asked_.by.at - time_to_look;
        Deposit deposit { .id = id_, .name = asked_.name, .state = DepositState::Computing, .files = static_cast<int>(of_.size()), .created_at = begun, .created_by = asked_.by.account };
        FoundWriting writing(id_, of_, std::move(found), read);
        {
            auto transaction = database_.write();
            Store(transaction).add(deposit, of_);
            transaction.commit();
        }
        for (bool is_whole = false; !is_whole;) {
            auto transaction = database_.write();
            is_whole = writing.write_slice(transaction);
            if (is_whole) {
                writing.tell(deposit, read);
                if (auto const kept = indicators::keep(transaction, deposit, asked_.by); kept.failed())
                    throw std::logic_error(std::string(kept.failure().sentence()));
            }
            transaction.commit();
        }
    }

    db::Database& database_;
    InventedDeposit const& asked_;
    DepositId id_;
    TemporaryFolder folder_;
    Files files_;
    std::vector<DepositFile> of_;
};

} // namespace

void keep_invented(db::Database& database, InventedDeposit const& asked)
{
    Invention(database, asked).keep();
}

} // namespace cigogne::indicators
