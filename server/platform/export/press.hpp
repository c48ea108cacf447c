#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace cigogne::exporting {

/// Whether somebody stands beside a bed and waits for a paper.
enum class Haste {
    AtLeisure, ///< a binder, a report: may take as long as it has pages
    Urgent     ///< goes with a woman or a child: one page, one second
};

/// Turns at the making of PDF and of Word documents. Two are made at once, and one of the two never is at leisure: a binder of a hundred pages does not hold up the
/// liaison form of a woman who leaves now. Beside those that are made one of each haste waits at most. Hence of the four threads that
/// answer, by default, one is free but for the second that an urgent paper waits for another.
class Press {
public:
    /// `patience`: how long one waits for a turn.
    explicit Press(std::chrono::milliseconds patience)
        : patience_(patience)
    {
    }
    Press(Press const&) = delete;
    Press& operator=(Press const&) = delete;

    /// Whether one's turn has come; then it must be left. Among those who wait, the urgent one is the next.
    bool enter(Haste haste);
    void leave(Haste haste);

private:
    static constexpr int most_at_once = 2;
    static constexpr int most_at_leisure = 1;
    static constexpr int most_waiting = 1; ///< of each haste

    struct Line {
        int running = 0;
        int waiting = 0;
    };
    Line& line(Haste haste) { return haste == Haste::Urgent ? urgent_ : at_leisure_; }
    bool has_room_for(Haste haste) const;

    std::chrono::milliseconds patience_;
    std::mutex mutex_;
    std::condition_variable left_;
    Line urgent_;
    Line at_leisure_;
};

/// A turn, left when it goes.
class Turn {
public:
    Turn(Press& press, Haste haste)
        : press_(press)
        , haste_(haste)
        , has_come_(press.enter(haste))
    {
    }
    Turn(Turn const&) = delete;
    Turn& operator=(Turn const&) = delete;
    ~Turn()
    {
        if (has_come_)
            press_.leave(haste_);
    }
    bool has_come() const { return has_come_; }

private:
    Press& press_;
    Haste haste_;
    bool has_come_;
};

/// The one whose turns all documents of this process take, whatever program makes them.
Press& common_press();

/// What such a program is given of our environment: what it needs to find itself and its fonts; no password of ours, no proxy.
std::vector<std::string> bare_environment();

} // namespace cigogne::exporting
