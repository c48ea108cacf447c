#include "platform/http/query.hpp"

#include "platform/http/call.hpp"

#include <algorithm>
#include <charconv>
#include <set>

namespace cigogne::http {

namespace {

std::optional<std::size_t> limit_of(std::string_view text)
{
    std::size_t limit = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), limit);
    bool const is_number = error == std::errc() && end == text.data() + text.size();
    return is_number && limit >= 1 && limit <= db::PageRequest::most ? std::optional(limit) : std::nullopt;
}

bool takes(Route const& route, std::string_view name)
{
    if (belongs_to_every_list(name))
        return route.output == OutputKind::Pages;
    return route.input == InputKind::Query || route.input == InputKind::ConditionalResource || route.input == InputKind::ConditionalUpload;
}

bool is_format(std::string_view value)
{
    return value == "json" || value == "csv" || value == "xlsx";
}

} // namespace

bool belongs_to_every_list(std::string_view name)
{
    return name == "limit" || name == "cursor" || name == "format";
}

Result<db::PageRequest> page_request_of(Request const& request, Route const& route)
{
    db::PageRequest asked;
    if (route.output == OutputKind::Page)
        return asked; // the address of a screen holds its own filters, which the browser reads
    std::vector<Fault> faults;
    std::set<std::string_view> seen;
    for (auto const& [name, value] : request.query) {
        if (!takes(route, name))
            faults.push_back({ name, "unknown_field", "Cette adresse ne prend pas ce paramètre." });
        else if (!seen.insert(name).second)
            faults.push_back({ name, "repeated_field", "Ce paramètre est donné deux fois." });
        else if (name == "cursor")
            asked.cursor = value;
        else if (name == "format" && !is_format(value))
            faults.push_back({ name, "unknown_choice", "Les formats d’export sont csv et xlsx." });
        else if (auto const limit = name == "limit" ? limit_of(value) : std::nullopt)
            asked.limit = *limit;
        else if (name == "limit")
            faults.push_back({ name, "out_of_bounds", fmt::format("Un nombre de 1 à {} est attendu.", std::size_t { db::PageRequest::most }) });
    }
    if (!faults.empty())
        return Failure(Error::InvalidFields).with(std::move(faults));
    return asked;
}

} // namespace cigogne::http
