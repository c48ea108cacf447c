#include "modules/reporting/measures_for_tests.hpp"
#include "modules/reporting/report_series.hpp"
#include "modules/reporting/report_store.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/jobs/start.hpp"
#include "platform/reports/archiving.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <future>
#include <sys/stat.h>
#include <unistd.h>

namespace cigogne::reporting {
namespace {

using namespace samples;
using reports::ArchiveFile;
using reports::ArchiveId;
using reports::ArchiveRow;
using reports::said_size;

/// A printer in the place of WeasyPrint, found first: what it is given comes out as a PDF, of a sort.
class Printer {
public:
    explicit Printer(std::string const& line)
        : folder_(std::filesystem::temp_directory_path() / fmt::format("cigogne-printer-{}", ::getpid()))
        , path_before_(std::getenv("PATH"))
    {
        std::filesystem::create_directory(folder_);
        std::ofstream(folder_ / "weasyprint") << "#!/bin/sh\n"
                                              << line << "\n";
        std::filesystem::permissions(folder_ / "weasyprint", std::filesystem::perms::owner_all);
        ::setenv("PATH", (folder_.string() + ":" + path_before_).c_str(), 1);
    }
    Printer(Printer const&) = delete;
    Printer& operator=(Printer const&) = delete;
    ~Printer()
    {
        ::setenv("PATH", path_before_.c_str(), 1);
        std::filesystem::remove_all(folder_);
    }

private:
    std::filesystem::path folder_;
    std::string path_before_;
};

auto const february = at("2025-02-01");
constexpr auto prints = "printf '%s' '%PDF-'; exec cat";

class ReportArchives : public fixtures::OnBothDatabases {
protected:
    /// The region and so many houses told in February.
    void tell(int houses)
    {
        write([&](db::Transaction& transaction) {
            for (int house = 0; house <= houses; ++house)
                ReportStore(transaction).keep(report_of(house, 41'357), {}, february, {});
        });
    }
    static YearlyReport report_of(int house, double requests)
    {
        return { 2024, house == 0 ? std::nullopt : std::optional(place(house)), house == 0 ? "Région" : fmt::format("CH Exemple {}", house), {},
            { { "requests", "Demandes", {}, SectionKind::Figures, { { "TRF-00", "Toutes les demandes", "demandes", requests } } } }, {} };
    }
    static reports::ArchiveStore archives(db::Transaction& transaction) { return { transaction, yearly_reports().archives }; }
    ArchiveId ask(std::int64_t count)
    {
        auto const id = ArchiveId::make(february);
        write([&](db::Transaction& transaction) {
            auto const job = jobs::start(transaction, clock.now(), { .kind = yearly_reports().archiving_code, .title = "Réunir", .input = id.text(), .author = author });
            archives(transaction).add({ id, 2024, job, count, 0, false, february, author });
        });
        return id;
    }
    jobs::Tools tools(db::Database& database) { return { database, clock, audit, settings }; }
    void work()
    {
        jobs::Runner runner(tools(database()), { reports::archive_jobs(yearly_reports()).front() }, jobs::Company::Alone);
        while (runner.work()) { }
    }
    std::optional<ArchiveRow> archive(ArchiveId id)
    {
        auto transaction = database().read();
        return archives(transaction).archive(id);
    }
    jobs::Job job_of(ArchiveId id)
    {
        auto const job = archive(id)->job;
        auto transaction = database().read();
        return *jobs::Store(transaction).job(job);
    }
    std::vector<ArchiveFile> files(ArchiveId id)
    {
        auto transaction = database().read();
        return archives(transaction).files(id);
    }

    ManualClock clock { february };
    security::AuditTrail audit { database() };
    settings::Settings settings { database(), reports::archive_settings(yearly_reports()) };
    AccountId author = AccountId::make(february);
};
CIGOGNE_ON_BOTH_DATABASES(ReportArchives);

TEST_P(ReportArchives, hold_the_pdf_and_the_spreadsheet_of_each_report)
{
    Printer const printer(prints);
    tell(3);
    auto const id = ask(4);
    work();
    EXPECT_TRUE(archive(id)->is_ready);
    auto const held = files(id);
    ASSERT_EQ(held.size(), 8U);
    EXPECT_TRUE(held[0].name.starts_with("rapport-2024-region")) << held[0].name;
    EXPECT_TRUE(held[0].name.ends_with(".pdf"));
    EXPECT_TRUE(held[0].content.starts_with("%PDF-"));
    EXPECT_TRUE(held[1].name.ends_with(".xlsx"));
    EXPECT_TRUE(held[1].content.starts_with("PK"));
    std::int64_t bytes = 0;
    for (auto const& file : held)
        bytes += static_cast<std::int64_t>(file.content.size());
    EXPECT_EQ(archive(id)->bytes, bytes);
    auto const job = job_of(id);
    EXPECT_EQ(job.state, jobs::State::Done);
    EXPECT_EQ(job.done, 4);
    EXPECT_EQ(job.total, 4);
    EXPECT_NE(job.outcome.find("4 rapports de 2024"), std::string::npos);
    EXPECT_NE(job.outcome.find("jusqu’au 03/03/2025"), std::string::npos) << job.outcome; // 30 days
}

TEST_P(ReportArchives, hold_the_versions_that_stood_when_they_were_asked_for)
{
    Printer const printer(prints);
    tell(1);
    auto const id = ask(2);
    write([&](db::Transaction& transaction) { ReportStore(transaction).keep(report_of(1, 41'358), "Corrigé", february + Duration(1s), {}); });
    work();
    auto const held = files(id);
    ASSERT_EQ(held.size(), 4U);
    EXPECT_NE(held[2].content.find("41\u202f357"), std::string::npos);
    EXPECT_EQ(held[2].content.find("41\u202f358"), std::string::npos);
}

TEST_P(ReportArchives, are_gone_on_with_by_another_process_where_one_has_died)
{
    tell(4);
    auto const id = ask(5);
    write([&](db::Transaction& transaction) {
        transaction.execute("update job set state = 'running', runner = 'another', place = '2', done = 2 where id = ?", archives(transaction).archive(id)->job);
        for (auto const* name : { "a.pdf", "a.xlsx", "b.pdf", "b.xlsx" })
            archives(transaction).add_file(id, { name, "déjà fait" });
    });
    Printer const printer(prints);
    work();
    EXPECT_EQ(job_of(id).state, jobs::State::Done);
    EXPECT_EQ(files(id).size(), 10U);
    EXPECT_EQ(files(id)[3].name, "b.xlsx");
}

TEST_P(ReportArchives, are_given_up_in_the_middle_of_a_report_when_they_are_cancelled)
{
    auto const gate = (std::filesystem::temp_directory_path() / fmt::format("cigogne-printing-{}", ::getpid())).string();
    ASSERT_EQ(::mkfifo(gate.c_str(), 0600), 0);
    Printer const endless("echo b > " + gate + "; exec sleep 600");
    tell(1);
    auto const id = ask(2);
    auto const job = archive(id)->job;
    auto cancelling = std::async(std::launch::async, [&] {
        std::ifstream(gate).get(); // it prints
        auto transaction = other_process().write();
        auto const cancelled = jobs::cancel(transaction, clock.now(), *jobs::Store(transaction).job(job));
        transaction.commit();
        return cancelled.succeeded();
    });
    work();
    EXPECT_TRUE(cancelling.get());
    EXPECT_EQ(job_of(id).state, jobs::State::Cancelled);
    EXPECT_FALSE(archive(id)->is_ready);
    std::filesystem::remove(gate);
}

TEST_P(ReportArchives, say_why_when_nothing_can_be_printed)
{
    Printer const printer("exit 1");
    tell(1);
    auto const id = ask(2);
    work();
    EXPECT_FALSE(archive(id)->is_ready);
    EXPECT_EQ(job_of(id).state, jobs::State::Failed);
    EXPECT_TRUE(job_of(id).attention);
    EXPECT_TRUE(files(id).empty());
}

TEST_P(ReportArchives, give_a_name_once)
{
    auto const id = ask(2);
    write([&](db::Transaction& transaction) {
        auto store = archives(transaction);
        store.add_file(id, { "rapport-2024-ch-exemple.pdf", "un" });
        store.add_file(id, { "rapport-2024-ch-exemple.pdf", "deux" });
    });
    EXPECT_EQ(files(id)[1].name, "rapport-2024-ch-exemple-bis.pdf");
    EXPECT_EQ(archive(id)->bytes, 6);
}

TEST_P(ReportArchives, are_dropped_after_their_time_a_few_rows_at_once)
{
    auto const id = ask(1);
    write([&](db::Transaction& transaction) {
        auto store = archives(transaction);
        for (int file = 0; file < 3; ++file)
            store.add_file(id, { fmt::format("{}.pdf", file), "x" });
        store.finish(id);
        auto const soon = february + Duration(std::chrono::hours(72));
        EXPECT_EQ(store.remove_asked_before(february, soon, 10), 0); // not yet
        EXPECT_EQ(store.remove_asked_before(soon, soon, 2), 2);
        EXPECT_TRUE(store.archive(id));
        EXPECT_EQ(store.remove_asked_before(soon, soon, 10), 2); // the last file, and the archive
        EXPECT_FALSE(store.archive(id));
        EXPECT_EQ(store.remove_asked_before(soon, soon, 10), 0);
    });
}

TEST_P(ReportArchives, that_were_never_finished_are_dropped_after_two_days)
{
    auto const id = ask(1);
    write([&](db::Transaction& transaction) {
        auto store = archives(transaction);
        EXPECT_EQ(store.remove_asked_before(february, february + Duration(std::chrono::hours(48)), 10), 0);
        EXPECT_EQ(store.remove_asked_before(february, february + Duration(std::chrono::hours(49)), 10), 1);
        EXPECT_FALSE(store.archive(id));
    });
}

TEST(ReportArchive, says_its_size_in_megabytes)
{
    EXPECT_EQ(said_size(4'230'000), "4,2\u202fMo");
    EXPECT_EQ(said_size(12), "0,1\u202fMo");
}

} // namespace
} // namespace cigogne::reporting
