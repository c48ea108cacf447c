#include "modules/indicators/files.hpp"

#include "platform/security/token.hpp"

#include <algorithm>
#include <cerrno>
#include <fmt/format.h>
#include <fstream>
#include <stdexcept>

namespace cigogne::indicators {

namespace disk = std::filesystem;

namespace {

/// Bytes that are always left to the rest of the program.
constexpr std::int64_t spared_room = 200'000'000;

std::runtime_error failed_disk()
{
    return std::runtime_error("a file of a deposit cannot be read or written");
}

/// A disk that fills up while several send is nobody's fault: it is told, and the upload goes on later.
Result<Done> room_or_throw(int error)
{
    if (error == ENOSPC || error == EDQUOT)
        return DepositError::NoRoom;
    throw failed_disk();
}

/// Of a file that is not there: 0.
std::int64_t size_of(disk::path const& path)
{
    std::error_code failed;
    auto const size = disk::file_size(path, failed);
    return failed ? 0 : static_cast<std::int64_t>(size);
}

/// Open to the account of the service alone.
Result<Done> make_folder(disk::path const& folder)
{
    std::error_code failed;
    disk::create_directories(folder, failed);
    if (failed)
        return room_or_throw(failed.value());
    disk::permissions(folder, disk::perms::owner_all, failed);
    return Done {};
}

/// Never makes a file shorter: who puts the same part in place again may come after those that follow it.
Result<Done> write_at(disk::path const& path, std::int64_t offset, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary | std::ios::app); // is there from now on
    errno = 0;
    std::ofstream output(path, std::ios::binary | std::ios::in | std::ios::out);
    output.seekp(offset);
    output.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    output.close();
    return output ? Result<Done>(Done {}) : room_or_throw(errno);
}

std::string bytes_at(disk::path const& path, std::int64_t offset, std::int64_t count)
{
    std::string bytes(static_cast<std::size_t>(count), '\0');
    std::ifstream input(path, std::ios::binary);
    input.seekg(offset);
    if (count > 0 && !input.read(bytes.data(), count))
        throw failed_disk();
    return bytes;
}

} // namespace

disk::path Files::path_of(DepositFile const& file) const
{
    return folder_of(file.deposit) / fmt::format("{}", file.number);
}

bool Files::has_room_for(std::int64_t bytes) const
{
    std::error_code failed;
    disk::create_directories(folder_, failed);
    auto const space = disk::space(folder_, failed);
    return !failed && static_cast<std::int64_t>(space.available) - spared_room >= bytes;
}

disk::path Files::part_of(DepositFile const& file) const
{
    return folder_of(file.deposit) / fmt::format("{}.{}", file.number, file.part);
}

Result<std::string> Files::take(DepositFile const& file, std::string_view bytes) const
{
    if (!has_room_for(2 * static_cast<std::int64_t>(bytes.size()))) // here, and in its place
        return DepositError::NoRoom;
    TRY(put_in_place(file));
    if (size_of(path_of(file)) < file.received)
        return DepositError::ElsewhereOnDisk;
    auto const folder = folder_of(file.deposit);
    TRY(make_folder(folder));
    auto taken = file;
    taken.part = security::random_token();
    if (auto const written = write_at(part_of(taken), 0, bytes); written.failed()) {
        drop_part(taken);
        return written.failure();
    }
    return taken.part;
}

std::string Files::digest_with(DepositFile const& file, std::string_view bytes) const
{
    if (bytes.empty())
        return file.digest;
    auto const begun = file.received % digest_block;
    auto const unhashed = bytes_at(path_of(file), file.received - begun, begun) + std::string(bytes);
    bool const is_last = file.received + static_cast<std::int64_t>(bytes.size()) == file.size;
    auto digest = file.digest;
    std::string_view rest = unhashed;
    while (rest.size() >= static_cast<std::size_t>(digest_block) || (is_last && !rest.empty())) {
        auto const block = rest.substr(0, static_cast<std::size_t>(digest_block));
        rest.remove_prefix(block.size());
        security::Sha256 sum;
        sum.add(digest);
        sum.add(block);
        digest = sum.hex();
    }
    return digest;
}

void Files::drop_part(DepositFile const& file) const
{
    std::error_code ignored;
    disk::remove(part_of(file), ignored);
}

Result<Done> Files::put_in_place(DepositFile const& file) const
{
    if (file.part.empty())
        return Done {};
    std::ifstream input(part_of(file), std::ios::binary | std::ios::ate);
    if (!input)
        return Done {}; // it is in its place: a noted part goes only then
    std::string bytes(static_cast<std::size_t>(input.tellg()), '\0');
    input.seekg(0);
    if (!input.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        throw failed_disk();
    auto const offset = file.received - static_cast<std::int64_t>(bytes.size());
    if (size_of(path_of(file)) < offset)
        return DepositError::ElsewhereOnDisk;
    TRY(write_at(path_of(file), offset, bytes));
    drop_part(file);
    return Done {};
}

bool Files::complete(std::vector<DepositFile> const& files) const
{
    return std::ranges::all_of(files, [&](DepositFile const& file) { return put_in_place(file).succeeded() && size_of(path_of(file)) == file.size; });
}

void Files::remove(DepositId id) const
{
    std::error_code ignored;
    disk::remove_all(folder_of(id), ignored);
}

std::vector<DepositId> Files::present() const
{
    std::vector<DepositId> found;
    std::error_code none;
    for (auto const& entry : disk::directory_iterator(folder_, none)) {
        if (auto const id = DepositId::parse(entry.path().filename().string()))
            found.push_back(*id);
    }
    return found;
}

} // namespace cigogne::indicators
