#pragma once

#include <optional>
#include <string>

namespace cigogne::transfers {

template <class T>
bool says_something(std::optional<T> const& value)
{
    return value.has_value();
}
inline bool says_something(std::optional<std::string> const& value)
{
    return value && !value->empty();
}

/// Whether each of these members of a sheet was answered: `filled<&Sheet::height_cm, &Sheet::weight_kg>(sheet)`.
template <auto... Members, class Of>
bool filled(Of const& sheet)
{
    return (says_something(sheet.*Members) && ...);
}

} // namespace cigogne::transfers
