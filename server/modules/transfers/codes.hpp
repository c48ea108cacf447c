#pragma once

#include "platform/core/fields.hpp"

#include <string>
#include <vector>

namespace cigogne::transfers {

/// A list of codes in one column, separated by spaces: `MAP RPM`.
template <Worded E>
struct Codes {
    std::vector<E> values;

    bool operator==(Codes const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    void put(Sink& sink) const
    {
        std::string text;
        for (auto const value : values)
            text += (text.empty() ? "" : " ") + std::string(word(value).code);
        sink.text(text);
    }
    static std::optional<Codes> take(Wire const& wire, Reader& reader)
    {
        Codes codes;
        for (auto left = wire.text; !left.empty();) {
            auto const end = std::min(left.find(' '), left.size());
            auto const index = take_choice(words<E>, { .kind = Wire::Kind::Text, .medium = wire.medium, .text = left.substr(0, end) }, reader);
            if (!index)
                return std::nullopt;
            codes.values.push_back(static_cast<E>(*index));
            left.remove_prefix(std::min(end + 1, left.size()));
        }
        return codes;
    }
};

} // namespace cigogne::transfers
