#include "analytics/reading/archive.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <list>
#include <stdexcept>
#include <zip.h>

namespace cigogne::analytics {

namespace {

struct CloseArchive {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseEntry {
    void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

std::unique_ptr<zip_t, CloseArchive> opened(std::filesystem::path const& path)
{
    int error = 0;
    std::unique_ptr<zip_t, CloseArchive> archive(zip_open(path.c_str(), ZIP_RDONLY, &error));
    if (!archive)
        throw std::runtime_error(path.filename().string() + " : cette archive ZIP ne se lit pas");
    return archive;
}

/// One entry of an archive. Each opens the archive for itself: libzip reads one from one thread at a time.
class Entry final : public Source {
public:
    Entry(std::filesystem::path path, zip_uint64_t index, std::string_view name, std::uint64_t size)
        : path_(std::move(path))
        , index_(index)
        , name_(path_.filename().string().append("/").append(name))
        , size_(size)
    {
    }

    std::string const& name() const override { return name_; }
    std::uint64_t size() const override { return size_; }
    bool is_seekable() const override { return false; }
    std::size_t read(std::uint64_t offset, std::span<char> into) override
    {
        if (offset == 0)
            begin();
        auto const cursor = std::ranges::find(cursors_, offset, &Cursor::at);
        if (cursor == cursors_.end() && offset == size_)
            return 0;
        if (cursor == cursors_.end())
            throw std::logic_error("an entry of an archive is read from its beginning on");
        auto const wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), size_ - offset));
        std::size_t filled = 0;
        while (filled < wanted) {
            auto const got = zip_fread(cursor->entry.get(), into.data() + filled, wanted - filled);
            if (got <= 0)
                throw DamagedSource();
            filled += static_cast<std::size_t>(got);
        }
        cursor->at += filled;
        if (cursor->at == size_)
            finish(cursor);
        return filled;
    }

private:
    /// Where one of its readers has come to.
    struct Cursor {
        std::unique_ptr<zip_t, CloseArchive> archive;
        std::unique_ptr<zip_file_t, CloseEntry> entry; // closed before its archive
        std::uint64_t at = 0;
    };
    /// A listing reads a file at two places at once.
    static constexpr std::size_t most_readers = 2;

    /// At its end an entry is as its sum says, and does not go on beyond the size that it was told to have. Its archive is closed there.
    void finish(std::list<Cursor>::iterator cursor)
    {
        char beyond = 0;
        auto const more = zip_fread(cursor->entry.get(), &beyond, 1);
        cursors_.erase(cursor);
        if (more != 0)
            throw DamagedSource();
    }

    void begin()
    {
        Cursor cursor { opened(path_), nullptr };
        cursor.entry.reset(zip_fopen_index(cursor.archive.get(), index_, 0));
        if (!cursor.entry)
            throw DamagedSource();
        if (cursors_.size() == most_readers)
            cursors_.pop_front();
        cursors_.push_back(std::move(cursor));
    }

    std::filesystem::path path_;
    zip_uint64_t index_;
    std::string name_;
    std::uint64_t size_;
    std::list<Cursor> cursors_;
};

bool ends_with(std::string_view name, std::string_view ending)
{
    auto const same = [](char left, char right) { return std::tolower(static_cast<unsigned char>(left)) == right; };
    return name.size() >= ending.size() && std::ranges::equal(name.substr(name.size() - ending.size()), ending, same);
}

} // namespace

bool is_archive(std::filesystem::path const& path)
{
    std::array<char, 4> begin {};
    auto const size = open_file(path)->read(0, begin);
    std::string_view const text(begin.data(), size);
    return text == "PK\x03\x04" || text == "PK\x05\x06"; // the second: an archive of nothing
}

Sources open_archive(std::filesystem::path const& path, std::span<std::string_view const> endings)
{
    auto const archive = opened(path);
    Sources entries;
    for (zip_int64_t index = 0; index < zip_get_num_entries(archive.get(), 0); ++index) {
        zip_stat_t stat;
        auto const number = static_cast<zip_uint64_t>(index);
        if (zip_stat_index(archive.get(), number, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0 || (stat.valid & ZIP_STAT_SIZE) == 0)
            throw std::runtime_error(path.filename().string() + " : cette archive ZIP ne se lit pas");
        std::string_view const name(stat.name);
        if (std::ranges::any_of(endings, [&](std::string_view ending) { return ends_with(name, ending); }))
            entries.push_back(std::make_unique<Entry>(path, number, name, stat.size));
    }
    std::ranges::sort(entries, {}, [](std::unique_ptr<Source> const& entry) -> std::string const& { return entry->name(); });
    return entries;
}

} // namespace cigogne::analytics
