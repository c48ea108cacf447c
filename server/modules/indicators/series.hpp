#pragma once

#include "modules/indicators/indicators.hpp"
#include "modules/indicators/series_file.hpp"
#include "platform/core/date.hpp"
#include "platform/security/scope.hpp"

#include <vector>

/// Values that others published, as they are kept: read, never edited.
namespace cigogne::indicators {

using SeriesId = Id<struct IndicatorSeriesTag>;

/// writing ─▶ current ─▶ replaced by a later one of the same source; withdrawn when it should not have been there.
enum class SeriesState {
    Writing, ///< its values are not all there: nobody reads it
    Current,
    Replaced,
    Withdrawn
};
constexpr auto words_of(SeriesState)
{
    return std::to_array<Word>({ { "writing", "En cours d’enregistrement" }, { "current", "En vigueur" }, { "replaced", "Remplacée" }, { "withdrawn", "Retirée" } });
}

struct Series {
    SeriesId id;
    std::string source;
    std::string source_key; ///< source_key_of
    std::string edition;    ///< version, or date of extraction
    std::string note = {};
    SeriesState state = SeriesState::Writing;
    std::string digest; ///< SHA-256 of the file
    std::int64_t lines;
    std::int64_t refused;
    int first_year;
    int last_year;
    Instant created_at;
    AccountId created_by;
    std::optional<Instant> withdrawn_at = {};
    std::optional<AccountId> withdrawn_by = {};
    std::string reason = {};
    std::int64_t version = 1;
};
extern Table<Series> const series_row;

/// One value of a series.
struct SeriesValue {
    SeriesId series;
    std::string id; ///< number of its line, in digits
    std::string indicator;
    std::string figure;
    std::int64_t rank;
    int year;
    TerritoryKind territory;
    std::string territory_code;
    std::string place;    ///< place_key_of its territory
    std::string tells_of; ///< tells_of its territory
    std::optional<std::int64_t> numerator;
    std::optional<std::int64_t> denominator;
    double value; ///< a fraction
};
extern Table<SeriesValue> const series_value_row;

enum class SeriesError {
    NoLine,   ///< nothing of the file can be taken
    SameFile, ///< a series that is kept is of the very same file
    NotKept,  ///< it is withdrawn already
    Abandoned ///< it was cleared away while it was written
};
Explanation explain(SeriesError error);

/// A series that is being written for longer than that was left behind by a process that ended. Proposed.
inline constexpr Duration longest_writing = Duration(std::chrono::hours(1));

/// What makes two sources the same: their words, whatever the capitals, accents and hyphens.
std::string source_key_of(std::string_view source);
/// The order of territories in lists: the country, the regions, the departments, the establishments, each by its code.
std::string place_key_of(Territory const& territory);
/// « * » where a value is of too many houses to tell one, else the department or the establishment that it is of.
std::string tells_of(Territory const& territory);
inline constexpr std::string_view nobody_alone = "*";

/// The values as they are stored, in the order of the file.
std::vector<SeriesValue> values_of(SeriesId series, std::vector<SeriesLine> const& lines);

/// Who reads values. A house reads none of another establishment, none of a department in which fewer than three houses are, and no count of others from 1 to
/// below the smallest that is published: her own counts would tell theirs.
struct SeriesReader {
    bool is_house = false;
    std::string own = {};                   ///< her FINESS; empty where it is not known
    std::vector<std::string> readable = {}; ///< of `tells_of`: what a house may read
    std::int64_t smallest = 11;
};
/// What a house of that FINESS may read of, in a region of which these departments hold three houses or more.
SeriesReader house_reader(std::string own, std::vector<std::string> open_departments, std::int64_t smallest);
bool may_read(SeriesReader const& reader, SeriesValue const& value);
/// Whether a count of it is above 0 and below the smallest that leaves a house.
bool is_small(SeriesLine const& line, std::int64_t smallest);

} // namespace cigogne::indicators
