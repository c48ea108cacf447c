#pragma once

#include "platform/core/fields.hpp"
#include "platform/http/call.hpp"
#include "platform/http/declared_route.hpp"
#include "platform/json/json.hpp"

#include <string>
#include <utility>
#include <vector>

/// What a route takes: `.takes(nothing | query | form | patch | upload | upload_where | fhir_body | fhir_body_where)`.
namespace cigogne::http {

/// A whole body that is no record: a file to import.
struct Upload {
    std::string content_type;
    std::string bytes;
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
/// What is sent to a resource that the query names.
template <class Criteria>
struct Conditional {
    Criteria criteria;
    json::Document resource;
};
/// Reads the body of a call as a FHIR resource in JSON.
Result<json::Document> read_resource(Call const& call);
struct TakesResource {
    static constexpr InputKind kind = InputKind::Resource;
    using Value = json::Document;
    static Result<Value> take(Call const& call) { return read_resource(call); }
};
template <ReadsRecord T>
struct TakesConditionalResource {
    static constexpr InputKind kind = InputKind::ConditionalResource;
    using Value = Conditional<typename T::Record>;
    T const* table;
    Result<Value> take(Call const& call) const
    {
        auto criteria = TRY(TakesQuery<T> { table }.take(call));
        auto document = TRY(read_resource(call));
        return Value { std::move(criteria), std::move(document) };
    }
};
struct TakesUpload {
    static constexpr InputKind kind = InputKind::Upload;
    using Value = Upload;
    static Result<Upload> take(Call const& call);
};
/// A part of a file, and the query that says where it goes.
template <class Criteria>
struct PlacedUpload {
    Criteria criteria;
    Upload upload;
};
template <ReadsRecord T>
struct TakesPlacedUpload {
    static constexpr InputKind kind = InputKind::ConditionalUpload;
    using Value = PlacedUpload<typename T::Record>;
    T const* table;
    Result<Value> take(Call const& call) const
    {
        auto criteria = TRY(TakesQuery<T> { table }.take(call));
        auto bytes = TRY(TakesUpload::take(call));
        return Value { std::move(criteria), std::move(bytes) };
    }
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
/// The body is a part of a file, and the query a record: where it goes.
template <ReadsRecord T>
constexpr TakesPlacedUpload<T> upload_where(T const& table)
{
    return { &table };
}
/// The body is a FHIR resource.
inline constexpr TakesResource fhir_body;
/// The body is a FHIR resource, and the query a record: the criteria by which what it is about is found (conditional interactions).
template <ReadsRecord T>
constexpr TakesConditionalResource<T> fhir_body_where(T const& table)
{
    return { &table };
}

} // namespace cigogne::http
