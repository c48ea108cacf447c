#include "modules/beds/fhir.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <gtest/gtest.h>

/// The board in the shape of the ROR: what is written of a unit.
namespace cigogne::beds::ror {
namespace {

auto const ten = *parse_rfc3339("2026-11-16T10:00:00+01:00");

UnitRows neonatal_unit()
{
    directory::Unit const unit { directory::UnitId::make(ten), PlaceId::make(ten), directory::BedKind::SI, "Soins intensifs", {}, 6, true };
    auto status = StatusRow::blank(unit.id);
    status.available = 2;
    status.reserved = 3;
    status.reserved_beyond = 1;
    status.declared_at = ten - 1h;
    status.updated_at = ten - 20min;
    status.version = 4;
    return { unit, status };
}

std::vector<CapacityRecord> capacity_at(UnitRows const& rows, Instant now)
{
    return capacity_of(rows, directory::NewsSchedule::proposed(), ten - 24h, now);
}

TEST(Capacity, HoldsWhatIsKnownNow)
{
    std::vector<CapacityRecord> const expected {
        { CapacityType::Bed, CapacityStatus::Installed, 6, ten - 24h },
        { CapacityType::Bed, CapacityStatus::Available, 2, ten - 1h },
        { CapacityType::Bed, CapacityStatus::Reserved, 2, ten - 20min }, // one of the three is beyond capacity: no bed
    };
    EXPECT_EQ(capacity_at(neonatal_unit(), ten), expected);
}

TEST(Capacity, LeavesOutWhatIsStaleOrWasNeverTold)
{
    // Told at 9:00, expected anew at 14:00, 30 minutes of grace: stale from 14:30 on.
    EXPECT_EQ(capacity_at(neonatal_unit(), ten + 4h + 29min).size(), 3U);
    EXPECT_EQ(capacity_at(neonatal_unit(), ten + 4h + 31min).size(), 1U);
    auto silent = neonatal_unit();
    silent.status = StatusRow::blank(silent.unit.id);
    silent.unit.installed = {};
    EXPECT_TRUE(capacity_at(silent, ten).empty());
}

TEST(Capacity, OfAClosedUnitIsNothingAvailableAndAllClosed)
{
    auto rows = neonatal_unit();
    rows.closures.push_back({ ClosureId::make(ten), rows.unit.id, ten - 10min, {}, directory::ClosureReason::STAFF, {}, ten - 15min, {}, ten - 15min, {}, 1 });
    std::vector<CapacityRecord> const expected {
        { CapacityType::Bed, CapacityStatus::Installed, 6, ten - 24h },
        { CapacityType::Bed, CapacityStatus::Available, 0, ten - 15min },
        { CapacityType::Bed, CapacityStatus::Closed, 6, ten - 15min },
    };
    EXPECT_EQ(capacity_at(rows, ten), expected);
}

TEST(Capacity, TellsClosedBedsOfAnOpenUnitWhileTheCountIsFresh)
{
    auto rows = neonatal_unit();
    rows.status.closed = 2;
    rows.status.closed_at = ten - 30min;
    auto const records = capacity_at(rows, ten);
    EXPECT_TRUE(std::ranges::find(records, CapacityRecord { CapacityType::Bed, CapacityStatus::Closed, 2, ten - 30min }) != records.end());
    EXPECT_EQ(capacity_at(rows, ten + 4h + 31min).size(), 1U); // what is installed
}

struct Written {
    PlaceRows place { { PlaceId::make(ten), "CH d’Exemple", "Exemple", "31", "", 43.6, 1.44, {}, true, {} } };
    UnitRows rows = neonatal_unit();
    Unit unit { &place, &rows, { rows.unit.id, "310000001", "NEO-1", ten - 24h }, capacity_at(rows, ten) };
};

TEST(Location, CarriesTheRecordsAndTheNameThatTheRorKnows)
{
    Written const written;
    auto const text = location(written.unit, ten);
    EXPECT_NE(text.find(R"("url":"nbCapacity","valueInteger":2)"), std::string::npos);
    EXPECT_NE(text.find(R"("system":"https://mos.esante.gouv.fr/NOS/TRE_R330-TypeStatutCapacite/FHIR/TRE-R330-TypeStatutCapacite","code":"02","display":"Disponible")"), std::string::npos);
    EXPECT_NE(text.find(R"("valueDateTime":"2026-11-16T08:00:00.000Z")"), std::string::npos);
    EXPECT_NE(text.find(R"("value":"1310000001/NEO-1")"), std::string::npos);
    EXPECT_NE(text.find(R"("versionId":"4")"), std::string::npos);
    auto const document = json::parse(text); // is JSON, names each member once
    EXPECT_TRUE(document.succeeded());
}

TEST(HealthcareService, HasTheCertainActivityAndOurOwnKind)
{
    Written const written;
    auto const text = healthcare_service(written.unit, ten);
    EXPECT_NE(text.find(R"("code":"094","display":"Néonatalogie")"), std::string::npos);
    EXPECT_NE(text.find(R"("system":"urn:cigogne:sorte-de-places","code":"SI")"), std::string::npos);
}

TEST(Location, OfAClosedUnitIsSuspendedAndItsServiceSaysUntilWhen)
{
    Written written;
    EXPECT_NE(location(written.unit, ten).find(R"("status":"active")"), std::string::npos);
    written.rows.closures = {
        { ClosureId::make(ten), written.rows.unit.id, ten - 5h, ten - 3h, directory::ClosureReason::WORKS, "", ten - 6h, {}, ten - 6h, {}, 1 },
        { ClosureId::make(ten), written.rows.unit.id, ten - 10min, ten + 2h, directory::ClosureReason::STAFF, "", ten - 15min, {}, ten - 15min, {}, 1 },
    };
    EXPECT_NE(location(written.unit, ten).find(R"("status":"suspended")"), std::string::npos);
    EXPECT_NE(location(written.unit, ten).find(R"("lastUpdated":"2026-11-16T08:45:00.000Z")"), std::string::npos) << "the closure was written last";
    EXPECT_NE(healthcare_service(written.unit, ten).find(R"x("notAvailable":[{"description":"Fermée (personnel)","during":{"start":"2026-11-16T08:50:00.000Z","end":"2026-11-16T11:00:00.000Z"}}])x"),
        std::string::npos);
    EXPECT_TRUE(json::parse(healthcare_service(written.unit, ten)).succeeded());
}

bool is_found(Criteria const& criteria)
{
    Written const written;
    return matches(criteria, written.unit, ten);
}

TEST(Criteria, HoldOfOneAndTheSameRecord)
{
    using fhir::NumberCriterion;
    EXPECT_TRUE(is_found({}));
    EXPECT_TRUE((is_found({ .specialty = "094", .capacity_status = "02", .number = NumberCriterion::parse("gt0") })));
    EXPECT_TRUE((is_found({ .specialty = "SI" })));
    EXPECT_FALSE((is_found({ .specialty = "100" })));
    EXPECT_FALSE((is_found({ .capacity_status = "02", .number = NumberCriterion::parse("gt2") }))); // six are installed, not available
    EXPECT_TRUE((is_found({ .capacity_status = "01", .number = NumberCriterion::parse("ge6") })));
    EXPECT_FALSE((is_found({ .capacity_status = "05" })));
    EXPECT_TRUE((is_found({ .capacity_status = "02", .counted = fhir::InstantCriterion::parse("2026-11-16T09:00:00+01:00") })));
    EXPECT_FALSE((is_found({ .capacity_status = "02", .counted = fhir::InstantCriterion::parse("gt2026-11-16T09:00:00+01:00") })));
}

TEST(Criteria, NameTheEstablishmentByItsFiness)
{
    for (std::string const name : { "https://finess.esante.gouv.fr|310000001", "http://finess.sante.gouv.fr|310000001", "310000001", "1310000001",
             "urn:oid:1.2.250.1.71.4.2.2|1310000001", "120000001,310000001" })
        EXPECT_TRUE((is_found({ .organization = name }))) << name;
    for (std::string const name : { "120000001", "https://finess.esante.gouv.fr|1310000001", "urn:autre|310000001", "31000000" })
        EXPECT_FALSE((is_found({ .organization = name }))) << name;
}

TEST(Criteria, AskWhenSomethingWasWrittenAndInWhichState)
{
    // The reservation was written at 9:40; the directory a day before.
    EXPECT_TRUE((is_found({ .updated = fhir::InstantCriterion::parse("ge2026-11-16T09:40:00+01:00") })));
    EXPECT_FALSE((is_found({ .updated = fhir::InstantCriterion::parse("ge2026-11-16T09:41:00+01:00") })));
    EXPECT_TRUE((is_found({ .type = "001", .status = "active" })));
    EXPECT_FALSE((is_found({ .status = "suspended" })));
    EXPECT_FALSE((is_found({ .type = "002" })));
}

} // namespace
} // namespace cigogne::beds::ror
