#include "analytics/counting/cube.hpp"
#include "analytics/records/stay_number.hpp"
#include "analytics/testing.hpp"
#include "fuzz/target.hpp"

using namespace cigogne;
using namespace cigogne::analytics;

namespace {

/// Whether the stay can be told again: by its number, where an RSA has it.
bool has_number(std::string_view line)
{
    return line.size() < 22 || stay_number_of(line.substr(12, 10)).value_or(0) != 0;
}

/// The lines that no other record claims, for the sort of a file is that of its first line.
std::vector<std::string> lines_of(std::string_view bytes)
{
    std::vector<std::string> lines;
    while (!bytes.empty()) {
        auto const line = bytes.substr(0, bytes.find('\n'));
        if (record_of_line(line).value_or(Record::Rsa) == Record::Rsa && has_number(line))
            lines.emplace_back(line);
        bytes.remove_prefix(std::min(line.size() + 1, bytes.size()));
    }
    return lines;
}

Computation computed(std::vector<std::vector<std::string>> const& files)
{
    Order order;
    for (auto const& lines : files)
        order.stays.push_back(fixtures::text_of("essai.rsa", lines));
    order.expected = Expected::Rsa;
    return compute(order);
}

std::uint64_t repeated(LineCounts const& lines)
{
    return lines.excluded[static_cast<std::size_t>(Exclusion::Repeated)] + lines.excluded[static_cast<std::size_t>(Exclusion::RepeatedOtherwise)];
}

} // namespace

/// Copies of stays, in these words or others, change no count: the lines read backwards beside themselves count as they do alone, and each
/// copy is excluded. The order of lines changes nothing, nor what became of each.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const lines = lines_of(fuzz::text(data, size));
    auto backwards = lines;
    std::ranges::reverse(backwards);
    auto const once = computed({ lines });
    auto const turned = computed({ backwards });
    auto const twice = computed({ lines, backwards });
    fuzz::hold(once.lines.read() == lines.size());
    fuzz::hold(written(turned.tally, turned.lines) == written(once.tally, once.lines));
    fuzz::hold(written(twice.tally, {}) == written(once.tally, {}));
    fuzz::hold(twice.lines.refused == 2 * once.lines.refused);
    fuzz::hold(repeated(once.lines) == once.told_otherwise.size() + once.lines.excluded[static_cast<std::size_t>(Exclusion::Repeated)]);
    fuzz::hold(repeated(twice.lines) >= 2 * repeated(once.lines));
    return 0;
}
