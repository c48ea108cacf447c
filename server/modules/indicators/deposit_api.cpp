#include "modules/indicators/deposit_view.hpp"
#include "modules/indicators/file_kind.hpp"
#include "modules/indicators/jobs.hpp"
#include "modules/indicators/keeping.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/settling.hpp"
#include "modules/indicators/store.hpp"
#include "platform/jobs/start.hpp"
#include "platform/jobs/store.hpp"
#include "platform/security/token.hpp"

#include <charconv>
#include <fmt/format.h>
#include <numeric>

namespace cigogne::indicators {

namespace {

using namespace http;

struct FileForm {
    std::string name;
    std::int64_t size;
    FileKind kind;
};
constexpr auto file_form = fields<FileForm>("IndicatorFileForm",
    field<&FileForm::name>("name"),
    field<&FileForm::size>("size", between(1, largest_file, "Ce fichier est vide.")),
    field<&FileForm::kind>("kind"));

struct DepositForm {
    std::vector<FileForm> files;
};
constexpr auto deposit_form = fields<DepositForm>("IndicatorDepositForm", nested<&DepositForm::files, file_form>("files", required, max_items(most_files)));

struct PartQuery {
    std::int64_t offset;
};
constexpr auto part_query = fields<PartQuery>("IndicatorPartQuery", field<&PartQuery::offset>("offset", between(0, largest_file)));

struct ComputationForm {
    std::optional<bool> again; ///< also where the same files were kept already
};
constexpr auto computation_form = fields<ComputationForm>("IndicatorComputationForm", field<&ComputationForm::again>("again"));

struct WithdrawalForm {
    std::string reason;
};
constexpr auto withdrawal_form = fields<WithdrawalForm>("IndicatorWithdrawalForm", field<&WithdrawalForm::reason>("reason", max_length(500), free_text));

struct RefusalView {
    std::string file;
    std::int64_t line;
    std::string reason;
};
View<RefusalView> const refusal_view = view<RefusalView>("IndicatorRefusal",
    field<&RefusalView::file>("file", label("Fichier")),
    field<&RefusalView::line>("line", label("Ligne")),
    field<&RefusalView::reason>("reason", label("Raison")));

constexpr auto nobodys = "names of files and numbers of lines, nobody's data";

/// A deposit of her own house; of any house or of the network for who acts for the network.
Result<Deposit> found(db::Transaction& transaction, Call const& call, DepositId id)
{
    auto deposit = Store(transaction).deposit(id);
    auto const place = call.scope().place();
    if (!deposit || (place && deposit->owner != place))
        return http::Error::NotFound;
    return std::move(*deposit);
}

Result<Deposit> deposit_in_path(Call& call)
{
    auto const id = TRY(call.path_id<DepositId>());
    auto deposit = TRY(found(call.transaction(), call, id));
    return settled(call.transaction(), std::move(deposit));
}

/// Tells the pages, and answers what became of the deposit.
DepositView told(Call& call, Deposit const& deposit)
{
    call.audit_subject(deposit.id.text());
    call.publish({ topic, heard_by() });
    return view_of(call.transaction(), call.scope(), call.identity().account(), deposit);
}

Decider decider_of(Call const& call)
{
    return { call.identity().account(), call.now() };
}

/// What identifies persons is not to come here under its own name, whoever sends it: the page does not send it, other programs might.
Result<Done> without_identities(std::vector<FileForm> const& files)
{
    std::vector<Fault> faults;
    for (std::size_t index = 0; index < files.size(); ++index) {
        auto const& name = files[index].name;
        if (identifies_persons(name))
            faults.push_back({ fmt::format("files.{}.name", index), "identifies_persons",
                fmt::format("{} n’est pas pris : ce fichier identifie des personnes (VID-HOSP, ANO-HOSP, TRA), le réseau ne doit pas le recevoir.", name) });
    }
    return faults.empty() ? Result<Done>(Done {}) : Failure(http::Error::InvalidFields).with(std::move(faults));
}

Result<DepositView> begin_deposit(Call& call, DepositForm const& form, Files const& disk)
{
    if (form.files.empty())
        return Failure(http::Error::InvalidFields).with({ { "files", "required", "Choisissez au moins un fichier." } });
    TRY(without_identities(form.files));
    std::vector<FileKind> kinds;
    for (auto const& file : form.files)
        kinds.push_back(file.kind);
    if (!tells_stays(kinds))
        return Failure(http::Error::InvalidFields).with({ { "files", "no_stays", "Du chaînage (ANO) ou des unités (IUM) ne se calculent pas sans leurs séjours : ajoutez les fichiers de RSA ou de RSS." } });
    auto const owner = call.scope().place();
    if (owner && !Houses::read(call.transaction()).of(*owner))
        return DepositError::NoFiness;
    auto const bytes = std::accumulate(form.files.begin(), form.files.end(), std::int64_t { 0 }, [](std::int64_t sum, FileForm const& file) { return sum + file.size; });
    if (!disk.has_room_for(bytes))
        return Failure(DepositError::NoRoom).saying("Le disque du serveur n’a pas assez de place libre pour ces fichiers : rien n’est envoyé. Prévenez l’exploitant, puis recommencez.");
    auto const id = DepositId::make(call.now());
    std::vector<DepositFile> files;
    std::vector<std::string> names;
    for (auto const& file : form.files) {
        files.push_back({ id, static_cast<int>(files.size()) + 1, file.name, file.kind, file.size, 0, {} });
        names.push_back(file.name);
    }
    Deposit const deposit { .id = id, .owner = owner, .name = name_of(names), .state = DepositState::Receiving, .files = static_cast<int>(files.size()), .created_at = call.now(), .created_by = call.identity().account() };
    call.store<Store>().add(deposit, files);
    // The night clears the disk of the server that has its jobs; each clears its own too.
    call.transaction().after_commit([disk, left = forsaken(call.transaction(), disk.present(), call.now())] {
        for (auto const one : left)
            disk.remove(one);
    });
    return told(call, deposit);
}

int number_in(std::string_view text)
{
    int number = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc {} && end == text.data() + text.size() ? number : 0;
}

/// The file that a part is sent of, whose deposit waits for it there.
Result<DepositFile> awaited_file(db::Transaction& transaction, Call const& call, Deposit const& deposit, PlacedUpload<PartQuery> const& part)
{
    auto const file = Store(transaction).file(deposit.id, number_in(call.path_text("number")));
    if (!file)
        return http::Error::NotFound;
    TRY(check_part(deposit, *file, part.criteria.offset, part.upload.bytes.size()));
    return *file;
}

Result<DepositFile> file_to_write(Call& call, DepositId id, PlacedUpload<PartQuery> const& part)
{
    auto transaction = call.services().database.read();
    auto const deposit = TRY(found(transaction, call, id));
    return awaited_file(transaction, call, deposit, part);
}

/// Notes a part that is on the disk: of two that are sent at once, the second finds that the file has gone on.
Result<DepositView> note_part(Call& call, PlacedUpload<PartQuery> const& part, DepositFile const& before, DepositFile const& after, Files const& disk)
{
    auto const id = before.deposit;
    auto transaction = call.services().database.write();
    auto const deposit = TRY(found(transaction, call, id));
    if (deposit.state != DepositState::Receiving) {
        for (auto const cancelled : forsaken(transaction, { id }, call.now())) // not of one that is being read: its last part came twice
            disk.remove(cancelled);
    }
    TRY(awaited_file(transaction, call, deposit, part)); // the same part may have been noted meanwhile
    Store(transaction).receive(before, after);
    auto view = view_of(transaction, call.scope(), call.identity().account(), deposit);
    transaction.commit();
    return view;
}

/// Bytes go to the disk beside the file, then are noted, then are put in their place: what is refused never is. Where nobody knows whether they were
/// noted (a database that went away), or where the process is killed, they stay beside it: the next part, or the job, looks at the row.
Result<DepositView> receive_part(Call& call, PlacedUpload<PartQuery> const& part, Files const& disk)
{
    auto const id = TRY(call.path_id<DepositId>());
    auto const& bytes = part.upload.bytes;
    auto const before = TRY(file_to_write(call, id, part));
    auto after = before;
    after.part = TRY(disk.take(before, bytes));
    after.digest = disk.digest_with(before, bytes);
    after.received += static_cast<std::int64_t>(bytes.size());
    auto noted = note_part(call, part, before, after, disk);
    if (noted.failed()) {
        disk.drop_part(after);
        return noted;
    }
    TRY(disk.put_in_place(after));
    return noted;
}

Result<DepositView> start_computation(Call& call, ComputationForm const& form)
{
    auto deposit = TRY(deposit_in_path(call));
    auto store = call.store<Store>();
    auto const files = store.files(deposit.id);
    TRY(check_whole(deposit, files));
    auto const version = deposit.version++;
    deposit.digest = security::sha256_hex(joined_digests(files));
    bool const is_known = store.kept_of(deposit.digest, deposit.id).has_value();
    if (!is_known || form.again.value_or(false)) {
        deposit.state = DepositState::Computing;
        deposit.job = jobs::start(call.transaction(), call.now(),
            { .kind = computation_kind_code, .title = fmt::format("Lire {}", deposit.name), .input = deposit.id.text(), .author = call.identity().account() })
                          .text();
    }
    store.save(deposit, version);
    return told(call, deposit);
}

Result<DepositView> keep_deposit(Call& call)
{
    auto deposit = TRY(deposit_in_path(call));
    auto const kept = TRY(keep(call.transaction(), std::move(deposit), decider_of(call)));
    return told(call, kept);
}

Result<DepositView> withdraw_deposit(Call& call, WithdrawalForm const& form)
{
    auto deposit = TRY(deposit_in_path(call));
    auto const withdrawn = TRY(withdraw(call.transaction(), std::move(deposit), form.reason, decider_of(call)));
    return told(call, withdrawn);
}

Result<DepositView> cancel_deposit(Call& call, Files const& disk)
{
    auto deposit = TRY(deposit_in_path(call));
    using enum DepositState;
    if (deposit.state != Receiving && deposit.state != Computing && deposit.state != Ready)
        return DepositError::TooLate;
    auto const job_id = deposit.state == Computing && deposit.job ? jobs::JobId::parse(*deposit.job) : std::nullopt;
    auto job = job_id ? call.store<jobs::Store>().job(*job_id) : std::nullopt;
    if (job && !jobs::has_ended(job->state))
        TRY(jobs::cancel(call.transaction(), call.now(), std::move(*job)));
    auto const version = deposit.version++;
    deposit.state = Cancelled;
    deposit.outcome = "Abandonné.";
    call.store<Store>().save(deposit, version);
    call.transaction().after_commit([disk, id = deposit.id] { disk.remove(id); });
    return told(call, deposit);
}

Result<DepositView> show_deposit(Call& call)
{
    auto const id = TRY(call.path_id<DepositId>());
    auto const deposit = TRY(found(call.transaction(), call, id));
    return view_of(call.transaction(), call.scope(), call.identity().account(), deposit);
}

Result<db::Page<DepositLine>> list_deposits(Call& call)
{
    auto deposits = call.store<Store>().deposits(call.scope(), call.page_request());
    db::Page<DepositLine> page { {}, std::move(deposits.next) };
    for (auto const& deposit : deposits.items)
        page.items.push_back(line_of(call.transaction(), deposit));
    return page;
}

Result<db::Page<RefusalView>> list_refusals(Call& call)
{
    auto const deposit = TRY(deposit_in_path(call));
    auto refusals = call.store<Store>().refusals(call.scope(), deposit.id, call.page_request());
    db::Page<RefusalView> page { {}, std::move(refusals.next) };
    for (auto& refusal : refusals.items)
        page.items.push_back({ std::move(refusal.file), refusal.line, std::move(refusal.reason) });
    return page;
}

constexpr auto audited_deposit = "indicator_deposit";

} // namespace

std::vector<Route> deposit_routes(Files const& files)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/indicators/deposits")
                         .summary("Lister les dépôts de fichiers du PMSI")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys).exported_as("indicator_deposits"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(deposit_line))
                         .handled_by(list_deposits));
    routes.push_back(route(Method::Post, "/api/indicators/deposits")
                         .summary("Annoncer des fichiers du PMSI, dont les octets viendront ensuite")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, audited_deposit)
                         .tagged(Etag::none())
                         .takes(form(deposit_form))
                         .returns(created(deposit_view).at("/api/indicators/deposits/{id}"))
                         .handled_by([files](Call& call, DepositForm const& asked) { return begin_deposit(call, asked, files); }));
    routes.push_back(route(Method::Get, "/api/indicators/deposits/{id}")
                         .summary("Lire un dépôt : ses fichiers, ce qu’il tient, ce qu’il remplacerait")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(one(deposit_view))
                         .handled_by(show_deposit));
    routes.push_back(route(Method::Put, "/api/indicators/deposits/{id}/files/{number}")
                         .summary("Envoyer une partie d’un fichier annoncé, à la suite de ce qui est arrivé")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(nothing_because("a part of a file that is not read yet: its deposit leaves the lines"))
                         .tagged(Etag::none())
                         .takes(upload_where(part_query))
                         .returns(one(deposit_view))
                         .limited_to(largest_part)
                         .outside_transaction()
                         .handled_by([files](Call& call, PlacedUpload<PartQuery> const& part) { return receive_part(call, part, files); }));
    routes.push_back(route(Method::Post, "/api/indicators/deposits/{id}/computation")
                         .summary("Lire les fichiers d’un dépôt : un travail, à suivre")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, audited_deposit, path("id"))
                         .tagged(Etag::none())
                         .takes(form(computation_form))
                         .returns(one(deposit_view))
                         .handled_by(start_computation));
    routes.push_back(route(Method::Post, "/api/indicators/deposits/{id}/keeping")
                         .summary("Prendre en compte un dépôt lu : il remplace ce qui était compté des mêmes sites et années")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, audited_deposit, path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(deposit_view))
                         .handled_by(keep_deposit));
    routes.push_back(route(Method::Post, "/api/indicators/deposits/{id}/withdrawal")
                         .summary("Retirer un dépôt pris en compte : ce qui l’était avant lui l’est de nouveau")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, audited_deposit, path("id"))
                         .tagged(Etag::none())
                         .takes(form(withdrawal_form))
                         .returns(one(deposit_view))
                         .handled_by(withdraw_deposit));
    routes.push_back(route(Method::Post, "/api/indicators/deposits/{id}/cancellation")
                         .summary("Abandonner un dépôt qui n’est pas encore pris en compte")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Write, audited_deposit, path("id"))
                         .tagged(Etag::none())
                         .takes(nothing)
                         .returns(one(deposit_view))
                         .handled_by([files](Call& call) { return cancel_deposit(call, files); }));
    routes.push_back(route(Method::Get, "/api/indicators/deposits/{id}/refusals")
                         .summary("Lire, ou exporter, les lignes refusées d’un dépôt et les séjours donnés autrement, avec leur raison")
                         .needs(deposit_files)
                         .within(ScopeRule::place())
                         .audits(nothing_because(nobodys).exported_as("indicator_refusals"))
                         .tagged(Etag::hash())
                         .takes(nothing)
                         .returns(pages_of(refusal_view))
                         .handled_by(list_refusals));
    return routes;
}

} // namespace cigogne::indicators
