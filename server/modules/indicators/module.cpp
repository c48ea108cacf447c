#include "modules/indicators/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/jobs.hpp"
#include "modules/indicators/note_section.hpp"
#include "modules/indicators/report_series.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/series_store.hpp"
#include "modules/indicators/store.hpp"
#include "modules/indicators/transmission_jobs.hpp"
#include "modules/indicators/transmission_store.hpp"
#include "platform/reports/archive_api.hpp"
#include "platform/reports/archiving.hpp"
#include "platform/reports/making.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace roles = accounts::roles;

namespace {

/// Deposits by the names of their files.
security::AuditSubject audited_deposit()
{
    return {
        .kind = "indicator_deposit",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = DepositId::parse(id);
            auto const deposit = parsed ? Store(transaction).deposit(*parsed) : std::nullopt;
            return deposit ? deposit->name : std::string(); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

/// Transmissions by their year, before they are made by it alone.
security::AuditSubject audited_transmissions(char const* kind)
{
    return {
        .kind = kind,
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = TransmissionId::parse(id);
            auto const head = parsed ? TransmissionStore(transaction).head(*parsed) : std::nullopt;
            return head ? fmt::format("{}, version {}", head->year, head->version) : id; },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

/// Sections of notes by year and title.
security::AuditSubject audited_section()
{
    return {
        .kind = audited_note,
        .name = [](db::Transaction&, std::string const& id) {
            auto const year = id.substr(0, id.find('/'));
            auto const section = section_named(std::string_view(id).substr(std::min(id.size(), year.size() + 1)));
            return section ? fmt::format("Note {}, {}", year, word(*section).label) : "Note " + year; },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

/// Series by their source and version.
security::AuditSubject audited_series()
{
    return {
        .kind = "indicator_series",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = SeriesId::parse(id);
            auto const series = parsed ? SeriesStore(transaction).series(*parsed) : std::nullopt;
            return series ? fmt::format("{}, {}", series->source, series->edition) : std::string(); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

} // namespace

Module module(Parts const& parts)
{
    Module indicators { .name = "indicators", .title = "Indicateurs" };
    auto const& reported = indicator_reports();
    Files const files(parts.configuration.deposits_folder());
    for (auto routes : { deposit_routes(files), dashboard_routes(), indicator_routes(), stay_routes(), dictionary_routes(), series_routes(), series_import_routes(),
             transmission_routes(), gap_routes(), transmitted_routes(), note_routes(), note_comment_routes(), barometer_routes(), report_routes(),
             reports::archive_routes(reported, { "/api/indicators/report-archives", "/api/indicators/report-archives/{id}/reports.zip" }) })
        std::ranges::move(routes, std::back_inserter(indicators.routes));
    indicators.grants = {
        { read, "Lire les indicateurs : de son établissement, ou de tout le réseau",
            { roles::maternity_midwife, roles::maternity_doctor, roles::cell_midwife, roles::risk_officer, roles::network_manager } },
        { deposit_files, "Déposer des fichiers du PMSI : d’une maternité, les siens seuls",
            { roles::maternity_midwife, roles::maternity_doctor, roles::network_manager, roles::administrator } },
        { make_reports, "Établir les rapports d’indicateurs de toutes les maternités et de la région", { roles::network_manager } },
        { write_note, "Lire, commenter et exporter la note d’analyse de la région", { roles::cell_midwife, roles::network_manager } },
        { read_series, "Lire les valeurs publiées importées : une maternité, sans celles d’un autre établissement",
            { roles::maternity_midwife, roles::maternity_doctor, roles::cell_midwife, roles::risk_officer, roles::network_manager, roles::administrator } },
        { import_series, "Importer des valeurs publiées (Scan Santé)", { roles::network_manager, roles::administrator } },
        { read_stays, "Lire les séjours derrière les nombres de son établissement", { roles::maternity_midwife, roles::maternity_doctor } },
        { transmit, "Transmettre les chiffres d’une année à l’autorité de santé", { roles::network_manager } },
        { read_transmitted, "Lire ce qui a été transmis à l’autorité de santé", { roles::health_authority, roles::network_manager } },
    };
    indicators.settings = setting_definitions();
    std::ranges::move(reports::archive_settings(reported), std::back_inserter(indicators.settings));
    indicators.jobs = { computation_kind(files), clearing_kind(files), transmission_kind(), reports::making_kind(reported) };
    std::ranges::move(reports::archive_jobs(reported), std::back_inserter(indicators.jobs));
    indicators.audit_subjects = { audited_deposit(), audited_section(), audited_series(), audited_transmissions(audited_transmission), audited_transmissions(audited_gaps) };
    return indicators;
}

} // namespace cigogne::indicators
