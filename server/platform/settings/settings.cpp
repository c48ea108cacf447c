#include "platform/settings/settings.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::settings {

namespace {

struct Row {
    std::string code;
    CivilDate valid_from;
    std::string value;
};
inline constexpr auto row_table = fields<Row>("DatedSetting",
    field<&Row::code>("code"),
    field<&Row::valid_from>("valid_from"),
    field<&Row::value>("value"));

std::optional<double> number_in(std::string_view text)
{
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Times of a day, in order, separated by spaces; nothing when one of them is no time or they are not in order.
std::optional<std::vector<TimeOfDay>> times_in(std::string_view text)
{
    std::vector<TimeOfDay> times;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        auto const time = TimeOfDay::parse(text.substr(0, end));
        if (!time || (!times.empty() && *time <= times.back()))
            return std::nullopt;
        times.push_back(*time);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    if (times.empty())
        return std::nullopt;
    return times;
}

std::optional<std::string> refusal_of_number(Definition const& definition, std::string_view value)
{
    auto const number = number_in(value);
    if (!number)
        return "Écrivez un nombre, avec un point pour les décimales.";
    if (*number < definition.least || *number > definition.most)
        return fmt::format("Entre {:g} et {:g}.", definition.least, definition.most);
    return std::nullopt;
}

} // namespace

Settings::Settings(db::Database& database, std::vector<Definition> definitions, std::vector<Growing> growing)
    : database_(database)
    , definitions_(std::move(definitions))
    , growing_(std::move(growing))
{
    std::ranges::sort(definitions_, {}, &Definition::code);
    for (auto const& definition : definitions_) {
        bool const may_be_empty = definition.kind == ValueKind::Text && definition.default_value.empty();
        if (!may_be_empty && refusal_of(definition, definition.default_value))
            throw std::logic_error(fmt::format("the default of setting {} is not one of its values", definition.code));
    }
    if (std::ranges::adjacent_find(definitions_, {}, &Definition::code) != definitions_.end())
        throw std::logic_error("a setting is defined twice");
    for (auto const& definition : definitions_) {
        if (auto const refusal = contradiction_of(definition, definition.default_value, CivilDate::from_days({}), {}))
            throw std::logic_error(fmt::format("the default of setting {} contradicts another's: {}", definition.code, *refusal));
    }
    reload();
}

std::string Settings::text(std::string_view code, CivilDate day) const
{
    auto const* const known = definition(code);
    if (!known)
        throw std::logic_error(fmt::format("no module defines the setting {}", code));
    std::lock_guard const lock(mutex_);
    Dated const* in_force = nullptr;
    for (auto const& dated : values_) {
        if (dated.code == code && dated.valid_from <= day)
            in_force = &dated; // by date: the last one that has begun
    }
    return in_force ? in_force->value : std::string(known->default_value);
}

double Settings::number(std::string_view code, CivilDate day) const
{
    auto const number = number_in(text(code, day));
    if (!number)
        throw std::logic_error(fmt::format("the setting {} is no number", code));
    return *number;
}

int Settings::whole(std::string_view code, CivilDate day) const
{
    return static_cast<int>(std::lround(number(code, day)));
}

bool Settings::flag(std::string_view code, CivilDate day) const
{
    return text(code, day) == "true";
}

Duration Settings::minutes(std::string_view code, CivilDate day) const
{
    return Duration(static_cast<std::int64_t>(std::llround(number(code, day) * 60'000)));
}

std::vector<TimeOfDay> Settings::times(std::string_view code, CivilDate day) const
{
    auto times = times_in(text(code, day));
    if (!times)
        throw std::logic_error(fmt::format("the setting {} holds no times", code));
    return std::move(*times);
}

Definition const* Settings::definition(std::string_view code) const
{
    auto const found = std::ranges::lower_bound(definitions_, code, {}, &Definition::code);
    return found != definitions_.end() && found->code == code ? &*found : nullptr;
}

std::optional<std::string> Settings::refusal_of(Definition const& definition, std::string_view value)
{
    switch (definition.kind) {
    case ValueKind::Number:
        return refusal_of_number(definition, value);
    case ValueKind::Boolean:
        return value == "true" || value == "false" ? std::nullopt : std::optional<std::string>("Répondez par oui ou par non.");
    case ValueKind::Times:
        return times_in(value) ? std::nullopt : std::optional<std::string>("Écrivez les heures dans l’ordre, ainsi : 08:00 14:00 20:00.");
    case ValueKind::Text:
        return trimmed(value).empty() ? std::optional<std::string>("À compléter.") : std::nullopt;
    }
    return "Cette valeur ne se lit pas.";
}

std::optional<std::string> Settings::contradiction_of(
    Definition const& definition, std::string_view value, CivilDate from, std::span<DatedValue const> dated) const
{
    auto const number = definition.kind == ValueKind::Number ? number_in(value) : std::nullopt;
    if (!number)
        return std::nullopt;
    return settings::contradiction_of(definitions_, growing_, dated, definition.code, *number, from);
}

void Settings::reload()
{
    auto transaction = database_.read();
    auto const rows = transaction.select(row_table, "setting", "true order by code, valid_from");
    std::vector<Dated> values;
    for (auto const& row : rows)
        values.push_back({ row.code, row.value, row.valid_from });
    std::lock_guard const lock(mutex_);
    values_ = std::move(values);
}

} // namespace cigogne::settings
