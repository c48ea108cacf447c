#include "platform/settings/growing.hpp"

#include "platform/settings/definition.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::settings {

namespace {

/// One setting through the days: its default, then each dated value.
class Course {
public:
    Course(Definition const& definition, std::span<DatedValue const> dated)
        : definition_(definition)
    {
        for (auto const& each : dated) {
            if (each.code == definition.code)
                dated_.push_back(&each);
        }
    }

    Definition const& definition() const { return definition_; }
    std::string_view on(CivilDate day) const
    {
        std::string_view value = definition_.default_value;
        for (auto const* const each : dated_) {
            if (each->valid_from <= day)
                value = each->value;
        }
        return value;
    }
    /// The days after that one on which its value changes.
    std::vector<CivilDate> changes_after(CivilDate day) const
    {
        std::vector<CivilDate> days;
        for (auto const* const each : dated_) {
            if (each->valid_from > day)
                days.push_back(each->valid_from);
        }
        return days;
    }

private:
    Definition const& definition_;
    std::vector<DatedValue const*> dated_;
};

double number_of(std::string_view text)
{
    double value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

Definition const& defined(std::span<Definition const> definitions, std::string_view code)
{
    auto const found = std::ranges::find(definitions, code, &Definition::code);
    if (found == definitions.end())
        throw std::logic_error(fmt::format("no module defines the setting {}", code));
    return *found;
}

/// "« Connexion : durée totale », qui vaut 720 min à partir du 1er janvier 2027".
std::string in_words(Definition const& other, std::string_view value, std::optional<CivilDate> from)
{
    std::string shown(value);
    std::ranges::replace(shown, '.', ',');
    auto const unit = other.unit.empty() ? std::string() : " " + std::string(other.unit);
    auto const since = from ? " à partir du " + french_date(*from) : std::string();
    return fmt::format("« {} », qui vaut {}{}{}", other.label, shown, unit, since);
}

enum class Side {
    Below,
    Above
};

std::string sentence(Side side, Growth growth, std::string const& other)
{
    if (growth == Growth::Strict)
        return fmt::format("Choisissez une valeur {} que {}.", side == Side::Below ? "plus petite" : "plus grande", other);
    return side == Side::Below ? fmt::format("Cette valeur ne peut pas dépasser {}.", other)
                               : fmt::format("Cette valeur ne peut pas être plus petite que {}.", other);
}

bool in_order(double less, double more, Growth growth)
{
    return growth == Growth::Strict ? less < more : less <= more;
}

} // namespace

std::optional<std::string> contradiction_of(std::span<Definition const> definitions, std::span<Growing const> rows,
    std::span<DatedValue const> dated, std::string_view code, double value, CivilDate from)
{
    auto const own_changes = Course(defined(definitions, code), dated).changes_after(from);
    auto const holds_on = [&](CivilDate day) { return own_changes.empty() || day < own_changes.front(); };
    for (auto const& row : rows) {
        auto const own = std::ranges::find(row.codes, code);
        if (own == row.codes.end())
            continue;
        for (auto other = row.codes.begin(); other != row.codes.end(); ++other) {
            if (other == own)
                continue;
            Course const course(defined(definitions, *other), dated);
            auto const side = own < other ? Side::Below : Side::Above;
            auto days = course.changes_after(from);
            days.insert(days.begin(), from);
            for (auto const day : days) {
                auto const theirs = number_of(course.on(day));
                bool const fits = side == Side::Below ? in_order(value, theirs, row.growth) : in_order(theirs, value, row.growth);
                if (holds_on(day) && !fits)
                    return sentence(side, row.growth,
                        in_words(course.definition(), course.on(day), day == from ? std::nullopt : std::optional(day)));
            }
        }
    }
    return std::nullopt;
}

} // namespace cigogne::settings
