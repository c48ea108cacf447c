#include "platform/core/file.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <stdexcept>
#include <unistd.h>

namespace cigogne {
namespace {

class AFile : public testing::Test {
protected:
    AFile() { std::filesystem::create_directory(folder_); }
    ~AFile() override { std::filesystem::remove_all(folder_); }

    std::filesystem::path written(std::string const& bytes) const
    {
        std::ofstream(folder_ / "file", std::ios::binary) << bytes;
        return folder_ / "file";
    }

    std::filesystem::path const folder_ = std::filesystem::temp_directory_path() / ("cigogne-file-" + std::to_string(::getpid()));
};

TEST_F(AFile, is_read_byte_for_byte)
{
    std::string const bytes("un\r\ndeux\0\xFF", 10);
    EXPECT_EQ(contents_of(written(bytes)), bytes);
    EXPECT_EQ(contents_of(written("")), "");
}

TEST_F(AFile, that_is_not_there_or_is_a_folder_is_said)
{
    EXPECT_THROW(contents_of(folder_ / "absent"), std::runtime_error);
    EXPECT_THROW(contents_of(folder_), std::runtime_error);
}

} // namespace
} // namespace cigogne
