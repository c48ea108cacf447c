// A page to be printed has nothing to fetch: the compiler searches its markup for addresses.
#include "platform/export/html.hpp"

using namespace cigogne::exporting;

Html mistake(std::string const& logo)
{
    return html("<img src=\"{}\">", logo); // refused: a page to be printed names no file and no address
    // accepted: return html("<p>{}</p>", logo);
}
