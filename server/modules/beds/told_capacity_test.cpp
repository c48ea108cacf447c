#include "modules/beds/declaration.hpp"
#include "modules/beds/told_capacity.hpp"

#include <gtest/gtest.h>

/// What a program tells of a unit of six beds, two available and one reserved, at ten in the morning.
namespace cigogne::beds {
namespace {

using fhir::PatchType;

auto const ten = *parse_rfc3339("2026-11-16T10:00:00+01:00");
auto const schedule = directory::NewsSchedule::proposed();

KnownCapacity unit_of_six()
{
    directory::Unit const unit { directory::UnitId::make(ten), PlaceId::make(ten), directory::BedKind::NEO, "Néonatologie", {}, 6, true };
    auto status = StatusRow::blank(unit.id);
    status.available = 2;
    status.reserved = 1;
    status.declared_at = ten - 1h;
    status.version = 4;
    return { unit, status, {}, ten - 24h };
}

ror::PushedCount count(CapacityStatus status, int places, Instant at = ten - 5min, PatchType operation = PatchType::Add)
{
    return { operation, status, places, at };
}

ToldCapacity told(std::vector<ror::PushedCount> const& counts)
{
    return ToldCapacity::of(counts);
}

Result<Done> verdict(std::vector<ror::PushedCount> const& counts, KnownCapacity const& known = unit_of_six())
{
    return acceptable(told(counts), known, schedule, ten);
}

ClosureRow closure(KnownCapacity const& known, Instant begins, std::optional<Instant> ends, std::optional<directory::BedSource> source = {})
{
    return { ClosureId::make(ten), known.unit.id, begins, ends, directory::ClosureReason::STAFF, "", begins, "x", begins, "x", 3, {}, source };
}

std::optional<ClosureRow> closure_after_all(KnownCapacity const& known, int closed, Instant at = ten - 5min)
{
    return closure_after(told({ count(CapacityStatus::Closed, closed, at) }), known, directory::BedSource::ROR, "programme", ten);
}

TEST(ToldCapacity, FitsIntoWhatIsInstalled)
{
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 3) }).succeeded()); // 2 available + 1 reserved + 3 closed = 6
    auto const four = verdict({ count(CapacityStatus::Closed, 4) });
    EXPECT_TRUE(four.failed_with(Error::ExceedsInstalled));
    EXPECT_EQ(four.failure().sentence(), "2 disponibles, 1 réservés et 4 fermés : cette unité a 6 lits installés. Transmettez-les ensemble, ou vérifiez.");
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 4), count(CapacityStatus::Available, 1) }).succeeded()) << "both at once";
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 7) }).failed_with(Error::ExceedsInstalled));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Installed, 2) }).failed_with(Error::ExceedsInstalled));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Installed, 10), count(CapacityStatus::Closed, 7) }).succeeded());
    EXPECT_TRUE(verdict({ count(CapacityStatus::Installed, 3), count(CapacityStatus::Available, 3) }).failed_with(Error::ExceedsInstalled)) << "one is reserved";
}

TEST(ToldCapacity, IsNotHeldAgainstAStaleCountNorAgainstOneKeptForTheReopening)
{
    auto stale = unit_of_six();
    stale.status.declared_at = ten - 24h;
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 5) }, stale).succeeded());
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6) }).succeeded()) << "all of them: the unit is closed, its count is kept";
    auto unknown = unit_of_six();
    unknown.unit.installed = {};
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 50) }, unknown).succeeded());
}

TEST(ToldCapacity, ReplacesOnlyWhatIsKnown)
{
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 1, ten, PatchType::Replace) }).failed_with(fhir::Error::NotFound));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Available, 1, ten, PatchType::Replace) }).succeeded());
    auto bare = unit_of_six();
    bare.unit.installed = {};
    bare.status = StatusRow::blank(bare.unit.id);
    EXPECT_TRUE(verdict({ count(CapacityStatus::Installed, 6, ten, PatchType::Replace) }, bare).failed_with(fhir::Error::NotFound));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Available, 6, ten, PatchType::Replace) }, bare).failed_with(fhir::Error::NotFound));
    // In a closure both are read: 0 available, all closed.
    bare.closures.push_back(closure(bare, ten - 1h, {}));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Available, 2, ten, PatchType::Replace), count(CapacityStatus::Closed, 0, ten, PatchType::Replace) }, bare).succeeded());
}

TEST(ToldCapacity, IsNotOlderThanWhatIsKnownNorYetToCome)
{
    EXPECT_TRUE(verdict({ count(CapacityStatus::Available, 1, ten - 2h) }).failed_with(Error::OlderThanKnown));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Installed, 8, ten - 25h) }).failed_with(Error::OlderThanKnown)) << "the directory was written since";
    auto known = unit_of_six();
    known.status.closed = 1;
    known.status.closed_at = ten - 10min;
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 2, ten - 20min) }, known).failed_with(Error::OlderThanKnown));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 1, ten + 2min) }).failed_with(fhir::Error::Value));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 1, ten + 30s) }).succeeded()) << "clocks differ a little";
}

TEST(ToldCapacity, OfAClockALittleAheadHidesNothingCountedAfterIt)
{
    auto known = unit_of_six();
    auto const ahead = told({ count(CapacityStatus::Available, 1, ten + 50s), count(CapacityStatus::Closed, 3, ten + 50s) });
    ASSERT_TRUE(acceptable(ahead, known, schedule, ten).succeeded());
    auto const kept = ahead.no_later_than(ten);
    EXPECT_EQ(kept.available->counted_at, ten);
    EXPECT_EQ(kept.closed->counted_at, ten);
    known.status.available = kept.available->count;
    known.status.declared_at = kept.available->counted_at;
    known.status.closed = kept.closed->count;
    known.status.closed_at = kept.closed->counted_at;
    // Another program, a minute later by the server: counted twenty seconds after ten, by a clock that is right.
    auto const next = told({ count(CapacityStatus::Available, 0, ten + 20s), count(CapacityStatus::Closed, 4, ten + 20s) });
    EXPECT_TRUE(acceptable(next, known, schedule, ten + 60s).succeeded());
    EXPECT_EQ(next.no_later_than(ten + 60s).available->counted_at, ten + 20s) << "what is past stays as it was told";
    EXPECT_TRUE(acceptable(told({ count(CapacityStatus::Available, 0, ten - 20s) }), known, schedule, ten + 60s).failed_with(Error::OlderThanKnown))
        << "counted before it";
}

TEST(ToldCapacity, ClosesAnOpenUnitOnlyByACountAsRecentAsWhatPeopleTold)
{
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 1h) }).succeeded()) << "as of the declaration";
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 61min) }).failed_with(Error::OlderThanKnown)) << "two were free since";
    auto reopened = unit_of_six();
    reopened.closures.push_back(closure(reopened, ten - 3h, ten - 10min));
    reopened.closures.back().updated_at = ten - 10min;
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 11min) }, reopened).failed_with(Error::OlderThanKnown));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 9min) }, reopened).succeeded());
    reopened.closures.back().updated_at = ten - 2min; // « rouverte depuis 9 h 50 », written at 9:58
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 9min) }, reopened).failed_with(Error::OlderThanKnown));
}

TEST(ToldCapacity, ClosesNothingByACountTooOldToBeShown)
{
    auto silent = unit_of_six();
    silent.status = StatusRow::blank(silent.unit.id);
    auto const old = verdict({ count(CapacityStatus::Closed, 6, ten - 365 * 24h) }, silent);
    EXPECT_TRUE(old.failed_with(Error::OlderThanKnown));
    EXPECT_EQ(old.failure().sentence(), "Ce compte est trop ancien pour fermer l’unité : transmettez ce qui vaut maintenant.");
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 5min) }, silent).succeeded());
    silent.closures.push_back(closure(silent, ten - 400 * 24h, {}, directory::BedSource::ROR));
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 6, ten - 365 * 24h) }, silent).succeeded()) << "it is closed already";
}

TEST(Closure, DoesNotOpenWithoutACountOfClosedBeds)
{
    auto known = unit_of_six();
    known.status.closed = 6; // of twenty days ago; people have reopened the unit since
    known.status.closed_at = ten - 20 * 24h;
    known.closures.push_back(closure(known, ten - 20 * 24h, ten - 19 * 24h));
    EXPECT_FALSE(closure_after(told({ count(CapacityStatus::Installed, 6) }), known, directory::BedSource::ROR, "programme", ten));
    EXPECT_FALSE(closure_after(
        told({ count(CapacityStatus::Installed, 6), count(CapacityStatus::Available, 2) }), known, directory::BedSource::ROR, "programme", ten));
}

TEST(Declaration, TakesAwayTheClosedBedsThatItContradicts)
{
    auto status = unit_of_six().status; // 2 available + 1 reserved, of 6
    status.closed = 3;
    status.closed_at = ten - 2h;
    forget_contradicted(status, 6);
    EXPECT_EQ(status.closed, 3);
    status.available = 3;
    status.closed_at = ten - 30min; // counted after she told
    forget_contradicted(status, 6);
    EXPECT_EQ(status.closed, 3);
    status.closed_at = ten - 2h;
    forget_contradicted(status, 6);
    EXPECT_EQ(status.closed, std::nullopt);
    auto known = unit_of_six();
    known.status = status;
    EXPECT_TRUE(verdict({ count(CapacityStatus::Closed, 2, ten, PatchType::Replace) }, known).succeeded()) << "its program tells it anew";
}

TEST(Closure, BeginsWithTheCountByWhichAllBedsAreClosed)
{
    EXPECT_FALSE(closure_after_all(unit_of_six(), 5));
    auto const opened = closure_after_all(unit_of_six(), 6);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->version, 1);
    EXPECT_EQ(opened->begins_at, ten - 5min);
    EXPECT_EQ(opened->ends_at, std::nullopt); // until further notice
    EXPECT_EQ(opened->source, directory::BedSource::ROR);
}

TEST(Closure, OfAProgramKeepsClearOfThoseThatPeopleWrote)
{
    auto known = unit_of_six();
    known.closures.push_back(closure(known, ten - 3h, ten - 6min));
    known.closures.push_back(closure(known, ten + 2h, ten + 5h));
    auto const opened = closure_after_all(known, 6);
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->begins_at, ten - 5min);
    EXPECT_EQ(opened->ends_at, ten + 2h);
    known.closures.push_back(closure(known, ten - 1min, ten + 1h));
    EXPECT_FALSE(closure_after_all(known, 6)) << "it is closed already";
    EXPECT_FALSE(closure_after_all(known, 0)) << "whoever wrote it ends it";
}

TEST(Closure, OfAProgramEndsWhenBedsAreOpenAgain)
{
    auto known = unit_of_six();
    known.closures.push_back(closure(known, ten - 3h, {}, directory::BedSource::ROR));
    known.status.closed = 6;
    known.status.closed_at = ten - 3h;
    EXPECT_FALSE(closure_after_all(known, 6));
    auto const ended = closure_after_all(known, 4);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->version, 4);
    EXPECT_EQ(ended->ends_at, ten - 5min);
    auto const more_beds = closure_after(told({ count(CapacityStatus::Installed, 8) }), known, directory::BedSource::ROR, "programme", ten);
    EXPECT_TRUE(more_beds && more_beds->ends_at == ten - 5min) << "two of eight are open";
    EXPECT_FALSE(closure_after(told({ count(CapacityStatus::Available, 2) }), known, directory::BedSource::ROR, "programme", ten)) << "kept for the reopening";
}

} // namespace
} // namespace cigogne::beds
