#include "modules/@module@/note.hpp"
#include "platform/core/date.hpp"

#include <gtest/gtest.h>

namespace cigogne::@module@ {
namespace {

auto const ten = *parse_rfc3339("2026-11-16T10:00:00Z");

TEST(Note, is_recent_for_a_day)
{
    Note const note { NoteId::make(ten), PlaceId::make(ten), "Salle 2 en travaux", ten, AccountId::make(ten) };
    EXPECT_TRUE(note.is_recent(ten));
    EXPECT_TRUE(note.is_recent(ten + 24h - 1ms));
    EXPECT_FALSE(note.is_recent(ten + 24h));
}

} // namespace
} // namespace cigogne::@module@
