#include "modules/whatif/replay.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <tuple>

namespace cigogne::whatif {

namespace {

Duration minutes_long(double minutes)
{
    return Duration(static_cast<std::int64_t>(minutes * 60'000));
}

/// What chance decides of one case, once and for all: the same before and after.
struct Fate {
    Instant born_at;             ///< if she has not left by then
    bool delivers_there;
    double mother_stay;          ///< in mean stays
    std::array<double, 4> newborn_stays;
    double first_answer;         ///< from the shortest to the longest, 0 to 1
    Chance by_house;             ///< whether it is passed over, whether it refuses for reasons other than places
    Chance by_call;              ///< how long each call lasts, what the cell does after each refusal

    Fate(World const& world, Case const& one, Chance chance)
        : born_at(Instant::from_milliseconds(std::numeric_limits<std::int64_t>::max()))
        , delivers_there(chance.share() < world.model.delivers_there)
        , mother_stay(lasting(chance))
        , newborn_stays {}
        , first_answer(chance.of(3).share())
        , by_house(chance.of(1))
        , by_call(chance.of(2))
    {
        auto const risk = world.calibration.births_a_minute[static_cast<std::size_t>(one.urgency)];
        auto const waits = lasting(chance);
        for (auto& stay : newborn_stays)
            stay = lasting(chance);
        if (risk > 0 && transfers::awaits_birth(one.kind))
            born_at = one.asked_at + minutes_long(std::min(waits / risk, 5e6));
    }

    bool refuses(std::size_t house, double share) const { return by_house.of(3 * house).share() < share; }
    bool is_passed_over(std::size_t house, double share) const { return by_house.of(3 * house + 1).share() < share; }
    bool is_kept_from(std::size_t house, double share) const { return by_house.of(3 * house + 2).share() < share; }
    double call(std::size_t number) const { return by_call.of(2 * number).share(); }
    double turn(int refusals) const { return by_call.of(2 * static_cast<std::size_t>(refusals) + 1).share(); }
    double sought() const { return by_call.of(std::numeric_limits<std::uint64_t>::max() - 1).share(); }
    bool insists(int refusals, double share) const { return by_house.of(std::numeric_limits<std::uint64_t>::max() - static_cast<std::size_t>(refusals)).share() < share; }
    double last_turn() const { return by_call.of(std::numeric_limits<std::uint64_t>::max()).share(); }

private:
    /// An exponential time of mean one.
    static double lasting(Chance& chance) { return -std::log(1 - chance.share()); }
};

} // namespace

Replay::Replay(World const& world, Arrangement const& arrangement, Arrangement const& before)
    : world_(world)
    , arrangement_(arrangement)
    , board_tells_(std::ranges::any_of(world.calibration.shown, [](double share) { return share > 0; }))
{
    auto const& region = arrangement.region();
    for (std::size_t house = 0; house < region.houses.size(); ++house) {
        for (std::size_t kind = 0; kind < bed_kinds; ++kind)
            receivers_.push_back(receiving_wards(region, house, static_cast<BedKind>(kind)));
    }
    std::vector<transfers::Candidate> candidates;
    for (auto const& house : region.houses)
        candidates.push_back({ .place = house.id, .capabilities = house.capabilities, .travel = {} });
    asked_.reserve(world.cases.size());
    for (auto const& one : world.cases)
        asked_.push_back(asked_for(one, before, candidates));
}

/// What the board said of those places at that hour, but for their number.
transfers::KnownPlaces Replay::places_of(std::size_t house, BedKind kind, Instant at) const
{
    auto const shift = world_.shifts.at(at);
    transfers::KnownPlaces known { .kind = kind };
    known.status = directory::BedStatus::CLOSED;
    for (auto const ward : receivers(house, kind)) {
        if (arrangement_.beds(ward, shift) > 0)
            known.status = directory::BedStatus::OPEN;
        for (auto const& restricted : std::ranges::equal_range(world_.restrictions, ward, {}, &RestrictedWard::ward)) {
            if (restricted.from <= at && at < restricted.until)
                known.restriction = restricted.restriction;
        }
    }
    return known;
}

void Replay::describe(transfers::Candidate& candidate, std::size_t house, Case const& one, std::span<transfers::PlaceNeed const> places) const
{
    auto const& houses = arrangement_.region().houses;
    candidate.level = houses[house].level_on(one.day);
    candidate.own_threshold = houses[house].own_threshold_on(one.day);
    candidate.places.clear();
    for (auto const& wanted : places)
        candidate.places.push_back(places_of(house, wanted.kind, one.asked_at));
    candidate.travel.minutes = world_.minutes[world_.pair(one.origin, house)];
    candidate.usual = std::ranges::find(houses[one.origin].usual, house) != houses[one.origin].usual.end();
}

Replay::Asked Replay::asked_for(Case const& one, Arrangement const& before, std::vector<transfers::Candidate>& candidates) const
{
    auto const& houses = arrangement_.region().houses;
    auto const level = required_level(one, arrangement_.region().thresholds);
    auto const enough_at = [&](Arrangement const& arrangement) {
        auto const needed = required_level(one, arrangement.region().thresholds);
        auto const own = arrangement.region().houses[one.origin].level_on(one.day);
        return needed && own && *needed <= *own;
    };
    bool const enough = enough_at(arrangement_);
    Asked asked { .is_needed = !enough || enough_at(before), .below_level = level && !enough, .need = level, .places = wanted_places(one, level), .order = {} };
    for (std::size_t house = 0; house < houses.size(); ++house)
        describe(candidates[house], house, one, asked.places);
    transfers::Need need { .kind = one.kind, .urgency = one.urgency, .newborn = one.newborn, .places = asked.places, .origin = houses[one.origin].id };
    // After the birth, what she needs is on the adult side, of which nothing is known here: no lower level than where she is.
    if (one.kind == transfers::Kind::TPP)
        asked.need = houses[one.origin].level_on(one.day);
    need.level = asked.need;
    // A plateau that the directory knows nowhere was not written there: it sets nobody aside.
    if (std::ranges::any_of(houses, [&](House const& house) { return house.capabilities.covers(one.capabilities); }))
        need.capabilities = one.capabilities;
    for (auto const& ranked : transfers::rank(need, candidates, world_.model.orientation).destinations) {
        auto const& candidate = candidates[ranked.candidate];
        bool const has_wards = std::ranges::all_of(asked.places, [&](transfers::PlaceNeed const& wanted) { return !receivers(ranked.candidate, wanted.kind).empty(); });
        if (candidate.level && has_wards)
            asked.order.push_back(transfers::search_key(candidate, ranked.candidate, need, transfers::Availability::UNKNOWN, world_.model.orientation));
    }
    return asked;
}

/// One replay while it lasts: who lies where, who is being searched for.
class Year {
public:
    Year(Replay const& replay, OwnPatients const& own, Chance const& chance)
        : replay_(replay)
        , world_(replay.world_)
        , own_(own)
        , board_(chance.of(std::numeric_limits<std::uint64_t>::max()))
        , shifts_(world_.shifts.count())
        , moved_(replay.arrangement_.region().wards.size() * shifts_, 0)
    {
        fates_.reserve(world_.cases.size());
        for (std::size_t index = 0; index < world_.cases.size(); ++index)
            fates_.emplace_back(world_, world_.cases[index], chance.of(index));
        searches_.resize(world_.cases.size());
        replayed_.passages.resize(world_.cases.size());
        replayed_.houses.resize(world_.cases.size());
    }

    Replayed lived()
    {
        std::size_t next_case = 0;
        while (next_case < world_.cases.size() || !calls_.empty()) {
            // At the same instant who asks comes before who is called, and earlier cases before later ones.
            bool const asks = next_case < world_.cases.size() && (calls_.empty() || world_.cases[next_case].asked_at <= calls_.top().at);
            if (asks) {
                ask(next_case++);
            } else {
                auto const call = calls_.top();
                calls_.pop();
                answer(call.index, call.at);
            }
        }
        measure_occupancy();
        return std::move(replayed_);
    }

private:
    /// A call that ends then.
    struct PhoneCall {
        Instant at;
        std::size_t index; ///< of the case
        bool operator>(PhoneCall const& other) const { return std::tie(at, index) > std::tie(other.at, other.index); }
    };
    /// What a call is for.
    enum class Step {
        House,  ///< the next one
        Again,  ///< the first that refused
        Beyond  ///< the region
    };
    struct Search {
        std::vector<transfers::SearchKey> order = {}; ///< empty: as the board that tells nothing leaves it
        std::size_t next = 0;
        bool turns_back = false; ///< to those that were passed over, or have less than the level that was sought
        std::optional<CareLevel> sought = {};
        std::size_t calls = 0;
        Step step = Step::House;
        std::size_t house = 0;
        std::optional<std::size_t> refused = {}; ///< the first one
    };

    void ask(std::size_t index)
    {
        auto const& asked = replay_.asked_[index];
        if (!asked.is_needed) {
            replayed_.passages[index] = { .ending = Ending::NOT_NEEDED };
            return;
        }
        bool const is_delivered = world_.cases[index].kind == transfers::Kind::TPP;
        searches_[index].sought = world_.calibration.sought.at(is_delivered, asked.need, fates_[index].sought());
        if (replay_.board_tells_)
            searches_[index].order = order_shown(asked, world_.shifts.at(world_.cases[index].asked_at));
        dial(index, world_.cases[index].asked_at);
    }

    /// The order of the search, with the places that the board showed at the shift before.
    std::vector<transfers::SearchKey> order_shown(Replay::Asked const& asked, std::size_t shift) const
    {
        auto const shown_at = shift > 0 ? shift - 1 : 0;
        auto order = asked.order;
        for (auto& key : order)
            key.availability = availability_of(key.candidate, asked.places, shown_at);
        std::ranges::sort(order);
        return order;
    }

    transfers::Availability availability_of(std::size_t house, std::vector<transfers::PlaceNeed> const& places, std::size_t shift) const
    {
        auto worst = transfers::Availability::KNOWN;
        for (auto const& wanted : places) {
            auto const ward = replay_.receivers(house, wanted.kind).front();
            bool const is_shown = board_.of(ward * shifts_ + shift).share() < shown_of(ward);
            bool const has_room = ward_with_room(house, wanted, shift).has_value();
            worst = std::max(worst, !is_shown ? transfers::Availability::UNKNOWN : (has_room ? transfers::Availability::KNOWN : transfers::Availability::NONE_KNOWN));
        }
        return worst;
    }
    /// A ward that a scenario opens shows as little as the one that shows least.
    double shown_of(std::size_t ward) const
    {
        auto const& shown = world_.calibration.shown;
        return ward < shown.size() ? shown[ward] : std::ranges::min(shown);
    }

    /// The next house in the order; those that are passed over come back when all others have refused. Nothing when none is left.
    std::optional<std::size_t> next_house(std::size_t index)
    {
        auto& search = searches_[index];
        auto const& order = search.order.empty() ? replay_.asked_[index].order : search.order;
        for (;; search.next = 0, search.turns_back = true) {
            while (search.next < order.size()) {
                auto const house = order[search.next++].candidate;
                auto const level = replay_.level_of(house, world_.cases[index]);
                auto const share = world_.calibration.passed_over[Calibration::surplus(level, search.sought)];
                bool const is_left_out = (search.sought && level < *search.sought) || fates_[index].is_passed_over(house, share);
                if (is_left_out == search.turns_back)
                    return house;
            }
            if (search.turns_back)
                return std::nullopt;
        }
    }

    /// Begins the next call: its answer comes some minutes later.
    void dial(std::size_t index, Instant at)
    {
        auto& search = searches_[index];
        auto const& calibration = world_.calibration;
        auto const refusals = replayed_.passages[index].refusals;
        auto const& fate = fates_[index];
        search.step = step_of(calibration.turn(refusals), fate.turn(refusals), search);
        if (search.step == Step::House) {
            if (auto const house = next_house(index))
                search.house = *house;
            else
                search.step = step_of(calibration.last_turn, fate.last_turn(), search) == Step::Again ? Step::Again : Step::Beyond;
        }
        std::size_t const hours = world_.cases[index].in_service_hours ? 0 : 1;
        auto const minutes = search.calls == 0 ? calibration.first_answer[hours].at(fate.first_answer) : calibration.next_answer[hours].at(fate.call(search.calls));
        ++search.calls;
        calls_.push({ at + minutes_long(minutes), index });
    }

    static Step step_of(Turn const& turn, double share, Search const& search)
    {
        if (share < turn.leaves)
            return Step::Beyond;
        return share < turn.leaves + turn.asks_again && search.refused ? Step::Again : Step::House;
    }

    /// What the call that has just ended decides.
    void answer(std::size_t index, Instant at)
    {
        auto& search = searches_[index];
        auto& passage = replayed_.passages[index];
        if (at >= fates_[index].born_at)
            return be_born(index);
        if (search.step == Step::House && refuses(index, search.house, world_.shifts.at(at))) {
            ++passage.refusals;
            search.refused = search.refused.value_or(search.house);
            return dial(index, at);
        }
        auto const& one = world_.cases[index];
        if (one.is_timed)
            passage.acceptance_minutes = static_cast<double>((at - one.asked_at).count()) / 60'000;
        if (search.step == Step::Beyond) {
            passage.kilometres = world_.model.out_of_region_kilometres;
            return leave(index, at, std::nullopt);
        }
        auto const house = search.step == Step::Again ? *search.refused : search.house;
        passage.kilometres = world_.kilometres[world_.pair(one.origin, house)];
        leave(index, at, house);
    }

    bool refuses(std::size_t index, std::size_t house, std::size_t shift) const
    {
        auto const refusals = replayed_.passages[index].refusals;
        if (fates_[index].insists(refusals, world_.calibration.turn(refusals).insists))
            return false;
        auto const surplus = Calibration::surplus(replay_.level_of(house, world_.cases[index]), searches_[index].sought);
        if (fates_[index].is_kept_from(house, world_.calibration.kept_for_others[surplus]))
            return true;
        return !has_room(house, replay_.asked_[index].places, shift) || fates_[index].refuses(house, world_.calibration.other_refusals[house]);
    }

    /// The departure, unless the birth comes first.
    void leave(std::size_t index, Instant at, std::optional<std::size_t> house)
    {
        auto const departs_at = at + minutes_long(world_.cases[index].preparation_minutes);
        if (departs_at >= fates_[index].born_at)
            return be_born(index);
        replayed_.passages[index].ending = house ? Ending::PLACED : Ending::OUT_OF_REGION;
        replayed_.houses[index] = house;
        if (house)
            lie_in(index, *house, world_.shifts.at(at));
    }

    void be_born(std::size_t index)
    {
        auto& passage = replayed_.passages[index];
        passage = { .ending = Ending::BORN_BEFORE_DEPARTURE, .refusals = passage.refusals };
        passage.out_born = replay_.asked_[index].below_level;
    }

    int free_in(std::size_t ward, std::size_t shift) const
    {
        return replay_.arrangement_.beds(ward, shift) - own_.in(ward, shift) - moved_[ward * shifts_ + shift];
    }

    std::optional<std::size_t> ward_with_room(std::size_t house, transfers::PlaceNeed const& wanted, std::size_t shift) const
    {
        for (auto const ward : replay_.receivers(house, wanted.kind)) {
            if (free_in(ward, shift) >= wanted.count)
                return ward;
        }
        return std::nullopt;
    }
    bool has_room(std::size_t house, std::vector<transfers::PlaceNeed> const& places, std::size_t shift) const
    {
        return std::ranges::all_of(places, [&](transfers::PlaceNeed const& wanted) { return ward_with_room(house, wanted, shift).has_value(); });
    }

    /// Places are taken from the acceptance, for whole shifts. A newborn to come takes one only if its mother gives birth there.
    void lie_in(std::size_t index, std::size_t house, std::size_t shift)
    {
        auto const& fate = fates_[index];
        bool const is_to_be_born = transfers::is_in_utero(world_.cases[index].kind);
        for (auto const& wanted : replay_.asked_[index].places) {
            bool const is_newborn = directory::is_for_newborn(wanted.kind);
            if (is_newborn && is_to_be_born && !fate.delivers_there)
                continue;
            auto const ward = ward_with_room(house, wanted, shift).value_or(replay_.receivers(house, wanted.kind).front()); // beyond its places
            for (int one = 0; one < wanted.count; ++one) {
                auto const stays = is_newborn ? fate.newborn_stays[static_cast<std::size_t>(one) % fate.newborn_stays.size()] : fate.mother_stay;
                auto const days = stays * world_.model.stay_of(replay_.arrangement_.region().wards[ward].kind);
                auto const end = std::min(shifts_, shift + std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(std::min(days, 400.0) * Shifts::a_day))));
                for (auto taken = shift; taken < end; ++taken)
                    ++moved_[ward * shifts_ + taken];
            }
        }
    }

    void measure_occupancy()
    {
        std::array<double, 2> taken {};
        std::array<double, 2> beds {};
        auto const& wards = replay_.arrangement_.region().wards;
        for (std::size_t ward = 0; ward < wards.size(); ++ward) {
            std::int64_t ward_taken = 0;
            std::int64_t ward_beds = 0;
            for (std::size_t shift = 0; shift < shifts_; ++shift) {
                auto const present = replay_.arrangement_.beds(ward, shift);
                ward_taken += std::min<int>(present, own_.in(ward, shift) + moved_[ward * shifts_ + shift]);
                ward_beds += present;
            }
            auto const side = static_cast<std::size_t>(directory::is_for_newborn(wards[ward].kind));
            taken[side] += static_cast<double>(ward_taken);
            beds[side] += static_cast<double>(ward_beds);
        }
        replayed_.maternal_occupancy = beds[0] > 0 ? taken[0] / beds[0] : 0;
        replayed_.newborn_occupancy = beds[1] > 0 ? taken[1] / beds[1] : 0;
    }

    Replay const& replay_;
    World const& world_;
    OwnPatients const& own_;
    Chance board_;       ///< whether it shows a count, by ward and shift
    std::size_t shifts_;
    std::vector<std::uint16_t> moved_; ///< places taken by those who were moved, by ward, then shift
    std::vector<Fate> fates_;
    std::vector<Search> searches_;
    std::priority_queue<PhoneCall, std::vector<PhoneCall>, std::greater<>> calls_;
    Replayed replayed_;
};

Replayed Replay::run(OwnPatients const& own, Chance const& chance) const
{
    return Year(*this, own, chance).lived();
}

} // namespace cigogne::whatif
