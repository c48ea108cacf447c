#include "platform/reports/commands.hpp"

#include "platform/export/format.hpp"
#include "platform/export/pdf.hpp"
#include "platform/export/zip.hpp"
#include "platform/installation.hpp"
#include "platform/reports/making.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <iostream>
#include <set>

namespace cigogne::reports {

namespace {

enum class Wanted {
    AsTold,
    Again
};

struct Asked {
    int year = 0;
    std::filesystem::path archive = {};
    Wanted wanted = Wanted::AsTold;
};

/// Some reports, from one reading of the store.
std::vector<Told> drafted(db::Database& database, Draft& draft, std::size_t begin, std::size_t end)
{
    auto transaction = database.read();
    std::vector<Told> slice;
    for (auto index = begin; index < end; ++index) {
        if (auto report = draft.report(transaction, index))
            slice.push_back(std::move(*report));
    }
    return slice;
}

/// Makes what is to be made, some reports a transaction. The program may go on serving meanwhile.
Result<Made> make(db::Database& database, Series const& series, Draft& draft, Asked const& asked, Clock const& clock)
{
    Made made;
    for (std::size_t begin = 0; begin < draft.size(); begin += series.a_slice) {
        auto slice = drafted(database, draft, begin, std::min(begin + series.a_slice, draft.size()));
        auto transaction = database.write();
        VersionStore store(transaction, series.versions);
        for (auto& told : slice) {
            bool const is_told = asked.wanted == Wanted::AsTold && store.report(told.year, told.house, {});
            made.add(is_told ? Kept::Unchanged : store.keep(std::move(told), "Établi de nouveau par la ligne de commande.", clock.now(), {}));
        }
        transaction.commit();
    }
    return made;
}

/// A version that is stored, and the name of its files.
struct Named {
    Version version;
    std::string name;
};

/// What is stored: region, then houses.
std::vector<Named> stored_reports(db::Database& database, Series const& series, int year, Instant now)
{
    auto transaction = database.read();
    VersionStore const store(transaction, series.versions);
    std::vector<Named> all;
    for (auto const& head : store.told_until(year, now))
        all.push_back({ *store.report(year, head.house, head.version), {} });
    return all;
}

/// Spreadsheets first, which tell the names of the files; then the pages, as many at once as processors.
Result<Done> write_archive(Series const& series, std::vector<Named>& reports, exporting::ZipArchive& archive)
{
    std::set<std::string> names;
    for (auto& [version, name] : reports) {
        auto printed = series.print(version);
        name = std::move(printed.name);
        while (!names.insert(name).second)
            name += "-bis";
        archive.add(name + ".xlsx", std::move(printed.spreadsheet));
    }
    TRY(exporting::print_all(
        reports.size(), [&](std::size_t index) { return series.print(reports[index].version).document; },
        [&](std::size_t index, std::string const& bytes) { archive.add(reports[index].name + ".pdf", bytes); }));
    archive.finish();
    return Done {};
}

Result<Done> report_year(db::Database& database, settings::Settings& settings, Clock const& clock, Series const& series, Asked const& asked)
{
    exporting::ZipArchive archive(asked.archive); // where none can be written, nothing is made
    auto draft = [&] {
        auto transaction = database.read();
        exporting::mark_as_fictitious(installation(transaction).is_demonstration);
        return series.draft(transaction, settings, asked.year, paris_date(clock.now()));
    }();
    if (draft.failed())
        return draft.failure();
    auto const made = TRY(make(database, series, **draft, asked, clock));
    auto reports = stored_reports(database, series, asked.year, clock.now());
    TRY(write_archive(series, reports, archive));
    std::cout << fmt::format("{}\n{} rapports de {}, en PDF et en tableur : {}\n", made.sentence(), reports.size(), asked.year, asked.archive.string());
    return Done {};
}

} // namespace

CLI::App& add_report_command(CLI::App& program)
{
    auto* const command = program.add_subcommand("report", "Rapports");
    command->require_subcommand(1);
    return *command;
}

void add_series(CLI::App& report, SeriesCommand const& command, Series const& series, OnStore on_store, int& status)
{
    auto* const made = report.add_subcommand(command.name, command.description);
    auto const asked = std::make_shared<Asked>();
    made->add_option("--year", asked->year, "Année")->required()->check(CLI::Range(1990, 2199));
    made->add_option("--out", asked->archive, "Archive ZIP à écrire ; elle ne doit pas exister")->required();
    made->add_flag_callback(
        "--again", [asked] { asked->wanted = Wanted::Again; }, "Fait une nouvelle version de ce que des corrections ont changé");
    made->callback([asked, on_store, &series, &status] {
        on_store([&](db::Database& database, settings::Settings& settings, Clock const& clock) {
            auto const outcome = report_year(database, settings, clock, series, *asked);
            if (outcome.succeeded())
                return;
            std::cerr << "cigogne : " << outcome.failure().sentence() << "\n";
            status = 1;
        });
    });
}

} // namespace cigogne::reports
