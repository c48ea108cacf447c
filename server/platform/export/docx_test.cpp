#include "platform/export/docx.hpp"

#include "platform/export/pdf.hpp"
#include "platform/export/zip.hpp"
#include "platform/temporary_folder.hpp"

#include <filesystem>
#include <gtest/gtest.h>

namespace cigogne::exporting {

namespace {

/// A file of an archive in memory.
std::string file_in(std::string const& archive, std::string const& name)
{
    std::string content;
    static_cast<void>(with_file_rewritten(archive, name, [&](std::string text) { return content = std::move(text); }));
    return content;
}

Html drawing()
{
    return html("<svg xmlns=\"{}\" viewBox=\"0 0 640 330\" width=\"640\" height=\"330\" role=\"img\" aria-label=\"{}\"><circle cx=\"9\" cy=\"9\" r=\"4\"/></svg>",
        "http://www.w3.org/2000/svg", "Entonnoir : \"un point\" par maternité");
}

TEST(Docx, SaysThatAProgramIsMissing)
{
    EXPECT_TRUE(docx(document("Essai", {}, {}), Haste::Urgent, { .pandoc = "no-such-program-anywhere" }).failed_with(DocxError::NotInstalled));
    EXPECT_TRUE(docx(document("Essai", {}, drawing()), Haste::Urgent, { .rsvg = "no-such-program-anywhere" }).failed_with(DocxError::NotInstalled));
}

TEST(Docx, SaysThatTheProgramHasFailed)
{
    EXPECT_TRUE(docx(document("Essai", {}, {}), Haste::Urgent, { .pandoc = "false" }).failed_with(DocxError::Failed));
    EXPECT_TRUE(docx(document("Essai", {}, {}), Haste::Urgent, { .pandoc = "true" }).failed_with(DocxError::Failed)); // nothing is no document
}

TEST(Docx, LeavesNoPictureBehind)
{
    TemporaryFolder const here;
    ::setenv("TMPDIR", here.path().c_str(), 1);
    EXPECT_FALSE(docx(document("Essai", {}, drawing()), Haste::Urgent, { .pandoc = "false" }).succeeded());
    ::unsetenv("TMPDIR");
    EXPECT_TRUE(std::filesystem::is_empty(here.path()));
}

TEST(Docx, HoldsHeadingsTablesAndPictures)
{
    auto const body = html("<h2>Décès</h2><table><thead><tr><th>Chiffre</th></tr></thead><tbody><tr><td>{}</td></tr></tbody></table><p>{}</p>", "8,8 ‰ & plus", drawing());
    auto const made = docx(document("Note 2024", {}, body), Haste::Urgent);
    if (made.failed_with(DocxError::NotInstalled))
        GTEST_SKIP() << "pandoc or librsvg2-bin is not installed: script/setup";
    ASSERT_TRUE(made.succeeded());
    auto const text = file_in(**made, "word/document.xml");
    EXPECT_NE(text.find("w:val=\"Heading1\""), std::string::npos);
    EXPECT_NE(text.find("<w:tbl>"), std::string::npos);
    EXPECT_NE(text.find("&amp;"), std::string::npos);
    EXPECT_NE(text.find("descr=\"Entonnoir : &quot;un point&quot; par maternité\""), std::string::npos) << "what the drawing is, to who does not see it";
    EXPECT_NE(text.find("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"), std::string::npos) << "A4";
    EXPECT_NE(text.find("dessin-1.png"), std::string::npos);
}

} // namespace

} // namespace cigogne::exporting
