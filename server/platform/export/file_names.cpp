#include "platform/export/file_names.hpp"

#include "platform/export/format.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::exporting {

namespace {

std::vector<FileName>& names()
{
    static std::vector<FileName> names;
    return names;
}

} // namespace

void name_files(std::vector<FileName> given)
{
    names() = std::move(given);
}

std::string file_name(Shape const& shape, Format format, Instant now)
{
    auto const named = std::ranges::find(names(), shape.name, &FileName::table);
    auto const list = named == names().end() ? shape.name : named->french;
    return fmt::format("{}-{}.{}", list, paris_date(now).text(), format == Format::Xlsx ? "xlsx" : "csv");
}

} // namespace cigogne::exporting
