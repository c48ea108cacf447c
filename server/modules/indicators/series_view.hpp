#pragma once

#include "modules/indicators/houses.hpp"
#include "modules/indicators/series_store.hpp"

/// A series of published values as pages show it.
namespace cigogne::indicators {

/// One line of the list.
struct SeriesListLine {
    SeriesId id;
    std::string source;
    std::string edition;
    SeriesState state;
    std::int64_t lines;
    int first_year;
    int last_year;
    std::string author;
    Instant created_at;
};
extern View<SeriesListLine> const series_list_line;

/// Another series, as it is named beside this one.
struct SeriesName {
    SeriesId id;
    std::string source;
    std::string edition;
    Instant created_at;
};
extern View<SeriesName> const series_name;

/// An indicator of which a series holds values.
struct SeriesIndicator {
    std::string code;
    std::string label;
};

struct SeriesView {
    SeriesId id;
    std::string source;
    std::string edition;
    std::string note;
    SeriesState state;
    std::int64_t lines;
    std::int64_t refused;
    int first_year;
    int last_year;
    std::string author;
    Instant created_at;
    std::string reason;
    std::optional<Instant> withdrawn_at;
    std::optional<SeriesName> current; ///< that took its place
    std::vector<SeriesIndicator> indicators;
    bool in_part; ///< who reads sees a part of the values
};
extern View<SeriesView> const series_view;

/// A value, in a list that may be exported.
struct SeriesValueView {
    std::int64_t line;
    std::string indicator;
    std::string indicator_label;
    std::string figure;
    std::string label;
    int year;
    TerritoryKind territory;
    std::string territory_code;
    std::string territory_name;
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
    double value; ///< a fraction
    int per;
};
extern View<SeriesValueView> const series_value_view;

SeriesListLine line_of(db::Transaction& transaction, Series const& series);
SeriesName name_of(Series const& series);
SeriesView view_of(db::Transaction& transaction, Series const& series, SeriesReader const& reader);
SeriesValueView view_of(SeriesValue const& value, Houses const& houses);
/// « CH Rodez » of an establishment that the directory knows, else as territories are said.
std::string name_of(Territory const& territory, Houses const& houses);

} // namespace cigogne::indicators
