#pragma once

#include "platform/core/result.hpp"

namespace cigogne::accounts {

/// What may be expected to go wrong when people log in or rights are changed.
enum class Error {
    BadCredentials,
    SecondFactorRequired,
    Throttled,
    NoAccess,
    PasswordExpired,
    WrongPassword,
    BadCode,
    SecondFactorPresent,
    SecondFactorNotBegun,
    SecondFactorAbsent,
    RecoveryWithoutFactor,
    LoginTaken,
    BadLogin,
    PlaceMissing,
    PlaceNotApplicable,
    MembershipHeld,
    MembershipEnded,
    LastAdministration,
    OwnAccount,
    BadProgramKey,
    KeyTooLong,
};
Explanation explain(Error error);

} // namespace cigogne::accounts
