#include "platform/reports/archive.hpp"

#include "platform/db/values.hpp"

#include <fmt/format.h>

namespace cigogne::reports {

namespace {

constexpr auto archive_row = fields<ArchiveRow>("ReportArchiveRow",
    field<&ArchiveRow::id>("id"),
    field<&ArchiveRow::year>("year"),
    field<&ArchiveRow::job>("job"),
    field<&ArchiveRow::reports>("reports"),
    field<&ArchiveRow::bytes>("bytes"),
    field<&ArchiveRow::is_ready>("is_ready"),
    field<&ArchiveRow::asked_at>("asked_at"),
    field<&ArchiveRow::asked_by>("asked_by"));

struct FileRow {
    ArchiveId archive;
    std::int64_t position;
    std::string name;
    db::Bytes content;
};
constexpr auto file_row = fields<FileRow>("ReportArchiveFileRow",
    field<&FileRow::archive>("archive"),
    field<&FileRow::position>("position"),
    field<&FileRow::name>("name", max_length(400)),
    field<&FileRow::content>("content"));

struct PositionRow {
    std::int64_t position;
};
constexpr auto position_row = fields<PositionRow>("ReportArchivePosition", field<&PositionRow::position>("position"));

/// « rapport.pdf » → « rapport-bis.pdf ».
std::string with_another_word(std::string const& name)
{
    auto const dot = std::min(name.rfind('.'), name.size());
    return name.substr(0, dot) + "-bis" + name.substr(dot);
}

} // namespace

std::vector<ArchiveRow> ArchiveStore::archives(int year) const
{
    return transaction_.select(archive_row, tables_.archives, "year = ? order by asked_at desc, id", year);
}

std::optional<ArchiveRow> ArchiveStore::archive(ArchiveId id) const
{
    return transaction_.find(archive_row, tables_.archives, "id = ?", id);
}

void ArchiveStore::add(ArchiveRow const& archive)
{
    transaction_.insert(archive_row, tables_.archives, archive);
}

void ArchiveStore::add_file(ArchiveId id, ArchiveFile file)
{
    auto const is_taken = [&](std::string const& name) {
        return transaction_.count(tables_.files, "archive = ? and name = ?", id, name) > 0;
    };
    while (is_taken(file.name))
        file.name = with_another_word(file.name);
    auto const position = transaction_.count(tables_.files, "archive = ?", id);
    transaction_.change(tables_.archives, "bytes = bytes + ? where id = ?", static_cast<std::int64_t>(file.content.size()), id);
    transaction_.insert(file_row, tables_.files, { id, position, std::move(file.name), { std::move(file.content) } });
}

void ArchiveStore::finish(ArchiveId id)
{
    transaction_.change(tables_.archives, "is_ready = ? where id = ?", true, id);
}

std::vector<ArchiveFile> ArchiveStore::files(ArchiveId id) const
{
    std::vector<ArchiveFile> files;
    for (auto& row : transaction_.select(file_row, tables_.files, "archive = ? order by position", id))
        files.push_back({ std::move(row.name), std::move(row.content.value) });
    return files;
}

std::int64_t ArchiveStore::remove_asked_before(Instant before, Instant now, int at_most)
{
    std::int64_t removed = 0;
    for (auto const& archive : transaction_.select(archive_row, tables_.archives,
             "asked_at < ? or (not is_ready and asked_at < ?) order by asked_at, id limit ?", before, now - longest_making, at_most)) {
        removed += remove(archive.id, at_most - removed);
        if (removed >= at_most)
            break;
    }
    return removed;
}

std::int64_t ArchiveStore::remove(ArchiveId id, std::int64_t at_most)
{
    auto const first = transaction_.select(position_row, tables_.files, "archive = ? order by position limit ?", id, at_most);
    auto const files = first.empty() ? 0 : transaction_.remove(tables_.files, "archive = ? and position <= ?", id, first.back().position);
    if (files >= at_most)
        return files; // the rest goes next time
    transaction_.remove(tables_.archives, "id = ?", id);
    return files + 1;
}

std::string said_size(std::int64_t bytes)
{
    auto text = fmt::format("{:.1f}", static_cast<double>(std::max<std::int64_t>(bytes, 100'000)) / 1'000'000);
    text[text.size() - 2] = ',';
    return text + "\u202fMo";
}

} // namespace cigogne::reports
