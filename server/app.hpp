#pragma once

#include "platform/configuration.hpp"
#include "platform/module.hpp"
#include "platform/security/audit.hpp"
#include "platform/settings/settings.hpp"

#include <memory>

namespace cigogne {

/// The program's parts put together: database, settings, modules, dispatcher. Made once by each command that needs it.
class App {
public:
    /// Opens the database and brings its schema up to date. Throws std::runtime_error with what to do.
    explicit App(Configuration configuration);
    ~App();

    /// Serves until SIGTERM or SIGINT, then ends the requests under way.
    void serve();

    db::Database& database();
    Clock const& clock() const;
    settings::Settings& settings();
    /// Whether that module is not switched off.
    bool runs(std::string_view module) const;
    /// Refuses modules that cannot be switched off, as the constructor does: needs no database.
    static void check(Configuration const& configuration);
    /// Every route of the program but the pages, those of modules that are switched off too, to be described, not called: needs no
    /// database.
    static std::vector<http::Route> described_routes();

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace cigogne
