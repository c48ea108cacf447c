#pragma once

#include "platform/core/crossing.hpp"

#include <optional>
#include <string>

namespace cigogne::directory {

/// The national number of an establishment: nine characters, digits but for the letter of a Corsican department.
/// UNCERTAIN: the last digit seems to be a Luhn key; no public source was found that says so, so it is not checked.
class Finess {
public:
    static std::optional<Finess> parse(std::string_view text)
    {
        if (text.size() != 9)
            return std::nullopt;
        for (std::size_t index = 0; index < text.size(); ++index) {
            bool const is_digit = text[index] >= '0' && text[index] <= '9';
            bool const is_corsican = index == 1 && text[0] == '2' && (text[1] == 'A' || text[1] == 'B');
            if (!is_digit && !is_corsican)
                return std::nullopt;
        }
        return Finess(std::string(text));
    }
    std::string const& text() const { return text_; }
    auto operator<=>(Finess const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    void put(Sink& sink) const { sink.text(text_); }
    static std::optional<Finess> take(Wire const& wire, Reader& reader)
    {
        auto finess = wire.kind == Wire::Kind::Text ? parse(wire.text) : std::nullopt;
        if (!finess)
            reader.refuse("bad_finess", "Un numéro FINESS a neuf chiffres, sans espace.");
        return finess;
    }

private:
    explicit Finess(std::string text)
        : text_(std::move(text))
    {
    }
    std::string text_;
};

} // namespace cigogne::directory
