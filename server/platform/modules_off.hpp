#pragma once

#include "platform/module.hpp"

#include <string_view>
#include <vector>

namespace cigogne {

/// The modules of the program, as the operator wants them.
struct Modules {
    std::vector<Module> on;  ///< in the order of their floors
    std::vector<Module> off; ///< their tables stay
};

/// Sets aside the modules named in the setting `modules_off`, separated by commas. Throws std::runtime_error, in French, for a name
/// that is no module's, a module that is always on, and one that a module left on needs.
Modules modules_without(std::string_view off, std::vector<Module> all);

} // namespace cigogne
