#include "modules/indicators/figures.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/place_reading.hpp"
#include "modules/indicators/routes.hpp"
#include "modules/indicators/stay_facts.hpp"
#include "modules/indicators/store.hpp"

#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

using namespace http;

struct StayQuery {
    std::optional<std::string> establishment;
    std::optional<int> year;
    std::optional<std::string> figure;
    std::optional<NumberPart> part;
};
constexpr auto stay_query = fields<StayQuery>("IndicatorStayQuery",
    field<&StayQuery::establishment>("establishment"),
    field<&StayQuery::year>("year", between(2000, 2099)),
    field<&StayQuery::figure>("figure", max_length(40)),
    field<&StayQuery::part>("part"));

struct StayView {
    std::string key;
    StayNumber number;
    int year;
    std::optional<int> week;
    std::string class_label;
    int times;
};
View<StayView> const stay_view = view<StayView>("IndicatorStay",
    field<&StayView::key>("key", label("Numéro du séjour")),
    field<&StayView::number>("number", label("Nature du numéro")),
    field<&StayView::year>("year", label("Année")),
    field<&StayView::week>("week", label("Semaines d’aménorrhée")),
    field<&StayView::class_label>("class", label("Classe")),
    field<&StayView::times>("times", label("Compte pour")));

enum class StayError {
    NotKept,  ///< the setting, or their age, has them not kept
    NoNumber, ///< nothing is counted of that year
};
constexpr Explanation explain(StayError error)
{
    switch (error) {
    case StayError::NotKept:
        return { FailureKind::Conflict, "stays_not_kept",
            "Les séjours derrière ce nombre ne sont pas gardés : par réglage, ou parce que leur durée de conservation est passée. Déposez de nouveau les fichiers pour les retrouver." };
    case StayError::NoNumber:
        break;
    }
    return { FailureKind::Conflict, "no_number", "Rien n’est compté de cette année, ou seulement avec d’anciennes définitions : déposez les fichiers." };
}

/// One deposit tells a site and year.
StayNumber number_of(Store const& store, StayRow const& stay)
{
    auto const deposit = store.deposit(stay.deposit);
    return number_in(deposit ? std::string_view(deposit->record) : std::string_view());
}

/// The next stays behind a number: those of the site and year are looked through, so that a page may need several readings.
db::Page<StayView> stays_behind(Call& call, SiteYearId site_year, int year, FigureKey const& key, NumberPart part)
{
    auto const asked = call.page_request();
    db::PageRequest through { .limit = db::PageRequest::most, .cursor = asked.cursor };
    db::Page<StayView> page;
    std::optional<std::string> last_taken;
    std::optional<StayNumber> number;
    while (true) {
        auto const found = call.store<Store>().stays(call.scope(), site_year, through);
        for (auto const& stay : found.items) {
            auto const times = times_in(stay, *key.figure, part);
            if (times <= 0)
                continue;
            if (page.items.size() == asked.rows()) {
                page.next = last_taken;
                return page;
            }
            if (!number)
                number = number_of(call.store<Store>(), stay);
            page.items.push_back({ stay.key, *number, year, stay.weeks, std::string(class_in(stay, *key.figure)), times });
            last_taken = Store::cursor_after(stay);
        }
        if (!found.next)
            return page;
        through.cursor = found.next;
    }
}

Result<db::Page<StayView>> list_stays(Call& call, StayQuery const& query)
{
    auto const key = TRY(asked_figure(call.path_text("code"), query.figure));
    auto house = TRY(asked_house(call.transaction(), call.scope(), query.establishment));
    auto const today = paris_date(call.now());
    auto const reading = read_place(call.transaction(), call.services().settings, std::move(house), { query.establishment, query.year, {} }, today);
    if (!reading.site_year || reading.state != CountsState::Current)
        return StayError::NoNumber;
    if (stays_kept_months_on(call.services().settings, today) == 0 || !call.store<Store>().has_stays(*reading.site_year))
        return StayError::NotKept;
    call.audit_subject(fmt::format("{}/{}/{}", key.indicator->code, key.figure->code, reading.counts.year));
    return stays_behind(call, *reading.site_year, reading.counts.year, key, query.part.value_or(NumberPart::Numerator));
}

} // namespace

std::vector<Route> stay_routes()
{
    return { route(Method::Get, "/api/indicators/{code}/stays")
                 .summary("Lire, ou exporter, les séjours derrière un nombre de son établissement")
                 .needs(read_stays)
                 .within(ScopeRule::place())
                 .audits(security::AuditKind::Read, "indicator_stays")
                 .tagged(Etag::none())
                 .takes(query(stay_query))
                 .returns(pages_of(stay_view))
                 .handled_by(list_stays) };
}

} // namespace cigogne::indicators
