#include "fuzz/target.hpp"
#include "modules/beds/pushed_count.hpp"

#include <set>

using namespace cigogne;

namespace {

/// A refusal says why in French, and makes an OperationOutcome that is JSON.
void hold_refusal(Failure const& failure)
{
    fuzz::hold(failure.kind() != FailureKind::Unavailable); // what was sent is to be mended, not the server
    fuzz::hold(!failure.sentence().empty());
    fuzz::hold(json::parse(fhir::outcome(failure)).succeeded());
}

} // namespace

/// What another program sends is a patch or is refused; of a patch, counts of a unit are taken within their bounds, one of
/// each state, or are refused.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto document = json::parse(fuzz::text(data, size));
    if (document.failed()) {
        hold_refusal(document.failure());
        return 0;
    }
    auto const patch = fhir::Patch::read(std::move(document).value());
    if (patch.failed()) {
        hold_refusal(patch.failure());
        return 0;
    }
    fuzz::hold(!patch->operations().empty());
    for (auto const& operation : patch->operations())
        fuzz::hold(!operation.path.empty());
    for (auto const kind : { directory::BedKind::NEO, directory::BedKind::SDN }) {
        auto const pushed = beds::ror::pushed_counts(*patch, kind);
        if (pushed.failed()) {
            hold_refusal(pushed.failure());
            continue;
        }
        std::set<beds::CapacityStatus> told;
        for (auto const& one : *pushed)
            fuzz::hold(one.count >= 0 && one.count <= 500 && told.insert(one.status).second);
    }
    return 0;
}
