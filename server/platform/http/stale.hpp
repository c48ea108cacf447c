#pragma once

#include "platform/http/call.hpp"
#include "platform/json/json.hpp"

namespace cigogne::http {

/// Who wrote what is stored now, by the name that colleagues see, and when.
struct LastWriting {
    std::string by;
    Instant at;
};

/// 412 with what is stored now, so that the person compares and chooses.
template <WritesRecord T>
Failure stale(T const& view, typename T::Record const& current)
{
    json::Writer writer;
    view.put(current, writer);
    return Failure(Error::VersionStale).against(writer.take_text());
}

/// The same for a row whose author is known: `written_by` and `written_at` stand beside the members of its view.
template <WritesRecord T>
Failure stale(T const& view, typename T::Record const& current, LastWriting const& last)
{
    json::Writer row;
    view.put(current, row);
    json::Writer writing;
    writing.begin_record();
    writing.member("written_by");
    writing.text(last.by);
    writing.member("written_at");
    writing.instant(last.at);
    writing.end_record();
    // Both are records that are not empty: the second goes on where the first ended.
    auto text = row.take_text();
    text.back() = ',';
    text += std::string_view(writing.text()).substr(1);
    return Failure(Error::VersionStale).against(std::move(text));
}

} // namespace cigogne::http
