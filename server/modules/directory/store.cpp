#include "modules/directory/store.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <functional>

namespace cigogne::directory {

Table<DepartmentRow> const department_row = fields<DepartmentRow>("DepartmentRow",
    field<&DepartmentRow::id>("id"),
    field<&DepartmentRow::name>("name"),
    field<&DepartmentRow::latitude>("latitude"),
    field<&DepartmentRow::longitude>("longitude"));

namespace {

struct IdRow {
    EstablishmentId id;
};
constexpr auto destination_row = fields<IdRow>("Referral", field<&IdRow::id>("destination"));

struct UnitIdRow {
    UnitId id;
};
constexpr auto unit_id = fields<UnitIdRow>("UnitId", field<&UnitIdRow::id>("id"));

// What is read at every change of the board: nothing of it is for show.
constexpr auto place_now = fields<Place>("PlaceNow",
    field<&Place::id>("id"),
    field<&Place::name>("name"),
    field<&Place::town>("town"),
    field<&Place::department>("department"),
    field<&Place::region>("region"),
    field<&Place::latitude>("latitude"),
    field<&Place::longitude>("longitude"),
    field<&Place::phone>("phone"),
    field<&Place::active>("active"),
    field<&Place::kind>("kind"));
struct KindRow {
    EstablishmentId establishment;
    PlaceKind kind;
    CivilDate valid_from;
    bool active;
    std::optional<CivilDate> closed_on;
    Instant updated_at;
};
constexpr auto kind_row = fields<KindRow>("PlaceWas",
    field<&KindRow::establishment>("establishment"),
    field<&KindRow::kind>("kind"),
    field<&KindRow::valid_from>("valid_from"),
    field<&KindRow::active>("active"),
    field<&KindRow::closed_on>("closed_on"),
    field<&KindRow::updated_at>("updated_at"));
constexpr auto named_place = fields<NamedPlace>("NamedPlace",
    field<&NamedPlace::id>("id"),
    field<&NamedPlace::name>("name"),
    field<&NamedPlace::phone>("phone"));
constexpr auto exchanged_unit = fields<ExchangedUnit>("ExchangedUnit",
    field<&ExchangedUnit::unit>("unit"),
    field<&ExchangedUnit::finess>("finess"),
    field<&ExchangedUnit::external_id>("external_id"),
    field<&ExchangedUnit::updated_at>("updated_at"));
constexpr auto unit_now = fields<Unit>("UnitNow",
    field<&Unit::id>("id"),
    field<&Unit::establishment>("establishment"),
    field<&Unit::kind>("kind"),
    field<&Unit::name>("name"),
    field<&Unit::phone>("phone"),
    field<&Unit::installed>("installed"),
    field<&Unit::active>("active"));

/// Whose name or town holds one word, folded. `replace` is the one way to look for a part of a text that both databases understand alike.
constexpr db::SqlFor<std::string> holds_word = "replace(search_text, ?, '') <> search_text";

/// No establishment is called by more words; each is one more condition of the statement.
constexpr std::size_t most_words = 16;

/// The words that must be asked for, longest first: what holds « rodez » holds « ro », and « rodez » again. Those beyond the bound are
/// not compared any more.
std::vector<std::string> telling_words(std::string_view typed)
{
    auto words = words_in(typed);
    std::ranges::stable_sort(words, std::ranges::greater(), &std::string::size);
    std::vector<std::string> telling;
    for (auto& word : words) {
        auto const holds = [&](std::string const& longer) { return longer.find(word) != std::string::npos; };
        if (telling.size() <= most_words && std::ranges::none_of(telling, holds))
            telling.push_back(std::move(word));
    }
    return telling;
}

/// Whose name or town holds each word typed, in any order: « rodez ch » is « CH de Rodez ». Signs without a letter or a digit are in no
/// name: « % » finds nothing, rather than everything.
void ask_for_words(db::Conditions& asked, std::string_view typed)
{
    auto const words = telling_words(typed);
    if (words.empty() || words.size() > most_words) {
        asked.add("false");
        return;
    }
    for (auto const& word : words)
        asked.add(holds_word, word);
}

db::Order order_of(EstablishmentSort sort)
{
    switch (sort) {
    case EstablishmentSort::NameDescending:
        return { "name_key", db::Direction::Descending };
    case EstablishmentSort::Town:
        return { "town_key" };
    case EstablishmentSort::TownDescending:
        return { "town_key", db::Direction::Descending };
    case EstablishmentSort::Name:
        break;
    }
    return { "name_key" };
}

void write_over(EstablishmentRow& row, EstablishmentForm const& form, CivilDate today)
{
    row.closed_on = closing_day_after(row, form, today);
    row.name = form.name;
    row.name_key = french_sort_key(form.name);
    row.town = form.town;
    row.town_key = french_sort_key(form.town);
    row.search_text = folded(form.name + " " + form.town);
    row.department = form.department;
    row.region = form.region;
    row.latitude = form.latitude;
    row.longitude = form.longitude;
    row.finess = form.finess;
    row.sector = form.sector;
    row.phone = form.phone;
    row.notice_email = form.notice_email;
    row.source_note = form.source_note.value_or("");
    row.active = form.active;
}

} // namespace

Explanation explain(Error error)
{
    switch (error) {
    case Error::UnknownEstablishment:
        return { FailureKind::Invalid, "unknown_establishment", "Cet établissement n’est pas dans l’annuaire." };
    case Error::SameEstablishment:
        return { FailureKind::Invalid, "same_establishment", "Un établissement ne s’adresse pas à lui-même." };
    case Error::EndsBeforeItBegins:
        return { FailureKind::Invalid, "ends_before_it_begins", "La fin doit venir après le début." };
    case Error::FinessTaken:
        return { FailureKind::Conflict, "finess_taken", "Un autre établissement porte déjà ce numéro FINESS." };
    case Error::DaysTaken:
        return { FailureKind::Conflict, "days_taken", "Une autre exception couvre déjà l’un de ces jours." };
    case Error::ExternalIdTaken:
        return { FailureKind::Conflict, "external_id_taken", "Une autre unité de l’établissement porte déjà cet identifiant externe." };
    case Error::BadExternalId:
        return { FailureKind::Invalid, "bad_external_id", "Un identifiant externe a des lettres sans accent, des chiffres, et . _ - /" };
    case Error::NameTaken:
        break;
    }
    return { FailureKind::Conflict, "name_taken", "Un autre établissement porte déjà ce nom." };
}

db::Page<EstablishmentRow> Store::establishments(
    security::Scope const& scope, EstablishmentFilter const& filter, db::PageRequest const& request, CivilDate today)
{
    auto const typed = filter.q.value_or("");
    db::Conditions asked;
    if (!trimmed(typed).empty())
        ask_for_words(asked, typed);
    if (!filter.department.value_or("").empty())
        asked.add("department = ?", *filter.department);
    if (filter.active)
        asked.add("active = ?", *filter.active);
    if (filter.kind)
        asked.add("id in (select u.establishment from unit u where u.kind = ? and u.active)", *filter.kind);
    if (filter.type) {
        asked.add("id in (select t.establishment from establishment_type t where t.kind = ? and t.valid_from ="
                  " (select max(l.valid_from) from establishment_type l where l.establishment = t.establishment and l.valid_from <= ?))",
            *filter.type, today);
    }
    return transaction_.page(establishment_row, "establishment", scope.everything(),
        order_of(filter.sort.value_or(EstablishmentSort::Name)), request, std::move(asked));
}

std::vector<EstablishmentRow> Store::establishments_called(std::string const& typed)
{
    db::Conditions asked;
    ask_for_words(asked, typed);
    return transaction_.select(establishment_row, "establishment", std::move(asked));
}

std::vector<EstablishmentRow> Store::all_establishments()
{
    return transaction_.select(establishment_row, "establishment", "true order by name_key, id");
}

std::vector<Place> Store::active_places(CivilDate day)
{
    return transaction_.query(place_now,
        "select e.id, e.name, e.town, e.department, e.region, e.latitude, e.longitude, e.phone, e.active,"
        " (select t.kind from establishment_type t where t.establishment = e.id and t.valid_from <= ?"
        " order by t.valid_from desc limit 1) as kind"
        " from establishment e where e.active order by e.name_key, e.id",
        day);
}

std::vector<PlaceWas> Store::kinds_until(CivilDate day)
{
    std::vector<PlaceWas> kinds;
    for (auto const& row : transaction_.query(kind_row,
             "select t.establishment, t.kind, t.valid_from, e.active, e.closed_on, e.updated_at from establishment_type t"
             " join establishment e on e.id = t.establishment where t.valid_from <= ? order by t.establishment, t.valid_from",
             day)) {
        auto const since = row.closed_on.value_or(paris_date(row.updated_at));
        kinds.push_back({ row.establishment, row.kind, row.valid_from, row.active ? std::nullopt : std::optional(since) });
    }
    return kinds;
}

std::vector<NamedPlace> Store::named_places(std::vector<EstablishmentId> const& ids)
{
    db::Conditions asked;
    asked.add_one_of("id", ids);
    return transaction_.select(named_place, "establishment", std::move(asked));
}

std::optional<EstablishmentRow> Store::establishment(EstablishmentId id)
{
    return transaction_.find(establishment_row, "establishment", "id = ?", id);
}

EstablishmentRow Store::add(EstablishmentForm const& form, Reality reality, Author const& author)
{
    EstablishmentRow row { EstablishmentId::make(author.at), {}, {}, {}, {}, {}, {}, {}, 0, 0, {}, form.sector, {}, {}, {}, reality == Reality::Fictitious,
        true, author.at, author.account, author.at, author.account, 1 };
    write_over(row, form, paris_date(author.at));
    transaction_.insert(establishment_row, "establishment", row);
    return row;
}

std::optional<EstablishmentRow> Store::change(
    EstablishmentRow row, EstablishmentForm const& form, std::int64_t version, Author const& author)
{
    write_over(row, form, paris_date(author.at));
    row.updated_at = author.at;
    row.updated_by = author.account;
    row.version = version + 1;
    return transaction_.update(establishment_row, "establishment", row, version) ? std::optional(std::move(row)) : std::nullopt;
}

bool Store::name_is_taken(std::string const& name, std::optional<EstablishmentId> except)
{
    auto const others = transaction_.number("select count(*) from establishment where name_key = ? and id <> ?",
        french_sort_key(name), except ? except->text() : std::string());
    return others.value_or(0) > 0;
}

bool Store::finess_is_taken(Finess const& finess, std::optional<EstablishmentId> except)
{
    auto const others = transaction_.number("select count(*) from establishment where finess = ? and id <> ?", finess,
        except ? except->text() : std::string());
    return others.value_or(0) > 0;
}

std::vector<TypeRow> Store::types()
{
    return transaction_.select(type_row, "establishment_type", "true order by establishment, valid_from");
}

std::vector<TypeRow> Store::types_of(EstablishmentId establishment)
{
    return transaction_.select(type_row, "establishment_type", "establishment = ? order by valid_from", establishment);
}

TypeRow Store::date_type(EstablishmentId establishment, TypeForm const& form, Author const& author)
{
    TypeRow row { TypeId::make(author.at), establishment, form.kind, form.valid_from, form.confidence, form.note.value_or(""),
        author.at, author.account, 1 };
    auto const before = transaction_.find(
        type_row, "establishment_type", "establishment = ? and valid_from = ?", establishment, form.valid_from);
    if (!before) {
        transaction_.insert(type_row, "establishment_type", row);
        return row;
    }
    row.id = before->id;
    row.version = before->version + 1;
    transaction_.update(type_row, "establishment_type", row, before->version);
    return row;
}

std::vector<ThresholdRow> Store::thresholds()
{
    return transaction_.select(
        threshold_row, "care_threshold", "establishment is not null order by establishment, level, valid_from");
}

std::vector<ThresholdRow> Store::thresholds_of(EstablishmentId establishment)
{
    return transaction_.select(threshold_row, "care_threshold", "establishment = ? order by level, valid_from", establishment);
}

std::vector<ThresholdRow> Store::regional_thresholds()
{
    return transaction_.select(threshold_row, "care_threshold", "establishment is null order by level, valid_from");
}

ThresholdRow Store::date_threshold(
    std::optional<EstablishmentId> establishment, ThresholdForm const& form, Author const& author)
{
    ThresholdRow row { ThresholdId::make(author.at), establishment, form.level, form.least_age_days, form.least_weight_grams,
        form.least_age_for_multiples_days, form.valid_from, form.note.value_or(""), author.at, author.account, 1 };
    auto const before = establishment ? transaction_.find(threshold_row, "care_threshold",
                            "establishment = ? and level = ? and valid_from = ?", *establishment, form.level, form.valid_from)
                                      : transaction_.find(threshold_row, "care_threshold",
                                          "establishment is null and level = ? and valid_from = ?", form.level, form.valid_from);
    if (!before) {
        transaction_.insert(threshold_row, "care_threshold", row);
        return row;
    }
    row.id = before->id;
    row.version = before->version + 1;
    transaction_.update(threshold_row, "care_threshold", row, before->version);
    return row;
}

std::vector<CapabilityRow> Store::capabilities()
{
    return transaction_.select(capability_row, "capability", "true order by establishment, kind, valid_from");
}

std::vector<CapabilityRow> Store::capabilities_of(EstablishmentId establishment)
{
    return transaction_.select(capability_row, "capability", "establishment = ? order by kind, valid_from", establishment);
}

CapabilityRow Store::date_capability(EstablishmentId establishment, CapabilityForm const& form, Author const& author)
{
    CapabilityRow row { CapabilityId::make(author.at), establishment, form.kind, form.valid_from, form.valid_to,
        form.note.value_or(""), author.at, author.account, 1 };
    auto const before = transaction_.find(capability_row, "capability", "establishment = ? and kind = ? and valid_from = ?",
        establishment, form.kind, form.valid_from);
    if (!before) {
        transaction_.insert(capability_row, "capability", row);
        return row;
    }
    row.id = before->id;
    row.version = before->version + 1;
    transaction_.update(capability_row, "capability", row, before->version);
    return row;
}

std::vector<Unit> Store::active_units()
{
    return transaction_.query(unit_now,
        "select u.id, u.establishment, u.kind, u.name, u.phone, u.installed, u.active from unit u"
        " join establishment e on e.id = u.establishment where u.active and e.active"
        " order by u.establishment, u.kind, u.id");
}

std::vector<UnitId> Store::inactive_unit_ids()
{
    std::vector<UnitId> ids;
    for (auto const& row : transaction_.query(unit_id,
             "select id from unit where not active"
             " union select id from unit where establishment in (select id from establishment where not active)"))
        ids.push_back(row.id);
    return ids;
}

std::int64_t Store::unit_count()
{
    return *transaction_.number("select count(*) from unit");
}

std::vector<Unit> Store::active_units_of(EstablishmentId establishment)
{
    return transaction_.query(unit_now,
        "select u.id, u.establishment, u.kind, u.name, u.phone, u.installed, u.active from unit u"
        " join establishment e on e.id = u.establishment where u.establishment = ? and u.active and e.active"
        " order by u.kind, u.id",
        establishment);
}

std::vector<ExchangedUnit> Store::exchanged_units()
{
    return transaction_.query(exchanged_unit,
        "select u.id as unit, e.finess, u.external_id, u.updated_at from unit u"
        " join establishment e on e.id = u.establishment where u.active and e.active");
}

std::vector<UnitRow> Store::units_of(EstablishmentId establishment)
{
    return transaction_.select(unit_row, "unit", "establishment = ? order by kind, id", establishment);
}

std::optional<UnitRow> Store::unit(UnitId id)
{
    return transaction_.find(unit_row, "unit", "id = ?", id);
}

UnitRow Store::add_unit(EstablishmentId establishment, UnitForm const& form, Author const& author)
{
    UnitRow row { UnitId::make(author.at), establishment, form.kind, form.name, form.phone, form.installed, form.authorised,
        form.active, author.at, author.account, author.at, author.account, 1, form.external_id };
    transaction_.insert(unit_row, "unit", row);
    return row;
}

std::optional<UnitRow> Store::change_unit(UnitRow row, UnitForm const& form, std::int64_t version, Author const& author)
{
    row.kind = form.kind;
    row.name = form.name;
    row.phone = form.phone;
    row.installed = form.installed;
    row.authorised = form.authorised;
    row.active = form.active;
    row.external_id = form.external_id;
    row.updated_at = author.at;
    row.updated_by = author.account;
    row.version = version + 1;
    return transaction_.update(unit_row, "unit", row, version) ? std::optional(std::move(row)) : std::nullopt;
}

std::vector<EstablishmentId> Store::referrals_of(EstablishmentId origin)
{
    std::vector<EstablishmentId> destinations;
    for (auto const& row : transaction_.select(destination_row, "usual_referral", "origin = ? order by created_at, destination", origin))
        destinations.push_back(row.id);
    return destinations;
}

void Store::set_referrals(EstablishmentId origin, std::vector<EstablishmentId> const& destinations, Author const& author)
{
    transaction_.execute("delete from usual_referral where origin = ?", origin);
    for (auto const& destination : destinations) {
        transaction_.execute("insert into usual_referral (origin, destination, created_at, created_by) values (?, ?, ?, ?)"
                             " on conflict (origin, destination) do nothing",
            origin, destination, author.at, author.account);
    }
}

std::vector<DepartmentRow> Store::departments()
{
    return transaction_.select(department_row, "department", "true order by id");
}

void Store::add_department(DepartmentRow const& department)
{
    transaction_.insert(department_row, "department", department);
}

void Store::set_departments(std::vector<DepartmentRow> const& departments)
{
    transaction_.execute("delete from department");
    for (auto const& department : departments)
        add_department(department);
}

std::int64_t Store::establishments_in(std::string const& department)
{
    return transaction_.number("select count(*) from establishment where department = ?", department).value_or(0);
}

} // namespace cigogne::directory
