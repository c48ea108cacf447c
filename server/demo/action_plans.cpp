#include "demo/actions.hpp"
#include "demo/analyses.hpp"
#include "demo/requests.hpp"
#include "demo/working_day.hpp"
#include "modules/quality/meeting.hpp"
#include "modules/quality/store.hpp"

#include <fmt/format.h>

namespace cigogne::demo {

namespace {

using namespace quality;
using transfers::Dysfunction;

/// What each year's plan holds, with the goal in its words. All invented.
struct Item {
    char const* what;
    char const* goal;
    Dysfunction code;
    ActionCategory category;
    unsigned month; ///< due on its last day
    Fate fate = Fate::InTime;
    char const* house = nullptr; ///< of a local one
};
constexpr auto items = std::to_array<Item>({
    { "appeler la cellule dès la troisième réponse négative", "moins de 8 demandes sur 100 avec 3 refus ou plus", Dysfunction::D02, ActionCategory::ORGANISATION, 2, Fate::Late },
    { "valise d’accueil du prématuré en salle de naissance", "valise vérifiée chaque mois", Dysfunction::D06, ActionCategory::EQUIPMENT, 3, Fate::InTime, "CH Rodez" },
    { "fiche de liaison relue à deux avant le départ", "9 fiches complètes sur 10", Dysfunction::D07, ActionCategory::PROTOCOL, 5 },
    { "vecteur demandé dès que la place est trouvée", "moins de 10 départs tardifs pour 100 transferts", Dysfunction::D04, ActionCategory::ORGANISATION, 6 },
    { "un refus se dit avec sa raison", "aucun désaccord sans retour aux deux équipes", Dysfunction::D10, ActionCategory::COMMUNICATION, 9 },
    { "convention avec une région voisine", "une réponse en moins de 30 minutes", Dysfunction::D03, ActionCategory::STRUCTURAL, 10, Fate::Dropped },
    { "formation à l’accouchement inopiné dans six maternités", "60 personnes formées", Dysfunction::D06, ActionCategory::TRAINING, 11 },
    { "revue trimestrielle des destinations inadaptées", "quatre revues dans l’année", Dysfunction::D09, ActionCategory::ORGANISATION, 12 },
});

constexpr auto always_acted_upon = std::to_array({ Dysfunction::D02, Dysfunction::D04, Dysfunction::D06, Dysfunction::D07, Dysfunction::D09 });

CivilDate last_of(int year, unsigned month) { return CivilDate::make(year, month, 1)->plus_months(1).plus_days(-1); }
Instant in_the_afternoon(int year, unsigned month, unsigned day) { return from_paris(working_day(*CivilDate::make(year, month, day)), *TimeOfDay::make(16, 30)); }

/// The plan of a year, from its first meeting on.
class PlanOfYear {
public:
    PlanOfYear(db::Transaction& transaction, Region const& region, Recipe const& recipe, int year)
        : transaction_(transaction)
        , region_(region)
        , now_(recipe.now)
        , year_(year)
        , risks_(region.accounts.at("risques"))
        , decided_at_(in_the_afternoon(year, 1, 15))
    {
    }

    void tell()
    {
        if (decided_at_ >= now_)
            return;
        auto const meeting = meet(decided_at_, "bilan et plan de l’année", decisions());
        for (auto const& item : items)
            decide(item, meeting);
        constexpr auto others = std::to_array<std::pair<unsigned, char const*>>({ { 4, "délais des vecteurs" }, { 7, "refus et places de type III" }, { 10, "naissances hors type III" } });
        for (auto const& [month, subject] : others) {
            if (auto const at = in_the_afternoon(year_, month, 8); at < now_)
                meet(at, subject, "Exemple : poursuivre les actions du plan");
        }
    }

    void act_upon(Dysfunction code)
    {
        if (decided_at_ < now_) {
            Store(transaction_).add(DatedMode { Id<DysfunctionModeTag>::make(decided_at_), code, Mode::ACT, *CivilDate::make(year_, 1, 1), fmt::format("Exemple : réunion fictive de janvier {}", year_), decided_at_, risks_ });
        }
    }

private:
    static std::string decisions()
    {
        std::string all;
        for (auto const& item : items)
            all += (all.empty() ? "Exemple : " : "\nExemple : ") + std::string(item.what);
        return all;
    }

    MeetingId meet(Instant at, std::string_view subject, std::string decisions)
    {
        auto const cell = region_.accounts.at("cellule2");
        auto const id = MeetingId::make(at);
        auto const participants = 12 + year_ % 7;
        Store(transaction_).add(Meeting { id, paris_date(at), fmt::format("Transferts (exemple) : {}", subject), MeetingKind::TRANSFERS, true, {}, participants, {}, {}, std::move(decisions), at, cell, at, cell, 1 });
        return id;
    }

    void decide(Item const& item, MeetingId meeting)
    {
        bool const is_local = item.house != nullptr;
        Decided const decided {
            .title = fmt::format("Exemple : {} ; objectif {} : {}", item.what, year_, item.goal),
            .level = is_local ? ActionLevel::LOCAL : ActionLevel::REGIONAL,
            .category = item.category,
            .owner = is_local ? "Maternité" : "Cellule des transferts",
            .place = is_local ? std::optional(region_.places.at(item.house)) : std::nullopt,
            .due_on = last_of(year_, item.month),
            .codes = { item.code },
            .meeting = meeting,
        };
        tell_action(transaction_, decided, item.fate, decided_at_, risks_, now_);
    }

    db::Transaction& transaction_;
    Region const& region_;
    Instant now_;
    int year_;
    AccountId risks_;
    Instant decided_at_;
};

} // namespace

void tell_action_plans(db::Database& database, Region const& region, Recipe const& recipe)
{
    auto const present = static_cast<int>(paris_date(recipe.now).ymd().year());
    auto const first = first_year(recipe);
    for (auto year = first; year <= present; ++year) {
        auto transaction = database.write();
        PlanOfYear plan(transaction, region, recipe, year);
        plan.tell();
        if (year == first) {
            for (auto const code : always_acted_upon)
                plan.act_upon(code);
        }
        if (year == present)
            plan.act_upon(Dysfunction::D10);
        transaction.commit();
    }
}

} // namespace cigogne::demo
