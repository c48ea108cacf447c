#include "platform/fhir/asked.hpp"

#include "platform/fhir/issue.hpp"

namespace cigogne::fhir {

Table<Asked> const asked_of_any = fields<Asked>("FhirAsked",
    field<&Asked::format>("_format", max_length(100)));

Result<Done> check_format(std::optional<std::string> const& format)
{
    if (format && format->find("json") == std::string::npos)
        return refused(Error::NotSupported, "_format", "Seul le JSON est proposé (_format=json).");
    return Done {};
}

} // namespace cigogne::fhir
