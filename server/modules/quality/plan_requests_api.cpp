#include "modules/quality/plan.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <map>
#include <utility>

namespace cigogne::quality {

namespace {

using namespace http;

struct PlanRequestQuery {
    transfers::Dysfunction code;
    std::optional<int> year; ///< none: the present one
};
constexpr auto plan_request_query = fields<PlanRequestQuery>("PlanRequestQuery",
    field<&PlanRequestQuery::code>("code"),
    field<&PlanRequestQuery::year>("year", between(2000, 2199)));

/// One request that a line of the plan counts: no identity, no text.
struct PlanRequest {
    transfers::RequestId id;
    int number;
    Instant asked_at;
    transfers::Kind kind;
    transfers::State state;
    std::optional<transfers::Urgency> urgency;
    std::optional<transfers::Motive> motive;
    std::optional<people::GestationalAge> age;
    std::string origin;
    std::string destination;
};
View<PlanRequest> const plan_request = view<PlanRequest>("PlanRequest",
    field<&PlanRequest::id>("id", label("Identifiant")),
    field<&PlanRequest::number>("number", label("Demande")),
    field<&PlanRequest::asked_at>("asked_at", label("Demandée le")),
    field<&PlanRequest::kind>("kind", label("Nature")),
    field<&PlanRequest::state>("state", label("État")),
    field<&PlanRequest::urgency>("urgency", label("Urgence")),
    field<&PlanRequest::motive>("motive", label("Motif")),
    field<&PlanRequest::age>("ga_days", label("Terme (jours)")),
    field<&PlanRequest::origin>("origin", label("De")),
    field<&PlanRequest::destination>("destination", label("Vers")));

/// Names of establishments, each looked up once.
class HouseNames {
public:
    explicit HouseNames(Call& call)
        : call_(call)
    {
    }

    std::string of(PlaceId id)
    {
        auto const [found, is_new] = known_.try_emplace(id);
        if (is_new) {
            auto const place = directory::place(call_.transaction(), id, paris_date(call_.now()));
            found->second = place ? place->name : "—";
        }
        return found->second;
    }

private:
    Call& call_;
    std::map<PlaceId, std::string> known_ = {};
};

PlanRequest line_of(transfers::Measure const& measure, HouseNames& names)
{
    std::string const elsewhere = measure.out_of_region ? "Hors région ou hors annuaire" : "";
    return { measure.id, measure.number, measure.asked_at, measure.kind, measure.state, measure.urgency, measure.motive, measure.age,
        names.of(measure.origin), measure.destination ? names.of(*measure.destination) : elsewhere };
}

/// Where a page ends: the instant and the number of its last line.
using LastLine = std::pair<Instant, int>;

LastLine place_of(transfers::Measure const& measure)
{
    return { measure.asked_at, measure.number };
}

std::string cursor_at(transfers::Measure const& last)
{
    return fmt::format("{}.{}", last.asked_at.milliseconds(), last.number);
}

std::optional<LastLine> read_cursor(std::string_view text)
{
    std::int64_t milliseconds = 0;
    int number = 0;
    auto const* const end = text.data() + text.size();
    auto const [dot, first_failure] = std::from_chars(text.data(), end, milliseconds);
    if (first_failure != std::errc {} || dot == end || *dot != '.')
        return std::nullopt;
    auto const [last, failure] = std::from_chars(dot + 1, end, number);
    return failure == std::errc {} && last == end ? std::optional(LastLine { Instant::from_milliseconds(milliseconds), number }) : std::nullopt;
}

Result<db::Page<PlanRequest>> list_requests(Call& call, PlanRequestQuery const& query)
{
    auto const year = query.year.value_or(static_cast<int>(paris_date(call.now()).ymd().year()));
    auto const found = requests_with(query.code, transfers::measures_of(call.transaction(), year));
    auto next = found.begin();
    if (auto const& cursor = call.page_request().cursor) {
        auto const last = read_cursor(*cursor);
        if (!last)
            return http::Error::BadCursor;
        next = std::ranges::find_if(found, [&](transfers::Measure const& measure) { return place_of(measure) < *last; });
    }
    HouseNames names(call);
    db::Page<PlanRequest> page;
    for (; next != found.end() && page.items.size() < call.page_request().rows(); ++next)
        page.items.push_back(line_of(*next, names));
    if (next != found.end())
        page.next = cursor_at(*(next - 1));
    return page;
}

} // namespace

std::vector<Route> plan_request_routes()
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/action-plan/requests")
                         .summary("Lister les demandes d’un dysfonctionnement du plan d’action")
                         .needs(read)
                         .within(ScopeRule::network())
                         .audits(security::AuditKind::Browse, "quality_action")
                         .tagged(Etag::none())
                         .takes(query(plan_request_query))
                         .returns(pages_of(plan_request))
                         .handled_by(list_requests));
    return routes;
}

} // namespace cigogne::quality
