#pragma once

#include "modules/transfers/store.hpp"

/// The woman of a request: who she is as it should have been written, and whether a live request knows her already.
namespace cigogne::transfers {

enum class WomanError {
    AlreadyLiveElsewhere, ///< a live request of hers is another maternity's: it is not for this one to open
};
Explanation explain(WomanError error);

/// What of her identity is written again; the rest stays.
struct WomanForm {
    std::optional<std::string> last_name;
    std::optional<std::string> first_name;
    std::optional<std::string> initials;
    std::optional<CivilDate> birth_date;
    std::optional<std::string> postcode;
    bool protected_identity;
    /// « C'est une autre femme »: said after having been shown the live request of a person of the same name and birth date.
    std::optional<bool> another_woman;
};
extern Table<WomanForm> const woman_form;

people::PersonForm person_form_of(WomanForm const& form);
/// What the history keeps of an identity, and what it kept. Throws std::runtime_error when it is none.
std::string content_of(people::PersonForm const& form);
people::PersonForm person_form_from(std::string_view content);
/// Her identity as it is written now, as a form.
WomanForm woman_form_of(people::Person const& woman);
/// The same person, with her identity written again.
people::Person rewritten(people::Person woman, people::Person const& corrected, Instant now, AccountId author);

/// The request of the same person that is still live, of the same sort: a mother's and her newborn's may go side by side.
/// `besides` is the request that asks, which is none; nor is another one that goes on from the same birth, of a twin.
std::optional<RequestRow> live_match(db::Transaction& transaction, std::string const& match_key, Kind kind,
    std::optional<RequestId> besides = {}, std::optional<RequestId> follows = {});

} // namespace cigogne::transfers
