#pragma once

#include "analytics/definitions/facts.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cigogne::analytics {

/// What a maternity was over a time, both days included.
struct MaternityPeriod {
    MaternityType type {};
    DayNumber from = 0;
    DayNumber to = 99'991'231;
};

/// The maternities of a region and their types over time: the table that the network keeps, for PMSI tells none.
class Establishments {
public:
    /// Reads the CSV « finess,type,from,to,name » (`,` or `;`; types 1, 2A, 2B, 3, CPP, MDN; ISO dates, empty where open).
    /// Throws std::runtime_error with a French sentence and the line for what cannot be read.
    static Establishments read(std::string_view csv);

    /// Rule (indicators.md 10): the type on the last day of the month; Ambiguous where it changed within the month.
    MaternityType type_of(Finess site, Month month) const;
    /// The type on that day.
    MaternityType type_on(Finess site, DayNumber day) const;
    /// Its name, or empty.
    std::string_view name_of(Finess site) const;
    bool empty() const { return maternities_.empty(); }

private:
    struct Maternity {
        std::string name;
        std::vector<MaternityPeriod> periods;
    };
    std::map<Finess, Maternity> maternities_;
};

/// « 2A », as the table and the results write it; empty where unknown.
std::string_view code_of(MaternityType type);
/// The type that `code_of` writes so; none for another text.
std::optional<MaternityType> type_of_code(std::string_view code);

} // namespace cigogne::analytics
