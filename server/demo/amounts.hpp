#pragma once

namespace cigogne::demo {

/// How the stay after an in-utero transfer to type III ended, as the network publishes it for 2022 to 2024.
struct StayAmounts {
    int delivered = 0;
    int home = 0;
    int retransferred = 0;
    int other = 0; ///< hospital at home, against advice, hospital hotel, left
    int unknown = 0;

    int all() const { return delivered + home + retransferred + other + unknown; }
};

/// How many requests of each sort a local year holds. A request is of the year of its call in Paris, and of its final kind.
struct Amounts {
    int transfers = 0;         ///< for a mother: TIU_* and TPP
    int advices = 0;           ///< that stayed advices
    int arrived = 0;           ///< of the transfers
    StayAmounts to_type_3 = {}; ///< of those that arrived, in utero in a type III
    int feedbacks = 0;         ///< over all requests of the year
    int newborns = 0;          ///< for a newborn: TNN and RTNN; the published counts hold none

    int requests() const { return transfers + advices + newborns; }
};

/// Published by the network: in 2024 1 597 requests for a mother, 270 for an advice, 1 988 feedbacks (annual report); over 2022 to 2024
/// 6 153 solicitations, 4 222 transfers carried out, 1 756 of them in utero to type III, of which 51 % delivered during the stay, 35 %
/// went home, 7 % were transferred again, 5 % went otherwise (site of the network). The shares sum to 98 %: the rest is unknown. A
/// solicitation is taken for a request of either kind: 2022 and 2023 then hold 6 153 − 1 867 = 4 286, shared out between them by
/// invention. All other years are invented, of the same order; in a region `scale` times as large there are that many times as many.
Amounts amounts_of(int year, int scale);

} // namespace cigogne::demo
