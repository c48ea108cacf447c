#include "platform/openapi/capability_statement.hpp"

#include "platform/core/date.hpp"
#include "platform/json/json.hpp"

#include <map>
#include <set>
#include <vector>

namespace cigogne::openapi {

namespace {

/// What is said of one type of resource.
struct Offered {
    std::set<std::string_view> interactions = {};
    std::set<std::string_view> criteria = {}; ///< of its searches
    std::set<std::string_view> included = {};
    bool is_versioned = false;
};

void put_text(json::Writer& writer, std::string_view name, std::string_view value)
{
    writer.member(name);
    writer.text(value);
}

std::string_view type_of(std::string_view pattern)
{
    pattern.remove_prefix(std::string_view("/fhir/").size());
    return pattern.substr(0, pattern.find('/'));
}

void add_criteria(Offered& offered, Shape const& query)
{
    for (auto const& field : query.fields) {
        if (field.name == "_include") {
            for (auto const& word : field.note.words)
                offered.included.insert(word.code);
        }
        // `_count` and the like say how the answer is written; `location.capacity-type` begins at the parameter `location`, and
        // `organization:identifier` is one of its modifiers.
        bool const is_criterion = !field.name.starts_with('_') || field.name == "_id" || field.name == "_lastUpdated";
        if (is_criterion)
            offered.criteria.insert(field.name.substr(0, field.name.find_first_of(".:")));
    }
}

/// Types whose first letter is capital are resources; `metadata` is none.
std::map<std::string_view, Offered> offered_by(std::span<http::Route const> routes)
{
    std::map<std::string_view, Offered> offered;
    for (auto const& route : routes) {
        if (!route.pattern.starts_with("/fhir/") || type_of(route.pattern).front() < 'A' || type_of(route.pattern).front() > 'Z')
            continue;
        auto& one = offered[type_of(route.pattern)];
        bool const names_one = route.pattern.find('{') != std::string_view::npos;
        if (route.method == http::Method::Patch)
            one.interactions.insert("patch");
        else if (names_one)
            one.interactions.insert("read");
        else {
            one.interactions.insert("search-type");
            add_criteria(one, route.input_shape);
        }
        one.is_versioned = one.is_versioned || route.etag.kind == http::Etag::Kind::RowVersion;
    }
    return offered;
}

/// As R4 and the guide of the ROR define them (http://hl7.org/fhir/search-param-type).
std::string_view kind_of(std::string_view criterion)
{
    if (criterion == "location" || criterion == "organization")
        return "reference";
    if (criterion == "_lastUpdated" || criterion == "capacity-update-date")
        return "date";
    return criterion == "nb-capacity" ? "number" : "token";
}

void put_resource(json::Writer& writer, std::string_view type, Offered const& offered)
{
    writer.begin_record();
    put_text(writer, "type", type);
    writer.member("interaction");
    writer.begin_list();
    for (auto const interaction : offered.interactions) {
        writer.begin_record();
        put_text(writer, "code", interaction);
        writer.end_record();
    }
    writer.end_list();
    put_text(writer, "versioning", offered.is_versioned ? "versioned" : "no-version");
    writer.member("readHistory");
    writer.boolean(false);
    if (!offered.included.empty()) {
        writer.member("searchInclude");
        writer.begin_list();
        for (auto const include : offered.included)
            writer.text(include);
        writer.end_list();
    }
    if (!offered.criteria.empty()) {
        writer.member("searchParam");
        writer.begin_list();
        for (auto const criterion : offered.criteria) {
            writer.begin_record();
            put_text(writer, "name", criterion);
            put_text(writer, "type", kind_of(criterion));
            writer.end_record();
        }
        writer.end_list();
    }
    writer.end_record();
}

} // namespace

std::string capability_statement(std::span<http::Route const> routes, Instant now)
{
    json::Writer writer;
    writer.begin_record();
    put_text(writer, "resourceType", "CapabilityStatement");
    put_text(writer, "status", "active");
    writer.member("date");
    writer.date(paris_date(now));
    put_text(writer, "kind", "instance");
    writer.member("implementation");
    writer.begin_record();
    put_text(writer, "description", "Cigogne");
    writer.end_record();
    put_text(writer, "fhirVersion", "4.0.1");
    for (std::string_view const name : { "format", "patchFormat" }) {
        writer.member(name);
        writer.begin_list();
        writer.text("application/fhir+json");
        writer.end_list();
    }
    writer.member("rest");
    writer.begin_list();
    writer.begin_record();
    put_text(writer, "mode", "server");
    writer.member("security");
    writer.begin_record();
    put_text(writer, "description", "Clé d’accès de programme, donnée par l’administrateur du réseau : Authorization: Bearer.");
    writer.end_record();
    auto const offered = offered_by(routes);
    if (!offered.empty()) {
        writer.member("resource");
        writer.begin_list();
        for (auto const& [type, one] : offered)
            put_resource(writer, type, one);
        writer.end_list();
    }
    writer.end_record();
    writer.end_list();
    writer.end_record();
    return writer.take_text();
}

} // namespace cigogne::openapi
