#include "platform/export/prose.hpp"

#include "platform/core/text.hpp"

#include <algorithm>

namespace cigogne::exporting {

Html prose(std::string_view text)
{
    Html whole;
    Html paragraph;
    Html items;
    auto const end_paragraph = [&] {
        if (!paragraph.is_empty())
            whole += html("<p>{}</p>", paragraph);
        paragraph = {};
    };
    auto const end_list = [&] {
        if (!items.is_empty())
            whole += html("<ul>{}</ul>", items);
        items = {};
    };
    while (!text.empty()) {
        auto const line = trimmed(text.substr(0, text.find('\n')));
        text.remove_prefix(std::min(text.size(), text.find('\n') == std::string_view::npos ? text.size() : text.find('\n') + 1));
        if (line.starts_with("- ")) {
            end_paragraph();
            items += html("<li>{}</li>", trimmed(line.substr(2)));
            continue;
        }
        end_list();
        if (line.empty())
            end_paragraph();
        else
            paragraph += paragraph.is_empty() ? html("{}", line) : html("<br>{}", line);
    }
    end_paragraph();
    end_list();
    return whole;
}

} // namespace cigogne::exporting
