#include "modules/beds/exchanged_board.hpp"
#include "modules/beds/routes.hpp"
#include "platform/fhir/asked.hpp"
#include "platform/fhir/issue.hpp"

#include <algorithm>

/// The exchange with other programs: the board is read and searched in the shape of the ROR (FHIR R4).
namespace cigogne::beds {

namespace {

using namespace http;

enum class Included {
    Location
};
constexpr auto words_of(Included)
{
    return std::to_array<Word>({ { "HealthcareService:location", "Lieu de chaque offre" } });
}

constexpr int usual_count = 50;
/// Resources on one page at most: who asks for more is given fewer, and a next page (FHIR R4, search, 3.1.1.5.5).
constexpr int largest_page = 200;
constexpr int most_count = 1'000'000;

struct LocationCriteria {
    std::optional<std::string> id;
    std::optional<std::string> updated;
    std::optional<std::string> identifier;
    std::optional<std::string> organization;
    std::optional<std::string> type;
    std::optional<std::string> status;
    std::optional<std::string> capacity_type;
    std::optional<std::string> capacity_status;
    std::optional<std::string> temporality;
    std::optional<std::string> number;
    std::optional<std::string> counted;
    std::optional<int> count;
    std::optional<directory::UnitId> after;
    std::optional<std::string> format;
};
constexpr auto location_criteria = fields<LocationCriteria>("FhirLocationQuery",
    field<&LocationCriteria::id>("_id", max_length(2000)),
    field<&LocationCriteria::updated>("_lastUpdated", max_length(40)),
    field<&LocationCriteria::identifier>("identifier", max_length(2000)),
    field<&LocationCriteria::organization>("organization:identifier", max_length(2000)),
    field<&LocationCriteria::type>("type", max_length(400)),
    field<&LocationCriteria::status>("status", max_length(400)),
    field<&LocationCriteria::capacity_type>("capacity-type", max_length(400)),
    field<&LocationCriteria::capacity_status>("capacity-status", max_length(400)),
    field<&LocationCriteria::temporality>("temporality-capacity", max_length(400)),
    field<&LocationCriteria::number>("nb-capacity", max_length(20)),
    field<&LocationCriteria::counted>("capacity-update-date", max_length(40)),
    field<&LocationCriteria::count>("_count", between(0, most_count)),
    field<&LocationCriteria::after>("_page"),
    field<&LocationCriteria::format>("_format", max_length(100)));

struct ServiceCriteria {
    std::optional<std::string> id;
    std::optional<std::string> updated;
    std::optional<std::string> organization;
    std::optional<std::string> active;
    std::optional<std::string> specialty;
    std::optional<std::string> location;
    std::optional<std::string> capacity_type;
    std::optional<std::string> capacity_status;
    std::optional<std::string> temporality;
    std::optional<std::string> number;
    std::optional<std::string> counted;
    std::optional<Included> include;
    std::optional<int> count;
    std::optional<directory::UnitId> after;
    std::optional<std::string> format;
};
constexpr auto service_criteria = fields<ServiceCriteria>("FhirHealthcareServiceQuery",
    field<&ServiceCriteria::id>("_id", max_length(2000)),
    field<&ServiceCriteria::updated>("_lastUpdated", max_length(40)),
    field<&ServiceCriteria::organization>("organization:identifier", max_length(2000)),
    field<&ServiceCriteria::active>("active", max_length(10)),
    field<&ServiceCriteria::specialty>("specialty", max_length(400)),
    field<&ServiceCriteria::location>("location", max_length(400)),
    field<&ServiceCriteria::capacity_type>("location.capacity-type", max_length(400)),
    field<&ServiceCriteria::capacity_status>("location.capacity-status", max_length(400)),
    field<&ServiceCriteria::temporality>("location.temporality-capacity", max_length(400)),
    field<&ServiceCriteria::number>("location.nb-capacity", max_length(20)),
    field<&ServiceCriteria::counted>("location.capacity-update-date", max_length(40)),
    field<&ServiceCriteria::include>("_include"),
    field<&ServiceCriteria::count>("_count", between(0, most_count)),
    field<&ServiceCriteria::after>("_page"),
    field<&ServiceCriteria::format>("_format", max_length(100)));

/// What a criterion says, or a fault under the name by which it was asked.
template <class Criterion>
std::optional<Criterion> criterion(std::optional<std::string> const& text, std::string_view name, std::string_view expected, std::vector<Fault>& faults)
{
    auto read = text ? Criterion::parse(*text) : std::nullopt;
    if (text && !read)
        faults.push_back({ std::string(name), "bad_criterion", std::string(expected) });
    return read;
}

/// What both searches have in common, read.
template <class Asked>
Result<ror::Criteria> criteria_of(Asked const& asked, std::string_view capacity_prefix)
{
    TRY(fhir::check_format(asked.format));
    constexpr std::string_view a_number = "Un entier, ou gt, ge, lt, le, eq, ne et un entier : gt0.";
    constexpr std::string_view a_date = "Un jour, ou un instant avec son fuseau, et devant, s’il le faut, gt, ge, lt, le, eq ou ne : ge2026-11-16.";
    auto const of_capacity = [&](std::string_view name) { return std::string(capacity_prefix) + std::string(name); };
    std::vector<Fault> faults;
    ror::Criteria criteria;
    criteria.id = asked.id.value_or("");
    criteria.organization = asked.organization.value_or("");
    criteria.capacity_type = asked.capacity_type.value_or("");
    criteria.capacity_status = asked.capacity_status.value_or("");
    criteria.temporality = asked.temporality.value_or("");
    criteria.number = criterion<fhir::NumberCriterion>(asked.number, of_capacity("nb-capacity"), a_number, faults);
    criteria.counted = criterion<fhir::InstantCriterion>(asked.counted, of_capacity("capacity-update-date"), a_date, faults);
    criteria.updated = criterion<fhir::InstantCriterion>(asked.updated, "_lastUpdated", a_date, faults);
    if (!faults.empty())
        return Failure(http::Error::InvalidFields).with(std::move(faults));
    return criteria;
}

/// The address of this interface, as whoever asks has reached it. Only a proxy on the machine itself leaves HTTPS out.
std::string base_of(Call const& call)
{
    auto const host = call.request().header("host").value_or("");
    auto const is_fit = [](char character) { return character > ' ' && character < 127 && std::string_view("\"<>\\^`{}|/?#@").find(character) == std::string_view::npos; };
    if (host.empty() || !std::ranges::all_of(host, is_fit))
        return "/fhir";
    bool const is_here = host.starts_with("127.0.0.1") || host.starts_with("localhost");
    return (is_here ? "http://" : "https://") + std::string(host) + "/fhir";
}

/// One page of what was found, in the order of ids: pages are told apart by the last id of the one before.
template <class Write>
fhir::Resource page_of(Call const& call, std::vector<ror::Unit const*> const& found, std::string_view type, std::optional<directory::UnitId> after,
    std::optional<int> count, Write const& write)
{
    auto const base = base_of(call);
    auto const size = static_cast<std::size_t>(std::min(count.value_or(usual_count), largest_page));
    auto const begin = std::ranges::find_if(found, [&](ror::Unit const* unit) { return !after || unit->rows->unit.id > *after; });
    auto const left = static_cast<std::size_t>(found.end() - begin);
    std::vector<ror::Unit const*> const page(begin, begin + static_cast<std::ptrdiff_t>(std::min(size, left)));

    std::vector<fhir::Entry> entries;
    for (auto const* unit : page)
        write(entries, base, *unit);
    auto asked = call.request().query;
    auto const self = base + "/" + std::string(type) + fhir::query_text(asked);
    std::string next;
    if (left > page.size() && !page.empty()) { // a page of none asks for the total alone
        std::erase_if(asked, [](auto const& pair) { return pair.first == "_page"; });
        asked.emplace_back("_page", page.back()->rows->unit.id.text());
        next = base + "/" + std::string(type) + fhir::query_text(asked);
    }
    return { fhir::searchset(entries, static_cast<std::int64_t>(found.size()), self, next) };
}

void add_location(Call const& call, std::vector<fhir::Entry>& entries, std::string const& base, ror::Unit const& unit, fhir::Entry::Mode mode)
{
    entries.push_back({ base + "/Location/" + unit.rows->unit.id.text(), ror::location(unit, call.now()), mode });
}

/// The unit of the path, written as one or the other resource.
template <class Write>
Result<fhir::Resource> show(Call& call, fhir::Asked const& asked, std::string_view unknown, Write const& write)
{
    TRY(fhir::check_format(asked.format));
    auto const id = call.path_id<directory::UnitId>();
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    auto const* unit = id.succeeded() ? board.unit(*id) : nullptr;
    if (!unit)
        return fhir::refused(fhir::Error::NotFound, std::string(unknown), "Rien ne porte cet identifiant, ou n’est plus en activité.");
    return fhir::Resource { write(*unit, call.now()), unit->rows->status.version };
}

Result<fhir::Resource> show_location(Call& call, fhir::Asked const& asked)
{
    return show(call, asked, "Location", ror::location);
}

Result<fhir::Resource> show_service(Call& call, fhir::Asked const& asked)
{
    return show(call, asked, "HealthcareService", ror::healthcare_service);
}

Result<fhir::Resource> find_locations(Call& call, LocationCriteria const& asked)
{
    auto criteria = TRY(criteria_of(asked, ""));
    criteria.type = asked.type.value_or("");
    criteria.status = asked.status.value_or("");
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    std::vector<ror::Unit const*> found;
    for (auto const& unit : board.units) {
        bool const is_named_so = !asked.identifier || is_named(unit, *asked.identifier) || ror::is_of(unit, *asked.identifier);
        if (is_named_so && ror::matches(criteria, unit, call.now()))
            found.push_back(&unit);
    }
    return page_of(call, found, "Location", asked.after, asked.count, [&](auto& entries, std::string const& base, ror::Unit const& unit) {
        add_location(call, entries, base, unit, fhir::Entry::Mode::Match);
    });
}

Result<fhir::Resource> find_services(Call& call, ServiceCriteria const& asked)
{
    auto criteria = TRY(criteria_of(asked, "location."));
    criteria.specialty = asked.specialty.value_or("");
    auto const place = asked.location.value_or("");
    constexpr std::string_view reference = "Location/";
    auto const board = exchanged_board(call.transaction(), schedule_of(call), call.now());
    std::vector<ror::Unit const*> found;
    for (auto const& unit : board.units) {
        auto const id = unit.rows->unit.id.text();
        bool const is_there = place.empty() || place == id || (place.starts_with(reference) && place.substr(reference.size()) == id);
        bool const is_active = asked.active.value_or("true") == "true"; // others are not on the board
        if (is_there && is_active && ror::matches(criteria, unit, call.now()))
            found.push_back(&unit);
    }
    return page_of(call, found, "HealthcareService", asked.after, asked.count, [&](auto& entries, std::string const& base, ror::Unit const& unit) {
        entries.push_back({ base + "/HealthcareService/" + unit.rows->unit.id.text(), ror::healthcare_service(unit, call.now()) });
        if (asked.include)
            add_location(call, entries, base, unit, fhir::Entry::Mode::Include);
    });
}

} // namespace

std::vector<Route> exchange_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/fhir/Location/{id}")
                         .summary("Lire un lieu et ses places, pour un programme (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::row_version())
                         .takes(query(fhir::asked_of_any))
                         .returns(fhir_resource)
                         .handled_by(show_location));
    routes.push_back(route(Method::Get, "/fhir/HealthcareService/{id}")
                         .summary("Lire une offre de soins et ses fermetures, pour un programme (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::row_version())
                         .takes(query(fhir::asked_of_any))
                         .returns(fhir_resource)
                         .handled_by(show_service));
    routes.push_back(route(Method::Get, "/fhir/Location")
                         .summary("Chercher des lieux et leurs places, pour un programme (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::none())
                         .takes(query(location_criteria))
                         .returns(fhir_resource)
                         .handled_by(find_locations));
    routes.push_back(route(Method::Get, "/fhir/HealthcareService")
                         .summary("Chercher une place disponible, pour un programme (FHIR, ROR)")
                         .needs(feed)
                         .within(ScopeRule::everyone())
                         .audits(security::AuditKind::Browse, "board")
                         .tagged(Etag::none())
                         .takes(query(service_criteria))
                         .returns(fhir_resource)
                         .handled_by(find_services));
    return routes;
}

} // namespace cigogne::beds
