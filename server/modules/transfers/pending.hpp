#pragma once

#include "platform/core/wire.hpp"

#include <array>

namespace cigogne::transfers {

/// What is awaited of a request. It may stand under two of them: its outcome, and a feedback.
enum class Pending {
    STAY,
    ISSUE,
    FEEDBACK,
    READING
};
constexpr auto words_of(Pending)
{
    return std::to_array<Word>({ { "STAY", "fin de séjour" }, { "ISSUE", "accouchement" }, { "FEEDBACK", "retour à envoyer" },
        { "READING", "retour à lire" } });
}

} // namespace cigogne::transfers
