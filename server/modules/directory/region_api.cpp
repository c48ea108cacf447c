#include "modules/directory/department.hpp"
#include "modules/directory/routes.hpp"
#include "platform/installation.hpp"

#include <algorithm>
#include <fmt/format.h>

/// The name of the region and its departments: what a new installation is told first.
namespace cigogne::directory {

namespace {

using namespace http;

struct RegionDepartmentView {
    std::string code;
    std::string name;
    std::int64_t establishments;
};
View<RegionDepartmentView> const region_department_view = view<RegionDepartmentView>("RegionDepartment",
    field<&RegionDepartmentView::code>("code"),
    field<&RegionDepartmentView::name>("name"),
    field<&RegionDepartmentView::establishments>("establishments"));
struct RegionView {
    std::string name; ///< empty until it was told
    std::vector<RegionDepartmentView> departments;
    std::int64_t version;
};
View<RegionView> const region_view = view<RegionView>("Region",
    field<&RegionView::name>("name"),
    nested<&RegionView::departments, region_department_view>("departments"),
    field<&RegionView::version>("version"));

struct DepartmentForm {
    std::string code;
    std::string name;
};
constexpr auto department_form = fields<DepartmentForm>("DepartmentForm",
    field<&DepartmentForm::code>("code", max_length(3)),
    field<&DepartmentForm::name>("name", max_length(60)));
/// The whole region: departments that are not named any more leave it.
struct RegionForm {
    std::string name;
    std::vector<DepartmentForm> departments;
};
constexpr auto region_form = fields<RegionForm>("RegionForm",
    field<&RegionForm::name>("name", max_length(80)),
    nested<&RegionForm::departments, department_form>("departments", max_items(40)));

RegionView view_of(Call& call)
{
    auto store = call.store<Store>();
    auto const here = installation(call.transaction());
    RegionView view { here.region, {}, here.version };
    for (auto const& department : store.departments())
        view.departments.push_back({ department.id, department.name, store.establishments_in(department.id) });
    return view;
}

/// Each number is one of a department and stands once; a department that has establishments stays.
std::vector<Fault> faults_of(RegionForm const& form, std::vector<RegionDepartmentView> const& present)
{
    std::vector<Fault> faults;
    std::vector<std::string> codes;
    for (std::size_t at = 0; at < form.departments.size(); ++at) {
        auto const code = department_code(form.departments[at].code);
        auto const field = fmt::format("departments.{}.code", at);
        if (!code)
            faults.push_back({ field, "unknown_department", "Écrivez un numéro de département : 09, 31, 2A, 974." });
        else if (std::ranges::find(codes, *code) != codes.end())
            faults.push_back({ field, "twice", fmt::format("Le département {} est déjà dans la liste.", *code) });
        codes.push_back(code.value_or(""));
    }
    if (form.departments.empty())
        faults.push_back({ "departments", "required", "Ajoutez au moins un département." });
    for (auto const& department : present) {
        if (department.establishments > 0 && std::ranges::find(codes, department.code) == codes.end())
            faults.push_back({ "departments", "in_use",
                fmt::format("Le département {} {} a des établissements ({}) : il ne peut pas être retiré.", department.code, department.name,
                    department.establishments) });
    }
    return faults;
}

/// What the audit keeps of a region: its name and its numbers.
std::string in_words(std::string const& name, std::vector<std::string> const& codes)
{
    return fmt::format("{} ({})", name, fmt::join(codes, ", "));
}

std::string change_of(RegionView const& before, RegionView const& after)
{
    auto const codes = [](RegionView const& view) {
        std::vector<std::string> all;
        for (auto const& department : view.departments)
            all.push_back(department.code);
        return all;
    };
    json::Writer writer;
    writer.begin_record();
    writer.member("old");
    writer.text(in_words(before.name, codes(before)));
    writer.member("new");
    writer.text(in_words(after.name, codes(after)));
    writer.end_record();
    return writer.take_text();
}

Result<RegionView> show_region(Call& call)
{
    return view_of(call);
}

Result<RegionView> change_region(Call& call, RegionForm form)
{
    auto const before = view_of(call);
    if (before.version != *call.if_match())
        return stale(region_view, before);
    auto faults = faults_of(form, before.departments);
    if (!faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));

    auto store = call.store<Store>();
    auto const known = store.departments();
    std::vector<DepartmentRow> departments;
    for (auto& department : form.departments) {
        auto const code = *department_code(department.code);
        auto const same = std::ranges::find(known, code, &DepartmentRow::id);
        if (same == known.end())
            departments.push_back({ code, std::move(department.name), {}, {} });
        else
            departments.push_back({ code, std::move(department.name), same->latitude, same->longitude });
    }
    store.set_departments(departments);
    auto here = installation(call.transaction());
    here.region = form.name;
    describe_installation(call.transaction(), here);
    tell_change(call);
    auto after = view_of(call);
    call.audit_detail(change_of(before, after));
    return after;
}

} // namespace

std::vector<Route> region_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/region")
                         .summary("Lire le nom de la région et ses départements")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(nothing_because("liste publique, sans donnée de personne"))
                         .tagged(Etag::row_version())
                         .takes(nothing)
                         .returns(one(region_view))
                         .handled_by(show_region));
    routes.push_back(route(Method::Put, "/api/region")
                         .summary("Nommer la région et ses départements")
                         .needs(manage)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "region")
                         .tagged(Etag::row_version())
                         .takes(form(region_form))
                         .returns(one(region_view))
                         .handled_by(change_region));
    return routes;
}

} // namespace cigogne::directory
