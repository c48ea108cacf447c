#include "modules/indicators/region_data.hpp"

#include "modules/indicators/editions.hpp"
#include "modules/indicators/months.hpp"
#include "modules/indicators/said_numbers.hpp"
#include "modules/indicators/store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

std::string plural(std::int64_t count, std::string_view one, std::string_view many) { return fmt::format("{} {}", said_count(count), count < 2 ? one : many); }

std::string deposits_sentence(std::vector<Deposit> const& deposits)
{
    std::int64_t kept = 0;
    std::int64_t read = 0;
    std::int64_t refused = 0;
    Instant last = deposits.front().kept_at.value_or(deposits.front().created_at);
    for (auto const& deposit : deposits) {
        kept += deposit.lines_kept;
        read += deposit.lines_read;
        refused += deposit.lines_refused;
        last = std::max(last, deposit.kept_at.value_or(last));
    }
    return fmt::format("{} pris en compte, le dernier le {}\u202f: {}, {}, {}.", plural(static_cast<std::int64_t>(deposits.size()), "dépôt", "dépôts"), french_date(paris_date(last)),
        plural(kept, "ligne retenue", "lignes retenues"), plural(read - kept - refused, "écartée", "écartées"), plural(refused, "refusée", "refusées"));
}

} // namespace

YearCoverage coverage_of(db::Transaction& transaction, int year)
{
    CountsReader reader(transaction);
    YearCoverage all {};
    for (auto const& [fingerprint, houses, whole, unknown] : Store(transaction).coverage(year)) {
        if (!reader.can_read(fingerprint))
            continue;
        all.houses += houses;
        all.whole += whole;
        all.unknown += unknown;
    }
    return all;
}

std::vector<std::string> data_sentences(db::Transaction& transaction, PlaceReading const& reading)
{
    Store const store(transaction);
    std::vector<std::string> sentences;
    if (auto const sum = store.sum(whole_region, reading.counts.year))
        sentences.push_back(plural(sum->sites, "maternité comptée.", "maternités comptées."));
    if (auto const partial = coverage_of(transaction, reading.counts.year).partial(); partial > 0)
        sentences.push_back(said_partial_houses(partial) + ".");
    auto const deposits = store.counted_deposits(reading.counts.year, std::nullopt);
    if (!deposits.empty())
        sentences.push_back(deposits_sentence(deposits));
    if (auto const linked = linked_deliveries(reading.counts))
        sentences.push_back(fmt::format("{} des accouchements reliés à un enfant.", said_rate(static_cast<double>(linked->count) / static_cast<double>(linked->of), 100)));
    return sentences;
}

} // namespace cigogne::indicators
