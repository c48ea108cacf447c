#include "modules/transfers/store.hpp"

/// The part of the store about measures: written with each change of a request, read by year and by position.
namespace cigogne::transfers {

std::int64_t Store::next_measure()
{
    transaction_.execute("update request_counter set last = last + 1 where id = 'measure'");
    return *transaction_.number("select last from request_counter where id = 'measure'");
}

void Store::save_measure(Measure const& measure, std::vector<CallMeasure> const& calls)
{
    transaction_.execute("delete from request_measure where id = ?", measure.id);
    transaction_.insert(measure_row, "request_measure", measure);
    transaction_.execute("delete from request_call_measure where request = ?", measure.id);
    for (auto const& call : calls)
        transaction_.insert(call_measure_row, "request_call_measure", call);
}

std::optional<Measure> Store::measure(RequestId request)
{
    return transaction_.find(measure_row, "request_measure", "id = ?", request);
}

std::vector<Measure> Store::measures_of(int year)
{
    return transaction_.select(measure_row, "request_measure", "year = ? order by asked_at, id", year);
}

std::vector<Measure> Store::measures_after(std::int64_t position, int at_most)
{
    return transaction_.select(measure_row, "request_measure", "position > ? order by position limit ?", position, at_most);
}

std::vector<CallMeasure> Store::call_measures_of(int year)
{
    return transaction_.select(call_measure_row, "request_call_measure", "year = ? order by request, position", year);
}

std::vector<CallMeasure> Store::call_measures_of(RequestId request)
{
    return transaction_.select(call_measure_row, "request_call_measure", "request = ? order by position", request);
}

std::int64_t Store::latest_measure()
{
    return *transaction_.number("select last from request_counter where id = 'measure'");
}

std::vector<int> Store::measured_years()
{
    // One probe of the index for each year: a list of distinct values would read every row.
    std::vector<int> years;
    auto latest = transaction_.number("select max(year) from request_measure");
    while (latest) {
        years.push_back(static_cast<int>(*latest));
        latest = transaction_.number("select max(year) from request_measure where year < ?", *latest);
    }
    return years;
}

namespace {

struct IdRow {
    RequestId id;
};
constexpr auto id_row = fields<IdRow>("RequestId", field<&IdRow::id>("id"));

} // namespace

std::vector<RequestId> Store::requests_after(std::optional<RequestId> last, int at_most)
{
    std::vector<RequestId> requests;
    for (auto const& row : transaction_.select(id_row, "transfer_request", "id > ? order by id limit ?", last ? last->text() : std::string(), at_most))
        requests.push_back(row.id);
    return requests;
}

} // namespace cigogne::transfers
