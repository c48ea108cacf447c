#pragma once

#include "modules/beds/board.hpp"

#include <memory>
#include <mutex>

/// The board costs most to read and write as a whole, and changes one count at a time: each establishment is kept as it was
/// last written.
namespace cigogne::beds {

/// The board as it is sent.
struct WrittenBoard {
    std::int64_t version; ///< of topic "board"
    std::vector<TimeOfDay> expected_times;
    std::vector<Written<PlaceView>> establishments;
};
extern View<WrittenBoard> const written_board;

/// What a board is made for. The versions are read before the transaction reads anything: what is then read is at worst newer.
struct BoardAsked {
    std::int64_t version;           ///< of topic "board"
    std::int64_t directory_version; ///< of topic "directory"
    directory::NewsSchedule schedule;
    Instant now;
};

struct BoardMade {
    WrittenBoard board;
    Instant valid_until; ///< when something on it changes with time alone
};

/// Makes boards that equal `board(...)` written by its table. An establishment is read and written again only when the version of one of its counts
/// or closures differs from what it was made of, when its time has come, or with all others when the directory, the day or
/// the expected times have changed. Safe from any thread: a board made is never altered, a newer one takes its place.
class BoardMemory {
public:
    explicit BoardMemory(Reservations reservations);
    ~BoardMemory();

    BoardMade make(db::Transaction& transaction, BoardAsked const& asked);

private:
    struct Picture;
    std::shared_ptr<Picture const> last() const;
    void keep(std::shared_ptr<Picture const> picture);

    Reservations reservations_;
    mutable std::mutex mutex_;
    std::shared_ptr<Picture const> last_;
};

} // namespace cigogne::beds
