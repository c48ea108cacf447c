#include "modules/beds/pushed_count.hpp"

#include "platform/json/json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

/// Which counts are taken from another program, and in which words.
namespace cigogne::beds::ror {
namespace {

auto const ten = *parse_rfc3339("2026-11-16T10:00:00+01:00");
constexpr std::string_view capacity = "https://interop.esante.gouv.fr/ig/fhir/ror/StructureDefinition/ror-location-supported-capacity";
constexpr std::string_view written_path = "Location.extension.where(url='https://interop.esante.gouv.fr/ig/fhir/ror/StructureDefinition/ror-location-supported-capacity')";

/// A push as the guide of the ROR writes it.
struct Push {
    std::string type = "replace";
    std::string path = std::string(written_path);
    std::string status = "02";
    std::string nature = "01";
    std::string number = "4";
    std::string at = "2026-11-16T09:55:00+01:00";
    std::string more = {};   ///< parts of the record
    std::string beside = {}; ///< another record in the same value

    /// The operation alone, to be put beside others.
    std::string operation() const
    {
        auto const coded = [](std::string_view url, std::string_view code) {
            return fmt::format(R"({{"url":"{}","valueCodeableConcept":{{"coding":[{{"code":"{}"}}]}}}})", url, code);
        };
        auto const record = fmt::format(
            R"({{"url":"{}","extension":[{},{},{},{},{{"url":"nbCapacity","valueInteger":{}}},{{"url":"capacityUpdateDate","valueDateTime":"{}"}}{}]}})", capacity,
            coded("capacityType", nature), coded("capacityStatus", status), coded("temporalityCapacity", "01"), coded("temporaryAssignement", "01"), number, at, more);
        return fmt::format(
            R"({{"name":"operation","part":[{{"name":"type","valueString":"{}"}},{{"name":"path","valueString":"{}"}},{{"name":"value",{}}}]}})", type, path,
            beside.empty() ? fmt::format(R"("part":[{{"extension":[{}]}}])", record) : fmt::format(R"("extension":[{},{}])", record, beside));
    }
    Result<std::vector<PushedCount>> read(directory::BedKind kind = directory::BedKind::NEO) const { return pushed({ operation() }, kind); }

    static Result<std::vector<PushedCount>> pushed(std::vector<std::string> const& operations, directory::BedKind kind = directory::BedKind::NEO)
    {
        auto patch = fhir::Patch::read(json::parse(fmt::format(R"({{"resourceType":"Parameters","parameter":[{}]}})", fmt::join(operations, ","))).value());
        return patch.failed() ? Result<std::vector<PushedCount>>(patch.failure()) : pushed_counts(*patch, kind);
    }
};

/// The path of one indicator, as those who write to the ROR build it.
std::string path_of(std::string_view status)
{
    return fmt::format("{}.where(extension('capacityStatus').value.coding.code='{}')", written_path, status);
}

/// What the refusal points at.
std::string expression_of(Result<std::vector<PushedCount>> const& refused)
{
    return refused.failed() && !refused.failure().faults().empty() ? refused.failure().faults().front().field : std::string();
}

TEST(PushedCount, IsReadAsTheGuideOfTheRorWritesIt)
{
    auto const pushed = Push {}.read();
    ASSERT_TRUE(pushed.succeeded());
    ASSERT_EQ(pushed->size(), 1U);
    EXPECT_EQ(pushed->front().status, CapacityStatus::Available);
    EXPECT_EQ(pushed->front().count, 4);
    EXPECT_EQ(pushed->front().counted_at, ten - 5min);
    EXPECT_EQ(pushed->front().operation, fhir::PatchType::Replace);
    EXPECT_EQ((Push { .type = "add", .path = "Location" }.read()->front().operation), fhir::PatchType::Add);
}

TEST(PushedCount, IsOfWhatIsInstalledAvailableOrClosed)
{
    EXPECT_EQ((Push { .status = "01" }.read()->front().status), CapacityStatus::Installed);
    EXPECT_EQ((Push { .status = "05", .more = R"(,{"url":"capacityClosingType","valueCodeableConcept":{"coding":[{"code":"01"}]}})" }.read()->front().status),
        CapacityStatus::Closed);
    for (std::string const code : { "03", "04", "06", "07", "08", "" })
        EXPECT_TRUE((Push { .status = code }.read().failed_with(fhir::Error::BusinessRule))) << code;
    auto const reopened = Push { .more = R"(,{"url":"capacityClosingType","valueCodeableConcept":{"coding":[{"code":"01"}]}})" }.read();
    EXPECT_TRUE(reopened.failed_with(fhir::Error::BusinessRule)) << "what is available is not closed";
}

TEST(PushedCount, IsOfTheUnitsNatureOnly)
{
    using fhir::Error;
    EXPECT_TRUE(Push { .nature = "02" }.read().failed_with(Error::BusinessRule));
    EXPECT_TRUE(Push {}.read(directory::BedKind::SDN).failed_with(Error::BusinessRule)); // a room is expected
    EXPECT_TRUE((Push { .nature = "04" }.read(directory::BedKind::SDN).succeeded()));
    EXPECT_TRUE(Push { .type = "delete" }.read().failed_with(Error::BusinessRule));
    EXPECT_TRUE(Push { .path = "Location.name" }.read().failed_with(Error::BusinessRule));
    EXPECT_TRUE(Push { .more = R"(,{"url":"crisisType","valueCodeableConcept":{"coding":[{"code":"02"}]}})" }.read().failed_with(Error::BusinessRule));
}

TEST(PushedCount, MustBeWhatItsPathSays)
{
    auto const closed = std::string(written_path) + ".where(extension('capacityStatus').value.coding.code='05')";
    EXPECT_TRUE(Push { .path = closed }.read().failed_with(fhir::Error::BusinessRule));
    auto const both = path_of("02") + ".where(extension('capacityStatus').value.coding.code='05')";
    EXPECT_TRUE(Push { .path = both }.read().failed_with(fhir::Error::BusinessRule));
    auto const available = std::string(written_path) + ".where(extension.where(url='capacityStatus').value.coding.where(system='https://exemple.fr' and code='02').exists())";
    EXPECT_TRUE(Push { .path = available }.read().succeeded());
}

TEST(PushedCount, HasANumberAndAnInstantWithItsZone)
{
    EXPECT_TRUE(Push { .number = "-1" }.read().failed_with(fhir::Error::Value));
    EXPECT_TRUE(Push { .number = "2.5" }.read().failed_with(fhir::Error::Value));
    EXPECT_TRUE(Push { .number = "501" }.read().failed_with(fhir::Error::Value));
    EXPECT_TRUE(Push { .at = "2026-11-16" }.read().failed_with(fhir::Error::Value));
    EXPECT_TRUE(Push { .at = "2026-11-16T09:55:00" }.read().failed_with(fhir::Error::Value));
}

TEST(PushedCount, IsToldOnceInItsRecord)
{
    auto const differing = Push { .more = R"(,{"url":"nbCapacity","valueInteger":5})" }.read();
    EXPECT_TRUE(differing.failed_with(fhir::Error::Structure));
    EXPECT_EQ(expression_of(differing), fmt::format("Location.extension('{}').extension('nbCapacity')", capacity));
    EXPECT_TRUE((Push { .more = R"(,{"url":"nbCapacity","valueInteger":4})" }.read().failed_with(fhir::Error::Structure))) << "the same twice";
    EXPECT_TRUE((Push { .more = R"(,{"url":"capacityStatus","valueCodeableConcept":{"coding":[{"code":"05"}]}})" }.read().failed_with(fhir::Error::Structure)));
    EXPECT_TRUE((Push { .number = R"(4,"valueDecimal":5)" }.read().failed_with(fhir::Error::Structure))) << "two values of one part";
    EXPECT_TRUE((Push { .more = R"(,{"valueInteger":5})" }.read().failed_with(fhir::Error::Structure))) << "a part without a name";
}

TEST(PushedCount, IsOneRecordForOneOperation)
{
    auto const another = fmt::format(R"({{"url":"{}","extension":[]}})", capacity);
    auto const two = Push { .beside = another }.read();
    EXPECT_TRUE(two.failed_with(fhir::Error::Structure));
    EXPECT_EQ(expression_of(two), written_path);
    EXPECT_TRUE((Push { .beside = R"({"url":"urn:essai","valueInteger":1})" }.read().succeeded())) << "what others add for themselves";
}

TEST(PushedCounts, AreOneForEachState)
{
    auto const all = Push::pushed({ Push { .path = path_of("01"), .status = "01", .number = "12" }.operation(),
        Push { .path = path_of("02"), .number = "3" }.operation(), Push { .path = path_of("05"), .status = "05", .number = "2" }.operation() });
    ASSERT_TRUE(all.succeeded());
    EXPECT_EQ(all->size(), 3U);

    auto const same_path = Push::pushed({ Push {}.operation(), Push { .number = "5" }.operation() });
    EXPECT_TRUE(same_path.failed_with(fhir::Error::Structure));
    EXPECT_EQ(expression_of(same_path), written_path);
    auto const same_state = Push::pushed({ Push {}.operation(), Push { .path = path_of("02") }.operation() });
    EXPECT_TRUE(same_state.failed_with(fhir::Error::Structure));
    EXPECT_EQ(expression_of(same_state), fmt::format("Location.extension('{}').extension('capacityStatus')", capacity));
    auto const added = Push { .type = "add", .path = "Location" };
    EXPECT_TRUE((Push::pushed({ added.operation(), added.operation() }).failed_with(fhir::Error::Structure)));
    auto const one_is_bad = Push::pushed({ Push {}.operation(), Push { .path = path_of("03"), .status = "03" }.operation() });
    EXPECT_TRUE(one_is_bad.failed_with(fhir::Error::BusinessRule)) << "all or nothing";
}

} // namespace
} // namespace cigogne::beds::ror
