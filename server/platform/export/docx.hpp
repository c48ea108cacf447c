#pragma once

#include "platform/core/result.hpp"
#include "platform/export/html.hpp"
#include "platform/export/press.hpp"

#include <memory>
#include <string>

/// Word documents (DOCX) from the HTML of papers, by pandoc and rsvg-convert as child processes.
namespace cigogne::exporting {

enum class DocxError {
    NotInstalled,
    Failed,
    TooLate,
    Busy ///< as many papers are being made as the machine may
};
Explanation explain(DocxError error);

inline constexpr std::string_view docx_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

struct DocxLimits {
    std::string pandoc = "pandoc";
    std::string rsvg = "rsvg-convert";
    /// Pandoc takes a second or two, each drawing a tenth.
    std::chrono::milliseconds time { 60'000 };
    std::size_t bytes = 32 * 1024 * 1024;
};

/// The bytes of the document, when its turn at the press has come: within ten seconds, or it is Busy. Headings, paragraphs, lists and tables are Word's own, `<h2>` the first of them under the title;
/// a drawing (`<svg>`) becomes a picture whose alternative text is its `aria-label`. Styles are Word's: those of the page are not followed.
/// Fails with DocxError, and then says in the log why.
Result<std::shared_ptr<std::string const>> docx(Html const& document, Haste haste, DocxLimits const& limits = {});

} // namespace cigogne::exporting
