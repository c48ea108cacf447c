#include "platform/testing/database.hpp"
#include "simulation/world.hpp"

#include <cstdlib>

namespace cigogne::simulation {
namespace {

constexpr int steps = 300;

/// Three seeds in every run of the tests, of which two have found a fault;
/// CIGOGNE_SIMULATION_SEED plays the one of a failure again, or another.
std::vector<std::uint64_t> seeds()
{
    if (auto const* const seed = std::getenv("CIGOGNE_SIMULATION_SEED"))
        return { std::strtoull(seed, nullptr, 10) };
    return { 1, 10, 18 };
}

class Simulation : public ::testing::TestWithParam<std::tuple<db::Kind, std::uint64_t>> { };

INSTANTIATE_TEST_SUITE_P(Seeds, Simulation, ::testing::Combine(::testing::ValuesIn(fixtures::kinds()), ::testing::ValuesIn(seeds())),
    [](auto const& world) {
        return (std::get<0>(world.param) == db::Kind::Sqlite ? "Sqlite" : "Postgres") + std::to_string(std::get<1>(world.param));
    });

TEST_P(Simulation, keeps_every_promise_of_transfers)
{
    auto const [kind, seed] = GetParam();
    fixtures::FreshDatabase const fresh(kind);
    db::Database database(fresh.engine(), 2);
    db::migrate(database, db::compiled_migrations());
    World world(database, seed);
    std::string story;
    for (int step = 1; step <= steps; ++step) {
        story += "  " + std::to_string(step) + ". " + world.step() + "\n";
        auto const broken = world.broken();
        ASSERT_EQ(broken, "") << "CIGOGNE_SIMULATION_SEED=" << seed << ", what happened:\n"
                              << story;
    }
    EXPECT_GT(world.acknowledged(), steps / 8) << "CIGOGNE_SIMULATION_SEED=" << seed << " does too little:\n"
                                               << story;
}

} // namespace
} // namespace cigogne::simulation
