#pragma once

#include "platform/jobs/kind.hpp"
#include "platform/settings/definition.hpp"

/// The long work of this module; module.cpp registers it.
namespace cigogne::accounts {

/// How long attempts at logging in are kept: longer than any window in which they slow down the next ones.
inline constexpr Duration attempts_kept_for = 24h;

jobs::Kind ended_sessions_kind();
settings::Definition ended_sessions_setting();

/// « Vérifier la chaîne d'audit ».
inline constexpr std::string_view verification_kind_code = "accounts.audit_verification";
jobs::Kind verification_kind();

} // namespace cigogne::accounts
