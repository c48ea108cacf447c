#include "demo/papers.hpp"
#include "modules/transfers/chapter_store.hpp"

#include <array>
#include <string_view>

namespace cigogne::demo {

namespace {

struct Chapter {
    std::string_view title;
    std::string_view body;
};

constexpr auto chapters = std::to_array<Chapter>({
    { "Procédure (exemple) : demander un transfert",
        "Exemple fictif, à remplacer par la procédure du réseau.\n\n"
        "Avant d’appeler :\n- le terme, le motif, l’urgence ;\n- ce que la femme en pense ;\n- qui rappeler, à quel numéro.\n\n"
        "La demande se fait sur Cigogne ; par téléphone si Cigogne ne répond pas. La cellule la lit en une minute." },
    { "Procédure (exemple) : le départ",
        "Exemple fictif, à remplacer par la procédure du réseau.\n\n"
        "- la fiche de liaison est relue à deux ;\n- les contre-indications sont revues ;\n- le dossier part avec la femme ;\n"
        "- l’heure du départ est notée aussitôt." },
    { "Protocole (exemple) : menace d’accouchement prématuré",
        "Exemple fictif : ce texte ne dit rien de ce qu’il faut prescrire. Le protocole validé du réseau prend sa place.\n\n"
        "Quand appeler la cellule, qui prévient le pédiatre, quand redemander un avis." },
    { "Mémo (exemple) : annuaire des lignes directes",
        "Exemple fictif : aucun de ces numéros n’existe.\n\n"
        "- Cellule des transferts : 05 00 00 00 00, de 8 h à 20 h ;\n- régulation du SAMU : 05 00 00 00 15 ;\n"
        "- astreinte de direction : 05 00 00 00 20." },
});

} // namespace

void write_chapters(db::Database& database, Region const& region, Recipe const& recipe)
{
    auto const year = static_cast<int>(paris_date(recipe.now).ymd().year());
    auto const of_this_year = from_paris(*CivilDate::make(year, 1, 8), *TimeOfDay::make(10, 0));
    auto const at = of_this_year < recipe.now ? of_this_year : of_this_year - 365 * 24h;
    auto const by = region.accounts.at("cellule");
    auto transaction = database.write();
    transfers::ChapterStore store(transaction);
    int position = 0;
    for (auto const& [title, body] : chapters)
        store.add({ transfers::ChapterId::make(at), std::string(title), std::string(body), ++position, true, at, by, at, by, 1 });
    transaction.commit();
}

} // namespace cigogne::demo
