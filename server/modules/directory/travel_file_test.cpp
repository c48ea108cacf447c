#include "modules/directory/travel_file.hpp"

#include <gtest/gtest.h>

namespace cigogne::directory {
namespace {

TEST(TravelFile, is_read_line_by_line)
{
    auto const file = read_travel_file("\xEF\xBB\xBF"
                                       "from;to;minutes;source\r\nCH Rodez;\"CHU Montpellier\";125;mesure du réseau, 2026\r\n\r\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->lines.size(), 1U);
    EXPECT_EQ(file->lines[0].number, 2U);
    EXPECT_EQ(file->lines[0].to, "CHU Montpellier");
    EXPECT_EQ(file->lines[0].minutes, 125);
    EXPECT_TRUE(file->refusals.empty());
}

TEST(TravelFile, tells_each_refused_line_with_its_reason)
{
    auto const file = read_travel_file("from;to;minutes;source\n"
                                       "A;B;12\n"
                                       "A;a;12;x\n"
                                       "A;B;douze;x\n"
                                       "A;B;0;x\n"
                                       "A;B;1441;x\n"
                                       "A;B;12;\n"
                                       ";B;12;x\n"
                                       "A;B;12;x\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->refusals.size(), 7U);
    EXPECT_EQ(file->refusals[0].line, 2U);
    EXPECT_EQ(file->refusals[0].reason, "Quatre colonnes sont attendues, il y en a 3.");
    EXPECT_EQ(file->refusals[1].reason, "Le départ et l’arrivée sont le même établissement.");
    EXPECT_EQ(file->refusals[6].line, 8U);
    ASSERT_EQ(file->lines.size(), 1U);
    EXPECT_EQ(file->lines[0].number, 9U);
}

TEST(TravelFile, refuses_a_source_that_nobody_can_read_as_forms_do)
{
    auto const file = read_travel_file("from;to;minutes;source\n"
                                       "A;B;12;\u200b\n"
                                       "A;B;12;\u202emesure\n"
                                       "A;B;12;mesure\u2028suite\n"
                                       "\u200b;B;12;mesure\n"
                                       "A;B;12;mesure du réseau\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->refusals.size(), 4U);
    EXPECT_TRUE(file->refusals[0].reason.starts_with("La source est à compléter"));
    EXPECT_TRUE(file->refusals[1].reason.starts_with("La source contient des caractères qui ne s’affichent pas"));
    EXPECT_TRUE(file->refusals[2].reason.starts_with("La source contient des caractères qui ne s’affichent pas"));
    EXPECT_TRUE(file->refusals[3].reason.starts_with("L’établissement"));
    EXPECT_EQ(file->lines.size(), 1U);
}

TEST(TravelFile, does_not_take_two_signs_for_the_same_establishment)
{
    auto const file = read_travel_file("from;to;minutes;source\n%;_;5;x\n%;%;5;x\n_;%;5;x\n");
    ASSERT_TRUE(file.succeeded());
    EXPECT_EQ(file->lines.size(), 2U);
    ASSERT_EQ(file->refusals.size(), 1U);
    EXPECT_EQ(file->refusals[0].line, 3U);
}

TEST(TravelFile, takes_cells_in_quotes_as_a_spreadsheet_writes_them)
{
    auto const file = read_travel_file("\"from\";\"to\";minutes;source\n"
                                       "\"Clinique \"\"Les Pins\"\"\"; \"CHU ; Nîmes\" ;\"90\";\"mesure ; 2026\"\n"
                                       "\"A;B;12;x\n"
                                       "\"A\"x;B;12;x\n"
                                       "A;\"\";12;x\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->lines.size(), 1U);
    EXPECT_EQ(file->lines[0].from, "Clinique \"Les Pins\"");
    EXPECT_EQ(file->lines[0].to, "CHU ; Nîmes");
    EXPECT_EQ(file->lines[0].minutes, 90);
    EXPECT_EQ(file->lines[0].source, "mesure ; 2026");
    ASSERT_EQ(file->refusals.size(), 3U);
    EXPECT_TRUE(file->refusals[0].reason.starts_with("Un guillemet"));
    EXPECT_TRUE(file->refusals[1].reason.starts_with("Un guillemet"));
    EXPECT_TRUE(file->refusals[2].reason.starts_with("L’établissement"));
}

TEST(TravelFile, refuses_a_journey_given_twice_and_tells_where_it_was_given_first)
{
    auto const file = read_travel_file("from;to;minutes;source\nFoix;Nîmes;200;x\nNîmes;Foix;210;x\nFOIX;nimes;100;y\n");
    ASSERT_TRUE(file.succeeded());
    EXPECT_EQ(file->lines.size(), 2U); // there and back are two journeys
    ASSERT_EQ(file->refusals.size(), 1U);
    EXPECT_EQ(file->refusals[0].line, 4U);
    EXPECT_TRUE(file->refusals[0].reason.starts_with("Ce trajet est déjà donné à la ligne 2"));
}

TEST(TravelFile, holds_450_establishments_each_with_each)
{
    std::string text = "from;to;minutes;source\n";
    for (int line = 0; line < 450 * 450; ++line)
        text += "M" + std::to_string(line / 450) + ";N" + std::to_string(line % 450) + ";60;x\n";
    auto const file = read_travel_file(text);
    ASSERT_TRUE(file.succeeded());
    EXPECT_EQ(file->lines.size(), 202'500U);
    EXPECT_TRUE(read_travel_file("from;to;minutes;source\n" + std::string(250'001, '\n')).failed_with(TravelFileError::TooManyLines));
}

TEST(TravelFile, quotes_a_refused_cell_by_whole_characters)
{
    auto const file = read_travel_file("from;to;minutes;source\nA;B;ééééééééééééé;x\nA;C;aéééééééééééé;x\n");
    ASSERT_TRUE(file.succeeded());
    ASSERT_EQ(file->refusals.size(), 2U);
    EXPECT_TRUE(file->refusals[0].reason.starts_with("« éééééééééé »"));
    EXPECT_TRUE(file->refusals[1].reason.starts_with("« aééééééééé »"));
}

TEST(TravelFile, is_headed_in_french_or_english_however_it_is_typed)
{
    for (std::string const heading : { "départ;arrivée;minutes;source", "Départ;Arrivée;Minutes;Source", "DEPART;ARRIVEE;MINUTES;SOURCE",
             "depart ; arrivee ;\tminutes; source ;", "\"Départ\";\"Arrivée\";minutes;source;;", "from;to;minutes;source;", "From;To;Minutes;Source",
             " FROM ; TO ; MINUTES ; SOURCE \r", "de\u0301part;arrive\u0301e;minutes;source" }) {
        auto const file = read_travel_file(heading + "\nA;B;12;x\nB;A;12;x;\nB;C;12;;\nA;C;12;x;y\n");
        ASSERT_TRUE(file.succeeded()) << heading;
        EXPECT_EQ(file->lines.size(), 2U) << heading;
        ASSERT_EQ(file->refusals.size(), 2U) << heading;
        EXPECT_TRUE(file->refusals[0].reason.starts_with("La source est à compléter")) << heading;
        EXPECT_EQ(file->refusals[1].reason, "Quatre colonnes sont attendues, il y en a 5.") << heading;
    }
}

TEST(TravelFile, tells_how_many_lines_it_holds_without_reading_them)
{
    auto const lines = lines_of_travel_file("Départ;Arrivée;minutes;source\r\nA;B;12;x\r\n\r\nonly this\r\nA;B;12;x");
    ASSERT_TRUE(lines.succeeded());
    EXPECT_EQ(*lines, 3U);
    EXPECT_TRUE(lines_of_travel_file("A;B;12;x\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(lines_of_travel_file("from;to;minutes;source\nA;B\xFF;1;x\n").failed_with(TravelFileError::NotUtf8));
    EXPECT_TRUE(lines_of_travel_file("from;to;minutes;source\n" + std::string(250'001, '\n')).failed_with(TravelFileError::TooManyLines));
}

TEST(TravelFile, must_begin_with_its_heading)
{
    EXPECT_TRUE(read_travel_file("de;vers;minutes;source\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("from;to;minutes\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("départ;to;minutes;source\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("from;to;minutes;source;note\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("\n").failed_with(TravelFileError::NoHeading));
    EXPECT_TRUE(read_travel_file("from;to;minutes;source\nA;B\xFF;1;x\n").failed_with(TravelFileError::NotUtf8));
}

} // namespace
} // namespace cigogne::directory
