#include "modules/transfers/day.hpp"

#include "modules/transfers/change.hpp"
#include "modules/transfers/completeness.hpp"
#include "modules/transfers/cooling_view.hpp"
#include "modules/transfers/day_outcomes.hpp"
#include "modules/transfers/newborns.hpp"
#include "modules/transfers/queue.hpp"
#include "modules/transfers/sentences.hpp"
#include "modules/transfers/sheet_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>

namespace cigogne::transfers {

namespace {

constexpr Duration news_last = 24h;

using day::doing;
using day::Line;
using day::opening;

/// Gathers the lines of one person's day.
class Lines {
public:
    explicit Lines(http::Call& call)
        : call_(call)
        , store_(call.transaction())
        , names_(call.transaction(), paris_date(call.now()))
        , today_(paris_date(call.now()))
        , cooling_(rules_of(call).cooling)
    {
    }

    void add_to(day::Day& day)
    {
        auto const& who = call_.identity();
        if (who.may(coordinate))
            of_the_cell();
        else if (who.may(follow))
            of_samu();
        else if (auto const place = call_.scope().place())
            of_a_place(*place);
        day.todo.insert(day.todo.begin(), std::make_move_iterator(before_all_.begin()), std::make_move_iterator(before_all_.end()));
        std::ranges::transform(to_cool_, std::inserter(day.todo, day.todo.begin()), &std::multimap<Instant, Line>::value_type::second);
        std::ranges::move(todo_, std::back_inserter(day.todo));
        // Women and newborns who wait stand before what else is followed.
        day.follow.insert(day.follow.begin(), std::make_move_iterator(follow_.begin()), std::make_move_iterator(follow_.end()));
        std::ranges::move(news_, std::back_inserter(day.news));
        add_outcomes(call_, store_, names_, day);
    }

private:
    /// Of many lines: their requests, and the names that they say, are read together.
    std::vector<StoredRequest> whole(std::vector<RequestRow> rows)
    {
        auto requests = store_.stored(std::move(rows));
        expect_places(requests, names_);
        return requests;
    }

    std::string name_of(RequestRow const& row) { return name_of(row, store_.stored(row).request); }

    std::string name_of(RequestRow const& row, Request const& request)
    {
        auto text = fmt::format("Demande {}", row.number);
        if (has_delivered(request))
            text += " · accouchée";
        else
            add_pregnancy(text, row);
        if (row.kind == Kind::TPP && row.newborns > 0)
            text += row.newborns == 1 ? std::string(" · avec son nouveau-né") : fmt::format(" · avec ses {} nouveau-nés", row.newborns);
        if (row.motive)
            text += fmt::format(" · {}", spoken(*row.motive));
        return text;
    }

    void add_pregnancy(std::string& text, RequestRow const& row)
    {
        auto const dating = row.dating();
        if (auto const age = dating ? dating->age_on(today_) : std::nullopt)
            text += " · " + age->text();
        // Twins are two newborns once they are born, two fetuses before: a unit that is asked answers for both.
        if (row.newborns > 1)
            text += fmt::format(" · {} {}", row.newborns, is_of_newborn(row.kind) ? "nouveau-nés" : "fœtus");
    }

    /// Nouns: of a woman's request and of a boy's.
    static std::string_view end_of_road(RequestRow const& row) { return row.state == State::RETURNED ? "retour à l’origine" : "arrivée"; }

    std::string destination_of(RequestRow const& row)
    {
        return row.destination ? names_.of(*row.destination) : row.destination_name;
    }

    Line line(RequestRow const& row, std::string_view reason, std::string what, std::string where, std::optional<Instant> since,
        std::optional<Instant> until, day::Action action)
    {
        return { fmt::format("{}/{}", row.id.text(), reason), std::move(what), std::move(where), since, until, std::move(action) };
    }

    /// Adds the line to its block; that of a newborn whose clock runs goes before all others, whoever has the next step. Once six hours of
    /// life are over, cooling does not help any more: nothing else of the day has so sure an end.
    void put(std::vector<Line>& block, RequestRow const& row, Line line)
    {
        auto const before = cooling_due(store_, call_.transaction(), row, cooling_);
        if (!before) {
            block.push_back(std::move(line));
            return;
        }
        put_to_cool(*before, std::move(line));
    }

    void put_to_cool(Instant before, Line line)
    {
        line.what = "Hypothermie à commencer · " + line.what;
        line.until = before;
        line.counts_down = true;
        to_cool_.emplace(before, std::move(line));
    }

    /// Until when she should have left. An immediate departure is due from the first second: the time since the call says it all.
    static std::optional<Instant> limit_of(RequestRow const& row)
    {
        return row.urgency == Urgency::U1 ? std::nullopt : row.target_at;
    }

    /// « Demande 412 · 27 SA + 4 · MAP · confiée au SAMU (Dr Exemple) ».
    std::string name_and_hands(RequestRow const& row, Request const& request)
    {
        auto const words = handed_words(request);
        auto const name = name_of(row, request);
        return words.empty() ? name : name + " · " + words;
    }

    std::string page_of(RequestRow const& row) { return "/demandes/" + row.id.text(); }

    /// The note of the shift before, as long as nobody has said « Lu et repris »: read before any request.
    void shift_to_read()
    {
        auto const note = store_.shift_note();
        auto const taking = store_.last_shift_taking();
        bool const unread = note.updated_by && *note.updated_by != call_.identity().account() && (!taking || taking->note_version < note.version);
        if (unread)
            todo_.push_back({ "shift", "Relève à lire", names_.of(*note.updated_by), note.updated_at, {}, opening("Lire", "/releve") });
    }

    /// A vehicle that still comes for her who will not leave: whoever may send it back does, then notes it. Before all else, it is on
    /// the road. SAMU reads no request that has ended, hence is not told here.
    void vehicles_to_be_cancelled()
    {
        for (auto const& row : store_.with_vehicle_to_be_cancelled(call_.scope())) {
            auto const request = store_.stored(row).request;
            auto const left = request.progress().left_vehicle();
            if (!left)
                continue; // marked by the schema step that read the journals of before by a rule of its own
            auto const vehicle = left->provider.empty() ? "Véhicule à annuler" : fmt::format("Véhicule à annuler ({})", left->provider);
            before_all_.push_back(line(row, "vehicle", fmt::format("{} · {}", vehicle, name_of(row, request)), names_.of(row.origin), left->at, {},
                opening("Noter l’annulation", page_of(row))));
        }
    }

    void of_the_cell()
    {
        vehicles_to_be_cancelled();
        shift_to_read();
        auto const reminder = answer_reminder(call_.services().settings, today_);
        for (auto const& stored : whole(store_.live_requests(call_.scope()))) {
            auto const& row = stored.row;
            auto const awaited = awaited_of(stored.request, names_);
            bool const handed = !handed_words(stored.request).empty();
            if (row.state == State::NEW && !handed) {
                auto take = doing("Prendre", "/api/requests/" + row.id.text() + "/takings");
                put(todo_, row, line(row, "take", name_of(row, stored.request), names_.of(row.origin), row.asked_at, limit_of(row), std::move(take)));
                continue;
            }
            if (handed) {
                auto take = doing("Reprendre", "/api/requests/" + row.id.text() + "/takings");
                auto const since = hands_of(stored.request).at;
                put(todo_, row, line(row, "take_over", name_and_hands(row, stored.request), names_.of(row.origin), since, limit_of(row), std::move(take)));
                continue;
            }
            bool const late = awaited.since && call_.now() - *awaited.since >= reminder;
            auto const group = group_of(row, call_.now());
            auto const where = row.destination || !row.destination_name.empty() ? destination_of(row) : names_.of(row.origin);
            auto const name = name_of(row, stored.request);
            auto const what = awaited.what.empty() ? name : name + " · " + awaited.what;
            bool const travels = group == QueueGroup::ON_THE_WAY || group == QueueGroup::TO_CONFIRM;
            bool const acts = group == QueueGroup::TO_CONFIRM || (group == QueueGroup::SEARCHING && (late || awaited.from == AwaitedFrom::Cell));
            auto const until = travels ? row.expected_arrival_at : limit_of(row);
            put(acts ? todo_ : follow_, row, line(row, "open", what, where, awaited.since, until, opening("Ouvrir", page_of(row))));
        }
        for (auto const& [row, request] : whole(store_.to_be_closed(call_.scope())))
            todo_.push_back(line(row, "close", fmt::format("{} · {}", name_of(row, request), word(row.state).label), names_.of(row.origin), row.updated_at, {},
                doing("Clore", "/api/requests/" + row.id.text() + "/closings")));
        arrivals();
    }

    void arrivals()
    {
        for (auto const& [row, request] : whole(store_.arrived_since(call_.scope(), call_.now() - news_last))) {
            auto const what = fmt::format("{} · {}", name_of(row, request), end_of_road(row));
            auto const where = row.state == State::RETURNED ? names_.of(row.origin) : destination_of(row);
            news_.push_back(line(row, "arrived", what, where, row.updated_at, {}, opening("Ouvrir", page_of(row))));
        }
    }

    /// What was confided to it comes first: nobody else follows it.
    void of_samu()
    {
        std::vector<Line> confided;
        for (auto const& stored : whole(store_.live_requests(call_.scope()))) {
            auto const& row = stored.row;
            auto const awaited = awaited_of(stored.request, names_);
            bool const hers = row.state == State::PLACE_FOUND || row.state == State::VECTOR_ORDERED;
            auto const where = destination_of(row).empty() ? names_.of(row.origin) : names_.of(row.origin) + " → " + destination_of(row);
            auto const& handover = stored.request.progress().handover;
            bool const is_confided = handover && handover->to == HandoverTo::SAMU;
            auto const name = name_and_hands(row, stored.request);
            auto const what = awaited.what.empty() || (handover && row.state == State::NEW) ? name : name + " · " + awaited.what;
            auto const until = row.expected_arrival_at ? row.expected_arrival_at : limit_of(row);
            auto& among_others = hers ? todo_ : follow_;
            auto& block = is_confided ? confided : among_others;
            block.push_back(line(row, "open", what, where, is_confided ? hands_of(stored.request).at : awaited.since, until, opening("Ouvrir", page_of(row))));
        }
        todo_.insert(todo_.begin(), std::make_move_iterator(confided.begin()), std::make_move_iterator(confided.end()));
    }

    void of_a_place(PlaceId place)
    {
        bool const asks = call_.identity().may(ask);
        if (asks)
            vehicles_to_be_cancelled();
        auto const live = store_.live_requests(call_.scope());
        auto const sides = store_.sides_among(live, place);
        for (auto const& row : live) {
            auto const side = sides.find(row.id);
            if (side == sides.end())
                continue;
            if (side->second == Side::Asked && call_.identity().may(answer))
                asked(row);
            else if (side->second == Side::Receiver)
                expected(row);
            else if (side->second == Side::Origin && asks)
                own(row);
        }
        if (asks) {
            for (auto const& draft : store_.drafts(call_.scope()))
                todo_.push_back({ "draft/" + draft.id.text(), "Brouillon · " + draft.title.value_or("Demande sans nom"), "commencé par " + names_.of(draft.author), draft.updated_at, {},
                    opening("Reprendre", "/demandes/nouvelle") });
        }
        if (asks)
            endings_of(place);
        to_be_cooled_here(place);
        no_longer_expected(place);
    }

    /// A newborn who has arrived is cooled there, and its start noted there, until the limit: whoever has it in her hands is told first.
    void to_be_cooled_here(PlaceId place)
    {
        auto const arrived = store_.arrived_since(call_.scope(), call_.now() - cooling_.before);
        auto const sides = store_.sides_among(arrived, place);
        for (auto const& row : arrived) {
            auto const side = sides.find(row.id);
            if (side == sides.end() || side->second != Side::Receiver || row.state == State::RETURNED || row.kind != Kind::TNN)
                continue;
            auto const before = cooling_ahead(coolings_of(call_.transaction(), store_.stored(row), cooling_), call_.now());
            if (before)
                put_to_cool(*before, line(row, "cool", name_of(row) + " · début à noter", names_.of(row.origin), {}, {}, opening("Noter le début", page_of(row))));
        }
    }

    void asked(RequestRow const& row)
    {
        bool const open = row.state == State::NEW || row.state == State::TRIAGED || row.state == State::SEARCHING || row.state == State::NO_PLACE_IN_REGION;
        auto const what = "Une place ? " + name_of(row);
        if (open)
            put(todo_, row, line(row, "answer", what, names_.of(row.origin), row.asked_at, limit_of(row), opening("Répondre", page_of(row))));
        else
            follow_.push_back(line(row, "found", name_of(row) + " · Place trouvée, merci", names_.of(row.origin), row.updated_at, {},
                opening("Ouvrir", page_of(row))));
    }

    void expected(RequestRow const& row)
    {
        bool const on_the_road = row.state == State::DEPARTED || row.state == State::DIVERTED;
        auto const what = name_of(row) + (on_the_road ? " · arrivée attendue" : " · place réservée");
        auto& block = on_the_road ? todo_ : follow_;
        auto open = opening(on_the_road ? "Noter l’arrivée" : "Ouvrir", page_of(row));
        put(block, row, line(row, "expected", what, names_.of(row.origin), row.departed_at, row.expected_arrival_at, std::move(open)));
    }

    /// One line a request: what she has to do, which also tells where it stands, or else only that.
    void own(RequestRow const& row)
    {
        auto const stored = store_.stored(row);
        auto const sheet = sheet_from(store_.sheet(row).content);
        SheetCase const of { row.kind, row.fetuses };
        bool const before = is_before_departure(row.state);
        std::size_t lacking = 0;
        if (before) {
            lacking = missing(sheet, of, Stage::SEARCH).size() + missing(sheet, of, Stage::DEPARTURE).size()
                + missing_of_newborns(row, newborns_of(store_, stored)).size();
        }
        if (row.state == State::VECTOR_ORDERED) {
            todo_.push_back(line(row, "depart", name_of(row, stored.request) + " · départ à noter", destination_of(row), row.updated_at, {},
                opening("Noter le départ", page_of(row))));
            return;
        }
        auto const awaited = awaited_of(stored.request, names_);
        // What the cell has to do next is told to the maternity as the state that it is in.
        bool const tells_the_state = awaited.what.empty() || (awaited.from == AwaitedFrom::Cell && row.state != State::NEW);
        auto const moves = tells_the_state ? std::string(word(row.state).label) : awaited.what;
        bool const waits_for_whom_it_was_given_to = row.state == State::NEW && stored.request.progress().handover;
        auto const what = waits_for_whom_it_was_given_to ? name_and_hands(row, stored.request) : fmt::format("{} · {}", name_and_hands(row, stored.request), moves);
        if (lacking > 0 && row.kind != Kind::AVIS) {
            todo_.push_back(line(row, "sheet", fmt::format("{} · fiche à compléter, {} {}", what, lacking, lacking == 1 ? "élément" : "éléments"),
                destination_of(row), row.asked_at, limit_of(row), opening("Compléter", page_of(row))));
            return;
        }
        auto const since = waits_for_whom_it_was_given_to ? hands_of(stored.request).at : awaited.since;
        follow_.push_back(line(row, "follow", what, destination_of(row), since.value_or(row.asked_at), row.expected_arrival_at,
            opening("Ouvrir", page_of(row))));
    }

    /// Those of its own that have arrived, or were answered.
    void endings_of(PlaceId place)
    {
        for (auto const& row : store_.arrived_since(call_.scope(), call_.now() - news_last)) {
            if (row.origin != place)
                continue;
            auto const what = fmt::format("{} · {}", name_of(row), end_of_road(row));
            news_.push_back(line(row, "arrived", what, destination_of(row), row.updated_at, {}, opening("Ouvrir", page_of(row))));
        }
        for (auto const& row : store_.to_be_closed(call_.scope())) {
            if (row.origin == place)
                news_.push_back(line(row, "answered", fmt::format("{} · {}", name_of(row), word(row.state).label), {}, row.updated_at, {},
                    opening("Lire", page_of(row))));
        }
    }

    /// Whom this house had accepted and who goes elsewhere, back, or nowhere: the place is free again, nobody is to wait.
    void no_longer_expected(PlaceId place)
    {
        auto const changed = store_.changed_since(call_.scope(), call_.now() - news_last);
        auto const sides = store_.sides_among(changed, place);
        for (auto const& row : changed) {
            auto const side = sides.find(row.id);
            if (side == sides.end() || side->second != Side::Refused)
                continue;
            auto const release = store_.stored(row).request.release_of(place);
            if (release && release->typed_at >= call_.now() - news_last)
                news_.push_back(line(row, "released", fmt::format("Demande {} · {}", row.number, sentence_of(*release)), {}, release->happened_at, {},
                    opening("Ouvrir", page_of(row))));
        }
    }

    http::Call& call_;
    Store store_;
    Names names_;
    CivilDate today_;
    CoolingLimits cooling_;
    std::multimap<Instant, Line> to_cool_; ///< by the limit of their clock
    std::vector<Line> before_all_;
    std::vector<Line> todo_;
    std::vector<Line> follow_;
    std::vector<Line> news_;
};

} // namespace

void add_to_day(http::Call& call, day::Day& day)
{
    Lines(call).add_to(day);
}

} // namespace cigogne::transfers
