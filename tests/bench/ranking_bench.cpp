// Ranks 450 establishments, and sorts 450 structures of the same size; both in each round. Prints the median of the
// ratios of CPU time, and the microseconds of each, as JSON.

#include "timing.hpp"

#include "modules/transfers/orientation.hpp"

#include <algorithm>
#include <ctime>
#include <iostream>
#include <random>

namespace {

using namespace cigogne;
using namespace cigogne::transfers;
using bench::median;

constexpr std::size_t establishments = 450;
constexpr int rounds = 101;
constexpr int repeats = 20;

/// As large as a candidate, and nothing to do but to be moved.
struct Plain {
    int key;
    std::array<std::byte, sizeof(Candidate) - sizeof(int)> rest;
};
static_assert(sizeof(Plain) == sizeof(Candidate));

double cpu_microseconds()
{
    timespec spent {};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e6 + static_cast<double>(spent.tv_nsec) / 1e3;
}

template <class Work>
double cost_of(Work const& work)
{
    auto const began = cpu_microseconds();
    for (int repeat = 0; repeat < repeats; ++repeat)
        work();
    return (cpu_microseconds() - began) / repeats;
}

std::vector<Candidate> candidates(std::mt19937& chance, Instant now)
{
    auto const below = [&](int bound) { return static_cast<int>(chance() % static_cast<unsigned>(bound)); };
    std::vector<Candidate> made;
    for (std::size_t index = 0; index < establishments; ++index) {
        Candidate candidate { .place = PlaceId::make(now), .level = static_cast<CareLevel>(below(4)), .travel = { 20 + below(300) } };
        for (auto const kind : { BedKind::OBS_GHR, BedKind::REA, BedKind::SI, BedKind::NEO })
            candidate.places.push_back({ .kind = kind, .available = below(4), .freshness = static_cast<Freshness>(below(3)), .declared_at = now });
        candidate.usual = below(10) == 0;
        made.push_back(std::move(candidate));
    }
    return made;
}

} // namespace

int main()
{
    auto const now = Instant::from_milliseconds(1'795'000'000'000);
    std::mt19937 chance(1);
    auto const known = candidates(chance, now);
    std::vector<Plain> plain(establishments);
    for (auto& one : plain)
        one.key = static_cast<int>(chance());
    // At type I nobody is set aside: all are ranked.
    Need const need {
        .kind = Kind::TIU_ASC,
        .urgency = Urgency::U2,
        .level = CareLevel::T1,
        .newborn = { .age = people::GestationalAge::make(37, 0), .newborns = 1 },
        .places = { { BedKind::OBS_GHR, 1 }, { BedKind::NEO, 1 } },
        .origin = PlaceId::make(now),
    };

    std::size_t seen = 0;
    std::vector<double> ranking, sorting, ratios;
    for (int round = 0; round < rounds; ++round) {
        sorting.push_back(cost_of([&] {
            auto sorted = plain;
            std::ranges::sort(sorted, {}, &Plain::key);
            seen += static_cast<std::size_t>(sorted.front().key != 0);
        }));
        ranking.push_back(cost_of([&] { seen += rank(need, known, {}).destinations.size(); }));
        ratios.push_back(ranking.back() / sorting.back());
    }
    std::cout << "{\"ratio\":" << median(ratios) << ",\"ranking_us\":" << median(ranking) << ",\"sorting_us\":" << median(sorting)
              << ",\"ranked\":" << rank(need, known, {}).destinations.size() << "}\n";
    return seen > 0 ? 0 : 1;
}
