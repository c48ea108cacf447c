#include "platform/events/hub.hpp"
#include "platform/testing/database.hpp"

#include <condition_variable>
#include <gtest/gtest.h>
#include <set>
#include <thread>

namespace cigogne::events {
namespace {

constexpr Duration patience = 20s;
auto const start_of_test = Instant::from_milliseconds(1'795'000'000'000);

/// Sessions that end when the test says so.
class Sessions final : public security::Gatekeeper {
public:
    security::IdentityPtr identify_at_once(std::string_view, Instant) override { return nullptr; }
    security::IdentityPtr identify(std::string_view, Instant) override { return nullptr; }
    Result<security::IdentityPtr> identify_program(std::string_view, std::string_view, std::string_view, Instant) override { return security::IdentityPtr {}; }
    void program_was_answered(security::Identity const&, security::ProgramAnswer const&, Instant) override { }
    security::Standing standing(security::Identity const& identity, Instant) override
    {
        std::lock_guard const lock(mutex_);
        if (ended_.contains(identity.session()))
            return security::Standing::Ended;
        return changed_.contains(identity.session()) ? security::Standing::Changed : security::Standing::Same;
    }
    void forget() override { }
    void end(SessionId session)
    {
        std::lock_guard const lock(mutex_);
        ended_.insert(session);
    }
    void change_role(SessionId session)
    {
        std::lock_guard const lock(mutex_);
        changed_.insert(session);
    }

private:
    std::mutex mutex_;
    std::set<SessionId> ended_;
    std::set<SessionId> changed_;
};

/// The browser's end of a stream: gathers what it is sent, and can be waited for.
class Browser final : public http::Stream {
public:
    bool send(http::Body bytes) override
    {
        {
            std::lock_guard const lock(mutex_);
            text_ += *bytes;
            bodies_.push_back(std::move(bytes));
        }
        changed_.notify_all();
        return true;
    }
    void close() override
    {
        {
            std::lock_guard const lock(mutex_);
            closed_ = true;
        }
        changed_.notify_all();
    }
    bool reads(std::string const& expected)
    {
        return wait([&] { return text_.find(expected) != std::string::npos; });
    }
    bool is_closed()
    {
        return wait([&] { return closed_; });
    }
    std::string text()
    {
        std::lock_guard const lock(mutex_);
        return text_;
    }
    http::Body last_body()
    {
        std::lock_guard const lock(mutex_);
        return bodies_.back();
    }
    /// Positions of the changes received, in order.
    std::vector<std::int64_t> changes()
    {
        std::vector<std::int64_t> positions;
        auto const all = text();
        for (auto at = all.find("event: change"); at != std::string::npos; at = all.find("event: change", at + 1))
            positions.push_back(std::stoll(all.substr(all.rfind("id: ", at) + 4)));
        return positions;
    }

private:
    bool wait(std::function<bool()> const& holds)
    {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, patience, holds);
    }
    std::mutex mutex_;
    std::condition_variable changed_;
    std::string text_;
    std::vector<http::Body> bodies_;
    bool closed_ = false;
};

security::IdentityPtr reader(
    security::Reach reach, std::optional<PlaceId> place, std::string_view role = "cell_midwife")
{
    return std::make_shared<security::Identity const>(security::Identity::Facts {
        .session = SessionId::make(start_of_test),
        .account = AccountId::make(start_of_test),
        .name = "C. Exemple",
        .membership = MembershipId::make(start_of_test),
        .role = { role },
        .reach = reach,
        .place = place,
        .permissions = {},
        .csrf_token = {},
        .idle_expires_at = start_of_test + 1h,
        .absolute_expires_at = start_of_test + 12h,
    });
}

/// An engine whose connection to hear changes can be lost at will.
class UnsureEngine final : public db::Engine {
public:
    explicit UnsureEngine(std::unique_ptr<db::Engine> engine)
        : engine_(std::move(engine))
    {
    }
    db::Kind kind() const override { return engine_->kind(); }
    std::unique_ptr<db::Driver> connect() override { return engine_->connect(); }
    bool wait_for_change(Duration at_most) override
    {
        return engine_->wait_for_change(at_most) && !lost_.exchange(false);
    }
    void announce(db::Driver& writer) override { engine_->announce(writer); }
    void interrupt() override { engine_->interrupt(); }
    void lose_connection()
    {
        lost_ = true;
        engine_->interrupt();
    }

private:
    std::unique_ptr<db::Engine> engine_;
    std::atomic<bool> lost_ = false;
};

/// A hub on a database, with one browser opened as needed.
struct Process {
    explicit Process(db::Database& database)
        : hub(database, clock, sessions)
        , engine(database.engine())
    {
    }
    std::shared_ptr<Browser> open(security::IdentityPtr who, std::optional<std::int64_t> last_event = {})
    {
        auto browser = std::make_shared<Browser>();
        readers.push_back(hub.stream_for(std::move(who), last_event));
        readers.back()->opened(browser);
        return browser;
    }
    std::shared_ptr<Browser> open_network(std::optional<std::int64_t> last_event = {})
    {
        return open(reader(security::Reach::Network, std::nullopt), last_event);
    }

    ManualClock clock { start_of_test };
    Sessions sessions;
    std::vector<std::shared_ptr<http::StreamReader>> readers;
    Hub hub;
    db::Engine& engine;
};

class HubTest : public fixtures::OnBothDatabases {
protected:
    std::int64_t tell(Event const& event)
    {
        std::int64_t version = 0;
        write([&](db::Transaction& transaction) { version = publish(transaction, start_of_test, event); });
        return version;
    }
};
CIGOGNE_ON_BOTH_DATABASES(HubTest);

Event board()
{
    return { .topic = "board", .audience = Audience::everyone() };
}

TEST_P(HubTest, says_hello_then_tells_of_changes_in_one_shared_body)
{
    tell(board());
    Process process(database());
    process.hub.start();
    auto const first = process.open_network();
    auto const second = process.open_network();
    ASSERT_TRUE(first->reads("id: 1\nevent: hello\ndata: {\"position\":1}\n\n"));
    ASSERT_TRUE(second->reads("event: hello"));
    tell(board());
    auto const change = "id: 2\nevent: change\ndata: {\"topic\":\"board\",\"version\":2}\n\n";
    ASSERT_TRUE(first->reads(change));
    ASSERT_TRUE(second->reads(change));
    EXPECT_EQ(first->last_body(), second->last_body());
    EXPECT_EQ(process.hub.streams(), 2U);
    process.readers.front()->closed();
    EXPECT_EQ(process.hub.streams(), 1U);
}

TEST_P(HubTest, tells_only_those_of_the_audience)
{
    auto const here = PlaceId::make(start_of_test);
    auto const elsewhere = PlaceId::make(start_of_test);
    Process process(database());
    process.hub.start();
    auto const midwife = reader(security::Reach::Place, here, "maternity_midwife");
    auto const maternity = process.open(midwife);
    auto const cell = process.open_network();
    ASSERT_TRUE(maternity->reads("hello") && cell->reads("hello"));

    tell({ .topic = "a", .audience = Audience::network() });
    tell({ .topic = "b", .audience = Audience::place(elsewhere) | Audience::place(here) });
    tell({ .topic = "c", .audience = Audience::place(elsewhere) });
    tell({ .topic = "d", .audience = Audience::account(midwife->account()) | Audience::network() });
    tell({ .topic = "e", .audience = Audience::role("cell_midwife") });
    tell({ .topic = "f", .audience = Audience::nobody() });
    tell({ .topic = "g", .audience = Audience::nobody() | Audience::role("maternity_midwife") });
    tell({ .topic = "h", .audience = Audience::network() | Audience::everyone() });
    ASSERT_TRUE(maternity->reads("\"h\"") && cell->reads("\"h\""));
    EXPECT_EQ(maternity->changes(), (std::vector<std::int64_t> { 2, 4, 7, 8 }));
    EXPECT_EQ(cell->changes(), (std::vector<std::int64_t> { 1, 4, 5, 8 }));
}

TEST_P(HubTest, resumes_exactly_while_two_processes_write)
{
    constexpr std::int64_t written_by_each = 60;
    Process process(database());
    process.hub.start();
    auto const keep_writing = [](db::Database& database) {
        for (std::int64_t count = 0; count < written_by_each; ++count) {
            auto transaction = database.write();
            publish(transaction, start_of_test, board());
            transaction.commit();
        }
    };
    std::jthread const here(keep_writing, std::ref(database()));
    std::jthread const there(keep_writing, std::ref(other_process()));

    // A browser that is cut off again and again, and each time goes on from the last event that it has.
    std::vector<std::int64_t> received;
    std::int64_t cuts = 0;
    while (received.size() < 2 * written_by_each) {
        auto const last = received.empty() ? 0 : received.back();
        auto const browser = process.open_network(last);
        ASSERT_TRUE(browser->reads("\"version\":" + std::to_string(last + 1) + "}"));
        process.readers.back()->closed();
        auto const got = browser->changes();
        received.insert(received.end(), got.begin(), got.end());
        ++cuts;
    }
    ASSERT_EQ(received.size(), 2 * written_by_each) << "after " << cuts << " cuts";
    for (std::size_t index = 0; index < received.size(); ++index)
        ASSERT_EQ(received[index], static_cast<std::int64_t>(index) + 1);
}

TEST_P(HubTest, asks_to_read_everything_again_when_what_was_missed_is_not_known)
{
    for (int count = 0; count < 5; ++count)
        tell(board());
    write([](db::Transaction& transaction) { EXPECT_EQ(prune(transaction, start_of_test + 1ms, 100), 4); });
    Process process(database());
    process.hub.start();
    EXPECT_TRUE(process.open_network(1)->reads("id: 5\nevent: resync\ndata: {}\n\n")); // pruned
    EXPECT_TRUE(process.open_network(99)->reads("id: 5\nevent: resync\n")); // of another database
    auto const nearly = process.open_network(4);
    EXPECT_TRUE(nearly->reads("id: 5\nevent: change\n"));
    EXPECT_EQ(nearly->text().find("resync"), std::string::npos);
    tell(board());
    EXPECT_TRUE(nearly->reads("id: 6\nevent: change\n"));
}

TEST_P(HubTest, hears_what_another_process_commits)
{
    Process here(database());
    Process there(other_process());
    here.hub.start();
    there.hub.start();
    auto const near = here.open_network();
    auto const far = there.open_network();
    ASSERT_TRUE(near->reads("hello") && far->reads("hello"));
    EXPECT_EQ(there.hub.version("board"), 0);
    tell(board());
    EXPECT_TRUE(near->reads("id: 1\nevent: change"));
    EXPECT_TRUE(far->reads("id: 1\nevent: change"));
    EXPECT_EQ(there.hub.version("board"), 1);
    there.hub.raise("board", 7);
    there.hub.raise("board", 6);
    EXPECT_EQ(there.hub.version("board"), 7);
}

TEST_P(HubTest, forgets_what_it_keeps_and_says_so_when_changes_may_have_gone_unheard)
{
    auto engine = std::make_unique<UnsureEngine>(fresh().engine());
    auto& connection = *engine;
    db::Database unsure(std::move(engine), 2);
    Process process(unsure);
    std::atomic<int> forgotten = 0;
    process.hub.when_uncertain([&] { ++forgotten; });
    process.hub.start();
    auto const browser = process.open_network();
    ASSERT_TRUE(browser->reads("hello"));
    tell(board());
    ASSERT_TRUE(browser->reads("id: 1\nevent: change"));
    process.hub.raise("board", 50); // as if kept from before
    ASSERT_EQ(process.hub.version("board"), 50);

    forgotten = 0;
    connection.lose_connection();
    ASSERT_TRUE(browser->reads("id: 1\nevent: resync\ndata: {}\n\n"));
    EXPECT_EQ(forgotten, 2) << "when it is lost, and once it is back for what was kept meanwhile";
    EXPECT_EQ(process.hub.version("board"), 1);
    tell(board());
    EXPECT_TRUE(browser->reads("id: 2\nevent: change"));
}

TEST_P(HubTest, hands_each_event_to_a_module_once_whichever_process_hears_it)
{
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::int64_t> acts; // in the order of the writes, which are one at a time
    std::size_t committed = 0;
    Process here(database());
    Process there(other_process());
    for (auto* process : { &here, &there }) {
        process->hub.subscribe({ "quality", "birth", [&](db::Transaction& transaction, Published const& event) {
                                    publish(transaction, event.at, board()); // what it does may itself be heard
                                    std::lock_guard const lock(mutex);
                                    acts.push_back(event.position);
                                    transaction.after_commit([&] {
                                        std::lock_guard const after(mutex);
                                        ++committed;
                                        changed.notify_all();
                                    });
                                } });
        process->hub.start();
    }
    constexpr std::size_t births = 20;
    for (std::size_t count = 0; count < births; ++count)
        tell({ .topic = "request", .audience = Audience::nobody(), .kind = "birth" });
    {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(changed.wait_for(lock, patience, [&] { return committed >= births; }));
    }
    here.hub.stop();
    there.hub.stop();
    EXPECT_EQ(acts.size(), births);
    EXPECT_TRUE(std::ranges::is_sorted(acts));
    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select version from topic_version where topic = 'board'"), births);
}

TEST_P(HubTest, beats_and_ends_streams_with_their_session)
{
    Process process(database());
    process.hub.start();
    auto const gone = reader(security::Reach::Network, std::nullopt);
    auto const later = reader(security::Reach::Network, std::nullopt);
    auto const ends_at_beat = process.open(gone);
    auto const ends_at_once = process.open(later);
    auto const stays = process.open_network();
    ASSERT_TRUE(ends_at_beat->reads("hello") && ends_at_once->reads("hello") && stays->reads("hello"));

    process.sessions.end(gone->session());
    process.clock.advance(15s);
    process.engine.interrupt();
    ASSERT_TRUE(stays->reads(": beat\n"));
    EXPECT_TRUE(ends_at_beat->is_closed());
    EXPECT_TRUE(ends_at_beat->text().ends_with("event: end\ndata: {}\n\n"));

    process.sessions.end(later->session());
    tell({ .topic = std::string(sessions_topic), .audience = Audience::nobody() });
    EXPECT_TRUE(ends_at_once->is_closed());
    EXPECT_TRUE(ends_at_once->reads("event: end"));
    EXPECT_EQ(process.hub.streams(), 1U);
}

TEST_P(HubTest, a_reader_who_changes_roles_hears_nothing_more_in_the_old_one)
{
    Process process(database());
    process.hub.start();
    auto const who = reader(security::Reach::Network, std::nullopt);
    auto const leaving = process.open(who);
    auto const stays = process.open_network();
    ASSERT_TRUE(leaving->reads("hello") && stays->reads("hello"));

    process.sessions.change_role(who->session());
    write([](db::Transaction& transaction) {
        publish(transaction, start_of_test, { .topic = std::string(sessions_topic), .audience = Audience::nobody() });
        publish(transaction, start_of_test, { .topic = "requests", .audience = Audience::network() });
    });
    ASSERT_TRUE(stays->reads("requests"));
    EXPECT_TRUE(leaving->is_closed());
    EXPECT_EQ(leaving->text().find("requests"), std::string::npos);
    EXPECT_EQ(leaving->text().find("event: end"), std::string::npos) << "her session goes on: the browser opens a new stream";

    auto const too_late = process.open(who);
    EXPECT_TRUE(too_late->is_closed()) << "let in as what she was, opened after";
    EXPECT_EQ(too_late->text(), "");
}

TEST_P(HubTest, closes_the_oldest_of_too_many_streams_of_a_session)
{
    Process process(database());
    process.hub.start();
    auto const who = reader(security::Reach::Network, std::nullopt);
    auto const oldest = process.open(who);
    auto const other = process.open_network();
    for (int count = 0; count < 10; ++count)
        process.open(who);
    EXPECT_TRUE(oldest->is_closed());
    EXPECT_EQ(process.hub.streams(), 11U);
    process.hub.stop();
    EXPECT_TRUE(other->is_closed());
    EXPECT_TRUE(process.open(who)->is_closed()) << "nothing opens after the end";
}

TEST_P(HubTest, prunes_only_what_every_subscriber_has_passed)
{
    for (int count = 0; count < 6; ++count)
        tell(board());
    write([](db::Transaction& transaction) {
        transaction.execute("insert into subscription_position (subscriber, position) values ('quality', 3)");
        EXPECT_EQ(prune(transaction, start_of_test, 100), 0) << "not old enough";
        EXPECT_EQ(prune(transaction, start_of_test + 1ms, 100), 3);
        auto const kept = kept_events(transaction);
        EXPECT_EQ(kept.first, 4);
        EXPECT_EQ(kept.last, 6);
    });
}

} // namespace
} // namespace cigogne::events
