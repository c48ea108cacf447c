#include "modules/transfers/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/directory/directory.hpp"
#include "modules/transfers/chapter_store.hpp"
#include "modules/transfers/day.hpp"
#include "modules/transfers/history_routes.hpp"
#include "modules/transfers/jobs.hpp"
#include "modules/transfers/plausibility.hpp"
#include "modules/transfers/routes.hpp"
#include "modules/transfers/store.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace roles = accounts::roles;

namespace {

/// Requests by the number spoken on the telephone.
security::AuditSubject audited_request()
{
    return {
        .kind = "transfer_request",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const request = RequestId::parse(id);
            auto const number = request ? Store(transaction).number_of(*request) : std::nullopt;
            return number ? fmt::format("{}", *number) : std::string(); },
        .find = [](db::Transaction& transaction, std::string const& typed) {
            int number = 0;
            auto const [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
            bool const is_number = failure == std::errc {} && end == typed.data() + typed.size();
            auto const request = is_number ? Store(transaction).numbered(number) : std::nullopt;
            return request ? std::vector { request->text() } : std::vector<std::string> {}; },
    };
}

/// Drafts by where, by whom and when they were begun: their title holds initials, which are not the audit's. Found by their id alone: a
/// house begins too many for its name to tell one.
security::AuditSubject audited_draft()
{
    return {
        .kind = "draft",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const draft = DraftId::parse(id);
            auto const origin = draft ? Store(transaction).origin_of(*draft) : std::nullopt;
            if (!origin)
                return std::string();
            auto const place = directory::place(transaction, origin->place, paris_date(origin->created_at));
            return fmt::format("{}, {}, {}", place ? place->name : "—", accounts::name_of(transaction, origin->author), french_date_time(origin->created_at)); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

/// Chapters of the binder by their title, which tells nothing of anybody. Found by their id alone: they are a few.
security::AuditSubject audited_chapter()
{
    return {
        .kind = "binder_chapter",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const chapter = ChapterId::parse(id);
            return chapter ? ChapterStore(transaction).title_of(*chapter).value_or("") : std::string(); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

} // namespace

Module module()
{
    Module transfers { .name = "transfers", .title = "Transferts et avis", .needs = { "beds" } };
    for (auto const part : { opening_routes, list_routes, request_routes, search_routes, travel_routes, end_routes, outcome_routes, feedback_routes,
             work_list_routes, reminder_routes, sheet_routes, paper_routes, binder_routes, history_routes, draft_routes, shift_routes, presence_routes }) {
        auto routes = part();
        std::ranges::move(routes, std::back_inserter(transfers.routes));
    }
    transfers.grants = {
        { ask, "Demander un transfert ou un avis", { roles::maternity_midwife, roles::maternity_doctor } },
        { coordinate, "Prendre les demandes, appeler, réserver, passer la relève", { roles::cell_midwife } },
        { answer, "Répondre pour une unité sollicitée", { roles::receiving_unit, roles::maternity_doctor, roles::maternity_midwife } },
        { follow, "Suivre les demandes en cours", { roles::samu } },
        { take_part, "Lire les demandes de son ressort et y noter ce qui revient à chacun",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::samu } },
        { read_binder, "Lire et imprimer le classeur des transferts",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::samu, roles::network_manager } },
        { keep_binder, "Écrire les chapitres du classeur des transferts", { roles::cell_midwife, roles::network_manager } },
    };
    transfers.settings = setting_definitions();
    transfers.growing_settings = growing_settings();
    transfers.settings.push_back(drafts_setting());
    transfers.jobs = { drafts_kind(), measures_kind(), reminders_kind() };
    transfers.day = add_to_day;
    transfers.audit_subjects = { audited_request(), audited_draft(), audited_chapter() };
    std::ranges::move(plausibility_definitions(), std::back_inserter(transfers.settings));
    return transfers;
}

} // namespace cigogne::transfers
