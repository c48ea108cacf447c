#include "platform/core/fields.hpp"
#include "platform/export/cells.hpp"
#include "platform/export/file_names.hpp"

#include <array>
#include <gtest/gtest.h>

namespace cigogne::exporting {
namespace {

enum class Colour {
    Red,
    Blue
};
constexpr auto words_of(Colour)
{
    return std::to_array<Word>({ { "RED", "Rouge" }, { "BLUE", "Bleu" } });
}

struct Place {
    std::string name;
    std::optional<CivilDate> since;
};
View<Place> const place_view = view<Place>("Place",
    field<&Place::name>("name", label("Nom")),
    field<&Place::since>("since", label("Depuis"), identifying));

struct Parcel {
    std::string content;
    Colour colour;
    bool is_open;
    std::optional<int> grams;
    double metres;
    Instant sent_at;
    std::optional<CivilDate> birth_date;
    Place from;
    std::optional<Place> to;
    std::vector<std::string> marks;
};
View<Parcel> const parcel_view = view<Parcel>("Parcel",
    field<&Parcel::content>("content", label("Contenu")),
    field<&Parcel::colour>("colour", label("Couleur")),
    field<&Parcel::is_open>("is_open", label("Ouvert")),
    field<&Parcel::grams>("grams", label("Poids")),
    field<&Parcel::metres>("metres", label("Mètres")),
    field<&Parcel::sent_at>("sent_at", label("Envoyé")),
    field<&Parcel::birth_date>("birth_date", label("Naissance"), identifying),
    nested<&Parcel::from, place_view>("from", label("Départ")),
    nested<&Parcel::to, place_view>("to", label("Arrivée")),
    field<&Parcel::marks>("marks")); // no label: its name is the heading

Parcel parcel(std::string content = "Livre")
{
    return { std::move(content), Colour::Blue, true, 1200, 2.5, *parse_rfc3339("2026-11-21T22:48:49Z"), CivilDate::make(1994, 3, 12),
        { "Albi", CivilDate::make(2020, 2, 1) }, std::nullopt, { "fragile", "urgent" } };
}

/// One column: what a text becomes.
struct Remark {
    std::string text;
};
View<Remark> const remark_view = view<Remark>("Remark", field<&Remark::text>("text", label("Texte")));

/// Of a demonstration while this lives.
class Fictitious {
public:
    Fictitious() { mark_as_fictitious(true); }
    Fictitious(Fictitious const&) = delete;
    Fictitious& operator=(Fictitious const&) = delete;
    ~Fictitious() { mark_as_fictitious(false); }
};

enum class Identities {
    Shown,
    Hidden
};

template <class R>
std::string exported(Format format, View<R> const& table, std::vector<R> const& records, Identities identities = Identities::Shown)
{
    auto const file = sheet(format, table.erased(), identities == Identities::Hidden);
    for (auto const& record : records)
        file->add(&record);
    return *file->finished();
}

/// The line of a text alone, as it stands in a CSV file: what follows the mark of order and the heading.
std::string cell_of(std::string text)
{
    auto const file = exported<Remark>(Format::Csv, remark_view, { { std::move(text) } });
    std::string const before = "\xef\xbb\xbfTexte\r\n";
    EXPECT_TRUE(file.starts_with(before)) << file;
    return file.substr(before.size(), file.size() - before.size() - 2);
}

// Rule: a cell that begins like a formula is text (OWASP, CSV injection).
TEST(Export, a_cell_that_looks_like_a_formula_becomes_text)
{
    EXPECT_EQ(cell_of("=1+1"), "'=1+1");
    EXPECT_EQ(cell_of("+33 5 65 00 00 00"), "'+33 5 65 00 00 00");
    EXPECT_EQ(cell_of("-2"), "'-2");
    EXPECT_EQ(cell_of("@somme"), "'@somme");
    EXPECT_EQ(cell_of("\t=1"), "'\t=1");
    EXPECT_EQ(cell_of("\r=1"), "\"'\r=1\"");
    EXPECT_EQ(cell_of("=cmd|' /C calc'!A0;\"x\""), "\"'=cmd|' /C calc'!A0;\"\"x\"\"\"") << "also where it must be quoted";
    EXPECT_EQ(cell_of("1+1=2"), "1+1=2") << "what does not begin so is left alone";
    EXPECT_EQ(cell_of("O’Neil-Albi"), "O’Neil-Albi");
    EXPECT_EQ(cell_of(""), "");
}

TEST(Export, a_formula_among_the_items_of_a_list_becomes_text_too)
{
    auto sent = parcel();
    sent.marks = { "=1", "fragile", "@x" };
    EXPECT_EQ(cells_of(parcel_view.erased(), &sent, false).back().text, "'=1, fragile, '@x");
}

TEST(Export, a_number_below_zero_is_a_number)
{
    auto sent = parcel();
    sent.grams = -5;
    auto const cell = cells_of(parcel_view.erased(), &sent, false).at(3);
    EXPECT_EQ(cell.text, "-5");
    EXPECT_EQ(cell.number, -5.0);
}

TEST(Export, csv_opens_in_a_french_spreadsheet)
{
    EXPECT_EQ(exported<Parcel>(Format::Csv, parcel_view, { parcel() }),
        "\xef\xbb\xbf" // without it, accents are read in another alphabet
        "Contenu;Couleur;Ouvert;Poids;Mètres;Envoyé;Naissance;Départ · Nom;Départ · Depuis;Arrivée;marks\r\n"
        "Livre;Bleu;oui;1200;2,5;21/11/2026 23 h 48;12/03/1994;Albi;01/02/2020;;fragile, urgent\r\n");
}

TEST(Export, csv_quotes_what_would_end_a_cell_or_a_line)
{
    EXPECT_EQ(cell_of("Albi ; Foix"), "\"Albi ; Foix\"");
    EXPECT_EQ(cell_of("dite \"Zélie\""), "\"dite \"\"Zélie\"\"\"");
    EXPECT_EQ(cell_of("une ligne\nune autre"), "\"une ligne\nune autre\"");
    EXPECT_EQ(cell_of("a, b"), "a, b");
}

// Which of the two half past two of the night when summer time ends is told.
TEST(Export, instants_are_those_of_paris)
{
    auto const at = [](std::string_view instant) {
        auto sent = parcel();
        sent.sent_at = *parse_rfc3339(instant);
        return cells_of(parcel_view.erased(), &sent, false).at(5).text;
    };
    EXPECT_EQ(at("2026-07-01T21:59:00Z"), "01/07/2026 23 h 59");
    EXPECT_EQ(at("2026-12-31T23:30:00Z"), "01/01/2027 00 h 30");
    EXPECT_NE(at("2026-10-25T00:30:00Z"), at("2026-10-25T01:30:00Z"));
}

TEST(Export, a_record_that_may_be_missing_is_one_cell)
{
    auto sent = parcel();
    sent.to = Place { "Foix", CivilDate::make(2021, 5, 4) };
    EXPECT_EQ(cells_of(parcel_view.erased(), &sent, false).at(9).text, "Foix, 04/05/2021");
    EXPECT_EQ(cells_of(parcel_view.erased(), &sent, true).at(7).text, "Foix");
}

TEST(Export, hidden_identities_leave_neither_cell_nor_heading)
{
    EXPECT_EQ(exported<Parcel>(Format::Csv, parcel_view, { parcel() }, Identities::Hidden),
        "\xef\xbb\xbf"
        "Contenu;Couleur;Ouvert;Poids;Mètres;Envoyé;Départ · Nom;Arrivée;marks\r\n"
        "Livre;Bleu;oui;1200;2,5;21/11/2026 23 h 48;Albi;;fragile, urgent\r\n");
}

TEST(Export, a_line_has_as_many_cells_as_there_are_headings)
{
    auto full = parcel();
    full.to = Place { "Foix", std::nullopt };
    auto empty = parcel("");
    empty.grams.reset();
    empty.birth_date.reset();
    empty.from.since.reset();
    empty.marks.clear();
    for (bool const hides : { false, true }) {
        for (auto const& sent : { full, empty })
            EXPECT_EQ(cells_of(parcel_view.erased(), &sent, hides).size(), headings(parcel_view.erased(), hides).size());
    }
}

TEST(Export, a_demonstration_says_that_its_data_are_invented)
{
    EXPECT_EQ(exported<Remark>(Format::Csv, remark_view, {}).find("fictives"), std::string::npos);
    Fictitious const demonstration;
    EXPECT_EQ(exported<Remark>(Format::Csv, remark_view, { { "Albi" } }), "\xef\xbb\xbf"
                                                                          "Données fictives\r\nTexte\r\nAlbi\r\n");
}

// What its cells hold is read in tests/operation/exports.test.ts.
TEST(Export, xlsx_is_a_zip_with_one_sheet)
{
    auto const file = exported<Parcel>(Format::Xlsx, parcel_view, { parcel(), parcel("=1+1") });
    EXPECT_TRUE(file.starts_with("PK\x03\x04"));
    for (auto const* part : { "[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml" })
        EXPECT_NE(file.find(part), std::string::npos) << part;
    EXPECT_EQ(file.find("xl/worksheets/sheet2.xml"), std::string::npos);
    EXPECT_NE(file.find("PK\x05\x06"), std::string::npos) << "its list of parts is at its end";
}

TEST(Export, a_sheet_is_full_at_its_last_line_and_says_that_more_follows)
{
    Remark const remark { "Albi" };
    for (auto const format : { Format::Csv, Format::Xlsx }) {
        auto const file = sheet(format, remark_view.erased(), false);
        for (std::size_t row = 1; row < Sheet::most_rows; ++row)
            file->add(&remark);
        EXPECT_FALSE(file->is_full());
        file->add(&remark);
        EXPECT_TRUE(file->is_full());
        file->say_that_more_follows();
        auto const text = file->finished();
        if (format == Format::Csv) {
            EXPECT_TRUE(text->ends_with("\r\nAlbi\r\nLa liste continue : ce fichier s’arrête à 100\u202f000 lignes.\r\n"))
                << text->substr(text->size() - 200);
        }
    }
}

TEST(Export, a_file_is_named_by_its_list_and_the_day_in_paris)
{
    auto const late = *parse_rfc3339("2026-11-20T23:30:00Z");
    EXPECT_EQ(file_name(remark_view.erased(), Format::Csv, late), "Remark-2026-11-21.csv");
    name_files({ { "Remark", "remarques" } });
    EXPECT_EQ(file_name(remark_view.erased(), Format::Csv, late), "remarques-2026-11-21.csv");
    EXPECT_EQ(file_name(remark_view.erased(), Format::Xlsx, late), "remarques-2026-11-21.xlsx");
    name_files({});
}

} // namespace
} // namespace cigogne::exporting
