// What was typed becomes a part of a page by being escaped, or not at all.
#include "platform/export/html.hpp"

using namespace cigogne::exporting;

Html mistake(std::string const& typed)
{
    return Html(typed); // refused: private within this context
    // accepted: return escaped(typed);
}
