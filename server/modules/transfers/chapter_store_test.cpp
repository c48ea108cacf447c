#include "modules/transfers/chapter_store.hpp"

#include "platform/testing/database.hpp"

namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return *parse_rfc3339(std::string("2026-11-21T") + time + ":00Z"); }

class ChapterStoreTest : public fixtures::OnBothDatabases {
protected:
    AccountId midwife = AccountId::make(at("08:00"));

    ChapterRow chapter(char const* title, int position) const
    {
        return { ChapterId::make(at("08:00")), title, "Appelez la cellule.", position, true, at("08:00"), midwife, at("08:00"), midwife, 1 };
    }
};
CIGOGNE_ON_BOTH_DATABASES(ChapterStoreTest);

TEST_P(ChapterStoreTest, lists_chapters_in_their_order)
{
    write([&](db::Transaction& transaction) {
        ChapterStore store(transaction);
        store.add(chapter("Deuxième", 2));
        store.add(chapter("Premier", 1));
        auto const found = store.chapters();
        ASSERT_EQ(found.size(), 2U);
        EXPECT_EQ(found[0].title, "Premier");
        EXPECT_EQ(found[1].title, "Deuxième");
    });
}

TEST_P(ChapterStoreTest, keeps_what_a_version_said_before)
{
    write([&](db::Transaction& transaction) {
        ChapterStore store(transaction);
        auto const before = chapter("Transport", 1);
        store.add(before);
        auto after = before;
        after.body = "Appelez le 15.";
        after.version = 2;
        EXPECT_TRUE(store.save(after, before));
        EXPECT_EQ(store.chapter(before.id)->body, "Appelez le 15.");
        EXPECT_EQ(store.versions_before(before.id), 1);
        EXPECT_FALSE(store.save(after, before)); // somebody has written it meanwhile
        EXPECT_EQ(store.versions_before(before.id), 1);
    });
}

TEST_P(ChapterStoreTest, removes_a_chapter_without_losing_it)
{
    write([&](db::Transaction& transaction) {
        ChapterStore store(transaction);
        auto const before = chapter("Transport", 1);
        store.add(before);
        auto after = before;
        after.active = false;
        after.version = 2;
        EXPECT_TRUE(store.save(after, before));
        EXPECT_TRUE(store.chapters().empty());
        EXPECT_FALSE(store.chapter(before.id));
        EXPECT_EQ(store.title_of(before.id), "Transport");
    });
}

} // namespace
} // namespace cigogne::transfers
