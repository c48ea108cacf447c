#pragma once

#include "analytics/generation/random.hpp"
#include "analytics/generation/stay_line.hpp"
#include "analytics/generation/stays.hpp"
#include "analytics/generation/wards.hpp"

#include <span>

namespace cigogne::analytics::generation {

/// Codes the stays that were decided into the lines of one establishment and year. What it draws itself is decoration: codes
/// that no indicator knows, so that lines are of every length.
class StayCoder {
public:
    StayCoder(Region const& region, StayLine& line, Random& random)
        : region_(region)
        , line_(line)
        , random_(random)
    {
    }

    void code(Delivery const& delivery);
    void code(Birth const& birth);
    void code(ChildStay const& stay);
    void code(WomanStay const& stay);
    void code(OtherStay const& stay);

private:
    Site const& site(std::size_t index) const { return region_.sites[index]; }
    void begin(Stay const& stay, Code const& ghm, char sex);
    void put(Field field, Told const& number);
    void begin_unit(std::size_t site, Ward kind, Code const& principal, int nights, int weeks = 0);
    void decorate(std::span<Code const> codes, int most);

    void code_outcome(Delivery const& delivery);
    void code_acts(Delivery const& delivery);
    void code_vaginal_act(Delivery const& delivery);
    void code_caesarean(Delivery const& delivery, Code const& act);
    void code_treatments(std::uint8_t treatments, char activity, unsigned delay);
    void code_complications(Delivery const& delivery);
    void code_presentation(Delivery const& delivery);

    Region const& region_;
    StayLine& line_;
    Random& random_;
};

/// Five characters of a residence: the geographic code and the postal code are given the same ones.
std::string_view home_code(std::uint8_t home);
constexpr std::uint8_t home_count = 20;

} // namespace cigogne::analytics::generation
