#include "platform/events/streams.hpp"

#include <algorithm>

namespace cigogne::events {

BrowserStream::BrowserStream(
    std::shared_ptr<Streams> streams, security::IdentityPtr reader, std::optional<std::int64_t> last_event)
    : streams_(std::move(streams))
    , reader_(std::move(reader))
    , last_event_(last_event)
    , hearer_(*reader_)
{
}

void BrowserStream::opened(std::shared_ptr<http::Stream> stream)
{
    {
        std::lock_guard const lock(mutex_);
        connection_ = std::move(stream);
    }
    streams_->add(shared_from_this());
}

void BrowserStream::closed()
{
    {
        std::lock_guard const lock(mutex_);
        connection_.reset();
    }
    streams_->remove(*this);
}

void BrowserStream::send(http::Body const& bytes)
{
    if (auto const open = connection())
        open->send(bytes); // when it cannot, the connection closes itself and `closed` comes
}

void BrowserStream::close()
{
    std::shared_ptr<http::Stream> open;
    {
        std::lock_guard const lock(mutex_);
        open = std::exchange(connection_, nullptr); // nothing is sent after this
    }
    if (open)
        open->close();
}

bool BrowserStream::is_open() const
{
    return connection() != nullptr;
}

std::shared_ptr<http::Stream> BrowserStream::connection() const
{
    std::lock_guard const lock(mutex_);
    return connection_;
}

void Streams::add(BrowserStreamPtr const& stream)
{
    BrowserStreamPtr refused;
    {
        std::lock_guard const lock(mutex_);
        if (closed_) {
            refused = stream;
        } else {
            refused = oldest_beyond_bound(stream->session());
            newcomers_.push_back(stream);
            wake_();
        }
    }
    if (!refused)
        return;
    remove(*refused);
    refused->close();
}

void Streams::remove(BrowserStream const& stream)
{
    auto const is_it = [&](BrowserStreamPtr const& other) { return other.get() == &stream; };
    std::lock_guard const lock(mutex_);
    std::erase_if(newcomers_, is_it);
    std::erase_if(members_, is_it);
}

std::vector<BrowserStreamPtr> Streams::newcomers() const
{
    std::lock_guard const lock(mutex_);
    return newcomers_;
}

std::vector<BrowserStreamPtr> Streams::members() const
{
    std::lock_guard const lock(mutex_);
    return members_;
}

void Streams::admit(BrowserStreamPtr const& newcomer)
{
    std::lock_guard const lock(mutex_);
    if (std::erase(newcomers_, newcomer) > 0 && newcomer->is_open())
        members_.push_back(newcomer);
}

std::size_t Streams::count() const
{
    std::lock_guard const lock(mutex_);
    return newcomers_.size() + members_.size();
}

void Streams::close()
{
    std::vector<BrowserStreamPtr> open;
    {
        std::lock_guard const lock(mutex_);
        closed_ = true;
        open = std::exchange(members_, {});
        open.insert(open.end(), newcomers_.begin(), newcomers_.end());
        newcomers_.clear();
    }
    for (auto const& stream : open)
        stream->close();
}

BrowserStreamPtr Streams::oldest_beyond_bound(SessionId session) const
{
    std::size_t count = 0;
    BrowserStreamPtr oldest;
    for (auto const* list : { &members_, &newcomers_ }) {
        for (auto const& stream : *list) {
            if (stream->session() != session)
                continue;
            ++count;
            oldest = oldest ? oldest : stream;
        }
    }
    return count < most_per_session ? nullptr : oldest;
}

} // namespace cigogne::events
