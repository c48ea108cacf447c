#include "platform/export/cells.hpp"

#include "platform/core/file.hpp"

#include <stdexcept>
#include <unistd.h>
#include <xlsxwriter.h>

namespace cigogne::exporting {

namespace {

/// A file that goes away with this: libxlsxwriter of Debian 12 writes to files only.
class TemporaryFile {
public:
    TemporaryFile()
        : path_((std::filesystem::temp_directory_path() / "cigogne-export-XXXXXX").string())
    {
        int const descriptor = ::mkstemp(path_.data());
        if (descriptor < 0)
            throw std::runtime_error("no temporary file for an export");
        ::close(descriptor);
    }
    TemporaryFile(TemporaryFile const&) = delete;
    TemporaryFile& operator=(TemporaryFile const&) = delete;
    ~TemporaryFile() { ::unlink(path_.c_str()); }

    char const* path() const { return path_.c_str(); }
    std::string contents() const { return contents_of(path_); }

private:
    std::string path_;
};

class XlsxSheet final : public Sheet {
public:
    XlsxSheet(Shape const& shape, bool hides_identities)
        : shape_(shape)
        , hides_identities_(hides_identities)
    {
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        workbook_ = workbook_new_opt(file_.path(), &options);
        if (!workbook_)
            throw std::runtime_error("libxlsxwriter: no workbook");
        sheet_ = workbook_add_worksheet(workbook_, "Export");
        bold_ = workbook_add_format(workbook_);
        format_set_bold(bold_);
        if (is_marked_as_fictitious())
            worksheet_write_string(sheet_, row_++, 0, "Données fictives", bold_);
        lxw_col_t column = 0;
        for (auto const& heading : headings(shape, hides_identities))
            worksheet_write_string(sheet_, row_, column++, heading.c_str(), bold_);
        ++row_;
    }
    ~XlsxSheet() override
    {
        if (workbook_)
            workbook_close(workbook_);
    }

    void add(void const* record) override
    {
        lxw_col_t column = 0;
        for (auto const& cell : cells_of(shape_, record, hides_identities_)) {
            if (cell.number)
                worksheet_write_number(sheet_, row_, column, *cell.number, nullptr);
            else if (!cell.text.empty())
                worksheet_write_string(sheet_, row_, column, cell.text.c_str(), nullptr);
            ++column;
        }
        ++row_;
        ++records_;
    }
    bool is_full() const override { return records_ >= most_rows; }
    void say_that_more_follows() override { worksheet_write_string(sheet_, row_++, 0, cut_short().c_str(), bold_); }

    std::shared_ptr<std::string const> finished() override
    {
        auto const outcome = workbook_close(workbook_);
        workbook_ = nullptr;
        if (outcome != LXW_NO_ERROR)
            throw std::runtime_error(lxw_strerror(outcome));
        return std::make_shared<std::string const>(file_.contents());
    }

private:
    Shape shape_;
    bool hides_identities_;
    TemporaryFile file_;
    lxw_workbook* workbook_ = nullptr;
    lxw_worksheet* sheet_ = nullptr;
    lxw_format* bold_ = nullptr;
    lxw_row_t row_ = 0;
    std::size_t records_ = 0;
};

} // namespace

std::unique_ptr<Sheet> xlsx_sheet(Shape const& shape, bool hides_identities)
{
    return std::make_unique<XlsxSheet>(shape, hides_identities);
}

} // namespace cigogne::exporting
