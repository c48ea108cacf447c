#include "modules/accounts/pace.hpp"

namespace cigogne::accounts {

void Pace::begin_minute(Instant now)
{
    auto const minute = now.milliseconds() / 60'000;
    if (minute == minute_)
        return;
    minute_ = minute;
    counts_.clear();
}

bool Pace::allows(std::string_view who, Instant now)
{
    std::lock_guard const lock(mutex_);
    begin_minute(now);
    return ++counts_[std::string(who)] <= most_;
}

bool Pace::is_exceeded(std::string_view who, Instant now)
{
    std::lock_guard const lock(mutex_);
    begin_minute(now);
    auto const found = counts_.find(std::string(who));
    return found != counts_.end() && found->second >= most_;
}

} // namespace cigogne::accounts
