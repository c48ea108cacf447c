#include "analytics/results.hpp"
#include "analytics/testing.hpp"
#include "fuzz/target.hpp"

using namespace cigogne;
using namespace cigogne::analytics;

namespace {

/// An RSA of the establishment 310000001, discharged in March 2024 after three nights.
class StayLine {
public:
    StayLine(std::string_view number, std::string_view ghm)
    {
        put(Field::Finess, "310000001").put(Field::Format, "228").put(Field::StayNumber, number).put(Field::Ghm, ghm).put(Field::UnitCount, "01");
        put(Field::ExitMonth, "03").put(Field::ExitYear, "2024").put(Field::Nights, "0003").put(Field::EntryMode, "8").put(Field::ExitMode, "7");
        put(Field::Destination, "1");
    }

    StayLine& put(Field field, std::string_view text)
    {
        line_.replace(layout()[field].start, text.size(), text);
        return *this;
    }
    std::string text() const { return line_ + "\n"; }

private:
    static Layout const& layout() { return *find_layout(Record::Rsa, "228"); }

    std::string line_ = std::string(layout().blank).append(layout().blank_unit);
};

/// A birth, a death of another stay, a pregnancy sent elsewhere.
std::string const stays = StayLine("0000000001", "15M05A").put(Field::Weight, "3300").put(Field::GestationalWeeks, "39").put(Field::PrincipalDiagnosis, "Z380").text()
    + StayLine("0000000002", "15M04E").put(Field::AgeDays, "003").put(Field::Weight, "3300").put(Field::ExitMode, "9").put(Field::EntryMode, "7").text()
    + StayLine("0000000003", "14M03A").put(Field::AgeYears, "031").put(Field::PrincipalDiagnosis, "O600").text();

Computation computed(std::string_view ano)
{
    Order order;
    order.stays.push_back(std::make_unique<fixtures::Text>("essai.rsa", stays));
    order.chaining.push_back(std::make_unique<fixtures::Text>("essai.ano", std::string(ano)));
    return compute(order);
}

std::vector<Result> unlinked(Computation const& computation)
{
    auto results = results_of(computation.tally, {});
    std::erase_if(results, [](Result const& result) { return result.link == Link::Linked; });
    return results;
}

} // namespace

/// Every line of ANO is kept, set aside or refused with its number and a reason; whatever it says, stays count by themselves as they did,
/// and no more of them are linked than there are.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static auto const alone = unlinked(computed(""));
    auto const bytes = fuzz::text(data, size);
    auto const computation = computed(bytes);
    fuzz::hold(computation.chaining.read() == fuzz::lines_of(bytes));
    fuzz::hold(computation.chaining.refused == computation.chaining_refusals.size());
    for (auto const& refusal : computation.chaining_refusals)
        fuzz::hold(refusal.line >= 1 && refusal.line <= fuzz::lines_of(bytes) && !explain(refusal.fault).empty());
    auto const results = unlinked(computation);
    fuzz::hold(results.size() == alone.size());
    for (std::size_t at = 0; at < results.size(); ++at)
        fuzz::hold(results[at].numerator == alone[at].numerator && results[at].denominator == alone[at].denominator);
    for (auto const& result : results_of(computation.tally, { .establishment = false, .year = false }))
        fuzz::hold(result.numerator <= 3 && result.denominator <= 3);
    return 0;
}
