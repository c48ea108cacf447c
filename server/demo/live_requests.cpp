#include "demo/live.hpp"

#include "modules/beds/store.hpp"

namespace cigogne::demo {

using namespace transfers;

void Live::tell()
{
    arrived();
    late_on_the_road();
    advice_given();
    on_the_road();
    vehicle_ordered();
    place_found();
    searched_in_vain_so_far();
    newborn_searched_for();
    searched_for_twins();
    handed_over();
    advice_asked();
    read_not_taken();
    just_asked();
    leave_note();
}

AccountId Live::account_of(char const* place) const
{
    return account_at(region_, place).value_or(cell_);
}

Story Live::asks(Asked const& asked)
{
    age_ = *people::GestationalAge::make(asked.weeks, asked.days);
    fetuses_ = asked.fetuses;
    kind_ = asked.kind;
    auto const at = ago(asked.minutes_ago);
    auto woman = invented_woman(chance_, paris_date(now_), invented_years(chance_));
    woman.last_name = asked.last_name;
    woman.first_name = asked.first_name;
    bool const advice = asked.kind == Kind::AVIS;
    OpeningForm form {
        .kind = asked.kind,
        .woman = std::move(woman),
        .dating = DatingForm { DatingBasis::AgeToday, people::DatingMethod::FirstTrimesterUltrasound, age_ },
        .fetuses = asked.fetuses,
        .motive = asked.motive,
        .urgency = asked.urgency,
        .screening = advice ? std::nullopt : std::optional(ScreeningForm {}),
        .question = asked.question ? std::optional<std::string>(asked.question) : std::nullopt,
        .comment = asked.comment ? std::optional<std::string>(asked.comment) : std::nullopt,
        .caller_name = invented_colleague(chance_),
        .caller_role = CallerRole::Midwife,
        .caller_phone = Phone::parse("05 00 00 00 01"),
        .asked_at = at,
        .entered_a_posteriori = false,
    };
    Story story(transaction_, std::move(form), network_.named(asked.by).id, at, account_of(asked.by));
    story.with_sheet(invented_sheet(chance_, asked.kind, asked.fetuses, age_, at, asked.filled));
    return story;
}

void Live::take(Story& story, int read, int taken, AccountId midwife)
{
    story.then(Reading {}, ago(read), 0min, midwife).then(Taking {}, ago(taken), 0min, midwife);
}

/// A unit that says yes has the places, and says so; or it takes her beyond capacity: then its count stays as it is.
Acceptance Live::acceptance(char const* name, char const* physician, int minutes_ago, directory::Capacity capacity)
{
    auto places = places_at(network_.named(name), kind_, fetuses_, age_);
    beds::Store counts(transaction_);
    for (auto& place : places) {
        auto count = counts.status(*place.unit);
        if (!count.available || *count.available >= place.count)
            continue;
        place.beyond_capacity = capacity == directory::Capacity::Beyond && directory::is_for_newborn(place.kind);
        if (place.beyond_capacity)
            continue;
        count.available = place.count;
        count.declared_at = std::max(count.declared_at.value_or(ago(minutes_ago)), ago(minutes_ago));
        count.source = directory::BedSource::CELL_CALL;
        counts.save(count, beds::Change::Declared, *count.declared_at, cell_.text());
    }
    return { to(name), physician, std::move(places) };
}

VehicleOrder Live::order(VehicleClass used) const
{
    return {
        .screening = Screening { ScreeningMoment::BEFORE_VEHICLE, {} },
        .used = used,
        .suggested = used,
        .provider = "Ambulances Exemple",
        .escort = used == VehicleClass::Two ? "Mme Démo, sage-femme" : "",
    };
}

Instant Live::arrival_at(char const* from, char const* destination, Instant departed)
{
    auto const there = network_.named(destination).id;
    for (auto const& road : directory::travel_from(transaction_, network_.named(from).id, paris_date(now_))) {
        if (road.destination == there)
            return departed + std::chrono::minutes(road.minutes);
    }
    return departed + 1h;
}

void Live::leaves(Story& story, char const* from, char const* destination, int minutes_ago)
{
    story.then(Departure { Screening { ScreeningMoment::DEPARTURE, {} } }, ago(minutes_ago), 1min, account_of(from));
    story.expected_at(arrival_at(from, destination, ago(minutes_ago)));
}

void Live::leave_note()
{
    transfers::Store store(transaction_);
    auto note = store.shift_note();
    auto const before = note.version;
    note.content = "Exemple de relève : Narbonne à rappeler après la visite. Nîmes attend des sorties en réanimation ce soir.";
    note.updated_at = ago(20);
    note.updated_by = colleague_;
    note.version = before + 1;
    store.save_shift_note(note, before);
}

void tell_live_requests(db::Database& database, Network const& network, Region const& region, Recipe const& recipe)
{
    auto transaction = database.write();
    Live(transaction, network, region, recipe).tell();
    transaction.commit();
}

} // namespace cigogne::demo
