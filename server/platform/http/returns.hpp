#pragma once

#include "platform/fhir/resource.hpp"
#include "platform/http/declared_route.hpp"
#include "platform/http/rendering.hpp"
#include "platform/json/json.hpp"

#include <concepts>
#include <memory>
#include <string_view>

/// What a route returns: `.returns(one | created | pages_of | no_content | file | paper | word_paper | page | fhir_resource | events)`.
namespace cigogne::http {

template <WritesRecord T, OutputKind Kind>
struct ReturnsRecord {
    static constexpr OutputKind kind = Kind;
    using Value = typename T::Record;
    T const* table;
    std::string_view address = {};
    Shape shape() const { return table->erased(); }
    /// Made here, it is read there: `created(draft_view).at("/api/drafts/{id}")`, which answers the same record. The answer says so in
    /// `Location`, and whoever sends again what was done is told it too, once the answer is no longer shown.
    constexpr ReturnsRecord at(std::string_view pattern) const
        requires(Kind == OutputKind::Created && requires(Value const& value) { value.id.uuid(); })
    {
        return { table, pattern };
    }
    Answer render(Call& call, Value const& value) const
    {
        std::optional<std::int64_t> version;
        if constexpr (requires { { value.version } -> std::convertible_to<std::int64_t>; })
            version = value.version;
        if constexpr (Kind == OutputKind::Created && requires { value.id.uuid(); }) {
            if (!address.empty())
                Rendering::locate(call, address, value.id.uuid());
        }
        return Rendering::json(call, table->erased(), &value, Kind == OutputKind::Created ? 201 : 200, version);
    }
};
template <WritesRecord T>
struct ReturnsPages {
    static constexpr OutputKind kind = OutputKind::Pages;
    using Value = db::Page<typename T::Record>;
    T const* table;
    Shape shape() const { return table->erased(); }
    Answer render(Call& call, Value const& page) const
    {
        json::Writer writer;
        writer.hide_identities(Rendering::hides_identities(call));
        writer.begin_record();
        writer.member("items");
        writer.begin_list();
        for (auto const& item : page.items)
            table->put(item, writer);
        writer.end_list();
        writer.member("next");
        Crossing<std::optional<std::string>>::put(page.next, writer);
        writer.end_record();
        return Rendering::list(call, writer.take_text());
    }
};
struct ReturnsNothing {
    static constexpr OutputKind kind = OutputKind::Nothing;
    using Value = Done;
    Answer render(Call&, Done const&) const { return { .status = 204, .content_type = {}, .body = {}, .version = {}, .headers = {}, .stream = {} }; }
};
template <OutputKind Kind>
struct ReturnsFile {
    static constexpr OutputKind kind = Kind;
    using Value = File;
    Answer render(Call& call, File const& value) const { return Rendering::file(call, value); }
};
struct ReturnsResource {
    static constexpr OutputKind kind = OutputKind::Fhir;
    using Value = fhir::Resource;
    Answer render(Call&, Value const& resource) const;
};
template <OutputKind Kind>
struct ReturnsPaper {
    static constexpr OutputKind kind = Kind;
    using Value = exporting::Paper;
    exporting::Haste haste;
    Answer render(Call& call, exporting::Paper const& value) const { return Rendering::paper(call, value, haste, Kind == OutputKind::WordPaper ? PaperFormat::Word : PaperFormat::Pdf); }
};
struct ReturnsEvents {
    static constexpr OutputKind kind = OutputKind::Events;
    using Value = std::shared_ptr<StreamReader>;
    Answer render(Call&, Value const& reader) const
    {
        return { .status = 200, .content_type = "text/event-stream", .body = {}, .version = {}, .headers = {}, .stream = reader };
    }
};

/// 200 with one record.
template <WritesRecord T>
constexpr ReturnsRecord<T, OutputKind::One> one(T const& table)
{
    return { &table };
}
/// 201 with the record that was made.
template <WritesRecord T>
constexpr ReturnsRecord<T, OutputKind::Created> created(T const& table)
{
    return { &table };
}
/// 200 with `{items, next}`; `?format=csv|xlsx` gives the whole list as a file.
template <WritesRecord T>
constexpr ReturnsPages<T> pages_of(T const& table)
{
    return { &table };
}
/// 204.
inline constexpr ReturnsNothing no_content;
/// 200 with a file to save.
inline constexpr ReturnsFile<OutputKind::File> file;
/// 200 with a PDF to save. The handler gives the page; the PDF is made of it when the transaction has ended. For GET, without a tag.
inline constexpr ReturnsPaper<OutputKind::Paper> paper { exporting::Haste::AtLeisure };
/// The same, of one page that goes with somebody who leaves now: it does not wait for those at leisure.
inline constexpr ReturnsPaper<OutputKind::Paper> urgent_paper { exporting::Haste::Urgent };
/// 200 with a Word document to save, made as a PDF is.
inline constexpr ReturnsPaper<OutputKind::WordPaper> word_paper { exporting::Haste::AtLeisure };
/// 200 with a page or one of its parts.
inline constexpr ReturnsFile<OutputKind::Page> page;
/// 200 with a FHIR resource. Its tag is weak (`W/"3"`), and If-Match is heeded, not demanded: those who write to the ROR know no version.
inline constexpr ReturnsResource fhir_resource;
/// A stream of server-sent events.
inline constexpr ReturnsEvents events;

} // namespace cigogne::http
