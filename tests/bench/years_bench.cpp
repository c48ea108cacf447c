// Puts nine years behind the year of requests of the store given by CIGOGNE_DATABASE, or of the SQLite file in CIGOGNE_DATA: what lists and
// figures read of each request that has ended, told again a year earlier, and again; their journals are read by no list and stay one. Then
// takes the figures of one of these years and one of them in parts against one indexed count of that year, in turn. Prints as JSON the
// median of the ratios of time, the microseconds of each, how many requests there are now, and the seconds that the years took.

#include "store_named.hpp"
#include "timing.hpp"

#include "modules/reporting/activity.hpp"
#include "modules/reporting/measures_for_tests.hpp"
#include "modules/reporting/remembered_years.hpp"
#include "platform/db/migrations.hpp"

#include <fmt/format.h>
#include <iostream>

namespace {

using namespace cigogne;
using namespace cigogne::reporting;
using bench::median;
using bench::microseconds;

constexpr int years_behind = 9;
constexpr int rounds = 51;

/// Copies of a year, moved back before each writing.
void copy_a_year(db::Transaction& transaction)
{
    transaction.execute("create table year_request as select * from transfer_request where state in ('CLOSED', 'CANCELLED', 'RETURNED')"
                        " and outcome_due_at = 7258118400000 and feedback_due_at = 7258118400000 and not feedback_unread and not vehicle_to_be_cancelled");
    transaction.execute("create table year_party as select p.* from request_party p join year_request y on y.id = p.request");
    transaction.execute("create table year_person as select p.* from request_person p join year_request y on y.id = p.request");
    transaction.execute("create table year_measure as select m.* from request_measure m join year_request y on y.id = m.id");
    transaction.execute("create table year_call as select c.* from request_call_measure c join year_request y on y.id = c.request");
}

/// An id begins with its time: an earlier one sorts before. Numbers and positions only have to be others.
void move_back(db::Transaction& transaction, std::string const& prefix)
{
    transaction.execute("update year_request set id = ? || substr(id, 4), number = number + 1000000, asked_at = asked_at - 31557600000,"
                        " typed_at = typed_at - 31557600000, created_at = created_at - 31557600000, updated_at = updated_at - 31557600000,"
                        " target_at = target_at - 31557600000, departed_at = departed_at - 31557600000, arrived_at = arrived_at - 31557600000,"
                        " target_key = case when target_key < 7258118400000 then target_key - 31557600000 else target_key end",
        prefix);
    transaction.execute("update year_party set request = ? || substr(request, 4), asked_at = asked_at - 31557600000, number = number + 1000000,"
                        " target_key = case when target_key < 7258118400000 then target_key - 31557600000 else target_key end",
        prefix);
    transaction.execute("update year_person set request = ? || substr(request, 4), person = ? || substr(person, 4)", prefix, prefix);
    transaction.execute("update year_measure set id = ? || substr(id, 4), number = number + 1000000, position = position + 1000000, year = year - 1,"
                        " asked_at = asked_at - 31557600000, clock_at = clock_at - 31557600000",
        prefix);
    transaction.execute("update year_call set request = ? || substr(request, 4), year = year - 1, called_at = called_at - 31557600000", prefix);
}

void write_year(db::Transaction& transaction)
{
    transaction.execute("insert into transfer_request select * from year_request");
    transaction.execute("insert into request_party select * from year_party");
    transaction.execute("insert into request_person select * from year_person");
    transaction.execute("insert into request_measure select * from year_measure");
    transaction.execute("insert into request_call_measure select * from year_call");
}

void put_years_behind(db::Database& database)
{
    auto transaction = database.write();
    transaction.set_time_budget(std::chrono::minutes(5));
    copy_a_year(transaction);
    for (int year = 1; year <= years_behind; ++year) {
        move_back(transaction, "00" + std::to_string(years_behind + 1 - year));
        write_year(transaction);
    }
    transaction.execute("drop table year_request");
    transaction.execute("drop table year_party");
    transaction.execute("drop table year_person");
    transaction.execute("drop table year_measure");
    transaction.execute("drop table year_call");
    transaction.execute("update request_counter set last = (select max(position) from request_measure) where id = 'measure'");
    transaction.execute("update request_counter set last = (select max(number) from transfer_request) where id = 'request'");
    if (database.kind() == db::Kind::Postgres)
        transaction.execute("analyze"); // as its daemon would within a minute; SQLite keeps no such statistics here
    transaction.commit();
}

} // namespace

int main()
{
    db::Database database(bench::store_named(), 2);
    auto const seconds = microseconds([&] { put_years_behind(database); }) / 1e6;
    auto const requests = *database.read().number("select count(*) from transfer_request");
    auto const measured = static_cast<int>(*database.read().number("select max(year) - 1 from request_measure"));

    auto const first_day = fmt::format("{}-01-01", measured);
    auto const last_day = fmt::format("{}-12-31", measured);
    Selection const year { samples::period(first_day.c_str(), last_day.c_str()) };
    Selection const before { year.period.year_before() };
    RememberedYears years;
    auto const page = [&] {
        auto transaction = database.read();
        Material const material { years.years_for(transaction, year.period), {} };
        figure_views(values_of(material, year), values_of(material, before), nullptr);
        part_views(material, year, *figure_of_code("TRF-06"), Dimension::Urgency);
    };
    std::int64_t counted = 0;
    auto const count = [&] {
        auto transaction = database.read();
        counted = *transaction.number("select count(*) from request_measure where year = ?", measured);
    };

    auto const first = microseconds(page);
    count();
    std::vector<double> pages, counts, ratios;
    for (int round = 0; round < rounds; ++round) {
        pages.push_back(microseconds(page));
        counts.push_back(microseconds(count));
        ratios.push_back(pages.back() / counts.back());
    }
    std::cout << R"({"ratio":)" << median(ratios) << R"(,"page_us":)" << median(pages) << R"(,"count_us":)" << median(counts)
              << R"(,"first_us":)" << first << R"(,"counted":)" << counted << R"(,"requests":)" << requests << R"(,"seconds":)" << seconds << "}\n";
}
