#include "modules/quality/declaration.hpp"

#include "platform/json/stored.hpp"

namespace cigogne::quality {

Table<Declaration> const declaration_form = fields<Declaration>("CaseDeclarationForm",
    field<&Declaration::kind>("kind"),
    field<&Declaration::house>("house"),
    field<&Declaration::happened_on>("happened_on", not_in_future),
    field<&Declaration::happened_at>("happened_at", not_in_future),
    field<&Declaration::age>("ga_days"),
    field<&Declaration::weight>("weight_g"),
    field<&Declaration::newborns>("newborns", between(1, 6)),
    field<&Declaration::vital>("vital"),
    field<&Declaration::needs_intensive_care>("needs_intensive_care"),
    field<&Declaration::request_number>("request_number", between(1, 1e9)),
    field<&Declaration::adverse_event>("adverse_event", max_length(60)),
    field<&Declaration::summary>("summary", max_length(2000), free_text),
    field<&Declaration::another_child>("another_child"),
    field<&Declaration::looked_again>("looked_again"));

Result<CivilDate> day_of(std::optional<CivilDate> on, std::optional<Instant> at)
{
    if (!at)
        return on ? Result<CivilDate>(*on) : at_field(Error::DayNeeded, "happened_on");
    if (on && *on != paris_date(*at))
        return at_field(Error::HourOnAnotherDay, "happened_at");
    return paris_date(*at);
}

CaseRow declared(Declaration const& declaration, Declared const& opening)
{
    return {
        .id = CaseId::make(opening.at),
        .number = opening.number,
        .kind = declaration.kind,
        .also = {},
        .state = CaseState::DECLARED,
        .source = CaseSource::DECLARATION,
        .house = opening.birth.house,
        .happened_on = opening.birth.on,
        .happened_at = opening.birth.at,
        .age = declaration.age,
        .weight = declaration.weight,
        .newborns = declaration.newborns.value_or(1),
        .vital = declaration.vital,
        .needs_intensive_care = declaration.needs_intensive_care.value_or(false),
        .request = opening.birth.request,
        .request_number = declaration.request_number,
        .child = opening.child,
        .adverse_event = declaration.adverse_event.value_or(""),
        .documentation = content_of(Documentation { .summary = declaration.summary }),
        .consensus = {},
        .consensus_sentence = {},
        .retained = {},
        .conclusions = {},
        .rejected_for = {},
        .opened_at = opening.at,
        .opened_by = opening.by,
        .declared_at = opening.at,
        .reviewed_at = {},
        .ended_at = {},
        .updated_at = opening.at,
        .updated_by = opening.by,
        .version = 1,
    };
}

CaseRow completed(CaseRow row, Declaration const& declaration)
{
    if (!row.answers(declaration.kind))
        row.also.values.push_back(declaration.kind);
    if (!row.happened_at && declaration.happened_at) {
        row.happened_at = declaration.happened_at;
        row.happened_on = paris_date(*declaration.happened_at);
    }
    if (!row.age)
        row.age = declaration.age;
    if (!row.weight)
        row.weight = declaration.weight;
    if (row.vital == Vital::UNKNOWN)
        row.vital = declaration.vital;
    row.needs_intensive_care = row.needs_intensive_care || declaration.needs_intensive_care.value_or(false);
    if (row.adverse_event.empty())
        row.adverse_event = declaration.adverse_event.value_or("");
    auto documentation = documentation_from(row.documentation);
    if (!documentation.summary && declaration.summary) {
        documentation.summary = declaration.summary;
        row.documentation = content_of(documentation);
    }
    return row;
}

namespace {

std::string in_words(CaseKind kind) { return std::string(word(kind).label); }
std::string in_words(Vital vital) { return std::string(word(vital).label); }
std::string in_words(bool yes) { return yes ? "oui" : "non"; }
std::string in_words(int count) { return std::to_string(count); }
std::string in_words(std::string const& text) { return text; }
std::string in_words(people::GestationalAge age) { return age.text(); }
std::string in_words(people::Grams weight) { return weight.text(); }
std::string in_words(Instant instant) { return french_date_time(instant); }
std::string in_words(CivilDate date) { return french_date(date); }

/// Gathers what was declared and reads otherwise in the case: seconds between two hours are no difference.
class Comparison {
public:
    template <class T>
    void compare(std::string_view field, std::optional<T> const& kept, std::optional<T> const& told)
    {
        if (!told)
            return;
        auto known = kept ? in_words(*kept) : std::string("—");
        if (auto declared = in_words(*told); declared != known)
            found_.push_back({ std::string(field), std::move(known), std::move(declared) });
    }
    std::vector<Difference> take() { return std::move(found_); }

private:
    std::vector<Difference> found_ = {};
};

std::optional<std::string> unless_empty(std::optional<std::string> const& text)
{
    return text && !text->empty() ? text : std::nullopt;
}

} // namespace

std::vector<Difference> differences(CaseRow const& row, Declaration const& declaration)
{
    Comparison comparison;
    auto const kind = row.is_of(declaration.kind) ? declaration.kind : row.kind;
    comparison.compare("kind", std::optional(kind), std::optional(declaration.kind));
    if (declaration.happened_at)
        comparison.compare("happened_at", row.happened_at, declaration.happened_at);
    else
        comparison.compare("happened_on", std::optional(row.happened_on), declaration.happened_on);
    comparison.compare("ga_days", row.age, declaration.age);
    comparison.compare("weight_g", row.weight, declaration.weight);
    comparison.compare("newborns", std::optional(row.newborns), declaration.newborns);
    if (declaration.vital != Vital::UNKNOWN)
        comparison.compare("vital", std::optional(row.vital), std::optional(declaration.vital));
    comparison.compare("needs_intensive_care", std::optional(row.needs_intensive_care), declaration.needs_intensive_care);
    comparison.compare("request_number", row.request_number, declaration.request_number);
    comparison.compare("adverse_event", unless_empty(row.adverse_event), unless_empty(declaration.adverse_event));
    comparison.compare("summary", unless_empty(documentation_from(row.documentation).summary), unless_empty(declaration.summary));
    return comparison.take();
}

Declaration declaration_from(std::string_view content) { return json::from_stored(declaration_form, content); }
std::string content_of(Declaration const& declaration) { return json::stored(declaration_form, declaration); }

} // namespace cigogne::quality
