#pragma once

#include "platform/core/fields.hpp"

#include <memory>
#include <string>

/// "Export this view": the rows of a list as a file that a spreadsheet opens.
namespace cigogne::exporting {

enum class Format {
    Json,
    Csv,
    Xlsx
};

std::string_view content_type(Format format);
/// "demandes-2026-11-21.csv".
std::string file_name(Shape const& shape, Format format, Instant now);

/// A file being written, row by row. Headings are the fields' French labels; choices are written in words; instants in
/// Paris time. Text that a spreadsheet would take for a formula is neutralised. Where the data are invented, says so.
class Sheet {
public:
    static constexpr std::size_t most_rows = 100'000;

    virtual ~Sheet() = default;
    virtual void add(void const* record) = 0;
    /// Whether `most_rows` records were added.
    virtual bool is_full() const = 0;
    /// A last line that says that the list goes on: nobody takes a part for the whole.
    virtual void say_that_more_follows() = 0;
    virtual std::shared_ptr<std::string const> finished() = 0;
};

std::unique_ptr<Sheet> sheet(Format format, Shape const& shape, bool hides_identities);

/// Every export, print and page of a demonstration says that its data are invented. Set once at start.
void mark_as_fictitious(bool fictitious);
bool is_marked_as_fictitious();

} // namespace cigogne::exporting
