#include "modules/transfers/jobs.hpp"
#include "modules/transfers/measuring.hpp"
#include "modules/transfers/transfer_settings.hpp"
#include "modules/transfers/transfers.hpp"
#include "platform/events/outbox.hpp"
#include "platform/settings/settings.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

constexpr int read_at_once = 200;
constexpr int written_at_once = 20; // a slice holds the writers up for less than 50 ms

/// Reads the requests in the order of their ids, and writes the measures that are not what they were.
class MeasuresWork final : public jobs::Work {
public:
    explicit MeasuresWork(jobs::Assignment const& assignment)
        : tools_(assignment.tools)
        , limits_(settings_on(tools_.settings, paris_date(tools_.clock.now())).dysfunctions)
        , last_(RequestId::parse(assignment.job.place))
        , done_(assignment.job.done)
        , is_wanted_(assignment.is_wanted)
    {
    }

    Result<Done> prepare() override
    {
        if (!to_write_.empty() || at_end_)
            return Done {};
        auto transaction = tools_.database.read();
        Store store(transaction);
        Measuring measuring(transaction, limits_);
        auto const requests = store.requests_after(last_, read_at_once);
        for (auto const request : requests) {
            if (!is_wanted_())
                return Done {};
            auto const stored = store.request(request);
            if (stored && !measuring.is_current(*stored))
                to_write_.push_back(request);
            last_ = request;
            ++done_;
            if (to_write_.size() == written_at_once)
                return Done {};
        }
        at_end_ = requests.size() < read_at_once;
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        Store store(transaction);
        Measuring measuring(transaction, limits_);
        for (auto const request : to_write_) {
            auto const stored = store.request(request);
            if (!stored)
                continue;
            measuring.write(*stored);
            ++changed_;
            events::publish(transaction, tools_.clock.now(), { measures_topic, events::Audience::nobody(), measured_event, fmt::format(R"({{"request":"{}"}})", request.text()) });
        }
        to_write_.clear();
        jobs::Progress progress { .done = done_, .place = last_ ? last_->text() : std::string() };
        if (at_end_) {
            progress.total = done_;
            progress.outcome = changed_ == 0 ? std::string("Rien n’a changé.") : fmt::format("Demandes recalculées : {}.", changed_);
        }
        return progress;
    }

private:
    jobs::Tools tools_;
    DysfunctionLimits limits_;
    std::optional<RequestId> last_;
    std::int64_t done_;
    std::function<bool()> is_wanted_;
    std::vector<RequestId> to_write_ = {};
    std::int64_t changed_ = 0;
    bool at_end_ = false;
};

} // namespace

jobs::Kind measures_kind()
{
    return {
        .code = "transfers.measures",
        .title = "Recalculer les chiffres des demandes",
        .unit = "demandes",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<MeasuresWork>(assignment); },
        .schedule = jobs::nightly_setting,
    };
}

} // namespace cigogne::transfers
