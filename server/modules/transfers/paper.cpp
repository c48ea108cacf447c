#include "modules/transfers/paper.hpp"

#include "platform/core/text.hpp"
#include "platform/export/pdf.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::transfers {

using exporting::html;
using exporting::Html;

namespace {

constexpr std::string_view rest_elsewhere = " … suite dans Cigogne";

std::string with_unit(std::string figure, std::string_view unit)
{
    return unit.empty() ? figure : figure + "\u202f" + std::string(unit);
}

/// Label and reading, or the label and a line for the pen.
Html said(PaperLine const& line)
{
    return html("<span class=\"label\">{}\u202f:</span> {}", line.label, line.reading);
}

Html cell_of(PaperLine const& line)
{
    return line.reading.empty() ? html("<td class=\"blank\">{}</td>", said(line)) : html("<td>{}</td>", said(line));
}

Html row_of(PaperLine const& line)
{
    return line.reading.empty() ? html("<tr><td class=\"blank\" colspan=\"2\">{}</td></tr>", said(line))
                                : html("<tr><td colspan=\"2\">{}</td></tr>", said(line));
}

} // namespace

std::string reading(std::optional<bool> value)
{
    return value ? (*value ? "Oui" : "Non") : "";
}

std::string reading(std::optional<int> value, std::string_view unit)
{
    return value ? with_unit(std::to_string(*value), unit) : "";
}

std::string reading(std::optional<double> value, std::string_view unit)
{
    auto text = value ? fmt::format("{}", *value) : "";
    if (auto const point = text.find('.'); point != std::string::npos)
        text[point] = ',';
    return value ? with_unit(std::move(text), unit) : "";
}

std::string reading(std::optional<Instant> value)
{
    return value ? french_date_time(*value) : "";
}

std::string reading(std::optional<CivilDate> value)
{
    return value ? french_date(*value) : "";
}

std::string reading(std::optional<people::Grams> value)
{
    return value ? value->text() : "";
}

std::string reading(std::optional<Phone> const& value)
{
    if (!value)
        return {};
    std::string digits;
    std::ranges::copy_if(value->text(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    if (digits.size() != 10 || digits.front() != '0' || value->text().starts_with('+'))
        return value->text();
    std::string grouped = digits.substr(0, 2);
    for (std::size_t at = 2; at < digits.size(); at += 2)
        grouped += "\u00a0" + digits.substr(at, 2);
    return grouped;
}

std::string joined(std::vector<std::string> const& readings, std::string_view between)
{
    std::string line;
    for (auto const& each : readings) {
        if (!each.empty())
            line += (line.empty() ? "" : std::string(between)) + each;
    }
    return line;
}

std::string shortened(std::string const& text, std::size_t characters)
{
    if (character_count(text) <= characters)
        return text;
    auto const room = characters - std::min(characters, character_count(rest_elsewhere));
    std::size_t end = 0;
    std::size_t last_space = 0;
    for (std::size_t seen = 0; end < text.size() && seen < room; ++seen) {
        ++end;
        while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U)
            ++end;
        if (end < text.size() && (text[end] == ' ' || text[end] == '\n'))
            last_space = end;
    }
    bool const has_words = last_space > end / 2; // else one long word: cut within
    return text.substr(0, has_words ? last_space : end) + std::string(rest_elsewhere);
}

std::size_t common_cut(std::vector<std::size_t> lengths, std::size_t characters)
{
    std::ranges::sort(lengths);
    auto left = lengths.size();
    for (auto const length : lengths) {
        if (length * left > characters)
            return characters / left;
        characters -= length;
        --left;
    }
    return lengths.empty() ? characters : lengths.back();
}

std::size_t free_characters(std::vector<PaperBlock> const& blocks)
{
    std::size_t sum = 0;
    for (auto const& block : blocks) {
        for (auto const& line : block.lines)
            sum += line.is_free_text ? character_count(line.reading) : 0;
    }
    return sum;
}

void shorten(std::vector<PaperBlock>& blocks, std::size_t characters)
{
    std::vector<std::size_t> lengths;
    for (auto const& block : blocks) {
        for (auto const& line : block.lines) {
            if (line.is_free_text)
                lengths.push_back(character_count(line.reading));
        }
    }
    auto const most = common_cut(std::move(lengths), characters);
    for (auto& block : blocks) {
        for (auto& line : block.lines) {
            if (line.is_free_text)
                line.reading = shortened(line.reading, most);
        }
    }
}

Html html_of(PaperBlock const& block)
{
    Html rows;
    for (std::size_t at = 0; at < block.lines.size(); ++at) {
        auto const& line = block.lines[at];
        bool const has_neighbour = line.width == Width::Half && at + 1 < block.lines.size() && block.lines[at + 1].width == Width::Half;
        if (has_neighbour)
            rows += html("<tr>{}{}</tr>", cell_of(line), cell_of(block.lines[++at]));
        else
            rows += row_of(line);
    }
    return html("<section class=\"block\"><h2>{}</h2><table>{}</table></section>", block.title, rows);
}

Html paper_style(bool is_dense)
{
    auto const common = html("<style>"
                             ".paper, .paper * { box-sizing: border-box; }"
                             ".paper { font-family: 'Liberation Sans', Arial, 'DejaVu Sans', sans-serif; color: #000; }"
                             ".paper h1 { font-size: 15pt; margin: 0; }"
                             ".paper h2 { font-size: 1em; margin: 0; padding: 0.5mm 1.5mm; background: #e4e4e4; border-bottom: 0.3mm solid #000; }"
                             ".block { border: 0.3mm solid #000; margin-bottom: 1.6mm; break-inside: avoid; }"
                             ".paper table { width: 100%; border-collapse: collapse; table-layout: fixed; }"
                             ".paper th { text-align: left; font-weight: normal; color: #333; }"
                             ".paper td { font-weight: bold; overflow-wrap: anywhere; }"
                             ".paper th, .paper td { vertical-align: bottom; padding: 0 1.5mm; }"
                             ".paper .children th, .paper .children td { vertical-align: top; }"
                             ".paper .children th { width: 42mm; }"
                             ".label { font-weight: normal; color: #333; }"
                             ".paper td.blank { border-bottom: 0.25mm dotted #777; }"
                             ".columns { columns: 2; column-gap: 3mm; }"
                             ".head { margin-bottom: 1.6mm; }"
                             ".paper .head td { padding: 0; vertical-align: baseline; }"
                             ".paper .head .right { text-align: right; font-weight: normal; }"
                             "</style>");
    auto const spacing = is_dense ? html("<style>.paper { font-size: 7.8pt; line-height: 1.12; } .paper tr { height: 3.6mm; }</style>")
                                  : html("<style>.paper { font-size: 9.5pt; line-height: 1.18; } .paper tr { height: 5.2mm; }</style>");
    return html("{}{}", common, spacing);
}

Html paper_document(std::string_view title, Html const& style, Html const& content)
{
    return exporting::document(title, html("<style>@page { size: A4; margin: 14mm 10mm 9mm 10mm; } body { margin: 0; }</style>{}", style),
        html("<div class=\"paper\">{}</div>", content));
}

} // namespace cigogne::transfers
