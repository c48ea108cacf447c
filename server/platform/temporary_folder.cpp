#include "platform/temporary_folder.hpp"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace cigogne {

namespace {

constexpr std::size_t drawn_letters = 6; ///< that mkdtemp (POSIX) puts in the place of as many X

} // namespace

TemporaryFolder::TemporaryFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "cigogne-").string() + std::string(drawn_letters, 'X');
    if (::mkdtemp(name.data()) == nullptr)
        throw std::system_error(errno, std::generic_category(), "no temporary folder can be made");
    path_ = std::move(name);
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

} // namespace cigogne
