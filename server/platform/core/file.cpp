#include "platform/core/file.hpp"

#include <fstream>
#include <stdexcept>

namespace cigogne {

std::string contents_of(std::filesystem::path const& path)
{
    std::ifstream stream(path, std::ios::binary);
    if (!stream)
        throw std::runtime_error("cannot read " + path.string());
    std::string contents(std::filesystem::file_size(path), '\0');
    if (!stream.read(contents.data(), static_cast<std::streamsize>(contents.size())))
        throw std::runtime_error("cannot read " + path.string());
    return contents;
}

} // namespace cigogne
