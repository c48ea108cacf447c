#include "modules/transfers/sheet_text.hpp"

#include "platform/json/json.hpp"

#include <stdexcept>

namespace cigogne::transfers {

Sheet sheet_from(std::string_view content)
{
    auto const document = json::parse(content, Wire::Medium::Sql);
    Reader reader { far_away }; // what was not in the future when it was typed
    auto sheet = document.succeeded() ? sheet_table.take(document->root(), reader) : std::nullopt;
    if (!sheet)
        throw std::runtime_error("the stored sheet of a request is not valid");
    return std::move(*sheet);
}

std::string content_of(Sheet const& sheet)
{
    json::Writer writer;
    sheet_table.put(sheet, writer);
    return writer.take_text();
}

} // namespace cigogne::transfers
