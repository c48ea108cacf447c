#include "modules/indicators/series_keeping.hpp"

#include "modules/indicators/series_store.hpp"

#include <algorithm>
#include <span>

namespace cigogne::indicators {

namespace {

constexpr std::size_t values_a_slice = 500;

/// Saves the series, whose row was read within this very transaction.
void save(SeriesStore& store, Series& series, SeriesState state)
{
    auto const version = series.version++;
    series.state = state;
    store.save(series, version);
}

} // namespace

void write_values(db::Database& database, Series const& series, std::vector<SeriesValue> const& values)
{
    {
        auto transaction = database.write();
        SeriesStore(transaction).add(series);
        transaction.commit();
    }
    for (std::size_t begin = 0; begin < values.size(); begin += values_a_slice) {
        auto transaction = database.write();
        SeriesStore store(transaction);
        for (auto const& value : std::span(values).subspan(begin, std::min(values_a_slice, values.size() - begin)))
            store.add(value);
        transaction.commit();
    }
}

Result<Series> make_current(db::Transaction& transaction, SeriesId id)
{
    SeriesStore store(transaction);
    auto series = store.unfinished(id);
    if (!series)
        return SeriesError::Abandoned;
    if (auto before = store.current_of(series->source_key))
        save(store, *before, SeriesState::Replaced);
    save(store, *series, SeriesState::Current);
    return std::move(*series);
}

Result<Series> withdraw(db::Transaction& transaction, Series series, std::string reason, Decider const& by)
{
    if (series.state != SeriesState::Current && series.state != SeriesState::Replaced)
        return SeriesError::NotKept;
    SeriesStore store(transaction);
    bool const was_current = series.state == SeriesState::Current;
    series.reason = std::move(reason);
    series.withdrawn_at = by.at;
    series.withdrawn_by = by.account;
    save(store, series, SeriesState::Withdrawn);
    if (auto former = was_current ? store.latest_replaced(series.source_key) : std::nullopt)
        save(store, *former, SeriesState::Current);
    return series;
}

} // namespace cigogne::indicators
