#pragma once

#include "platform/settings/store.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Settings that contradict each other are refused before they are dated, whatever the day on which they would meet.
namespace cigogne::settings {

struct Definition;

/// Whether two neighbours of such a row may hold the same value.
enum class Growth {
    Strict,
    OrEqual
};

/// Numbers whose values grow in this order on every day, in the same unit: a limit before the wider one.
struct Growing {
    std::vector<std::string_view> codes;
    Growth growth = Growth::Strict;
};

/// Why `value` cannot hold for that setting from that day until its next dated value: the first day on which it would meet
/// another's value out of order, as a French sentence that names the other, its value and that day. Nothing when it can.
/// `dated` is all that is dated, by code, then from the oldest; a value of the same day is replaced.
std::optional<std::string> contradiction_of(std::span<Definition const> definitions, std::span<Growing const> rows,
    std::span<DatedValue const> dated, std::string_view code, double value, CivilDate from);

} // namespace cigogne::settings
