#include "modules/transfers/jobs.hpp"

#include "modules/transfers/reminder_store.hpp"
#include "modules/transfers/rows.hpp"
#include "modules/transfers/transfer_settings.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/jobs/start.hpp"
#include "platform/mail/mail.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::transfers {
namespace {

Instant at(char const* date, char const* time = "09:00") { return from_paris(*CivilDate::parse(date), *TimeOfDay::parse(time)); }
auto const early = at("2026-11-01");

/// Rodez asks, Nîmes receives; Castres gave no address.
class RemindersJob : public fixtures::OnBothDatabases {
protected:
    RemindersJob()
    {
        mail::open(mail::Service::On);
        write([&](db::Transaction& transaction) {
            add_house(transaction, rodez, "rodez@exemple.fr");
            add_house(transaction, nimes, "nimes@exemple.fr");
            add_house(transaction, castres, {});
        });
    }
    ~RemindersJob() override { mail::open(mail::Service::Off); }

    static void add_house(db::Transaction& transaction, PlaceId place, std::optional<std::string> const& address)
    {
        transaction.execute("insert into establishment (id, name, name_key, town, town_key, search_text, department, region, latitude, longitude,"
                            " sector, source_note, fictitious, active, created_at, created_by, updated_at, updated_by, version, notice_email)"
                            " values (?, 'Exemple', '', 'Exemple', '', '', '12', 'Occitanie', 44.0, 2.0, 'public', '', ?, ?, 0, '', 0, '', 1, ?)",
            place, true, true, address);
    }

    RequestId arrived(PlaceId destination, Instant outcome_due_at, std::optional<StayEnd> stay_end = {})
    {
        auto const id = RequestId::make(early);
        write([&](db::Transaction& transaction) {
            transaction.insert(request_row, "transfer_request",
                RequestRow {
                    .id = id,
                    .number = ++number,
                    .opened_as = Kind::TIU_ASC,
                    .kind = Kind::TIU_ASC,
                    .state = stay_end ? State::OUTCOME_PENDING : State::ARRIVED,
                    .origin = rodez,
                    .motive = Motive::MAP,
                    .associated_motives = {},
                    .urgency = Urgency::U2,
                    .dating_method = {},
                    .ddr_equivalent = {},
                    .delivered_on = {},
                    .fetuses = 1,
                    .newborns = 1,
                    .question = {},
                    .comment = {},
                    .caller_name = "C. Exemple",
                    .caller_role = CallerRole::Midwife,
                    .caller_phone = {},
                    .screening = {},
                    .asked_at = early,
                    .typed_at = early,
                    .target_key = early,
                    .entered_a_posteriori = false,
                    .destination = destination,
                    .arrived_at = early,
                    .stay_end = stay_end,
                    .outcome_due_at = outcome_due_at,
                    .created_at = early,
                    .created_by = midwife,
                    .updated_at = early,
                    .updated_by = midwife,
                    .version = 1,
                });
        });
        return id;
    }
    void has_unread(RequestId request, Instant sent_at)
    {
        write([&](db::Transaction& transaction) {
            transaction.execute("update transfer_request set feedback_unread = ?, outcome_due_at = ? where id = ?", true, far_away, request);
            transaction.execute("insert into request_fact (id, request, position, kind, happened_at, typed_at, author, content)"
                                " values (?, ?, 9, 'FEEDBACK', ?, ?, ?, '{}')",
                FactId::make(sent_at), request, sent_at, sent_at, midwife);
        });
    }
    void is_answered(RequestId request)
    {
        write([&](db::Transaction& transaction) {
            transaction.execute("update transfer_request set outcome_due_at = ? where id = ?", far_away, request);
        });
    }

    /// One run of the job at that time.
    void run(Instant now)
    {
        clock.set(now);
        write([&](db::Transaction& transaction) { jobs::start(transaction, now, { .kind = "transfers.reminders", .title = "Rappeler" }); });
        jobs::Runner runner({ database(), clock, audit, settings }, { reminders_kind() }, jobs::Company::Alone);
        while (runner.work()) { }
    }
    std::int64_t mails(std::string const& address)
    {
        auto transaction = database().read();
        return transaction.number("select count(*) from mail_notice where recipient = ?", address).value_or(0);
    }
    std::string last_mail(std::string const& address)
    {
        auto transaction = database().read();
        return transaction.text("select body from mail_notice where recipient = ? order by created_at desc, id desc limit 1", address).value_or("");
    }
    int reminded(RequestId request, Pending what, PlaceId place)
    {
        auto transaction = database().read();
        for (auto const& row : ReminderStore(transaction).reminders(request, what)) {
            if (row.place == place)
                return row.count;
        }
        return 0;
    }

    PlaceId rodez = PlaceId::make(early);
    PlaceId nimes = PlaceId::make(early);
    PlaceId castres = PlaceId::make(early);
    AccountId midwife = AccountId::make(early);
    int number = 0;
    ManualClock clock { early };
    security::AuditTrail audit { database() };
    settings::Settings settings { database(), defined_settings() };

    static std::vector<settings::Definition> defined_settings()
    {
        auto definitions = setting_definitions();
        definitions.push_back({ .code = directory::detour_setting, .label = "Détour", .default_value = "1.35", .source_note = "Essai" });
        definitions.push_back({ .code = directory::speed_setting, .label = "Vitesse", .default_value = "70", .source_note = "Essai" });
        return definitions;
    }
};
CIGOGNE_ON_BOTH_DATABASES(RemindersJob);

TEST_P(RemindersJob, writes_once_a_day_to_a_house_whatever_is_late_there_and_counts)
{
    auto const first = arrived(nimes, at("2026-11-18", "12:00"));
    auto const second = arrived(nimes, at("2026-11-19", "12:00"));
    auto const later = arrived(nimes, at("2026-11-20", "12:00"));
    run(at("2026-11-20"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    EXPECT_NE(last_mail("nimes@exemple.fr").find("devenirs vous sont demandés dans Cigogne : 2."), std::string::npos);
    EXPECT_EQ(reminded(first, Pending::STAY, nimes), 1);
    EXPECT_EQ(reminded(second, Pending::STAY, nimes), 1);
    run(at("2026-11-20", "18:00")); // what has become late since then waits for the next day
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    EXPECT_EQ(reminded(later, Pending::STAY, nimes), 0);
    run(at("2026-11-21"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 2);
    EXPECT_EQ(reminded(later, Pending::STAY, nimes), 1);
    EXPECT_EQ(reminded(first, Pending::STAY, nimes), 1);
}

TEST_P(RemindersJob, stops_at_three_also_after_weeks_without_a_server)
{
    auto const request = arrived(nimes, at("2026-11-18"));
    run(at("2026-12-06")); // the first, not one for each week that has passed
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    run(at("2026-12-12"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    for (auto const* const date : { "2027-02-08", "2027-02-15", "2027-02-22", "2027-03-01" })
        run(at(date));
    EXPECT_EQ(mails("nimes@exemple.fr"), 3);
    EXPECT_EQ(reminded(request, Pending::STAY, nimes), 3);
}

TEST_P(RemindersJob, says_nothing_at_its_first_run_of_what_was_awaited_long_before)
{
    auto const long_ago = arrived(nimes, at("2026-10-20"));
    auto const lately = arrived(nimes, at("2026-11-18"));
    run(at("2026-11-20"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    EXPECT_NE(last_mail("nimes@exemple.fr").find("Cigogne : 1."), std::string::npos);
    EXPECT_EQ(reminded(long_ago, Pending::STAY, nimes), 0);
    EXPECT_EQ(reminded(lately, Pending::STAY, nimes), 1);
}

TEST_P(RemindersJob, stops_with_the_answer_and_sends_nothing_again_when_the_clock_goes_back)
{
    auto const request = arrived(nimes, at("2026-11-18"));
    run(at("2026-11-20"));
    run(at("2026-11-19"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    is_answered(request);
    run(at("2026-12-20"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    EXPECT_EQ(reminded(request, Pending::STAY, nimes), 1);
}

TEST_P(RemindersJob, asks_both_houses_about_a_woman_gone_home_and_tells_outcomes_from_readings)
{
    auto const home = arrived(nimes, at("2026-11-18"), StayEnd::HOME);
    has_unread(arrived(nimes, far_away), at("2026-11-13", "18:00"));
    has_unread(arrived(nimes, far_away), at("2026-11-14", "18:00")); // not a week ago
    run(at("2026-11-20"));
    EXPECT_EQ(reminded(home, Pending::ISSUE, nimes), 1);
    EXPECT_EQ(reminded(home, Pending::ISSUE, rodez), 1);
    EXPECT_NE(last_mail("nimes@exemple.fr").find("Cigogne : 1."), std::string::npos);
    EXPECT_NE(last_mail("rodez@exemple.fr").find("devenirs à donner : 1 ; retours d’information à lire : 1."), std::string::npos);
}

TEST_P(RemindersJob, counts_nothing_for_whom_it_does_not_reach)
{
    auto const request = arrived(castres, at("2026-11-18"));
    run(at("2026-11-20"));
    EXPECT_EQ(reminded(request, Pending::STAY, castres), 0);
    auto const off = arrived(nimes, at("2026-11-18"));
    mail::open(mail::Service::Off);
    run(at("2026-11-21"));
    EXPECT_EQ(reminded(off, Pending::STAY, nimes), 0);
}

TEST_P(RemindersJob, reminds_nobody_of_reading_what_is_closed)
{
    auto const request = arrived(nimes, far_away);
    has_unread(request, at("2026-11-01"));
    write([&](db::Transaction& transaction) { transaction.execute("update transfer_request set state = 'CLOSED' where id = ?", request); });
    run(at("2026-11-20"));
    EXPECT_EQ(mails("rodez@exemple.fr"), 0);
}

TEST_P(RemindersJob, goes_on_after_a_hundred_questions)
{
    for (int count = 0; count < 101; ++count)
        arrived(nimes, at("2026-11-18"), StayEnd::HOME);
    run(at("2026-11-20"));
    EXPECT_EQ(mails("nimes@exemple.fr"), 1);
    EXPECT_EQ(mails("rodez@exemple.fr"), 1);
    EXPECT_NE(last_mail("rodez@exemple.fr").find("Cigogne : 101."), std::string::npos);
}

} // namespace
} // namespace cigogne::transfers
