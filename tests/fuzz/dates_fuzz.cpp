#include "fuzz/target.hpp"
#include "platform/core/date.hpp"

using namespace cigogne;

/// What is read as an instant, a day or a time is written and read again unchanged.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const input = fuzz::text(data, size);
    if (auto const instant = parse_rfc3339(input)) {
        fuzz::hold(parse_rfc3339(rfc3339(*instant)) == *instant);
        auto const local = in_paris(*instant);
        fuzz::hold(local.date == paris_date(*instant));
        fuzz::hold(!french_date_time(*instant).empty());
    }
    if (auto const date = CivilDate::parse(input)) {
        fuzz::hold(date->text() == input);
        fuzz::hold(paris_date(start_of_day(*date)) == *date);
    }
    if (auto const time = TimeOfDay::parse(input))
        fuzz::hold(time->text() == input);
    return 0;
}
