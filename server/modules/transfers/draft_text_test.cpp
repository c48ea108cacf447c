#include "modules/transfers/draft_text.hpp"

#include <gtest/gtest.h>

/// Drafts of one maternity are told apart, without a name.
namespace cigogne::transfers {
namespace {

TEST(DraftText, says_what_was_typed_with_initials_only)
{
    EXPECT_EQ(draft_text(R"({"need": "in_utero", "dating": {"basis": "age_today", "ga_days": 193}, "motive": "MAP",
        "woman": {"last_name": "EXEMPLE", "first_name": "Élise", "initials": "", "initials_only": false}})"),
        "Transfert in utero · 27 SA + 4 j · MAP · É. E.");
    EXPECT_EQ(draft_text(R"({"need": "newborn", "woman": {"last_name": "EXEMPLE", "initials": "X. Y.", "protected_identity": true}})"), "Nouveau-né · X. Y.");
    EXPECT_EQ(draft_text(R"({"need": "advice", "dating": {"basis": "age_today", "ga_days": "27+"}, "motive": "MAP", "woman": null})"), "Un avis");
}

TEST(DraftText, of_which_nothing_is_understood_is_empty)
{
    for (auto const* content : { R"({"need": null})", "{}", "[]", "\"in_utero\"", "{", "", R"({"need": 3})" })
        EXPECT_EQ(draft_text(content), "vide") << content;
}

} // namespace
} // namespace cigogne::transfers
