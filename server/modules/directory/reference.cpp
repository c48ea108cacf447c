#include "modules/directory/reference.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::directory {

namespace {

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells;
    while (true) {
        auto const end = line.find(';');
        cells.emplace_back(line.substr(0, end));
        if (end == std::string_view::npos)
            return cells;
        line.remove_prefix(end + 1);
    }
}

ReferenceTable const& table(std::string_view region, std::string_view name)
{
    auto const tables = reference_tables();
    auto const found = std::ranges::find_if(tables, [&](auto const& one) { return one.region == region && one.name == name; });
    if (found == tables.end())
        throw std::logic_error("no such reference table: " + std::string(region) + "/" + std::string(name));
    return *found;
}

} // namespace

std::vector<std::map<std::string, std::string>> reference_lines(std::string_view region, std::string_view name)
{
    auto rest = table(region, name).csv;
    std::vector<std::string> heading;
    std::vector<std::map<std::string, std::string>> lines;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('\n'), rest.size());
        auto const line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.empty() || line.starts_with('#'))
            continue;
        auto const cells = cells_of(line);
        if (heading.empty()) {
            heading = cells;
            continue;
        }
        if (cells.size() != heading.size())
            throw std::logic_error("a line of a reference table has a wrong number of cells: " + std::string(line));
        auto& named = lines.emplace_back();
        for (std::size_t column = 0; column < cells.size(); ++column)
            named.emplace(heading[column], cells[column]);
    }
    return lines;
}

} // namespace cigogne::directory
