// Writes compiled.hpp from the tables of this folder: compile_layouts <tables> <output>. Run by the build.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using Row = std::vector<std::string>;

/// Cells of one line of CSV (RFC 4180, no line break within a cell).
Row cells(std::string const& line)
{
    Row row(1);
    bool quoted = false;
    for (std::size_t at = 0; at < line.size(); ++at) {
        char const character = line[at];
        if (quoted && character == '"' && at + 1 < line.size() && line[at + 1] == '"')
            row.back() += line[++at];
        else if (character == '"')
            quoted = !quoted;
        else if (character == ',' && !quoted)
            row.emplace_back();
        else if (character != '\r')
            row.back() += character;
    }
    return row;
}

/// A table by its columns, one map a line.
std::vector<std::map<std::string, std::string>> table(std::filesystem::path const& file)
{
    std::ifstream input(file);
    std::string line;
    if (!std::getline(input, line))
        throw std::runtime_error("empty or missing: " + file.string());
    auto const names = cells(line);
    std::vector<std::map<std::string, std::string>> rows;
    while (std::getline(input, line)) {
        auto const row = cells(line);
        if (row.size() != names.size())
            throw std::runtime_error(file.string() + ": a line of other width: " + line);
        auto& columns = rows.emplace_back();
        for (std::size_t at = 0; at < names.size(); ++at)
            columns[names[at]] = row[at];
    }
    return rows;
}

struct Span {
    int start = 0; ///< from 1, as ATIH counts
    int length = 0;
    bool is_number = false;
    int end() const { return start + length; }
};

/// Positions by format and code.
using Positions = std::map<std::string, std::map<std::string, Span>>;

class Compiler {
public:
    explicit Compiler(std::filesystem::path tables)
        : tables_(std::move(tables))
    {
        for (auto const* name : { "rsa_fixed", "rsa_um", "rsa_actes", "rss_rum", "rss_ungrouped_rum", "rss_actes", "ano", "ium" }) {
            for (auto const& row : table(file(name)))
                positions_[name][row.at("format_or_year")][row.at("field_code")]
                    = { std::stoi(row.at("start")), std::stoi(row.at("length")), row.at("type") == "N" };
        }
        fields_ = table(file("fields"));
    }

    void write(std::ostream& output)
    {
        output << "// Generated from analytics/layouts/tables by compile_layouts.\n#pragma once\n\n#include \"analytics/layouts/layout.hpp\"\n\n"
                  "namespace cigogne::analytics {\n\n/// Every layout known, by record and format, for the compiler to know.\ninline constexpr std::array compiled_layouts = {\n";
        for (auto const& row : table(file("formats_index"))) {
            auto const& record = row.at("record");
            auto const& format = row.at("format");
            if (record == "RSA")
                begin(output, "Rsa", row, { { "rsa_fixed", format }, { "rsa_um", format }, { "rsa_actes", format } });
            else if (record == "RSS_GROUPED")
                begin(output, "GroupedRum", row, { { "rss_rum", format }, { "rss_actes", format } });
            else if (record == "RSS_UNGROUPED") // acts are cut as in the grouped line of the same year: 016 as 116
                begin(output, "UngroupedRum", row, { { "rss_ungrouped_rum", format }, { "rss_actes", "1" + format.substr(1) } });
        }
        for (auto const& [year, spans] : positions_.at("ano")) {
            whole(output, "Ano", year, year, "ano", year);
            // Rule (docs/pmsi.md 7): the platform returns the line without the index before it.
            if (auto const index = spans.at("NOFINESS").start - 1; index > 0)
                whole(output, "ReturnedAno", year, year, "ano", year, index);
        }
        whole(output, "Ium", "90", "2011-2026", "ium", "out_2011_2026");
        output << "};\n\n} // namespace cigogne::analytics\n";
    }

private:
    std::filesystem::path file(std::string const& name) const { return tables_ / (name + ".csv"); }

    /// A field of ours may join codes that follow one another: « RSACMD+RSATYPE ».
    static std::optional<Span> joined(std::map<std::string, Span> const& spans, std::string const& codes)
    {
        std::optional<Span> whole;
        std::istringstream list(codes);
        for (std::string code; std::getline(list, code, '+');) {
            auto const found = spans.find(code);
            if (found == spans.end())
                return std::nullopt;
            if (whole && whole->end() != found->second.start)
                throw std::runtime_error(codes + " do not follow one another");
            whole = Span { whole ? whole->start : found->second.start, (whole ? whole->length : 0) + found->second.length, false };
        }
        return whole;
    }

    /// Where the fields of a table stand; `before` characters of it are not in the line.
    void put_positions(std::ostream& output, std::string const& name, std::string const& format, int before = 0) const
    {
        auto const& spans = positions_.at(name).at(format);
        for (auto const& row : fields_) {
            if (row.at("table") != name)
                continue;
            if (auto const span = joined(spans, row.at("code")))
                output << "        layout.positions[static_cast<std::size_t>(Field::" << row.at("field") << ")] = { " << span->start - 1 - before
                       << ", " << span->length << " };\n";
        }
    }

    /// A part of a line of which nothing is told: zeros in its numbers, spaces in its texts.
    static void put_blank(std::ostream& output, std::string const& member, int length, std::map<std::string, Span> const& spans)
    {
        std::string blank(static_cast<std::size_t>(length), ' ');
        for (auto const& [code, span] : spans) {
            if (span.is_number)
                blank.replace(static_cast<std::size_t>(span.start - 1), static_cast<std::size_t>(span.length),
                    static_cast<std::size_t>(span.length), '0');
        }
        output << "        layout." << member << " = \"" << blank << "\";\n";
    }

    static void put_head(std::ostream& output, std::string const& record, std::string const& format, std::string const& years, int length)
    {
        output << "    [] {\n        Layout layout;\n        layout.record = Record::" << record << ";\n        layout.format = \"" << format
               << "\";\n        layout.years = \"" << years << "\";\n        layout.fixed_length = " << length << ";\n";
    }

    void begin(std::ostream& output, std::string const& record, std::map<std::string, std::string> const& row,
        std::vector<std::pair<std::string, std::string>> const& parts) const
    {
        put_head(output, record, row.at("format"), row.at("years"), std::stoi(row.at("fixed_length")));
        for (auto const& [column, zone] : std::map<std::string, std::string> { { "aut_width", "Authorisation" },
                 { "rdth_width", "Radiotherapy" }, { "um_width", "Unit" }, { "das_width", "Diagnosis" }, { "dad_width", "Documentary" },
                 { "acte_width", "Act" } }) {
            auto const& width = row.at(column);
            if (!width.empty() && width != "0")
                output << "        layout.zone_widths[static_cast<std::size_t>(Zone::" << zone << ")] = " << width << ";\n";
        }
        for (auto const& [name, format] : parts)
            put_positions(output, name, format);
        if (record == "Rsa") {
            put_blank(output, "blank", std::stoi(row.at("fixed_length")), positions_.at("rsa_fixed").at(row.at("format")));
            put_blank(output, "blank_unit", std::stoi(row.at("um_width")), positions_.at("rsa_um").at(row.at("format")));
            put_blank(output, "blank_act", std::stoi(row.at("acte_width")), positions_.at("rsa_actes").at(row.at("format")));
        }
        output << "        return layout;\n    }(),\n";
    }

    /// A line without repeated zones, of which the first `before` characters of the table are not there.
    void whole(std::ostream& output, std::string const& record, std::string const& format, std::string const& years,
        std::string const& name, std::string const& key, int before = 0) const
    {
        auto spans = positions_.at(name).at(key);
        std::erase_if(spans, [&](auto const& field) { return field.second.start <= before; });
        for (auto& [code, span] : spans)
            span.start -= before;
        int length = 0;
        for (auto const& [code, span] : spans)
            length = std::max(length, span.end() - 1);
        put_head(output, record, format, years, length);
        put_positions(output, name, key, before);
        put_blank(output, "blank", length, spans);
        output << "        return layout;\n    }(),\n";
    }

    std::filesystem::path tables_;
    std::map<std::string, Positions> positions_;
    std::vector<std::map<std::string, std::string>> fields_;
};

} // namespace

int main(int argument_count, char** arguments)
try {
    if (argument_count != 3)
        throw std::runtime_error("usage: compile_layouts <tables> <output>");
    Compiler compiler(arguments[1]);
    std::ostringstream text;
    compiler.write(text);
    std::ofstream output(arguments[2]);
    output << text.str();
    if (!output.flush())
        throw std::runtime_error(std::string("not written: ") + arguments[2]);
    return EXIT_SUCCESS;
} catch (std::exception const& failure) {
    std::cerr << "compile_layouts: " << failure.what() << '\n';
    return EXIT_FAILURE;
}
