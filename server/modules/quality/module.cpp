#include "modules/quality/module.hpp"

#include "modules/accounts/accounts.hpp"
#include "modules/quality/day.hpp"
#include "modules/quality/opening.hpp"
#include "modules/quality/quality_settings.hpp"
#include "modules/quality/routes.hpp"
#include "modules/transfers/transfers.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace cigogne::quality {

namespace roles = accounts::roles;

namespace {

/// Cases by their number.
security::AuditSubject audited_case()
{
    return {
        .kind = "perinatal_case",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = CaseId::parse(id);
            auto const row = parsed ? Store(transaction).find(*parsed) : std::nullopt;
            return row ? fmt::format("{}", row->number) : std::string(); },
        .find = [](db::Transaction& transaction, std::string const& typed) {
            int number = 0;
            auto const [end, failure] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
            bool const is_number = failure == std::errc {} && end == typed.data() + typed.size();
            auto const found = is_number ? Store(transaction).numbered(number) : std::nullopt;
            return found ? std::vector { found->text() } : std::vector<std::string> {}; },
    };
}

/// Actions by their title.
security::AuditSubject audited_action()
{
    return {
        .kind = "quality_action",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = ActionId::parse(id);
            auto const action = parsed ? Store(transaction).action(*parsed) : std::nullopt;
            return action ? action->title : std::string(); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

/// Meetings by their title.
security::AuditSubject audited_meeting()
{
    return {
        .kind = "quality_meeting",
        .name = [](db::Transaction& transaction, std::string const& id) {
            auto const parsed = MeetingId::parse(id);
            auto const meeting = parsed ? Store(transaction).meeting(*parsed) : std::nullopt;
            return meeting ? meeting->title : std::string(); },
        .find = [](db::Transaction&, std::string const&) { return std::vector<std::string> {}; },
    };
}

} // namespace

Module module()
{
    Module quality { .name = "quality", .title = "Analyses et plans d’action", .needs = { "transfers" } };
    for (auto const part : { case_routes, behind_routes, declaration_routes, documentation_routes, review_routes, action_routes, plan_routes, plan_request_routes, meeting_routes }) {
        auto routes = part();
        std::ranges::move(routes, std::back_inserter(quality.routes));
    }
    quality.grants = {
        { read, "Lire les cas à analyser et les actions",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::risk_officer,
                roles::network_manager } },
        { declare, "Déclarer et documenter les cas de son établissement",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::risk_officer } },
        { coordinate, "Conduire les analyses : écarter, faire relire, clore, tenir le plan d’action",
            { roles::cell_midwife, roles::risk_officer } },
        { judge, "Donner un avis de relecteur quand il est demandé",
            { roles::cell_midwife, roles::maternity_midwife, roles::maternity_doctor, roles::receiving_unit, roles::risk_officer,
                roles::network_manager } },
    };
    quality.settings = setting_definitions();
    quality.growing_settings = growing_settings();
    quality.subscriptions = {
        { .subscriber = "quality", .kind = transfers::birth_before_departure_event, .act = follow_request },
        { .subscriber = "quality", .kind = transfers::measured_event, .act = follow_request, .when_missed = make_up },
    };
    quality.audit_subjects = { audited_case(), audited_action(), audited_meeting() };
    quality.day = add_to_day;
    return quality;
}

} // namespace cigogne::quality
