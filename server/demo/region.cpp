#include "demo/region.hpp"

#include "demo/analyses.hpp"
#include "demo/papers.hpp"
#include "demo/places.hpp"
#include "demo/reminders.hpp"
#include "demo/requests.hpp"
#include "demo/stay_deposits.hpp"
#include "demo/wards.hpp"
#include "modules/directory/reference.hpp"
#include "modules/directory/store.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "platform/installation.hpp"
#include "platform/security/password.hpp"
#include "platform/settings/store.hpp"

#include <fmt/format.h>

namespace cigogne::demo {

namespace {

using directory::PlaceKind;

constexpr std::size_t places_a_slice = 15;

CivilDate day(char const* text) { return *CivilDate::parse(text); }

/// Makes the directory of the region, some establishments a write.
class Builder {
public:
    Builder(db::Database& database, Recipe const& recipe)
        : database_(database)
        , recipe_(recipe)
        , author_ { recipe.now, "demonstration" }
        , chance_(recipe.seed)
    {
    }

    Region build()
    {
        describe();
        auto const plans = planned_places(recipe_, chance_);
        for (std::size_t begin = 0; begin < plans.size(); begin += places_a_slice) {
            auto transaction = database_.write();
            for (auto const& plan : std::span(plans).subspan(begin, std::min(places_a_slice, plans.size() - begin)))
                add(transaction, plan);
            transaction.commit();
        }
        add_own_thresholds();
        add_roads(plans);
        welcome_everybody();
        return std::move(region_);
    }

private:
    void describe()
    {
        auto transaction = database_.write();
        directory::Store store(transaction);
        if (!store.all_establishments().empty())
            throw std::runtime_error("La base contient déjà des établissements : la démonstration se charge dans une base vide.");
        // The passwords of a demonstration are public: they would stand beside real people's.
        if (accounts::anybody_has_access(transaction))
            throw std::runtime_error("La base contient déjà des comptes : la démonstration se charge dans une base vide.");
        describe_installation(transaction, { .region = "Occitanie", .is_demonstration = true, .is_unfinished = true });
        for (auto const& line : directory::reference_lines("occitanie", "departments"))
            store.add_department({ line.at("code"), line.at("name"), number_in(line.at("latitude")), number_in(line.at("longitude")) });
        accounts::demand_no_second_factor(transaction, day("2020-03-01"), "Démonstration : aucun téléphone à enregistrer pour essayer", recipe_.now);
        set_hours(store);
        for (auto const* const region : { "Auvergne-Rhône-Alpes", "Nouvelle-Aquitaine", "Provence-Alpes-Côte d’Azur" })
            store.add_neighbour_cell({ fmt::format("Cellule {}", region), region, {}, true }, author_);
        settings::DatedValue const phone { settings::SettingId::make(recipe_.now), "directory.cell_phone", "05 00 00 00 00",
            day("2020-03-01"), "Numéro fictif de démonstration", recipe_.now, author_.account, 1 };
        settings::Store(transaction).record(phone);
        transaction.commit();
    }

    /// Every day from 8:00 to 20:00 since March 2020 (annual report 2024 of the network).
    void set_hours(directory::Store& store)
    {
        directory::ServiceHoursForm hours { directory::Service::MATERNAL, day("2020-03-01"), {}, {} };
        for (int weekday = 0; weekday < 7; ++weekday)
            hours.openings.push_back({ static_cast<directory::ServiceDay>(weekday), *TimeOfDay::make(8, 0), *TimeOfDay::make(20, 0) });
        store.set_service_hours(hours, author_);
    }

    void add(db::Transaction& transaction, PlannedPlace const& plan)
    {
        directory::Store store(transaction);
        auto const place = store.add(plan.form, directory::Reality::Fictitious, author_);
        region_.places.emplace(place.name, place.id);
        for (auto const& type : plan.types)
            store.date_type(place.id, type, author_);
        for (auto const capability : plateau_of(plan.kind_today(), chance_))
            store.date_capability(place.id, { capability, day("2020-01-01"), {}, std::string(invented) }, author_);
        for (auto const& ward : wards_of(plan.kind_today())) {
            if (chance_.percent(ward.share))
                add_unit(store, place.id, ward);
        }
    }

    void add_unit(directory::Store& store, directory::EstablishmentId place, Ward const& ward)
    {
        auto const beds = chance_.between(ward.least, ward.most);
        auto const phone = chance_.percent(85) ? std::optional(invented_phone(chance_)) : std::nullopt;
        auto const row = store.add_unit(place, { ward.kind, std::string(word(ward.kind).label), phone, beds, beds, true }, author_);
        region_.units[place].push_back({ row.id, place, row.kind, row.name, row.phone, row.installed, row.active });
    }

    /// Published by the press: 34 SA and 1 400 g, then 31 SA and 1 200 g from 3 February 2025.
    void add_own_thresholds()
    {
        auto transaction = database_.write();
        directory::Store store(transaction);
        auto const clinic = region_.places.at("Clinique Rive-Gauche");
        auto const age = [](int weeks) { return *people::GestationalAge::make(weeks, 0); };
        store.date_threshold(clinic, { directory::CareLevel::T2A, age(34), people::Grams::make(1400), {}, day("2020-01-01"), "presse locale" }, author_);
        store.date_threshold(clinic, { directory::CareLevel::T2B, age(31), people::Grams::make(1200), {}, day("2025-02-03"), "presse locale" }, author_);
        transaction.commit();
    }

    /// A few invented times; each maternity usually sends to the nearest of type III.
    void add_roads(std::vector<PlannedPlace> const& plans)
    {
        auto transaction = database_.write();
        directory::Store store(transaction);
        auto const road = [&](char const* from, char const* to, int minutes) {
            for (auto const& [origin, destination] : { std::pair(from, to), std::pair(to, from) })
                store.set_travel_time({ region_.places.at(origin), region_.places.at(destination), day("2020-01-01"), minutes,
                    std::string(invented), author_.at, author_.account });
        };
        road("CH Rodez", "CHU Paule de Viguier", 110);
        road("CH Rodez", "CHU Montpellier (Arnaud-de-Villeneuve)", 125);
        road("CH Foix (CHIVA, Saint-Jean-de-Verges)", "CHU Paule de Viguier", 60);
        road("CH Castres (Pays d'Autan)", "CHU Paule de Viguier", 65);
        for (auto const& plan : plans) {
            if (directory::care_level_of(plan.kind_today()) && plan.kind_today() != PlaceKind::T3)
                store.set_referrals(region_.places.at(plan.form.name), { nearest_of_type_3(plans, plan) }, author_);
        }
        transaction.commit();
    }

    directory::EstablishmentId nearest_of_type_3(std::vector<PlannedPlace> const& plans, PlannedPlace const& from) const
    {
        auto const minutes_to = [&](PlannedPlace const& to) {
            return directory::estimated_travel({ from.form.latitude, from.form.longitude }, { to.form.latitude, to.form.longitude }, {}).minutes;
        };
        PlannedPlace const* nearest = nullptr;
        for (auto const& plan : plans) {
            if (plan.kind_today() == PlaceKind::T3 && (!nearest || minutes_to(plan) < minutes_to(*nearest)))
                nearest = &plan;
        }
        return region_.places.at(nearest->form.name);
    }

    static std::string_view profession_of(accounts::Role role)
    {
        switch (role) {
        case accounts::Role::MaternityDoctor:
            return "obstetrician";
        case accounts::Role::ReceivingUnit:
            return "neonatologist";
        case accounts::Role::Samu:
            return "emergency_doctor";
        case accounts::Role::NetworkManager:
        case accounts::Role::Administrator:
        case accounts::Role::HealthAuthority:
            return "management";
        default:
            return "midwife";
        }
    }

    /// Hashing comes first: it is slow, and no write waits for it.
    void welcome_everybody()
    {
        auto const everybody = demo_accounts();
        auto const hash = security::hash_password(everybody.front().password);
        auto transaction = database_.write();
        for (auto const& person : everybody) {
            auto const place = person.establishment.empty() ? std::nullopt : std::optional(region_.places.at(person.establishment));
            auto const account = accounts::welcome(transaction,
                { person.login, person.name, std::string(profession_of(person.role)), hash, person.role, place, false }, recipe_.now);
            if (account.failed())
                throw std::runtime_error(fmt::format("le compte {} : {}", person.login, account.failure().sentence()));
            region_.accounts.emplace(person.login, *account);
        }
        transaction.commit();
    }

    db::Database& database_;
    Recipe const& recipe_;
    directory::Author author_;
    Chance chance_;
    Region region_;
};

} // namespace

Contents contents_of(db::Transaction& transaction)
{
    auto const here = installation(transaction);
    if (here.is_demonstration)
        return here.is_unfinished ? Contents::UnfinishedDemonstration : Contents::Demonstration;
    bool const is_empty = directory::Store(transaction).all_establishments().empty() && !accounts::anybody_has_access(transaction);
    return is_empty ? Contents::Nothing : Contents::SomethingElse;
}

namespace {

/// What the network makes of its requests.
void tell_what_follows(db::Database& database, Region const& region, Recipe const& recipe)
{
    tell_past_reminders(database, recipe);
    write_chapters(database, region, recipe);
    if (!recipe.without_analyses) {
        tell_analyses(database, region, recipe);
        tell_action_plans(database, region, recipe);
    }
    if (!recipe.without_reports)
        report_years(database, region, recipe);
    if (!recipe.without_indicators)
        deposit_stays(database, region, recipe);
}

/// Nobody is behind invented stays: they may be opened.
void keep_stays_behind_numbers(db::Transaction& transaction, Recipe const& recipe)
{
    settings::Store(transaction).record({ settings::SettingId::make(recipe.now), std::string(indicators::stays_kept_setting), fmt::format("{}", months_of_stays), day("2020-03-01"), "Démonstration : les séjours sont inventés", recipe.now, "demonstration", 1 });
}

} // namespace

Region load_demo(db::Database& database, Recipe const& recipe)
{
    auto region = Builder(database, recipe).build();
    if (!recipe.without_beds)
        declare_beds(database, region, recipe);
    if (!recipe.without_beds && !recipe.without_requests) {
        tell_past_requests(database, region, recipe);
        auto const network = network_on(database, region, paris_date(recipe.now));
        tell_recent_requests(database, network, region, recipe);
        tell_live_requests(database, network, region, recipe);
        tell_what_follows(database, region, recipe);
    }
    auto transaction = database.write();
    if (!recipe.without_indicators && !recipe.without_requests)
        keep_stays_behind_numbers(transaction, recipe);
    finish_demonstration(transaction);
    transaction.commit();
    return region;
}

} // namespace cigogne::demo
