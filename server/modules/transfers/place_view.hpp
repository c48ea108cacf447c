#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/phone.hpp"
#include "platform/security/scope.hpp"

namespace cigogne::transfers {

struct PlaceView {
    std::optional<PlaceId> id; ///< none out of the directory
    std::string name;
    std::optional<Phone> phone;
};
extern View<PlaceView> const place_view;

} // namespace cigogne::transfers
