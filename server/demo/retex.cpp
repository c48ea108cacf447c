#include "demo/retex.hpp"

#include "demo/actions.hpp"
#include "modules/quality/store.hpp"

#include <array>
#include <fmt/format.h>

namespace cigogne::demo {

using namespace quality;

namespace {

constexpr auto of_houses = std::to_array<std::string_view>({ "Exemple : avis de la cellule dès la première consultation pour menace",
    "Exemple : numéro du SMUR pédiatrique affiché en salle de naissance", "Exemple : premier bilan dans l’heure de l’arrivée",
    "Exemple : pédiatre prévenu avant toute naissance avant 32 SA" });
constexpr auto of_the_network = std::to_array<std::string_view>({ "Exemple : rappel des repères d’appel à toutes les maternités",
    "Exemple : le cas, sans nom, raconté à la réunion des cadres", "Exemple : point avec les SAMU sur les délais des SMUR pédiatriques",
    "Exemple : un rappel dans la lettre du réseau" });

} // namespace

std::optional<AccountId> midwife_of(Region const& region, PlaceId house)
{
    for (auto const& account : demo_accounts()) {
        bool const is_hers = account.role == accounts::Role::MaternityMidwife && region.places.at(account.establishment) == house;
        if (is_hers)
            return region.accounts.at(account.login);
    }
    return std::nullopt;
}

void tell_retex(db::Transaction& transaction, Region const& region, CaseRow const& row, Chance& chance, Instant at, Instant now)
{
    auto const midwife = midwife_of(region, row.house);
    auto const by = midwife.value_or(region.accounts.at("risques"));
    std::string const of_the_house(chance.one_of(of_houses));
    std::string const of_the_region(chance.one_of(of_the_network));
    auto const held_on = paris_date(at);
    std::vector const cases { row.id };
    std::vector<int> requests;
    if (row.request_number)
        requests.push_back(*row.request_number);
    Meeting const meeting { MeetingId::make(at), held_on, fmt::format("Retex (exemple) : cas {}", row.number), MeetingKind::RETEX, true,
        midwife ? std::optional(row.house) : std::nullopt, chance.between(6, 18), text_of(cases), text_of(requests),
        of_the_house + "\n" + of_the_region, at, by, at, by, 1 };
    Store(transaction).add(meeting);

    std::vector<transfers::Dysfunction> codes;
    if (row.source == CaseSource::BIRTH_BEFORE_DEPARTURE)
        codes.push_back(transfers::Dysfunction::D06);
    bool const is_late = chance.percent(20);
    Decided const local { of_the_house, ActionLevel::LOCAL, ActionCategory::PROTOCOL, "Maternité", row.house,
        held_on.plus_days(chance.between(30, 90)), codes, cases, meeting.id };
    tell_action(transaction, local, is_late ? Fate::Late : Fate::InTime, at, by, now);
    Decided const regional { of_the_region, ActionLevel::REGIONAL, ActionCategory::COMMUNICATION, "Cellule des transferts", {},
        held_on.plus_days(chance.between(60, 150)), codes, cases, meeting.id };
    tell_action(transaction, regional, Fate::InTime, at, region.accounts.at("risques"), now);
}

} // namespace cigogne::demo
