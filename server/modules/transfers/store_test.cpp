#include "modules/transfers/store.hpp"

#include "modules/transfers/history.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/sentences.hpp"
#include "modules/transfers/transfers.hpp"
#include "modules/transfers/woman.hpp"
#include "platform/testing/database.hpp"
#include "platform/testing/scope.hpp"

#include <functional>

namespace cigogne::transfers {
namespace {

Instant at(char const* time) { return *parse_rfc3339(std::string("2026-11-21T") + time + ":00Z"); }

class TransferStore : public fixtures::OnBothDatabases {
protected:
    AccountId midwife = AccountId::make(at("08:00"));
    PlaceId rodez = PlaceId::make(at("08:00"));
    PlaceId nimes = PlaceId::make(at("08:00"));
    PlaceId castres = PlaceId::make(at("08:00"));

    /// A request of Rodez for a woman at 27 SA + 4 j.
    RequestId opened(db::Transaction& transaction, char const* time)
    {
        Store store(transaction);
        auto const id = RequestId::make(at(time));
        auto const woman = PersonId::make(at(time));
        RequestRow row {
            .id = id,
            .number = store.next_number(),
            .opened_as = Kind::TIU_ASC,
            .kind = Kind::TIU_ASC,
            .state = State::NEW,
            .origin = rodez,
            .motive = Motive::MAP,
            .associated_motives = { { Motive::RPM, Motive::GEM } },
            .urgency = Urgency::U2,
            .dating_method = people::DatingMethod::FirstTrimesterUltrasound,
            .ddr_equivalent = CivilDate::parse("2026-05-12"),
            .delivered_on = {},
            .fetuses = 2,
            .newborns = 2,
            .question = {},
            .comment = {},
            .caller_name = "C. Exemple",
            .caller_role = CallerRole::Midwife,
            .caller_phone = {},
            .screening = Codes<Contraindication> {},
            .asked_at = at(time),
            .typed_at = at(time),
            .target_at = at(time) + 2h,
            .target_key = at(time) + 2h,
            .entered_a_posteriori = false,
            .in_charge = {},
            .read_at = {},
            .destination = {},
            .destination_name = {},
            .departed_at = {},
            .expected_arrival_at = {},
            .created_at = at(time),
            .created_by = midwife,
            .updated_at = at(time),
            .updated_by = midwife,
            .version = 1,
        };
        auto request = Request::open({
            .id = id,
            .number = row.number,
            .kind = row.kind,
            .origin = rodez,
            .persons = { woman },
            .screening = Screening { ScreeningMoment::SENDING, {} },
            .asked_at = at(time),
            .typed_at = at(time),
            .author = midwife,
        });
        store.add(row, *request, { { id, woman, 0, PersonRole::Mother, {}, {} } });
        return id;
    }

    void happens(db::Transaction& transaction, RequestId id, char const* time, What what)
    {
        Store store(transaction);
        auto [row, before] = *store.request(id);
        auto after = before.with(FactId::make(at(time)), std::move(what), { at(time), at(time), midwife });
        ASSERT_TRUE(after.succeeded()) << after.failure().sentence();
        row.state = after->state();
        row.vehicle_to_be_cancelled = after->progress().vehicle_is_to_be_cancelled();
        row.version += 1;
        EXPECT_TRUE(store.save(row, before, *after, row.version - 1));
    }
};
CIGOGNE_ON_BOTH_DATABASES(TransferStore);

TEST_P(TransferStore, reads_back_what_the_facts_make)
{
    std::optional<RequestId> id;
    write([&](db::Transaction& transaction) {
        id = opened(transaction, "09:00");
        happens(transaction, *id, "09:01", Taking {});
        happens(transaction, *id, "09:05", Refusal { { nimes, {} }, RefusalReason::NO_REA_BED });
        happens(transaction, *id, "09:10",
            Acceptance { { castres, {} }, "Dr Exemple", { { UnitId::make(at("09:00")), BedKind::REA, 2, true } } });
    });
    auto transaction = other_process().read();
    Store store(transaction);
    auto const [row, request] = *store.request(*id);
    EXPECT_EQ(row.number, 1);
    EXPECT_EQ(row.associated_motives.values.size(), 2U);
    EXPECT_TRUE(row.screening && row.screening->values.empty());
    EXPECT_EQ(request.state(), State::PLACE_FOUND);
    ASSERT_EQ(request.held_places().size(), 1U);
    EXPECT_EQ(request.held_places().front().count, 2);
    EXPECT_TRUE(request.progress().screening && request.progress().screening->is_clear());
    EXPECT_EQ(store.side(*id, rodez), Side::Origin);
    EXPECT_EQ(store.side(*id, nimes), Side::Refused);
    EXPECT_EQ(store.side(*id, castres), Side::Receiver);
}

TEST_P(TransferStore, reads_many_as_it_reads_each)
{
    std::vector<RequestId> ids;
    write([&](db::Transaction& transaction) {
        for (auto const* time : { "09:00", "09:10", "09:20" })
            ids.push_back(opened(transaction, time));
        happens(transaction, ids[1], "09:21", Taking {});
        happens(transaction, ids[1], "09:25", Refusal { { nimes, {} }, RefusalReason::NO_REA_BED });
        happens(transaction, ids[0], "09:30", Taking {});
    });
    auto transaction = other_process().read();
    Store store(transaction);
    std::vector<RequestRow> rows;
    for (auto const id : { ids[2], ids[0], ids[1] })
        rows.push_back(store.request(id)->row);
    auto const requests = store.stored(rows);
    ASSERT_EQ(requests.size(), 3U);
    for (std::size_t rank = 0; rank < rows.size(); ++rank) {
        auto const alone = store.request(rows[rank].id);
        EXPECT_EQ(requests[rank].row.id, rows[rank].id);
        EXPECT_EQ(requests[rank].request.state(), alone->request.state());
        EXPECT_EQ(requests[rank].request.progress().persons, alone->request.progress().persons);
        EXPECT_TRUE(std::ranges::equal(requests[rank].request.facts(), alone->request.facts(), {}, &Fact::id, &Fact::id));
    }
    EXPECT_EQ(requests[2].request.facts().size(), 2U);
    EXPECT_TRUE(store.stored(std::vector<RequestRow>()).empty());
}

TEST_P(TransferStore, keeps_a_line_that_was_crossed_out)
{
    std::optional<RequestId> id;
    write([&](db::Transaction& transaction) {
        id = opened(transaction, "09:00");
        happens(transaction, *id, "09:01", Taking {});
        happens(transaction, *id, "09:05", Refusal { { nimes, {} }, RefusalReason::NO_REA_BED });
        Store store(transaction);
        auto [row, before] = *store.request(*id);
        auto const wrong = before.facts().back().id;
        auto const after = before.corrected({ wrong, CorrectionReason::WRONG_KEY }, Standing::Cell, FactId::make(at("09:20")), at("09:20"), midwife);
        ASSERT_TRUE(after.succeeded());
        row.version += 1;
        EXPECT_TRUE(store.save(row, before, *after, row.version - 1));
    });
    auto transaction = database().read();
    auto const stored = *Store(transaction).request(*id);
    ASSERT_EQ(stored.request.facts().size(), 2U);
    ASSERT_TRUE(stored.request.facts().back().crossed_out);
    EXPECT_EQ(stored.request.facts().back().crossed_out->reason, CorrectionReason::WRONG_KEY);
    EXPECT_EQ(stored.request.refusals(), 0U);
    EXPECT_EQ(Store(transaction).side(*id, nimes), std::nullopt);
}

TEST_P(TransferStore, keeps_a_sheet_for_each_newborn_and_what_it_was)
{
    auto const first = PersonId::make(at("09:30"));
    auto const second = PersonId::make(at("09:31"));
    std::optional<RequestId> id;
    write([&](db::Transaction& transaction) {
        id = opened(transaction, "09:00");
        Store store(transaction);
        auto const row = store.request(*id)->row;
        for (auto const* text : { R"({"silverman":2})", R"({"silverman":4})" }) {
            auto const before = store.newborn_sheet(row, first);
            EXPECT_TRUE(store.save_newborn_sheet({ before.id, *id, first, text, at("09:40"), midwife, before.version + 1 }, before));
        }
        auto stale = store.newborn_sheet(row, first);
        stale.version = 1;
        EXPECT_FALSE(store.save_newborn_sheet({ stale.id, *id, first, "{}", at("09:41"), midwife, 2 }, stale));
    });
    auto transaction = other_process().read();
    Store store(transaction);
    auto const row = store.request(*id)->row;
    EXPECT_EQ(store.newborn_sheet(row, first).version, 3);
    EXPECT_EQ(store.newborn_sheet(row, first).content, R"({"silverman":4})");
    EXPECT_EQ(store.newborn_sheet(row, second).version, 1);
    auto const kept = history_of(transaction, *id, newborn_history(first));
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept.front().content, "{}");
    EXPECT_EQ(kept.back().content, R"({"silverman":2})");
    EXPECT_TRUE(history_of(transaction, *id, newborn_history(second)).empty());
}

TEST_P(TransferStore, keeps_one_sheet_of_a_child_for_all_its_requests)
{
    auto const child = PersonId::make(at("09:30"));
    std::optional<RequestId> mothers;
    std::optional<RequestId> own;
    write([&](db::Transaction& transaction) {
        mothers = opened(transaction, "09:00");
        own = opened(transaction, "10:00");
        Store store(transaction);
        store.add_person({ *mothers, child, 1, PersonRole::Newborn, {}, {} });
        store.add_person({ *own, child, 1, PersonRole::Newborn, {}, {} });
        for (auto const& [request, text] : { std::pair(*mothers, R"({"silverman":2})"), std::pair(*own, R"({"silverman":6})") }) {
            auto const before = store.newborn_sheet(store.request(request)->row, child);
            EXPECT_TRUE(store.save_newborn_sheet({ before.id, before.request, child, text, at("10:30"), midwife, before.version + 1 }, before));
        }
    });
    auto transaction = database().read();
    Store store(transaction);
    for (auto const request : { *mothers, *own }) {
        auto const sheet = store.newborn_sheet(store.request(request)->row, child);
        EXPECT_EQ(sheet.content, R"({"silverman":6})");
        EXPECT_EQ(sheet.version, 3);
    }
    EXPECT_EQ(history_of(transaction, *mothers, newborn_history(child)).size(), 2U);
}

TEST_P(TransferStore, lists_what_a_place_takes_part_in_and_nothing_else)
{
    write([&](db::Transaction& transaction) {
        auto const first = opened(transaction, "09:00");
        opened(transaction, "10:00");
        happens(transaction, first, "10:30", transfers::Call { { nimes, {} } });
    });
    auto transaction = database().read();
    Store store(transaction);
    auto const numbers = [&](security::Scope const& scope, RequestFilter const& filter) {
        std::string list;
        for (auto const& [row, side] : store.requests(scope, filter, {}).items)
            list += std::to_string(row.number) + " ";
        return list;
    };
    using security::ScopeForTests;
    EXPECT_EQ(numbers(ScopeForTests::network(), {}), "2 1 ");
    EXPECT_EQ(numbers(ScopeForTests::of(rodez), {}), "2 1 ");
    EXPECT_EQ(numbers(ScopeForTests::of(nimes), {}), "1 ");
    EXPECT_EQ(numbers(ScopeForTests::of(castres), {}), "");
    RequestFilter searching;
    searching.state = State::SEARCHING;
    EXPECT_EQ(numbers(ScopeForTests::network(), searching), "1 ");
    RequestFilter ended;
    ended.group = StateGroup::Ended;
    EXPECT_EQ(numbers(ScopeForTests::network(), ended), "");
    RequestFilter yesterday;
    yesterday.to = CivilDate::parse("2026-11-20");
    EXPECT_EQ(numbers(ScopeForTests::network(), yesterday), "");
    RequestFilter of_number;
    of_number.number = 2;
    EXPECT_EQ(numbers(ScopeForTests::network(), of_number), "2 ");
    EXPECT_EQ(store.live_requests(ScopeForTests::network()).size(), 2U);
    EXPECT_EQ(store.live_requests(ScopeForTests::of(castres)).size(), 0U);
}

TEST_P(TransferStore, does_not_let_a_house_close_while_a_request_concerns_it_nor_before_it_asked)
{
    write([&](db::Transaction& transaction) {
        auto const today = *CivilDate::parse("2026-11-21");
        EXPECT_FALSE(against_closing(transaction, rodez, *CivilDate::parse("2026-07-01")));
        auto const id = opened(transaction, "09:00");
        auto const live = against_closing(transaction, rodez, today);
        ASSERT_TRUE(live);
        EXPECT_EQ(live->code, "request_is_live");
        EXPECT_EQ(live->message, "La demande n° 1 est en cours et le concerne : terminez-la, ou réorientez-la, puis fermez-le.");
        EXPECT_FALSE(against_closing(transaction, nimes, today));
        Store store(transaction);
        auto [row, request] = *store.request(id);
        row.state = State::ARRIVED;
        row.destination = nimes;
        row.arrived_at = at("11:00");
        row.version += 1;
        EXPECT_TRUE(store.save(row, row.version - 1));
        for (auto const place : { rodez, nimes }) {
            auto const early = against_closing(transaction, place, today);
            ASSERT_TRUE(early);
            EXPECT_EQ(early->code, "active_since");
            EXPECT_FALSE(against_closing(transaction, place, today.plus_days(1))) << "the first day without anything known there";
        }
        EXPECT_FALSE(against_closing(transaction, castres, *CivilDate::parse("1900-01-01")));
    });
}

/// Filters, each beside what it asks of a row.
struct Asked {
    RequestFilter filter;
    std::function<bool(RequestRow const&)> matches;
};

std::vector<Asked> asked_filters(PlaceId origin)
{
    auto const any = [](RequestRow const&) { return true; };
    auto const today = *CivilDate::parse("2026-11-21");
    return {
        { {}, any },
        { { .group = StateGroup::Live }, [](RequestRow const& row) { return is_live(row.state); } },
        { { .group = StateGroup::Ended }, [](RequestRow const& row) { return !is_live(row.state) && row.state != State::CANCELLED; } },
        { { .group = StateGroup::Cancelled }, [](RequestRow const& row) { return row.state == State::CANCELLED; } },
        { { .state = State::CLOSED }, [](RequestRow const& row) { return row.state == State::CLOSED; } },
        { { .state = State::TRIAGED }, [](RequestRow const& row) { return row.state == State::TRIAGED; } },
        { { .kind = Kind::TPP }, [](RequestRow const& row) { return row.kind == Kind::TPP; } },
        { { .origin = origin }, [origin](RequestRow const& row) { return row.origin == origin; } },
        { { .motive = Motive::RPM }, [](RequestRow const& row) { return row.motive == Motive::RPM; } },
        { { .urgency = Urgency::U1 }, [](RequestRow const& row) { return row.urgency == Urgency::U1; } },
        { { .kind = Kind::TPP, .urgency = Urgency::U1 }, [](RequestRow const& row) { return row.kind == Kind::TPP && row.urgency == Urgency::U1; } },
        { { .from = today, .to = today }, any },
        { { .from = today.plus_days(1) }, [](RequestRow const&) { return false; } },
        { { .number = 5 }, [](RequestRow const& row) { return row.number == 5; } },
    };
}

TEST_P(TransferStore, lists_by_any_filter_and_page_what_reading_every_request_finds)
{
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        constexpr std::array times { "09:00", "09:10", "09:20", "09:30", "09:40", "09:50", "10:00", "10:10", "10:20", "10:30", "10:40", "10:50" };
        constexpr std::array states { State::TRIAGED, State::CANCELLED, State::CLOSED, State::SEARCHING, State::ARRIVED };
        for (std::size_t rank = 0; rank < times.size(); ++rank) {
            auto const id = opened(transaction, times[rank]);
            happens(transaction, id, "11:00", Taking {});
            if (rank % 3 == 0)
                happens(transaction, id, "11:05", transfers::Call { { nimes, {} } });
            if (rank % 3 == 1)
                happens(transaction, id, "11:05", Refusal { { nimes, {} }, RefusalReason::NO_REA_BED });
            auto row = store.request(id)->row;
            row.state = states[rank % states.size()];
            row.kind = rank % 2 == 0 ? Kind::TPP : Kind::TIU_ASC;
            row.motive = rank % 4 == 0 ? std::nullopt : std::optional(rank % 4 == 1 ? Motive::RPM : Motive::MAP);
            row.urgency = rank % 5 < 2 ? Urgency::U1 : Urgency::U3;
            row.version += 1;
            EXPECT_TRUE(store.save(row, row.version - 1));
        }
    });
    auto transaction = database().read();
    Store store(transaction);
    using security::ScopeForTests;
    auto const listed = [&](security::Scope const& scope, RequestFilter const& filter, OwnRequests own) {
        std::string list;
        db::PageRequest page { .limit = 3, .cursor = {} };
        do {
            auto found = store.requests(scope, filter, page, own);
            for (auto const& [row, side] : found.items) {
                list += std::to_string(row.number) + " ";
                EXPECT_EQ(side, scope.place() ? store.side(row.id, *scope.place()) : std::nullopt);
            }
            page.cursor = std::move(found.next);
        } while (page.cursor);
        return list;
    };
    // One by one, by what a place may read: of what it refused, nothing that a filter or an order on content could tell.
    auto const read = [&](std::optional<PlaceId> place, Asked const& asked, OwnRequests own) {
        auto const& filter = asked.filter;
        bool const by_time = !filter.sort || *filter.sort == RequestSort::AskedAt;
        bool const by_content = !by_time || filter.group || filter.state || filter.kind || filter.origin || filter.motive || filter.urgency;
        std::string list;
        for (int rank = 1; rank <= 12; ++rank) {
            auto const number = filter.sort == RequestSort::AskedAt ? rank : 13 - rank;
            auto const row = store.request(*store.numbered(number))->row;
            auto const side = place ? store.side(row.id, *place) : std::nullopt;
            bool const told = !place || (side && !(by_content && side == Side::Refused) && !(own == OwnRequests::Hidden && row.origin == *place));
            if (told && asked.matches(row))
                list += std::to_string(number) + " ";
        }
        return list;
    };
    for (auto asked : asked_filters(rodez)) {
        for (auto const sort : { std::optional<RequestSort>(), std::optional(RequestSort::AskedAt), std::optional(RequestSort::TargetDescending) }) {
            asked.filter.sort = sort; // each was asked later, and is due later, than the one before
            EXPECT_EQ(listed(ScopeForTests::network(), asked.filter, OwnRequests::Seen), read({}, asked, OwnRequests::Seen));
            for (auto const place : { rodez, nimes, castres }) {
                for (auto const own : { OwnRequests::Seen, OwnRequests::Hidden })
                    EXPECT_EQ(listed(ScopeForTests::of(place), asked.filter, own), read(place, asked, own));
            }
        }
    }
}

TEST_P(TransferStore, lists_those_that_left_a_vehicle_to_whoever_asked_until_it_is_sent_back)
{
    using security::ScopeForTests;
    std::optional<RequestId> id;
    auto const listed = [&](security::Scope const& scope) {
        auto transaction = database().read();
        return Store(transaction).with_vehicle_to_be_cancelled(scope).size();
    };
    write([&](db::Transaction& transaction) {
        opened(transaction, "08:30");
        id = opened(transaction, "09:00");
        happens(transaction, *id, "09:01", Taking {});
        happens(transaction, *id, "09:10", Acceptance { { castres, {} }, "Dr Exemple", {} });
        happens(transaction, *id, "09:20", VehicleOrder { .screening = { ScreeningMoment::BEFORE_VEHICLE, {} }, .used = VehicleClass::Two });
    });
    EXPECT_EQ(listed(ScopeForTests::network()), 0U);
    write([&](db::Transaction& transaction) { happens(transaction, *id, "09:30", Cancellation { CancellationReason::SYMPTOMS_RESOLVED }); });
    EXPECT_EQ(listed(ScopeForTests::network()), 1U);
    EXPECT_EQ(listed(ScopeForTests::of(rodez)), 1U);
    EXPECT_EQ(listed(ScopeForTests::of(castres)), 0U) << "it takes part, and asked for nothing";
    write([&](db::Transaction& transaction) { happens(transaction, *id, "09:40", VehicleCancellation { VehicleCancellationReason::NOT_NEEDED }); });
    EXPECT_EQ(listed(ScopeForTests::network()), 0U);
}

TEST_P(TransferStore, refuses_to_write_over_another_change)
{
    write([&](db::Transaction& transaction) {
        auto const id = opened(transaction, "09:00");
        Store store(transaction);
        auto row = store.request(id)->row;
        row.version = 2;
        EXPECT_TRUE(store.save(row, 1));
        EXPECT_FALSE(store.save(row, 1));
    });
}

TEST_P(TransferStore, finds_the_live_request_of_a_person)
{
    write([&](db::Transaction& transaction) {
        auto const id = opened(transaction, "09:00");
        Store store(transaction);
        auto const woman = store.persons(id).front().person;
        ASSERT_TRUE(store.live_request_of(woman));
        happens(transaction, id, "09:30", Cancellation { CancellationReason::SYMPTOMS_RESOLVED });
        EXPECT_FALSE(store.live_request_of(woman));
        EXPECT_FALSE(store.live_request_of(PersonId::make(at("09:00"))));
    });
}

TEST_P(TransferStore, tells_the_live_request_of_a_mother_from_that_of_her_newborn)
{
    write([&](db::Transaction& transaction) {
        auto const id = opened(transaction, "09:00");
        people::PersonForm const form { "EXEMPLE", "Alba", {}, CivilDate::parse("1996-02-29"), {}, false };
        auto woman = *people::person_from(form, at("09:00"), midwife);
        woman.id = Store(transaction).persons(id).front().person;
        people::add(transaction, woman);
        auto const key = people::match_key_of(form);
        ASSERT_TRUE(live_match(transaction, key, Kind::TPP));
        EXPECT_EQ(live_match(transaction, key, Kind::TPP)->id, id);
        EXPECT_FALSE(live_match(transaction, key, Kind::TNN));
        EXPECT_FALSE(live_match(transaction, key, Kind::TPP, id));
    });
}

TEST_P(TransferStore, says_in_the_queue_to_whom_a_request_was_handed)
{
    write([&](db::Transaction& transaction) {
        auto const id = opened(transaction, "09:00");
        Names names(transaction, *CivilDate::parse("2026-11-21"));
        auto const line = [&] { return queue_row_of(*Store(transaction).request(id), names, at("10:00")); };
        happens(transaction, id, "09:01", Taking {});
        EXPECT_FALSE(line().handed_to);
        happens(transaction, id, "09:20", Handover { HandoverTo::SAMU, "Dr Exemple" });
        EXPECT_EQ(line().handed_to, HandoverTo::SAMU);
        EXPECT_EQ(line().handed_person, "Dr Exemple");
        EXPECT_EQ(line().handed_at, at("09:20"));
        happens(transaction, id, "09:25", Handover { HandoverTo::NEXT_SHIFT });
        EXPECT_EQ(line().handed_to, HandoverTo::NEXT_SHIFT);
        EXPECT_FALSE(line().handed_person);
        happens(transaction, id, "09:30", Taking {});
        EXPECT_FALSE(line().handed_to);
        EXPECT_FALSE(line().handed_at);
    });
}

TEST_P(TransferStore, keeps_drafts_for_one_place)
{
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        DraftRow draft { DraftId::make(at("09:00")), rodez, R"({"woman":{}})", "Un avis · A. E.", midwife, at("09:00"), at("09:00"), midwife, 1, {} };
        store.add_draft(draft);
        using security::ScopeForTests;
        EXPECT_EQ(store.drafts(ScopeForTests::of(rodez)).size(), 1U);
        EXPECT_EQ(store.unsent_drafts(rodez), 1);
        EXPECT_EQ(store.unsent_drafts(nimes), 0);
        EXPECT_TRUE(store.draft(ScopeForTests::of(rodez), draft.id));
        EXPECT_TRUE(store.drafts(ScopeForTests::of(nimes)).empty());
        EXPECT_FALSE(store.draft(ScopeForTests::of(nimes), draft.id));
        EXPECT_EQ(store.draft(ScopeForTests::of(rodez), draft.id)->title, "Un avis · A. E.");
        ASSERT_TRUE(store.origin_of(draft.id));
        EXPECT_EQ(store.origin_of(draft.id)->place, rodez);
        EXPECT_EQ(store.origin_of(draft.id)->author, midwife);
        draft.version = 2;
        draft.title.reset();
        EXPECT_TRUE(store.save_draft(draft, 1));
        EXPECT_FALSE(store.save_draft(draft, 1));
        EXPECT_FALSE(store.draft(ScopeForTests::of(rodez), draft.id)->title);
        store.remove_draft(draft.id);
        EXPECT_TRUE(store.drafts(ScopeForTests::of(rodez)).empty());
        EXPECT_FALSE(store.origin_of(draft.id));
    });
}

TEST_P(TransferStore, hands_the_shift_over)
{
    write([&](db::Transaction& transaction) {
        Store store(transaction);
        auto note = store.shift_note();
        EXPECT_EQ(note.content, "");
        note.content = "Rappeler Rodez à 21 h";
        note.updated_by = midwife;
        note.version = 2;
        EXPECT_TRUE(store.save_shift_note(note, 1));
        EXPECT_FALSE(store.last_shift_taking());
        store.add_shift_taking({ Id<ShiftTakingTag>::make(at("20:00")), midwife, at("20:00"), 2 });
        EXPECT_EQ(store.last_shift_taking()->note_version, 2);
    });
}

TEST_P(TransferStore, says_each_line_as_a_colleague_would)
{
    auto transaction = database().read();
    Names names(transaction, *CivilDate::parse("2026-11-21"));
    Destination const montpellier { {}, "Montpellier" };
    EXPECT_EQ(sentence_of(Refusal { montpellier, RefusalReason::NO_REA_BED, "Dr Exemple" }, names),
        "Montpellier, Dr Exemple : refusée, pas de place de réanimation");
    EXPECT_EQ(sentence_of(Refusal { montpellier, RefusalReason::OTHER, {}, "travaux" }, names), "Montpellier : refusée, travaux");
    EXPECT_EQ(sentence_of(transfers::Call { montpellier }, names), "Montpellier : demandée, réponse attendue");
    EXPECT_EQ(sentence_of(Acceptance { montpellier, "Dr Exemple", { { {}, BedKind::REA, 2, true } } }, names),
        "Montpellier, Dr Exemple : acceptée, 2 × Réanimation néonatale en surcapacité");
    EXPECT_EQ(sentence_of(Screening { ScreeningMoment::MEANWHILE, {} }, names), "Peut-elle partir ? aucune contre-indication");
    EXPECT_EQ(sentence_of(Departure {}, names), "Départ ; contre-indications non vérifiées");
    EXPECT_EQ(sentence_of(Handover { HandoverTo::SAMU, "Dr Exemple" }, names), "Confiée au SAMU, Dr Exemple");
    EXPECT_EQ(sentence_of(Cancellation { CancellationReason::DUPLICATE }, names), "Annulée, demande en double");
}

} // namespace
} // namespace cigogne::transfers
