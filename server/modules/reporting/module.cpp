#include "modules/reporting/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/reporting/report_series.hpp"
#include "modules/reporting/routes.hpp"
#include "platform/reports/archive_api.hpp"
#include "platform/reports/archiving.hpp"
#include "platform/reports/making.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace roles = accounts::roles;

Module module()
{
    auto const years = std::make_shared<RememberedYears>();
    auto const& series = yearly_reports();
    Module reporting { .name = "reporting", .title = "Activité", .needs = { "transfers" }, .settings = reports::archive_settings(series), .jobs = reports::archive_jobs(series) };
    reporting.jobs.push_back(reports::making_kind(series));
    for (auto const part : { activity_routes, behind_routes, births_routes }) {
        auto routes = part(years);
        std::ranges::move(routes, std::back_inserter(reporting.routes));
    }
    auto const archives = reports::archive_routes(series, { "/api/report-archives", "/api/report-archives/{id}/reports.zip" });
    for (auto routes : { report_routes(), archives, visit_routes() })
        std::ranges::move(routes, std::back_inserter(reporting.routes));
    reporting.grants = {
        { read, "Lire les chiffres de l’activité, et les demandes derrière chacun",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::network_manager } },
        { report, "Établir les rapports annuels, et noter leurs présentations", { roles::cell_midwife, roles::network_manager } },
    };
    return reporting;
}

} // namespace cigogne::reporting
