#include "platform/json/json.hpp"

#include <gtest/gtest.h>

namespace cigogne::json {
namespace {

TEST(Json, keeps_repeated_names_for_the_field_table_to_refuse)
{
    auto const document = parse(R"({"a":1,"a":2})");
    ASSERT_TRUE(document.succeeded());
    EXPECT_EQ(document->root().members.size(), 2U);
}

TEST(Json, refuses_numbers_that_no_field_can_hold)
{
    EXPECT_TRUE(parse("12345678901234567890123").failed_with(Error::BadNumber));
    EXPECT_TRUE(parse("18446744073709551615").failed_with(Error::BadNumber));
    EXPECT_TRUE(parse("1e400").failed());
    EXPECT_EQ(parse("9223372036854775807")->root().integer, INT64_MAX);
    EXPECT_DOUBLE_EQ(parse("30.3")->root().real, 30.3);
}

TEST(Json, refuses_the_null_character_that_postgresql_cannot_store)
{
    EXPECT_TRUE(parse(R"({"a":"x\u0000y"})").failed_with(Error::BadCharacter));
}

TEST(Json, refuses_what_is_not_one_value)
{
    for (auto const* text : { "", "{", "[1,]", "{}{}", "nul", "{\"a\":1} x", "\"\xff\"", "// c\n1" })
        EXPECT_TRUE(parse(text).failed_with(Error::NotJson)) << text;
}

TEST(Json, refuses_deep_nesting_without_harm)
{
    EXPECT_TRUE(parse(std::string(100'000, '[')).failed_with(Error::TooDeep));
}

TEST(Json, writes_every_control_character_escaped)
{
    Writer writer;
    writer.text("a\"\\\n\x01é");
    EXPECT_EQ(writer.text(), "\"a\\\"\\\\\\n\\u0001é\"");
}

TEST(Json, reads_what_it_writes)
{
    Writer writer;
    writer.begin_list();
    writer.real(0.1);
    writer.integer(-7);
    writer.null();
    writer.boolean(true);
    writer.begin_record();
    writer.member("ü");
    writer.text("\t");
    writer.end_record();
    writer.end_list();
    auto const document = parse(writer.text());
    ASSERT_TRUE(document.succeeded());
    auto const items = document->root().items;
    ASSERT_EQ(items.size(), 5U);
    EXPECT_EQ(items[0].real, 0.1);
    EXPECT_EQ(items[1].integer, -7);
    EXPECT_TRUE(items[2].is_null());
    EXPECT_TRUE(items[3].boolean);
    EXPECT_EQ(items[4].members[0].value.text, "\t");
}

} // namespace
} // namespace cigogne::json
