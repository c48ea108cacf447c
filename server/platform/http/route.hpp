#pragma once

#include "platform/http/returns.hpp"
#include "platform/http/takes.hpp"

#include <string>
#include <string_view>

/// Routes: complete or they do not compile. See RouteBuilder::handled_by for what a route states.
namespace cigogne::http {

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
