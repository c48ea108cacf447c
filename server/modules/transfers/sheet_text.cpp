#include "modules/transfers/sheet_text.hpp"

#include "platform/json/json.hpp"

#include <stdexcept>

namespace cigogne::transfers {

namespace {

template <auto const& Table>
auto taken_from(std::string_view content)
{
    auto const document = json::parse(content, Wire::Medium::Sql);
    Reader reader { far_away }; // what was not in the future when it was typed
    auto sheet = document.succeeded() ? Table.take(document->root(), reader) : std::nullopt;
    if (!sheet)
        throw std::runtime_error("the stored sheet of a request is not valid");
    return std::move(*sheet);
}

template <auto const& Table>
std::string written(typename std::remove_cvref_t<decltype(Table)>::Record const& sheet)
{
    json::Writer writer;
    Table.put(sheet, writer);
    return writer.take_text();
}

} // namespace

Sheet sheet_from(std::string_view content)
{
    return taken_from<sheet_table>(content);
}

std::string content_of(Sheet const& sheet)
{
    return written<sheet_table>(sheet);
}

NewbornSheet newborn_sheet_from(std::string_view content)
{
    return taken_from<newborn_sheet_table>(content);
}

std::string content_of(NewbornSheet const& sheet)
{
    return written<newborn_sheet_table>(sheet);
}

} // namespace cigogne::transfers
