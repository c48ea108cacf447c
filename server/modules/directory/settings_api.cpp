#include "modules/directory/routes.hpp"
#include "platform/core/phone.hpp"
#include "platform/settings/settings.hpp"
#include "platform/settings/store.hpp"

/// Dated settings of all modules. They have no module of their own: the administrator keeps them with the directory.
namespace cigogne::directory {

namespace {

using namespace http;

enum class SettingError {
    UnknownCode,
    RefusedValue
};
Explanation explain(SettingError error)
{
    if (error == SettingError::UnknownCode)
        return { FailureKind::Invalid, "unknown_setting", "Ce réglage n’existe pas." };
    return { FailureKind::Invalid, "refused_value", "Cette valeur ne convient pas à ce réglage." };
}

struct SettingForm {
    std::string code;
    std::string value;
    CivilDate valid_from;
    std::string source_note;
};
constexpr auto setting_form = fields<SettingForm>("SettingForm",
    field<&SettingForm::code>("code", max_length(120)),
    field<&SettingForm::value>("value", max_length(500)),
    field<&SettingForm::valid_from>("valid_from"),
    field<&SettingForm::source_note>("source_note", max_length(500), free_text));

struct DatedView {
    std::string value;
    CivilDate valid_from;
    std::string source_note;
    Instant created_at;
    std::int64_t version;
};
View<DatedView> const dated_view = view<DatedView>("DatedSetting",
    field<&DatedView::value>("value", max_length(500)),
    field<&DatedView::valid_from>("valid_from"),
    field<&DatedView::source_note>("source_note", max_length(500)),
    field<&DatedView::created_at>("created_at"),
    field<&DatedView::version>("version"));

struct SettingView {
    std::string code;
    std::string label;
    settings::ValueKind kind;
    std::string unit;
    std::optional<double> least;
    std::optional<double> most;
    std::string default_value;
    std::string default_source;
    std::string value;
    std::string source_note;
    std::vector<DatedView> history;
};
View<SettingView> const setting_view = view<SettingView>("Setting",
    field<&SettingView::code>("code"),
    field<&SettingView::label>("label"),
    field<&SettingView::kind>("kind"),
    field<&SettingView::unit>("unit"),
    field<&SettingView::least>("least"),
    field<&SettingView::most>("most"),
    field<&SettingView::default_value>("default_value"),
    field<&SettingView::default_source>("default_source"),
    field<&SettingView::value>("value", max_length(500)),
    field<&SettingView::source_note>("source_note", max_length(500)),
    nested<&SettingView::history, dated_view>("history"));

struct GroupView {
    std::string module;
    std::vector<SettingView> settings;
};
View<GroupView> const group_view = view<GroupView>("SettingGroup",
    field<&GroupView::module>("module"),
    nested<&GroupView::settings, setting_view>("settings"));
struct SettingsView {
    std::vector<GroupView> groups;
};
View<SettingsView> const settings_view = view<SettingsView>("Settings",
    nested<&SettingsView::groups, group_view>("groups"));

std::optional<double> bound(double value)
{
    return value > -1e17 && value < 1e17 ? std::optional(value) : std::nullopt;
}

SettingView view_of(settings::Definition const& definition, std::vector<settings::DatedValue> const& values, CivilDate today)
{
    SettingView view { std::string(definition.code), std::string(definition.label), definition.kind, std::string(definition.unit),
        bound(definition.least), bound(definition.most), std::string(definition.default_value), std::string(definition.source_note),
        std::string(definition.default_value), std::string(definition.source_note), {} };
    for (auto const& dated : values) {
        if (dated.code != definition.code)
            continue;
        view.history.push_back({ dated.value, dated.valid_from, dated.source_note, dated.created_at, dated.version });
        if (dated.valid_from <= today) {
            view.value = dated.value;
            view.source_note = dated.source_note;
        }
    }
    return view;
}

Result<SettingsView> list_settings(Call& call)
{
    auto const values = call.store<settings::Store>().all();
    auto const today = paris_date(call.now());
    SettingsView view;
    for (auto const& definition : call.services().settings.definitions()) {
        auto const module = std::string(definition.code.substr(0, definition.code.find('.')));
        if (view.groups.empty() || view.groups.back().module != module)
            view.groups.push_back({ module, {} });
        view.groups.back().settings.push_back(view_of(definition, values, today));
    }
    call.valid_until(start_of_day(today.plus_days(1)));
    return view;
}

/// Old and new value, for the audit: a setting holds nobody's data.
std::string change_of(std::optional<settings::DatedValue> const& before, SettingForm const& form)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("old");
    before ? writer.text(before->value) : writer.null();
    writer.member("new");
    writer.text(form.value);
    writer.member("valid_from");
    writer.date(form.valid_from);
    writer.end_record();
    return writer.take_text();
}

std::optional<std::string> refusal_of(settings::Definition const& definition, std::string const& value)
{
    auto refusal = settings::Settings::refusal_of(definition, value);
    if (!refusal && definition.code == cell_phone_setting && !Phone::parse(value))
        return "Écrivez le numéro ainsi : 05 00 00 00 00.";
    return refusal;
}

Result<SettingView> date_setting(Call& call, SettingForm const& form)
{
    auto& settings = call.services().settings;
    auto const* const definition = settings.definition(form.code);
    if (!definition)
        return Failure(SettingError::UnknownCode).with({ { "code", "unknown", "Ce réglage n’existe pas." } });
    if (auto refusal = refusal_of(*definition, form.value))
        return Failure(SettingError::RefusedValue).with({ { "value", "refused", std::move(*refusal) } });

    auto store = call.store<settings::Store>();
    if (auto refusal = settings.contradiction_of(*definition, form.value, form.valid_from, store.all()))
        return Failure(SettingError::RefusedValue).with({ { "value", "contradicts", std::move(*refusal) } });
    auto const author = author_of(call);
    call.audit_subject(form.code);
    call.audit_detail(change_of(store.beginning_on(form.code, form.valid_from), form));
    store.record({ settings::SettingId::make(author.at), form.code, form.value, form.valid_from, form.source_note, author.at,
        author.account, 1 });
    call.transaction().after_commit([&settings] { settings.reload(); });
    call.publish({ "settings", events::Audience::everyone(), "settings.changed", {} });
    tell_change(call); // hours, telephone and freshness are shown with the directory
    return view_of(*definition, store.all(), paris_date(call.now()));
}

} // namespace

std::vector<Route> settings_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/settings")
                         .summary("Lire les réglages datés et leur source")
                         .needs(manage_settings)
                         .within(ScopeRule::network())
                         .audits(nothing_because("réglages, sans donnée de personne"))
                         .tagged(Etag::version_of("settings"))
                         .takes(nothing)
                         .returns(one(settings_view))
                         .handled_by(list_settings));
    routes.push_back(route(Method::Post, "/api/settings")
                         .summary("Dater la valeur d’un réglage")
                         .needs(manage_settings)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Write, "setting")
                         .tagged(Etag::none())
                         .takes(form(setting_form))
                         .returns(created(setting_view))
                         .handled_by(date_setting));
    return routes;
}

} // namespace cigogne::directory
