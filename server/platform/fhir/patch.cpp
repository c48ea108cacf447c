#include "platform/fhir/patch.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace cigogne::fhir {

namespace {

constexpr std::size_t most_operations = 50;
constexpr std::size_t longest_path = 1000;

Failure badly_built(std::string diagnostics)
{
    return refused(Error::Structure, "Parameters", std::move(diagnostics));
}

/// A program that repeats a name has not said which of both it means.
bool repeats_a_name(Wire const& wire)
{
    std::set<std::string_view> names;
    for (auto const& [name, value] : wire.members) {
        if (!names.insert(name).second || repeats_a_name(value))
            return true;
    }
    return std::ranges::any_of(wire.items, repeats_a_name);
}

std::string_view code_or_string(Wire const& part)
{
    auto const code = text(part, "valueCode");
    return code.empty() ? text(part, "valueString") : code;
}

std::optional<PatchType> type_of(std::string_view code)
{
    auto const words = words_of(PatchType {});
    auto const found = std::ranges::find(words, code, &Word::code);
    return found == words.end() ? std::nullopt : std::optional(static_cast<PatchType>(found - words.begin()));
}

Result<Operation> operation_of(Wire const& parameter)
{
    auto const* parts = member(parameter, "part");
    if (text(parameter, "name") != "operation" || !parts || parts->kind != Wire::Kind::List)
        return badly_built("Chaque paramètre se nomme « operation » et a des « part ».");
    std::optional<PatchType> type;
    Operation operation { PatchType::Replace, {} };
    std::set<std::string_view> names;
    for (auto const& part : parts->items) {
        auto const name = text(part, "name");
        if (!names.insert(name).second)
            return badly_built("Une opération donne deux fois la même partie.");
        if (member(part, "valueCode") && member(part, "valueString"))
            return badly_built("Une partie est donnée à la fois en valueCode et en valueString.");
        if (name == "type")
            type = type_of(code_or_string(part));
        else if (name == "path")
            operation.path = code_or_string(part);
        else if (name == "value")
            operation.value = part;
        else if (name != "name" && name != "index" && name != "source" && name != "destination")
            return badly_built("Les parties d’une opération sont type, path, name, value, index, source et destination.");
    }
    if (!type)
        return badly_built("Le type d’une opération est add, insert, delete, replace ou move.");
    if (operation.path.empty() || operation.path.size() > longest_path)
        return badly_built("Une opération dit son chemin (path) : un FHIRPath de 1000 caractères au plus.");
    operation.type = *type;
    return operation;
}

bool replaces(std::vector<Operation> const& operations, std::string_view path)
{
    return std::ranges::any_of(operations, [&](Operation const& one) { return one.type == PatchType::Replace && one.path == path; });
}

} // namespace

Wire const* member(Wire const& record, std::string_view name)
{
    auto const found = std::ranges::find(record.members, name, &Wire::Member::name);
    return found == record.members.end() ? nullptr : &found->value;
}

std::span<Wire const> elements(Wire const& record, std::string_view name)
{
    auto const* value = member(record, name);
    return value ? std::span<Wire const>(value->items) : std::span<Wire const> {};
}

std::string_view text(Wire const& record, std::string_view name)
{
    auto const* value = member(record, name);
    return value && value->kind == Wire::Kind::Text ? value->text : std::string_view {};
}

Wire const* extension(Wire const& element, std::string_view url)
{
    auto const list = elements(element, "extension");
    auto const found = std::ranges::find_if(list, [&](Wire const& one) { return text(one, "url") == url; });
    return found == list.end() ? nullptr : &*found;
}

Result<Patch> Patch::read(json::Document document)
{
    auto const& root = document.root();
    if (repeats_a_name(root))
        return badly_built("Un élément est donné deux fois.");
    auto const* parameters = member(root, "parameter");
    if (text(root, "resourceType") != "Parameters" || !parameters || parameters->items.empty() || parameters->items.size() > most_operations)
        return badly_built("Une ressource Parameters d’une à cinquante opérations est attendue (FHIRPath Patch).");
    std::vector<Operation> operations;
    for (auto const& parameter : parameters->items) {
        auto operation = TRY(operation_of(parameter));
        if (replaces(operations, operation.path) && operation.type == PatchType::Replace)
            return refused(Error::Structure, std::string(operation.path), "Deux opérations replace visent le même chemin (path) : une seule vaut.");
        operations.push_back(operation);
    }
    return Patch(std::move(document), std::move(operations));
}

} // namespace cigogne::fhir
