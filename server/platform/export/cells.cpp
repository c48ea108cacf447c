#include "platform/export/cells.hpp"

#include <atomic>
#include <fmt/format.h>

namespace cigogne::exporting {

namespace {

std::atomic<bool> fictitious = false;

/// A spreadsheet would run a cell that begins like a formula (OWASP, CSV injection): an apostrophe makes it text.
std::string harmless(std::string_view text)
{
    bool const like_a_formula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    return like_a_formula ? "'" + std::string(text) : std::string(text);
}

/// Turns a record into cells: every scalar outside a list is a cell, a list is one.
class CellSink final : public Sink {
public:
    std::vector<Cell> cells;

    void null() override { add({}); }
    void boolean(bool value) override { add({ value ? "oui" : "non" }); }
    void integer(std::int64_t value) override { add({ std::to_string(value), static_cast<double>(value) }); }
    void real(double value) override
    {
        auto text = fmt::format("{}", value);
        if (auto const point = text.find('.'); point != std::string::npos)
            text[point] = ',';
        add({ text, value });
    }
    void text(std::string_view value) override { add({ harmless(value) }); }
    void instant(Instant value) override { add({ french_date_time(value) }); }
    void date(CivilDate value) override { add({ french_date(value) }); }
    void choice(Word const& word) override { add({ std::string(word.label) }); }
    void begin_record() override { }
    void member(std::string_view) override { }
    void end_record() override { }
    void begin_list() override
    {
        if (depth_++ == 0)
            cells.emplace_back();
        list_is_empty_ = true;
    }
    void end_list() override { --depth_; }

private:
    void add(Cell cell)
    {
        if (depth_ == 0) {
            cells.push_back(std::move(cell));
            return;
        }
        auto& joined = cells.back().text;
        joined += (list_is_empty_ ? "" : ", ") + cell.text;
        list_is_empty_ = false;
    }

    int depth_ = 0;
    bool list_is_empty_ = true;
};

std::string_view heading_of(FieldView const& field)
{
    return field.rules.label.empty() ? field.name : field.rules.label;
}

void add_headings(Shape const& shape, bool hides_identities, std::string const& prefix, std::vector<std::string>& headings)
{
    for (auto const& field : shape.fields) {
        if (field.rules.identifying && hides_identities)
            continue;
        auto const heading = prefix + std::string(heading_of(field));
        bool const opens = field.note.kind == Wire::Kind::Record && !field.note.nullable;
        if (opens)
            add_headings(field.note.shape(), hides_identities, heading + " · ", headings);
        else
            headings.push_back(heading);
    }
}

} // namespace

std::vector<std::string> headings(Shape const& shape, bool hides_identities)
{
    std::vector<std::string> found;
    add_headings(shape, hides_identities, "", found);
    return found;
}

std::vector<Cell> cells_of(Shape const& shape, void const* record, bool hides_identities)
{
    std::vector<Cell> cells;
    for (auto const& field : shape.fields) {
        if (field.rules.identifying && hides_identities)
            continue;
        CellSink sink;
        sink.hide_identities(hides_identities);
        bool const may_be_missing = field.note.kind == Wire::Kind::Record && field.note.nullable;
        if (may_be_missing)
            sink.begin_list(); // a record that may be missing is one cell, as a list is
        field.put(record, sink);
        std::ranges::move(sink.cells, std::back_inserter(cells));
    }
    return cells;
}

std::string cut_short()
{
    auto const rows = Sheet::most_rows;
    return fmt::format("La liste continue : ce fichier s’arrête à {}\u202f{:03} lignes.", rows / 1000, rows % 1000);
}

std::string_view content_type(Format format)
{
    switch (format) {
    case Format::Csv:
        return "text/csv; charset=utf-8";
    case Format::Xlsx:
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case Format::Json:
        break;
    }
    return "application/json";
}

std::unique_ptr<Sheet> sheet(Format format, Shape const& shape, bool hides_identities)
{
    return format == Format::Xlsx ? xlsx_sheet(shape, hides_identities) : csv_sheet(shape, hides_identities);
}

void mark_as_fictitious(bool is_fictitious)
{
    fictitious = is_fictitious;
}

bool is_marked_as_fictitious()
{
    return fictitious;
}

} // namespace cigogne::exporting
