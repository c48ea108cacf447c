#include "modules/indicators/file_kind.hpp"

#include "analytics/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

TEST(FileKind, of_a_file_in_an_archive_is_told_by_its_lines)
{
    EXPECT_EQ(kind_of("envoi.txt", delivery().text() + "\r\n"), FileKind::Stays);
    EXPECT_EQ(kind_of("envoi.txt", "abîmée\n" + delivery().text() + "\n"), FileKind::Stays) << "a damaged first line tells nothing";
    EXPECT_EQ(kind_of("envoi.txt", ium("0001", "71", "01012020").text() + "\r\n"), FileKind::Units);
    EXPECT_EQ(kind_of("resultat.csv", "cigogne.cube/1,ab12\nlines,1,0"), FileKind::Cube);
}

TEST(FileKind, is_told_by_the_name_where_lines_do_not_tell)
{
    EXPECT_EQ(kind_of("rodez.2025.12.ano.txt", ano().text()), FileKind::Chaining);
    EXPECT_EQ(kind_of("RODEZ_IUM_2025.txt", ""), FileKind::Units);
    EXPECT_EQ(kind_of("2025/rodez.RSA", "illisible"), FileKind::Stays);
    EXPECT_FALSE(kind_of("Nouméanord.txt", "Bonjour"));
    EXPECT_FALSE(kind_of("lisez-moi.pdf", "%PDF-1.7"));
}

TEST(FileKind, never_takes_a_file_that_identifies_persons)
{
    for (auto const* const name : { "VID-HOSP.txt", "vidhosp_2025.txt", "990000001.2024.12.vidhosp", "2025/ANO-HOSP 2025.txt", "rodez.2025.12.tra.txt", "rodez.tra", "a.tra",
             "990000001.2024.12.tra", "990000001.2024.12.tra.txt", "TRA.txt", "tra_2024.txt", "tra", "2024/TRA2024.TXT", "rodez-tra-2024.csv" })
        EXPECT_TRUE(identifies_persons(name)) << name;
    for (auto const* const name : { "rodez.rsa", "rodez.ano.txt", "transmission.rsa", "extra.rsa", "990000001.2024.12.rsa", "990000001.2024.12.ano", "trame_2024.txt", "" })
        EXPECT_FALSE(identifies_persons(name)) << name;
}

TEST(FileKind, of_an_archive_is_told_by_its_first_bytes)
{
    EXPECT_TRUE(begins_archive("PK\x03\x04..."));
    EXPECT_FALSE(begins_archive("PKW"));
}

} // namespace
} // namespace cigogne::indicators
