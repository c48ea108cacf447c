#include "modules/indicators/note_store.hpp"

#include "platform/testing/database.hpp"

namespace cigogne::indicators {
namespace {

Instant at(char const* time) { return *parse_rfc3339(std::string("2026-11-21T") + time + ":00Z"); }

class NoteStoreTest : public fixtures::OnBothDatabases {
protected:
    AccountId midwife = AccountId::make(at("08:00"));
    AccountId manager = AccountId::make(at("08:01"));

    NoteComment comment(std::string body) const
    {
        return { NoteCommentId::make(at("08:00")), 2024, NoteSection::Deaths, std::move(body), at("08:00"), at("08:00"), midwife, 1 };
    }
};
CIGOGNE_ON_BOTH_DATABASES(NoteStoreTest);

TEST_P(NoteStoreTest, keeps_one_comment_of_a_section_and_year)
{
    write([&](db::Transaction& transaction) {
        NoteStore store(transaction);
        store.add(comment("Quatre décès évitables."));
        EXPECT_EQ(store.comment(2024, NoteSection::Deaths)->body, "Quatre décès évitables.");
        EXPECT_FALSE(store.comment(2023, NoteSection::Deaths));
        EXPECT_FALSE(store.comment(2024, NoteSection::Place));
        EXPECT_EQ(store.comments(2024).size(), 1U);
    });
}

TEST_P(NoteStoreTest, makes_one_version_of_what_one_person_writes_at_a_stretch)
{
    write([&](db::Transaction& transaction) {
        NoteStore store(transaction);
        auto const first = comment("Quatre");
        store.add(first);
        auto const second = written_on(first, "Quatre décès", midwife, at("08:10"));
        EXPECT_TRUE(store.save(second, first));
        EXPECT_TRUE(store.history(first.id).empty());
        auto const third = written_on(second, "Quatre décès revus", manager, at("08:11"));
        EXPECT_TRUE(store.save(third, second));
        auto const history = store.history(first.id);
        ASSERT_EQ(history.size(), 1U);
        EXPECT_EQ(history[0].body, "Quatre décès");
        EXPECT_EQ(history[0].written_by, midwife);
        EXPECT_EQ(history[0].version, 2);
    });
}

TEST_P(NoteStoreTest, refuses_to_write_over_what_another_wrote_meanwhile)
{
    write([&](db::Transaction& transaction) {
        NoteStore store(transaction);
        auto const first = comment("Quatre");
        store.add(first);
        EXPECT_TRUE(store.save(written_on(first, "Cinq", midwife, at("09:00")), first));
        EXPECT_FALSE(store.save(written_on(first, "Six", manager, at("09:01")), first));
        EXPECT_EQ(store.comment(2024, NoteSection::Deaths)->body, "Cinq");
        EXPECT_EQ(store.history(first.id).size(), 1U) << "an hour later another stretch begins";
    });
}

TEST_P(NoteStoreTest, names_houses_section_by_section)
{
    write([&](db::Transaction& transaction) {
        NoteStore store(transaction);
        store.name(2024, NoteSection::Mode, manager, at("08:00"));
        store.name(2024, NoteSection::Mode, midwife, at("08:05"));
        EXPECT_EQ(store.named(2024), std::vector { NoteSection::Mode });
        EXPECT_TRUE(store.named(2023).empty());
        store.unname(2024, NoteSection::Mode);
        EXPECT_TRUE(store.named(2024).empty());
    });
}

} // namespace
} // namespace cigogne::indicators
