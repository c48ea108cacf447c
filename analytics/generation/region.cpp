#include "analytics/generation/region.hpp"

#include <algorithm>

namespace cigogne::analytics::generation {

namespace {

// In groups of sixteen: 7 of type I, 4 IIA, 3 IIB, 2 III.
constexpr std::array levels { Level::Three, Level::One, Level::TwoA, Level::TwoB, Level::One, Level::TwoA, Level::One, Level::TwoB,
    Level::One, Level::Three, Level::One, Level::TwoA, Level::One, Level::TwoB, Level::TwoA, Level::One };
constexpr std::array<std::uint32_t, 4> shares { 600, 1'050, 1'900, 2'900 }; ///< deliveries a year by level, in proportion
constexpr std::array<std::string_view, 4> names { "1", "2A", "2B", "3" };
constexpr std::string_view departements = "0911123031323446486581820966";

/// « 990 » begins no FINESS number: they begin with the département (01 to 95, 2A, 2B, 97, 98, 9A to 9F), and none is 99.
std::array<char, 9> invented(char kind, std::size_t number)
{
    std::array<char, 9> finess { '9', '9', '0', kind };
    write_digits(finess.data() + 4, 5, number);
    return finess;
}

Level next(Level level)
{
    return static_cast<Level>(std::min(static_cast<int>(level) + 1, static_cast<int>(Level::Three)));
}

std::string iso(Day day)
{
    Date const date { day };
    std::string text(10, '-');
    write_digits(text.data(), 4, static_cast<std::uint64_t>(static_cast<int>(date.year())));
    write_digits(text.data() + 5, 2, static_cast<unsigned>(date.month()));
    write_digits(text.data() + 8, 2, static_cast<unsigned>(date.day()));
    return text;
}

void add_line(std::string& csv, Site const& site, std::size_t number, Level level, std::optional<Day> from, std::optional<Day> to)
{
    csv.append(site.finess_text()).append(",");
    csv.append(site.is_birth_centre ? "CPP" : names[static_cast<std::size_t>(level)]).append(",");
    csv.append(from ? iso(*from) : "").append(",").append(to ? iso(*to) : "");
    csv.append(",Maternité inventée ").append(std::to_string(number)).append("\n");
}

class Inventor {
public:
    Region region;

    Site& add_site(std::size_t entity)
    {
        auto& site = region.sites.emplace_back();
        auto const number = region.sites.size();
        site.finess = invented('1', number);
        site.entity = entity;
        site.rank = static_cast<unsigned>(region.entities[entity].sites.size());
        auto const at = number * 2 % departements.size();
        site.departement = { departements[at], departements[at + 1] };
        region.entities[entity].sites.push_back(number - 1);
        return site;
    }

    std::size_t add_entity()
    {
        auto const number = region.entities.size();
        auto& entity = region.entities.emplace_back();
        entity.finess = invented('0', number + 1);
        entity.ends_lines_as_windows = number % 4 == 1;
        entity.sends_local_chaining = number % 5 == 3;
        return number;
    }

    /// A private hospital has one number: that of the entity is that of its site.
    void make_private(std::size_t entity)
    {
        region.entities[entity].finess = region.sites[region.entities[entity].sites.front()].finess;
    }
};

} // namespace

Level Site::level_on(Day day) const
{
    return changed_on && day >= *changed_on ? next(level) : level;
}

std::optional<Level> Site::level_told(int year, int month) const
{
    Day const last = std::chrono::year { year } / month / std::chrono::last;
    Day const first = day(year, static_cast<unsigned>(month), 1);
    if (!has_maternity || (listed_from && last < *listed_from))
        return std::nullopt;
    if (level_on(first) != level_on(last))
        return std::nullopt;
    return level_on(last);
}

std::uint32_t Region::share_of(Level level)
{
    return shares[static_cast<std::size_t>(level)];
}

Region Region::of(std::uint64_t deliveries_a_year, int middle)
{
    auto const maternities = static_cast<std::size_t>(std::clamp<std::uint64_t>(deliveries_a_year / 1'500, 6, 500));
    Inventor inventor;
    std::size_t entity = 0;
    for (std::size_t number = 0; number < maternities; ++number) {
        if (number == 0 || number % 5 != 1) // one entity in four has two maternities
            entity = inventor.add_entity();
        auto& site = inventor.add_site(entity);
        site.level = levels[number % levels.size()];
        site.share = share_of(site.level);
        if (number % 12 == 2)
            site.changed_on = day(middle, 6, 15);
        else if (number % 12 == 3)
            site.changed_on = day(middle, 9, 1);
        else if (number % 24 == 4)
            site.listed_from = day(middle, 3, 10);
        if (number % 2 == 1 && number % 5 > 1)
            inventor.make_private(entity);
    }
    auto& birth_centre = inventor.add_site(0);
    birth_centre.is_birth_centre = true;
    birth_centre.share = 60;
    for (std::size_t number = 0; number <= maternities / 40; ++number) {
        auto& hospital = inventor.add_site(inventor.add_entity());
        hospital.has_maternity = false;
        hospital.level = Level::Three;
    }
    return std::move(inventor.region);
}

std::string Region::establishments() const
{
    std::string csv = "finess,type,from,to,name\n";
    for (std::size_t index = 0; index < sites.size(); ++index) {
        auto const& site = sites[index];
        if (!site.has_maternity)
            continue;
        if (site.changed_on) {
            add_line(csv, site, index + 1, site.level, std::nullopt, plus(*site.changed_on, -1));
            add_line(csv, site, index + 1, next(site.level), site.changed_on, std::nullopt);
        } else {
            add_line(csv, site, index + 1, site.level, site.listed_from, std::nullopt);
        }
    }
    return csv;
}

std::vector<std::size_t> Region::from_level(Level level) const
{
    std::vector<std::size_t> found;
    for (std::size_t index = 0; index < sites.size(); ++index) {
        if (!sites[index].is_birth_centre && sites[index].level >= level)
            found.push_back(index);
    }
    return found;
}

} // namespace cigogne::analytics::generation
