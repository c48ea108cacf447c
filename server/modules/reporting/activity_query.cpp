#include "modules/reporting/activity_query.hpp"

#include "platform/core/query_days.hpp"

#include <stdexcept>

namespace cigogne::reporting {

Table<ActivityQuery> const activity_query = fields<ActivityQuery>("ActivityQuery",
    field<&ActivityQuery::from>("from"),
    field<&ActivityQuery::to>("to"),
    field<&ActivityQuery::establishment>("establishment"),
    field<&ActivityQuery::side>("side"),
    field<&ActivityQuery::level>("level"),
    field<&ActivityQuery::by>("by"),
    field<&ActivityQuery::figure>("figure", max_length(20)));

Table<BehindQuery> const behind_query = fields<BehindQuery>("ActivityRequestsQuery",
    field<&BehindQuery::from>("from"),
    field<&BehindQuery::to>("to"),
    field<&BehindQuery::establishment>("establishment"),
    field<&BehindQuery::side>("side"),
    field<&BehindQuery::level>("level"),
    field<&BehindQuery::by>("by"),
    field<&BehindQuery::figure>("figure", max_length(20)),
    field<&BehindQuery::behind>("behind"),
    field<&BehindQuery::part>("part", max_length(40)));

Explanation explain(Error error)
{
    switch (error) {
    case Error::PeriodTooLong:
        return { FailureKind::Invalid, "period_too_long", "La période dépasse dix ans : raccourcissez-la." };
    case Error::FigureUnknown:
        return { FailureKind::Invalid, "figure_unknown", "Cet indicateur n’existe pas : choisissez-en un dans la liste." };
    case Error::PartUnknown:
        return { FailureKind::Invalid, "part_unknown", "Ce détail n’a pas cette partie : revenez aux chiffres, et ouvrez l’une des siennes." };
    }
    throw std::logic_error("no such error");
}

Result<Period> period_of(std::optional<CivilDate> from, std::optional<CivilDate> to, CivilDate today)
{
    auto const last = to.value_or(today);
    auto const first = from.value_or(*CivilDate::make(static_cast<int>(last.ymd().year()), 1, 1));
    TRY(in_order(first, last));
    auto const period = Period::make(first, last);
    return period ? Result<Period>(*period) : Result<Period>(Error::PeriodTooLong);
}

Result<std::size_t> figure_of(std::optional<std::string> const& code, std::string_view otherwise)
{
    auto const index = figure_of_code(code ? std::string_view(*code) : otherwise);
    return index ? Result<std::size_t>(*index) : Result<std::size_t>(Error::FigureUnknown);
}

} // namespace cigogne::reporting
