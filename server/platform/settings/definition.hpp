#pragma once

#include "platform/core/date.hpp"
#include "platform/core/wire.hpp"

#include <string_view>

/// Values that the profession has not settled, or that differ between regions: dated, with their source, never constants.
namespace cigogne::settings {

enum class ValueKind {
    Number,
    Text,
    Boolean,
    Times
};
constexpr auto words_of(ValueKind)
{
    return std::to_array<Word>({ { "number", "Nombre" }, { "text", "Texte" }, { "boolean", "Oui ou non" }, { "times", "Heures" } });
}

/// A setting as its module defines it. The default holds where no dated value does.
struct Definition {
    std::string_view code;  ///< "transfers.urgency.u2.departure_minutes"
    std::string_view label; ///< French
    ValueKind kind = ValueKind::Number;
    std::string_view unit = {};
    std::string_view default_value;
    double least = -1e18;
    double most = 1e18;
    std::string_view source_note; ///< who says so, and how sure it is: PROPOSÉ, INCERTAIN, publication and year
};

} // namespace cigogne::settings
