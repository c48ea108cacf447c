#pragma once

#include "modules/indicators/figure_view.hpp"
#include "modules/indicators/indicators.hpp"
#include "platform/core/clock.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/result.hpp"
#include "platform/security/scope.hpp"

/// A year sent to the health authority: never changed, sent again as another version.
namespace cigogne::indicators {

using TransmissionId = Id<struct IndicatorTransmissionTag>;

/// What the direction says of it.
struct TransmissionForm {
    int year;
    std::string recipient; ///< « ARS Occitanie »
    bool named;            ///< whether the authority reads the names of the establishments
    std::optional<std::string> comment;
    std::optional<std::string> reason; ///< why again
};
extern Table<TransmissionForm> const transmission_form;

/// The definition of one figure, as it was on that day.
struct TransmittedClass {
    std::string code;
    std::string label;
};
struct TransmittedSheet {
    std::string code;
    std::string label;
    FigureStatus status;
    int per;
    std::string numerator;
    std::string denominator;
    std::string exclusions;
    std::string source;
    std::string pitfalls;
    std::vector<TransmittedClass> classes;
};
extern Table<TransmittedSheet> const transmitted_sheet;

/// A deposit whose counts were transmitted. Names of files are the network's alone.
struct TransmittedDeposit {
    std::string name;
    std::string record;
    std::optional<Instant> kept_at;
};

extern Table<TransmittedDeposit> const transmitted_deposit;

/// What stands beside the figures.
struct TransmissionContent {
    std::vector<std::string> headline; ///< « I9/t3_31 »
    std::vector<TransmittedSheet> sheets;
    std::vector<TransmittedDeposit> deposits;
    std::vector<std::string> incomplete; ///< what was missing on that day, in sentences that name houses: the network's alone
    std::optional<int> partial {};       ///< how many of its houses tell less than twelve months; none of those that were sent before it was kept
};
extern Table<TransmissionContent> const transmission_content;

/// One version of one year, as it is stored.
struct Transmission {
    TransmissionId id;
    int year;
    int version; ///< from 1
    std::string recipient;
    bool named;
    std::string comment;
    std::string reason;
    std::string fingerprint; ///< of the definitions
    std::int64_t smallest;   ///< counts from 1 to below this are not disclosed
    std::int64_t sites;
    std::string content; ///< TransmissionContent
    Instant made_at;
    AccountId made_by;
};
extern Table<Transmission> const transmission_row;

/// The same without its content, for lists.
struct TransmissionHead {
    TransmissionId id;
    int year;
    int version;
    std::string recipient;
    bool named;
    std::string comment;
    std::string reason;
    std::string fingerprint;
    std::int64_t smallest;
    std::int64_t sites;
    Instant made_at;
    AccountId made_by;
};
extern Table<TransmissionHead> const transmission_head;

/// « 2 maternités sur 39 n’ont pas donné les douze mois de l’année », as the health authority takes it away; empty of none, and where it is not known.
std::string said_partial_sites(std::optional<int> partial, std::int64_t sites);

/// The definitions of the figures that are transmitted, those of today.
std::vector<TransmittedSheet> sheets_of(std::vector<FigureKey> const& headline);

enum class TransmissionError {
    YearNotOver,    ///< a year is transmitted when it has ended
    NothingCounted, ///< nothing is counted of it by today's definitions
    NoRecipient,    ///< nobody is told whom it goes to
    NoReason,       ///< it was transmitted already, and nobody says why it is again
};
Explanation explain(TransmissionError error);

/// Whether a year may be transmitted so. Fails with each of these errors, its field named.
Result<Done> check(TransmissionForm const& form, int this_year, std::size_t sites, bool is_again);

} // namespace cigogne::indicators
