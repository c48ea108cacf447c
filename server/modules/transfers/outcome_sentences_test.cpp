#include "modules/transfers/outcome_sentences.hpp"

#include <gtest/gtest.h>

/// A feedback says of what nobody knows the end: « Inconnue » alone says nothing.
namespace cigogne::transfers {
namespace {

TEST(OutcomeSentences, what_nobody_knows_says_what_it_is_of)
{
    EXPECT_EQ(sentence_of_unknown(EndOfStay { StayEnd::UNKNOWN }), "Fin du séjour inconnue");
    EXPECT_EQ(sentence_of_unknown(PregnancyIssue { .how = Issue::UNKNOWN, .comment = "partie à l’étranger" }),
        "Issue de la grossesse inconnue, partie à l’étranger");
}

TEST(OutcomeSentences, what_is_known_is_told_as_it_is)
{
    EXPECT_EQ(sentence_of_unknown(EndOfStay { StayEnd::HOME }), std::nullopt);
    EXPECT_EQ(sentence_of_unknown(PregnancyIssue { .how = Issue::LIVE_BIRTH }), std::nullopt);
}

} // namespace
} // namespace cigogne::transfers
