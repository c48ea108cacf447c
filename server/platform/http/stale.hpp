#pragma once

#include "platform/http/call.hpp"
#include "platform/json/json.hpp"

namespace cigogne::http {

/// 412 with what is stored now, so that the person compares and chooses.
template <class Table>
Failure stale(Table const& view, typename Table::Record const& current)
{
    json::Writer writer;
    view.put(current, writer);
    return Failure(Error::VersionStale).against(writer.take_text());
}

} // namespace cigogne::http
