#include "modules/transfers/queue.hpp"

#include "platform/testing/database.hpp"

/// What the queue and the page both say of a request.
namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return from_paris(*CivilDate::parse("2026-11-21"), *TimeOfDay::parse(time)); }

auto const rodez = PlaceId::make(at("00:00"));
auto const cell = AccountId::make(at("00:00"));
auto const woman = PersonId::make(at("00:00"));
auto const first = PersonId::make(at("00:00"));
auto const second = PersonId::make(at("00:00"));

Request asked(Kind kind, int fetuses, std::vector<PersonId> persons)
{
    return *Request::open({
        .id = RequestId::make(at("00:00")),
        .number = 412,
        .kind = kind,
        .origin = rodez,
        .told = { .fetuses = fetuses },
        .persons = std::move(persons),
        .screening = Screening { ScreeningMoment::SENDING, {} },
        .asked_at = at("14:06"),
        .typed_at = at("14:06"),
        .author = cell,
    });
}

Request then(Request const& request, char const* time, What what)
{
    return request.with(FactId::make(at(time)), std::move(what), { at(time), at(time), cell }).value();
}

class Awaiting : public fixtures::OnBothDatabases {
protected:
    Awaited awaited(Request const& request)
    {
        auto transaction = database().read();
        Names names(transaction, *CivilDate::parse("2026-11-21"));
        return awaited_of(request, names);
    }
};
CIGOGNE_ON_BOTH_DATABASES(Awaiting);

TEST_P(Awaiting, of_the_cell_begins_when_the_request_was_sent_and_not_at_a_call_of_the_day_before)
{
    auto opening = asked(Kind::TIU_ASC, 1, { woman }).opening();
    opening.asked_at = at("14:06") - 24h;
    opening.typed_at = at("20:54");
    auto const sent = *Request::open(opening);
    EXPECT_EQ(awaited(sent).what, "À lire par la cellule");
    EXPECT_EQ(awaited(sent).since, at("20:54"));
    EXPECT_EQ(awaited(then(sent, "20:58", Reading {})).what, "À prendre par la cellule");
    EXPECT_EQ(awaited(then(sent, "20:58", Reading {})).since, at("20:54"));
    auto const searched = sent.with(FactId::make(at("20:55")), Refusal { { rodez }, RefusalReason::NO_REA_BED }, { at("15:00") - 24h, at("20:55"), cell }).value();
    EXPECT_EQ(awaited(searched).what, "Place à chercher");
    EXPECT_EQ(awaited(searched).since, at("20:54"));
}

TEST(Delivered, is_said_once_every_child_that_she_carried_is_born)
{
    auto const twins = asked(Kind::AVIS, 2, { woman });
    EXPECT_FALSE(has_delivered(twins));
    auto const one = then(twins, "14:10", Birth { first });
    EXPECT_FALSE(has_delivered(one));
    auto const both = then(one, "14:20", Birth { second });
    EXPECT_TRUE(has_delivered(both));
    EXPECT_TRUE(has_delivered(then(both, "14:30", Conversion { Kind::TPP })));
    EXPECT_FALSE(has_delivered(*both.corrected({ both.facts().back().id, CorrectionReason::WRONG_KEY }, Standing::Cell, FactId::make(at("14:40")), at("14:40"), cell)));
}

TEST(Delivered, is_said_of_the_mother_of_children_told_at_the_opening_and_not_of_a_newborn)
{
    auto const newborn = asked(Kind::TNN, 1, { woman, first });
    EXPECT_FALSE(has_delivered(newborn));
    EXPECT_TRUE(has_delivered(then(newborn, "14:10", Conversion { Kind::AVIS })));
}

TEST(Delivered, counts_no_child_whose_birth_was_crossed_out_when_the_store_still_knows_the_person)
{
    auto const born = then(asked(Kind::AVIS, 1, { woman }), "14:10", Birth { first });
    auto const mistaken = *born.corrected({ born.facts().back().id, CorrectionReason::WRONG_KEY }, Standing::Cell, FactId::make(at("14:20")), at("14:20"), cell);
    auto opening = mistaken.opening();
    opening.persons.push_back(first);
    EXPECT_FALSE(has_delivered(*Request::restored(std::move(opening), mistaken.facts())));
}

} // namespace
} // namespace cigogne::transfers
