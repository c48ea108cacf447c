#include "platform/http/dispatcher.hpp"

#include "platform/http/rendering.hpp"

#include <algorithm>

/// The lines that calls leave in the audit.
namespace cigogne::http {

bool Dispatcher::is_export(Call const& call, Route const& route)
{
    return route.output == OutputKind::Pages && Rendering::format(call) != exporting::Format::Json;
}

std::optional<security::AuditKind> Dispatcher::audited_as(Call const& call, Route const& route)
{
    return is_export(call, route) ? security::AuditKind::Export : route.audit.kind;
}

void Dispatcher::audit_read(Call const& call, Route const& route)
{
    auto const kind = audited_as(call, route);
    if (!kind)
        return;
    if (*kind == security::AuditKind::Browse) {
        if (!call.is_anonymous() && first_this_hour(call.identity(), route, call.path_values_, call.now()))
            services_.audit.record_later(entry_for(call, route));
        return;
    }
    services_.audit.record_read(entry_for(call, route));
}

bool Dispatcher::first_this_hour(security::Identity const& identity, Route const& route, Pairs const& path_values, Instant now)
{
    auto const hour = now.milliseconds() / 3'600'000;
    auto line = identity.session().text() + ' ' + std::string(route.audit.subject_kind);
    if (auto const subject = std::ranges::find(path_values, route.audit.subject_path, &Pairs::value_type::first); subject != path_values.end())
        line += ' ' + subject->second;
    std::lock_guard const lock(browsing_mutex_);
    if (hour != browsing_hour_) {
        browsing_hour_ = hour;
        browsed_.clear();
    }
    return browsed_.insert(line).second;
}

security::AuditEntry Dispatcher::entry_for(Call const& call, Route const& route) const
{
    auto subject = call.audit_subject_;
    if (subject.empty() && !route.audit.subject_path.empty())
        subject = call.path_text(route.audit.subject_path);
    security::AuditEntry entry { call.now(), *audited_as(call, route), {}, {}, std::string(name_of(route.method)) + ' ' + std::string(route.pattern),
        std::string(route.audit.subject_kind), std::move(subject), call.audit_detail_, call.request().peer };
    if (!call.is_anonymous()) {
        entry.account = call.identity().account();
        entry.membership = call.identity().facts().membership;
    }
    return entry;
}

} // namespace cigogne::http
