#pragma once

#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/request.hpp"

#include <span>

namespace cigogne::transfers {

/// What a request tells of its children that has to be analysed, beside its measure: no identity, no text.
struct ToldChildren {
    bool after_anoxia = false; ///< a newborn is asked for after an anoxia, or one began to cool a child
    bool stillborn = false;    ///< dead before or at birth; never of an interruption, be it of one of several, nor is any death below
    int born = 0;              ///< children whom the journal, or the issue, tells: whichever tells more
    std::optional<int> died_within_days = {}; ///< one born alive has died, at that many completed days of life at most
    bool died_on_a_day_untold = false; ///< of one that died nobody told the day: that bound may be of weeks after its death
    std::optional<Instant> returned_at = {};  ///< back where she left from
    std::optional<Instant> born_at = {};      ///< of newborns who travel: the first one's hour
    std::optional<people::GestationalAge> age = {}; ///< of newborns who travel beside their mother, at birth: the youngest's
    std::optional<people::Grams> weight = {};       ///< of these: the lightest's
    std::optional<PlaceId> born_in = {};      ///< the house that first asked for these newborns; none where only a way back is known
    std::vector<RequestId> same_birth = {};   ///< other requests of the same children
    bool birth_is_noted = false;              ///< in the journal: its hour is none that the issue alone tells
};

/// When she was last back where she had left from.
std::optional<Instant> last_return(Request const& request);

/// What its lines and its children's sheets tell; births and other requests are left to who knows them. `born_on` is the day of birth of
/// newborns who travel. A death whose day the issue does not tell came on the day on which it was told, or before.
ToldChildren told_by(Request const& request, std::span<NewbornSheet const> sheets, std::optional<CivilDate> born_on);

} // namespace cigogne::transfers
