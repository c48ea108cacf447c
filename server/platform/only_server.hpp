#pragma once

#include "platform/configuration.hpp"

namespace cigogne {

/// One `serve` on one SQLite file: sessions, versions and bodies are kept in its memory, and nothing tells it of another's
/// changes soon enough. PostgreSQL tells, so there may be many. The lock goes with the process, also when it is killed.
class OnlyServer {
public:
    /// Throws std::runtime_error when another process serves this folder.
    explicit OnlyServer(Configuration const& configuration);
    OnlyServer(OnlyServer const&) = delete;
    OnlyServer& operator=(OnlyServer const&) = delete;
    ~OnlyServer();

    static constexpr auto lock_name = "serve.lock";

private:
    int descriptor_ = -1;
};

} // namespace cigogne
