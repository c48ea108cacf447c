#include "platform/export/html.hpp"

namespace cigogne::exporting {

Html escaped(std::string_view text)
{
    std::string safe;
    safe.reserve(text.size());
    for (char const character : text) {
        switch (character) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\'':
            safe += "&#39;";
            break;
        default:
            safe += character;
        }
    }
    return Html(std::move(safe));
}

Html filled(std::string_view markup, std::span<Html const> parts)
{
    std::string text;
    for (auto const& part : parts) {
        auto const place = markup.find("{}");
        text += markup.substr(0, place);
        text += part.text();
        markup.remove_prefix(place + 2);
    }
    text += markup;
    return Html(std::move(text));
}

} // namespace cigogne::exporting
