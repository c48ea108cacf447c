#pragma once

#include "platform/core/fields.hpp"
#include "platform/json/json.hpp"

#include <fmt/format.h>
#include <stdexcept>
#include <string>

/// A record as the JSON that a column holds, and back.
namespace cigogne::json {

template <ReadsRecord T>
std::string stored(T const& table, typename T::Record const& record)
{
    Writer writer;
    table.put(record, writer);
    return writer.take_text();
}

/// What was stored is well formed: anything else is an exception (std::runtime_error), which names the record.
template <ReadsRecord T>
typename T::Record from_stored(T const& table, std::string_view text)
{
    constexpr auto far_away = Instant::from_milliseconds(7'258'118'400'000); // in 2200: what was not in the future when it was typed is not now
    auto const document = parse(text, Wire::Medium::Sql);
    Reader reader { far_away };
    auto record = document.succeeded() ? table.take(document->root(), reader) : std::nullopt;
    if (!record)
        throw std::runtime_error(fmt::format("what is stored is no valid {}", table.erased().name));
    return std::move(*record);
}

} // namespace cigogne::json
