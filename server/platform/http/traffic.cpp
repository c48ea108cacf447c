#include "platform/http/traffic.hpp"

#include <fmt/format.h>

namespace cigogne::http {

std::string Traffic::text() const
{
    std::lock_guard const lock(mutex_);
    std::string text = "# HELP cigogne_requests_total Requests by route and class of status.\n# TYPE cigogne_requests_total counter\n";
    for (auto const& [route, figures] : figures_) {
        for (std::size_t status_class = 1; status_class < figures.by_class.size(); ++status_class) {
            if (auto const count = figures.by_class[status_class])
                text += fmt::format("cigogne_requests_total{{route=\"{}\",status=\"{}xx\"}} {}\n", route, status_class, count);
        }
    }
    text += "# HELP cigogne_request_seconds_sum Time spent answering, by route.\n# TYPE cigogne_request_seconds_sum counter\n";
    for (auto const& [route, figures] : figures_)
        text += fmt::format("cigogne_request_seconds_sum{{route=\"{}\"}} {:.3f}\n", route, static_cast<double>(figures.milliseconds) / 1000);
    return text;
}

} // namespace cigogne::http
