#include "modules/indicators/houses.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

Houses Houses::read(db::Transaction& transaction)
{
    return Houses(directory::coded_places(transaction));
}

Houses::Houses(std::vector<directory::CodedPlace> places)
    : places_(std::move(places))
{
    for (std::size_t index = 0; index < places_.size(); ++index)
        by_finess_.emplace(places_[index].finess, index);
}

directory::CodedPlace const* Houses::at(std::string const& finess) const
{
    auto const found = by_finess_.find(finess);
    return found == by_finess_.end() ? nullptr : &places_[found->second];
}

directory::CodedPlace const* Houses::of(PlaceId id) const
{
    auto const found = std::ranges::find(places_, id, &directory::CodedPlace::id);
    return found == places_.end() ? nullptr : &*found;
}

std::string Houses::name_of(std::string const& finess) const
{
    auto const* const place = at(finess);
    return place ? place->name : fmt::format("FINESS {}", finess);
}

std::string Houses::table() const
{
    std::string table = "finess;type;from;to;name\n";
    for (auto const& place : places_) {
        for (auto const& [kind, validity] : place.kinds) {
            auto const type = type_of(kind);
            if (!type.empty())
                table += fmt::format("{};{};{};{};\n", place.finess, type, validity.from.text(), validity.to ? validity.to->text() : std::string());
        }
    }
    return table;
}

std::string_view type_of(directory::PlaceKind kind)
{
    switch (kind) {
    case directory::PlaceKind::T1:
        return "1";
    case directory::PlaceKind::T2A:
        return "2A";
    case directory::PlaceKind::T2B:
        return "2B";
    case directory::PlaceKind::T3:
        return "3";
    case directory::PlaceKind::CPP:
        return "CPP";
    case directory::PlaceKind::MDN:
        return "MDN";
    case directory::PlaceKind::XB:
        break;
    }
    return {};
}

std::string_view said_type(std::string_view type)
{
    if (type == "1")
        return "I";
    if (type == "2A")
        return "IIA";
    if (type == "2B")
        return "IIB";
    return type == "3" ? "III" : type;
}

} // namespace cigogne::indicators
