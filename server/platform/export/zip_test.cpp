#include "platform/export/zip.hpp"

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace cigogne::exporting {
namespace {

class Zip : public ::testing::Test {
protected:
    Zip()
        : file_(std::filesystem::temp_directory_path() / ("cigogne-zip-" + std::to_string(reinterpret_cast<std::uintptr_t>(this)) + ".zip"))
    {
        std::filesystem::remove(file_);
    }
    ~Zip() override { std::filesystem::remove(file_); }
    std::string bytes() const
    {
        std::ifstream stream(file_, std::ios::binary);
        return { std::istreambuf_iterator<char>(stream), {} };
    }

    std::filesystem::path file_;
};

TEST_F(Zip, holds_files_by_their_names)
{
    ZipArchive archive(file_);
    archive.add("région.txt", "quinze maternités visitées");
    archive.add("foix.txt", "une demande");
    archive.finish();
    auto const written = bytes();
    EXPECT_TRUE(written.starts_with("PK"));
    EXPECT_NE(written.find("région.txt"), std::string::npos);
    EXPECT_NE(written.find("foix.txt"), std::string::npos);
}

TEST_F(Zip, leaves_nothing_behind_when_it_is_not_finished)
{
    {
        ZipArchive archive(file_);
        archive.add("foix.txt", "une demande");
    }
    EXPECT_FALSE(std::filesystem::exists(file_));
}

TEST_F(Zip, writes_over_nothing)
{
    std::ofstream(file_) << "autre chose";
    EXPECT_THROW(ZipArchive { file_ }, std::runtime_error);
    EXPECT_EQ(bytes(), "autre chose");
}

TEST(Zipped, holds_files_as_they_are_by_their_names)
{
    std::string const image("\0\1\2 une page", 11);
    auto const bytes = zipped(std::vector<ZipEntry> { { "région.pdf", image }, { "foix.xlsx", "une demande" } });
    EXPECT_TRUE(bytes.starts_with("PK\3\4"));
    EXPECT_EQ(bytes.substr(bytes.size() - 22, 4), "PK\5\6"); // the end of the directory
    EXPECT_EQ(bytes[bytes.size() - 12], 2);                  // of two files
    for (auto const& part : { std::string("région.pdf"), image, std::string("foix.xlsx"), std::string("une demande") })
        EXPECT_NE(bytes.find(part), std::string::npos);
}

TEST(ZipInMemory, is_rewritten_file_by_file)
{
    auto const before = zipped(std::array { ZipEntry { "a.txt", "un" }, ZipEntry { "b.txt", "deux" } });
    auto const after = with_file_rewritten(before, "b.txt", [](std::string text) { return text + " et trois"; });
    std::string seen;
    static_cast<void>(with_file_rewritten(after, "b.txt", [&](std::string text) { return seen = std::move(text); }));
    EXPECT_EQ(seen, "deux et trois");
    static_cast<void>(with_file_rewritten(after, "a.txt", [&](std::string text) { return seen = std::move(text); }));
    EXPECT_EQ(seen, "un");
    EXPECT_THROW(with_file_rewritten(before, "c.txt", [](std::string text) { return text; }), std::runtime_error);
    EXPECT_THROW(with_file_rewritten("ceci n’est pas une archive", "a.txt", [](std::string text) { return text; }), std::runtime_error);
}

} // namespace
} // namespace cigogne::exporting
