#pragma once

#include "analytics/generation/linked_truth.hpp"
#include "analytics/generation/output_file.hpp"
#include "analytics/generation/stay_coder.hpp"

#include <variant>

namespace cigogne::analytics::generation {

/// A year of discharge, and how its lines are cut.
struct Year {
    int year = 0;
    Layout const* stays = nullptr;
    Layout const* chaining = nullptr;
};

/// What all hospitals and years share while they are written.
struct Plan {
    Region region;
    std::vector<Year> years;
    Chances chances;
    std::uint64_t seed = 0;
    Share errors;
    std::filesystem::path folder;

    /// Hospitals and years are numbered together.
    std::size_t unit_count() const { return region.entities.size() * years.size(); }
};

/// A stay that belongs into the file of another hospital, or of another year.
struct Sent {
    std::size_t to = 0;
    std::variant<Birth, ChildStay, WomanStay> stay;
};

/// The files of one hospital and year of discharge, and the truth of them. Written twice: first what happens there; then, once
/// every hospital has been, what the others sent. So they may be written at once by many threads, each the same whatever the
/// others do.
class HospitalYear {
public:
    HospitalYear(Plan const& plan, std::size_t unit);

    /// Births by site, in the order of the sites of the hospital.
    void write_own(std::vector<std::uint64_t> const& deliveries);
    void write_sent(std::vector<Sent> const& stays);

    /// What belongs elsewhere; given away.
    std::vector<Sent> take_sent() { return std::move(sent_); }
    Truth truth() const;
    LinkedTruth const& linked_truth() const { return linked_; }
    std::uint64_t bytes() const { return bytes_; }

private:
    class Writing;

    std::string file_name(std::string_view extension) const;
    std::string_view establishment_told(Site const& site) const;
    void write_units() const;
    std::optional<std::size_t> unit_of(Stay const& stay) const;

    Plan const& plan_;
    std::size_t unit_;
    Entity const& entity_;
    Year const& year_;
    std::uint64_t index_ = 0;      ///< of the last line
    std::vector<Figures> figures_; ///< by site
    Truth lines_;
    LinkedTruth linked_;
    std::vector<Sent> sent_;
    std::uint64_t bytes_ = 0;
};

} // namespace cigogne::analytics::generation
