#include "platform/export/format.hpp"
#include "platform/export/pdf.hpp"

#include <filesystem>
#include <fstream>
#include <future>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cigogne::exporting {

namespace {

/// A program that stands in for the true one, and does that.
class Instead {
public:
    explicit Instead(std::string const& line)
        : path_(std::filesystem::temp_directory_path() / ("cigogne-instead-" + std::to_string(::getpid())))
    {
        std::ofstream(path_) << "#!/bin/sh\n"
                             << line << "\n";
        std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
    }
    Instead(Instead const&) = delete;
    Instead& operator=(Instead const&) = delete;
    ~Instead() { std::filesystem::remove(path_); }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

TEST(Html, EscapesWhatIsPutBetweenTags)
{
    std::string const typed = "<b>PA 16/10 & \"HELLP\"</b>";
    EXPECT_EQ(html("<td>{}</td>", typed).text(), "<td>&lt;b&gt;PA 16/10 &amp; &quot;HELLP&quot;&lt;/b&gt;</td>");
}

TEST(Html, EscapesWhatIsPutInAnAttribute)
{
    EXPECT_EQ(html("<p title=\"{}\"></p>", "\" onload='x'").text(), "<p title=\"&quot; onload=&#39;x&#39;\"></p>");
}

TEST(Html, LeavesWhatIsMarkupAlready)
{
    EXPECT_EQ(html("<p>{} {}</p>", html("<b>{}</b>", "A & B"), 3).text(), "<p><b>A &amp; B</b> 3</p>");
}

TEST(Html, APlaceTypedByAPersonIsNoPlace)
{
    EXPECT_EQ(html("<p>{}{}</p>", "{}", "b").text(), "<p>{}b</p>");
}

TEST(Html, ThereIsNoWayFromAStringToMarkup)
{
    static_assert(!std::is_constructible_v<Html, std::string>);
    static_assert(!std::is_convertible_v<std::string, Markup<>>);
    static_assert(!has_quoted_places("<p class={}>"));
    static_assert(!has_quoted_places("<p"));
    static_assert(has_quoted_places("<p class=\"{}\">{}</p>"));
    static_assert(!fetches_nothing("<img src=\"{}\">"));
    static_assert(!fetches_nothing("<a href=\"{}\">"));
    static_assert(!fetches_nothing("<style>@font-face { src: url(x) }</style>"));
    static_assert(fetches_nothing("<a href=\"#{}\">"));
}

TEST(Document, SaysThatItsDataAreInventedWhereTheyAre)
{
    EXPECT_EQ(document("Essai", {}, {}).text().find("Données fictives"), std::string::npos);
    mark_as_fictitious(true);
    EXPECT_NE(document("Essai", {}, {}).text().find("Données fictives"), std::string::npos);
    mark_as_fictitious(false);
}

TEST(Pdf, SaysThatTheProgramIsMissing)
{
    EXPECT_TRUE(pdf(document("Essai", {}, {}), Haste::Urgent, { .program = "no-such-program-anywhere" }).failed_with(PdfError::NotInstalled));
}

TEST(Pdf, SaysThatTheProgramHasFailed)
{
    EXPECT_TRUE(pdf(document("Essai", {}, {}), Haste::Urgent, { .program = "false" }).failed_with(PdfError::Failed));
    EXPECT_TRUE(pdf(document("Essai", {}, {}), Haste::Urgent, { .program = "true" }).failed_with(PdfError::Failed)); // nothing is no PDF
}

TEST(Pdf, StopsWhatIsLate)
{
    Instead const late("exec sleep 30");
    auto const began = std::chrono::steady_clock::now();
    auto const made = pdf(document("Essai", {}, {}), Haste::Urgent, { .program = late.path(), .time = std::chrono::milliseconds(200) });
    EXPECT_TRUE(made.failed_with(PdfError::TooLate));
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(5));
}

TEST(Pdf, KillsWhatDoesNotEndWhenAsked)
{
    Instead const deaf("trap '' TERM; exec sleep 30");
    auto const began = std::chrono::steady_clock::now();
    auto const made = pdf(document("Essai", {}, {}), Haste::Urgent, { .program = deaf.path(), .time = std::chrono::milliseconds(200) });
    EXPECT_TRUE(made.failed_with(PdfError::TooLate));
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(10));
}

TEST(Pdf, StopsWhatIsTooLarge)
{
    Instead const endless("exec yes");
    EXPECT_TRUE(pdf(document("Essai", {}, {}), Haste::Urgent, { .program = endless.path(), .bytes = 100'000 }).failed_with(PdfError::Failed));
}

TEST(Pdf, GivesTheDocumentWhole)
{
    Instead const echo("printf '%s' '%PDF-'; exec cat");
    std::string const long_text(300'000, 'a'); // more than a pipe holds
    auto const made = pdf(document(long_text, {}, {}), Haste::AtLeisure, { .program = echo.path() });
    ASSERT_TRUE(made.succeeded());
    EXPECT_EQ(*made.value(), "%PDF-" + document(long_text, {}, {}).text());
}

/// Two names in the file system by which a child says that it runs, and waits to be let go.
class Gates {
public:
    Gates()
    {
        for (auto const& path : { begun(), go() })
            EXPECT_EQ(::mkfifo(path.c_str(), 0600), 0);
    }
    Gates(Gates const&) = delete;
    Gates& operator=(Gates const&) = delete;
    ~Gates()
    {
        std::filesystem::remove(begun());
        std::filesystem::remove(go());
    }
    static std::string begun() { return name("begun"); }
    static std::string go() { return name("go"); }
    static void wait_until_it_runs() { std::ifstream(begun()).get(); }
    static void let_it_go() { std::ofstream(go()) << "go" << std::flush; }

private:
    static std::string name(char const* what)
    {
        return (std::filesystem::temp_directory_path() / ("cigogne-" + std::string(what) + "-" + std::to_string(::getpid()))).string();
    }
};

TEST(Pdf, OfAnUrgentPaperIsMadeWhileSlowOnesHoldTheirPress)
{
    Gates const gates;
    Instead const program("head -c 40 | { read -r line; case \"$line\" in *lent*) echo b > " + Gates::begun() + "; cat " + Gates::go() + " > /dev/null;; esac; }; printf '%%PDF-'");
    PdfLimits const limits { .program = program.path() };
    auto const slow = [&] { return pdf(html("<p>lent</p>"), Haste::AtLeisure, limits).succeeded(); };
    auto first = std::async(std::launch::async, slow);
    Gates::wait_until_it_runs();
    auto second = std::async(std::launch::async, slow); // waits for the first
    EXPECT_TRUE(pdf(html("<p>urgent</p>"), Haste::Urgent, limits).succeeded());
    Gates::let_it_go();
    EXPECT_TRUE(first.get());
    Gates::wait_until_it_runs();
    Gates::let_it_go();
    EXPECT_TRUE(second.get());
}

TEST(Pdf, MadeAsideIsGivenUpWhenNobodyWantsItAnyMore)
{
    EXPECT_FALSE(pdf_aside(document("Essai", {}, {}), [] { return false; }).succeeded());
}

TEST(Pdf, IsOne)
{
    auto const made = pdf(document("Essai", {}, html("<p>{}</p>", "Dr Exemple & Mme Essai")), Haste::Urgent);
    if (made.failed_with(PdfError::NotInstalled))
        GTEST_SKIP() << "weasyprint is not installed: script/setup";
    ASSERT_TRUE(made.succeeded());
    EXPECT_TRUE((*made.value()).starts_with("%PDF-"));
}

} // namespace

} // namespace cigogne::exporting
