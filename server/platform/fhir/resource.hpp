#pragma once

#include "platform/core/wire.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// FHIR R4 (4.0.1): how resources are read and written. Not one medical word here.
namespace cigogne::fhir {

/// Type of content of every body, both ways.
inline constexpr std::string_view media_type = "application/fhir+json";

/// A resource that is written already, and the version that its tag tells.
struct Resource {
    std::string json;
    std::optional<std::int64_t> version = {};
};

/// A code within its system, and what it means, as people read it.
struct Coding {
    std::string_view system;
    std::string_view code;
    std::string_view display;
};
void put(Sink& sink, Coding const& coding);
/// As a CodeableConcept.
void put_concept(Sink& sink, std::span<Coding const> codings);

/// A criterion on a code: `system|code`, `|code`, `system|` or `code`; several after commas, of which one is enough.
bool matches(std::string_view criterion, Coding const& coding);

/// A query as text, each name and value percent-encoded: `?_count=50&_page=…`; empty when there are none.
std::string query_text(std::vector<std::pair<std::string, std::string>> const& pairs);

/// One entry of a search: the resource, and whether it was looked for or comes along.
struct Entry {
    enum class Mode {
        Match,
        Include
    };
    std::string full_url;
    std::string json;
    Mode mode = Mode::Match;
};
/// What a search found on one page. `total` counts all matches; `next` is empty on the last page.
std::string searchset(std::span<Entry const> entries, std::int64_t total, std::string_view self, std::string_view next);

} // namespace cigogne::fhir
