#include "analytics/reading/archive.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/listing.hpp"
#include "analytics/testing.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <zip.h>

namespace cigogne::analytics {
namespace {

using namespace fixtures;

using Entries = std::vector<std::pair<std::string, std::string>>;

/// An archive in a folder of its own.
class Archive {
public:
    explicit Archive(Entries const& entries)
    {
        auto* const archive = zip_open(path().c_str(), ZIP_CREATE, nullptr);
        for (auto const& [name, text] : entries)
            zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0), 0);
        if (zip_close(archive) != 0)
            throw std::runtime_error("no archive");
    }

    std::filesystem::path path() const { return folder_.path() / "essai.zip"; }
    Sources entries(std::string_view ending) const { return open_archive(path(), std::array { ending }); }

private:
    Folder folder_;
};

std::string joined(std::vector<std::string> const& lines)
{
    std::string text;
    for (auto const& line : lines)
        text += line + "\n";
    return text;
}

TEST(Archives, give_the_entries_of_a_name)
{
    Archive const archive(Entries { { "b.rsa", "deux" }, { "a.RSA", "un" }, { "a.ano", "autre" }, { "lisez-moi.txt", "" } });
    EXPECT_TRUE(is_archive(archive.path()));
    auto const entries = archive.entries(".rsa");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0]->name(), "essai.zip/a.RSA");
    EXPECT_EQ(entries[0]->size(), 2U);
    std::array<char, 8> into {};
    EXPECT_EQ(entries[0]->read(0, into), 2U);
    EXPECT_EQ(entries[0]->read(2, into), 0U);
    EXPECT_EQ(entries[0]->read(0, into), 2U) << "from the beginning, again";
}

TEST(Archives, have_their_entries_read_by_two_at_once)
{
    Archive const archive(Entries { { "a.rsa", "abcdef" } });
    auto const entries = archive.entries(".rsa");
    std::array<char, 2> into {};
    auto const read = [&](std::uint64_t offset) { return std::string(into.data(), entries[0]->read(offset, into)); };
    EXPECT_EQ(read(0), "ab");
    EXPECT_EQ(read(0), "ab");
    EXPECT_EQ(read(2), "cd");
    EXPECT_EQ(read(4), "ef");
    EXPECT_EQ(read(2), "cd") << "the other one is where it was";
    EXPECT_EQ(read(6), "");
    EXPECT_THROW(read(1), std::logic_error);
}

TEST(Archives, tell_the_stays_that_their_files_hold)
{
    Archive const archive(Entries { { "a.rsa", delivery().put(Field::StayNumber, 7).text() + "\n" + birth().put(Field::StayNumber, 8).text() + "\n" } });
    Order order;
    order.stays = archive.entries(".rsa");
    std::vector<std::string> keys;
    list(order, *find_repeats(order), [&](ListedStay const& stay) { keys.emplace_back(stay.key); });
    EXPECT_EQ(keys, (std::vector<std::string> { "0000000007", "0000000008" }));
}

TEST(Archives, are_known_by_their_first_bytes)
{
    Archive const archive(Entries { { "a.rsa", "un" } });
    auto const plain = archive.path().parent_path() / "a.zip";
    std::ofstream(plain) << delivery().text();
    EXPECT_FALSE(is_archive(plain)) << "whatever their name";
    std::ofstream(plain, std::ios::trunc) << "PK\x03\x04 and nothing else";
    EXPECT_TRUE(is_archive(plain));
    EXPECT_THROW(open_archive(plain, std::array { std::string_view(".rsa") }), std::runtime_error);
}

TEST(Archives, tell_what_their_files_tell)
{
    std::vector<std::string> stays, chaining;
    for (int index = 1; index <= 2'000; ++index) {
        auto line = index % 2 == 0 ? delivery() : birth();
        auto beside = ano();
        line.put(Field::StayNumber, static_cast<std::uint64_t>(index));
        beside.put(Field::StayNumber, static_cast<std::uint64_t>(index)).put(Field::Pseudonym, "P" + std::to_string(index)).put(Field::BirthKey, "C" + std::to_string(index / 2));
        stays.push_back(line.text());
        chaining.push_back(beside.text());
    }
    Order plain;
    plain.stays.push_back(text_of("essai.rsa", stays));
    plain.chaining.push_back(text_of("essai.ano", chaining));
    Archive const archive(Entries { { "essai.rsa", joined(stays) }, { "essai.ano", joined(chaining) } });
    Order zipped;
    zipped.stays = archive.entries(".rsa");
    zipped.chaining = archive.entries(".ano");
    zipped.threads = 2;
    auto const expected = compute(plain);
    auto const found = compute(zipped);
    EXPECT_EQ(found.chaining, expected.chaining);
    EXPECT_EQ(written(found.tally, found.lines), written(expected.tally, expected.lines));
}

TEST(Archives, that_are_damaged_are_refused_from_there_on)
{
    std::string text;
    for (int index = 0; index < 20'000; ++index)
        text += std::to_string(index * 7919) + "\n";
    Archive const archive(Entries { { "essai.rsa", text } });
    {
        std::fstream file(archive.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(2'000);
        file << "abcdefgh";
    }
    Order order;
    order.stays = archive.entries(".rsa");
    order.stays.push_back(text_of("autre.rsa", { delivery().text() }));
    auto const computation = compute(order);
    EXPECT_EQ(computation.lines.kept, 1U) << "the other file is read";
    EXPECT_EQ(computation.lines.refused, computation.refusals.size());
    ASSERT_FALSE(computation.refusals.empty());
    EXPECT_EQ(computation.refusals.back().fault, LineFault::Damaged);
    EXPECT_EQ(computation.refusals.back().line, computation.lines.refused) << "the last of what could be read of it";

    Order beside;
    beside.stays.push_back(text_of("autre.rsa", { delivery().text() }));
    beside.chaining = archive.entries(".rsa");
    beside.units = archive.entries(".rsa");
    auto const other = compute(beside);
    EXPECT_EQ(other.lines.kept, 1U);
    EXPECT_EQ(other.chaining_refusals.back().fault, LineFault::Damaged);
    EXPECT_EQ(other.unit_refusals.back().fault, LineFault::Damaged);
}

} // namespace
} // namespace cigogne::analytics
