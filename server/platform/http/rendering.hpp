#pragma once

#include "platform/core/fields.hpp"
#include "platform/export/format.hpp"
#include "platform/http/answer.hpp"
#include "platform/http/call.hpp"

#include <string>
#include <string_view>

/// How what a handler gave becomes an answer.
namespace cigogne::http {

/// How the answer of a list is asked: JSON, or a whole export.
struct Rendering {
    static Answer json(Call const& call, Shape const& shape, void const* record, int status, std::optional<std::int64_t> version);
    static Answer file(Call& call, File content);
    static Answer paper(Call& call, exporting::Paper content, exporting::Haste haste, PaperFormat format);
    /// Tells where the record that was made is read from then on.
    static void locate(Call& call, std::string_view address, Uuid id);
    /// What the audit keeps of a list that left as a file: how, and how much of it.
    static void tell_export(Call& call, exporting::Format format, std::size_t lines);
    /// The format asked by `?format=`; JSON when none is. That it is one was checked with the page asked.
    static exporting::Format format(Call const& call);
    static void continue_from(Call& call, std::string cursor);
    static void ask_for_everything(Call& call);
    static Answer list(Call const& call, std::string json);
    static bool hides_identities(Call const& call) { return call.hides_identities_; }
};

} // namespace cigogne::http
