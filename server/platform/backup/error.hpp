#pragma once

#include "platform/core/result.hpp"

namespace cigogne::backup {

/// Every failure of a backup or a restoration says in its sentence what to do.
enum class Error {
    Refused
};
constexpr Explanation explain(Error)
{
    return { FailureKind::Conflict, "backup_refused", "La sauvegarde n’a pas pu être faite." };
}
inline Failure refused(std::string sentence) { return Failure(Error::Refused).saying(std::move(sentence)); }

} // namespace cigogne::backup
