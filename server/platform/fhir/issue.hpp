#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/result.hpp"

#include <array>
#include <string>
#include <string_view>

namespace cigogne::fhir {

/// What is refused to a program that speaks FHIR, with the code of its OperationOutcome (http://hl7.org/fhir/issue-type).
enum class Error {
    Structure,       ///< the resource is not built as it should be
    Value,           ///< one of its values is not what is expected there
    NotFound,        ///< nothing is there under that name, or at that path
    MultipleMatches, ///< several are there, where one was meant
    BusinessRule,    ///< it is understood, and a rule forbids it
    NotSupported,    ///< this server does not do that
};
constexpr auto words_of(Error)
{
    return std::to_array<Word>({ { "structure", "Ressource mal formée" }, { "value", "Valeur inattendue" }, { "not-found", "Introuvable" },
        { "multiple-matches", "Plusieurs correspondances" }, { "business-rule", "Règle non respectée" }, { "not-supported", "Non pris en charge" } });
}
Explanation explain(Error error);

/// A refusal that points at what it is about: a FHIRPath, such as "Location". The diagnostics are French and say what to do.
Failure refused(Error error, std::string expression, std::string diagnostics);
/// A refusal of a module's own, told as one of FHIR: its stable code stays, in `details`.
Failure refused(Failure refusal, Error as, std::string expression);

/// The failure as an OperationOutcome. Holds no more of what was sent than the failure says.
std::string outcome(Failure const& failure);
/// A refusal that is no Failure: what issue-type calls it, our own code, French diagnostics.
std::string outcome(std::string_view issue_code, std::string_view own_code, std::string_view diagnostics);

} // namespace cigogne::fhir
