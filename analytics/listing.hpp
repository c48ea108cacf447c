#pragma once

#include "analytics/computation.hpp"
#include "analytics/counting/stay_facts.hpp"

namespace cigogne::analytics {

/// A stay of which the definitions count something, under the number by which its establishment finds it again. No date, no age, no
/// residence.
struct ListedStay {
    std::uint32_t file = 0;
    /// CLE_RSA of an RSA; of an RSS the administrative number of the stay, or the N° de RSS where that is blank.
    std::string_view key;
    Finess site;
    int year = 0;
    int weeks = missing; ///< completed
    StayFacts facts;
};

/// Reads the files of `order` in their order and tells each stay that `compute` counts, each by itself, in the order of lines; with ANO and
/// IUM what they tell of it, but nothing of other stays of the same person. Holds one line at a time, whatever the size, and where the
/// lines of ANO stand. The files of stays are read at two places at once. What is told is valid during the call.
/// `repeats` are those that were found in these files. Stops at the word of `order.progress`, which hears the bytes of whole files of stays; `order.threads` does not matter. Throws
/// std::system_error where a disk fails.
void list(Order& order, Repeats& repeats, std::function<void(ListedStay const&)> const& tell);

} // namespace cigogne::analytics
