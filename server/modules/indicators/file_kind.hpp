#pragma once

#include "modules/indicators/deposit.hpp"

namespace cigogne::indicators {

/// By how many first bytes a file is known.
inline constexpr std::size_t known_by_bytes = std::size_t { 64 } << 10;

/// What a file of an archive is, by its name where that says chaining or units, else by its first lines, else by its name; none where neither tells.
std::optional<FileKind> kind_of(std::string_view name, std::string_view beginning);
/// Whether such a file identifies persons (VID-HOSP, ANO-HOSP, TRA), by its name, for nothing else tells a TRA: the network is not to receive it.
/// « tra » is told wherever it is a word of its own: names are `FINESS.YEAR.MONTH.tra`, and people add their own (docs/pmsi.md 1). The page asks the
/// same before it sends anything (web: kind.ts).
bool identifies_persons(std::string_view name);
/// Whether these bytes begin a ZIP archive.
bool begins_archive(std::string_view beginning);

} // namespace cigogne::indicators
