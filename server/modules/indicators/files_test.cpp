#include "modules/indicators/reading.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/testing.hpp"
#include "platform/export/zip.hpp"
#include "platform/security/token.hpp"
#include "platform/temporary_folder.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <limits>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;
using analytics::Field;
namespace disk = std::filesystem;

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");

/// A folder that is gone when the test ends.
class DepositFiles : public ::testing::Test {
protected:
    DepositFile file(std::int64_t size, std::int64_t received, FileKind kind = FileKind::Stays, int number = 1) const
    {
        return { id, number, number == 1 ? "essai" : "autre", kind, size, received, {} };
    }
    /// The file once these bytes of it were taken, and noted: not put in their place yet.
    DepositFile noted(DepositFile const& before, std::string_view bytes) const
    {
        auto const taken = files.take(before, bytes);
        EXPECT_TRUE(taken.succeeded());
        auto after = before;
        after.part = taken.succeeded() ? taken.value() : std::string();
        after.digest = files.digest_with(before, bytes);
        after.received += static_cast<std::int64_t>(bytes.size());
        return after;
    }
    DepositFile sent(DepositFile const& before, std::string_view bytes) const
    {
        auto const after = noted(before, bytes);
        EXPECT_TRUE(files.put_in_place(after).succeeded());
        return after;
    }
    /// A whole file of these bytes.
    DepositFile holding(std::string const& bytes, FileKind kind = FileKind::Stays, int number = 1) const
    {
        return sent(file(static_cast<std::int64_t>(bytes.size()), 0, kind, number), bytes);
    }
    /// A whole archive of these files.
    DepositFile zip(std::vector<std::pair<std::string, std::string>> const& entries) const
    {
        auto const path = folder / "essai.zip";
        disk::remove(path);
        exporting::ZipArchive archive(path);
        for (auto const& [name, text] : entries)
            archive.add(name, text);
        archive.finish();
        std::ifstream stream(path, std::ios::binary);
        std::string const bytes { std::istreambuf_iterator<char>(stream), {} };
        files.remove(id);
        auto whole = file(static_cast<std::int64_t>(bytes.size()), 0, FileKind::Archive);
        for (std::size_t at = 0; at < bytes.size(); at += largest_part)
            whole = sent(whole, std::string_view(bytes).substr(at, largest_part));
        return whole;
    }
    std::string content(DepositFile const& of) const
    {
        std::ifstream stream(files.path_of(of), std::ios::binary);
        return { std::istreambuf_iterator<char>(stream), {} };
    }

    TemporaryFolder folder;
    Files files { folder.path() };
    DepositId id = DepositId::make(morning);
};

TEST_F(DepositFiles, grow_by_parts_and_take_one_again_that_was_not_noted)
{
    auto const begun = sent(file(6, 0), "abc");
    EXPECT_EQ(begun.digest, "") << "no block is whole yet";
    ASSERT_TRUE(files.take(begun, "xyz").succeeded()) << "taken, and the server killed before it was noted";
    auto const whole = sent(begun, "def");
    EXPECT_EQ(content(whole), "abcdef");
    EXPECT_EQ(whole.digest, "bef57ec7f53a6d40beb640a780a639c83bc29ac8a9816f1fc6c5c6dcd93c4721") << "SHA-256 of abcdef";
    EXPECT_TRUE(files.complete({ whole }));
    EXPECT_FALSE(files.complete({ file(7, 7) }));
    ASSERT_EQ(files.present().size(), 1U);
    files.remove(id);
    EXPECT_TRUE(files.present().empty());
    files.remove(id);
}

TEST_F(DepositFiles, hold_no_byte_that_was_not_noted)
{
    auto const begun = sent(file(6, 0), "abc");
    auto refused = begun;
    refused.part = files.take(begun, "xyz").value();
    auto const whole = sent(begun, "def");
    files.drop_part(refused);
    EXPECT_EQ(content(whole), "abcdef");
    auto late = begun;
    late.part = files.take(begun, "uvw").value();
    EXPECT_EQ(content(whole), "abcdef") << "who looked at the row before, and comes to the disk last";
    files.drop_part(late);
    EXPECT_EQ(std::distance(disk::directory_iterator(folder / id.text()), {}), 1) << "nothing is left beside it";
}

TEST_F(DepositFiles, that_were_noted_are_put_in_place_by_whoever_comes_next)
{
    auto const begun = noted(file(9, 0), "abc"); // and the server killed
    EXPECT_EQ(content(begun), "");
    auto const further = noted(begun, "def"); // by the next part; and the server killed
    EXPECT_EQ(content(further), "abc");
    auto const whole = noted(further, "ghi");
    EXPECT_EQ(whole.digest, security::sha256_hex("abcdefghi"));
    disk::resize_file(files.path_of(whole), 7); // killed in the middle of putting it there
    EXPECT_TRUE(files.complete({ whole })) << "by the job";
    EXPECT_EQ(content(whole), "abcdefghi");
    EXPECT_TRUE(files.put_in_place(whole).succeeded()) << "again";
    EXPECT_TRUE(files.put_in_place(begun).succeeded()) << "late: it is there";
    EXPECT_EQ(content(whole), "abcdefghi");
}

TEST_F(DepositFiles, are_known_again_however_they_were_sent)
{
    std::string bytes(static_cast<std::size_t>(2 * digest_block) + 5, 'a');
    bytes[3] = 'b';
    auto const size = static_cast<std::int64_t>(bytes.size());
    auto const block = static_cast<std::size_t>(digest_block);
    auto const expected = security::sha256_hex(security::sha256_hex(security::sha256_hex(bytes.substr(0, block)) + bytes.substr(block, block)) + bytes.substr(2 * block));
    for (auto const part : { digest_block, digest_block - 7, digest_block / 3 }) {
        auto whole = file(size, 0);
        while (!whole.is_whole())
            whole = sent(whole, std::string_view(bytes).substr(static_cast<std::size_t>(whole.received), static_cast<std::size_t>(part)));
        EXPECT_EQ(whole.digest, expected) << "in parts of " << part;
        EXPECT_EQ(sent(whole, "").digest, expected) << "an empty part changes nothing";
        EXPECT_EQ(content(whole), bytes);
        files.remove(id);
    }
}

TEST_F(DepositFiles, that_a_disk_has_no_room_for_are_told)
{
    EXPECT_FALSE(files.has_room_for(std::numeric_limits<std::int64_t>::max() / 2));
    disk::create_directories(folder / id.text());
    disk::create_symlink("/dev/full", folder / id.text() / "1"); // a device that is always full
    auto const whole = noted(file(6, 0), "abcdef");
    EXPECT_TRUE(files.put_in_place(whole).failed_with(DepositError::NoRoom));
    EXPECT_FALSE(files.complete({ whole }));
    disk::remove(folder / id.text() / "1");
    EXPECT_TRUE(files.complete({ whole })) << "nothing is lost: the part stayed";
    EXPECT_EQ(content(whole), "abcdef");
}

TEST_F(DepositFiles, that_another_server_has_begun_are_not_gone_on_with_here)
{
    EXPECT_TRUE(files.take(file(6, 3), "def").failed_with(DepositError::ElsewhereOnDisk));
    EXPECT_FALSE(files.complete({ file(6, 6) }));
    EXPECT_TRUE(files.present().empty());
}

TEST_F(DepositFiles, are_read_to_counts_refusals_and_stays)
{
    auto const bytes = delivery().put(Field::StayNumber, 7).text() + "\nillisible\n" + birth().put(Field::StayNumber, 8).text() + "\n";
    FileReading reading(files, { holding(bytes) }, "finess;type;from;to;name\n310000001;2B;2010-01-01;;\n", StaysWanted::Yes);
    ASSERT_TRUE(reading.wait(30s));
    ASSERT_EQ(reading.trouble(), "");
    EXPECT_EQ(reading.bytes_read(), reading.bytes_to_read());
    auto const found = reading.take();
    EXPECT_EQ(found.record, "rsa");
    EXPECT_EQ(found.lines.kept, 2U);
    EXPECT_EQ(found.lines.refused, 1U);
    ASSERT_EQ(found.refusals.size(), 1U);
    EXPECT_EQ(found.refusals[0].line, 2U);
    ASSERT_EQ(found.site_years.size(), 1U);
    EXPECT_EQ(found.types[0], "2B");
    EXPECT_EQ(found.site_years[0].covered(), 3) << "discharged in March";
    ASSERT_EQ(found.stays.size(), 2U);
    EXPECT_EQ(found.stays[0].key, "0000000007");
    EXPECT_EQ(found.stays[0].unit, StayUnit::Mother);
    EXPECT_EQ(found.stays[1].unit, StayUnit::Child);
    EXPECT_EQ(found.stays[1].weeks, 39);
}

TEST_F(DepositFiles, of_chaining_and_units_stand_beside_the_stays)
{
    auto const mother = delivery().put(Field::StayNumber, 7).text();
    auto const child = birth().put(Field::StayNumber, 8).text();
    auto const chained = [](std::uint64_t number, std::string_view person) { return ano().put(Field::StayNumber, number).put(Field::Pseudonym, person).put(Field::BirthKey, "CLE1"); };
    auto const chaining = chained(7, "MERE1").text() + "\n" + chained(8, "ENFANT1").text() + "\nillisible\n"
        + chained(9, "MERE2").put(Field::ControlCodes, "1").text() + "\n";
    auto const units = ium("0001", "71", "01012020").text() + "\n";
    FileReading reading(files, { holding(chaining, FileKind::Chaining, 1), holding(units, FileKind::Units, 2), holding(mother + "\n" + child + "\n", FileKind::Stays, 3) },
        "finess;type;from;to;name\n", StaysWanted::Yes);
    ASSERT_TRUE(reading.wait(30s));
    ASSERT_EQ(reading.trouble(), "");
    EXPECT_EQ(reading.bytes_read(), reading.bytes_to_read());
    auto const found = reading.take();
    EXPECT_EQ(found.record, "rsa") << "whichever file comes first";
    EXPECT_EQ(found.lines.kept, 2U);
    EXPECT_EQ(found.chaining.kept, 2U);
    EXPECT_EQ(found.chaining.read(), 4U);
    ASSERT_EQ(found.chaining_refusals.size(), 1U);
    EXPECT_EQ(found.chaining_refusals[0].line, 3U);
    EXPECT_EQ(found.units.kept, 1U);
    EXPECT_EQ(found.stays.size(), 2U);
    ASSERT_EQ(found.site_years.size(), 1U);
    EXPECT_TRUE(found.site_years[0].totals.is_linked());
}

TEST_F(DepositFiles, tell_a_stay_that_is_there_more_than_once_only_once)
{
    auto const mother = delivery().put(Field::StayNumber, 7).text() + "\n";
    auto const corrected = delivery("JQGA003").put(Field::StayNumber, 7).text() + "\n";
    FileReading reading(files, { holding(mother, FileKind::Stays, 1), holding(mother + corrected, FileKind::Stays, 2) }, "finess;type;from;to;name\n", StaysWanted::Yes);
    ASSERT_TRUE(reading.wait(30s));
    ASSERT_EQ(reading.trouble(), "");
    EXPECT_EQ(reading.bytes_read(), reading.bytes_to_read()) << "read again, and told so";
    auto const found = reading.take();
    EXPECT_EQ(found.lines.read(), 3U);
    EXPECT_EQ(found.lines.kept, 1U);
    EXPECT_EQ(found.stays.size(), 1U);
    ASSERT_EQ(found.told_otherwise.size(), found.lines.excluded[static_cast<std::size_t>(analytics::Exclusion::RepeatedOtherwise)]) << "one line a stay of RSA";
    ASSERT_FALSE(found.told_otherwise.empty());
    EXPECT_EQ(found.told_otherwise[0].fault, analytics::LineFault::ToldOtherwise);
    ASSERT_EQ(found.site_years.size(), 1U);
    EXPECT_EQ(found.site_years[0].deliveries(), 1);
}

TEST_F(DepositFiles, of_units_with_chaining_alone_are_not_linked_and_say_why)
{
    FileReading reading(files, { holding("1114Z14A 122\n", FileKind::Stays, 1), holding(ano().text() + "\n", FileKind::Chaining, 2) }, "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    EXPECT_TRUE(reading.trouble().starts_with("Un ANO ne chaîne que des RSA")) << reading.trouble();
}

TEST_F(DepositFiles, of_counts_add_to_files_of_stays)
{
    auto const lines = computed({ delivery().text() }, {});
    auto const cube = analytics::written(lines.tally, lines.lines);
    FileReading reading(files, { holding(delivery().text() + "\n", FileKind::Stays, 1), holding(cube, FileKind::Cube, 2) }, "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    ASSERT_EQ(reading.trouble(), "");
    auto const found = reading.take();
    EXPECT_EQ(found.lines.kept, 2U);
    ASSERT_EQ(found.site_years.size(), 1U);
    EXPECT_EQ(found.site_years[0].deliveries(), 2);
    EXPECT_FALSE(found.site_years[0].covered()) << "the cube tells no months";
    EXPECT_TRUE(found.stays.empty()) << "not asked for";
    EXPECT_EQ(found.types[0], "") << "a site that the table does not hold";
}

TEST_F(DepositFiles, of_an_archive_are_read_by_what_they_are)
{
    auto const mother = delivery().put(Field::StayNumber, 7).text() + "\nillisible\n";
    auto const chained = ano().put(Field::StayNumber, std::uint64_t { 7 }).put(Field::Pseudonym, "MERE1").put(Field::BirthKey, "CLE1").text() + "\n";
    auto const archive = zip({ { "envoi/rodez.txt", mother }, { "envoi/RODEZ.ANO.txt", chained }, { "envoi/unites.txt", ium("0001", "71", "01012020").text() + "\n" }, { "envoi/lisez-moi.txt", "Bonjour" } });
    FileReading reading(files, { archive }, "finess;type;from;to;name\n", StaysWanted::Yes);
    ASSERT_TRUE(reading.wait(30s));
    ASSERT_EQ(reading.trouble(), "");
    EXPECT_EQ(reading.bytes_read(), reading.bytes_to_read()) << "of the files, not of the archive";
    auto const found = reading.take();
    EXPECT_EQ(found.record, "rsa");
    EXPECT_EQ(found.lines.kept, 1U);
    ASSERT_EQ(found.refusals.size(), 1U);
    EXPECT_EQ(found.names[0].at(found.refusals[0].file), "essai/envoi/rodez.txt");
    EXPECT_EQ(found.chaining.kept, 1U);
    EXPECT_EQ(found.units.kept, 1U);
    ASSERT_EQ(found.stays.size(), 1U);
    EXPECT_EQ(found.stays[0].key, "0000000007");
    EXPECT_EQ(found.passed_over, std::vector<std::string> { "essai/envoi/lisez-moi.txt" });
}

TEST_F(DepositFiles, of_an_archive_that_is_not_to_be_read_say_why)
{
    auto const trouble_of = [&](DepositFile const& file) {
        FileReading reading(files, { file }, "finess;type;from;to;name\n", StaysWanted::No);
        EXPECT_TRUE(reading.wait(30s));
        return reading.trouble();
    };
    auto const stays = delivery().text() + "\n";
    for (auto const* const name : { "VID-HOSP.txt", "990000001.2024.12.tra", "990000001.2024.12.tra.txt", "TRA.txt", "tra_2024.txt" })
        EXPECT_NE(trouble_of(zip({ { "a.rsa", stays }, { name, "x" } })).find("identifie des personnes"), std::string::npos) << name;
    auto const nested = trouble_of(zip({ { "a.rsa", stays }, { "b.zip", std::string("PK\x03\x04") } }));
    EXPECT_NE(nested.find("« b.zip »"), std::string::npos);
    EXPECT_NE(trouble_of(zip({ { "a.ano", ano().text() + "\n" } })).find("aucun fichier de séjours"), std::string::npos);
    EXPECT_NE(trouble_of(zip({ { "a.rsa", std::string(static_cast<std::size_t>(large_archive) + 1, '0') } })).find("se décompresse plus de 200 fois"), std::string::npos);
    files.remove(id);
    EXPECT_NE(trouble_of(holding("PK\x03\x04 rien de plus", FileKind::Archive)).find("ne se lit pas"), std::string::npos);
    files.remove(id);
    EXPECT_NE(trouble_of(holding(stays, FileKind::Archive)).find("n’est pas une archive"), std::string::npos);
}

TEST_F(DepositFiles, that_are_no_counts_say_so)
{
    FileReading reading(files, { holding("ceci n’est pas un cube\n", FileKind::Cube) }, "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    EXPECT_EQ(reading.trouble(), "« essai » : cube, ligne 1 : ce fichier n’est pas un cube cigogne.cube/1");
}

TEST_F(DepositFiles, of_the_same_counts_twice_are_not_added)
{
    auto const lines = analytics::fixtures::computed({ delivery().text() }, {});
    auto const cube = analytics::written(lines.tally, lines.lines);
    FileReading reading(files, { holding(cube, FileKind::Cube, 1), holding(cube, FileKind::Cube, 2) }, "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    EXPECT_TRUE(reading.trouble().starts_with("« essai » et « autre » sont les mêmes comptes")) << reading.trouble();
}

TEST_F(DepositFiles, of_a_year_by_month_and_whole_are_not_added)
{
    auto const by_month = analytics::fixtures::computed({ delivery().text() }, {}, 1, analytics::Months::Apart);
    auto const whole = analytics::fixtures::computed({ delivery().text(), delivery().text() }, {});
    FileReading reading(files, { holding(analytics::written(by_month.tally, by_month.lines), FileKind::Cube, 1), holding(analytics::written(whole.tally, whole.lines), FileKind::Cube, 2) },
        "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    EXPECT_NE(reading.trouble().find("à la fois par mois et sans mois"), std::string::npos) << reading.trouble();
}

TEST_F(DepositFiles, that_are_gone_say_that_the_disk_fails)
{
    auto const gone = holding("a");
    files.remove(id);
    FileReading reading(files, { gone }, "finess;type;from;to;name\n", StaysWanted::No);
    ASSERT_TRUE(reading.wait(30s));
    EXPECT_NE(reading.trouble().find("disque"), std::string::npos);
}

} // namespace
} // namespace cigogne::indicators
