#pragma once

#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/http/answer.hpp"
#include "platform/http/declaration.hpp"

#include <functional>
#include <string_view>

/// A route as it is known once its types are gone.
namespace cigogne::http {

class Call;

enum class InputKind {
    Nothing,
    Query,
    Form,
    Patch,
    Upload,
    Resource,            ///< one of FHIR
    ConditionalResource, ///< and the query says which one it is about
    ConditionalUpload    ///< a part of a file, and the query says where it goes
};
enum class OutputKind {
    Nothing,
    One,
    Created,
    Pages,
    File,
    Paper,
    WordPaper,
    Events,
    Page,
    Fhir
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

    /// Whether it is answered where the request is read, without waiting and to anybody.
    bool is_answered_at_once() const { return is_at_once && access.kind == Access::Kind::Public; }
};

} // namespace cigogne::http
