#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/series_keeping.hpp"
#include "modules/indicators/series_store.hpp"
#include "modules/indicators/series_view.hpp"
#include "platform/events/hub.hpp"
#include "platform/security/audit.hpp"
#include "platform/security/token.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>
#include <tuple>

namespace cigogne::indicators {

namespace {

using namespace http;

constexpr std::size_t largest_file_of_series = std::size_t { 4 } << 20; ///< bytes: 20,000 lines are less than half of it
constexpr std::size_t most_lines_shown = 50;
constexpr std::size_t most_refusals_shown = 200;

/// What is said of the file that is sent.
struct SeriesForm {
    std::string source;
    std::string edition;
    std::optional<std::string> note;
    std::optional<bool> again; ///< also where a series of the same file is kept
};
constexpr auto series_form = fields<SeriesForm>("IndicatorSeriesForm",
    field<&SeriesForm::source>("source", max_length(120)),
    field<&SeriesForm::edition>("edition", max_length(120)),
    field<&SeriesForm::note>("note", max_length(500), free_text),
    field<&SeriesForm::again>("again"));

struct SeriesRefusalView {
    std::int64_t line;
    std::string reason;
};
View<SeriesRefusalView> const refusal_view = view<SeriesRefusalView>("IndicatorSeriesRefusal",
    field<&SeriesRefusalView::line>("line"),
    field<&SeriesRefusalView::reason>("reason", max_length(500)));

/// What would be kept of a file.
struct PreviewView {
    std::int64_t read;
    std::int64_t accepted;
    std::int64_t refused;
    std::int64_t small; ///< lines with a count that leaves no house
    std::optional<int> first_year;
    std::optional<int> last_year;
    std::vector<SeriesValueView> lines; ///< the first of those that would be kept
    std::vector<SeriesRefusalView> refusals;  ///< the first ones
    std::optional<SeriesName> same_as;  ///< a kept series of the same file
};
View<PreviewView> const preview_view = view<PreviewView>("IndicatorSeriesPreview",
    field<&PreviewView::read>("read"),
    field<&PreviewView::accepted>("accepted"),
    field<&PreviewView::refused>("refused"),
    field<&PreviewView::small>("small"),
    field<&PreviewView::first_year>("first_year"),
    field<&PreviewView::last_year>("last_year"),
    nested<&PreviewView::lines, series_value_view>("lines"),
    nested<&PreviewView::refusals, refusal_view>("refusals"),
    nested<&PreviewView::same_as, series_name>("same_as"));

int this_year(Call const& call)
{
    return static_cast<int>(paris_date(call.now()).ymd().year());
}

std::pair<int, int> years_of(std::vector<SeriesLine> const& lines)
{
    auto const [first, last] = std::ranges::minmax_element(lines, {}, &SeriesLine::year);
    return { first->year, last->year };
}

/// Reads the file and keeps nothing.
Result<PreviewView> preview_series(Call& call, Upload const& upload)
{
    auto const file = TRY(read_series_file(upload.bytes, this_year(call)));
    PreviewView view { static_cast<std::int64_t>(file.lines.size() + file.refusals.size()), static_cast<std::int64_t>(file.lines.size()),
        static_cast<std::int64_t>(file.refusals.size()), 0, {}, {}, {}, {}, {} };
    if (!file.lines.empty())
        std::tie(view.first_year, view.last_year) = years_of(file.lines);
    auto const smallest = static_cast<std::int64_t>(smallest_published_on(call.services().settings, paris_date(call.now())));
    view.small = std::ranges::count_if(file.lines, [&](SeriesLine const& line) { return is_small(line, smallest); });
    for (auto const& refusal : std::span(file.refusals).first(std::min(file.refusals.size(), most_refusals_shown)))
        view.refusals.push_back({ static_cast<std::int64_t>(refusal.line), refusal.reason });
    auto const digest = security::sha256_hex(upload.bytes);
    auto transaction = call.services().database.read();
    auto const houses = Houses::read(transaction);
    std::vector<SeriesLine> const shown(file.lines.begin(), file.lines.begin() + static_cast<std::ptrdiff_t>(std::min(file.lines.size(), most_lines_shown)));
    for (auto const& value : values_of(SeriesId::make(call.now()), shown))
        view.lines.push_back(view_of(value, houses));
    if (auto const same = SeriesStore(transaction).kept_of(digest))
        view.same_as = name_of(*same);
    return view;
}

/// The series that a file would be, once something of it can be kept.
Result<Series> series_of(Call& call, PlacedUpload<SeriesForm> const& given, SeriesFile const& file)
{
    if (file.lines.empty())
        return SeriesError::NoLine;
    auto const& form = given.criteria;
    auto const [first, last] = years_of(file.lines);
    return Series { .id = SeriesId::make(call.now()), .source = form.source, .source_key = source_key_of(form.source), .edition = form.edition, .note = form.note.value_or(""), .digest = security::sha256_hex(given.upload.bytes), .lines = static_cast<std::int64_t>(file.lines.size()), .refused = static_cast<std::int64_t>(file.refusals.size()), .first_year = first, .last_year = last, .created_at = call.now(), .created_by = call.identity().account() };
}

/// Whether the very same file is kept, unless it is asked for again.
Result<Done> check_new(db::Transaction& transaction, Series const& series, bool again)
{
    auto const same = again ? std::nullopt : SeriesStore(transaction).kept_of(series.digest);
    if (same)
        return Failure(SeriesError::SameFile).saying(fmt::format("Ce fichier est déjà enregistré : {}, version {}.", same->source, same->edition));
    return Done {};
}

void audit_series(Call& call, db::Transaction& transaction, Series const& series)
{
    auto const& facts = call.identity().facts();
    call.services().audit.record(transaction,
        { call.now(), security::AuditKind::Write, facts.account, facts.membership, "POST /api/indicators/series", "indicator_series", series.id.text(),
            fmt::format(R"({{"lines":{},"refused":{}}})", series.lines, series.refused), call.request().peer });
}

Result<SeriesView> keep_series(Call& call, PlacedUpload<SeriesForm> const& given)
{
    auto& database = call.services().database;
    auto const file = TRY(read_series_file(given.upload.bytes, this_year(call)));
    auto const series = TRY(series_of(call, given, file));
    bool const again = given.criteria.again.value_or(false);
    {
        auto transaction = database.read();
        TRY(check_new(transaction, series, again));
    }
    write_values(database, series, values_of(series.id, file.lines));

    auto transaction = database.write();
    TRY(check_new(transaction, series, again)); // the same may have been sent twice at once; what was written is cleared by night
    auto const kept = TRY(make_current(transaction, series.id));
    audit_series(call, transaction, kept);
    auto const version = events::publish(transaction, call.now(), { topic, heard_by(), {}, {} });
    transaction.after_commit([&hub = call.services().hub, version] { hub.raise(topic, version); });
    auto view = view_of(transaction, kept, {});
    transaction.commit();
    return view;
}

Result<File> give_template(Call& call)
{
    return File { "text/csv; charset=utf-8", "modele-serie-publiee.csv", std::make_shared<std::string const>(series_template(this_year(call) - 1)) };
}

} // namespace

std::vector<Route> series_import_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Post, "/api/indicators/series")
                         .summary("Enregistrer une série de valeurs publiées : elle remplace celle de la même source")
                         .needs(import_series)
                         .within(ScopeRule::network())
                         .audits(nothing_because("the handler writes the line itself: it writes the values in slices, and the line with the last of them"))
                         .tagged(Etag::none())
                         .takes(upload_where(series_form))
                         .returns(created(series_view).at("/api/indicators/series/{id}"))
                         .limited_to(largest_file_of_series)
                         .outside_transaction()
                         .handled_by(keep_series));
    routes.push_back(route(Method::Post, "/api/indicators/series/preview")
                         .summary("Lire un fichier de valeurs publiées sans rien en garder : ses lignes, prises ou refusées avec leur raison")
                         .needs(import_series)
                         .within(ScopeRule::network())
                         .audits(nothing_because("nothing is kept of what is sent, and it is nobody's data"))
                         .tagged(Etag::none())
                         .takes(upload)
                         .returns(one(preview_view))
                         .limited_to(largest_file_of_series)
                         .outside_transaction()
                         .handled_by(preview_series));
    routes.push_back(route(Method::Get, "/api/indicators/series/template")
                         .summary("Télécharger le modèle d’un fichier de valeurs publiées (CSV)")
                         .needs(import_series)
                         .within(ScopeRule::network())
                         .audits(nothing_because("codes of the definitions, nobody's data"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(file)
                         .handled_by(give_template));
    return routes;
}

} // namespace cigogne::indicators
