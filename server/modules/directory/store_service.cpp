#include "modules/directory/store.hpp"

/// The part of the store about when the cell answers.
namespace cigogne::directory {

std::vector<ServiceHoursRow> Store::service_hours()
{
    return transaction_.select(service_hours_row, "service_hours", "true order by service, valid_from, id");
}

std::vector<HolidayClosureRow> Store::holiday_closures()
{
    return transaction_.select(holiday_closure_row, "service_holiday_closure", "true order by service, valid_from, id");
}

std::int64_t Store::service_hours_version()
{
    return transaction_
        .number("select (select count(*) from service_hours) + (select count(*) from service_holiday_closure)"
                " + (select coalesce(sum(version), 0) from service_exception)")
        .value_or(0);
}

void Store::set_service_hours(ServiceHoursForm const& form, Author const& author)
{
    // Lines that would begin later end before they begin: kept, never in force.
    auto const eve = form.valid_from.plus_days(-1);
    transaction_.execute("update service_hours set valid_to = ? where service = ? and (valid_to is null or valid_to >= ?)", eve,
        form.service, form.valid_from);
    transaction_.execute(
        "update service_holiday_closure set valid_to = ? where service = ? and (valid_to is null or valid_to >= ?)", eve,
        form.service, form.valid_from);
    for (auto const& opening : form.openings) {
        ServiceHoursRow const row { ServiceHoursId::make(author.at), form.service, opening.day, opening.opens, opening.closes,
            form.valid_from, {}, author.at, author.account };
        transaction_.insert(service_hours_row, "service_hours", row);
    }
    // A week without openings is told by this line alone: from which day on nobody answers.
    if (!form.openings.empty() && !form.closed_on_holidays.value_or(false))
        return;
    HolidayClosureRow const row { Id<HolidayClosureTag>::make(author.at), form.service, form.valid_from, {}, author.at, author.account };
    transaction_.insert(holiday_closure_row, "service_holiday_closure", row);
}

std::vector<ServiceExceptionRow> Store::service_exceptions()
{
    return transaction_.select(service_exception_row, "service_exception", "not withdrawn order by service, first_day, id");
}

std::optional<ServiceExceptionRow> Store::service_exception(ServiceExceptionId id)
{
    return transaction_.find(service_exception_row, "service_exception", "id = ?", id);
}

bool Store::days_are_taken(ServiceExceptionForm const& form, std::optional<ServiceExceptionId> except)
{
    auto const others = transaction_.number(
        "select count(*) from service_exception where service = ? and not withdrawn and first_day <= ? and last_day >= ? and id <> ?",
        form.service, form.last_day, form.first_day, except ? except->text() : std::string());
    return others.value_or(0) > 0;
}

ServiceExceptionRow Store::add_service_exception(ServiceExceptionForm const& form, Author const& author)
{
    ServiceExceptionRow row { ServiceExceptionId::make(author.at), form.service, form.first_day, form.last_day, form.opens,
        form.closes, form.reason, false, author.at, author.account, author.at, author.account, 1 };
    transaction_.insert(service_exception_row, "service_exception", row);
    return row;
}

std::optional<ServiceExceptionRow> Store::change_service_exception(
    ServiceExceptionRow row, ServiceExceptionForm const& form, std::int64_t version, Author const& author)
{
    row.service = form.service;
    row.first_day = form.first_day;
    row.last_day = form.last_day;
    row.opens = form.opens;
    row.closes = form.closes;
    row.reason = form.reason;
    row.withdrawn = false;
    return rewritten(std::move(row), version, author);
}

std::optional<ServiceExceptionRow> Store::withdraw(ServiceExceptionRow row, std::int64_t version, Author const& author)
{
    row.withdrawn = true;
    return rewritten(std::move(row), version, author);
}

std::optional<ServiceExceptionRow> Store::rewritten(ServiceExceptionRow row, std::int64_t version, Author const& author)
{
    row.updated_at = author.at;
    row.updated_by = author.account;
    row.version = version + 1;
    return transaction_.update(service_exception_row, "service_exception", row, version) ? std::optional(std::move(row)) : std::nullopt;
}

} // namespace cigogne::directory
