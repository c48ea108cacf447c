#pragma once

#include "platform/fhir/issue.hpp"
#include "platform/json/json.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace cigogne::fhir {

enum class PatchType {
    Add,
    Insert,
    Delete,
    Replace,
    Move
};
constexpr auto words_of(PatchType)
{
    return std::to_array<Word>({ { "add", "ajouter" }, { "insert", "insérer" }, { "delete", "supprimer" }, { "replace", "remplacer" }, { "move", "déplacer" } });
}

/// One change asked of a resource: what, at which FHIRPath, with which value.
struct Operation {
    PatchType type;
    std::string_view path;
    Wire value = {}; ///< the whole part named "value", a record; null where there is none
};

/// A FHIRPath Patch (http://hl7.org/fhir/R4/fhirpatch.html): a Parameters resource whose parameters are operations.
/// Types and paths are taken as `valueCode` or `valueString`: those who write to the ROR send the latter for both.
class Patch {
public:
    /// Refuses what is no Parameters resource, repeated names, unknown parts, two replacements at one path, and more than fifty operations.
    static Result<Patch> read(json::Document document);

    std::vector<Operation> const& operations() const { return operations_; }

private:
    Patch(json::Document document, std::vector<Operation> operations)
        : document_(std::move(document))
        , operations_(std::move(operations))
    {
    }
    json::Document document_; ///< owns what the operations point to
    std::vector<Operation> operations_;
};

/// The member of that name; null when there is none, or it is no record.
Wire const* member(Wire const& record, std::string_view name);
/// The elements of that member; none when there is none, or it is no list.
std::span<Wire const> elements(Wire const& record, std::string_view name);
/// The text of that member; empty when there is none, or it is no text.
std::string_view text(Wire const& record, std::string_view name);
/// The extension of that URL among those of an element; null when there is none.
Wire const* extension(Wire const& element, std::string_view url);

} // namespace cigogne::fhir
