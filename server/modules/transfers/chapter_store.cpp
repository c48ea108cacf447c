#include "modules/transfers/chapter_store.hpp"

#include "modules/transfers/chapter_extent.hpp"

namespace cigogne::transfers {

namespace {

constexpr auto chapter_row = fields<ChapterRow>("ChapterRow",
    field<&ChapterRow::id>("id"),
    field<&ChapterRow::title>("title"),
    field<&ChapterRow::body>("body", max_length(most_characters_of_chapter)),
    field<&ChapterRow::position>("position"),
    field<&ChapterRow::active>("active"),
    field<&ChapterRow::created_at>("created_at"),
    field<&ChapterRow::created_by>("created_by"),
    field<&ChapterRow::updated_at>("updated_at"),
    field<&ChapterRow::updated_by>("updated_by"),
    field<&ChapterRow::version>("version"));

/// What a chapter said until it was changed.
struct BeforeRow {
    ChapterId chapter;
    std::int64_t version;
    std::string title;
    std::string body;
    Instant written_at;
    AccountId written_by;
};
constexpr auto before_row = fields<BeforeRow>("ChapterBeforeRow",
    field<&BeforeRow::chapter>("chapter"),
    field<&BeforeRow::version>("version"),
    field<&BeforeRow::title>("title"),
    field<&BeforeRow::body>("body", max_length(most_characters_of_chapter)),
    field<&BeforeRow::written_at>("written_at"),
    field<&BeforeRow::written_by>("written_by"));

} // namespace

Table<ChapterForm> const chapter_form = fields<ChapterForm>("ChapterForm",
    field<&ChapterForm::title>("title", required, max_length(120), label("Titre")),
    field<&ChapterForm::body>("body", required, max_length(most_characters_of_chapter), free_text, label("Texte")),
    field<&ChapterForm::position>("position", between(1, 99), label("Ordre")));

std::vector<ChapterRow> ChapterStore::chapters()
{
    return transaction_.select(chapter_row, "binder_chapter", "active order by position, title, id");
}

std::optional<ChapterRow> ChapterStore::chapter(ChapterId id)
{
    return transaction_.find(chapter_row, "binder_chapter", "id = ? and active", id);
}

std::optional<std::string> ChapterStore::title_of(ChapterId id)
{
    auto row = transaction_.find(chapter_row, "binder_chapter", "id = ?", id);
    return row ? std::optional(std::move(row->title)) : std::nullopt;
}

void ChapterStore::add(ChapterRow const& row)
{
    transaction_.insert(chapter_row, "binder_chapter", row);
}

bool ChapterStore::save(ChapterRow const& row, ChapterRow const& before)
{
    if (!transaction_.update(chapter_row, "binder_chapter", row, before.version))
        return false;
    transaction_.insert(before_row, "binder_chapter_before",
        BeforeRow { before.id, before.version, before.title, before.body, before.updated_at, before.updated_by });
    return true;
}

std::int64_t ChapterStore::versions_before(ChapterId id)
{
    return transaction_.number("select count(*) from binder_chapter_before where chapter = ?", id).value_or(0);
}

} // namespace cigogne::transfers
