#pragma once

#include "modules/whatif/arrangement.hpp"
#include "platform/core/chance.hpp"

#include <cstdint>

namespace cigogne::whatif {

/// The patients that each ward has without any request: births of its own house, which nobody recorded here.
///
/// In each ward they come by chance at an even pace and stay for an exponential time (an M/M/∞ queue looked at once a shift): their
/// number is steady around `Calibration::own_load`, and does not depend on what is sent there. They come first: a request takes what they leave.
class OwnPatients {
public:
    /// One year by chance: the same for the same chance, whichever scenario reads it.
    OwnPatients(World const& world, Chance const& chance);

    /// How many places they would take; may be more than there are.
    int in(std::size_t ward, std::size_t shift) const { return ward * shifts_ + shift < count_.size() ? count_[ward * shifts_ + shift] : 0; }

    /// The same year when beds are taken away: own patients for whom there is no place any more go to the nearest house that has such
    /// a ward, and loses none itself.
    OwnPatients diverted(World const& world, Arrangement const& before, Arrangement const& after) const;

private:
    std::size_t shifts_;
    std::vector<std::uint16_t> count_; ///< by ward, then shift
};

} // namespace cigogne::whatif
