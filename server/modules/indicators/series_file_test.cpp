#include "modules/indicators/series_file.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

constexpr int this_year = 2026;

std::string with_heading(std::string const& lines, std::string const& end = "\n")
{
    return std::string(series_heading) + end + lines;
}

SeriesFile read(std::string const& lines)
{
    auto file = read_series_file(with_heading(lines), this_year);
    return file.succeeded() ? std::move(file).value() : SeriesFile {};
}

/// Why the only line is refused; empty where it is taken.
std::string reason_of(std::string const& line)
{
    auto const file = read(line + "\n");
    return file.refusals.empty() ? "" : file.refusals.front().reason;
}

TEST(SeriesFile, is_read_line_by_line_into_fractions)
{
    auto const file = read("I3;lt37;2023;france;;46000;640000;7,19\n"
                           "\n"
                           "I5;total;2022;region;76;;;7.6\n"
                           "I8;caesarean;2023;departement;12;212;1 071;19,8\n"
                           "I8;caesarean;2023;etablissement;990100001;\u202f;;0\n");
    ASSERT_TRUE(file.refusals.empty()) << file.refusals.front().reason;
    ASSERT_EQ(file.lines.size(), 4U);
    EXPECT_EQ(file.lines[0].number, 2U);
    EXPECT_EQ(file.lines[0].indicator, "I3");
    EXPECT_EQ(file.lines[0].figure, "lt37");
    EXPECT_EQ(file.lines[0].year, 2023);
    EXPECT_EQ(file.lines[0].territory, (Territory { TerritoryKind::France, "" }));
    EXPECT_EQ(file.lines[0].numerator, 46'000);
    EXPECT_DOUBLE_EQ(file.lines[0].value, 0.0719);
    EXPECT_EQ(file.lines[1].number, 4U) << "an empty line counts for the numbers";
    EXPECT_FALSE(file.lines[1].numerator);
    EXPECT_DOUBLE_EQ(file.lines[1].value, 0.0076) << "stillbirths are told for 1 000";
    EXPECT_EQ(file.lines[2].denominator, 1071);
    EXPECT_EQ(file.lines[3].territory.code, "990100001");
    EXPECT_DOUBLE_EQ(file.lines[3].value, 0);
    EXPECT_EQ(read("I8;caesarean;2023;france;;;;19,9\n").lines.at(0).value, 0.199) << "rounded once";
}

TEST(SeriesFile, takes_semicolons_or_commas_latin1_or_utf8_and_both_ends_of_line)
{
    auto const commas = read_series_file("indicateur,classe,ann\xE9"
                                         "e,territoire,code_territoire,num\xE9rateur,d\xE9nominateur,valeur\r\n"
                                         "I3,lt37,2023,r\xE9gion,76,,,\"7,1\"\r\n",
        this_year);
    ASSERT_TRUE(commas.succeeded());
    ASSERT_EQ(commas->lines.size(), 1U);
    EXPECT_EQ(commas->lines[0].territory.kind, TerritoryKind::Region);
    EXPECT_DOUBLE_EQ(commas->lines[0].value, 0.071);
    auto const marked = read_series_file("\xEF\xBB\xBFIndicateur;Classe;Année;Territoire;Code_Territoire;Numérateur;Dénominateur;Valeur;;\n"
                                         "I3;lt37;2023;France;FR;;;7.1;;",
        this_year);
    ASSERT_TRUE(marked.succeeded());
    ASSERT_EQ(marked->lines.size(), 1U);
}

TEST(SeriesFile, must_begin_with_its_heading)
{
    EXPECT_TRUE(read_series_file("", this_year).failed_with(SeriesFileError::NoHeading));
    EXPECT_TRUE(read_series_file("I3;lt37;2023;france;;;;7,1\n", this_year).failed_with(SeriesFileError::NoHeading));
    EXPECT_TRUE(read_series_file("indicateur;classe;annee;valeur\n", this_year).failed_with(SeriesFileError::NoHeading));
}

TEST(SeriesFile, is_of_20000_lines_at_most)
{
    std::string lines;
    for (int line = 0; line < 20'000; ++line)
        lines += "x\n";
    EXPECT_EQ(read_series_file(with_heading(lines), this_year)->refusals.size(), 20'000U);
    EXPECT_TRUE(read_series_file(with_heading(lines + "x"), this_year).failed_with(SeriesFileError::TooManyLines));
}

TEST(SeriesFile, refuses_what_the_dictionary_does_not_hold)
{
    EXPECT_TRUE(reason_of("I99;lt37;2023;france;;;;7,1").starts_with("Indicateur inconnu : « I99 »"));
    EXPECT_TRUE(reason_of("I3;caesarean;2023;france;;;;7,1").starts_with("L’indicateur I3 n’a pas de classe « caesarean »"));
}

TEST(SeriesFile, refuses_years_and_territories_that_are_none)
{
    EXPECT_EQ(reason_of("I3;lt37;1999;france;;;;7,1"), "L’année « 1999 » n’est pas entre 2000 et 2026.");
    EXPECT_EQ(reason_of("I3;lt37;2027;france;;;;7,1"), "L’année « 2027 » n’est pas entre 2000 et 2026.");
    EXPECT_FALSE(reason_of("I3;lt37;deux mille;france;;;;7,1").empty());
    EXPECT_TRUE(reason_of("I3;lt37;2023;commune;31555;;;7,1").starts_with("Territoire inconnu : « commune »"));
    EXPECT_EQ(reason_of("I3;lt37;2023;france;76;;;7,1"), "Le code de la France se laisse vide.");
    EXPECT_TRUE(reason_of("I3;lt37;2023;region;Occitanie;;;7,1").starts_with("« Occitanie » n’est pas un code de région"));
    EXPECT_TRUE(reason_of("I3;lt37;2023;departement;;;;7,1").starts_with("«  » n’est pas un code de département"));
    EXPECT_TRUE(reason_of("I3;lt37;2023;etablissement;123;;;7,1").starts_with("« 123 » n’est pas un numéro FINESS"));
}

TEST(SeriesFile, refuses_values_that_cannot_be)
{
    EXPECT_EQ(reason_of("I3;lt37;2023;france;;;;"), "La valeur est à compléter.");
    for (std::string const value : { "abc", "7,1 %", "-1", "1e2", "7,", ",5", "7,1,2", "1,1234567", "nan" })
        EXPECT_TRUE(reason_of("I3;lt37;2023;france;;;;" + value).ends_with("écrivez le nombre seul, six décimales au plus.")) << value;
    EXPECT_EQ(reason_of("I3;lt37;2023;france;;;;100"), "");
    EXPECT_EQ(reason_of("I3;lt37;2023;france;;;;100,1"), "La valeur 100,1 est hors limites : cet indicateur se dit pour 100.");
    EXPECT_EQ(reason_of("I5;total;2023;france;;;;1000.5"), "La valeur 1000,5 est hors limites : cet indicateur se dit pour 1000.");
}

TEST(SeriesFile, refuses_counts_that_do_not_give_the_value)
{
    // 212 of 1 071 are 19.7946 %.
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;212;1071;19,8"), "");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;212;1071;19,7"), "") << "cut, not rounded";
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;212;1071;20"), "");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;212;1071;0,198"),
        "La valeur 0,198 n’est pas 212 sur 1071 pour 100, qui font 19,794585 : corrigez l’un des trois.");
    EXPECT_FALSE(reason_of("I8;caesarean;2023;france;;212;1071;19,9").empty());
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;212;;19,8"), "Donnez le numérateur et le dénominateur, ou ni l’un ni l’autre.");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;0;0;0"), "Le dénominateur est 0 : il n’y a pas de valeur à donner.");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;12;10;100"), "Le numérateur (12) dépasse le dénominateur (10).");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;2,5;10;25"), "« 2,5 » n’est pas un effectif : écrivez un nombre entier.");
    EXPECT_EQ(reason_of("I8;caesarean;2023;france;;1;beaucoup;25"), "« beaucoup » n’est pas un effectif : écrivez un nombre entier.");
}

TEST(SeriesFile, refuses_a_value_given_twice_and_tells_where_it_was_given_first)
{
    auto const file = read("I3;lt37;2023;departement;9;;;7,1\nI3;lt37;2023;departement;09;;;7,2\nI3;lt37;2022;departement;09;;;7,2\n");
    EXPECT_EQ(file.lines.size(), 2U);
    ASSERT_EQ(file.refusals.size(), 1U);
    EXPECT_EQ(file.refusals[0].line, 3U);
    EXPECT_EQ(file.refusals[0].reason, "Cette valeur est déjà donnée à la ligne 2 : gardez l’une des deux.");
}

TEST(SeriesFile, refuses_lines_that_are_not_of_eight_columns)
{
    EXPECT_EQ(reason_of("I3;lt37;2023;france;7,1"), "Huit colonnes sont attendues, il y en a 5.");
    EXPECT_TRUE(reason_of("\"I3;lt37;2023;france;;;;7,1").starts_with("Un guillemet n’est pas refermé"));
}

TEST(SeriesFile, has_a_template_that_asks_for_values_alone)
{
    auto const file = read_series_file(series_template(2025), this_year);
    ASSERT_TRUE(file.succeeded());
    EXPECT_TRUE(file->lines.empty()) << "nobody saves a value that nobody typed";
    ASSERT_FALSE(file->refusals.empty());
    for (auto const& refusal : file->refusals)
        EXPECT_EQ(refusal.reason, "La valeur est à compléter.") << refusal.line;
}

} // namespace
} // namespace cigogne::indicators
