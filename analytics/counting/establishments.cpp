#include "analytics/counting/establishments.hpp"

#include "analytics/text.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

constexpr std::array<std::pair<std::string_view, MaternityType>, 7> codes { { { "1", MaternityType::One }, { "2A", MaternityType::TwoA },
    { "2B", MaternityType::TwoB }, { "3", MaternityType::Three }, { "CPP", MaternityType::BirthCentre },
    { "MDN", MaternityType::BirthCentre }, { "?", MaternityType::Ambiguous } } };

std::runtime_error wrong(std::size_t line, std::string_view what)
{
    return std::runtime_error("établissements, ligne " + std::to_string(line) + " : " + std::string(what));
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.back() == '\r' || text.back() == ' ' || text.back() == '"'))
        text.remove_suffix(1);
    while (!text.empty() && (text.front() == ' ' || text.front() == '"'))
        text.remove_prefix(1);
    return text;
}

int days_in(Month month)
{
    return static_cast<int>(static_cast<unsigned>((std::chrono::year { month.year } / month.month / std::chrono::last).day()));
}

/// 0 where the text is no ISO date of a day of the calendar.
DayNumber day_of(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return 0;
    int const year = number_at(text.data(), 4);
    int const month = number_at(text.data() + 5, 2);
    int const day = number_at(text.data() + 8, 2);
    if (year < 1900 || month < 1 || month > 12 || day < 1 || day > days_in({ static_cast<std::int16_t>(year), static_cast<std::int8_t>(month) }))
        return 0;
    return year * 10'000 + month * 100 + day;
}

} // namespace

Establishments Establishments::read(std::string_view csv)
{
    if (csv.starts_with("\xEF\xBB\xBF"))
        csv.remove_prefix(3);
    Establishments read;
    auto const header = trimmed(take(csv, '\n'));
    char const separator = header.find(';') != std::string_view::npos ? ';' : ',';
    if (!header.starts_with("finess"))
        throw wrong(1, "les colonnes attendues sont finess,type,from,to,name");
    for (std::size_t line = 2; !csv.empty(); ++line) {
        auto rest = take(csv, '\n');
        if (trimmed(rest).empty())
            continue;
        auto const site = Finess::of(trimmed(take(rest, separator)));
        if (!site.is_known())
            throw wrong(line, "numéro FINESS illisible");
        auto const type = std::ranges::find(codes, trimmed(take(rest, separator)), &std::pair<std::string_view, MaternityType>::first);
        if (type == codes.end() || type->second == MaternityType::Ambiguous)
            throw wrong(line, "type inconnu : 1, 2A, 2B, 3, CPP ou MDN");
        MaternityPeriod period { .type = type->second };
        for (auto* const end : { &period.from, &period.to }) {
            auto const text = trimmed(take(rest, separator));
            if (!text.empty() && (*end = day_of(text)) == 0)
                throw wrong(line, "date attendue sous la forme 2024-01-31");
        }
        if (period.from > period.to)
            throw wrong(line, "la fin précède le début");
        auto& maternity = read.maternities_[site];
        for (auto const& other : maternity.periods) {
            if (period.from <= other.to && other.from <= period.to)
                throw wrong(line, "cette période en recouvre une autre du même établissement");
        }
        maternity.name = std::string(trimmed(rest));
        maternity.periods.push_back(period);
    }
    return read;
}

MaternityType Establishments::type_of(Finess site, Month month) const
{
    auto const found = maternities_.find(site);
    if (found == maternities_.end())
        return MaternityType::Unknown;
    DayNumber const first = month.year * 10'000 + month.month * 100 + 1;
    DayNumber const last = first - 1 + days_in(month);
    auto on_last_day = MaternityType::Unknown;
    auto in_month = MaternityType::Unknown;
    bool changed = false;
    for (auto const& period : found->second.periods) {
        if (period.from > last || period.to < first)
            continue;
        changed |= in_month != MaternityType::Unknown && period.type != in_month;
        in_month = period.type;
        if (period.from <= last && period.to >= last)
            on_last_day = period.type;
    }
    return changed ? MaternityType::Ambiguous : on_last_day;
}

MaternityType Establishments::type_on(Finess site, DayNumber day) const
{
    auto const found = maternities_.find(site);
    if (found == maternities_.end())
        return MaternityType::Unknown;
    auto const then = std::ranges::find_if(
        found->second.periods, [&](auto const& period) { return period.from <= day && day <= period.to; });
    return then == found->second.periods.end() ? MaternityType::Unknown : then->type;
}

std::string_view Establishments::name_of(Finess site) const
{
    auto const found = maternities_.find(site);
    return found == maternities_.end() ? std::string_view {} : found->second.name;
}

std::string_view code_of(MaternityType type)
{
    auto const found = std::ranges::find(codes, type, &std::pair<std::string_view, MaternityType>::second);
    return found == codes.end() ? std::string_view {} : found->first;
}

std::optional<MaternityType> type_of_code(std::string_view code)
{
    if (code.empty())
        return MaternityType::Unknown;
    auto const found = std::ranges::find(codes, code, &std::pair<std::string_view, MaternityType>::first);
    return found == codes.end() ? std::nullopt : std::optional(found->second);
}

} // namespace cigogne::analytics
