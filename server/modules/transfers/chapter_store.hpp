#pragma once

#include "platform/core/fields.hpp"
#include "platform/db/database.hpp"

#include <optional>
#include <string>
#include <vector>

/// The chapters that the network writes for its binder of transfers.
namespace cigogne::transfers {

using ChapterId = Id<struct ChapterTag>;

/// As it is written. Paragraphs are set apart by an empty line; lines that begin with a hyphen make a list.
struct ChapterForm {
    std::string title;
    std::string body;
    int position; ///< among the chapters, from 1; the title decides between two
};
extern Table<ChapterForm> const chapter_form;

/// As it is stored. What is removed stays, inactive.
struct ChapterRow {
    ChapterId id;
    std::string title;
    std::string body;
    int position;
    bool active;
    Instant created_at;
    AccountId created_by;
    Instant updated_at; ///< the day of this version
    AccountId updated_by;
    std::int64_t version;
};

/// Reads and writes the chapters.
class ChapterStore {
public:
    /// More is no binder that anybody reads.
    static constexpr std::size_t most_chapters = 60;

    explicit ChapterStore(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }
    /// Those that are there, in their order.
    std::vector<ChapterRow> chapters();
    /// One that is there.
    std::optional<ChapterRow> chapter(ChapterId id);
    /// One that is there or was removed.
    std::optional<std::string> title_of(ChapterId id);
    void add(ChapterRow const& row);
    /// False when it is no longer at the version of `before`, which is kept.
    bool save(ChapterRow const& row, ChapterRow const& before);
    /// How many versions were replaced.
    std::int64_t versions_before(ChapterId id);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::transfers
