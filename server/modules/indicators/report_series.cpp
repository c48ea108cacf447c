#include "modules/indicators/report_series.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/indicators/report_drafting.hpp"
#include "modules/indicators/report_paper.hpp"
#include "modules/indicators/report_row.hpp"
#include "modules/indicators/report_sheet.hpp"
#include "modules/indicators/report_words.hpp"
#include "modules/indicators/routes.hpp"
#include "platform/export/format.hpp"

namespace cigogne::indicators {

namespace {

class YearDraft final : public reports::Draft {
public:
    explicit YearDraft(Drafting drafting)
        : drafting_(std::move(drafting))
    {
    }
    std::size_t size() const override { return drafting_.size(); }
    std::optional<reports::Told> report(db::Transaction& transaction, std::size_t index) override
    {
        auto const report = drafting_.report(transaction, index);
        return report ? std::optional(kept_as(*report)) : std::nullopt;
    }

private:
    Drafting drafting_;
};

Result<std::unique_ptr<reports::Draft>> draft(db::Transaction& transaction, settings::Settings const& settings, int year, CivilDate today)
{
    auto drafting = TRY(Drafting::create(transaction, settings, year, today));
    return std::unique_ptr<reports::Draft>(std::make_unique<YearDraft>(std::move(drafting)));
}

std::string spreadsheet(IndicatorReport const& report)
{
    auto const sheet = exporting::sheet(exporting::Format::Xlsx, report_sheet_line.erased(), false);
    for (auto const& line : sheet_lines(report))
        sheet->add(&line);
    return *sheet->finished();
}

reports::Printed print(reports::Version const& version)
{
    auto const report = report_from(version.content);
    return { report_file_name(report, version.version), report_paper(report, { version.version, version.made_at, moved_from(version.moved), version.reason }), spreadsheet(report) };
}

} // namespace

reports::Series const& indicator_reports()
{
    static reports::Series const series {
        .versions = report_versions,
        .archives = { "indicator_report_archive", "indicator_report_archive_file" },
        .name = "rapports d’indicateurs",
        .making_code = "indicators.reports",
        .making_title = "Établir les rapports d’indicateurs",
        .archiving_code = "indicators.report_archive",
        .archiving_title = "Réunir les rapports d’indicateurs dans une archive",
        .pruning_code = "indicators.archives",
        .pruning_title = "Effacer les archives de rapports d’indicateurs gardées assez longtemps",
        .archive_days = "indicators.archives.kept_days",
        .archive_days_label = "Archives des rapports d’indicateurs gardées",
        .archive_name = "rapports-indicateurs",
        .page = "Rapports d’indicateurs",
        .topic = topic,
        .read = read,
        .make = make_reports,
        .audited = audited_report,
        .made_action = "indicators.reported",
        .archived_action = "indicators.archived",
        .erased_action = "indicator_archives.erased",
        .a_slice = 1, // a hundred and fifty kilobytes, read twice where it has moved
        .draft = draft,
        .print = print,
        .name_of = accounts::name_of,
    };
    return series;
}

} // namespace cigogne::indicators
