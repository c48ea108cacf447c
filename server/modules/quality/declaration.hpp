#pragma once

#include "modules/quality/rows.hpp"

#include <string_view>

/// The systematic declaration: 20 to 40 seconds, by any maternity of the network for its own house.
namespace cigogne::quality {

struct Declaration {
    CaseKind kind;
    std::optional<PlaceId> house = {}; ///< chosen by who coordinates; else one's own
    std::optional<CivilDate> happened_on = {};
    std::optional<Instant> happened_at = {};
    std::optional<people::GestationalAge> age = {};
    std::optional<people::Grams> weight = {};
    std::optional<int> newborns = {}; ///< one, where nothing is said
    Vital vital = Vital::UNKNOWN;
    std::optional<bool> needs_intensive_care = {};
    std::optional<int> request_number = {};
    std::optional<std::string> adverse_event = {};
    std::optional<std::string> summary = {};
    std::optional<bool> another_child = {}; ///< said of a birth that has a case already
    std::optional<bool> looked_again = {};  ///< what is beyond belief was looked at again, and is so
};
extern Table<Declaration> const declaration_form;

/// The declaration as it is stored, and back. Throws std::runtime_error for what is none.
Declaration declaration_from(std::string_view content);
std::string content_of(Declaration const& declaration);

/// The day of the birth: that of the hour where it is known, as Paris counts it.
Result<CivilDate> day_of(std::optional<CivilDate> on, std::optional<Instant> at);

/// Where a declaration opens a case: whose birth it is, and of what rank in the register.
struct Declared {
    BirthMark birth;
    int number; ///< of the case
    int child;  ///< of its request: 1 for the first
    Instant at;
    AccountId by;
};
/// The case that a declaration opens.
CaseRow declared(Declaration const& declaration, Declared const& opening);

/// What a declaration adds to a case that is there already: what was unknown, what else the birth is to be analysed for; nothing that was
/// told is changed. The request that it names is left to who knows requests.
CaseRow completed(CaseRow row, Declaration const& declaration);

/// One answer that a case has otherwise.
struct Difference {
    std::string field; ///< of the declaration
    std::string kept;  ///< what the case says, in words
    std::string told;  ///< what was declared, in words
};
/// What the case does not say as that declaration does, in the order of the form: neither is lost.
std::vector<Difference> differences(CaseRow const& row, Declaration const& declaration);

} // namespace cigogne::quality
