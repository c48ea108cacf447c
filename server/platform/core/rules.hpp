#pragma once

#include <cstddef>
#include <string_view>

namespace cigogne {

/// What a field table demands of one field beyond its type.
struct Rules {
    bool required = false;
    bool identifying = false;
    bool not_in_future = false;
    bool defaults_to_now = false;
    bool free_text = false;
    bool secret = false;
    std::size_t max_length = 200; ///< characters, not bytes
    std::size_t max_items = 200;
    double least = -1e18;
    double most = 1e18;
    std::string_view too_little; ///< French, of a number below `least`; empty: both bounds are told
    std::string_view label; ///< French heading in exports and documents
};

/// Each of these is written into a line of a field table: `field<&Refusal::comment>("comment", max_length(500))`.
namespace rules {

struct Required {
    constexpr void operator()(Rules& rules) const { rules.required = true; }
};
struct Identifying {
    constexpr void operator()(Rules& rules) const { rules.identifying = true; }
};
struct NotInFuture {
    constexpr void operator()(Rules& rules) const { rules.not_in_future = true; }
};
struct DefaultsToNow {
    constexpr void operator()(Rules& rules) const { rules.defaults_to_now = true; }
};
struct FreeText {
    constexpr void operator()(Rules& rules) const { rules.free_text = true; }
};
struct Secret {
    constexpr void operator()(Rules& rules) const { rules.secret = true; }
};
struct MaxLength {
    std::size_t characters;
    constexpr void operator()(Rules& rules) const { rules.max_length = characters; }
};
struct MaxItems {
    std::size_t count;
    constexpr void operator()(Rules& rules) const { rules.max_items = count; }
};
struct Between {
    double least;
    double most;
    std::string_view too_little;
    constexpr void operator()(Rules& rules) const
    {
        rules.least = least;
        rules.most = most;
        rules.too_little = too_little;
    }
};
struct Label {
    std::string_view text;
    constexpr void operator()(Rules& rules) const { rules.label = text; }
};

} // namespace rules

/// The field must be there and not be null. Implied by a type that cannot be empty.
inline constexpr rules::Required required;
/// Tells who a person is: left out of a view where the reader's scope hides identities.
inline constexpr rules::Identifying identifying;
/// An instant or a date that has come already; a minute of tolerance for clocks that differ.
inline constexpr rules::NotInFuture not_in_future;
/// When absent, the instant at which the server received it.
inline constexpr rules::DefaultsToNow defaults_to_now;
/// Several lines are allowed.
inline constexpr rules::FreeText free_text;
/// Never trimmed, logged, echoed or audited.
inline constexpr rules::Secret secret;
/// At most that many characters; 200 where nothing is said.
constexpr rules::MaxLength max_length(std::size_t characters) { return { characters }; }
/// At most that many items in a list; 200 where nothing is said.
constexpr rules::MaxItems max_items(std::size_t count) { return { count }; }
/// Bounds of a number, both included, in the unit that the field's name tells. `too_little`: the French sentence for a number below, where its bounds say too little.
constexpr rules::Between between(double least, double most, std::string_view too_little = {}) { return { least, most, too_little }; }
/// French heading of the field.
constexpr rules::Label label(std::string_view text) { return { text }; }

} // namespace cigogne
