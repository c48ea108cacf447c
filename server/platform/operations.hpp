#pragma once

#include "platform/http/dispatcher.hpp"
#include "platform/mail/census.hpp"

#include <functional>
#include <vector>

/// The routes that every program of this kind has: health, figures, its own description, the stream of events.
namespace cigogne::operations {

/// What can only be known once the server and the router are there.
struct Late {
    http::Server const* server = nullptr;
    http::Dispatcher const* dispatcher = nullptr;
    mail::Census const* mail = nullptr;
};

/// `late` is filled before the first request.
std::vector<http::Route> routes(Late const& late);

} // namespace cigogne::operations
