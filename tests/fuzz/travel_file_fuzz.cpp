#include "fuzz/target.hpp"
#include "modules/directory/travel_file.hpp"

using namespace cigogne;

/// Each line of a file is taken or refused with a reason; no line is both, and they are as many as was said before they were read.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const file = directory::read_travel_file(fuzz::text(data, size));
    auto const lines = directory::lines_of_travel_file(fuzz::text(data, size));
    fuzz::hold(file.failed() == lines.failed());
    if (file.failed())
        return 0;
    fuzz::hold(*lines == file->lines.size() + file->refusals.size());
    for (auto const& line : file->lines)
        fuzz::hold(!line.from.empty() && !line.to.empty() && line.minutes > 0 && line.number > 1);
    for (auto const& refusal : file->refusals)
        fuzz::hold(!refusal.reason.empty());
    return 0;
}
