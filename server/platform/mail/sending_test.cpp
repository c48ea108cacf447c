#include "platform/mail/sending.hpp"

#include "platform/jobs/runner.hpp"
#include "platform/jobs/start.hpp"
#include "platform/mail/mail.hpp"
#include "platform/mail/store.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"

#include <gtest/gtest.h>

namespace cigogne::mail {
namespace {

auto const monday = Instant::from_milliseconds(1'795'000'000'000);

/// Answers what the test says; keeps what it was given.
class PromptCourier final : public Courier {
public:
    PromptCourier(std::vector<Answer>& answers, std::vector<std::string>& carried)
        : answers_(answers)
        , carried_(carried)
    {
    }
    Handover carry(EmailAddress const&, std::string const& message, std::function<bool()> const&) override
    {
        carried_.push_back(message);
        auto const answer = answers_.empty() ? Answer::Taken : answers_.front();
        if (!answers_.empty())
            answers_.erase(answers_.begin());
        return { answer, answer == Answer::Taken ? "" : "451" };
    }

private:
    std::vector<Answer>& answers_;
    std::vector<std::string>& carried_;
};

class SendingTest : public fixtures::OnBothDatabases {
protected:
    SendingTest() { open(Service::On); }
    ~SendingTest() override { open(Service::Off); }

    void tell(std::string const& once_key)
    {
        write([&](db::Transaction& transaction) {
            notify(transaction, clock.now(),
                { *EmailAddress::parse("avis@ch-alba.exemple.fr"), Subject("{} retour à lire", 1), Body("Un retour attend."), Link("/retours"),
                    once_key });
        });
    }
    /// One run of the job.
    void send()
    {
        write([&](db::Transaction& transaction) { jobs::start(transaction, clock.now(), { .kind = "mail", .title = "Envoyer" }); });
        jobs::Runner runner({ database(), clock, audit, settings },
            { { .code = "mail",
                .title = "Envoyer",
                .unit = "courriels",
                .begin = [this](jobs::Assignment const& assignment) {
                    return send_what_is_due(assignment,
                        { *Relay::parse("smtp://localhost"), *EmailAddress::parse("cigogne@exemple.fr"), "", "", "https://cigogne.exemple.fr" },
                        std::make_unique<PromptCourier>(answers, carried));
                } } },
            jobs::Company::Alone);
        while (runner.work()) { }
    }
    Counts counts()
    {
        auto transaction = database().read();
        return Store(transaction).counts();
    }

    ManualClock clock { monday };
    security::AuditTrail audit { database() };
    settings::Settings settings { database(), {} };
    std::vector<Answer> answers;
    std::vector<std::string> carried;
};
CIGOGNE_ON_BOTH_DATABASES(SendingTest);

TEST_P(SendingTest, a_notice_is_sent_once_with_its_link)
{
    tell("retour 1");
    tell("retour 1");
    EXPECT_EQ(counts().queued, 1);
    send();
    send();
    ASSERT_EQ(carried.size(), 1u);
    EXPECT_NE(carried.front().find("https://cigogne.exemple.fr/retours\r\n"), std::string::npos);
    EXPECT_EQ(counts().queued, 0);
    {
        auto transaction = database().read();
        EXPECT_TRUE(was_told(transaction, "retour 1"));
        EXPECT_FALSE(was_told(transaction, "retour 2"));
    }
    tell("retour 1"); // known still, though it was sent
    send();
    EXPECT_EQ(carried.size(), 1u);
}

TEST_P(SendingTest, nothing_is_queued_while_the_mail_is_off_nor_by_what_is_rolled_back)
{
    open(Service::Off);
    tell("retour 1");
    EXPECT_EQ(counts().queued, 0);
    open(Service::On);
    {
        auto transaction = database().write();
        notify(transaction, clock.now(), { *EmailAddress::parse("a@exemple.fr"), Subject("a"), Body("a"), Link("/"), "retour 2" });
    }
    EXPECT_EQ(counts().queued, 0);
}

TEST_P(SendingTest, a_try_that_failed_waits_longer_each_time_and_keeps_its_message_id)
{
    answers = { Answer::Later, Answer::Later };
    tell("retour 1");
    send();
    send();
    EXPECT_EQ(carried.size(), 1u) << "not before its time";
    clock.advance(1min);
    send();
    clock.advance(4min);
    send();
    EXPECT_EQ(carried.size(), 2u);
    clock.advance(1min);
    send();
    ASSERT_EQ(carried.size(), 3u);
    auto const id = [](std::string const& message) { return message.substr(message.find("Message-ID"), 80); };
    EXPECT_EQ(id(carried.front()), id(carried.back()));
    EXPECT_EQ(counts().queued, 0);
}

TEST_P(SendingTest, a_refusal_for_ever_is_given_up_at_once_and_the_others_go)
{
    answers = { Answer::Refused };
    tell("retour 1");
    clock.advance(1s);
    tell("retour 2");
    send();
    EXPECT_EQ(carried.size(), 2u);
    EXPECT_EQ(counts().queued, 0);
    EXPECT_EQ(counts().given_up, 1);
}

TEST_P(SendingTest, when_the_relay_is_away_the_others_are_not_tried)
{
    answers = { Answer::RelayAway };
    tell("retour 1");
    tell("retour 2");
    send();
    EXPECT_EQ(carried.size(), 1u);
    EXPECT_EQ(counts().queued, 2);
}

TEST_P(SendingTest, after_two_days_of_tries_a_notice_is_given_up)
{
    answers.assign(100, Answer::Later);
    tell("retour 1");
    for (int hour = 0; hour < 60; ++hour) {
        send();
        clock.advance(1h);
    }
    EXPECT_EQ(carried.size(), 9u);
    EXPECT_EQ(counts().given_up, 1);
}

TEST_P(SendingTest, what_has_ended_is_kept_for_its_time_and_what_waits_for_ever)
{
    answers = { Answer::Taken, Answer::Later };
    tell("retour 1");
    send();
    tell("retour 2");
    send();
    write([&](db::Transaction& transaction) {
        EXPECT_EQ(erase_ended_before(transaction, clock.now(), monday, 10), 0);
        EXPECT_EQ(erase_ended_before(transaction, clock.now(), monday + 1ms, 10), 1);
    });
    EXPECT_EQ(counts().queued, 1);
}

TEST(WaitTest, waits_grow_to_a_day_and_end)
{
    EXPECT_EQ(wait_after(1), Duration(1min));
    EXPECT_EQ(wait_after(8), Duration(24h));
    EXPECT_EQ(wait_after(9), std::nullopt);
}

} // namespace
} // namespace cigogne::mail
