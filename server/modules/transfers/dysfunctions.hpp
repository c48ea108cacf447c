#pragma once

#include "modules/transfers/course.hpp"
#include "modules/transfers/dysfunction.hpp"

namespace cigogne::transfers {

/// Limits of the ten indicators. Settings: design proposal, the network's own list is not published.
struct DysfunctionLimits {
    Duration search = 60min;                             ///< D01, of U1 and U2
    int refusals = 3;                                    ///< D02, that many or more
    std::array<Duration, 3> departure { 60min, 120min, 360min }; ///< D04, of U1 to U3; a programmed one is not judged
    Duration after_arrival = 60min;                      ///< D06, a birth sooner than that after the arrival
    int missing_items = 1;                               ///< D07, that many or more
    int levels_above = 1;                                ///< D09, that many above what was needed, or more
};

/// What is judged of one request.
struct Judged {
    Kind kind;
    std::optional<Urgency> urgency = {};
    std::optional<Motive> motive = {};
    bool entered_a_posteriori = false;
    bool in_service_hours = true;
    bool out_of_region = false;
    std::optional<directory::CareLevel> required_level = {};
    std::optional<directory::CareLevel> destination_level = {};
    int missing_for_departure = 0; ///< items of the liaison form
};

/// One that the facts tell, with the reason in a sentence.
struct DetectedDysfunction {
    Dysfunction code;
    std::string sentence;
};

/// Those that can be told from the facts, by code: all but D10, which people note.
std::vector<DetectedDysfunction> detected(Judged const& judged, Course const& course, DysfunctionLimits const& limits);

/// One as its reader sees it: detected, with the reason, or noted by somebody, with its consequence and in her words.
struct KnownDysfunction {
    Dysfunction code;
    bool detected;
    std::optional<Severity> severity = {}; ///< of one that was noted
    std::string sentence;
    std::optional<FactId> line = {};                ///< of one that was noted
    std::optional<std::string> adverse_event = {}; ///< of one with harm, once one was declared of it
};

/// Those detected and those noted, by code, a detected one before what was noted of it. While the request goes on, of the detected ones
/// only those that nothing to come takes back: the destination, the vehicle and the liaison form may still change.
std::vector<KnownDysfunction> known_dysfunctions(Request const& request, std::vector<DetectedDysfunction> const& detected);

/// Detected or noted, each code once, by code.
std::vector<Dysfunction> dysfunctions_of(Request const& request, std::vector<DetectedDysfunction> const& detected);

} // namespace cigogne::transfers
