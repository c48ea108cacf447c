#include "platform/export/zip.hpp"

#include <deque>
#include <fmt/format.h>
#include <stdexcept>
#include <zip.h>

namespace cigogne::exporting {

struct ZipArchive::Parts {
    zip_t* archive = nullptr;
    std::deque<std::string> contents = {}; ///< libzip reads them when it closes

    Parts() = default;
    Parts(Parts const&) = delete;
    Parts& operator=(Parts const&) = delete;
    ~Parts()
    {
        if (archive)
            zip_discard(archive);
    }
};

ZipArchive::ZipArchive(std::filesystem::path const& file)
    : parts_(std::make_unique<Parts>())
{
    int error = 0;
    parts_->archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_EXCL, &error);
    if (!parts_->archive)
        throw std::runtime_error(error == ZIP_ER_EXISTS ? fmt::format("{} existe déjà : choisissez un autre nom.", file.string())
                                                        : fmt::format("{} ne peut pas être écrit.", file.string()));
}

namespace {

/// The bytes that libzip has written into memory.
std::string bytes_of(zip_source_t* memory)
{
    zip_stat_t stat;
    if (zip_source_stat(memory, &stat) != 0 || zip_source_open(memory) != 0)
        throw std::runtime_error("the archive cannot be read back");
    std::string bytes(stat.size, '\0');
    auto const read = zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    if (read != static_cast<zip_int64_t>(bytes.size()))
        throw std::runtime_error("the archive cannot be read back");
    return bytes;
}

} // namespace

std::string zipped(std::span<ZipEntry const> entries)
{
    std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> const memory(zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    std::unique_ptr<zip_t, void (*)(zip_t*)> archive(memory ? zip_open_from_source(memory.get(), ZIP_TRUNCATE, nullptr) : nullptr, zip_discard);
    if (!archive)
        throw std::runtime_error("no archive can be made in memory");
    zip_source_keep(memory.get()); // once for us, once for the archive
    for (auto const& entry : entries) {
        std::string const name(entry.name);
        auto* const source = zip_source_buffer(archive.get(), entry.bytes.data(), entry.bytes.size(), 0);
        auto const index = source ? zip_file_add(archive.get(), name.c_str(), source, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) {
            zip_source_free(source);
            throw std::runtime_error(fmt::format("{} ne peut pas entrer dans l’archive.", name));
        }
        zip_set_file_compression(archive.get(), static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    if (zip_close(archive.get()) != 0)
        throw std::runtime_error("the archive cannot be written");
    static_cast<void>(archive.release()); // closed: there is nothing to discard
    return bytes_of(memory.get());
}

std::string with_file_rewritten(std::string_view archive, std::string const& name, std::function<std::string(std::string)> const& rewrite)
{
    std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> const memory(zip_source_buffer_create(archive.data(), archive.size(), 0, nullptr), zip_source_free);
    std::unique_ptr<zip_t, void (*)(zip_t*)> opened(memory ? zip_open_from_source(memory.get(), 0, nullptr) : nullptr, zip_discard);
    if (!opened)
        throw std::runtime_error("the archive cannot be opened in memory");
    zip_source_keep(memory.get()); // once for us, once for the archive
    auto const index = zip_name_locate(opened.get(), name.c_str(), 0);
    zip_stat_t stat {};
    if (index < 0 || zip_stat_index(opened.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        throw std::runtime_error("the archive has no file of that name");
    std::string content(stat.size, '\0');
    std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen_index(opened.get(), static_cast<zip_uint64_t>(index), 0), zip_fclose);
    if (!file || zip_fread(file.get(), content.data(), content.size()) != static_cast<zip_int64_t>(content.size()))
        throw std::runtime_error("a file of the archive cannot be read");
    file.reset();
    auto const rewritten = rewrite(std::move(content));
    auto* const source = zip_source_buffer(opened.get(), rewritten.data(), rewritten.size(), 0);
    if (!source || zip_file_replace(opened.get(), static_cast<zip_uint64_t>(index), source, 0) != 0) {
        zip_source_free(source);
        throw std::runtime_error("a file of the archive cannot be rewritten");
    }
    if (zip_close(opened.get()) != 0)
        throw std::runtime_error("the archive cannot be written");
    static_cast<void>(opened.release()); // closed: there is nothing to discard
    return bytes_of(memory.get());
}

ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

void ZipArchive::add(std::string const& name, std::string bytes)
{
    auto const& kept = parts_->contents.emplace_back(std::move(bytes));
    auto* const source = zip_source_buffer(parts_->archive, kept.data(), kept.size(), 0);
    if (!source || zip_file_add(parts_->archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0) {
        zip_source_free(source);
        throw std::runtime_error(fmt::format("{} ne peut pas entrer dans l’archive.", name));
    }
}

void ZipArchive::finish()
{
    if (zip_close(parts_->archive) != 0)
        throw std::runtime_error(fmt::format("L’archive ne peut pas être écrite : {}", zip_strerror(parts_->archive)));
    parts_->archive = nullptr;
}

} // namespace cigogne::exporting
