#pragma once

#include "platform/http/message.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// Entity tags (RFC 9110, 8.8.3): what an answer was made of, and what a write was made upon.
namespace cigogne::http {

/// What stands behind a version in a tag: nothing, or the edition of a database that was restored.
std::string mark_of(std::string const& edition);

/// If-Match carries one quoted version: `"17"`, or with the mark of the edition; programs that speak FHIR say `W/"17"`. Nothing of any other text.
std::optional<std::int64_t> quoted_version(std::string_view text, std::string const& edition);

/// Whether If-None-Match names that tag, alone or among others.
bool lists_tag(std::optional<std::string_view> if_none_match, std::string_view tag);

/// The tag of a body that has no version: a hash of its bytes, with its quotes.
std::string hash_tag(std::string const& bytes);

/// 304: what the browser holds under that tag is still so.
Response not_modified(std::string const& tag);

} // namespace cigogne::http
