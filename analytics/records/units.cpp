#include "analytics/records/units.hpp"

#include "analytics/reading/lines.hpp"

#include <algorithm>

namespace cigogne::analytics {

Units::Units(Sources const& sources)
{
    for (std::uint32_t file = 0; file < sources.size(); ++file)
        read(file, *sources[file]);
}

void Units::read(std::uint32_t file, Source& source)
{
    auto const refuse = [&](std::uint64_t line, LineFault fault) {
        ++counts_.refused;
        if (refusals_.size() < listed_refusals)
            refusals_.push_back({ file, line, fault });
    };
    Lines lines(source, 0, source.size());
    UnitLine unit;
    std::uint64_t number = 0;
    try {
        for (std::string_view line; lines.next(line);) {
            ++number;
            if (auto const fault = read_ium(line, unit); fault != LineFault::None) {
                refuse(number, fault);
                continue;
            }
            ++counts_.kept;
            add(unit);
        }
    } catch (DamagedSource const&) {
        refuse(++number, LineFault::Damaged);
    }
}

void Units::add(UnitLine const& line)
{
    auto& periods = units_[{ line.finess, line.unit }];
    Period const period { line.from, line.kind, line.site };
    if (std::ranges::find(periods, period) == periods.end()) // the files of each month repeat it
        periods.insert(std::ranges::upper_bound(periods, period.from, {}, &Period::from), period);
}

Units::Period const* Units::find(Finess establishment, char const* number, DayNumber day) const
{
    std::array<char, 4> unit {};
    std::copy_n(number, unit.size(), unit.begin());
    auto const found = units_.find({ establishment, unit });
    if (found == units_.end())
        return nullptr;
    auto const& periods = found->second;
    auto const after = std::ranges::upper_bound(periods, day, {}, &Period::from);
    if (after == periods.begin())
        return nullptr;
    auto const last = std::prev(after);
    bool const is_disputed = last != periods.begin() && std::prev(last)->from == last->from;
    return is_disputed ? nullptr : &*last;
}

} // namespace cigogne::analytics
