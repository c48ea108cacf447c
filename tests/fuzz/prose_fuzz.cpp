#include "fuzz/target.hpp"
#include "platform/export/prose.hpp"

#include <cstdlib>
#include <string>

using namespace cigogne;

/// Whatever was typed, the only markup of a text is ours.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const html = exporting::prose(fuzz::text(data, size)).text();
    for (auto at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        auto const tag = html.substr(at, html.find('>', at) - at + 1);
        if (tag != "<p>" && tag != "</p>" && tag != "<br>" && tag != "<ul>" && tag != "</ul>" && tag != "<li>" && tag != "</li>")
            std::abort();
    }
    return 0;
}
