#include "platform/events/pump.hpp"

namespace cigogne::events {

Hub::Hub(db::Database& database, Clock const& clock, security::Gatekeeper& gatekeeper)
    : pump_(std::make_unique<Pump>(database, clock, gatekeeper))
{
}

Hub::~Hub()
{
    stop();
}

void Hub::subscribe(Subscription subscription)
{
    pump_->deliveries.subscribe(std::move(subscription));
}

void Hub::when_uncertain(std::function<void()> forget)
{
    pump_->forgetters.push_back(std::move(forget));
}

void Hub::when_heard(std::function<void(Published const&)> listener)
{
    pump_->listeners.push_back(std::move(listener));
}

void Hub::start()
{
    pump_->start();
}

void Hub::stop()
{
    pump_->stop();
}

std::int64_t Hub::version(std::string const& topic)
{
    return pump_->versions.of(topic);
}

std::optional<std::int64_t> Hub::version_at_once(std::string const& topic)
{
    return pump_->versions.kept(topic);
}

void Hub::raise(std::string const& topic, std::int64_t version)
{
    pump_->versions.raise(topic, version);
}

std::shared_ptr<http::StreamReader> Hub::stream_for(
    security::IdentityPtr reader, std::optional<std::int64_t> last_event)
{
    return std::make_shared<BrowserStream>(pump_->streams, std::move(reader), last_event);
}

std::size_t Hub::streams() const
{
    return pump_->streams->count();
}

} // namespace cigogne::events
