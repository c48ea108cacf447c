#include "platform/export/press.hpp"

#include <cstdlib>

namespace cigogne::exporting {

bool Press::has_room_for(Haste haste) const
{
    if (urgent_.running + at_leisure_.running >= most_at_once)
        return false;
    return haste == Haste::Urgent || (at_leisure_.running < most_at_leisure && urgent_.waiting == 0);
}

bool Press::enter(Haste haste)
{
    std::unique_lock lock(mutex_);
    auto& own = line(haste);
    if (!has_room_for(haste)) {
        if (own.waiting >= most_waiting)
            return false;
        ++own.waiting;
        bool const is_free = left_.wait_for(lock, patience_, [&] { return has_room_for(haste); });
        --own.waiting;
        left_.notify_all(); // who waited behind it may look again
        if (!is_free)
            return false;
    }
    ++own.running;
    return true;
}

void Press::leave(Haste haste)
{
    std::lock_guard const lock(mutex_);
    --line(haste).running;
    left_.notify_all();
}

Press& common_press()
{
    static Press press(std::chrono::seconds(10));
    return press;
}

std::vector<std::string> bare_environment()
{
    std::vector<std::string> variables { "LANG=C.UTF-8" };
    for (std::string const name : { "PATH", "HOME", "XDG_CACHE_HOME", "TMPDIR" }) {
        if (char const* value = std::getenv(name.c_str()))
            variables.push_back(name + "=" + value);
    }
    return variables;
}

} // namespace cigogne::exporting
