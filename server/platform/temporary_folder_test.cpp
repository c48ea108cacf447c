#include "platform/temporary_folder.hpp"

#include <fstream>
#include <gtest/gtest.h>

namespace cigogne {
namespace {

namespace disk = std::filesystem;

TEST(TemporaryFolder, is_its_owners_alone_and_gone_with_what_it_holds)
{
    disk::path path;
    {
        TemporaryFolder const folder;
        TemporaryFolder const other;
        path = folder.path();
        EXPECT_NE(path, other.path());
        EXPECT_EQ(disk::status(path).permissions(), disk::perms::owner_all);
        disk::create_directory(folder / "inner");
        std::ofstream(folder / "inner" / "file") << "x";
        EXPECT_TRUE(disk::exists(path / "inner" / "file"));
    }
    EXPECT_FALSE(disk::exists(path));
}

} // namespace
} // namespace cigogne
