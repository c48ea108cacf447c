#include "analytics/definitions/populations.hpp"

namespace cigogne::analytics {

namespace {

constexpr Term sent_in_utero = pregnancies({ Antenatal::LeftByTransfer });

constexpr std::array delivered {
    Class { "within_7_days", "Suivis d’un accouchement dans les sept jours", pregnancies({ Antenatal::LeftByTransfer, Antenatal::Delivered }),
        sent_in_utero },
};

constexpr Term sent = children({ Child::LiveBirth, Child::LeftByTransfer });
constexpr Term arrived = children({ Child::LiveBirth, Child::LeftByTransfer, Child::Followed });
constexpr Term arrived_in(Child unit) { return children({ Child::LiveBirth, Child::LeftByTransfer, Child::Followed, unit }); }

constexpr std::array arrival {
    Class { "found", "Séjour d’arrivée retrouvé", arrived, sent },
    Class { "unit_04", "Arrivés en néonatologie (04)", arrived_in(Child::ArrivedInNeonatology), arrived },
    Class { "unit_05", "Arrivés en soins intensifs (05)", arrived_in(Child::ArrivedInIntensiveCare), arrived },
    Class { "unit_06", "Arrivés en réanimation néonatale (06)", arrived_in(Child::ArrivedInReanimation), arrived },
};

constexpr std::string_view source = "Règle proposée : un séjour du même pseudonyme dans un autre établissement, commencé au plus un jour après la sortie.";
constexpr std::string_view pitfalls
    = "Un séjour d’arrivée hors des fichiers lus, ou dont le chaînage est en erreur, ne se retrouve pas : les fichiers de toute la région "
      "sont à lire ensemble.";

constexpr std::array after_transfers {
    Indicator { "I11.delivered", "Transferts in utero suivis d’un accouchement", Status::Proposed, 100, Rarity::Common, Linkage::Needed,
        "Sorties par transfert in utero suivies d’un accouchement de la même femme, commencé au plus sept jours après.",
        "Transferts in utero, sorties (I11), avec le chaînage.", common_exclusions, source, pitfalls, delivered },
    Indicator { "I12.arrival", "Unité d’arrivée des nouveau-nés transférés", Status::Proposed, 100, Rarity::Common, Linkage::Needed,
        "Nouveau-nés transférés (I12) dont le séjour d’arrivée est retrouvé ; par la plus lourde des unités 04, 05, 06 de ce séjour.",
        "Nouveau-nés transférés ; par unité, ceux dont le séjour d’arrivée est retrouvé.", common_exclusions, source, pitfalls, arrival },
};

} // namespace

std::span<Indicator const> followed()
{
    return after_transfers;
}

} // namespace cigogne::analytics
