#pragma once

#include "analytics/definitions/indicator.hpp"

namespace cigogne::analytics {

/// A figure as a list asks for it: the same figure may stand in several lists.
struct Entry {
    std::string_view indicator;
    std::string_view figure {}; ///< empty: every class of the indicator
    std::string_view name {};   ///< how the list calls it, French; empty: as the definition does
};

/// A list of indicators that somebody published.
struct List {
    std::string_view code;
    std::string_view label;
    std::string_view source;
    std::span<Entry const> entries;
};

/// « tracers », which is the first, « variants », « followed », « scan_sante », « euro_peristat », « robson », « quality ».
std::span<List const> lists();

/// The list of that code, or null.
List const* find_list(std::string_view code);
/// The definition of that code, or null.
Indicator const* find_indicator(std::string_view code);
/// The class of that code, or null.
Class const* find_class(Indicator const& indicator, std::string_view code);

} // namespace cigogne::analytics
