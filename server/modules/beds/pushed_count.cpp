#include "modules/beds/pushed_count.hpp"

#include "modules/beds/ror_codes.hpp"
#include "platform/core/date.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace cigogne::beds::ror {

namespace {

std::string part_path(std::string_view part)
{
    return fmt::format("Location.extension('{}').extension('{}')", capacity_url, part);
}

Failure against_rule(std::string_view part, std::string diagnostics)
{
    return fhir::refused(fhir::Error::BusinessRule, part.empty() ? capacity_path() : part_path(part), std::move(diagnostics));
}

Failure badly_built(std::string_view part, std::string diagnostics)
{
    return fhir::refused(fhir::Error::Structure, part.empty() ? capacity_path() : part_path(part), std::move(diagnostics));
}

/// Rule: every part of a record is there once at most, and has one value (ror-location-supported-capacity: all are 0..1 or 1..1).
Result<Done> each_said_once(Wire const& record)
{
    std::set<std::string_view> said;
    for (auto const& part : fhir::elements(record, "extension")) {
        auto const name = fhir::text(part, "url");
        if (name.empty())
            return badly_built({}, "Chaque partie d’un enregistrement dit son url.");
        if (!said.insert(name).second)
            return badly_built(name, fmt::format("« {} » est donné deux fois : un enregistrement le dit une fois.", name));
        if (std::ranges::count_if(part.members, [](Wire::Member const& member) { return std::string_view(member.name).starts_with("value"); }) > 1)
            return badly_built(name, fmt::format("« {} » a deux valeurs : une seule est attendue.", name));
    }
    return Done {};
}

/// The code that a part of the record holds, of that nomenclature; empty when the part is absent.
Result<std::string_view> code_in(Wire const& record, std::string_view part, std::string_view system)
{
    auto const* found = fhir::extension(record, part);
    if (!found)
        return std::string_view {};
    auto const* concept_ = fhir::member(*found, "valueCodeableConcept");
    auto const* codings = concept_ ? fhir::member(*concept_, "coding") : nullptr;
    if (!codings || codings->items.size() != 1)
        return fhir::refused(fhir::Error::Value, part_path(part), fmt::format("« {} » a un code et un seul (valueCodeableConcept).", part));
    auto const said = fhir::text(codings->items.front(), "system");
    if (!said.empty() && said != system)
        return against_rule(part, fmt::format("« {} » prend ses codes dans {}.", part, system));
    return fhir::text(codings->items.front(), "code");
}

/// The code must be there and that one.
Result<Done> must_be(Wire const& record, std::string_view part, fhir::Coding const& expected)
{
    auto const code = TRY(code_in(record, part, expected.system));
    if (code != expected.code)
        return against_rule(part, fmt::format("« {} » : seul {} ({}) est reçu ici.", part, expected.code, expected.display));
    return Done {};
}

void gather_records(Wire const& element, std::vector<Wire const*>& records)
{
    for (auto const& one : fhir::elements(element, "extension")) {
        if (fhir::text(one, "url") == capacity_url)
            records.push_back(&one);
    }
}

/// The record within the part named "value": the guide of the ROR puts it into a part of its own, others right into the value.
Result<Wire const*> record_in(Wire const& value)
{
    std::vector<Wire const*> records;
    gather_records(value, records);
    auto const parts = fhir::elements(value, "part");
    for (auto const& part : parts)
        gather_records(part, records);
    if (records.size() > 1)
        return badly_built({}, "La valeur (value) contient plusieurs enregistrements : une opération en transmet un seul.");
    if (records.empty() || parts.size() > 1)
        return badly_built(
            {}, "La valeur (value) est un enregistrement entier : une extension ror-location-supported-capacity, dans « part » ou « extension ».");
    return records.front();
}

/// The codes that a path names for a part: the criteria 'part' … 'code', in this order, as those who write to the ROR build them.
std::vector<std::string_view> codes_in(std::string_view path, std::string_view part)
{
    std::vector<std::string_view> codes;
    auto const quoted = fmt::format("'{}'", part);
    for (auto place = path.find(quoted); place != std::string_view::npos; place = path.find(quoted)) {
        path.remove_prefix(place + quoted.size());
        auto rest = path;
        for (auto begin = rest.find('\''); begin != std::string_view::npos; begin = rest.find('\'')) {
            rest.remove_prefix(begin + 1);
            auto const literal = rest.substr(0, rest.find('\''));
            bool const is_code = literal.size() == 2 && literal[0] >= '0' && literal[0] <= '9' && literal[1] >= '0' && literal[1] <= '9';
            if (is_code)
                codes.push_back(literal);
            bool const is_address = literal.find(':') != std::string_view::npos;
            if (!is_address)
                break; // the code, or the next part begins
            rest.remove_prefix(std::min(rest.size(), literal.size() + 1));
        }
    }
    return codes;
}

/// A path that names another indicator than the value does is a mistake of the sender, not for us to settle.
bool contradicts(std::string_view path, std::string_view part, std::string_view code)
{
    return std::ranges::any_of(codes_in(path, part), [&](std::string_view named) { return named != code; });
}

Result<int> count_in(Wire const& record)
{
    auto const* part = fhir::extension(record, "nbCapacity");
    auto const* count = part ? fhir::member(*part, "valueInteger") : nullptr;
    if (!count || count->kind != Wire::Kind::Integer || count->integer < 0 || count->integer > 500)
        return fhir::refused(fhir::Error::Value, part_path("nbCapacity"), "« nbCapacity » est un entier (valueInteger) de 0 à 500.");
    return static_cast<int>(count->integer);
}

Result<Instant> counted_at(Wire const& record)
{
    auto const* part = fhir::extension(record, "capacityUpdateDate");
    auto const instant = part ? parse_rfc3339(fhir::text(*part, "valueDateTime")) : std::nullopt;
    if (!instant)
        return fhir::refused(fhir::Error::Value, part_path("capacityUpdateDate"),
            "« capacityUpdateDate » dit quand le compte a été fait (valueDateTime) : date, heure et fuseau, par exemple 2026-11-16T09:00:00+01:00.");
    return *instant;
}

/// Only what other indicators have.
Result<Done> must_be_absent(Wire const& record, std::string_view part)
{
    if (fhir::extension(record, part))
        return against_rule(part, fmt::format("« {} » n’est pas reçu ici : seul le nombre de places courant l’est.", part));
    return Done {};
}

/// Which count it is. Each of those that are not taken says what holds instead.
Result<CapacityStatus> status_in(Wire const& record)
{
    constexpr std::string_view part = "capacityStatus";
    auto const code = TRY(code_in(record, part, status_system));
    for (auto const status : { CapacityStatus::Installed, CapacityStatus::Available, CapacityStatus::Closed }) {
        if (code == word(status).code)
            return status;
    }
    if (code == word(CapacityStatus::Occupied).code)
        return against_rule(part, "« Occupé » (03) n’est pas reçu : il se déduit des lits installés, disponibles, réservés et fermés.");
    if (code == word(CapacityStatus::Reserved).code)
        return against_rule(part, "« Réservé » (04) n’est pas reçu : les réservations viennent des demandes. Ôtez vos lits réservés de « Disponible » (02).");
    if (code == word(CapacityStatus::Additional).code)
        return against_rule(part, "« Supplémentaire » (06) n’est pas reçu : le tableau ne compte pas les lits que l’on pourrait ouvrir.");
    if (code == "07")
        return against_rule(part, "« Opérationnel » (07) ne s’échange plus : envoyez « Installé » (01) et « Fermé » (05).");
    return against_rule(part, "« capacityStatus » : seuls 01 (Installé), 02 (Disponible) et 05 (Fermé) sont reçus ici.");
}

Result<PushedCount> pushed_count(fhir::Operation const& operation, directory::BedKind kind)
{
    if (operation.type != fhir::PatchType::Replace && operation.type != fhir::PatchType::Add)
        return against_rule({}, "Seules les opérations replace et add sont reçues : un chiffre se corrige, il ne s’efface pas.");
    bool const names_capacity = operation.path.starts_with("Location") && operation.path.find(capacity_url) != std::string_view::npos;
    bool const adds_to_location = operation.type == fhir::PatchType::Add && (operation.path == "Location" || operation.path == "Location.extension");
    if (!names_capacity && !adds_to_location)
        return against_rule({}, "Le chemin (path) désigne l’extension ror-location-supported-capacity de Location.");
    auto const* const record = TRY(record_in(operation.value));
    TRY(each_said_once(*record));

    auto const status = TRY(status_in(*record));
    TRY(must_be(*record, "capacityType", coding_of(type_of(kind))));
    TRY(must_be(*record, "temporalityCapacity", current));
    TRY(must_be(*record, "temporaryAssignement", no_assignment));
    for (std::string_view const part : { "additionalBedType", "crisisType" })
        TRY(must_be_absent(*record, part));
    if (status == CapacityStatus::Closed)
        TRY(code_in(*record, "capacityClosingType", closing_system)); // whether they can be opened again changes nothing here
    else
        TRY(must_be_absent(*record, "capacityClosingType"));
    if (contradicts(operation.path, "capacityStatus", word(status).code) || contradicts(operation.path, "capacityType", word(type_of(kind)).code))
        return against_rule({}, "Le chemin (path) et la valeur (value) ne désignent pas le même indicateur.");
    auto const count = TRY(count_in(*record));
    auto const at = TRY(counted_at(*record));
    return PushedCount { operation.type, status, count, at };
}

} // namespace

std::string const& capacity_path()
{
    static std::string const path = fmt::format("Location.extension.where(url='{}')", capacity_url);
    return path;
}

Result<std::vector<PushedCount>> pushed_counts(fhir::Patch const& patch, directory::BedKind kind)
{
    std::vector<PushedCount> counts;
    for (auto const& operation : patch.operations()) {
        auto const count = TRY(pushed_count(operation, kind));
        if (std::ranges::find(counts, count.status, &PushedCount::status) != counts.end())
            return badly_built("capacityStatus", fmt::format("« {} » ({}) est transmis deux fois dans le même envoi.", word(count.status).label, word(count.status).code));
        counts.push_back(count);
    }
    return counts;
}

} // namespace cigogne::beds::ror
