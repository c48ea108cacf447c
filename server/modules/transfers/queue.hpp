#pragma once

#include "modules/transfers/change.hpp"
#include "modules/transfers/names.hpp"

namespace cigogne::transfers {

/// Whose turn it is.
enum class AwaitedFrom {
    Nobody,
    Cell,
    Others
};

/// What is awaited of a request, since when and from whom: « Réponse de Nîmes », « Place à chercher ».
struct Awaited {
    std::string what = {};
    std::optional<Instant> since = {};
    AwaitedFrom from = AwaitedFrom::Nobody;
};
Awaited awaited_of(Request const& request, Names& names);

/// To whom a request was given and when, while it goes on and nobody has taken it since; nothing of it otherwise.
struct Hands {
    std::optional<HandoverTo> to = {};
    std::optional<std::string> person = {};
    std::optional<Instant> at = {};
};
Hands hands_of(Request const& request);

/// « confiée au SAMU (Dr Exemple) », as the queue says these hands; empty when it was given to nobody.
std::string handed_words(Request const& request);

/// Whether every child that she carried is born, whatever she is moved for since: her term grows no more.
bool has_delivered(Request const& request);

/// The group of the queue in which it stands.
QueueGroup group_of(RequestRow const& row, Instant now);

/// Tells which names the lines of these requests say.
void expect_places(std::vector<StoredRequest> const& requests, Names& names);

QueueRow queue_row_of(StoredRequest const& stored, Names& names, Instant now);

} // namespace cigogne::transfers
