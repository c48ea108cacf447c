#pragma once

#include "analytics/generation/calendar.hpp"

#include <optional>
#include <string>
#include <vector>

namespace cigogne::analytics::generation {

/// The care of newborns that a site gives, least first.
enum class Level : std::uint8_t {
    One,
    TwoA,
    TwoB,
    Three
};

/// A site where care is given, visibly invented.
struct Site {
    std::array<char, 9> finess {};
    std::size_t entity = 0;
    unsigned rank = 0;              ///< among the sites of its entity
    Level level = Level::One;
    bool is_birth_centre = false;
    bool has_maternity = true;      ///< else it is not in the table of maternities
    std::optional<Day> listed_from; ///< the table tells nothing before
    std::optional<Day> changed_on;  ///< one level more from that day on
    std::uint32_t share = 0;        ///< of the deliveries of the region
    std::array<char, 2> departement {};

    std::string_view finess_text() const { return { finess.data(), finess.size() }; }
    Level level_on(Day day) const;
    /// What the table says of a whole month, all that an RSA tells: that of its last day, or none where it changed within the
    /// month or is not listed (indicators.md 10).
    std::optional<Level> level_told(int year, int month) const;
};

/// A legal entity: who sends the files, under one FINESS (e-PMSI).
struct Entity {
    std::array<char, 9> finess {};
    std::vector<std::size_t> sites; ///< of the region
    bool ends_lines_as_windows = false;
    bool sends_local_chaining = false; ///< its ANO as they were before they came back from the platform

    std::string_view finess_text() const { return { finess.data(), finess.size() }; }
};

/// An invented region: as many maternities as its deliveries need, of the four types in the shares of the country
/// (ENP 2016: I 43 %, IIA 28 %, IIB 17 %, III 12 %), a hospital for children and a birth centre.
struct Region {
    std::vector<Entity> entities;
    std::vector<Site> sites;

    /// The deliveries of a site of that level, in proportion to those of the others.
    static std::uint32_t share_of(Level level);
    /// `middle` is the year in which some maternities change.
    static Region of(std::uint64_t deliveries_a_year, int middle);
    /// The table « finess,type,from,to,name ».
    std::string establishments() const;
    /// Sites that give at least the care of `level`, without any birth centre.
    std::vector<std::size_t> from_level(Level level) const;
};

} // namespace cigogne::analytics::generation
