#pragma once

#include "modules/indicators/series.hpp"
#include "platform/db/database.hpp"

namespace cigogne::indicators {

/// How the values of a series are sorted, as the interface writes it.
enum class SeriesSort {
    File,
    Indicator,
    IndicatorDescending,
    Year,
    YearDescending,
    Territory,
    TerritoryDescending,
    Value,
    ValueDescending
};
constexpr auto words_of(SeriesSort)
{
    return std::to_array<Word>({ { "file", "Ordre du fichier" }, { "indicator", "Indicateur" }, { "-indicator", "Indicateur, ordre inverse" }, { "year", "Année" },
        { "-year", "Année, ordre inverse" }, { "territory", "Territoire" }, { "-territory", "Territoire, ordre inverse" }, { "value", "Valeur" },
        { "-value", "Valeur, ordre inverse" } });
}

/// Which values of a series are asked for.
struct SeriesFilter {
    std::optional<std::string> indicator;
    std::optional<int> year;
    std::optional<TerritoryKind> territory;
};

/// A value of the series that is current of its source, with what is said of that one.
struct CurrentValue {
    SeriesId series;
    std::string source;
    std::string edition;
    int year;
    TerritoryKind territory;
    std::string territory_code;
    std::string tells_of;
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
    double value;
};

/// The only SQL of the series.
class SeriesStore {
public:
    explicit SeriesStore(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// Those whose values are all there, the latest first.
    db::Page<Series> all(security::Scope const& scope, db::PageRequest const& request) const;
    /// One whose values are all there.
    std::optional<Series> series(SeriesId id) const;
    /// One that is being written.
    std::optional<Series> unfinished(SeriesId id) const;
    std::optional<Series> current_of(std::string const& source_key) const;
    /// The latest of a source that a later one took the place of.
    std::optional<Series> latest_replaced(std::string const& source_key) const;
    /// The latest of the same file that is kept, whether it is current or replaced.
    std::optional<Series> kept_of(std::string const& digest) const;
    void add(Series const& series);
    void add(SeriesValue const& value);
    /// False when somebody else has changed it meanwhile. `series` carries its new version.
    bool save(Series const& series, std::int64_t expected_version);

    /// Values of a series that `reader` may read.
    db::Page<SeriesValue> values(security::Scope const& scope, SeriesId id, SeriesReader const& reader, SeriesFilter const& filter, SeriesSort sort, db::PageRequest const& request) const;
    /// The codes of the indicators of which a series holds values, in the order of the definitions.
    std::vector<std::string> indicators_of(SeriesId id) const;
    /// Values of a figure of one territory, of each current series, the latest year first. Whoever calls sees to it that they may be read.
    std::vector<CurrentValue> current_values(std::string const& indicator, std::string const& figure, Territory const& territory) const;

    /// Drops what a process that ended left half written, at most that many rows; returns how many.
    std::int64_t remove_unfinished(Instant begun_before, int at_most);

private:
    db::Transaction& transaction_;
};

} // namespace cigogne::indicators
