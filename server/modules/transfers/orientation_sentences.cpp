#include "modules/transfers/orientation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

namespace {

/// « à 13 h 40 », « hier à 13 h 40 », « le 21/11/2026 à 13 h 40 ».
std::string time_of(Instant instant, Instant now)
{
    auto const local = in_paris(instant);
    auto const time = fmt::format("à {} h {:02}", local.time.hour(), local.time.minute());
    auto const days_ago = paris_date(now).days_since(local.date);
    if (days_ago == 0)
        return time;
    return days_ago == 1 ? "hier " + time : fmt::format("le {} {}", french_date(local.date), time);
}

std::string name_of(BedKind kind)
{
    switch (kind) {
    case BedKind::OBS_GHR:
        return "grossesses à haut risque";
    case BedKind::SDN:
        return "salle de naissance";
    case BedKind::OBS_PN:
        return "suites de couches";
    case BedKind::KANG:
        return "unité kangourou";
    case BedKind::NEO:
        return "néonatologie";
    case BedKind::SI:
        return "soins intensifs de néonatologie";
    case BedKind::REA:
        return "réanimation néonatale";
    }
    return {};
}

std::string known(KnownPlaces const& places, Instant now)
{
    auto const when = places.declared_at ? " " + time_of(*places.declared_at, now) : std::string();
    auto const count = *places.available;
    if (count == 0)
        return fmt::format("pas de place de {}{}", name_of(places.kind), when);
    return fmt::format("{} {} de {}{}", count, count == 1 ? "place" : "places", name_of(places.kind), when);
}

/// What is said of one kind of place, and whether it asks for caution.
struct Remark {
    std::string text;
    bool caution;
};

Remark remark_of(PlaceNeed const& needed, Candidate const& candidate, Instant now)
{
    auto const found = std::ranges::find(candidate.places, needed.kind, &KnownPlaces::kind);
    if (found == candidate.places.end())
        return { fmt::format("{} : pas de nouvelle", name_of(needed.kind)), true };
    bool const is_known = found->available && found->freshness != Freshness::UNKNOWN;
    if (found->status == directory::BedStatus::LIMITED) {
        // A count that is known is said of a unit under strain as of any other: « tendu » alone would hide that it has no place.
        auto const to_check = found->freshness == Freshness::STALE ? ", à vérifier" : "";
        return { is_known ? fmt::format("{}{}, tendu", known(*found, now), to_check) : fmt::format("{} : tendu", name_of(needed.kind)), true };
    }
    if (!is_known) {
        auto const news = found->declared_at ? "dernière nouvelle " + time_of(*found->declared_at, now) : "pas de nouvelle";
        return { fmt::format("{} : {}", name_of(needed.kind), news), true };
    }
    if (found->freshness == Freshness::STALE)
        return { known(*found, now) + ", à vérifier", true };
    return { known(*found, now), *found->available < needed.count };
}

std::string ordinal(std::size_t rank)
{
    if (rank == 0)
        return "Première";
    return rank == 1 ? "Deuxième" : "Ensuite";
}

std::string joined(std::vector<std::string> const& parts)
{
    return fmt::format("{}", fmt::join(parts, " ; "));
}

} // namespace

std::string sentence_of(RankedPlace const& ranked, std::size_t rank, Candidate const& candidate, Need const& need, Instant now)
{
    std::vector<std::string> reasons;
    std::vector<std::string> cautions;
    bool const call_first = ranked.availability == Availability::TO_CALL_FIRST || ranked.availability == Availability::UNKNOWN;
    for (auto const& needed : need.places) {
        auto remark = remark_of(needed, candidate, now);
        (remark.caution ? cautions : reasons).push_back(std::move(remark.text));
    }
    if (is_return(need.kind) && need.original == candidate.place)
        reasons.push_back("sa maternité d’origine");
    if (candidate.usual)
        reasons.push_back("son secteur habituel");
    if (need.level && candidate.level == need.level)
        reasons.push_back(fmt::format("{} suffisant", word(*candidate.level).label));
    if (candidate.travel.estimated)
        cautions.push_back("trajet estimé");
    if (reasons.empty() && !call_first)
        reasons.push_back(ranked.availability == Availability::NONE_KNOWN ? "pas de place connue" : "par son temps de trajet");

    // Said in place of the rank: « Ensuite : à appeler d'abord » would say both.
    auto const lead = [&] {
        if (candidate.place_lost)
            return std::string("A accepté, puis place retirée");
        if (candidate.refused)
            return fmt::format("A refusé ({})", word(*candidate.refused).label);
        return call_first ? std::string("À appeler d’abord") : ordinal(rank);
    }();
    auto sentence = reasons.empty() ? lead + "." : fmt::format("{} : {}.", lead, joined(reasons));
    if (!cautions.empty())
        sentence += fmt::format(" Attention : {}.", joined(cautions));
    return sentence;
}

std::string sentence_of(SetAside const& set_aside, Candidate const& candidate, Need const& need)
{
    switch (set_aside.exclusion) {
    case Exclusion::CLOSED: {
        std::optional<Instant> until;
        for (auto const& places : candidate.places)
            until = std::max(until, places.closed_until);
        return until ? fmt::format("fermée jusqu’au {}", french_date_time(*until)) : "fermée";
    }
    case Exclusion::LEVEL_TOO_LOW: {
        auto const level = candidate.level ? fmt::format("niveau {}", word(*candidate.level).label) : "pas de niveau de soins";
        return need.level ? fmt::format("{}, il faut un {}", level, word(*need.level).label) : level;
    }
    case Exclusion::BELOW_OWN_THRESHOLD:
        if (candidate.own_threshold && need.newborn.age && *need.newborn.age < candidate.own_threshold->least_age)
            return fmt::format("reçoit à partir de {}", candidate.own_threshold->least_age.text());
        return "hors de ses propres limites de terme, de poids ou de nombre";
    case Exclusion::NO_PLATEAU:
        break;
    }
    std::vector<std::string> missing;
    for (std::size_t index = 0; index < words<directory::Capability>.size(); ++index) {
        auto const capability = static_cast<directory::Capability>(index);
        if (need.capabilities.has(capability) && !candidate.capabilities.has(capability))
            missing.emplace_back(word(capability).label);
    }
    return fmt::format("plateau technique absent ({})", fmt::join(missing, ", "));
}

} // namespace cigogne::transfers
