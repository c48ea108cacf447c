#include "modules/@module@/store.hpp"
#include "platform/core/date.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::@module@ {
namespace {

using security::ScopeForTests;

class @Module@Store : public fixtures::OnBothDatabases { };
CIGOGNE_ON_BOTH_DATABASES(@Module@Store);

auto const ten = *parse_rfc3339("2026-11-16T10:00:00Z");
auto const here = PlaceId::make(ten);
auto const elsewhere = PlaceId::make(ten);

TEST_P(@Module@Store, shows_the_notes_of_the_place_newest_first)
{
    auto const note = [](PlaceId place, std::string text, Instant at) {
        return Note { NoteId::make(at), place, std::move(text), at, AccountId::make(at) };
    };
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        store.add(note(here, "premier", ten));
        store.add(note(elsewhere, "ailleurs", ten + 1min));
        store.add(note(here, "second", ten + 2min));
    });

    auto reading = database().read();
    auto const page = Store(reading).notes(ScopeForTests::of(here), {});
    ASSERT_EQ(page.items.size(), 2u);
    EXPECT_EQ(page.items[0].text, "second");
    EXPECT_EQ(page.items[1].text, "premier");
    EXPECT_EQ(Store(reading).notes(ScopeForTests::network(), {}).items.size(), 3u);
}

} // namespace
} // namespace cigogne::@module@
