#include "analytics/counting/terms.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

/// FNV-1a of 64 bits over whole numbers.
class Fingerprint {
public:
    void add(std::uint64_t number)
    {
        for (int byte = 0; byte < 8; ++byte)
            hash_ = (hash_ ^ (number >> 8 * byte & 255)) * 0x100000001B3ULL;
    }
    std::uint64_t value() const { return hash_; }

private:
    std::uint64_t hash_ = 0xCBF29CE484222325ULL;
};

std::uint64_t fingerprint_of(std::vector<Term> const& terms)
{
    Fingerprint fingerprint;
    fingerprint.add(facts_edition);
    for (auto const& term : terms) {
        fingerprint.add(static_cast<std::uint64_t>(term.unit));
        fingerprint.add(term.required);
        fingerprint.add(term.excluded);
    }
    return fingerprint.value();
}

} // namespace

Terms::Terms()
{
    for (auto const& indicator : indicators()) {
        for (auto const& figure : indicator.classes) {
            for (auto const* sum : { &figure.numerator, &figure.denominator }) {
                for (auto const& share : sum->shares())
                    terms_.push_back(share.term);
            }
        }
    }
    std::ranges::sort(terms_);
    auto const repeated = std::ranges::unique(terms_);
    terms_.erase(repeated.begin(), repeated.end());
    for (auto const& term : terms_) {
        masks_.push_back(term.required | term.excluded);
        required_.push_back(term.required);
    }
    for (std::size_t unit = 0; unit < ranges_.size(); ++unit) {
        auto const of_unit = std::ranges::equal_range(terms_, static_cast<Unit>(unit), {}, &Term::unit);
        ranges_[unit] = { static_cast<std::size_t>(of_unit.begin() - terms_.begin()),
            static_cast<std::size_t>(of_unit.end() - terms_.begin()) };
    }
    fingerprint_ = fingerprint_of(terms_);
}

void Terms::match(Unit unit, std::uint64_t facts, std::span<std::uint64_t> bits) const
{
    std::ranges::fill(bits, 0);
    auto const first = first_of(unit);
    for (std::size_t at = 0; at < count_of(unit); ++at)
        bits[at / 64] |= static_cast<std::uint64_t>((facts & masks_[first + at]) == required_[first + at]) << at % 64;
}

std::size_t Terms::index_of(Term const& term) const
{
    auto const found = std::ranges::lower_bound(terms_, term);
    if (found == terms_.end() || *found != term)
        throw std::logic_error("a term of no definition");
    return static_cast<std::size_t>(found - terms_.begin());
}

std::uint64_t Terms::count(Sum const& sum, std::span<std::uint64_t const> cell) const
{
    std::uint64_t total = 0; // unsigned: what is taken off wraps round and back
    for (auto const& [term, times] : sum.shares())
        total += cell[index_of(term)] * static_cast<std::uint64_t>(std::int64_t { times });
    return total;
}

Terms const& terms()
{
    static Terms const all;
    return all;
}

Counter::Counter()
{
    for (std::size_t unit = 0; unit < unit_count; ++unit) {
        auto& remembered = units_[unit];
        remembered.first = terms().first_of(static_cast<Unit>(unit));
        remembered.width = 1 + (terms().count_of(static_cast<Unit>(unit)) + 63) / 64;
        remembered.slots.resize(remembered.width << slot_bits);
    }
}

} // namespace cigogne::analytics
