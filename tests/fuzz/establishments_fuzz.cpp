#include "analytics/counting/establishments.hpp"
#include "fuzz/target.hpp"

#include <stdexcept>

using namespace cigogne;
using namespace cigogne::analytics;

/// A table of maternities is read, or refused with the line and the reason; once read it tells a type of any day and month.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    try {
        auto const maternities = Establishments::read(fuzz::text(data, size));
        auto const maternity = Finess::of("310000001");
        for (std::int16_t year : { 1999, 2024, 2099 }) {
            for (std::int8_t month = 1; month <= 12; ++month) {
                auto const of_month = maternities.type_of(maternity, { year, month });
                auto const first = maternities.type_on(maternity, year * 10'000 + month * 100 + 1);
                fuzz::hold(first != MaternityType::Ambiguous);
                fuzz::hold(!maternities.empty() || of_month == MaternityType::Unknown);
            }
        }
    } catch (std::runtime_error const& refused) {
        fuzz::hold(std::string_view(refused.what()).starts_with("établissements, ligne "));
    }
    return 0;
}
