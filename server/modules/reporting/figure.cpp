#include "modules/reporting/figure.hpp"

#include <algorithm>
#include <array>

namespace cigogne::reporting {

namespace {

using transfers::Dysfunction;
using transfers::Kind;

constexpr int least_corticosteroid_days = 24 * 7;    // 24+0
constexpr int most_corticosteroid_days = 33 * 7 + 6; // 33+6

bool is_transfer(Observation const& one) { return one.kind != Kind::AVIS; }
bool is_maternal(Observation const& one) { return transfers::is_in_utero(one.kind) || one.kind == Kind::TPP; }
bool is_newborns(Observation const& one) { return transfers::is_of_newborn(one.kind); }
bool is_done(Observation const& one) { return is_transfer(one) && one.has_arrived; }
bool is_in_utero_done(Observation const& one) { return transfers::is_in_utero(one.kind) && one.has_arrived; }
bool is_to_type_three(Observation const& one) { return is_in_utero_done(one) && one.destination_level == directory::CareLevel::T3; }

/// How stays are told after a transfer to a type III: the four ends whose shares are published, and those that nobody knows.
enum class ToldEnd {
    Delivered,
    Home,
    Retransferred,
    Other,
    NotKnown
};

/// Rule: what nobody said, what is said to be unknown and a stay that lasts are no end, and are told apart from the others: the published shares leave 2 % untold
/// (reference/domain.md 2.10, 2022–2024).
ToldEnd told_end(std::optional<transfers::StayEnd> end)
{
    using transfers::StayEnd;
    switch (end.value_or(StayEnd::UNKNOWN)) {
    case StayEnd::DELIVERED_THIS_STAY:
        return ToldEnd::Delivered;
    case StayEnd::HOME:
        return ToldEnd::Home;
    case StayEnd::RETRANSFER:
        return ToldEnd::Retransferred;
    case StayEnd::UNKNOWN:
    case StayEnd::STILL_IN:
        return ToldEnd::NotKnown;
    default:
        return ToldEnd::Other;
    }
}

bool is_maternal_return(Observation const& one) { return one.kind == Kind::TIU_DESC && one.has_arrived; }
bool is_newborns_return(Observation const& one) { return one.kind == Kind::RTNN && one.has_arrived; }
bool is_maternal_outward(Observation const& one) { return (one.kind == Kind::TIU_ASC || one.kind == Kind::TIU_LAT) && one.has_arrived; }
bool is_newborns_outward(Observation const& one) { return one.kind == Kind::TNN && one.has_arrived; }

/// In utero, moved between 24+0 and 33+6 at the call, and delivered since.
bool is_of_corticosteroid_age(Observation const& one)
{
    return is_in_utero_done(one) && one.is_delivered && one.age && one.age->days() >= least_corticosteroid_days
        && one.age->days() <= most_corticosteroid_days;
}

template <std::optional<int> Observation::*Seconds>
bool is_known(Observation const& one)
{
    return is_transfer(one) && one.*Seconds;
}
template <std::optional<int> Observation::*Seconds>
bool is_unknown_of_done(Observation const& one)
{
    return is_done(one) && !(one.*Seconds);
}

/// Rule: dysfunctions are told by code, per 100 transfers (reference/domain.md 2.13). A search that failed has no transfer and may be the worst of
/// them, hence stands above the line and not below it.
constexpr std::string_view dysfunction_definition
    = "Demandes de transfert qui ont ce dysfonctionnement, détecté ou noté, pour 100 transferts réalisés (TRF-03). Celles qui n’ont pas été réalisées "
      "comptent au numérateur : les unes ne sont pas une partie des autres, le taux peut dépasser 100. La liste des dix n’est pas publiée par le réseau : "
      "PROPOSÉ.";
constexpr std::string_view dysfunction_definition_of_refusals
    = "Demandes de transfert dont trois unités au moins (réglage) ont dit un refus pour dernier mot, ou pour lesquelles il est noté, pour 100 transferts réalisés (TRF-03). "
      "Une unité qui a refusé puis accepté n’est pas comptée. Celles qui n’ont pas été réalisées comptent au numérateur : le taux peut dépasser 100. La liste des "
      "dix n’est pas publiée par le réseau : PROPOSÉ.";

template <Dysfunction Code>
bool has(Observation const& one)
{
    return is_transfer(one) && one.has(Code);
}
template <Dysfunction Code>
constexpr Figure dysfunction()
{
    constexpr std::array<std::string_view, words<Dysfunction>.size()> codes { "TRF-12-D01", "TRF-12-D02", "TRF-12-D03", "TRF-12-D04",
        "TRF-12-D05", "TRF-12-D06", "TRF-12-D07", "TRF-12-D08", "TRF-12-D09", "TRF-12-D10" };
    return {
        .code = codes[static_cast<std::size_t>(Code)],
        .group = FigureGroup::Dysfunctions,
        .label = word(Code).label,
        .unit = "pour 100 transferts",
        .definition = Code == Dysfunction::D02 ? dysfunction_definition_of_refusals : dysfunction_definition,
        .method = Calculation::Share,
        .counts = has<Code>,
        .among = is_done,
    };
}

template <ToldEnd End>
bool ends_so(Observation const& one)
{
    return is_to_type_three(one) && told_end(one.stay_end) == End;
}
template <ToldEnd End>
constexpr Figure end_of_stay(std::string_view code, std::string_view label, std::string_view definition)
{
    return {
        .code = code,
        .group = FigureGroup::Afterwards,
        .label = label,
        .unit = "%",
        .definition = definition,
        .method = Calculation::Share,
        .counts = ends_so<End>,
        .among = is_to_type_three,
    };
}

template <std::optional<int> Observation::*Seconds>
constexpr Figure delay(std::string_view code, std::string_view label, Calculation method, std::string_view definition)
{
    return {
        .code = code,
        .group = FigureGroup::Delays,
        .label = label,
        .unit = "min",
        .definition = definition,
        .method = method,
        .counts = is_known<Seconds>,
        .left_out = is_unknown_of_done<Seconds>,
        .seconds = Seconds,
    };
}

constexpr std::string_view to_place_definition
    = "Minutes de la demande à la première place trouvée, pour les transferts. Un avis devenu transfert compte à partir de sa conversion. "
      "n : transferts pour lesquels ce délai est connu. Hors calcul : ceux qui sont réalisés mais saisis après coup, ou dont une des deux "
      "heures manque. Centile par interpolation linéaire (type 7, comme CENTILE.INCLURE des tableurs).";
constexpr std::string_view to_departure_definition
    = "Minutes de la première place trouvée au départ, pour les transferts. n : transferts pour lesquels ce délai est connu. Hors calcul : "
      "ceux qui sont réalisés mais saisis après coup, ou dont une des deux heures manque ou se suivent à l’envers. Centile par "
      "interpolation linéaire (type 7).";
constexpr std::string_view on_the_road_definition
    = "Minutes du départ à l’arrivée, pour les transferts. n : transferts pour lesquels ce délai est connu. Hors calcul : ceux qui sont "
      "réalisés mais saisis après coup, ou dont une des deux heures manque. Centile par interpolation linéaire (type 7).";

constexpr auto table = std::to_array<Figure>({
    {
        .code = "TRF-00",
        .group = FigureGroup::Requests,
        .label = "Toutes les demandes",
        .unit = "demandes",
        .definition = "Demandes reçues dans la période, d’après l’heure de l’appel à Paris. Chacune compte une fois, dans sa nature finale : "
                      "avis, transferts maternels et transferts néonatals font le total. PROPOSÉ.",
        .method = Calculation::Count,
        .counts = [](Observation const&) { return true; },
    },
    {
        .code = "TRF-01",
        .group = FigureGroup::Requests,
        .label = "Demandes d’avis et d’orientation",
        .unit = "demandes",
        .definition = "Demandes restées des avis. Un avis devenu transfert compte comme transfert.",
        .method = Calculation::Count,
        .counts = [](Observation const& one) { return !is_transfer(one); },
    },
    {
        .code = "TRF-02",
        .group = FigureGroup::Requests,
        .label = "Demandes de transferts maternels",
        .unit = "demandes",
        .definition = "Transferts in utero (ascendants, latéraux, retransferts) et transferts post-partum demandés, réalisés ou non.",
        .method = Calculation::Count,
        .counts = is_maternal,
    },
    {
        .code = "TRF-02-A",
        .group = FigureGroup::Requests,
        .label = "dont avis devenus transferts",
        .unit = "demandes",
        .definition = "Parmi les demandes de transferts maternels, celles qui ont commencé par une demande d’avis. Leur délai compte à partir de "
                      "la conversion.",
        .method = Calculation::Count,
        .counts = [](Observation const& one) { return is_maternal(one) && one.became_transfer; },
    },
    {
        .code = "TRF-02-N",
        .group = FigureGroup::Requests,
        .label = "Demandes de transferts néonatals",
        .unit = "demandes",
        .definition = "Transferts et retransferts de nouveau-nés demandés, réalisés ou non. PROPOSÉ.",
        .method = Calculation::Count,
        .counts = is_newborns,
    },
    {
        .code = "TRF-04",
        .group = FigureGroup::Requests,
        .label = "Part des maternités utilisatrices",
        .unit = "%",
        .definition = "Maternités qui ont fait au moins une demande, avis compris, sur toutes celles (types I à III) ouvertes au moins un jour de la "
                      "période, fermées depuis ou non.",
        .method = Calculation::Maternities,
        .counts = [](Observation const&) { return true; },
    },
    {
        .code = "TRF-03",
        .group = FigureGroup::Transfers,
        .label = "Transferts réalisés",
        .unit = "transferts",
        .definition = "Transferts maternels et néonatals dont l’arrivée est notée.",
        .method = Calculation::Count,
        .counts = is_done,
    },
    {
        .code = "TRF-03-P",
        .group = FigureGroup::Transfers,
        .label = "Part des transferts demandés qui sont réalisés",
        .unit = "%",
        .definition = "Transferts réalisés sur demandes de transfert, maternelles et néonatales ; celles qui sont en cours comptent au "
                      "dénominateur. PROPOSÉ.",
        .method = Calculation::Share,
        .counts = is_done,
        .among = is_transfer,
    },
    {
        .code = "TRF-05",
        .group = FigureGroup::Transfers,
        .label = "Transferts in utero vers un type III",
        .unit = "transferts",
        .definition = "Transferts in utero réalisés dont la maternité d’arrivée est de type III ce jour-là.",
        .method = Calculation::Count,
        .counts = is_to_type_three,
    },
    {
        .code = "TRF-05-P",
        .group = FigureGroup::Transfers,
        .label = "Part des transferts in utero vers un type III",
        .unit = "%",
        .definition = "Transferts in utero réalisés vers un type III sur transferts in utero réalisés. Une arrivée de type inconnu (hors région) "
                      "compte au dénominateur.",
        .method = Calculation::Share,
        .counts = is_to_type_three,
        .among = is_in_utero_done,
    },
    {
        .code = "TRF-10",
        .group = FigureGroup::Transfers,
        .label = "Taux de retransfert",
        .unit = "%",
        .definition = "Retransferts maternels et néonatals réalisés, pour 100 transferts réalisés dans l’autre sens : in utero ascendants et "
                      "latéraux, transferts néonatals. Les uns ne sont pas une partie des autres : le taux peut dépasser 100 %.",
        .method = Calculation::Share,
        .counts = [](Observation const& one) { return is_maternal_return(one) || is_newborns_return(one); },
        .among = [](Observation const& one) { return is_maternal_outward(one) || is_newborns_outward(one); },
    },
    {
        .code = "TRF-10-M",
        .group = FigureGroup::Transfers,
        .label = "maternels",
        .unit = "%",
        .definition = "Retransferts maternels réalisés, pour 100 transferts in utero ascendants et latéraux réalisés.",
        .method = Calculation::Share,
        .counts = is_maternal_return,
        .among = is_maternal_outward,
    },
    {
        .code = "TRF-10-N",
        .group = FigureGroup::Transfers,
        .label = "néonatals",
        .unit = "%",
        .definition = "Retransferts néonatals réalisés, pour 100 transferts néonatals réalisés.",
        .method = Calculation::Share,
        .counts = is_newborns_return,
        .among = is_newborns_outward,
    },
    delay<&Observation::to_place>("TRF-06", "Délai demande → place, médiane", Calculation::Median, to_place_definition),
    delay<&Observation::to_place>("TRF-06-P90", "Délai demande → place, 90e centile", Calculation::NinetiethPercentile, to_place_definition),
    delay<&Observation::to_departure>("TRF-07", "Délai place → départ, médiane", Calculation::Median, to_departure_definition),
    delay<&Observation::to_departure>("TRF-07-P90", "Délai place → départ, 90e centile", Calculation::NinetiethPercentile, to_departure_definition),
    delay<&Observation::on_the_road>("TRF-07-T", "Durée du transport, médiane", Calculation::Median, on_the_road_definition),
    delay<&Observation::on_the_road>("TRF-07-T-P90", "Durée du transport, 90e centile", Calculation::NinetiethPercentile, on_the_road_definition),
    {
        .code = "TRF-08-A",
        .group = FigureGroup::Calls,
        .label = "Unités appelées par demande",
        .unit = "par demande",
        .definition = "Unités appelées, quelle que soit leur réponse, sur demandes de transfert. PROPOSÉ.",
        .method = Calculation::Mean,
        .counts = [](Observation const& one) { return is_transfer(one) && one.calls > 0; },
        .among = is_transfer,
        .amount = &Observation::calls,
    },
    {
        .code = "TRF-08",
        .group = FigureGroup::Calls,
        .label = "Refus par demande",
        .unit = "par demande",
        .definition = "Unités dont le dernier mot est un refus, sur demandes de transfert ; une demande sans refus compte au dénominateur. Une unité n’a "
                      "qu’une réponse par demande, la dernière : un refus repris par une acceptation n’est pas compté, il reste au journal. PROPOSÉ.",
        .method = Calculation::Mean,
        .counts = [](Observation const& one) { return is_transfer(one) && one.refusals > 0; },
        .among = is_transfer,
        .amount = &Observation::refusals,
    },
    {
        .code = "TRF-08-P",
        .group = FigureGroup::Calls,
        .label = "Taux de refus",
        .unit = "%",
        .definition = "Unités dont le dernier mot est un refus, sur unités qui ont répondu oui ou non, toutes unités ensemble. Une unité compte une fois, selon "
                      "son dernier mot : un refus repris par une acceptation compte comme une acceptation (PROPOSÉ) ; les appels sans réponse ne comptent pas.",
        .method = Calculation::Share,
        .counts = [](Observation const& one) { return is_transfer(one) && one.refusals > 0; },
        .among = [](Observation const& one) { return is_transfer(one) && one.answers > 0; },
        .amount = &Observation::refusals,
        .amount_among = &Observation::answers,
    },
    {
        .code = "TRF-09",
        .group = FigureGroup::Afterwards,
        .label = "Retours d’information réalisés",
        .unit = "retours",
        .definition = "Retours d’information donnés sur les demandes de la période, quel que soit le jour où ils l’ont été. Une demande peut en "
                      "avoir plusieurs.",
        .method = Calculation::Sum,
        .counts = [](Observation const& one) { return one.feedbacks > 0; },
        .amount = &Observation::feedbacks,
    },
    {
        .code = "TRF-09-P",
        .group = FigureGroup::Afterwards,
        .label = "Part des demandes qui ont un retour",
        .unit = "%",
        .definition = "Demandes qui ont au moins un retour d’information, sur toutes les demandes, avis compris.",
        .method = Calculation::Share,
        .counts = [](Observation const& one) { return one.feedbacks > 0; },
        .among = [](Observation const&) { return true; },
    },
    {
        .code = "TRF-11",
        .group = FigureGroup::Afterwards,
        .label = "Cure de corticoïdes complète à la naissance",
        .unit = "%",
        .definition = "Transferts in utero réalisés entre 24 SA et 33 SA + 6 j (terme à l’appel), accouchés depuis d’un enfant vivant, dont la cure était complète à la "
                      "naissance, sur ceux pour lesquels on le sait. Hors calcul : ceux pour lesquels on ne le sait pas.",
        .method = Calculation::Share,
        .counts = [](Observation const& one) { return is_of_corticosteroid_age(one) && one.corticosteroids_complete == true; },
        .among = [](Observation const& one) { return is_of_corticosteroid_age(one) && one.corticosteroids_complete; },
        .left_out = [](Observation const& one) { return is_of_corticosteroid_age(one) && !one.corticosteroids_complete; },
    },
    end_of_stay<ToldEnd::Delivered>("TRF-05-ACC", "Après un transfert vers un type III : accouchées pendant le séjour",
        "Transferts in utero vers un type III (TRF-05) dont la femme a accouché pendant le séjour, sur tous ces transferts. Les cinq parts de la fin du séjour font "
        "100 % ; ce que personne ne sait en est une, et reste au dénominateur. Région, 2022–2024 : 51 %."),
    end_of_stay<ToldEnd::Home>("TRF-05-DOM", "Après un transfert vers un type III : retour au domicile",
        "Transferts in utero vers un type III (TRF-05) dont le séjour a fini par un retour au domicile, sur tous ces transferts. Région, 2022–2024 : 35 %."),
    end_of_stay<ToldEnd::Retransferred>("TRF-05-RET", "Après un transfert vers un type III : transfert ailleurs",
        "Transferts in utero vers un type III (TRF-05) dont le séjour a fini par un transfert ailleurs, sur tous ces transferts. Région, 2022–2024 : 7 %."),
    end_of_stay<ToldEnd::Other>("TRF-05-AUT", "Après un transfert vers un type III : autre fin du séjour",
        "Transferts in utero vers un type III (TRF-05) dont le séjour a fini autrement (hospitalisation à domicile, sortie contre avis médical, hôtel hospitalier, départ "
        "sans prévenir, décès, mort fœtale), sur tous ces transferts. Région, 2022–2024 : 5 %. Ce que « autre » réunit n’est pas publié : PROPOSÉ."),
    end_of_stay<ToldEnd::NotKnown>("TRF-05-INC", "Après un transfert vers un type III : fin du séjour non connue",
        "Transferts in utero vers un type III (TRF-05) dont la fin du séjour n’est pas dite, est dite inconnue, ou dont le séjour dure encore, sur tous ces transferts. "
        "PROPOSÉ."),
    {
        .code = "TRF-12",
        .group = FigureGroup::Dysfunctions,
        .label = "Dysfonctionnements",
        .unit = "pour 100 transferts",
        .definition = "Dysfonctionnements détectés ou notés sur les demandes de transfert, réalisées ou non, pour 100 transferts réalisés (TRF-03) ; une "
                      "demande qui en a deux sortes compte deux fois. Le taux peut dépasser 100. La liste des dix n’est pas publiée par le réseau : PROPOSÉ.",
        .method = Calculation::Share,
        .counts = [](Observation const& one) { return is_transfer(one) && one.dysfunctions != 0; },
        .among = is_done,
        .amount = &Observation::dysfunction_count,
    },
    dysfunction<Dysfunction::D01>(),
    dysfunction<Dysfunction::D02>(),
    dysfunction<Dysfunction::D03>(),
    dysfunction<Dysfunction::D04>(),
    dysfunction<Dysfunction::D05>(),
    dysfunction<Dysfunction::D06>(),
    dysfunction<Dysfunction::D07>(),
    dysfunction<Dysfunction::D08>(),
    dysfunction<Dysfunction::D09>(),
    dysfunction<Dysfunction::D10>(),
});
static_assert(table.size() <= 64, "an observation has one bit for each figure");

} // namespace

std::span<Figure const> figures()
{
    return table;
}

std::optional<std::size_t> figure_of_code(std::string_view code)
{
    auto const found = std::ranges::find(table, code, &Figure::code);
    return found == table.end() ? std::nullopt : std::optional(static_cast<std::size_t>(found - table.begin()));
}

void mark(Observation& observation)
{
    observation.counted = observation.among = observation.left_out = 0;
    for (std::size_t index = 0; index < table.size(); ++index) {
        auto const& figure = table[index];
        auto const bit = std::uint64_t { 1 } << index;
        observation.counted |= figure.counts(observation) ? bit : 0;
        observation.among |= figure.among && figure.among(observation) ? bit : 0;
        observation.left_out |= figure.left_out && figure.left_out(observation) ? bit : 0;
    }
}

} // namespace cigogne::reporting
