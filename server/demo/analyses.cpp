#include "demo/analyses.hpp"

#include "demo/case_life.hpp"
#include "demo/network.hpp"
#include "demo/requests.hpp"
#include "demo/retex.hpp"
#include "modules/quality/opening.hpp"
#include "modules/transfers/store.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::demo {

namespace {

using namespace quality;

constexpr std::size_t cases_a_slice = 30;
constexpr int first_declared_year = 2025; ///< of births in the wrong place (annual report 2024 of the network)
constexpr int declarations_a_year = 26;   ///< invented
constexpr int undeclared = 2;             ///< the latest that facts have opened wait to be declared, so that there are always some
constexpr auto rodez = "CH Rodez";

/// A case that will be opened, and what will become of it.
struct Begun {
    Instant at;
    std::optional<transfers::RequestId> request = {}; ///< that opens it
    std::optional<Declaration> declaration = {};      ///< else
    Life life;
    std::vector<CaseId> opened = {};
};

/// One that shows a state, so many days old.
struct Shown {
    CaseKind kind;
    char const* house;
    int days;
    Last last;
    Avoidability verdict = Avoidability::INEVITABLE;
};
constexpr auto shown = std::to_array<Shown>({
    { CaseKind::AN_DNN, rodez, 160, Last::Closed, Avoidability::AVOIDABLE_WITH_RISK_FACTOR },
    { CaseKind::AN_MPT, "CH Alès-Cévennes", 130, Last::Closed },
    { CaseKind::AN_OUT, "CH Narbonne", 96, Last::Planned, Avoidability::PROBABLY_AVOIDABLE },
    { CaseKind::AN_EIG, "CH Mende", 75, Last::Reviewed },
    { CaseKind::AN_EAI, "CH Alès-Cévennes", 47, Last::OneJudgement },
    { CaseKind::AN_OUT, "CH Mende", 33, Last::Rejected },
    { CaseKind::AIEH, "CH Narbonne", 24, Last::Documented },
    { CaseKind::AIEH, rodez, 6, Last::Declared },
});

/// When the birth of that request was told; of a newborn who is moved, when he was asked for.
Instant told_at(transfers::Store& store, transfers::Measure const& measure)
{
    auto const stored = store.request(measure.id);
    bool const before_departure = measure.cancelled_for.has_value();
    for (auto const& fact : stored->request.facts()) {
        bool const tells = before_departure ? std::holds_alternative<transfers::Birth>(fact.what) : std::holds_alternative<transfers::PregnancyIssue>(fact.what);
        if (tells && !fact.crossed_out)
            return fact.typed_at;
    }
    return stored->row.typed_at;
}

/// A request is looked at as if its measure had just been written.
void follow(db::Transaction& transaction, transfers::RequestId request, Instant at)
{
    follow_request(transaction, { .position = 0, .topic = {}, .version = 0, .audience = {}, .kind = transfers::measured_event, .payload = fmt::format(R"({{"request":"{}"}})", request.text()), .at = at });
}

class Analyses {
public:
    Analyses(db::Database& database, Region const& region, Recipe const& recipe)
        : database_(database)
        , region_(region)
        , recipe_(recipe)
        , first_(std::max(first_declared_year, first_year(recipe)))
        , present_(static_cast<int>(paris_date(recipe.now).ymd().year()))
        , chance_(recipe.seed ^ 0xca5e5U)
        , network_(network_on(database, region, paris_date(recipe.now)))
    {
    }

    void tell()
    {
        find_births();
        for (auto year = first_; year <= present_; ++year)
            declare_in(year);
        show_states();
        std::ranges::stable_sort(all_, {}, &Begun::at);
        in_slices([&](db::Transaction& transaction, Begun& begun) { open(transaction, begun); });
        in_slices([&](db::Transaction& transaction, Begun& begun) { go_on(transaction, begun); });
    }

private:
    template <class Act>
    void in_slices(Act act)
    {
        for (std::size_t begin = 0; begin < all_.size(); begin += cases_a_slice) {
            auto transaction = database_.write();
            for (auto& begun : std::span(all_).subspan(begin, std::min(cases_a_slice, all_.size() - begin)))
                act(transaction, begun);
            transaction.commit();
        }
    }

    Life drawn_life(std::optional<PlaceId> house)
    {
        bool const has_midwife = house && midwife_of(region_, *house);
        Life life { .pace = drawn_pace(chance_, has_midwife ? Haste::AtOnce : Haste::Usual), .verdicts = invented_verdicts(chance_) };
        auto const draw = chance_.between(0, 99);
        if (draw < 6)
            life.last = Last::Documented; // and then forgotten: late one day
        else if (draw < 9 && !has_midwife)
            life.last = Last::Rejected;
        return life;
    }

    /// Those that requests open, of the year before too: a birth may come weeks after the call. Which ones do is asked of the module, and
    /// undone: they are opened afterwards, in the order of time.
    void find_births()
    {
        auto transaction = database_.write();
        transfers::Store requests(transaction);
        Store const cases(transaction);
        for (auto year = std::max(first_ - 1, first_year(recipe_)); year <= present_; ++year) {
            for (auto const& measure : transfers::measures_of(transaction, year)) {
                if (!measure.born_on && !transfers::is_of_newborn(measure.kind))
                    continue;
                follow(transaction, measure.id, recipe_.now);
                if (auto const opened = cases.of_request(measure.id); !opened.empty())
                    all_.push_back({ .at = told_at(requests, measure), .request = measure.id, .life = drawn_life(opened.front().house) });
            }
        }
        leave_some_undeclared();
    }

    void leave_some_undeclared()
    {
        std::ranges::stable_sort(all_, {}, &Begun::at);
        for (auto index = std::max<std::ptrdiff_t>(0, std::ssize(all_) - undeclared); index < std::ssize(all_); ++index) {
            auto& life = all_[static_cast<std::size_t>(index)].life;
            life.last = life.pace.declared > 1 ? Last::Opened : life.last;
        }
    }

    void declare_in(int year)
    {
        constexpr auto kinds = std::to_array({ CaseKind::AIEH, CaseKind::AIEH, CaseKind::AIEH, CaseKind::AN_EAI, CaseKind::AN_MPT, CaseKind::AN_DNN,
            CaseKind::AN_EIG, CaseKind::AN_OUT });
        auto const first = *CivilDate::make(year, 1, 1);
        for (int count = 0; count < declarations_a_year * recipe_.scale; ++count) {
            auto const born_at = from_paris(first.plus_days(chance_.between(0, 364)), *TimeOfDay::make(chance_.between(0, 23), chance_.between(0, 59)));
            add_declared(chance_.one_of(kinds), house().id, born_at, {});
        }
    }

    /// One that has too little care for a child who comes early.
    House const& house()
    {
        for (;;) {
            auto const& drawn = chance_.one_of(network_.houses());
            if (drawn.level != directory::CareLevel::T3)
                return drawn;
        }
    }

    void show_states()
    {
        auto const first_day = *CivilDate::make(first_, 1, 1);
        for (auto const& one : shown) {
            auto const born_on = paris_date(recipe_.now).plus_days(-one.days - 1);
            if (born_on < first_day)
                continue;
            Life const life { pace_up_to(one.last, one.days), one.last, { one.verdict, one.verdict, one.verdict } };
            add_declared(one.kind, region_.places.at(one.house), from_paris(born_on, *TimeOfDay::make(chance_.between(0, 23), 40)), life);
        }
    }

    /// Declared on one of the next days, the next one if it shows a state. What the midwives who may log in would not have documented yet is
    /// left out.
    void add_declared(CaseKind kind, PlaceId house, Instant born_at, std::optional<Life> const& shows)
    {
        bool const is_of_midwife = !shows && midwife_of(region_, house);
        auto const days = shows || is_of_midwife ? 1 : chance_.between(1, 8);
        auto const at = from_paris(paris_date(born_at).plus_days(days), *TimeOfDay::make(chance_.between(9, 16), 10));
        auto declaration = invented_declaration(chance_, kind, house, born_at);
        auto const life = shows ? *shows : drawn_life(house);
        if (at + (is_of_midwife ? 72h : 0h) < recipe_.now)
            all_.push_back({ .at = at, .declaration = std::move(declaration), .life = life });
    }

    void open(db::Transaction& transaction, Begun& begun) const
    {
        Store const store(transaction);
        if (begun.declaration) {
            auto const by = midwife_of(region_, *begun.declaration->house).value_or(region_.accounts.at("cellule2"));
            if (auto const row = declare_case(transaction, *begun.declaration, begun.at, by))
                begun.opened.push_back(row->id);
            return;
        }
        follow(transaction, *begun.request, begun.at);
        for (auto const& row : store.of_request(*begun.request)) {
            if (row.source != CaseSource::DECLARATION)
                begun.opened.push_back(row.id);
        }
    }

    void go_on(db::Transaction& transaction, Begun const& begun)
    {
        for (auto const id : begun.opened) {
            auto const row = Store(transaction).find(id);
            auto chance = chance_.of(static_cast<std::uint64_t>(row->number));
            CaseLife(transaction, region_, *row, begun.life, chance, recipe_.now).tell();
        }
    }

    db::Database& database_;
    Region const& region_;
    Recipe const& recipe_;
    int first_;
    int present_;
    Chance chance_;
    Network network_;
    std::vector<Begun> all_;
};

} // namespace

void tell_analyses(db::Database& database, Region const& region, Recipe const& recipe)
{
    Analyses(database, region, recipe).tell();
}

} // namespace cigogne::demo
