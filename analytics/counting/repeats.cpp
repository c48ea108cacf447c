#include "analytics/counting/repeats.hpp"

#include "analytics/records/fingerprint.hpp"
#include "analytics/records/stay.hpp"
#include "analytics/records/stay_number.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace cigogne::analytics {

namespace {

/// Stands for the number of the stay; 0 where it has none. Zeros are none: the numbers of a file begin with 1 (PROPOSED).
std::uint64_t number_of(Stay const& stay)
{
    return stay.rss != 0 ? stay.rss : stay_number_of({ stay.number.data(), stay.number.size() }).value_or(0);
}

std::string_view without_end(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(' ') + 1); // npos + 1 is 0
}

} // namespace

std::uint64_t spot_of(Stay const& stay)
{
    auto const number = stay.rss_number != 0 ? stay.rss_number : number_of(stay);
    return number == 0 ? 0 : scattered(stay.finess.word() ^ static_cast<std::uint64_t>(stay.exit.year) << 54) + number;
}

std::uint64_t identity_of(Stay const& stay)
{
    auto const number = number_of(stay);
    if (number == 0)
        return 0;
    auto const when = (static_cast<std::uint64_t>(stay.exit.year) * 12 + static_cast<std::uint64_t>(stay.exit.month)) << 32 | static_cast<std::uint32_t>(stay.nights);
    return scattered(number) ^ scattered(stay.finess.word() ^ scattered(when));
}

void Spots::add(Spots const& other)
{
    again_.insert(again_.end(), other.again_.begin(), other.again_.end());
    for (auto const& [name, word] : other.words_) {
        auto& own = words_[name];
        for (auto both = own & word; both != 0; both &= both - 1)
            again_.push_back(name * 64 + static_cast<std::uint64_t>(std::countr_zero(both)));
        own |= word;
    }
}

std::vector<std::uint64_t> Spots::take_again()
{
    std::ranges::sort(again_);
    auto const repeated = std::ranges::unique(again_);
    again_.erase(repeated.begin(), repeated.end());
    return std::exchange(again_, {});
}

bool Repeats::find(std::vector<Spots> met)
{
    auto& all = met.front();
    for (std::size_t thread = 1; thread < met.size(); ++thread)
        all.add(met[thread]);
    spots_ = all.take_again();
    return !spots_.empty();
}

Exclusion Repeats::weigh(Stay const& stay, std::string_view text)
{
    auto const spot = spot_of(stay);
    if (!std::ranges::binary_search(spots_, spot))
        return Exclusion::None;
    auto const digest = fnv1a(without_end(text));
    std::lock_guard const lock(mutex_);
    auto const [found, is_first] = copies_.try_emplace(identity_of(stay), Copies { .spot = spot, .greatest = digest });
    auto& copies = found->second;
    copies.are_many |= !is_first;
    copies.differ |= copies.greatest != digest;
    copies.greatest = std::max(copies.greatest, digest);
    if (digest != copies.greatest)
        return Exclusion::RepeatedOtherwise;
    return std::exchange(copies.is_taken, true) ? Exclusion::Repeated : Exclusion::None;
}

bool Repeats::settle()
{
    bool differ = false;
    std::erase_if(copies_, [](auto const& of) { return !of.second.are_many; });
    spots_.clear();
    for (auto& [identity, copies] : copies_) {
        differ |= copies.differ;
        copies.is_taken = false;
        spots_.push_back(copies.spot);
    }
    std::ranges::sort(spots_);
    return differ;
}

} // namespace cigogne::analytics
