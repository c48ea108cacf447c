#pragma once

#include "modules/indicators/others_disclosure.hpp"

#include <set>

/// Which houses are no point of a funnel that another house reads.
namespace cigogne::indicators {

/// A house among those of a funnel, the reader's own left out.
struct OtherHouse {
    std::string finess;
    bool is_of_type = false;  ///< of the reader's type, which she may compare with by itself
    analytics::Totals counts; ///< of one link, of the years that the funnel is of (only)
};

/// The FINESS of the houses whose point would tell a count from 1 to below `smallest`, or give one back: the others of the region together are known,
/// those of the reader's type too, and the classes of an indicator add up (analytics::suppressed). The same of every figure that adds up with this one, and
/// of both comparisons: what one page hides no other one shows.
std::set<std::string> hidden_houses(FigureKey const& key, std::vector<OtherHouse> const& others, std::uint64_t smallest);

/// Whether a count of these houses together may be told, hers left out: those of her type by themselves where it is `by_type`, and then those of the others.
/// The rate that a funnel is around tells those within; with the region's count beside it, those that are left out: whose year is not whole, or who hold none of it.
bool tells_together(FigureKey key, std::vector<OtherHouse> const& others, bool by_type, std::uint64_t smallest);

} // namespace cigogne::indicators
