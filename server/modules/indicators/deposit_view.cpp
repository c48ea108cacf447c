#include "modules/indicators/deposit_view.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/accounts/accounts.hpp"
#include "modules/indicators/settling.hpp"
#include "modules/indicators/store.hpp"
#include "platform/json/json.hpp"

#include <algorithm>

namespace cigogne::indicators {

namespace {

View<DepositFileView> const file_view = view<DepositFileView>("IndicatorDepositFile",
    field<&DepositFileView::number>("number"),
    field<&DepositFileView::name>("name"),
    field<&DepositFileView::kind>("kind"),
    field<&DepositFileView::size>("size"),
    field<&DepositFileView::received>("received"));

View<ExcludedLines> const excluded_view = view<ExcludedLines>("IndicatorExcludedLines",
    field<&ExcludedLines::rule>("rule"),
    field<&ExcludedLines::label>("label"),
    field<&ExcludedLines::count>("count"));

View<DepositLines> const lines_view = view<DepositLines>("IndicatorDepositLines",
    field<&DepositLines::read>("read"),
    field<&DepositLines::kept>("kept"),
    nested<&DepositLines::excluded, excluded_view>("excluded"),
    field<&DepositLines::refused>("refused"));

View<FormerDeposit> const former_view = view<FormerDeposit>("IndicatorFormerDeposit",
    field<&FormerDeposit::deposit>("deposit"),
    field<&FormerDeposit::name>("name"),
    field<&FormerDeposit::kept_at>("kept_at"),
    field<&FormerDeposit::deliveries>("deliveries"),
    field<&FormerDeposit::months>("months"));

View<SiteYearView> const site_year_view = view<SiteYearView>("IndicatorSiteYear",
    field<&SiteYearView::finess>("finess"),
    field<&SiteYearView::establishment>("establishment"),
    field<&SiteYearView::name>("name"),
    field<&SiteYearView::year>("year"),
    field<&SiteYearView::deliveries>("deliveries"),
    field<&SiteYearView::births>("births"),
    field<&SiteYearView::months>("months"),
    field<&SiteYearView::counted>("counted"),
    nested<&SiteYearView::replaces, former_view>("replaces"),
    nested<&SiteYearView::yields_to, former_view>("yields_to"));

/// The counts by rule, as the job wrote them.
std::vector<ExcludedLines> excluded_from(std::string const& text)
{
    std::vector<ExcludedLines> excluded;
    auto const document = text.empty() ? std::nullopt : [&] {
        auto parsed = json::parse(text, Wire::Medium::Sql);
        return parsed.succeeded() ? std::optional(std::move(parsed).value()) : std::nullopt;
    }();
    if (!document)
        return excluded;
    for (auto const& [rule, count] : document->root().members)
        excluded.push_back({ std::string(rule), std::string(label_of_rule(rule)), count.integer });
    return excluded;
}

bool holds(std::vector<DepositFileView> const& files, FileKind kind)
{
    return std::ranges::find(files, kind, &DepositFileView::kind) != files.end();
}

std::optional<DepositLines> chaining_of(Deposit const& deposit, std::vector<DepositFileView> const& files)
{
    DepositLines lines { deposit.chaining_kept + deposit.chaining_refused, deposit.chaining_kept, excluded_from(deposit.chaining_excluded), deposit.chaining_refused };
    for (auto const& excluded : lines.excluded)
        lines.read += excluded.count;
    if (lines.read == 0 && !holds(files, FileKind::Chaining)) // of an archive it is known once it is read
        return std::nullopt;
    return lines;
}

std::optional<DepositLines> units_of(Deposit const& deposit, std::vector<DepositFileView> const& files)
{
    auto const read = deposit.units_kept + deposit.units_refused;
    if (read == 0 && !holds(files, FileKind::Units))
        return std::nullopt;
    return DepositLines { read, deposit.units_kept, {}, deposit.units_refused };
}

FormerDeposit former_of(security::Scope const& scope, SiteYearHead const& counted)
{
    return { counted.deposit, name_for(scope, counted.deposit_owner, counted.deposit_name), counted.kept_at, counted.deliveries, counted.months };
}

/// What it would replace is told of a deposit that is not kept yet; what it yields to, also of a kept one.
SiteYearView view_of(Store const& store, security::Scope const& scope, DepositState state, SiteYearHead const& own, Houses const& houses)
{
    auto const* const house = houses.at(own.finess);
    SiteYearView view { own.finess, house ? std::optional(house->id) : std::nullopt, houses.name_of(own.finess), own.year, own.deliveries, own.births, own.months, own.counted, {}, {} };
    if (own.counted || (state != DepositState::Ready && state != DepositState::Kept))
        return view;
    auto const counted = store.counted(own.finess, own.year);
    if (counted && !takes_the_place_of(own, *counted))
        view.yields_to = former_of(scope, *counted);
    else if (counted && state == DepositState::Ready)
        view.replaces = former_of(scope, *counted);
    return view;
}

std::vector<SiteYearView> site_years_of(Store const& store, security::Scope const& scope, Deposit const& deposit, Houses const& houses)
{
    std::vector<SiteYearView> views;
    for (auto const& own : store.site_years(deposit.id))
        views.push_back(view_of(store, scope, deposit.state, own, houses));
    return views;
}

} // namespace

View<DepositView> const deposit_view = view<DepositView>("IndicatorDeposit",
    field<&DepositView::id>("id"),
    field<&DepositView::name>("name"),
    field<&DepositView::state>("state"),
    field<&DepositView::record>("record"),
    nested<&DepositView::files, file_view>("files"),
    field<&DepositView::job>("job"),
    field<&DepositView::own>("own"),
    field<&DepositView::author>("author"),
    field<&DepositView::outcome>("outcome", max_length(1000)),
    field<&DepositView::reason>("reason", max_length(500)),
    field<&DepositView::outdated>("outdated"),
    nested<&DepositView::lines, lines_view>("lines"),
    nested<&DepositView::chaining, lines_view>("chaining"),
    nested<&DepositView::units, lines_view>("units"),
    field<&DepositView::years>("years"),
    nested<&DepositView::site_years, site_year_view>("site_years"),
    nested<&DepositView::same_as, former_view>("same_as"),
    field<&DepositView::created_at>("created_at"),
    field<&DepositView::computed_at>("computed_at"),
    field<&DepositView::kept_at>("kept_at"),
    field<&DepositView::withdrawn_at>("withdrawn_at"));

View<DepositLine> const deposit_line = view<DepositLine>("IndicatorDepositLine",
    field<&DepositLine::id>("id", label("Identifiant")),
    field<&DepositLine::name>("name", label("Dépôt")),
    field<&DepositLine::state>("state", label("État")),
    field<&DepositLine::record>("record", label("Nature")),
    field<&DepositLine::files>("files", label("Fichiers")),
    field<&DepositLine::author>("author", label("Par")),
    field<&DepositLine::created_at>("created_at", label("Déposé le")),
    field<&DepositLine::kept_at>("kept_at", label("Pris en compte le")),
    field<&DepositLine::lines_read>("lines_read", label("Lignes lues")),
    field<&DepositLine::lines_kept>("lines_kept", label("Lignes retenues")),
    field<&DepositLine::lines_refused>("lines_refused", label("Lignes refusées")),
    field<&DepositLine::years>("years", label("Années")),
    field<&DepositLine::site_years>("site_years", label("Sites et années")),
    field<&DepositLine::counted>("counted", label("Dont encore comptés")));

DepositView view_of(db::Transaction& transaction, security::Scope const& scope, AccountId reader, Deposit const& stored)
{
    Store const store(transaction);
    auto const deposit = settled(transaction, stored);
    std::vector<DepositFileView> files;
    for (auto& file : store.files(deposit.id))
        files.push_back({ file.number, std::move(file.name), file.kind, file.size, file.received });
    auto const same = deposit.digest.empty() ? std::nullopt : store.kept_of(deposit.digest, deposit.id);
    auto chaining = chaining_of(deposit, files);
    auto units = units_of(deposit, files);
    return { deposit.id, deposit.name, deposit.state, deposit.record, std::move(files), deposit.job ? jobs::JobId::parse(*deposit.job) : std::nullopt,
        deposit.created_by == reader, accounts::name_of(transaction, deposit.created_by), deposit.outcome, deposit.reason,
        !deposit.fingerprint.empty() && deposit.fingerprint != analytics::definitions_fingerprint(),
        { deposit.lines_read, deposit.lines_kept, excluded_from(deposit.lines_excluded), deposit.lines_refused }, std::move(chaining),
        std::move(units), store.years(deposit.id), site_years_of(store, scope, deposit, Houses::read(transaction)),
        same ? std::optional(FormerDeposit { same->id, name_for(scope, same->owner, same->name), same->kept_at, std::nullopt }) : std::nullopt, deposit.created_at, deposit.computed_at,
        deposit.kept_at, deposit.withdrawn_at };
}

DepositLine line_of(db::Transaction& transaction, Deposit const& stored)
{
    Store const store(transaction);
    auto const deposit = settled(transaction, stored);
    return { deposit.id, deposit.name, deposit.state, deposit.record, deposit.files, accounts::name_of(transaction, deposit.created_by), deposit.created_at,
        deposit.kept_at, deposit.lines_read, deposit.lines_kept, deposit.lines_refused, store.years(deposit.id), store.site_year_count(deposit.id),
        store.counted_count(deposit.id) };
}

} // namespace cigogne::indicators
