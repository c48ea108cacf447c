#include "modules/reporting/rounding.hpp"
#include "modules/reporting/routes.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace cigogne::reporting {

namespace {

using namespace http;

/// One request behind a number: no identity. Of a request that her unit was asked for and does not receive, its number and its time only,
/// as in the list of requests.
struct BehindLine {
    transfers::RequestId id;
    int number;
    Instant asked_at;
    std::optional<transfers::Kind> kind;
    std::optional<transfers::State> state;
    std::optional<transfers::Urgency> urgency;
    std::optional<transfers::Motive> motive;
    std::optional<people::GestationalAge> age;
    std::string origin;
    std::string destination;
    bool entered_a_posteriori;
    std::optional<double> value;
};
View<BehindLine> const behind_line = view<BehindLine>("ActivityRequest",
    field<&BehindLine::id>("id", label("Identifiant")),
    field<&BehindLine::number>("number", label("Demande")),
    field<&BehindLine::asked_at>("asked_at", label("Demandée le")),
    field<&BehindLine::kind>("kind", label("Nature")),
    field<&BehindLine::state>("state", label("État")),
    field<&BehindLine::urgency>("urgency", label("Urgence")),
    field<&BehindLine::motive>("motive", label("Motif")),
    field<&BehindLine::age>("ga_days", label("Terme (jours)")),
    field<&BehindLine::origin>("origin", label("De")),
    field<&BehindLine::destination>("destination", label("Vers")),
    field<&BehindLine::entered_a_posteriori>("entered_a_posteriori", label("Saisie après coup")),
    field<&BehindLine::value>("value", label("Valeur (minutes pour un délai)")));

BehindLine line_of(Observation const& one, Figure const& figure, Names& names)
{
    BehindLine line { one.request, one.number, one.asked_at, one.kind, one.state, one.urgency, one.motive, one.age, names.of(one.origin),
        one.destination ? names.of(*one.destination) : one.out_of_region ? "Hors région ou hors annuaire"
                                                                         : "",
        one.entered_a_posteriori, {} };
    if (figure.seconds) {
        if (auto const seconds = one.*figure.seconds)
            line.value = to_four_decimals(*seconds / 60.0);
    } else if (figure.amount) {
        line.value = one.*figure.amount;
    }
    return line;
}

BehindLine hidden_line_of(Observation const& one)
{
    return { one.request, one.number, one.asked_at, {}, {}, {}, {}, {}, {}, {}, false, {} };
}

bool is_hidden(Observation const& one, std::optional<PlaceId> const& reader)
{
    return reader && one.origin != *reader && one.destination != reader;
}

/// Where a page ends: the instant and the number of its last line.
using Place = std::pair<Instant, int>;

std::string cursor_at(Observation const& last)
{
    return fmt::format("{}.{}", last.asked_at.milliseconds(), last.number);
}

std::optional<Place> read_cursor(std::string_view text)
{
    std::int64_t milliseconds = 0;
    int number = 0;
    auto const [dot, first_failure] = std::from_chars(text.data(), text.data() + text.size(), milliseconds);
    if (first_failure != std::errc {} || dot == text.data() + text.size() || *dot != '.')
        return std::nullopt;
    auto const [end, failure] = std::from_chars(dot + 1, text.data() + text.size(), number);
    if (failure != std::errc {} || end != text.data() + text.size())
        return std::nullopt;
    return Place { Instant::from_milliseconds(milliseconds), number };
}

Result<std::vector<Observation const*>> behind(Call& call, RememberedYears& years, BehindQuery const& query, Asked const& what, std::size_t figure)
{
    auto const which = query.behind.value_or(Behind::Counted);
    auto const by = query.by.value_or(dimension_otherwise);
    if (!query.part)
        return members(what.material, what.selection, figure, which, nullptr, {});
    Parts parts(by, what.selection.period);
    if (!parts.may_have(*query.part))
        return Failure(Error::PartUnknown).with({ { "part", "part_unknown", std::string(explain(Error::PartUnknown).sentence) } });
    if (by != Dimension::Asked)
        return members(what.material, what.selection, figure, which, &parts, *query.part);
    auto const asked_there = requests_asked_of(years.calls_for(call.transaction(), what.selection.period), what.selection, *query.part, which);
    // Those that were sent elsewhere in the end were asked of this establishment all the same.
    auto everybody = what.selection;
    everybody.place.reset();
    auto found = members(what.material, everybody, *figure_of_code("TRF-00"), Behind::Counted, nullptr, {});
    std::erase_if(found, [&](Observation const* one) { return !asked_there.contains(one->request); });
    return found;
}

Result<db::Page<BehindLine>> list_behind(Call& call, RememberedYears& years, BehindQuery const& query)
{
    auto const figure = TRY(figure_of(query.figure, figures().front().code));
    auto const what = TRY(asked(call, years, looked_at(query)));
    auto const found = TRY(behind(call, years, query, what, figure));

    auto first = found.begin();
    if (auto const& cursor = call.page_request().cursor) {
        auto const after = read_cursor(*cursor);
        if (!after)
            return http::Error::BadCursor;
        first = std::ranges::find_if(found, [&](Observation const* one) { return Place { one->asked_at, one->number } < *after; });
    }
    Names names(call);
    db::Page<BehindLine> page;
    for (; first != found.end() && page.items.size() < call.page_request().rows(); ++first)
        page.items.push_back(is_hidden(**first, call.scope().place()) ? hidden_line_of(**first) : line_of(**first, figures()[figure], names));
    if (first != found.end())
        page.next = cursor_at(**(first - 1));
    return page;
}

} // namespace

std::vector<Route> behind_routes(std::shared_ptr<RememberedYears> const& years)
{
    std::vector<Route> routes;
    routes.push_back(route(Method::Get, "/api/activity/requests")
                         .summary("Lister les demandes derrière un chiffre de l’activité")
                         .needs(read)
                         .within(ScopeRule::place())
                         .audits(security::AuditKind::Browse, audited)
                         .tagged(Etag::none())
                         .takes(query(behind_query))
                         .returns(pages_of(behind_line))
                         .handled_by([years](Call& call, BehindQuery const& asked_for) { return list_behind(call, *years, asked_for); }));
    return routes;
}

} // namespace cigogne::reporting
