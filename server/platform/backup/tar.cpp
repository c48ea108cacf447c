#include "platform/backup/tar.hpp"

#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <fstream>
#include <system_error>
#include <unistd.h>

namespace cigogne::backup {

namespace {

constexpr std::size_t block = 512;
constexpr std::size_t size_at = 124;
constexpr std::size_t size_length = 12;
constexpr std::size_t checksum_at = 148;
constexpr std::size_t longest_name = 99;

[[noreturn]] void fail(std::filesystem::path const& file)
{
    throw std::system_error(errno, std::generic_category(), file.string());
}

/// Twelve octal digits do not count beyond 8 GiB: then the bytes themselves, marked by the highest bit, as GNU tar has it.
void put_size(std::string& header, std::uint64_t size)
{
    if (size < (std::uint64_t { 1 } << 33U)) {
        header.replace(size_at, size_length - 1, fmt::format("{:011o}", size));
        return;
    }
    header[size_at] = static_cast<char>(0x80);
    for (std::size_t byte = 1; byte < size_length; ++byte)
        header[size_at + size_length - byte] = static_cast<char>(byte <= 8 ? size >> (8 * (byte - 1)) : 0);
}

std::optional<std::uint64_t> size_in(std::string_view header)
{
    auto const field = header.substr(size_at, size_length);
    std::uint64_t size = 0;
    if (static_cast<unsigned char>(field[0]) == 0x80) {
        for (auto const character : field.substr(4))
            size = size << 8U | static_cast<unsigned char>(character);
        return size;
    }
    for (auto const character : field) {
        if (character == '\0' || character == ' ')
            break;
        if (character < '0' || character > '7')
            return std::nullopt;
        size = size * 8 + static_cast<std::uint64_t>(character - '0');
    }
    return size;
}

/// The sum of the header's bytes, its own field counting as spaces.
unsigned checksum_of(std::string_view header)
{
    unsigned sum = 0;
    for (std::size_t at = 0; at < block; ++at)
        sum += at >= checksum_at && at < checksum_at + 8 ? ' ' : static_cast<unsigned char>(header[at]);
    return sum;
}

std::string header_of(std::string_view name, std::uint64_t size)
{
    std::string header(block, '\0');
    auto const put = [&](std::size_t at, std::string_view text) { header.replace(at, text.size(), text); };
    put(0, name);
    put(100, "0000600");
    put(108, "0000000");
    put(116, "0000000");
    put_size(header, size);
    put(136, "00000000000");
    put(156, "0");
    put(257, std::string_view("ustar\00000", 8));
    put(checksum_at, fmt::format("{:06o}", checksum_of(header)));
    header[checksum_at + 7] = ' ';
    return header;
}

/// A name that stays within the folder.
bool is_plain(std::filesystem::path const& name)
{
    if (name.empty() || name.is_absolute())
        return false;
    return std::ranges::none_of(name, [](auto const& part) { return part == ".." || part == "." || part.empty(); });
}

/// The name of a regular file in a sound header.
std::optional<std::string> name_in(std::string_view header)
{
    auto const sum = fmt::format("{:06o}", checksum_of(header));
    if (header.substr(checksum_at, 6) != sum || header.substr(257, 5) != "ustar" || header[156] != '0')
        return std::nullopt;
    auto const name = header.substr(0, longest_name + 1);
    return std::string(name.substr(0, name.find('\0')));
}

bool copy(std::istream& from, std::filesystem::path const& to, std::uint64_t size)
{
    std::filesystem::create_directories(to.parent_path());
    std::ofstream file(to, std::ios::binary);
    std::vector<char> bytes(1U << 20U);
    while (size > 0) {
        auto const part = static_cast<std::streamsize>(std::min<std::uint64_t>(size, bytes.size()));
        if (!from.read(bytes.data(), part))
            return false;
        if (!file.write(bytes.data(), part))
            fail(to);
        size -= static_cast<std::uint64_t>(part);
    }
    if (!file.flush())
        fail(to);
    std::filesystem::permissions(to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    return true;
}

} // namespace

TarWriter::TarWriter(std::filesystem::path const& archive)
    : archive_(archive)
{
    int const descriptor = ::open(archive.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0600);
    if (descriptor < 0)
        fail(archive);
    file_.reset(::fdopen(descriptor, "wb"));
}

void TarWriter::write(std::string_view bytes)
{
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size())
        fail(archive_);
}

void TarWriter::begin_entry(std::string_view name, std::uint64_t size)
{
    if (name.size() > longest_name)
        throw std::system_error(std::make_error_code(std::errc::filename_too_long), std::string(name));
    write(header_of(name, size));
}

void TarWriter::pad(std::uint64_t size)
{
    if (auto const rest = size % block; rest != 0)
        write(std::string(block - rest, '\0'));
}

void TarWriter::add_text(std::string_view name, std::string_view text)
{
    begin_entry(name, text.size());
    write(text);
    pad(text.size());
}

void TarWriter::add_file(std::string_view name, std::filesystem::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        fail(path);
    auto const size = std::filesystem::file_size(path);
    begin_entry(name, size);
    std::vector<char> bytes(1U << 20U);
    for (auto left = size; left > 0;) {
        auto const part = static_cast<std::streamsize>(std::min<std::uint64_t>(left, bytes.size()));
        if (!file.read(bytes.data(), part))
            fail(path);
        write({ bytes.data(), static_cast<std::size_t>(part) });
        left -= static_cast<std::uint64_t>(part);
    }
    pad(size);
}

void TarWriter::finish()
{
    write(std::string(2 * block, '\0'));
    if (std::fflush(file_.get()) != 0 || ::fsync(::fileno(file_.get())) != 0)
        fail(archive_);
    file_.reset();
}

std::optional<std::vector<std::string>> unpack(std::filesystem::path const& archive, std::filesystem::path const& folder)
{
    std::ifstream file(archive, std::ios::binary);
    if (!file)
        fail(archive);
    std::vector<std::string> names;
    std::string header(block, '\0');
    while (file.read(header.data(), block)) {
        if (header.find_first_not_of('\0') == std::string::npos)
            return names;
        auto const name = name_in(header);
        auto const size = size_in(header);
        if (!name || !size || !is_plain(*name) || !copy(file, folder / *name, *size))
            return std::nullopt;
        names.push_back(*name);
        file.ignore(static_cast<std::streamsize>((block - *size % block) % block));
    }
    return std::nullopt; // without its end
}

} // namespace cigogne::backup
