#pragma once

#include "platform/core/clock.hpp"

#include <optional>
#include <string_view>

/// What a search asks of a number or of a date: a prefix and a value (http://hl7.org/fhir/R4/search.html#prefix). Without a prefix: eq.
namespace cigogne::fhir {

enum class Comparison {
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual
};

/// "gt0": an integer.
class NumberCriterion {
public:
    static std::optional<NumberCriterion> parse(std::string_view text);
    bool holds(int number) const;

private:
    Comparison comparison_ = Comparison::Equal;
    int number_ = 0;
};

/// "ge2026-11-16", "lt2026-11-16T10:00:00+01:00": a day, in Paris, or an instant with its zone. What is asked is an interval, the day or the second
/// (the millisecond where it has a fraction).
class InstantCriterion {
public:
    static std::optional<InstantCriterion> parse(std::string_view text);
    bool holds(Instant instant) const;

private:
    Comparison comparison_ = Comparison::Equal;
    Instant begin_;
    Instant end_; ///< the first instant beyond
};

} // namespace cigogne::fhir
