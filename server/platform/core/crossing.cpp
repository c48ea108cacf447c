#include "platform/core/crossing.hpp"

#include "platform/core/text.hpp"
#include "platform/core/visible_text.hpp"

#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace cigogne {

namespace {

constexpr Duration clock_tolerance = 1min;

/// A column of an export that holds a whole number arrives as text: "12".
std::optional<std::int64_t> whole_number(std::string_view text)
{
    std::int64_t value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// Cells of spreadsheets in French write a decimal comma.
std::optional<double> decimal_number(std::string_view text)
{
    std::string plain(text);
    for (auto& character : plain)
        character = character == ',' ? '.' : character;
    double value = 0;
    auto const [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    return error == std::errc() && end == plain.data() + plain.size() ? std::optional(value) : std::nullopt;
}

/// « 1000000000 », « 0.5 »: a whole number without a power of ten.
std::string bound(double value)
{
    bool const is_whole = value == std::floor(value);
    return is_whole ? fmt::format("{:.0f}", value) : fmt::format("{:g}", value);
}

bool within(double value, Reader& reader, Rules const& rules)
{
    if (value >= rules.least && value <= rules.most)
        return true;
    if (value < rules.least && !rules.too_little.empty())
        reader.refuse("out_of_bounds", std::string(rules.too_little));
    else if (rules.least <= -1e17)
        reader.refuse("out_of_bounds", fmt::format("Au plus {}.", bound(rules.most)));
    else if (rules.most >= 1e17)
        reader.refuse("out_of_bounds", fmt::format("Au moins {}.", bound(rules.least)));
    else
        reader.refuse("out_of_bounds", fmt::format("Entre {} et {}.", bound(rules.least), bound(rules.most)));
    return false;
}

} // namespace

std::optional<std::size_t> take_choice(std::span<Word const> words, Wire const& wire, Reader& reader)
{
    if (wire.kind == Wire::Kind::Text) {
        for (std::size_t index = 0; index < words.size(); ++index) {
            if (words[index].code == wire.text)
                return index;
        }
    }
    reader.refuse("unknown_choice", "Ce choix n’existe pas.");
    return std::nullopt;
}

std::optional<bool> take_boolean(Wire const& wire, Reader& reader)
{
    if (wire.kind == Wire::Kind::Boolean)
        return wire.boolean;
    if (wire.medium == Wire::Medium::Sql && wire.kind == Wire::Kind::Integer)
        return wire.integer != 0;
    if (wire.medium == Wire::Medium::Cell) {
        if (wire.text == "oui" || wire.text == "true" || wire.text == "1")
            return true;
        if (wire.text == "non" || wire.text == "false" || wire.text == "0")
            return false;
    }
    reader.refuse("wrong_type", "Répondez par oui ou par non.");
    return std::nullopt;
}

std::optional<std::int64_t> take_integer(Wire const& wire, Reader& reader, Rules const& rules)
{
    std::optional<std::int64_t> value;
    if (wire.kind == Wire::Kind::Integer)
        value = wire.integer;
    else if (wire.medium == Wire::Medium::Cell)
        value = whole_number(wire.text);
    if (!value) {
        reader.refuse("wrong_type", "Écrivez un nombre entier.");
        return std::nullopt;
    }
    return within(static_cast<double>(*value), reader, rules) ? value : std::nullopt;
}

std::optional<double> take_real(Wire const& wire, Reader& reader, Rules const& rules)
{
    std::optional<double> value;
    if (wire.kind == Wire::Kind::Real)
        value = wire.real;
    else if (wire.kind == Wire::Kind::Integer)
        value = static_cast<double>(wire.integer);
    else if (wire.medium == Wire::Medium::Cell)
        value = decimal_number(wire.text);
    if (!value || !std::isfinite(*value)) {
        reader.refuse("wrong_type", "Écrivez un nombre.");
        return std::nullopt;
    }
    return within(*value, reader, rules) ? value : std::nullopt;
}

std::optional<std::string> take_text(Wire const& wire, Reader& reader, Rules const& rules)
{
    if (wire.kind != Wire::Kind::Text) {
        reader.refuse("wrong_type", "Écrivez un texte.");
        return std::nullopt;
    }
    if (wire.medium == Wire::Medium::Sql)
        return std::string(wire.text);
    auto text = rules.secret ? wire.text : trimmed(wire.text);
    if (!rules.secret && is_invisible(text))
        text = {};
    if (has_control_characters(text, rules.free_text ? Lines::Several : Lines::One) || has_hidden_controls(text)) {
        reader.refuse("bad_characters", "Ce texte contient des caractères qui ne s’affichent pas. Tapez-le de nouveau.");
        return std::nullopt;
    }
    if (auto const length = character_count(text); length > rules.max_length) {
        reader.refuse("too_long", fmt::format("{} caractères au plus : il y en a {}.", rules.max_length, length));
        return std::nullopt;
    }
    if (rules.required && text.empty()) {
        reader.refuse("required", "À compléter.");
        return std::nullopt;
    }
    return std::string(text);
}

std::optional<Instant> take_instant(Wire const& wire, Reader& reader, Rules const& rules)
{
    std::optional<Instant> value;
    if (wire.medium == Wire::Medium::Sql && wire.kind == Wire::Kind::Integer)
        return Instant::from_milliseconds(wire.integer);
    if (wire.kind == Wire::Kind::Text)
        value = parse_rfc3339(wire.text);
    if (!value) {
        reader.refuse("wrong_type", "Cette date et cette heure ne se lisent pas.");
        return std::nullopt;
    }
    if (rules.not_in_future && *value > reader.now() + clock_tolerance) {
        reader.refuse("in_future", "Cette heure n’est pas encore venue. Vérifiez la date et l’heure.");
        return std::nullopt;
    }
    return value;
}

std::optional<CivilDate> take_date(Wire const& wire, Reader& reader, Rules const& rules)
{
    auto const value = wire.kind == Wire::Kind::Text ? CivilDate::parse(wire.text) : std::nullopt;
    if (!value) {
        reader.refuse("wrong_type", "Cette date n’existe pas. Écrivez-la ainsi : 12/03/1994.");
        return std::nullopt;
    }
    if (wire.medium != Wire::Medium::Sql && rules.not_in_future && *value > paris_date(reader.now())) {
        reader.refuse("in_future", "Cette date n’est pas encore venue.");
        return std::nullopt;
    }
    return value;
}

std::optional<TimeOfDay> take_time(Wire const& wire, Reader& reader)
{
    auto const value = wire.kind == Wire::Kind::Text ? TimeOfDay::parse(wire.text) : std::nullopt;
    if (!value)
        reader.refuse("wrong_type", "Cette heure n’existe pas. Écrivez-la ainsi : 08:00.");
    return value;
}

bool take_list(Wire const& wire, Reader& reader, Rules const& rules)
{
    if (wire.kind != Wire::Kind::List) {
        reader.refuse("wrong_type", "Une liste est attendue.");
        return false;
    }
    if (wire.items.size() > rules.max_items) {
        reader.refuse("too_many_items", fmt::format("{} lignes au plus.", rules.max_items));
        return false;
    }
    return true;
}

} // namespace cigogne
