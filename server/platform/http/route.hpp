#pragma once

#include "platform/core/fields.hpp"
#include "platform/export/format.hpp"
#include "platform/http/call.hpp"
#include "platform/json/json.hpp"
#include "platform/security/audit.hpp"

#include <functional>
#include <string>
#include <string_view>

/// Routes: complete or they do not compile. See RouteBuilder::handled_by for what a route states.
namespace cigogne::http {

/// Whom a route is open to.
struct Access {
    enum class Kind {
        Public,
        AnySession,
        Permission,
        PendingSession
    } kind;
    security::Permission permission {};
};
/// Open without a session: login, health.
inline constexpr Access open_to_all { Access::Kind::Public };
/// Open to whoever is logged in, even before she has chosen her own password or put a demanded second factor in place: the
/// few routes by which she does so.
inline constexpr Access pending_session { Access::Kind::PendingSession };
/// Open to whoever is logged in, for what is her own.
inline constexpr Access any_session { Access::Kind::AnySession };

/// Which rows a route reaches. The dispatcher holds `network`; the store holds the others by the scope it takes.
struct ScopeRule {
    enum class Kind {
        Network,
        Place,
        Parties,
        Account,
        Everyone
    } kind;
    /// Only those whose rights reach the whole network.
    static constexpr ScopeRule network() { return { Kind::Network }; }
    /// Rows of the place acted for; all rows for those whose rights reach the network.
    static constexpr ScopeRule place() { return { Kind::Place }; }
    /// Rows that the place acted for takes part in.
    static constexpr ScopeRule parties() { return { Kind::Parties }; }
    /// Only what belongs to the caller's account.
    static constexpr ScopeRule account() { return { Kind::Account }; }
    /// What carries nobody's data.
    static constexpr ScopeRule everyone() { return { Kind::Everyone }; }
};

/// Names a value of the path, e.g. `path("id")`.
struct PathValue {
    std::string_view name;
};
constexpr PathValue path(std::string_view name) { return { name }; }

/// What the audit keeps of a call.
struct AuditRule {
    std::optional<security::AuditKind> kind;
    std::string_view subject_kind;
    std::string_view subject_path; ///< name of the path's value that holds the subject, or empty
    std::string_view why_not;      ///< when nothing is kept
};
/// Said instead of a kind by routes that leave no line, with the reason.
constexpr AuditRule nothing_because(std::string_view reason) { return { std::nullopt, {}, {}, reason }; }

/// How an answer is tagged, and whether a write must tell the version that was read.
struct Etag {
    enum class Kind {
        None,
        RowVersion,
        TopicVersion,
        Hash
    } kind;
    std::string_view topic {}; ///< may hold path values: "request/{id}"
    static constexpr Etag none() { return { Kind::None }; }
    /// The version of the row; PUT, PATCH and DELETE must carry it in If-Match.
    static constexpr Etag row_version() { return { Kind::RowVersion }; }
    /// The version of a topic of events: the body is kept and answered again until it is raised.
    static constexpr Etag version_of(std::string_view topic) { return { Kind::TopicVersion, topic }; }
    /// A hash of the answer's bytes.
    static constexpr Etag hash() { return { Kind::Hash }; }
};

/// A whole body that is no record: a file to import.
struct Upload {
    std::string content_type;
    std::string bytes;
};

/// A whole answer that is no record: a file, a page.
struct File {
    std::string content_type;
    std::string name; ///< of the file to save; empty for what is shown
    Body bytes;
};

/// What came out of a handler, rendered.
struct Answer {
    int status = 200;
    std::string content_type = "application/json";
    Body body;
    std::optional<std::int64_t> version;
    Pairs headers;
    std::shared_ptr<StreamReader> stream;
};

enum class InputKind {
    Nothing,
    Query,
    Form,
    Patch,
    Upload
};
enum class OutputKind {
    Nothing,
    One,
    Created,
    Pages,
    File,
    Events,
    Page
};

/// A route without its types, as the dispatcher, the OpenAPI document and the authorization test see it.
struct Route {
    Method method = Method::Get;
    std::string_view pattern;
    std::string_view summary; ///< French
    Access access = open_to_all;
    ScopeRule scope = ScopeRule::everyone();
    AuditRule audit {};
    Etag etag = Etag::none();
    InputKind input = InputKind::Nothing;
    Shape input_shape {};
    OutputKind output = OutputKind::Nothing;
    Shape output_shape {};
    std::string_view made_at {}; ///< where the record that it makes is read from then on; empty when it has no address
    std::size_t body_limit = 64 * 1024;
    bool in_transaction = true;
    bool is_at_once = false; ///< counts for what is open to all only
    /// Reads the input, calls the handler, renders what it gave.
    std::function<Result<Answer>(Call&)> run;
};

/// Whether a body, if there is one, is coded as the program reads: UTF-8, not compressed.
Result<Done> check_encoding(Request const& request);
/// Reads the JSON body or the query of a call into wires; faults and unreadable bodies are failures.
Result<json::Document> read_body(Call const& call);
struct QueryWires {
    std::vector<Wire::Member> members;
    Wire record() const { return { .kind = Wire::Kind::Record, .medium = Wire::Medium::Cell, .members = members }; }
};
QueryWires read_query(Call const& call);
Failure invalid_fields(Reader& reader);

/// How the answer of a list is asked: JSON, or a whole export.
struct Rendering {
    static Answer json(Call const& call, Shape const& shape, void const* record, int status, std::optional<std::int64_t> version);
    static Answer file(Call& call, File content);
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

struct TakesNothing {
    static constexpr InputKind kind = InputKind::Nothing;
};
template <ReadsRecord T>
struct TakesQuery {
    static constexpr InputKind kind = InputKind::Query;
    using Value = typename T::Record;
    T const* table;
    Result<Value> take(Call const& call) const
    {
        auto const wires = read_query(call);
        Reader reader(call.now());
        auto value = table->take(wires.record(), reader);
        if (!value)
            return invalid_fields(reader);
        return std::move(*value);
    }
};
template <ReadsRecord T>
struct TakesForm {
    static constexpr InputKind kind = InputKind::Form;
    using Value = typename T::Record;
    T const* table;
    Result<Value> take(Call const& call) const
    {
        auto const document = TRY(read_body(call));
        Reader reader(call.now());
        auto value = table->take(document.root(), reader);
        if (!value)
            return invalid_fields(reader);
        return std::move(*value);
    }
};
template <ReadsRecord T>
struct TakesPatch {
    static constexpr InputKind kind = InputKind::Patch;
    using Value = Partial<typename T::Record>;
    T const* table;
    Result<Value> take(Call const& call) const
    {
        auto const document = TRY(read_body(call));
        Reader reader(call.now());
        auto value = table->take_partial(document.root(), reader);
        if (!value)
            return invalid_fields(reader);
        return std::move(*value);
    }
};
struct TakesUpload {
    static constexpr InputKind kind = InputKind::Upload;
    using Value = Upload;
    static Result<Upload> take(Call const& call);
};

/// The route reads nothing but its path.
inline constexpr TakesNothing nothing;
/// The query is a record: filters of a list. `limit`, `cursor` and `format` are the dispatcher's.
template <ReadsRecord T>
constexpr TakesQuery<T> query(T const& table)
{
    return { &table };
}
/// The body is a whole form.
template <ReadsRecord T>
constexpr TakesForm<T> form(T const& table)
{
    return { &table };
}
/// The body is what there is of a form: a draft, or fields to change.
template <ReadsRecord T>
constexpr TakesPatch<T> patch(T const& table)
{
    return { &table };
}
/// The body is a file.
inline constexpr TakesUpload upload;

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
/// 200 with a page or one of its parts.
inline constexpr ReturnsFile<OutputKind::Page> page;
/// A stream of server-sent events.
inline constexpr ReturnsEvents events;

/// Builds a route. Each part is stated once, in any order; `handled_by` compiles when all are there.
template <unsigned Stated, class In, class Out>
class RouteBuilder {
    static constexpr unsigned summary_bit = 1, needs_bit = 2, within_bit = 4, audits_bit = 8, tagged_bit = 16, takes_bit = 32,
                              returns_bit = 64, complete = 127;

public:
    RouteBuilder(Route route, In in, Out out)
        : route_(std::move(route))
        , in_(in)
        , out_(out)
    {
    }

    /// What the route is for, in French.
    RouteBuilder<Stated | summary_bit, In, Out> summary(std::string_view text) &&
    {
        route_.summary = text;
        return { std::move(route_), in_, out_ };
    }
    RouteBuilder<Stated | needs_bit, In, Out> needs(security::Permission permission) &&
    {
        return std::move(*this).needs(Access { Access::Kind::Permission, permission });
    }
    RouteBuilder<Stated | needs_bit, In, Out> needs(Access access) &&
    {
        route_.access = access;
        return { std::move(route_), in_, out_ };
    }
    RouteBuilder<Stated | within_bit, In, Out> within(ScopeRule rule) &&
    {
        route_.scope = rule;
        return { std::move(route_), in_, out_ };
    }
    RouteBuilder<Stated | audits_bit, In, Out> audits(security::AuditKind kind, std::string_view subject_kind, PathValue subject = {}) &&
    {
        return std::move(*this).audits(AuditRule { kind, subject_kind, subject.name, {} });
    }
    RouteBuilder<Stated | audits_bit, In, Out> audits(AuditRule rule) &&
    {
        route_.audit = rule;
        return { std::move(route_), in_, out_ };
    }
    RouteBuilder<Stated | tagged_bit, In, Out> tagged(Etag etag) &&
    {
        route_.etag = etag;
        return { std::move(route_), in_, out_ };
    }
    template <class NewIn>
    RouteBuilder<Stated | takes_bit, NewIn, Out> takes(NewIn in) &&
    {
        route_.input = NewIn::kind;
        if constexpr (requires { in.table->erased(); })
            route_.input_shape = in.table->erased();
        return { std::move(route_), in, out_ };
    }
    template <class NewOut>
    RouteBuilder<Stated | returns_bit, In, NewOut> returns(NewOut out) &&
    {
        route_.output = NewOut::kind;
        if constexpr (requires { out.shape(); })
            route_.output_shape = out.shape();
        if constexpr (requires { out.address; })
            route_.made_at = out.address;
        return { std::move(route_), in_, out };
    }
    /// Bytes that the body may have, where 64 KiB is not enough.
    RouteBuilder limited_to(std::size_t bytes) &&
    {
        route_.body_limit = bytes;
        return std::move(*this);
    }
    /// The handler opens its own transactions: it hashes a password, or writes in slices.
    RouteBuilder outside_transaction() &&
    {
        route_.in_transaction = false;
        return std::move(*this);
    }
    /// The handler has all in memory and asks for nobody's session: answered on the I/O thread, also while every worker waits
    /// for the database. For routes open to all.
    RouteBuilder at_once() &&
    {
        route_.in_transaction = false;
        route_.is_at_once = true;
        return std::move(*this);
    }

    /// The ordinary function that does the work: `Result<Output>(Call&)` or `Result<Output>(Call&, Input)`.
    template <class Handler>
        Route handled_by(Handler handler) && requires(Stated == complete) {
            route_.run = [in = in_, out = out_, handler = std::move(handler)](Call& call) -> Result<Answer> {
                if constexpr (Out::kind == OutputKind::Pages) {
                    auto const format = Rendering::format(call);
                    if (format != exporting::Format::Json)
                        return export_all(call, format, in, out, handler);
                }
                typename Out::Value const value = TRY(called(call, in, handler));
                return out.render(call, value);
            };
            return std::move(route_);
        }

        private : template <class Handler>
                  static Result<typename Out::Value> called(Call& call, In const& in, Handler const& handler)
    {
        if constexpr (In::kind == InputKind::Nothing) {
            static_cast<void>(in);
            return handler(call);
        } else {
            typename In::Value input = TRY(in.take(call));
            return handler(call, std::move(input));
        }
    }

    template <class Handler>
    static Result<Answer> export_all(Call& call, exporting::Format format, In const& in, Out const& out, Handler const& handler)
    {
        auto sheet = exporting::sheet(format, out.shape(), Rendering::hides_identities(call));
        Rendering::ask_for_everything(call);
        std::size_t lines = 0;
        while (true) {
            typename Out::Value const found = TRY(called(call, in, handler));
            lines += found.items.size();
            for (auto const& item : found.items)
                sheet->add(&item);
            if (found.next && sheet->is_full())
                sheet->say_that_more_follows();
            if (!found.next || sheet->is_full())
                break;
            Rendering::continue_from(call, *found.next);
        }
        Rendering::tell_export(call, format, lines);
        auto name = exporting::file_name(out.shape(), format, call.now());
        return Rendering::file(call, File { std::string(exporting::content_type(format)), std::move(name), sheet->finished() });
    }

    template <unsigned, class, class>
    friend class RouteBuilder;
    Route route_;
    In in_;
    Out out_;
};

/// Begins a route: `route(Method::Post, "/api/transfers/{id}/refusals")…`.
inline RouteBuilder<0, TakesNothing, ReturnsNothing> route(Method method, std::string_view pattern)
{
    Route route;
    route.method = method;
    route.pattern = pattern;
    return { std::move(route), {}, {} };
}

} // namespace cigogne::http
