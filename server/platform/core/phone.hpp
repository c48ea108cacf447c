#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/text.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace cigogne {

/// A telephone number as it was typed: digits with spaces, dots or hyphens between, an international `+` before.
class Phone {
public:
    static std::optional<Phone> parse(std::string_view typed)
    {
        auto const text = trimmed(typed);
        auto const digits = std::ranges::count_if(text, [](char c) { return c >= '0' && c <= '9'; });
        bool const is_clean = text.find_first_not_of("0123456789 .-", text.starts_with('+') ? 1 : 0) == std::string_view::npos;
        if (!is_clean || digits < 2 || digits > 15 || text.size() > 25)
            return std::nullopt;
        return Phone(std::string(text));
    }
    std::string const& text() const { return text_; }
    auto operator<=>(Phone const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    void put(Sink& sink) const { sink.text(text_); }
    static std::optional<Phone> take(Wire const& wire, Reader& reader)
    {
        auto phone = wire.kind == Wire::Kind::Text ? parse(wire.text) : std::nullopt;
        if (!phone)
            reader.refuse("bad_phone", "Écrivez le numéro ainsi : 05 00 00 00 00.");
        return phone;
    }

private:
    explicit Phone(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

} // namespace cigogne
