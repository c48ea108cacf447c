#include "modules/whatif/testing.hpp"

#include <gtest/gtest.h>

namespace cigogne::whatif {
namespace {

using namespace fixtures;

Region region()
{
    auto world = quiet_world(2);
    add_ward(world, 0, BedKind::SI, 6);
    add_ward(world, 1, BedKind::NEO, 8);
    return world.region;
}

std::vector<std::string> faults_of(Change const& change)
{
    auto const checked = check({ { change } }, region(), 2025);
    std::vector<std::string> fields;
    if (checked.failed()) {
        for (auto const& fault : checked.failure().faults())
            fields.push_back(fault.field);
    }
    return fields;
}

using Fields = std::vector<std::string>;

TEST(Scenario, of_sound_changes_can_be_replayed)
{
    auto const first = numbered<PlaceId>(0);
    auto const second = numbered<PlaceId>(1);
    EXPECT_EQ(faults_of({ .kind = ChangeKind::CLOSE_UNIT, .unit = numbered<UnitId>(100), .from = day("2025-08-01"), .to = day("2025-08-31") }), Fields {});
    EXPECT_EQ(faults_of({ .kind = ChangeKind::BEDS, .establishment = second, .bed_kind = BedKind::REA, .beds = 2 }), Fields {});
    EXPECT_EQ(faults_of({ .kind = ChangeKind::MOVE_TEAM, .establishment = first, .to_establishment = second, .bed_kind = BedKind::SI, .beds = 6 }), Fields {});
    EXPECT_EQ(faults_of({ .kind = ChangeKind::THRESHOLD, .level = CareLevel::T2B, .least_age = weeks(31) }), Fields {});
    EXPECT_EQ(faults_of({ .kind = ChangeKind::LEVEL, .establishment = first, .level = CareLevel::T2A }), Fields {});
}

TEST(Scenario, says_which_field_of_which_change_is_to_be_mended)
{
    auto const first = numbered<PlaceId>(0);
    auto const nowhere = numbered<PlaceId>(9);
    EXPECT_EQ(faults_of({ .kind = ChangeKind::CLOSE_UNIT, .unit = numbered<UnitId>(999) }), Fields { "changes.0.unit" });
    EXPECT_EQ(faults_of({ .kind = ChangeKind::BEDS, .establishment = nowhere, .bed_kind = BedKind::SDN, .beds = 0 }),
        (Fields { "changes.0.establishment", "changes.0.bed_kind", "changes.0.beds" }));
    EXPECT_EQ(faults_of({ .kind = ChangeKind::BEDS, .establishment = first, .bed_kind = BedKind::SI, .beds = -7 }), Fields { "changes.0.beds" });
    EXPECT_EQ(faults_of({ .kind = ChangeKind::MOVE_TEAM, .establishment = first, .to_establishment = first, .bed_kind = BedKind::SI, .beds = 1 }),
        Fields { "changes.0.to_establishment" });
    EXPECT_EQ(faults_of({ .kind = ChangeKind::THRESHOLD, .level = CareLevel::T3 }), (Fields { "changes.0.level", "changes.0.least_age" }));
    EXPECT_EQ(faults_of({ .kind = ChangeKind::CLOSE_UNIT, .unit = numbered<UnitId>(100), .from = day("2024-08-01") }), Fields { "changes.0.from" });
    EXPECT_EQ(faults_of({ .kind = ChangeKind::CLOSE_UNIT, .unit = numbered<UnitId>(100), .from = day("2025-08-02"), .to = day("2025-08-01") }),
        Fields { "changes.0.to" });
    EXPECT_TRUE(check({}, region(), 2025).failure().is(ScenarioError::NothingChanged));
}

/// Places taken from 6 of intensive care in one house, or brought there.
Change places(int count, std::string_view from = "2025-01-01", std::string_view to = "2025-12-31")
{
    return { .kind = ChangeKind::BEDS, .establishment = numbered<PlaceId>(0), .bed_kind = BedKind::SI, .beds = count, .from = day(from), .to = day(to) };
}

Fields faults_of_all(std::vector<Change> changes)
{
    auto const checked = check({ std::move(changes) }, region(), 2025);
    Fields fields;
    if (checked.failed()) {
        for (auto const& fault : checked.failure().faults())
            fields.push_back(fault.field);
    }
    return fields;
}

TEST(Scenario, does_not_take_the_same_places_twice)
{
    EXPECT_EQ(faults_of_all({ places(-3), places(-3) }), Fields {});
    EXPECT_EQ(faults_of_all({ places(-3), places(-4) }), Fields { "changes.1.beds" });
    EXPECT_EQ(faults_of_all({ places(-6, "2025-03-01", "2025-05-31"), places(-6, "2025-06-01", "2025-08-31") }), Fields {}) << "one after the other";
    EXPECT_EQ(faults_of_all({ places(-6, "2025-03-01", "2025-05-31"), places(-1, "2025-05-31", "2025-08-31") }), Fields { "changes.1.beds" }) << "on 31 May";
    Change const team { .kind = ChangeKind::MOVE_TEAM, .establishment = numbered<PlaceId>(0), .to_establishment = numbered<PlaceId>(1), .bed_kind = BedKind::SI, .beds = 6 };
    EXPECT_EQ(faults_of_all({ team, team, team }), (Fields { "changes.1.beds", "changes.2.beds" }));
    auto const checked = check({ { places(-4), places(-3) } }, region(), 2025);
    EXPECT_EQ(checked.failure().faults().front().message, "Avec les autres changements, il n’en reste que 2 dans cet établissement le 01/01/2025.");
}

TEST(Scenario, counts_what_others_bring_wherever_it_stands_in_the_list)
{
    EXPECT_EQ(faults_of_all({ places(-6), places(-6), places(6) }), Fields {});
    EXPECT_EQ(faults_of_all({ places(6), places(-6), places(-6) }), Fields {});
    EXPECT_EQ(faults_of_all({ places(-6), places(-6), places(6, "2025-01-02") }), Fields { "changes.1.beds" }) << "not there yet on 1 January";
    Change const there { .kind = ChangeKind::MOVE_TEAM, .establishment = numbered<PlaceId>(0), .to_establishment = numbered<PlaceId>(1), .bed_kind = BedKind::SI, .beds = 6 };
    Change const onward { .kind = ChangeKind::BEDS, .establishment = numbered<PlaceId>(1), .bed_kind = BedKind::SI, .beds = -6 };
    EXPECT_EQ(faults_of_all({ onward, there }), Fields {});
    EXPECT_EQ(faults_of_all({ onward }), Fields { "changes.0.beds" }) << "it has no intensive care of its own";
}

TEST(Scenario, reads_as_french_sentences)
{
    auto const first = numbered<PlaceId>(0);
    auto const second = numbered<PlaceId>(1);
    auto const sentence = [](Change const& change) { return sentence_of(change, region(), 2025); };
    EXPECT_EQ(sentence({ .kind = ChangeKind::CLOSE_UNIT, .unit = numbered<UnitId>(100), .from = day("2025-08-01"), .to = day("2025-08-31") }),
        fmt::format("Fermer Soins intensifs de néonatologie (CH Exemple 0), du {} au {}", french_date(day("2025-08-01")), french_date(day("2025-08-31"))));
    EXPECT_EQ(sentence({ .kind = ChangeKind::BEDS, .establishment = second, .bed_kind = BedKind::NEO, .beds = -1 }),
        "Retirer 1 place de Néonatologie : CH Exemple 1, toute l’année");
    EXPECT_EQ(sentence({ .kind = ChangeKind::MOVE_TEAM, .establishment = first, .to_establishment = second, .bed_kind = BedKind::SI, .beds = 2 }),
        "Déplacer 2 places de Soins intensifs de néonatologie : de CH Exemple 0 vers CH Exemple 1, toute l’année");
    EXPECT_EQ(sentence({ .kind = ChangeKind::LEVEL, .establishment = first, .level = CareLevel::T2B }),
        "CH Exemple 0 devient une maternité de type IIB, toute l’année");
}

} // namespace
} // namespace cigogne::whatif
