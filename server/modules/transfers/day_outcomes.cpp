#include "modules/transfers/day_outcomes.hpp"

#include "modules/transfers/awaited.hpp"
#include "modules/transfers/who_may.hpp"

#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// At most that many lines of one sort: the rest is in the work list.
constexpr std::size_t most_lines = 10;
/// After the address of the request.
constexpr std::string_view outcome_page = "/devenir";

class OutcomeLines {
public:
    OutcomeLines(http::Call& call, Store& store, Names& names, day::Day& day)
        : call_(call)
        , store_(store)
        , names_(names)
        , day_(day)
    {
    }

    void of_the_cell()
    {
        auto const late = store_.first_awaiting_feedback(call_.scope(), call_.now(), most_lines);
        auto const awaited = store_.first_awaiting_outcome(call_.scope(), call_.now(), most_lines);
        expect_places(late.rows);
        expect_places(awaited.rows);
        for (auto const& row : late.rows)
            add(day_.todo, row, "feedback", "retour d’information à envoyer", names_.of(row.origin), row.feedback_due_at, "Envoyer", "?ouvrir=retour");
        rest(day_.todo, late.all, "retours d’information à envoyer");
        // She reminds those who know; the line leaves when they have answered.
        for (auto const& row : awaited.rows)
            add(day_.follow, row, "outcome", of_whom(row, "devenir en retard"), destination_of(row), row.outcome_due_at, "Ouvrir", outcome_page);
        rest(day_.follow, awaited.all, "devenirs en retard");
    }

    void of_a_place(PlaceId place)
    {
        auto to_tell = store_.awaiting_outcome(call_.scope(), call_.now());
        auto const sides = store_.sides_among(to_tell, place);
        std::erase_if(to_tell, [&](RequestRow const& row) {
            bool const left_pregnant = row.stay_end && *row.stay_end != StayEnd::STILL_IN;
            auto const side = sides.at(row.id);
            return side != Side::Receiver && (side != Side::Origin || !left_pregnant || !call_.identity().may(ask));
        });
        auto const lines = first(to_tell);
        expect_places(lines);
        for (auto const& row : lines) {
            bool const after_stay = row.stay_end && *row.stay_end != StayEnd::STILL_IN;
            add(day_.todo, row, "outcome", row.issue ? "issue de la grossesse à compléter" : after_stay ? "a-t-elle accouché ?"
                                                                                                        : of_whom(row, "devenir à donner"),
                sides.at(row.id) == Side::Origin ? destination_of(row) : names_.of(row.origin), row.outcome_due_at, "Répondre", outcome_page);
        }
        rest(day_.todo, static_cast<std::int64_t>(to_tell.size()), "devenirs à donner");
        if (!call_.identity().may(ask))
            return;
        auto const unread = store_.with_unread_feedback(call_.scope());
        expect_places(unread);
        for (auto const& row : unread)
            add(day_.news, row, "feedback", "retour d’information", destination_of(row), row.updated_at, "Lire", "");
    }

private:
    static std::span<RequestRow const> first(std::vector<RequestRow> const& rows)
    {
        return std::span(rows).first(std::min(rows.size(), most_lines));
    }

    void expect_places(std::span<RequestRow const> rows)
    {
        for (auto const& row : rows) {
            names_.expect(row.origin);
            names_.expect(row.destination);
        }
    }

    void rest(std::vector<day::Line>& block, std::int64_t all, std::string_view what)
    {
        auto const others = all - static_cast<std::int64_t>(most_lines);
        if (others > 0)
            block.push_back({ fmt::format("outcomes/{}", what), fmt::format("{} autres {}", others, what), "", {}, {}, day::opening("Tout voir", "/devenirs") });
    }

    void add(std::vector<day::Line>& block, RequestRow const& row, std::string_view reason, std::string_view what, std::string where, Instant since,
        std::string button, std::string_view page)
    {
        auto name = fmt::format("Demande {}", row.number);
        if (row.motive)
            name += fmt::format(" · {}", spoken(*row.motive));
        block.push_back({ fmt::format("{}/{}", row.id.text(), reason), fmt::format("{} · {}", name, what), std::move(where), since, {},
            day::opening(std::move(button), fmt::format("/demandes/{}{}", row.id.text(), page)) });
    }

    /// Which of several who travelled is still to be told of, once something is told.
    std::string of_whom(RequestRow const& row, std::string_view what)
    {
        auto const awaited = still_awaited(store_, row);
        return awaited.empty() ? std::string(what) : fmt::format("{} : {}", what, awaited);
    }

    std::string destination_of(RequestRow const& row) { return row.destination ? names_.of(*row.destination) : row.destination_name; }

    http::Call& call_;
    Store& store_;
    Names& names_;
    day::Day& day_;
};

} // namespace

void add_outcomes(http::Call& call, Store& store, Names& names, day::Day& day)
{
    OutcomeLines lines(call, store, names, day);
    if (call.identity().may(coordinate))
        lines.of_the_cell();
    else if (auto const place = call.scope().place(); place && !call.identity().may(follow))
        lines.of_a_place(*place);
}

} // namespace cigogne::transfers
