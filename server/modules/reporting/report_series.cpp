#include "modules/reporting/report_series.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/reporting/report_drafting.hpp"
#include "modules/reporting/report_files.hpp"
#include "modules/reporting/report_store.hpp"
#include "modules/reporting/routes.hpp"

namespace cigogne::reporting {

namespace {

class YearDraft final : public reports::Draft {
public:
    explicit YearDraft(Drafting drafting)
        : drafting_(std::move(drafting))
    {
    }
    std::size_t size() const override { return drafting_.size(); }
    std::optional<reports::Told> report(db::Transaction&, std::size_t index) override { return kept_as(drafting_.report(index)); }

private:
    Drafting drafting_;
};

Result<std::unique_ptr<reports::Draft>> draft(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    auto drafting = TRY(Drafting::create(transaction, settings, year, today));
    return std::unique_ptr<reports::Draft>(std::make_unique<YearDraft>(std::move(drafting)));
}

reports::Printed print(ReportRow const& row)
{
    auto const report = told(row);
    return { file_name_of(report), paper_of(report), spreadsheet(report.report) };
}

} // namespace

reports::Series const& yearly_reports()
{
    static reports::Series const series {
        .versions = yearly_versions,
        .archives = { "report_archive", "report_archive_file" },
        .name = "rapports",
        .making_code = "reporting.yearly_reports",
        .making_title = "Établir les rapports annuels",
        .archiving_code = "reporting.report_archive",
        .archiving_title = "Réunir les rapports annuels dans une archive",
        .pruning_code = "reporting.archives",
        .pruning_title = "Effacer les archives de rapports gardées assez longtemps",
        .archive_days = "reporting.archives.kept_days",
        .archive_days_label = "Archives des rapports annuels gardées",
        .archive_name = "rapports",
        .page = "Rapports annuels",
        .topic = reports_topic,
        .read = read,
        .make = report,
        .audited = audited_report,
        .made_action = "reporting.reported",
        .archived_action = "reporting.archived",
        .erased_action = "report_archives.erased",
        .draft = draft,
        .print = print,
        .name_of = accounts::name_of,
    };
    return series;
}

} // namespace cigogne::reporting
