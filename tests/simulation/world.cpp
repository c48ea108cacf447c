#include "simulation/world.hpp"

#include "modules/beds/store.hpp"
#include "modules/directory/store.hpp"
#include "modules/transfers/opening.hpp"
#include "modules/transfers/reservations.hpp"
#include "modules/transfers/row_from_facts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::simulation {

namespace {

using namespace transfers;

constexpr int women = 8;
constexpr int dies_in_a_hundred = 4;

/// All alike but for the name, which is what requests are matched by.
people::PersonForm woman(int number)
{
    return {
        .last_name = "EXEMPLE",
        .first_name = fmt::format("Alba {}", number),
        .initials = {},
        .birth_date = CivilDate::parse("1995-05-05"),
        .postcode = "12000",
        .protected_identity = false,
    };
}

} // namespace

World::World(db::Database& database, std::uint64_t seed)
    : database_(database)
    , chance_(seed)
    , now_(*parse_rfc3339("2026-10-24T20:00:00Z")) // the night when the hour changes
    , cell_(AccountId::make(now_))
    , midwife_(AccountId::make(now_))
{
    build();
}

void World::build()
{
    auto transaction = database_.write();
    directory::Store store(transaction);
    directory::Author const author { now_, "simulation" };
    for (auto const* const name : { "Rodez", "Nîmes", "Castres" }) {
        auto const place = store.add({ name, name, "12", "Occitanie", 44, 2, {}, directory::Sector::Public, {}, {}, {}, true }, directory::Reality::Fictitious, author);
        House house { place.id, {} };
        for (auto const kind : { BedKind::OBS_GHR, BedKind::REA })
            house.units.push_back(store.add_unit(place.id, { kind, "Unité", {}, 4, 4, true }, author).id);
        houses_.push_back(std::move(house));
    }
    transaction.commit();
}

std::string World::step()
{
    now_ = now_ + std::chrono::minutes(chance_.between(0, 25));
    auto const draw = chance_.between(0, 99);
    if (requests_.empty() || draw < 10)
        return open_request();
    if (draw < 18)
        return declare_beds();
    return draw < 28 ? correct_fact() : add_fact();
}

RequestId World::some_request()
{
    // Mostly one of the latest, so that stories come to an end.
    auto const latest = std::min<int>(6, static_cast<int>(requests_.size()));
    auto const back = chance_.percent(85) ? chance_.between(1, latest) : chance_.between(1, static_cast<int>(requests_.size()));
    return requests_[requests_.size() - static_cast<std::size_t>(back)];
}

std::string World::open_request()
{
    constexpr auto kinds = std::to_array({ Kind::TIU_ASC, Kind::TIU_ASC, Kind::TIU_LAT, Kind::TIU_DESC, Kind::TPP, Kind::TNN, Kind::RTNN, Kind::AVIS });
    auto const kind = chance_.one_of(kinds);
    auto const who = chance_.between(1, women);
    auto const done = fmt::format("open {} for woman {}", word(kind).code, who);
    auto transaction = database_.write();
    if (live_match(transaction, people::match_key_of(woman(who)), kind))
        return done + ": already live";
    auto const fetuses = chance_.between(1, 2);
    auto const age = *people::GestationalAge::make(30, 2);
    OpeningForm form {
        .kind = kind,
        .woman = woman(who),
        .dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::LastPeriod, age },
        .fetuses = fetuses,
        .urgency = Urgency::U2,
        .caller_name = "Mme Exemple",
        .caller_role = CallerRole::Midwife,
        .asked_at = now_,
    };
    for (int child = 0; is_of_newborn(kind) && child < fetuses; ++child)
        form.newborns.push_back({ now_ - 3h, people::Sex::Unknown, age, *people::Grams::make(1500) });
    if (kind != Kind::AVIS)
        form.screening = ScreeningForm { some_screening(ScreeningMoment::SENDING).ticked };
    auto opened = opened_from(transaction, std::move(form), some_house().id, now_, midwife_);
    if (opened.failed())
        throw std::logic_error("the simulation asks badly: " + std::string(opened.failure().sentence()));
    auto [stored, persons] = std::move(opened).value();
    auto& [row, request] = stored;
    write_what_follows(row, request, {}, {});
    transfers::Store(transaction).add(row, request, persons);
    if (chance_.percent(dies_in_a_hundred))
        return done + ": died";
    transaction.commit();
    requests_.push_back(request.opening().id);
    acknowledged_[request.opening().id] = { request.state(), {} };
    return done;
}

std::string World::add_fact()
{
    auto transaction = database_.write();
    auto const [row, before] = *transfers::Store(transaction).request(some_request());
    auto const at = now_ - std::chrono::minutes(chance_.percent(70) ? 0 : chance_.between(1, 40));
    auto what = anything(transaction, row, at);
    auto const kind = kind_of(what);
    auto const done = fmt::format("request {} ({}): {}", row.number, word(before.state()).code, word(kind).code);
    if (kind == FactKind::REOPENING)
        what = Reopening { take_places_back({ transaction, now_, cell_ }, before) };
    auto const after = before.with(FactId::make(now_), std::move(what), { at, now_, chance_.percent(70) ? cell_ : midwife_ });
    if (after.failed())
        return done + ": " + std::string(after.failure().code());
    if (!write(transaction, row, before, *after, kind == FactKind::ACCEPTANCE))
        return done + ": another is live, or no place left";
    kinds_[kind] += 1;
    commit_or_die(transaction, *after);
    return done;
}

std::string World::correct_fact()
{
    auto transaction = database_.write();
    auto const [row, before] = *transfers::Store(transaction).request(some_request());
    if (before.facts().empty())
        return "nothing to correct";
    auto const& fact = chance_.one_of(before.facts());
    Correction correction { fact.id, CorrectionReason::WRONG_KEY, {}, {} };
    if (chance_.percent(50))
        correction.happened_at = fact.happened_at + std::chrono::minutes(chance_.between(-15, 15));
    auto const done = fmt::format("request {} ({}): correct {}", row.number, word(before.state()).code, word(kind_of(fact.what)).code);
    auto const after = before.corrected(std::move(correction), Standing::Cell, FactId::make(now_), now_, cell_);
    if (after.failed())
        return done + ": " + std::string(after.failure().code());
    if (!write(transaction, row, before, *after, false))
        return done + ": another is live, or no place left";
    commit_or_die(transaction, *after);
    return done;
}

std::string World::declare_beds()
{
    auto transaction = database_.write();
    beds::Store store(transaction);
    auto row = store.status(chance_.one_of(some_house().units));
    auto const available = chance_.between(0, 2);
    if (auto const count = row.count(4).declared(available, now_); count.succeeded())
        row.set(*count);
    store.save(row, beds::Change::Declared, now_, cell_.text());
    transaction.commit();
    return fmt::format("declare {} places", available);
}

bool World::write(db::Transaction& transaction, RequestRow row, Request const& before, Request const& after, bool places_asked)
{
    if (other_live_request(transaction, before, after, row.follows))
        return false;
    if (move_places({ transaction, now_, cell_ }, before, after, places_asked ? Beds::Asked : Beds::Happened).failed())
        return false;
    auto const expected = row.version;
    write_what_follows(row, after, {}, {});
    row.updated_at = now_;
    row.version = expected + 1;
    if (!transfers::Store(transaction).save(row, before, after, expected))
        throw std::logic_error("a request has changed under a writing transaction");
    return true;
}

void World::commit_or_die(db::Transaction& transaction, Request const& after)
{
    if (chance_.percent(dies_in_a_hundred))
        return;
    transaction.commit();
    Acknowledged told { after.state(), {} };
    for (auto const& fact : after.facts())
        told.facts.emplace(fact.id, fact.crossed_out.has_value());
    acknowledged_.insert_or_assign(after.opening().id, std::move(told));
    acknowledged_count_ += 1;
}

} // namespace cigogne::simulation
