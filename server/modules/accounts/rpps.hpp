#pragma once

#include "platform/core/wire.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace cigogne::accounts {

/// The eleven digits of a professional in the *répertoire partagé des professionnels de santé*.
class Rpps {
public:
    /// Reads eleven digits, spaces between them allowed; nothing for anything else.
    static std::optional<Rpps> parse(std::string_view typed);
    std::string const& text() const { return digits_; }
    /// Whether the last digit is the key of the others (Luhn). One that does not hold is shown as doubtful, not refused:
    /// the care of a woman does not wait for an identifier.
    bool key_holds() const;
    bool operator==(Rpps const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "rpps" };
    void put(Sink& sink) const { sink.text(digits_); }
    static std::optional<Rpps> take(Wire const& wire, Reader& reader);

private:
    explicit Rpps(std::string digits)
        : digits_(std::move(digits))
    {
    }
    std::string digits_;
};

} // namespace cigogne::accounts
