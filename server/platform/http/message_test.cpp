#include "platform/http/message.hpp"

#include <gtest/gtest.h>

namespace cigogne::http {
namespace {

struct Target {
    bool accepted = false;
    std::string path;
    Pairs query;
};

Target split(std::string_view text)
{
    Target target;
    target.accepted = split_target(text, target.path, target.query);
    return target;
}

TEST(Message, splits_a_target_into_path_and_query)
{
    auto const target = split("/api/transfers/12?q=saint+%C3%A9loi&sort=-name&flag&sort=name&");
    ASSERT_TRUE(target.accepted);
    EXPECT_EQ(target.path, "/api/transfers/12");
    EXPECT_EQ(target.query, (Pairs { { "q", "saint éloi" }, { "sort", "-name" }, { "flag", "" }, { "sort", "name" } }));
}

TEST(Message, keeps_the_plus_sign_of_a_path)
{
    EXPECT_EQ(split("/28+3").path, "/28+3");
}

TEST(Message, accepts_the_absolute_form)
{
    EXPECT_EQ(split("http://cigogne.example/api/board").path, "/api/board");
    EXPECT_EQ(split("https://cigogne.example").path, "/");
    EXPECT_EQ(split("https://cigogne.example?q=1").query, (Pairs { { "q", "1" } }));
}

TEST(Message, refuses_targets_that_leave_the_root_or_lie_about_it)
{
    for (auto const* text :
        { "", "*", "api", "/..", "/../etc/passwd", "/a/../b", "/%2e%2e/b", "/a/%2E%2E", "/a%2f..%2fb", "/a\\b",
            "/a%5Cb", "/a%00b", "/a?b=%00", "/a%", "/a%4", "/a%zz", "/a?b=%g0", "/a#b", "/a%0Ab", "/%ff", "/a?b=%c3" })
        EXPECT_FALSE(split(text).accepted) << text;
}

TEST(Message, accepts_dots_that_lead_nowhere)
{
    for (auto const* text : { "/a..b", "/...", "/a/..b", "/.well-known/x" })
        EXPECT_TRUE(split(text).accepted) << text;
}

TEST(Message, knows_a_host_with_or_without_a_port)
{
    for (auto const* text : { "cigogne.example", "CIGOGNE.Example", "localhost:8080", "127.0.0.1", "127.0.0.1:65535", "[::1]", "[2001:DB8::1]:443",
             "[::ffff:127.0.0.1]", "web_1:8080", "cigogne.example:", "xn--maternit-hya.example", "a%20b" })
        EXPECT_TRUE(is_host(text)) << text;
    for (auto const* text : { "", " ", "a b", ":80", "t:0", "t:65536", "t:99999999999", "t:80x", "t:-1", "t: 80", "t:80:80", "::1", "[::1", "[]", "[t]", "[::1]x",
             "[::1]:x", "a/b", "a@b", "a?b", "a#b", "a\\b", "a\"b", "<a>", "a,\tb", "maternité.example", "a%2", "a%zz" })
        EXPECT_FALSE(is_host(text)) << text;
}

TEST(Message, decodes_percent_signs)
{
    EXPECT_EQ(percent_decoded("a%20b%2Bc+d", false), "a b+c+d");
    EXPECT_EQ(percent_decoded("a%20b%2Bc+d", true), "a b+c d");
    EXPECT_EQ(percent_decoded("%00", true), std::nullopt);
}

TEST(Message, finds_cookies_by_their_whole_name)
{
    Request request;
    request.headers
        = { { "cookie", "theme=dark; x__Host-cigogne=no;__Host-cigogne=a=b ; empty=" }, { "cookie", "second=2" } };
    EXPECT_EQ(request.cookie("__Host-cigogne"), "a=b");
    EXPECT_EQ(request.cookie("theme"), "dark");
    EXPECT_EQ(request.cookie("empty"), "");
    EXPECT_EQ(request.cookie("second"), "2");
    EXPECT_EQ(request.cookie("cigogne"), std::nullopt);
}

TEST(Message, finds_the_first_header_of_a_name)
{
    Request request;
    request.headers = { { "accept", "a" }, { "accept", "b" } };
    EXPECT_EQ(request.header("accept"), "a");
    EXPECT_EQ(request.header("host"), std::nullopt);
}

TEST(Message, names_methods)
{
    EXPECT_EQ(name_of(Method::Get), "GET");
    EXPECT_EQ(name_of(Method::Delete), "DELETE");
    EXPECT_EQ(name_of(Method::Other), "OTHER");
}

} // namespace
} // namespace cigogne::http
