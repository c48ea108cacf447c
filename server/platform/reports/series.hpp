#pragma once

#include "platform/core/result.hpp"
#include "platform/export/html.hpp"
#include "platform/reports/archive.hpp"
#include "platform/reports/version_store.hpp"
#include "platform/security/permission.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace cigogne::settings {
class Settings;
}

namespace cigogne::reports {

/// The reports of one year, drafted one by one.
class Draft {
public:
    virtual ~Draft() = default;
    virtual std::size_t size() const = 0;
    /// From what was read of the year, and what the transaction, which need not write, still tells of this one. None where nothing is left to be told of it.
    virtual std::optional<Told> report(db::Transaction& transaction, std::size_t index) = 0;
};

/// A report as files.
struct Printed {
    std::string name; ///< « rapport-2024-ch-rodez », without an ending
    exporting::Html document;
    std::string spreadsheet; ///< XLSX
};

/// What one module reports of years. Lives as long as the program; the words are French.
struct Series {
    VersionTable versions;
    ArchiveTables archives;

    std::string_view name;             ///< « rapports », « rapports d’indicateurs »
    std::string_view making_code;    ///< of the job that makes them: « reporting.yearly_reports »
    std::string_view making_title;
    std::string_view archiving_code; ///< of the job that puts a year into one archive
    std::string_view archiving_title;
    std::string_view pruning_code;
    std::string_view pruning_title;
    std::string_view archive_days;   ///< the setting of how long an archive is kept
    std::string_view archive_days_label;
    std::string_view archive_name;   ///< of the file, before the year: « rapports »
    std::string_view page;           ///< where one finds them: « Rapports annuels »

    char const* topic; ///< raised by every report made
    security::Permission read;
    security::Permission make;
    std::string_view audited;         ///< what the audit calls one
    std::string_view made_action;     ///< « reporting.reported »
    std::string_view archived_action; ///< « reporting.archived »
    std::string_view erased_action;

    std::size_t a_slice = 10; ///< reports written in one transaction, which stays short: twenty kilobytes each

    /// Reads the year, once for all reports.
    std::function<Result<std::unique_ptr<Draft>>(db::Transaction&, settings::Settings const&, int year, CivilDate today)> draft;
    std::function<Printed(Version const&)> print;
    /// The name of who asked for an archive.
    std::function<std::string(db::Transaction&, AccountId)> name_of;
};

} // namespace cigogne::reports
