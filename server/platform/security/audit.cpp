#include "platform/security/audit.hpp"

#include "platform/security/audit_chain.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <spdlog/spdlog.h>
#include <thread>

namespace cigogne::security {

namespace {

constexpr std::size_t largest_group = 256; ///< lines of one transaction, which stays short
/// Of entries nobody waits for; whoever brings more waits like the others.
constexpr std::size_t most_waiting = 10'000;
constexpr Duration pause_after_failure = 1s;

} // namespace

/// Writes what waits, one group after the other, into this process's chain.
class AuditTrail::Writer {
public:
    explicit Writer(db::Database& database)
        : database_(database)
        , chain_("reads-" + Uuid::make(SystemClock().now()).text())
        , thread_([this] { run(); })
    {
    }
    Writer(Writer const&) = delete;
    Writer& operator=(Writer const&) = delete;
    ~Writer()
    {
        {
            std::lock_guard const lock(mutex_);
            stopping_ = true;
        }
        changed_.notify_all();
        thread_.join();
    }

    void write_and_wait(AuditEntry entry)
    {
        auto const written = std::make_shared<std::promise<void>>();
        auto outcome = written->get_future();
        add({ std::move(entry), written });
        outcome.get();
    }

    void write_later(AuditEntry entry)
    {
        if (is_full())
            write_and_wait(std::move(entry));
        else
            add({ std::move(entry), nullptr });
    }

private:
    struct Waiting {
        AuditEntry entry;
        std::shared_ptr<std::promise<void>> written; ///< none when nobody waits
    };
    using Group = std::vector<Waiting>;

    void add(Waiting waiting)
    {
        {
            std::lock_guard const lock(mutex_);
            waiting_.push_back(std::move(waiting));
        }
        changed_.notify_one();
    }

    bool is_full()
    {
        std::lock_guard const lock(mutex_);
        return waiting_.size() >= most_waiting;
    }

    void run()
    {
        for (auto group = next_group(); !group.empty(); group = next_group())
            write(std::move(group));
    }

    /// Waits for entries and takes them, in order; empty once there is nothing more to write before the end.
    Group next_group()
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return !waiting_.empty() || stopping_; });
        auto const end = waiting_.begin() + static_cast<std::ptrdiff_t>(std::min(waiting_.size(), largest_group));
        Group group(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
        waiting_.erase(waiting_.begin(), end);
        return group;
    }

    void write(Group group)
    {
        auto const failure = attempt(group);
        if (failure && is_outage(failure)) {
            postpone(std::move(group), failure);
        } else if (failure && group.size() > 1) {
            // One of them cannot be stored: the others must not suffer from it.
            for (auto& waiting : group)
                write({ std::move(waiting) });
        } else {
            tell(group, failure);
        }
    }

    /// One transaction; nothing when it was committed.
    std::exception_ptr attempt(Group const& group)
    {
        try {
            std::vector<AuditEntry> entries;
            entries.reserve(group.size());
            for (auto const& waiting : group)
                entries.push_back(waiting.entry);
            auto transaction = database_.write();
            append(transaction, chain_, entries);
            transaction.commit();
            return nullptr;
        } catch (...) {
            return std::current_exception();
        }
    }

    static bool is_outage(std::exception_ptr const& failure)
    {
        try {
            std::rethrow_exception(failure);
        } catch (db::DatabaseError const& error) {
            using enum db::DatabaseError::Kind;
            return error.kind() == Unreachable || error.kind() == Timeout;
        } catch (...) {
            return false;
        }
    }

    static void tell(Group const& group, std::exception_ptr const& failure)
    {
        for (auto const& waiting : group) {
            if (!waiting.written && failure)
                spdlog::error("a line of the audit could not be stored: {}", waiting.entry.action);
            else if (waiting.written && failure)
                waiting.written->set_exception(failure);
            else if (waiting.written)
                waiting.written->set_value();
        }
    }

    /// Tells those who wait that they may not answer; keeps the others for a later group.
    void postpone(Group group, std::exception_ptr const& failure)
    {
        auto const kept
            = std::ranges::stable_partition(group, [](Waiting const& waiting) { return waiting.written != nullptr; });
        std::unique_lock lock(mutex_);
        spdlog::error("the audit cannot be written; {} lines {}", kept.size(), stopping_ ? "are lost" : "wait");
        bool const is_quiet = waiting_.empty();
        if (!stopping_)
            waiting_.insert(
                waiting_.begin(), std::make_move_iterator(kept.begin()), std::make_move_iterator(kept.end()));
        group.erase(kept.begin(), kept.end());
        tell(group, failure);
        auto const length = waiting_.size();
        if (is_quiet)
            changed_.wait_for(lock, pause_after_failure, [&] { return stopping_ || waiting_.size() > length; });
    }

    db::Database& database_;
    std::string chain_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Waiting> waiting_;
    bool stopping_ = false;
    std::thread thread_; // last: it uses all the others
};

AuditTrail::AuditTrail(db::Database& database)
    : writer_(std::make_unique<Writer>(database))
{
}

AuditTrail::~AuditTrail() = default;

void AuditTrail::record(db::Transaction& transaction, AuditEntry const& entry)
{
    append(transaction, writes_chain, { &entry, 1 });
}

void AuditTrail::record_read(AuditEntry entry)
{
    writer_->write_and_wait(std::move(entry));
}

void AuditTrail::record_later(AuditEntry entry)
{
    writer_->write_later(std::move(entry));
}

} // namespace cigogne::security
