#pragma once

#include "platform/events/hearer.hpp"
#include "platform/http/message.hpp"
#include "platform/security/identity.hpp"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace cigogne::events {

class Streams;

/// One browser's stream: who reads it, what she may know, and the connection while it is open.
class BrowserStream final : public http::StreamReader, public std::enable_shared_from_this<BrowserStream> {
public:
    BrowserStream(
        std::shared_ptr<Streams> streams, security::IdentityPtr reader, std::optional<std::int64_t> last_event);

    void opened(std::shared_ptr<http::Stream> stream) override;
    void closed() override;

    SessionId session() const { return reader_->session(); }
    security::Identity const& reader() const { return *reader_; }
    std::optional<std::int64_t> last_event() const { return last_event_; }
    bool may_know(std::string_view audience) const { return hearer_.may_know(audience); }

    void send(http::Body const& bytes);
    void close();
    bool is_open() const;

private:
    std::shared_ptr<http::Stream> connection() const;

    std::shared_ptr<Streams> streams_;
    security::IdentityPtr reader_;
    std::optional<std::int64_t> last_event_;
    Hearer hearer_;
    mutable std::mutex mutex_;
    std::shared_ptr<http::Stream> connection_; ///< none before it opens and once it is closed
};

using BrowserStreamPtr = std::shared_ptr<BrowserStream>;

/// The open streams of this process. A newcomer waits until the hub has sent it its first message: from then on it is a
/// member and is sent everything; only the hub's thread sends, so nothing falls between the two.
class Streams {
public:
    /// A session is one browser, which needs one stream; of more than these the oldest is taken for dead and closed.
    static constexpr std::size_t most_per_session = 10;

    explicit Streams(std::function<void()> wake)
        : wake_(std::move(wake))
    {
    }

    void add(BrowserStreamPtr const& stream);
    void remove(BrowserStream const& stream);

    std::vector<BrowserStreamPtr> newcomers() const;
    std::vector<BrowserStreamPtr> members() const;
    /// Makes a newcomer a member, unless it was closed meanwhile.
    void admit(BrowserStreamPtr const& newcomer);
    std::size_t count() const;
    /// Closes all of them and whichever may still come.
    void close();

private:
    BrowserStreamPtr oldest_beyond_bound(SessionId session) const;

    mutable std::mutex mutex_;
    std::function<void()> wake_;
    std::vector<BrowserStreamPtr> newcomers_;
    std::vector<BrowserStreamPtr> members_;
    bool closed_ = false;
};

} // namespace cigogne::events
