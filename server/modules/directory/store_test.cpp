#include "modules/directory/store.hpp"

#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

namespace cigogne::directory {
namespace {

CivilDate day(char const* text) { return *CivilDate::parse(text); }

class DirectoryStore : public fixtures::OnBothDatabases {
protected:
    Author author { *parse_rfc3339("2026-11-21T12:00:00Z"), "essai" };

    EstablishmentRow add(db::Transaction& transaction, char const* name, char const* town, char const* department)
    {
        return Store(transaction).add({ name, town, department, "Occitanie", 44.35, 2.57, {}, Sector::Public, {}, {}, {}, true }, Reality::Fictitious, author);
    }
};
CIGOGNE_ON_BOTH_DATABASES(DirectoryStore);

TEST_P(DirectoryStore, finds_establishments_by_words_without_accents_in_french_order)
{
    write([&](db::Transaction& transaction) {
        add(transaction, "CH Exemple de Sète", "Sète", "34");
        add(transaction, "CH Exemple d’Albi", "Albi", "81");
        auto const gone = add(transaction, "Clinique Exemple", "Sète", "34");
        Store(transaction).change(gone, { "Clinique Exemple", "Sète", "34", "Occitanie", 0, 0, {}, Sector::Private, {}, {}, {}, false }, 1, author);
    });
    auto transaction = database().read();
    Store store(transaction);
    auto const scope = security::ScopeForTests::network();
    auto const names = [&](EstablishmentFilter const& filter) {
        std::string list;
        for (auto const& row : store.establishments(scope, filter, {}, day("2026-11-21")).items)
            list += row.name + "|";
        return list;
    };
    EXPECT_EQ(names({}), "CH Exemple d’Albi|CH Exemple de Sète|Clinique Exemple|");
    EXPECT_EQ(names({ .q = "SETE", .type = {}, .department = {}, .kind = {}, .active = true, .sort = {} }), "CH Exemple de Sète|");
    EXPECT_EQ(names({ .q = {}, .type = {}, .department = "81", .kind = {}, .active = {}, .sort = {} }), "CH Exemple d’Albi|");
    EXPECT_EQ(names({ .q = {}, .type = {}, .department = {}, .kind = {}, .active = {}, .sort = EstablishmentSort::NameDescending }),
        "Clinique Exemple|CH Exemple de Sète|CH Exemple d’Albi|");
    EXPECT_EQ(names({ .q = "sete", .type = {}, .department = "34", .kind = {}, .active = false, .sort = {} }), "Clinique Exemple|");
    EXPECT_EQ(names({ .q = "%", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} }), "");
    EXPECT_EQ(names({ .q = " ", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} }), "CH Exemple d’Albi|CH Exemple de Sète|Clinique Exemple|");
    EXPECT_EQ(names({ .q = "sète, ch", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} }), "CH Exemple de Sète|");
    EXPECT_EQ(names({ .q = "exem sete", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} }), "CH Exemple de Sète|Clinique Exemple|");
    EXPECT_EQ(names({ .q = "albi sete", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} }), "");
    EXPECT_EQ(store.establishments_called("Sète").size(), 2U);
    EXPECT_EQ(store.establishments_called("albi ch").size(), 1U);
    EXPECT_EQ(store.establishments_called("d'albi").size(), 1U);
    EXPECT_TRUE(store.establishments_called("%").empty());
    EXPECT_TRUE(store.establishments_called("").empty());

    std::string many;
    for (int count = 0; count < 5'000; ++count)
        many += std::to_string(10'000 + count) + ' ';
    EXPECT_TRUE(store.establishments_called(many).empty()); // more conditions than a database takes
    EXPECT_EQ(store.establishments_called("s e t e c h c h s e t e ex exe exem exemp exempl sète sete Sète").size(), 1U);
}

TEST_P(DirectoryStore, pages_what_several_words_find)
{
    write([&](db::Transaction& transaction) {
        for (auto const* name : { "CH Exemple de Rodez", "Clinique de Rodez", "Clinique d’Albi", "Exemple, clinique mutualiste de Rodez" })
            add(transaction, name, "Rodez", "12");
    });
    auto transaction = database().read();
    auto const scope = security::ScopeForTests::network();
    EstablishmentFilter const filter { .q = "rodez cliniq", .type = {}, .department = {}, .kind = {}, .active = {}, .sort = {} };
    db::PageRequest request { .limit = 2 };
    auto const first = Store(transaction).establishments(scope, filter, request, day("2026-11-21"));
    request.cursor = first.next;
    auto const second = Store(transaction).establishments(scope, filter, request, day("2026-11-21"));
    ASSERT_EQ(first.items.size(), 2U);
    ASSERT_EQ(second.items.size(), 1U);
    EXPECT_EQ(first.items.front().name, "Clinique d’Albi");
    EXPECT_EQ(second.items.front().name, "Exemple, clinique mutualiste de Rodez");
    EXPECT_FALSE(second.next);
}

TEST_P(DirectoryStore, knows_what_a_place_was_that_day)
{
    write([&](db::Transaction& transaction) {
        auto const clinic = add(transaction, "Clinique Exemple", "Toulouse", "31");
        Store store(transaction);
        store.date_type(clinic.id, { PlaceKind::T2A, day("2020-01-01"), Confidence::Certain, {} }, author);
        store.date_type(clinic.id, { PlaceKind::T2B, day("2025-02-03"), Confidence::Certain, "presse locale" }, author);
        EXPECT_EQ(place(transaction, clinic.id, day("2019-12-31"))->kind, std::nullopt);
        EXPECT_EQ(place(transaction, clinic.id, day("2025-02-02"))->kind, PlaceKind::T2A);
        EXPECT_EQ(places(transaction, day("2025-02-03")).at(0).kind, PlaceKind::T2B);
        auto const scope = security::ScopeForTests::network();
        EstablishmentFilter const of_type_2a { .q = {}, .type = PlaceKind::T2A, .department = {}, .kind = {}, .active = {}, .sort = {} };
        EXPECT_EQ(store.establishments(scope, of_type_2a, {}, day("2025-02-02")).items.size(), 1U);
        EXPECT_EQ(store.establishments(scope, of_type_2a, {}, day("2025-02-03")).items.size(), 0U);
    });
}

TEST_P(DirectoryStore, replaces_a_type_dated_twice_on_one_day)
{
    write([&](db::Transaction& transaction) {
        auto const clinic = add(transaction, "Clinique Exemple", "Toulouse", "31");
        Store store(transaction);
        store.date_type(clinic.id, { PlaceKind::T1, day("2020-01-01"), Confidence::Uncertain, {} }, author);
        auto const again = store.date_type(clinic.id, { PlaceKind::T2A, day("2020-01-01"), Confidence::Certain, {} }, author);
        EXPECT_EQ(again.version, 2);
        EXPECT_EQ(store.types_of(clinic.id).size(), 1U);
    });
}

TEST_P(DirectoryStore, ends_each_threshold_where_the_next_begins)
{
    write([&](db::Transaction& transaction) {
        auto const age = [](int weeks) { return *people::GestationalAge::make(weeks, 0); };
        Store(transaction).date_threshold({}, { CareLevel::T2B, age(32), {}, {}, day("2027-01-01"), {} }, author);
        auto const thresholds = regional_thresholds(transaction);
        NewbornNeed const need { .age = people::GestationalAge::make(31, 3), .weight = {}, .newborns = 1, .needs_intensive_care = false };
        EXPECT_EQ(required_level(need, thresholds, day("2026-12-31")), CareLevel::T2B);
        EXPECT_EQ(required_level(need, thresholds, day("2027-01-01")), CareLevel::T3);
    });
}

TEST_P(DirectoryStore, refuses_to_write_over_a_change_that_was_not_read)
{
    write([&](db::Transaction& transaction) {
        auto const row = add(transaction, "CH Exemple", "Rodez", "12");
        EstablishmentForm const form { "CH Exemple bis", "Rodez", "12", "Occitanie", 0, 0, {}, Sector::Public, {}, {}, {}, true };
        Store store(transaction);
        EXPECT_TRUE(store.change(row, form, 1, author));
        EXPECT_FALSE(store.change(row, form, 1, author));
        EXPECT_EQ(store.establishment(row.id)->version, 2);
    });
}

TEST_P(DirectoryStore, counts_a_maternity_in_the_years_before_it_closed)
{
    write([&](db::Transaction& transaction) {
        auto const row = add(transaction, "CH Exemple", "Rodez", "12");
        Store store(transaction);
        store.date_type(row.id, { PlaceKind::T1, day("2010-01-01"), Confidence::Certain, {} }, author);
        EstablishmentForm form { "CH Exemple", "Rodez", "12", "Occitanie", 0, 0, {}, Sector::Public, {}, {}, {}, false, day("2024-07-01") };
        auto const closed = store.change(row, form, 1, author);
        ASSERT_TRUE(closed);
        EXPECT_TRUE(is_open(transaction, row.id, day("2024-06-30")));
        EXPECT_FALSE(is_open(transaction, row.id, day("2024-07-01")));
        EXPECT_FALSE(is_open(transaction, EstablishmentId::make(author.at), day("2024-06-30"))) << "nobody knows it";
        EXPECT_EQ(maternities_between(transaction, day("2024-01-01"), day("2024-12-31")), std::vector { row.id });
        EXPECT_TRUE(maternities_between(transaction, day("2025-01-01"), day("2025-12-31")).empty());
        form.closed_on.reset();
        auto const again = store.change(*closed, form, 2, author);
        EXPECT_EQ(again->closed_on, day("2024-07-01")); // who says nothing of the day leaves it
        form.active = true;
        EXPECT_EQ(store.change(*again, form, 3, author)->closed_on, std::nullopt);
        EXPECT_EQ(maternities_between(transaction, day("2025-01-01"), day("2025-12-31")).size(), 1U);
    });
}

TEST_P(DirectoryStore, tells_what_a_coded_place_was_also_of_one_that_has_closed)
{
    write([&](db::Transaction& transaction) {
        EstablishmentForm form { "CH Exemple", "Foix", "09", "Occitanie", 44.35, 2.57, Finess::parse("990000012"), Sector::Public, {}, {}, {}, true };
        auto const open = Store(transaction).add(form, Reality::Fictitious, author);
        Store(transaction).date_type(open.id, { PlaceKind::T1, day("2010-01-01"), Confidence::Certain, {} }, author);
        Store(transaction).date_type(open.id, { PlaceKind::T2A, day("2024-07-01"), Confidence::Certain, {} }, author);
        form.name = "Clinique Exemple";
        form.finess = Finess::parse("990000020");
        auto const gone = Store(transaction).add(form, Reality::Fictitious, author);
        Store(transaction).date_type(gone.id, { PlaceKind::T1, day("2010-01-01"), Confidence::Certain, {} }, author);
        form.active = false;
        form.closed_on = day("2025-03-01");
        Store(transaction).change(gone, form, 1, author);
        add(transaction, "Sans numéro", "Foix", "09");
    });
    auto transaction = database().read();
    auto const places = coded_places(transaction);
    ASSERT_EQ(places.size(), 2U) << "one without a FINESS is named by no file";
    EXPECT_EQ(places[0].finess, "990000012");
    ASSERT_EQ(places[0].kinds.size(), 2U);
    EXPECT_EQ(places[0].kinds[0].validity.to, day("2024-06-30"));
    EXPECT_FALSE(places[0].kinds[1].validity.to);
    ASSERT_EQ(places[1].kinds.size(), 1U);
    EXPECT_EQ(places[1].kinds[0].validity.to, day("2025-02-28")) << "the last day on which it was open";
}

TEST_P(DirectoryStore, takes_the_day_of_the_writing_where_no_day_of_closing_is_told)
{
    write([&](db::Transaction& transaction) {
        auto const row = add(transaction, "CH Exemple", "Rodez", "12");
        EstablishmentForm const form { "CH Exemple", "Rodez", "12", "Occitanie", 0, 0, {}, Sector::Public, {}, {}, {}, false };
        EXPECT_EQ(Store(transaction).change(row, form, 1, author)->closed_on, paris_date(author.at));
    });
}

TEST_P(DirectoryStore, prefers_the_table_of_times_to_the_estimate)
{
    write([&](db::Transaction& transaction) {
        auto const from = add(transaction, "CH Départ", "Rodez", "12");
        auto const to = add(transaction, "CH Arrivée", "Rodez", "12");
        EXPECT_EQ(travel_from(transaction, from.id, day("2026-11-21")).at(0).basis, TravelBasis::Estimated);
        Store store(transaction);
        store.set_travel_time({ from.id, to.id, day("2026-01-01"), 50, "essai", author.at, author.account });
        store.set_travel_time({ from.id, to.id, day("2026-06-01"), 45, "essai", author.at, author.account });
        store.set_travel_time({ from.id, to.id, day("2026-06-01"), 44, "essai", author.at, author.account });
        EXPECT_EQ(travel_from(transaction, from.id, day("2026-05-31")).at(0).minutes, 50);
        auto const now = travel_from(transaction, from.id, day("2026-11-21")).at(0);
        EXPECT_EQ(now.minutes, 44);
        EXPECT_EQ(now.basis, TravelBasis::Measured);
        EXPECT_EQ(travel_from(transaction, to.id, day("2026-11-21")).at(0).basis, TravelBasis::Estimated);
    });
}

TEST_P(DirectoryStore, names_a_unit_as_other_programs_do)
{
    write([&](db::Transaction& transaction) {
        auto row = add(transaction, "CH Exemple", "Rodez", "12");
        EstablishmentForm const form { "CH Exemple", "Rodez", "12", "Occitanie", 0, 0, Finess::parse("120000001"), Sector::Public, {}, {}, {}, true };
        Store store(transaction);
        EXPECT_TRUE(store.change(row, form, 1, author));
        auto const unit = store.add_unit(row.id, { BedKind::NEO, "Néonatologie", {}, 6, 6, true, "NEO-1" }, author);
        auto const silent = store.add_unit(row.id, { BedKind::SI, "Soins intensifs", {}, 3, 3, true }, author);
        auto const closed = store.add_unit(row.id, { BedKind::SI, "Fermée", {}, 3, 3, false, "SI-0" }, author);
        auto const named = exchanged_units(transaction);
        EXPECT_EQ(named.at(unit.id).national_name(), "1120000001/NEO-1");
        EXPECT_EQ(named.at(silent.id).national_name(), std::nullopt);
        EXPECT_FALSE(named.contains(closed.id));
    });
}

TEST(ExternalId, needs_no_escaping_in_an_address)
{
    EXPECT_TRUE(is_external_id("NEO-1.a_b/2"));
    EXPECT_FALSE(is_external_id("néo"));
    EXPECT_FALSE(is_external_id("a,b"));
    EXPECT_FALSE(is_external_id("a|b"));
}

TEST_P(DirectoryStore, replaces_hours_from_a_day_on)
{
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        auto const at = [](int hour) { return *TimeOfDay::make(hour, 0); };
        store.set_service_hours({ Service::MATERNAL, day("2020-03-01"), { { ServiceDay::SATURDAY, at(8), at(20) } }, false }, author);
        store.set_service_hours({ Service::MATERNAL, day("2027-01-01"), { { ServiceDay::SATURDAY, at(0), at(0) } }, false }, author);
        auto const calendar = service_calendar(transaction);
        EXPECT_FALSE(calendar.is_open(Service::MATERNAL, *parse_rfc3339("2026-11-21T20:00:00Z")));
        EXPECT_TRUE(calendar.is_open(Service::MATERNAL, *parse_rfc3339("2027-01-09T20:00:00Z")));
        EXPECT_EQ(store.service_hours_version(), 2);
    });
}

} // namespace
} // namespace cigogne::directory
