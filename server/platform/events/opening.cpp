#include "platform/events/opening.hpp"

#include "platform/events/frames.hpp"

namespace cigogne::events {

namespace {

constexpr int batch = 500;
/// Who missed more events than these reads everything again, which is less work for both ends.
constexpr std::int64_t most_replayed = 5'000;

std::string missed(
    BrowserStream const& newcomer, std::int64_t last, std::int64_t position, db::Transaction& transaction)
{
    std::string text;
    while (last < position) {
        auto const events = published_after(transaction, last, batch);
        for (auto const& event : events) {
            if (event.position <= position && newcomer.may_know(event.audience))
                text += frames::change(event);
        }
        last = events.empty() ? position : events.back().position;
    }
    return text;
}

} // namespace

std::string opening_of(BrowserStream const& newcomer, std::int64_t position, db::Database& database)
{
    auto const last = newcomer.last_event().value_or(position);
    if (last == position)
        return frames::hello(position, position);
    // No id on the hello: a browser cut off in the middle must not believe that it has what follows.
    auto const begun = frames::hello(position, std::nullopt);
    if (last < 0 || last > position || position - last > most_replayed)
        return begun + frames::resync(position);
    auto transaction = database.read();
    if (last < kept_events(transaction).first - 1)
        return begun + frames::resync(position);
    return begun + missed(newcomer, last, position, transaction);
}

} // namespace cigogne::events
