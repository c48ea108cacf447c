#include "modules/beds/board_memory.hpp"

#include "platform/json/json.hpp"

#include <algorithm>

namespace cigogne::beds {

View<WrittenBoard> const written_board = view<WrittenBoard>("Board",
    field<&WrittenBoard::version>("version"),
    field<&WrittenBoard::expected_times>("expected_times"),
    nested<&WrittenBoard::establishments, place_view>("establishments"));

namespace {

/// One establishment as it was written, with the rows it was made of.
struct Drawn {
    PlaceRows rows;
    Written<PlaceView> written;
    std::optional<Instant> until; ///< when it changes with time alone
};
using DrawnPtr = std::shared_ptr<Drawn const>;

/// Where a unit stands among the establishments.
struct Position {
    std::size_t place;
    std::size_t unit;
};
using Positions = std::unordered_map<directory::UnitId, Position>;

Positions positions_in(std::vector<DrawnPtr> const& places)
{
    Positions positions;
    for (std::size_t place = 0; place < places.size(); ++place) {
        for (std::size_t unit = 0; unit < places[place]->rows.units.size(); ++unit)
            positions.emplace(places[place]->rows.units[unit].unit.id, Position { place, unit });
    }
    return positions;
}

bool are_same(std::vector<ClosureRow> const& one, std::vector<ClosureRow> const& other)
{
    auto const state = [](ClosureRow const& row) { return std::pair(row.id, row.version); };
    return std::ranges::equal(one, other, {}, state, state);
}

bool is_over(Drawn const& place, Instant now)
{
    return place.until && *place.until <= now;
}

} // namespace

/// All establishments, and what they have in common.
struct BoardMemory::Picture {
    BoardAsked asked;
    std::vector<DrawnPtr> places;
    std::shared_ptr<Positions const> positions;

    /// Whether only counts, closures and time may have changed since. Never true when the clock went back.
    bool can_be_touched_up(BoardAsked const& now_asked) const
    {
        return asked.directory_version == now_asked.directory_version && asked.schedule == now_asked.schedule
            && asked.now <= now_asked.now && paris_date(asked.now) == paris_date(now_asked.now);
    }
};

namespace {

class Painter {
public:
    Painter(db::Transaction& transaction, BoardAsked const& asked, Reservations reservations)
        : transaction_(transaction)
        , asked_(asked)
        , reservations_(reservations)
    {
    }

    std::vector<DrawnPtr> all() const
    {
        std::vector<DrawnPtr> places;
        for (auto& rows : board_rows(transaction_, asked_.now))
            places.push_back(drawn(std::move(rows)));
        return places;
    }

    /// The establishments as they are now, made from what they were: those that have not changed are the same objects.
    std::vector<DrawnPtr> touched_up(std::vector<DrawnPtr> const& before, Positions const& positions) const
    {
        std::unordered_map<std::size_t, PlaceRows> changed;
        auto const changing = [&](std::size_t place) -> PlaceRows& { return changed.try_emplace(place, before[place]->rows).first->second; };

        Store store(transaction_);
        for (auto const& [unit, version] : store.status_versions()) {
            auto const found = positions.find(unit);
            if (found == positions.end() || before[found->second.place]->rows.units[found->second.unit].status.version == version)
                continue;
            changing(found->second.place).units[found->second.unit].status = store.status(unit);
        }
        auto closures = closures_by_unit(transaction_, asked_.now);
        for (auto const& [unit, position] : positions) {
            auto const& known = before[position.place]->rows.units[position.unit].closures;
            auto const found = closures.find(unit);
            if (found == closures.end() ? !known.empty() : !are_same(known, found->second))
                changing(position.place).units[position.unit].closures = found == closures.end() ? std::vector<ClosureRow> {} : std::move(found->second);
        }

        auto places = before;
        for (std::size_t place = 0; place < places.size(); ++place) {
            if (auto const found = changed.find(place); found != changed.end())
                places[place] = drawn(std::move(found->second));
            else if (is_over(*places[place], asked_.now))
                places[place] = drawn(places[place]->rows);
        }
        return places;
    }

private:
    DrawnPtr drawn(PlaceRows rows) const
    {
        auto const view = view_of(rows, asked_.schedule, reservations_, asked_.now);
        return std::make_shared<Drawn const>(std::move(rows), json::written(place_view, view), next_change(view, asked_.now));
    }

    db::Transaction& transaction_;
    BoardAsked const& asked_;
    Reservations reservations_;
};

} // namespace

BoardMemory::BoardMemory(Reservations reservations)
    : reservations_(reservations)
{
}

BoardMemory::~BoardMemory() = default;

BoardMade BoardMemory::make(db::Transaction& transaction, BoardAsked const& asked)
{
    Painter const painter(transaction, asked, reservations_);
    auto const before = last();
    auto picture = std::make_shared<Picture>(asked);
    if (before && before->can_be_touched_up(asked)) {
        picture->places = painter.touched_up(before->places, *before->positions);
        picture->positions = before->positions;
    } else {
        picture->places = painter.all();
        picture->positions = std::make_shared<Positions const>(positions_in(picture->places));
    }
    keep(picture);

    // Types are dated: nothing holds beyond midnight.
    BoardMade made { { asked.version, asked.schedule.expected, {} }, start_of_day(paris_date(asked.now).plus_days(1)) };
    for (auto const& place : picture->places) {
        made.board.establishments.push_back(place->written);
        if (place->until)
            made.valid_until = std::min(made.valid_until, *place->until);
    }
    return made;
}

std::shared_ptr<BoardMemory::Picture const> BoardMemory::last() const
{
    std::lock_guard const lock(mutex_);
    return last_;
}

void BoardMemory::keep(std::shared_ptr<Picture const> picture)
{
    std::lock_guard const lock(mutex_);
    if (!last_ || last_->asked.version <= picture->asked.version)
        last_ = std::move(picture);
}

} // namespace cigogne::beds
