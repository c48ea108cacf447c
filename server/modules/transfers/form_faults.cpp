#include "modules/transfers/form_faults.hpp"

#include "modules/transfers/error.hpp"

#include <algorithm>

namespace cigogne::transfers {

void FormFaults::add(Failure failure)
{
    auto const& faults = failure.faults();
    bool const is_told = !faults.empty() && std::ranges::all_of(faults, [&](Fault const& fault) { return has(fault.field); });
    if (!is_told)
        failures_.push_back(std::move(failure));
}

void FormFaults::add(std::vector<Failure> failures)
{
    for (auto& failure : failures)
        add(std::move(failure));
}

Result<Done> FormFaults::told() &&
{
    if (failures_.empty())
        return Done {};
    if (failures_.size() == 1)
        return std::move(failures_.front());
    std::vector<Fault> all;
    for (auto const& failure : failures_) {
        if (failure.faults().empty())
            all.push_back({ {}, failure.code(), std::string(failure.sentence()) });
        for (auto const& fault : failure.faults())
            all.push_back(fault);
    }
    return Failure(FormError::SeveralFaults).with(std::move(all));
}

bool FormFaults::has(std::string const& field) const
{
    return std::ranges::any_of(failures_, [&](Failure const& failure) {
        return std::ranges::find(failure.faults(), field, &Fault::field) != failure.faults().end();
    });
}

} // namespace cigogne::transfers
