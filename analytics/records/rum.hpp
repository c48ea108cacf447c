#pragma once

#include "analytics/records/units.hpp"

namespace cigogne::analytics {

/// Makes stays of the unit summaries of an RSS: the consecutive lines of one N° de RSS of one establishment.
class RumGroup {
public:
    /// Units are told by `units`, which must outlive it.
    explicit RumGroup(Units const& units)
        : units_(&units)
    {
    }

    /// Whether the line goes on with the stay that was begun.
    bool goes_on_with(Cut const& line) const;
    /// Begins a stay by its first line.
    LineFault begin(Cut const& line);
    /// Adds a line of the same stay.
    LineFault add(Cut const& line);
    bool is_begun() const { return lines_ > 0; }
    int lines() const { return lines_; }
    /// The stay told by the lines since the beginning, which is forgotten.
    Stay finish();

private:
    LineFault read(Cut const& line);
    void read_unit(Cut const& line);
    void read_acts(Cut const& line);

    Units const* units_;
    std::string key_; ///< FINESS and N° de RSS
    Stay stay_;
    int lines_ = 0;
    Day entry_ {};
    Day exit_ {};
    Finess unit_site_; ///< of the unit of the line; unknown where none tells it
    std::optional<Day> period_;
    std::optional<Day> delivery_;
};

} // namespace cigogne::analytics
