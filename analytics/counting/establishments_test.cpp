#include "analytics/counting/establishments.hpp"

#include <gtest/gtest.h>

namespace cigogne::analytics {
namespace {

auto const maternity = Finess::of("310000001");

TEST(Establishments, know_the_type_of_the_last_day_of_the_month)
{
    auto const region = Establishments::read("finess;type;from;to;name\r\n310000001;2A;2020-01-01;2024-02-29;CH d’essai\r\n"
                                             "310000001;2B;2024-03-01;;CH d’essai\r\n");
    EXPECT_EQ(region.type_of(maternity, { 2024, 2 }), MaternityType::TwoA);
    EXPECT_EQ(region.type_of(maternity, { 2024, 3 }), MaternityType::TwoB);
    EXPECT_EQ(region.type_of(maternity, { 2019, 12 }), MaternityType::Unknown);
    EXPECT_EQ(region.type_on(maternity, 2024'02'29), MaternityType::TwoA);
    EXPECT_EQ(region.name_of(maternity), "CH d’essai");
}

TEST(Establishments, hold_a_month_of_change_for_ambiguous)
{
    auto const region = Establishments::read("finess,type,from,to,name\n310000001,1,,2024-06-14,\n310000001,CPP,2024-06-15,,\n");
    EXPECT_EQ(region.type_of(maternity, { 2024, 6 }), MaternityType::Ambiguous);
    EXPECT_EQ(region.type_of(maternity, { 2024, 7 }), MaternityType::BirthCentre);
}

TEST(Establishments, refuse_a_line_they_cannot_read_with_its_number)
{
    auto const reason = [](std::string const& csv) {
        try {
            Establishments::read(csv);
        } catch (std::runtime_error const& refused) {
            return std::string(refused.what());
        }
        return std::string();
    };
    std::string const head = "finess,type,from,to,name\n";
    EXPECT_EQ(reason(head + "310000001,4,,,\n"), "établissements, ligne 2 : type inconnu : 1, 2A, 2B, 3, CPP ou MDN");
    EXPECT_EQ(reason(head + "31000,1,,,\n"), "établissements, ligne 2 : numéro FINESS illisible");
    EXPECT_EQ(reason(head + "310000001,1,2024-13-01,,\n"), "établissements, ligne 2 : date attendue sous la forme 2024-01-31");
    EXPECT_EQ(reason(head + "310000001,1,2023-02-29,,\n"), "établissements, ligne 2 : date attendue sous la forme 2024-01-31");
    EXPECT_EQ(reason(head + "310000001,1,2025-01-01,2024-01-01,\n"), "établissements, ligne 2 : la fin précède le début");
    EXPECT_EQ(reason(head + "310000001,1,,,\n310000001,3,2024-01-01,,\n"),
        "établissements, ligne 3 : cette période en recouvre une autre du même établissement");
    EXPECT_EQ(reason("a,b\n"), "établissements, ligne 1 : les colonnes attendues sont finess,type,from,to,name");
}

} // namespace
} // namespace cigogne::analytics
