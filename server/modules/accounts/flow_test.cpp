#include "modules/accounts/audit_log.hpp"
#include "modules/accounts/login.hpp"
#include "modules/accounts/module.hpp"
#include "modules/accounts/second_factor.hpp"
#include "modules/accounts/store.hpp"
#include "modules/accounts/welcome.hpp"
#include "platform/events/hub.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/json/json.hpp"
#include "platform/security/token.hpp"
#include "platform/security/totp.hpp"
#include "platform/settings/settings.hpp"
#include "platform/settings/store.hpp"
#include "platform/testing/database.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

/// The accounts as a browser meets them: requests in, answers out, on both databases.
namespace cigogne::accounts {
namespace {

auto const start_of_test = Instant::from_milliseconds(1'795'000'000'000);
auto const the_place = PlaceId::make(start_of_test);
constexpr std::string_view password = "une cigogne sur le toit";

std::string password_hash()
{
    static auto const hash = security::hash_password(password);
    return hash;
}

/// One key for all the programs of these tests, gone with them.
std::filesystem::path const& key_file()
{
    struct File {
        std::filesystem::path path = std::filesystem::temp_directory_path() / ("cigogne-" + security::random_token() + ".key");
        ~File() { std::filesystem::remove(path); }
    };
    static File const file;
    return file.path;
}

/// The value of a text field of an answer, by its name; the first one found.
std::string text_in(http::Response const& response, std::string const& name)
{
    auto const mark = '"' + name + "\":\"";
    auto const begin = response.body ? response.body->find(mark) : std::string::npos;
    if (begin == std::string::npos)
        return {};
    auto const value = begin + mark.size();
    return response.body->substr(value, response.body->find('"', value) - value);
}

std::string header_of(http::Response const& response, std::string_view name, std::string_view beginning = {})
{
    for (auto const& [key, value] : response.headers) {
        if (key == name && value.starts_with(beginning))
            return value;
    }
    return {};
}

/// One program on one database; two of them are two processes.
class Program {
public:
    Program(db::Database& database, Clock const& clock)
        : doorkeeper(database, rights)
        , vault(key_file())
        , parts { doorkeeper, passwords, vault, rights,
            [](db::Transaction&, PlaceId id) { return id == the_place ? std::string("CH Alba") : std::string(); },
            [](db::Transaction&) { return Site { true, "Occitanie" }; }, accounts_alone, its_name }
        , accounts(module(parts))
        , settings(database, accounts.settings)
        , audit(database)
        , hub(database, clock, doorkeeper)
        , services { database, clock, audit, hub, settings }
        , dispatcher(services, doorkeeper, http::Router(accounts.routes))
    {
        rights.collect(accounts.grants);
        doorkeeper.open(settings);
    }

    Rights rights;
    Doorkeeper doorkeeper;
    security::PasswordQueue passwords;
    security::Vault vault;
    std::vector<security::AuditSubject> accounts_alone { audited_account() };
    std::vector<std::string> its_name { "accounts" };
    Parts parts;
    Module accounts;
    settings::Settings settings;
    security::AuditTrail audit;
    events::Hub hub;
    http::Services services;
    http::Dispatcher dispatcher;
};

/// A browser with its cookies and what it knows of its session.
class Browser {
public:
    explicit Browser(Program& program)
        : program_(&program)
    {
    }

    http::Response send(http::Method method, std::string path, std::string body = {}, http::Pairs more = {})
    {
        http::Request request { method, std::move(path), {}, std::move(more), std::move(body), peer };
        auto const question = request.path.find('?');
        if (question != std::string::npos) {
            auto const target = request.path;
            EXPECT_TRUE(http::split_target(target, request.path, request.query));
        }
        request.headers.emplace_back("content-type", "application/json");
        request.headers.emplace_back("user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0");
        std::string cookies;
        if (!session.empty())
            cookies += "__Host-cigogne=" + session;
        if (!device.empty())
            cookies += (cookies.empty() ? "" : "; ") + std::string("__Host-cigogne-device=") + device;
        if (!cookies.empty())
            request.headers.emplace_back("cookie", cookies);
        if (!csrf.empty())
            request.headers.emplace_back("x-csrf-token", csrf);
        auto response = program_->dispatcher.answer(request);
        take_cookies(response);
        return response;
    }
    http::Response log_in(std::string const& login, std::string_view with = password, std::string const& more = {})
    {
        return send(http::Method::Post, "/api/session", fmt::format(R"({{"login":"{}","password":"{}"{}}})", login, with, more));
    }
    void moves_to(Program& program) { program_ = &program; }

    std::string session;
    std::string device;
    std::string csrf;
    std::string peer = "192.0.2.1";

private:
    void take_cookies(http::Response const& response)
    {
        auto const value_of = [&](std::string_view beginning) {
            auto const cookie = header_of(response, "set-cookie", beginning);
            return cookie.empty() ? std::optional<std::string>() : cookie.substr(beginning.size(), cookie.find(';') - beginning.size());
        };
        if (auto value = value_of("__Host-cigogne="))
            session = *value;
        if (auto value = value_of("__Host-cigogne-device="))
            device = *value;
        if (auto token = text_in(response, "csrf_token"); !token.empty())
            csrf = token;
    }
    Program* program_;
};

class AccountsTest : public fixtures::OnBothDatabases {
protected:
    AccountsTest()
    {
        administrator = welcomed("a.exemple", "A. Exemple", Role::Administrator);
        midwife = welcomed("m.exemple", "M. Exemple", Role::MaternityMidwife, place);
        // What is demanded of administrators has tests of its own.
        date("accounts.second_factor.administrator", "false", "2020-01-01");
    }

    void date(std::string code, std::string value, char const* from)
    {
        auto const now = clock.now();
        write([&](db::Transaction& transaction) {
            settings::Store(transaction)
                .record({ settings::SettingId::make(now), std::move(code), std::move(value), *CivilDate::parse(from), "essai", now, "essai", 1 });
        });
        program.settings.reload();
    }

    AccountId welcomed(std::string login, std::string name, Role role, std::optional<PlaceId> at = std::nullopt)
    {
        std::optional<AccountId> id;
        write([&](db::Transaction& transaction) {
            id = *welcome(transaction, { login, name, "midwife", password_hash(), role, at, false }, clock.now());
        });
        return *id;
    }
    std::int64_t lines_of_audit(std::string const& action)
    {
        auto transaction = database().read();
        return *transaction.number("select count(*) from audit where action = ?", action);
    }

    ManualClock clock { start_of_test };
    PlaceId place = the_place;
    AccountId administrator = AccountId::make(start_of_test);
    AccountId midwife = AccountId::make(start_of_test);
    Program program { database(), clock };
    Browser browser { program };
};
CIGOGNE_ON_BOTH_DATABASES(AccountsTest);

TEST_P(AccountsTest, a_midwife_logs_in_and_out)
{
    auto const opened = browser.log_in(" M.Exemple ");
    ASSERT_EQ(opened.status, 201) << *opened.body;
    EXPECT_EQ(text_in(opened, "role"), "maternity_midwife");
    EXPECT_EQ(text_in(opened, "establishment_name"), "CH Alba");
    auto const cookie = header_of(opened, "set-cookie");
    EXPECT_NE(cookie.find("; Path=/; Secure; HttpOnly; SameSite=Lax"), std::string::npos) << cookie;
    EXPECT_EQ(cookie.find("Max-Age"), std::string::npos) << "it goes with the browser";
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200);

    EXPECT_EQ(browser.send(http::Method::Delete, "/api/session").status, 204);
    EXPECT_TRUE(browser.session.empty());
    EXPECT_EQ(lines_of_audit("login"), 1);
}

TEST_P(AccountsTest, who_acts_for_a_house_that_closes_stays_logged_in_and_only_reads)
{
    bool is_open = true;
    auto const opens = [&](db::Transaction&, PlaceId id, CivilDate) { return id != place || is_open; };
    program.doorkeeper.open(program.settings, opens);
    EXPECT_NE(browser.log_in("m.exemple").body->find(R"("establishment_closed":false)"), std::string::npos);
    auto const before = program.doorkeeper.identify(browser.session, clock.now());
    EXPECT_FALSE(before->facts().reads_only);

    is_open = false;
    program.doorkeeper.forget();
    EXPECT_EQ(program.doorkeeper.standing(*before, clock.now()), security::Standing::Changed) << "her pages are told, and read her session again";
    EXPECT_TRUE(program.doorkeeper.identify(browser.session, clock.now())->facts().reads_only);
    auto const now = browser.send(http::Method::Get, "/api/session");
    EXPECT_NE(now.body->find(R"("establishment_closed":true)"), std::string::npos) << *now.body;
    EXPECT_EQ(browser.send(http::Method::Delete, "/api/session").status, 204) << "her own login stays hers";
    EXPECT_EQ(browser.log_in("m.exemple").status, 201) << "to read what concerns it";
}

TEST_P(AccountsTest, who_holds_a_role_in_an_open_house_too_begins_there)
{
    auto const other = PlaceId::make(start_of_test);
    write([&](db::Transaction& transaction) { ASSERT_TRUE(entrust(transaction, midwife, Role::MaternityMidwife, other, clock.now()).succeeded()); });
    EXPECT_EQ(text_in(browser.log_in("m.exemple"), "establishment"), place.text());
    program.doorkeeper.open(program.settings, [&](db::Transaction&, PlaceId id, CivilDate) { return id != place; });
    EXPECT_EQ(text_in(browser.log_in("m.exemple"), "establishment"), other.text()) << "although she acted for the other the last time";
}

TEST_P(AccountsTest, nobody_is_given_a_role_in_a_house_that_has_closed)
{
    program.doorkeeper.open(program.settings, [](db::Transaction&, PlaceId, CivilDate) { return false; });
    browser.log_in("a.exemple");
    auto const refused = browser.send(http::Method::Post, "/api/accounts/" + administrator.text() + "/memberships",
        fmt::format(R"({{"role":"maternity_midwife","place":"{}"}})", place.text()));
    EXPECT_EQ(refused.status, 422);
    EXPECT_NE(refused.body->find("place_closed"), std::string::npos) << *refused.body;
}

TEST_P(AccountsTest, a_session_that_was_ended_is_dead_for_whoever_kept_its_token)
{
    browser.log_in("m.exemple");
    auto stolen = browser;
    browser.send(http::Method::Delete, "/api/session");
    auto const refused = stolen.send(http::Method::Get, "/api/session");
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(text_in(refused, "code"), "session_ended");
}

TEST_P(AccountsTest, does_not_tell_whether_a_login_exists)
{
    auto const wrong = browser.log_in("m.exemple", "pas le bon mot de passe");
    auto const unknown = browser.log_in("personne", "pas le bon mot de passe");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(unknown.status, 401);
    EXPECT_EQ(*wrong.body, *unknown.body);
    EXPECT_EQ(lines_of_audit("login.refused"), 2);
}

TEST_P(AccountsTest, slows_down_attempts_and_never_for_ever)
{
    for (int count = 0; count < 5; ++count)
        EXPECT_EQ(browser.log_in("m.exemple", "pas le bon mot de passe").status, 401);
    auto const slowed = browser.log_in("m.exemple");
    EXPECT_EQ(slowed.status, 429) << "the right one waits too";
    EXPECT_EQ(header_of(slowed, "retry-after"), "15");

    Program other(other_process(), clock);
    browser.moves_to(other);
    EXPECT_EQ(browser.log_in("m.exemple").status, 429) << "in every process";
    EXPECT_EQ(browser.log_in("a.exemple").status, 201) << "and only this login";

    clock.advance(15s);
    EXPECT_EQ(browser.log_in("m.exemple").status, 201);
    EXPECT_EQ(browser.log_in("m.exemple", "pas le bon mot de passe").status, 401) << "a success wipes the slate";
}

TEST_P(AccountsTest, what_was_tried_under_a_clock_that_was_ahead_slows_nobody_down)
{
    clock.advance(24h);
    browser.log_in("personne", "pas le bon mot de passe");
    for (int count = 0; count < 5; ++count)
        browser.log_in("m.exemple", "pas le bon mot de passe");
    EXPECT_EQ(browser.log_in("m.exemple").status, 429);
    clock.advance(-24h);
    EXPECT_EQ(browser.log_in("m.exemple").status, 201);
    auto transaction = database().read();
    EXPECT_EQ(transaction.number("select count(*) from login_attempt"), 0) << "nor when that day has come";
}

TEST_P(AccountsTest, an_attempt_of_the_same_moment_counts_also_when_it_is_dated_a_little_later)
{
    clock.advance(1s);
    for (int count = 0; count < 5; ++count)
        browser.log_in("m.exemple", "pas le bon mot de passe");
    clock.advance(-1s);
    EXPECT_EQ(browser.log_in("m.exemple").status, 429);
}

TEST_P(AccountsTest, a_session_ends_when_unused_and_after_twelve_hours)
{
    browser.log_in("m.exemple");
    for (int count = 0; count < 3; ++count) {
        clock.advance(29min);
        EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200) << "each use prolongs it";
    }
    clock.advance(30min);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401);

    browser.log_in("m.exemple");
    for (int count = 0; count < 24; ++count) {
        clock.advance(29min);
        EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200) << count;
    }
    clock.advance(24min);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401) << "twelve hours have passed";
}

TEST_P(AccountsTest, a_session_opened_under_a_clock_that_was_ahead_ages_once_it_is_set_back)
{
    clock.advance(24h);
    browser.log_in("m.exemple");
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200);
    clock.advance(-24h);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200);
    clock.advance(30min);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401);
    clock.advance(24h - 30min);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401) << "nor does it live again on that day";
}

TEST_P(AccountsTest, a_session_opened_under_a_clock_that_was_ahead_ends_after_twelve_hours_too)
{
    clock.advance(24h);
    browser.log_in("m.exemple");
    clock.advance(-24h);
    for (int count = 0; count < 25; ++count) {
        EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200) << count;
        clock.advance(29min);
    }
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401);
}

TEST_P(AccountsTest, an_open_page_does_not_keep_a_session_of_a_clock_that_was_ahead)
{
    clock.advance(24h);
    browser.log_in("m.exemple");
    auto const identity = program.doorkeeper.identify(browser.session, clock.now());
    clock.advance(-24h);
    EXPECT_EQ(program.doorkeeper.standing(*identity, clock.now()), security::Standing::Same);
    EXPECT_EQ(program.doorkeeper.standing(*identity, clock.now() + 31min), security::Standing::Ended);
    EXPECT_EQ(program.doorkeeper.standing(*identity, clock.now() + 24h), security::Standing::Ended);
}

TEST_P(AccountsTest, the_doorkeeper_answers_from_memory_and_a_use_counts)
{
    browser.log_in("m.exemple");
    EXPECT_FALSE(program.doorkeeper.identify_at_once(browser.session, clock.now())) << "nothing is kept yet";
    auto const identity = program.doorkeeper.identify(browser.session, clock.now());
    ASSERT_TRUE(identity);
    EXPECT_EQ(identity->account(), midwife);
    EXPECT_EQ(program.doorkeeper.identify_at_once(browser.session, clock.now()), identity);
    EXPECT_EQ(program.doorkeeper.standing(*identity, clock.now() + 29min), security::Standing::Same);
    EXPECT_EQ(program.doorkeeper.standing(*identity, clock.now() + 31min), security::Standing::Ended);
    program.doorkeeper.forget();
    EXPECT_FALSE(program.doorkeeper.identify_at_once(browser.session, clock.now()));
    EXPECT_FALSE(program.doorkeeper.identify("no such token", clock.now()));
}

TEST_P(AccountsTest, another_process_hears_that_a_session_ended)
{
    Program other(other_process(), clock);
    browser.log_in("m.exemple");
    auto elsewhere = browser;
    elsewhere.moves_to(other);
    EXPECT_EQ(elsewhere.send(http::Method::Get, "/api/session").status, 200);
    browser.send(http::Method::Delete, "/api/session");
    auto transaction = database().read();
    for (auto const& event : events::published_after(transaction, 0, 100))
        other.doorkeeper.hear(event);
    EXPECT_EQ(elsewhere.send(http::Method::Get, "/api/session").status, 401);
}

TEST_P(AccountsTest, a_write_needs_the_token_of_its_session)
{
    browser.log_in("m.exemple");
    auto const right = std::exchange(browser.csrf, "");
    EXPECT_EQ(text_in(browser.send(http::Method::Delete, "/api/session"), "code"), "csrf");
    browser.csrf = "something else";
    EXPECT_EQ(browser.send(http::Method::Delete, "/api/session").status, 403);
    browser.csrf = right;
    EXPECT_EQ(browser.send(http::Method::Delete, "/api/session").status, 204);
}

TEST_P(AccountsTest, a_new_password_ends_the_other_sessions_and_renews_this_one)
{
    Browser other(program);
    other.log_in("m.exemple");
    browser.log_in("m.exemple");
    auto const before = browser.session;

    auto const put = [&](std::string_view current, std::string_view next) {
        return browser.send(http::Method::Put, "/api/account/password", fmt::format(R"({{"current":"{}","new":"{}"}})", current, next));
    };
    EXPECT_EQ(text_in(put("pas le bon", "un tout autre mot de passe"), "field"), "current");
    EXPECT_EQ(text_in(put(password, "trop court"), "field"), "new");
    EXPECT_EQ(put(password, password).status, 422);
    auto const changed = put(password, "un tout autre mot de passe");
    ASSERT_EQ(changed.status, 200) << *changed.body;
    EXPECT_NE(browser.session, before);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 200);
    EXPECT_EQ(other.send(http::Method::Get, "/api/session").status, 401);
    browser.session = before;
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401) << "the old token is dead";
    EXPECT_EQ(Browser(program).log_in("m.exemple").status, 401);
    EXPECT_EQ(Browser(program).log_in("m.exemple", "un tout autre mot de passe").status, 201);
}

class SecondFactorTest : public AccountsTest {
protected:
    /// Puts the second factor on; the recovery codes are in the answer.
    http::Response put_on()
    {
        browser.log_in("m.exemple");
        auto const begun = browser.send(http::Method::Post, "/api/account/second-factor");
        secret = security::bytes_of_base32(text_in(begun, "secret"));
        return browser.send(http::Method::Put, "/api/account/second-factor", fmt::format(R"({{"code":"{}"}})", code()));
    }
    std::string code() const { return security::totp_code(secret, security::totp_step(clock.now())); }
    std::string with_code(std::string const& typed) { return fmt::format(R"(,"code":"{}","trust_device":true)", typed); }

    std::string secret;
};
CIGOGNE_ON_BOTH_DATABASES(SecondFactorTest);

TEST_P(SecondFactorTest, is_asked_once_it_is_on_and_each_code_serves_once)
{
    ASSERT_EQ(put_on().status, 200);
    Browser other(program);
    auto const asked = other.log_in("m.exemple");
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(text_in(asked, "code"), "second_factor_required");
    EXPECT_EQ(other.log_in("m.exemple", password, with_code(code())).status, 401) << "used when it was put on";
    clock.advance(30s);
    EXPECT_EQ(other.log_in("m.exemple", password, with_code("000000")).status, 401);
    EXPECT_EQ(other.log_in("m.exemple", password, with_code(code())).status, 201);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 401) << "used by the login before";
}

TEST_P(SecondFactorTest, used_under_a_clock_that_was_ahead_serves_again_once_it_is_set_back_and_each_code_once)
{
    ASSERT_EQ(put_on().status, 200);
    clock.advance(24h);
    ASSERT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 201);
    clock.advance(-24h + 30s);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 201);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 401) << "used by the login before";
    clock.advance(30s);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 201);
}

TEST_P(SecondFactorTest, is_stored_sealed_for_its_account)
{
    ASSERT_EQ(put_on().status, 200);
    auto transaction = database().read();
    auto const stored = *transaction.text("select totp_secret from account where id = ?", midwife);
    EXPECT_EQ(stored.find(security::base32(secret)), std::string::npos);
    EXPECT_EQ(second_factor_secret(program.vault, midwife, stored), secret);
    EXPECT_THROW(second_factor_secret(program.vault, administrator, stored), security::VaultError);
}

TEST_P(SecondFactorTest, stored_plainly_by_an_earlier_version_is_sealed_at_start_and_goes_on)
{
    ASSERT_EQ(put_on().status, 200);
    write([&](db::Transaction& transaction) {
        transaction.execute("update account set totp_secret = ? where id = ?", security::base32(secret), midwife);
    });
    EXPECT_EQ(prepare_second_factors(database(), program.vault), 1);
    EXPECT_EQ(prepare_second_factors(database(), program.vault), 0);
    auto transaction = database().read();
    EXPECT_TRUE(security::Vault::is_sealed(*transaction.text("select totp_secret from account where id = ?", midwife)));
    clock.advance(30s);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(code())).status, 201);
}

TEST_P(SecondFactorTest, is_not_lost_in_silence_with_its_key)
{
    ASSERT_EQ(put_on().status, 200);
    security::Vault without_key(key_file().string() + ".lost");
    EXPECT_THROW(prepare_second_factors(database(), without_key), security::VaultError);
    write([&](db::Transaction& transaction) { EXPECT_EQ(forget_second_factors(transaction, clock.now()), 1); });
    EXPECT_EQ(prepare_second_factors(database(), without_key), 0);
    program.doorkeeper.forget(); // as it does when it hears of the change
    EXPECT_EQ(browser.send(http::Method::Get, "/api/session").status, 401);
    EXPECT_EQ(Browser(program).log_in("m.exemple").status, 201) << "her password is enough until she puts another one on";
}

TEST_P(SecondFactorTest, a_trusted_device_is_not_asked_for_a_month)
{
    put_on();
    clock.advance(30s);
    Browser other(program);
    ASSERT_EQ(other.log_in("m.exemple", password, with_code(code())).status, 201);
    EXPECT_FALSE(other.device.empty());
    clock.advance(24h * 29);
    EXPECT_EQ(other.log_in("m.exemple").status, 201);
    clock.advance(24h * 2);
    EXPECT_EQ(text_in(other.log_in("m.exemple"), "code"), "second_factor_required");
}

TEST_P(SecondFactorTest, a_device_trusted_under_a_clock_that_was_ahead_is_not_asked_for_a_month_from_now_on)
{
    put_on();
    clock.advance(24h * 60);
    Browser other(program);
    ASSERT_EQ(other.log_in("m.exemple", password, with_code(code())).status, 201);
    clock.advance(-24h * 60);
    EXPECT_EQ(other.log_in("m.exemple").status, 201);
    clock.advance(24h * 31);
    EXPECT_EQ(text_in(other.log_in("m.exemple"), "code"), "second_factor_required");
}

TEST_P(SecondFactorTest, who_types_her_login_elsewhere_does_not_slow_down_her_device)
{
    put_on();
    clock.advance(30s);
    Browser other(program);
    other.log_in("m.exemple", password, with_code(code()));
    Browser stranger(program);
    stranger.peer = "198.51.100.7";
    for (int count = 0; count < 6; ++count)
        stranger.log_in("m.exemple", "pas le bon mot de passe");
    EXPECT_EQ(stranger.log_in("m.exemple").status, 429);
    EXPECT_EQ(other.log_in("m.exemple").status, 201);
}

TEST_P(SecondFactorTest, who_fails_behind_the_same_address_does_not_slow_down_her_device)
{
    put_on();
    clock.advance(30s);
    Browser hers(program);
    ASSERT_EQ(hers.log_in("m.exemple", password, with_code(code())).status, 201);
    write([&](db::Transaction& transaction) {
        for (int count = 0; count < 60; ++count)
            Store(transaction).begin_attempt("login:somebody's", hers.peer, clock.now());
    });
    EXPECT_EQ(Browser(program).log_in("a.exemple").status, 429);
    EXPECT_EQ(hers.log_in("m.exemple").status, 201);
    EXPECT_EQ(hers.log_in("a.exemple").status, 429) << "trusted for her login alone";
    for (int count = 0; count < 5; ++count)
        hers.log_in("m.exemple", "pas le bon mot de passe");
    EXPECT_EQ(hers.log_in("m.exemple").status, 429) << "its own failures slow it down";
}

TEST_P(SecondFactorTest, a_recovery_code_replaces_the_telephone_once)
{
    auto const codes = put_on();
    auto const first = codes.body->substr(codes.body->find("[\"") + 2, 29);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(first)).status, 201);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(first)).status, 401);
}

TEST_P(SecondFactorTest, recovery_codes_are_renewed_against_the_password)
{
    auto const codes = put_on();
    auto const old = codes.body->substr(codes.body->find("[\"") + 2, 29);
    auto const renew = [&](std::string_view with) {
        return browser.send(http::Method::Post, "/api/account/recovery-codes", fmt::format(R"({{"password":"{}"}})", with));
    };
    EXPECT_EQ(renew("pas le bon mot de passe").status, 422);
    auto const renewed = renew(password);
    ASSERT_EQ(renewed.status, 201);
    auto const fresh = renewed.body->substr(renewed.body->find("[\"") + 2, 29);
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(old)).status, 401) << "the old paper serves no more";
    EXPECT_EQ(Browser(program).log_in("m.exemple", password, with_code(fresh)).status, 201);
    EXPECT_NE(browser.send(http::Method::Get, "/api/session").body->find(R"("recovery_codes_left":9)"), std::string::npos);
}

TEST_P(SecondFactorTest, is_taken_off_against_the_password)
{
    put_on();
    auto const remove = [&](std::string_view with) {
        return browser.send(http::Method::Delete, "/api/account/second-factor", fmt::format(R"({{"password":"{}"}})", with));
    };
    EXPECT_EQ(remove("pas le bon mot de passe").status, 422);
    EXPECT_EQ(remove(password).status, 204);
    EXPECT_EQ(Browser(program).log_in("m.exemple").status, 201);
}

TEST_P(SecondFactorTest, that_is_demanded_comes_before_anything_else)
{
    browser.log_in("a.exemple");
    EXPECT_EQ(browser.send(http::Method::Get, "/api/accounts").status, 200);
    auto const before = program.doorkeeper.identify(browser.session, clock.now());
    date("accounts.second_factor.administrator", "true", "2026-01-01");
    program.doorkeeper.forget();
    EXPECT_EQ(program.doorkeeper.standing(*before, clock.now()), security::Standing::Changed) << "her streams are closed";

    auto const refused = browser.send(http::Method::Get, "/api/accounts");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(text_in(refused, "code"), "second_factor_first");
    EXPECT_EQ(browser.send(http::Method::Get, "/api/account/sessions").status, 403) << "nor what is open to every role";
    auto const session = browser.send(http::Method::Get, "/api/session");
    EXPECT_NE(session.body->find(R"("must_put_second_factor_on":true)"), std::string::npos) << *session.body;
    EXPECT_NE(session.body->find(R"("permissions":[])"), std::string::npos);

    auto const begun = browser.send(http::Method::Post, "/api/account/second-factor");
    secret = security::bytes_of_base32(text_in(begun, "secret"));
    EXPECT_EQ(browser.send(http::Method::Put, "/api/account/second-factor", fmt::format(R"({{"code":"{}"}})", code())).status, 200);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/accounts").status, 200) << "everything opens at once";
}

TEST_P(SecondFactorTest, is_demanded_by_any_role_of_hers_and_from_its_day_on)
{
    write([&](db::Transaction& transaction) {
        EXPECT_TRUE(entrust(transaction, midwife, Role::NetworkManager, std::nullopt, clock.now()).succeeded());
    });
    date("accounts.second_factor.network_manager", "true", "2026-11-19");
    ASSERT_EQ(paris_date(clock.now()), *CivilDate::parse("2026-11-18"));
    auto const opened = browser.log_in("m.exemple");
    EXPECT_EQ(text_in(opened, "role"), "maternity_midwife");
    EXPECT_NE(opened.body->find(R"("must_put_second_factor_on":false)"), std::string::npos);
    clock.advance(24h);
    EXPECT_NE(browser.log_in("m.exemple").body->find(R"("must_put_second_factor_on":true)"), std::string::npos);
}

class AdministrationTest : public AccountsTest {
protected:
    AdministrationTest() { browser.log_in("a.exemple"); }

    std::string path_of(AccountId account, std::string const& more = {}) { return "/api/accounts/" + account.text() + more; }
};
CIGOGNE_ON_BOTH_DATABASES(AdministrationTest);

TEST_P(AdministrationTest, a_new_account_must_choose_its_password_before_anything_else)
{
    auto const made = browser.send(http::Method::Post, "/api/accounts",
        R"({"login":"N.Exemple","name":"N. Exemple","profession":"midwife","role":"administrator"})");
    ASSERT_EQ(made.status, 201) << *made.body;
    auto const once = text_in(made, "one_time_password");

    Browser newcomer(program);
    ASSERT_EQ(newcomer.log_in("n.exemple", once).status, 201);
    EXPECT_EQ(newcomer.send(http::Method::Get, "/api/accounts").status, 403);
    ASSERT_EQ(newcomer.send(http::Method::Put, "/api/account/password",
                          fmt::format(R"({{"current":"{}","new":"{}"}})", once, password))
                  .status,
        200);
    EXPECT_EQ(newcomer.send(http::Method::Get, "/api/accounts").status, 200);
}

TEST_P(AdministrationTest, a_one_time_password_lives_three_days)
{
    auto const reset = browser.send(http::Method::Post, path_of(midwife, "/password-reset"));
    ASSERT_EQ(reset.status, 201) << *reset.body;
    clock.advance(72h);
    EXPECT_EQ(text_in(Browser(program).log_in("m.exemple", text_in(reset, "one_time_password")), "code"), "password_expired");
}

TEST_P(AdministrationTest, finds_accounts_by_word_role_and_place)
{
    auto const found = [&](std::string const& query) { return *browser.send(http::Method::Get, "/api/accounts" + query).body; };
    EXPECT_NE(found("?q=M%20Exem").find("m.exemple"), std::string::npos);
    EXPECT_EQ(found("?q=M%20Exem").find("a.exemple"), std::string::npos);
    EXPECT_EQ(found("?role=administrator").find("m.exemple"), std::string::npos);
    EXPECT_NE(found("?place=" + place.text()).find("Sage-femme de maternité (CH Alba)"), std::string::npos);
    EXPECT_NE(found("?sort=-name&limit=1").find("m.exemple"), std::string::npos);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/accounts?rôle=x").status, 422);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/accounts?cursor=nonsense").status, 400);
}

TEST_P(AdministrationTest, a_change_needs_the_version_that_was_read)
{
    std::string const body = R"({"name":"M. Exemple-Alba","profession":"midwife"})";
    EXPECT_EQ(browser.send(http::Method::Put, path_of(midwife), body).status, 428);
    auto const stale = browser.send(http::Method::Put, path_of(midwife), body, { { "if-match", "\"7\"" } });
    EXPECT_EQ(stale.status, 412);
    EXPECT_NE(stale.body->find(R"("current":{"id")"), std::string::npos);
    EXPECT_EQ(browser.send(http::Method::Put, path_of(midwife), body, { { "if-match", "\"1\"" } }).status, 200);
}

TEST_P(AdministrationTest, a_role_that_is_ended_ends_the_sessions_in_it)
{
    Browser hers(program);
    hers.log_in("m.exemple");
    auto const account = browser.send(http::Method::Get, path_of(midwife));
    auto const role = account.body->substr(account.body->find("\"memberships\":[{\"id\":\"") + 22, 36);
    EXPECT_EQ(browser.send(http::Method::Delete, path_of(midwife, "/memberships/" + role)).status, 204);
    EXPECT_EQ(hers.send(http::Method::Get, "/api/session").status, 401);
    EXPECT_EQ(text_in(Browser(program).log_in("m.exemple"), "code"), "no_access");
    EXPECT_EQ(browser.send(http::Method::Delete, path_of(midwife, "/memberships/" + role)).status, 409);
}

TEST_P(AdministrationTest, she_cannot_take_away_her_own_last_right_nor_close_her_own_access)
{
    auto const account = browser.send(http::Method::Get, path_of(administrator));
    auto const role = account.body->substr(account.body->find("\"memberships\":[{\"id\":\"") + 22, 36);
    EXPECT_EQ(text_in(browser.send(http::Method::Delete, path_of(administrator, "/memberships/" + role)), "code"), "last_administration");
    auto const change = [&](std::string const& field, Instant instant) {
        auto const body = fmt::format(R"({{"name":"A. Exemple","profession":"other","{}":"{}"}})", field, rfc3339(instant));
        return browser.send(http::Method::Put, path_of(administrator), body, { { "if-match", "\"1\"" } });
    };
    EXPECT_EQ(text_in(change("active_until", clock.now()), "code"), "own_account");
    EXPECT_EQ(text_in(change("active_until", clock.now() + 5s), "code"), "own_account") << "nor a little later";
    EXPECT_EQ(text_in(change("active_from", clock.now() + 5s), "code"), "own_account") << "nor until a later time";
    auto const end = clock.now() + 240h;
    write([&](db::Transaction& transaction) {
        transaction.execute("update account set active_until = ? where id = ?", end, administrator);
    });
    EXPECT_EQ(change("active_until", end).status, 200) << "an end that a colleague has set may stay";
}

TEST_P(AdministrationTest, a_role_given_is_audited_old_and_new_and_can_be_acted_in)
{
    Browser hers(program);
    hers.log_in("m.exemple");
    auto const given = browser.send(http::Method::Post, path_of(midwife, "/memberships"), R"({"role":"cell_midwife"})");
    ASSERT_EQ(given.status, 201) << *given.body;
    EXPECT_EQ(browser.send(http::Method::Post, path_of(midwife, "/memberships"), R"({"role":"cell_midwife"})").status, 409);
    EXPECT_EQ(browser.send(http::Method::Post, path_of(midwife, "/memberships"), R"({"role":"receiving_unit"})").status, 422);
    auto const nowhere = fmt::format(R"({{"role":"receiving_unit","place":"{}"}})", PlaceId::make(clock.now()).text());
    EXPECT_EQ(text_in(browser.send(http::Method::Post, path_of(midwife, "/memberships"), nowhere), "field"), "place");

    auto const session = hers.send(http::Method::Get, "/api/session");
    auto const at = session.body->find(R"("role":"cell_midwife")");
    ASSERT_NE(at, std::string::npos) << "the session of the moment knows the new role";
    auto const acting = hers.send(http::Method::Put, "/api/session/acting",
        fmt::format(R"({{"membership":"{}"}})", session.body->substr(at - 38, 36)));
    ASSERT_EQ(acting.status, 200) << *acting.body;
    EXPECT_EQ(text_in(acting, "role"), "cell_midwife");

    auto const log = browser.send(http::Method::Get, "/api/audit?kind=rights&subject=" + midwife.text());
    ASSERT_EQ(log.status, 200) << *log.body;
    EXPECT_NE(log.body->find(R"({\"old\":null,\"new\":{)"), std::string::npos) << *log.body;
    EXPECT_NE(log.body->find("A. Exemple"), std::string::npos);
}

TEST_P(AdministrationTest, nobody_else_may)
{
    Browser hers(program);
    hers.log_in("m.exemple");
    for (auto const* path : { "/api/accounts", "/api/roles", "/api/audit" })
        EXPECT_EQ(hers.send(http::Method::Get, path).status, 403) << path;
    EXPECT_EQ(hers.send(http::Method::Get, path_of(midwife)).status, 403);
}

TEST_P(AdministrationTest, a_program_comes_in_by_its_key_and_is_nobody)
{
    auto const last_day = paris_date(clock.now()).plus_days(30);
    auto const made = browser.send(http::Method::Post, "/api/program-keys",
        fmt::format(R"({{"name":"Lits Exemple","kind":"bed_management","place":"{}","last_day":"{}"}})", place.text(), last_day.text()));
    ASSERT_EQ(made.status, 201) << *made.body;
    auto const key = text_in(made, "key");
    EXPECT_EQ(key.size(), 43U);
    EXPECT_EQ(browser.send(http::Method::Get, "/api/program-keys").body->find(key), std::string::npos) << "shown once";

    Browser program_of_others(program);
    auto const ask = [&](char const* path, std::string const& with) {
        return program_of_others.send(http::Method::Get, path, {}, { { "authorization", "Bearer " + with } });
    };
    EXPECT_EQ(ask("/api/session", key).status, 403) << "what is open to whoever is logged in is for people";
    EXPECT_EQ(ask("/api/accounts", key).status, 403);
    EXPECT_EQ(text_in(ask("/api/accounts", std::string(43, 'A')), "code"), "bad_program_key");
    EXPECT_NE(browser.send(http::Method::Get, "/api/program-keys").body->find("\"last_used_at\":\"2026"), std::string::npos);

    EXPECT_EQ(browser.send(http::Method::Get, "/api/accounts").body->find("Lits Exemple"), std::string::npos) << "it is in no list of people";
    auto const id = [&] {
        auto transaction = database().read();
        return *transaction.text("select account from program_key");
    }();
    EXPECT_EQ(browser.send(http::Method::Post, "/api/accounts/" + id + "/password-reset").status, 404) << "and gets no password";
    EXPECT_EQ(text_in(Browser(program).log_in("programme." + id, "x"), "code"), "bad_credentials");

    clock.advance(31 * 24h);
    EXPECT_EQ(ask("/api/accounts", key).status, 401) << "its last day is over";
}

TEST_P(AdministrationTest, a_key_that_is_revoked_is_good_for_nothing_in_any_process)
{
    auto const last_day = paris_date(clock.now()).plus_days(30);
    auto const made = browser.send(http::Method::Post, "/api/program-keys",
        fmt::format(R"({{"name":"Lits Exemple","kind":"bed_management","last_day":"{}"}})", last_day.text()));
    auto const key = text_in(made, "key");
    Program other(other_process(), clock);
    Browser program_of_others(other);
    auto const status = [&] { return program_of_others.send(http::Method::Get, "/api/accounts", {}, { { "authorization", "Bearer " + key } }).status; };
    EXPECT_EQ(status(), 403);
    auto const path = "/api/program-keys/" + text_in(made, "id");
    EXPECT_EQ(browser.send(http::Method::Delete, path, {}, { { "if-match", "\"1\"" } }).status, 204);
    EXPECT_EQ(status(), 401);
    for (int count = 0; count < 20; ++count)
        status();
    EXPECT_EQ(status(), 429) << "who guesses waits";
}

TEST_P(AdministrationTest, roles_say_what_they_permit)
{
    auto const roles = browser.send(http::Method::Get, "/api/roles");
    EXPECT_NE(roles.body->find("Lire le journal des accès"), std::string::npos);
}

} // namespace
} // namespace cigogne::accounts
