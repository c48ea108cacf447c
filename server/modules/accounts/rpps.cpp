#include "modules/accounts/rpps.hpp"

namespace cigogne::accounts {

namespace {
constexpr std::size_t rpps_digits = 11;
}

std::optional<Rpps> Rpps::parse(std::string_view typed)
{
    std::string digits;
    for (char const character : typed) {
        if (character == ' ')
            continue;
        if (character < '0' || character > '9')
            return std::nullopt;
        digits += character;
    }
    return digits.size() == rpps_digits ? std::optional(Rpps(std::move(digits))) : std::nullopt;
}

bool Rpps::key_holds() const
{
    int sum = 0;
    for (std::size_t position = 0; position < digits_.size(); ++position) {
        int const digit = digits_[position] - '0';
        bool const doubled = (digits_.size() - position) % 2 == 0;
        int const weighed = doubled ? 2 * digit : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

std::optional<Rpps> Rpps::take(Wire const& wire, Reader& reader)
{
    auto rpps = wire.kind == Wire::Kind::Text ? parse(wire.text) : std::nullopt;
    if (!rpps)
        reader.refuse("bad_rpps", "Un numéro RPPS a onze chiffres.");
    return rpps;
}

} // namespace cigogne::accounts
