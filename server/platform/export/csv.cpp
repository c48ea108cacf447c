#include "platform/export/cells.hpp"

namespace cigogne::exporting {

namespace {

/// CSV as French spreadsheets open it: UTF-8 with a byte order mark, semicolons, CRLF.
class CsvSheet final : public Sheet {
public:
    CsvSheet(Shape const& shape, bool hides_identities)
        : shape_(shape)
        , hides_identities_(hides_identities)
    {
        text_ = "\xef\xbb\xbf";
        if (is_marked_as_fictitious())
            line({ "Données fictives" });
        line(headings(shape, hides_identities));
    }

    void add(void const* record) override
    {
        ++rows_;
        std::vector<std::string> cells;
        for (auto const& cell : cells_of(shape_, record, hides_identities_))
            cells.push_back(cell.text);
        line(cells);
    }
    bool is_full() const override { return rows_ >= most_rows; }
    void say_that_more_follows() override { line({ cut_short() }); }
    std::shared_ptr<std::string const> finished() override { return std::make_shared<std::string const>(std::move(text_)); }

private:
    void line(std::vector<std::string> const& cells)
    {
        for (std::size_t index = 0; index < cells.size(); ++index) {
            text_ += index > 0 ? ";" : "";
            quote(cells[index]);
        }
        text_ += "\r\n";
    }
    void quote(std::string const& cell)
    {
        if (cell.find_first_of(";\"\r\n") == std::string::npos) {
            text_ += cell;
            return;
        }
        text_ += '"';
        for (char const character : cell) {
            text_ += character;
            if (character == '"')
                text_ += '"';
        }
        text_ += '"';
    }

    Shape shape_;
    bool hides_identities_;
    std::string text_;
    std::size_t rows_ = 0;
};

} // namespace

std::unique_ptr<Sheet> csv_sheet(Shape const& shape, bool hides_identities)
{
    return std::make_unique<CsvSheet>(shape, hides_identities);
}

} // namespace cigogne::exporting
