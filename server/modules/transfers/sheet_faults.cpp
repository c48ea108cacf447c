#include "modules/transfers/sheet_faults.hpp"

#include <utility>

namespace cigogne::transfers {

namespace {

/// Longer than any pregnancy; what is told of this one cannot be older (general knowledge).
constexpr int longest_pregnancy_days = 300;

/// Looks at one pair of fields after the other, those only of which one was written.
class Check {
public:
    Check(Sheet const& before, Sheet const& after)
        : before_(before)
        , after_(after)
    {
    }

    /// The fault stands under the field that was written: under the second when both were.
    template <class T>
    void pair(std::optional<T> Sheet::*first, std::string_view first_name, std::optional<T> Sheet::*second, std::string_view second_name,
        bool (*is_wrong)(T const&, T const&), std::string_view code, std::string_view sentence)
    {
        auto const& one = after_.*first;
        auto const& other = after_.*second;
        bool const second_written = other != before_.*second;
        if (!one || !other || (one == before_.*first && !second_written) || !is_wrong(*one, *other))
            return;
        faults_.push_back({ std::string(second_written ? second_name : first_name), code, std::string(sentence) });
    }

    void not_before(Instant earliest, std::optional<Instant> Sheet::*field, std::string_view name)
    {
        auto const& told = after_.*field;
        if (told && told != before_.*field && *told < earliest)
            faults_.push_back({ std::string(name), "before_pregnancy", "C’est avant cette grossesse : vérifiez la date." });
    }

    std::vector<Fault> faults() && { return std::move(faults_); }

private:
    Sheet const& before_;
    Sheet const& after_;
    std::vector<Fault> faults_;
};

} // namespace

std::vector<Fault> sheet_faults(Sheet const& before, Sheet const& after, SheetBounds const& bounds)
{
    Check check(before, after);
    check.pair<int>(
        &Sheet::systolic_mmhg, "systolic_mmhg", &Sheet::diastolic_mmhg, "diastolic_mmhg",
        [](int const& systolic, int const& diastolic) { return diastolic >= systolic; }, "diastolic_not_below",
        "La diastolique est plus basse que la systolique : vérifiez les deux.");
    check.pair<int>(
        &Sheet::gravidity, "gravidity", &Sheet::parity, "parity",
        [](int const& gravidity, int const& parity) { return parity > gravidity; }, "parity_above_gravidity",
        "La parité ne dépasse pas la gestité : vérifiez les deux.");
    check.pair<Instant>(
        &Sheet::first_dose_at, "first_dose_at", &Sheet::second_dose_at, "second_dose_at",
        [](Instant const& first, Instant const& second) { return second < first; }, "second_dose_first",
        "La 2e dose vient après la 1re : vérifiez les deux heures.");
    bool const is_born = is_of_newborn(bounds.kind) || bounds.kind == Kind::TPP || bounds.kind == Kind::AVIS;
    auto const days = longest_pregnancy_days + (is_born ? bounds.days_after_birth : 0);
    auto const earliest = bounds.asked_at - std::chrono::days(days);
    check.not_before(earliest, &Sheet::ruptured_at, "ruptured_at");
    check.not_before(earliest, &Sheet::last_bleeding_at, "last_bleeding_at");
    check.not_before(earliest, &Sheet::first_dose_at, "first_dose_at");
    check.not_before(earliest, &Sheet::second_dose_at, "second_dose_at");
    check.not_before(earliest, &Sheet::tocolysis_since, "tocolysis_since");
    check.not_before(earliest, &Sheet::magnesium_since, "magnesium_since");
    return std::move(check).faults();
}

} // namespace cigogne::transfers
