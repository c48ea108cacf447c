#include "modules/transfers/opening.hpp"

#include "modules/transfers/row_from_facts.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <span>

namespace cigogne::transfers {

namespace {

void missing(std::vector<Fault>& faults, std::string field, FormError error)
{
    auto const explanation = explain(error);
    faults.push_back({ std::move(field), explanation.code, std::string(explanation.sentence) });
}

bool has_text(std::optional<std::string> const& text)
{
    return text && !text->empty();
}

/// Who she is; what is wrong stands under its field of the form.
Result<people::Person> woman_from(OpeningForm const& form, Instant now, AccountId author)
{
    auto woman = people::person_from(form.woman, now, author);
    if (woman.succeeded())
        return woman;
    auto faults = woman.failure().faults();
    for (auto& fault : faults)
        fault.field = "woman." + fault.field;
    return std::move(woman).failure().with(std::move(faults));
}

/// The child whose birth was noted already, as it is told now, or a person of its own.
PersonId child_from(db::Transaction& transaction, NewbornForm const& form, Instant now, AccountId author)
{
    auto known = form.person ? people::person(transaction, *form.person) : std::nullopt;
    if (!known) {
        auto const child = people::newborn(form.born_at, form.sex, now, author);
        people::add(transaction, child);
        return child.id;
    }
    if (known->born_at != form.born_at || known->sex != form.sex) {
        known->born_at = form.born_at;
        known->birth_date = paris_date(form.born_at);
        known->sex = form.sex;
        known->updated_at = now;
        known->updated_by = author;
        known->version += 1;
        people::save(transaction, *known, known->version - 1);
    }
    return known->id;
}

int newborns_of(OpeningForm const& form)
{
    return is_of_newborn(form.kind) || form.kind == Kind::TPP ? static_cast<int>(form.newborns.size()) : form.fetuses.value_or(1);
}

/// A child who moves alone goes where its term, weight and motive say; one who goes with its mother, where she is told to need it.
void bed_of_another(std::vector<Fault>& faults, OpeningForm const& form)
{
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        auto const& bed = form.newborns[rank].bed;
        if (bed && (form.kind != Kind::TPP || !directory::is_for_newborn(*bed)))
            missing(faults, fmt::format("newborns.{}.bed", rank), FormError::BedNotOffered);
    }
}

/// Twins may be born on both sides of midnight, or weeks apart; one of them at least about the day of the delivery.
void born_on_another_day(std::vector<Fault>& faults, OpeningForm const& form)
{
    auto const about_delivery = [&](NewbornForm const& newborn) {
        auto const apart = paris_date(newborn.born_at).days_since(*form.delivered_on);
        return apart >= -1 && apart <= 1;
    };
    if (form.delivered_on && !form.newborns.empty() && std::ranges::none_of(form.newborns, about_delivery))
        missing(faults, "newborns.0.born_at", FormError::BornOnAnotherDay);
}

/// Of a newborn one speaks once it is born; a minute is what two clocks may differ by.
void born_after_asked(std::vector<Fault>& faults, OpeningForm const& form)
{
    for (std::size_t rank = 0; rank < form.newborns.size(); ++rank) {
        if (form.newborns[rank].born_at >= form.asked_at + 1min)
            missing(faults, fmt::format("newborns.{}.born_at", rank), FormError::BornAfterAsked);
    }
}

} // namespace

std::vector<Motive> beside(std::optional<Motive> main, std::vector<Motive> const& told)
{
    std::vector<Motive> others;
    for (auto const motive : told) {
        if (motive != main && std::ranges::find(others, motive) == others.end())
            others.push_back(motive);
    }
    return others;
}

std::vector<Fault> faults_of(OpeningForm const& form, Instant now, Plausibility const& bounds)
{
    std::vector<Fault> faults;
    std::ranges::move(beyond_belief(form, now, bounds), std::back_inserter(faults));
    bool const advice = form.kind == Kind::AVIS;
    bool const afterwards = form.entered_a_posteriori.value_or(false);
    if (is_in_utero(form.kind) && !form.dating)
        missing(faults, "dating", FormError::DatingMissing);
    if (is_in_utero(form.kind) && !form.fetuses)
        missing(faults, "fetuses", FormError::FetusesMissing);
    if (form.kind == Kind::TPP && !form.delivered_on)
        missing(faults, "delivered_on", FormError::DeliveryMissing);
    if (is_in_utero(form.kind) && form.delivered_on)
        missing(faults, "delivered_on", FormError::DatingAndDelivery);
    if (is_in_utero(form.kind) && !form.newborns.empty())
        missing(faults, "newborns", FormError::HasDelivered);
    if (!is_in_utero(form.kind))
        born_after_asked(faults, form);
    if (form.kind == Kind::TPP)
        born_on_another_day(faults, form);
    bed_of_another(faults, form);
    if (is_of_newborn(form.kind) && form.newborns.empty())
        missing(faults, "newborns", FormError::NewbornMissing);
    if (!advice && !form.motive)
        missing(faults, "motive", FormError::MotiveMissing);
    if (form.motive && !offers(form.kind, group_of(*form.motive)))
        missing(faults, "motive", FormError::MotiveNotOffered);
    if (!std::ranges::all_of(form.associated_motives, [&](Motive motive) { return offers(form.kind, group_of(motive)); }))
        missing(faults, "associated_motives", FormError::MotiveNotOffered);
    if (!advice && !form.urgency)
        missing(faults, "urgency", FormError::UrgencyMissing);
    if (advice && !has_text(form.question))
        missing(faults, "question", FormError::QuestionMissing);
    if (!advice && !afterwards && !form.screening) {
        auto const explanation = explain(RequestError::ScreeningMissing);
        faults.push_back({ "screening", explanation.code, std::string(explanation.sentence) });
    }
    return faults;
}

Result<people::Dating> dating_from(DatingForm const& form, CivilDate today)
{
    using people::Dating;
    if (form.basis == DatingBasis::AgeToday) {
        if (!form.age || !form.method)
            return at_field(FormError::BadDating, form.age ? "dating.method" : "dating.ga_days");
    } else if (!form.date) {
        return at_field(FormError::BadDating, "dating.date");
    }
    if (form.basis == DatingBasis::AgeToday && form.date && *form.date > today)
        return at_field(FormError::BadDating, "dating.date"); // typed on a day that has been
    auto dating = [&]() -> Result<Dating> {
        switch (form.basis) {
        case DatingBasis::AgeToday:
            return Dating::from_age(*form.age, form.date.value_or(today), *form.method);
        case DatingBasis::LastPeriod:
            return Dating::from_last_period(*form.date);
        case DatingBasis::Conception:
            return Dating::from_conception(*form.date);
        case DatingBasis::EmbryoTransfer:
            return Dating::from_embryo_transfer(*form.date, form.embryo_age_days.value_or(-1));
        case DatingBasis::CrownRumpLength:
            return Dating::from_crown_rump_length(*form.date, form.length_mm.value_or(0));
        default:
            return Dating::from_french_term(*form.date, form.method.value_or(people::DatingMethod::FirstTrimesterUltrasound));
        }
    }();
    if (dating.succeeded() && !dating->age_on(today))
        dating = people::DatingError::AgeNotPlausible;
    if (dating.failed()) {
        std::vector<Fault> faults;
        faults.push_back({ "dating", dating.failure().code(), std::string(dating.failure().sentence()) });
        return std::move(dating).failure().with(std::move(faults));
    }
    return dating;
}

std::optional<RequestRow> other_live_request(db::Transaction& transaction, Request const& before, Request const& after,
    std::optional<RequestId> follows)
{
    bool const was_one = before.is_live() && is_of_newborn(before.kind()) == is_of_newborn(after.kind());
    if (was_one || !after.is_live())
        return std::nullopt;
    auto const& persons = after.opening().persons;
    for (auto const& child : std::span(persons).subspan(is_of_newborn(after.kind()) ? 1 : persons.size())) {
        auto row = Store(transaction).newborn_request_of(child);
        if (row && row->id != after.opening().id)
            return row;
    }
    auto const woman = people::person(transaction, persons.front());
    if (!woman)
        return std::nullopt;
    return live_match(transaction, woman->match_key, after.kind(), after.opening().id, follows);
}

Result<Opened> opened_from(db::Transaction& transaction, OpeningForm form, PlaceId origin, Instant now, AccountId author)
{
    auto const woman = TRY(woman_from(form, now, author));
    std::optional<people::Dating> dating;
    if (form.dating)
        dating = TRY(dating_from(*form.dating, paris_date(now)));

    form.asked_at = std::min(form.asked_at, now); // a clock a little ahead
    auto const id = RequestId::make(now);
    std::vector<PersonRow> persons { { id, woman.id, 0, PersonRole::Mother, {}, {}, {} } };
    people::add(transaction, woman);
    for (auto const& newborn : form.newborns) {
        auto const child = child_from(transaction, newborn, now, author);
        persons.push_back({ id, child, static_cast<int>(persons.size()), PersonRole::Newborn, newborn.age, newborn.weight, newborn.bed });
    }

    std::optional<Codes<Contraindication>> screening;
    if (form.screening)
        screening = Codes<Contraindication> { form.screening->ticked };
    Store store(transaction);
    auto const fetuses = form.newborns.empty() ? 1 : static_cast<int>(form.newborns.size());
    RequestRow row {
        .id = id,
        .number = store.next_number(),
        .opened_as = form.kind,
        .kind = form.kind,
        .state = State::NEW,
        .origin = origin,
        .motive = form.motive,
        .associated_motives = { beside(form.motive, form.associated_motives) },
        .urgency = form.urgency,
        .dating_method = dating ? std::optional(dating->method) : std::nullopt,
        .ddr_equivalent = dating ? std::optional(dating->ddr_equivalent) : std::nullopt,
        .delivered_on = form.delivered_on,
        .fetuses = form.fetuses.value_or(fetuses),
        .newborns = newborns_of(form),
        .question = form.question,
        .comment = form.comment,
        .caller_name = form.caller_name,
        .caller_role = form.caller_role,
        .caller_phone = form.caller_phone,
        .screening = screening,
        .asked_at = form.asked_at,
        .typed_at = now,
        .target_key = far_away,
        .entered_a_posteriori = form.entered_a_posteriori.value_or(false),
        .follows = form.follows,
        .created_at = now,
        .created_by = author,
        .updated_at = now,
        .updated_by = author,
        .version = 1,
    };
    Opening opening {
        .id = id,
        .number = row.number,
        .kind = form.kind,
        .origin = origin,
        .told = told_in(row),
        .persons = {},
        .entered_a_posteriori = row.entered_a_posteriori,
        .asked_at = form.asked_at,
        .typed_at = now,
        .author = author,
    };
    for (auto const& person : persons)
        opening.persons.push_back(person.person);
    if (form.screening)
        opening.screening = Screening { ScreeningMoment::SENDING, form.screening->ticked };
    auto request = TRY(Request::open(std::move(opening)));
    return Opened { { std::move(row), std::move(request) }, std::move(persons) };
}

} // namespace cigogne::transfers
