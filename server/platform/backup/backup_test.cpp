#include "platform/backup/backup.hpp"

#include "platform/backup/restore.hpp"
#include "platform/backup/tar.hpp"
#include "platform/installation.hpp"
#include "platform/only_server.hpp"
#include "platform/temporary_folder.hpp"
#include "platform/testing/database.hpp"

#include <fstream>
#include <gtest/gtest.h>

namespace cigogne::backup {
namespace {

namespace files = std::filesystem;
auto const monday = Instant::from_milliseconds(1'795'000'000'000);

void write_file(files::path const& file, std::string_view text)
{
    files::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
}

std::string text_of(files::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// An installation on either database, in a folder of its own.
class BackupTest : public fixtures::OnBothDatabases {
protected:
    BackupTest()
    {
        configuration.data_folder = folder / "data";
        files::create_directories(configuration.data_folder);
        if (GetParam() == db::Kind::Postgres)
            configuration.database_url = fresh().address();
        open();
        name_region("Occitanie");
        write_file(configuration.data_folder / "cles/second-facteur.key", "secret");
        write_file(configuration.data_folder / "sauvegardes/cigogne-ancienne.tar", "not saved again");
        write_file(configuration.deposits_folder() / "one/1", "somebody is sending it: never saved");
    }

    db::Database& store() { return *store_; }
    void open()
    {
        store_ = std::make_unique<db::Database>(
            configuration.uses_postgres() ? fresh().engine() : db::sqlite_engine(configuration.sqlite_file().string()), 2);
        db::migrate(*store_, db::compiled_migrations());
    }
    void name_region(std::string const& name)
    {
        auto transaction = store().write();
        describe_installation(transaction, { .region = name, .is_demonstration = false });
        security::AuditTrail(store()).record(transaction, { monday, security::AuditKind::Write, {}, {}, "named", "region", name, {}, {} });
        transaction.commit();
    }
    std::string region()
    {
        auto transaction = store().read();
        return installation(transaction).region;
    }
    /// As the operator does it: nobody uses the store meanwhile.
    Result<Restored> restored(files::path const& archive, Present present)
    {
        store_.reset();
        auto outcome = restore(configuration, archive, present, monday + 24h);
        open();
        return outcome;
    }

    TemporaryFolder folder;
    Configuration configuration;
    std::unique_ptr<db::Database> store_;
};
CIGOGNE_ON_BOTH_DATABASES(BackupTest);

TEST_P(BackupTest, what_was_saved_comes_back_with_its_files_and_its_audit)
{
    files::create_directories(folder / "out");
    auto const made = make_backup(configuration, folder / "out", monday);
    ASSERT_TRUE(made.succeeded()) << made.failure().sentence();
    EXPECT_EQ(made->file.filename(), file_name(monday));
    EXPECT_EQ(files::status(made->file).permissions(), files::perms::owner_read | files::perms::owner_write);
    EXPECT_EQ(std::distance(files::directory_iterator(folder / "out"), {}), 1) << "nothing else is left behind";
    EXPECT_EQ(text_of(made->file).find("somebody is sending it"), std::string::npos) << "what is being sent is not ours to keep";
    name_region("Ailleurs");
    write_file(configuration.data_folder / "cles/second-facteur.key", "another");

    auto const refused = restored(made->file, Present::MustBeEmpty);
    ASSERT_TRUE(refused.failed());
    EXPECT_NE(refused.failure().sentence().find("--replace"), std::string::npos);
    EXPECT_EQ(region(), "Ailleurs") << "nothing was touched";

    auto const outcome = restored(made->file, Present::IsReplaced);
    ASSERT_TRUE(outcome.succeeded()) << outcome.failure().sentence();
    EXPECT_EQ(region(), "Occitanie");
    EXPECT_EQ(text_of(configuration.data_folder / "cles/second-facteur.key"), "secret");
    EXPECT_EQ(outcome->audit.broken, "");
    EXPECT_EQ(outcome->audit.entries, 1);
    EXPECT_FALSE(outcome->kept_in.empty()) << "what was replaced is kept";
    EXPECT_EQ(outcome->made_at, rfc3339(monday));
    if (configuration.uses_postgres())
        fresh().engine()->connect()->run_script(fmt::format("drop schema {} cascade", outcome->kept_in));
}

TEST_P(BackupTest, an_archive_that_was_cut_off_changes_nothing)
{
    auto const made = make_backup(configuration, folder / "whole.tar", monday);
    ASSERT_TRUE(made.succeeded()) << made.failure().sentence();
    auto const whole = text_of(made->file);
    name_region("Ailleurs");
    for (auto const length : { whole.size() - 1024, whole.size() / 2, std::size_t { 100 }, std::size_t { 0 } }) {
        write_file(folder / "cut.tar", whole.substr(0, length));
        EXPECT_TRUE(restored(folder / "cut.tar", Present::IsReplaced).failed()) << length;
        EXPECT_EQ(region(), "Ailleurs");
    }
    EXPECT_TRUE(restored(folder / "absent.tar", Present::IsReplaced).failed());
    EXPECT_FALSE(files::exists(configuration.data_folder / "restauration.en-cours"));
}

TEST_P(BackupTest, refuses_a_destination_that_is_not_one)
{
    EXPECT_TRUE(make_backup(configuration, folder / "absent/x.tar", monday).failed());
    write_file(folder / "there.tar", "precious");
    EXPECT_TRUE(make_backup(configuration, folder / "there.tar", monday).failed());
    EXPECT_EQ(text_of(folder / "there.tar"), "precious");
}

TEST(SqliteBackup, is_one_state_of_a_store_that_others_write_to)
{
    TemporaryFolder folder;
    Configuration configuration;
    configuration.data_folder = folder / "data";
    files::create_directories(configuration.data_folder);
    db::Database store(db::sqlite_engine(configuration.sqlite_file().string()), 2);
    db::migrate(store, db::compiled_migrations());
    auto const write = [&](std::string const& word) {
        auto transaction = store.write();
        for (int row = 0; row < 2000; ++row)
            transaction.execute("insert into installation (name, value) values (?, ?)", word + std::to_string(row), std::string(4000, 'x'));
        transaction.commit();
    };
    write("before");
    auto backup = Backup::begin(configuration, folder / "x.tar", monday);
    ASSERT_TRUE(backup.succeeded()) << backup.failure().sentence();
    auto making = std::move(backup).value();
    ASSERT_TRUE(making.advance([] { return true; }).value()) << "more than one part";
    write("after");
    int parts = 0;
    while (making.advance([] { return true; }).value())
        ASSERT_LT(++parts, 100) << "a write makes it begin anew";
    ASSERT_TRUE(making.finish().succeeded());
    ASSERT_TRUE(unpack(folder / "x.tar", folder / "out"));
    db::Database copy(db::sqlite_engine((folder / "out/cigogne.db").string()), 2);
    auto transaction = copy.read();
    EXPECT_EQ(transaction.number("select count(*) from installation"), 2000);
}

TEST(SqliteRestore, refuses_while_the_program_serves)
{
    TemporaryFolder folder;
    Configuration configuration;
    configuration.data_folder = folder / "data";
    files::create_directories(configuration.data_folder);
    write_file(folder / "x.tar", "");
    OnlyServer const serving(configuration);
    auto const outcome = restore(configuration, folder / "x.tar", Present::IsReplaced, monday);
    ASSERT_TRUE(outcome.failed());
    EXPECT_NE(outcome.failure().sentence().find("arrêtez-le"), std::string::npos) << outcome.failure().sentence();
}

TEST(BackupFolder, keeps_the_newest_and_nothing_but_its_own)
{
    TemporaryFolder folder;
    for (auto const* name : { "cigogne-2026-11-20-023000.tar", "cigogne-2026-11-21-023000.tar", "cigogne-2026-11-22-023000.tar", "autre.tar" })
        write_file(folder / name, "x");
    EXPECT_EQ(keep_newest(folder / ".", 2), 1U);
    EXPECT_FALSE(files::exists(folder / "cigogne-2026-11-20-023000.tar"));
    EXPECT_TRUE(files::exists(folder / "autre.tar"));
}

TEST(Tar, keeps_names_within_its_folder)
{
    TemporaryFolder folder;
    for (auto const* name : { "../out", "/tmp/out", "a/../../out" }) {
        TarWriter writer(folder / "x.tar");
        writer.add_text(name, "x");
        writer.finish();
        EXPECT_FALSE(unpack(folder / "x.tar", folder / "in")) << name;
    }
}

} // namespace
} // namespace cigogne::backup
