#pragma once

#include "platform/core/result.hpp"
#include "platform/export/html.hpp"
#include "platform/export/press.hpp"

#include <functional>
#include <memory>
#include <string>

/// PDF from HTML and CSS, by WeasyPrint as a child process.
namespace cigogne::exporting {

enum class PdfError {
    NotInstalled,
    Failed,
    TooLate,
    Busy, ///< as many are being made as the machine may, of that haste
};
Explanation explain(PdfError error);

/// A page that is to be a PDF, or a Word document (`platform/export/docx.hpp`). What it needs was read before; it is made once the transaction has ended, never within one.
struct Paper {
    Html document;
    std::string name;        ///< of the file to save, without accents: « fiche-de-liaison-1234.pdf », « note-2024.docx »
    std::string audit = {}; ///< what the audit keeps of it, as JSON, or empty
};

/// A whole document: language, title, style, body. In a demonstration each of its pages says that its data are invented.
Html document(std::string_view title, Html const& style, Html const& body);

struct PdfLimits {
    std::string program = "weasyprint";
    /// A paper takes about a second, the yearly binder of a large region ten: what takes longer will not end.
    std::chrono::milliseconds time { 60'000 };
    /// Fifty times a binder.
    std::size_t bytes = 32 * 1024 * 1024;
};

/// The bytes of the PDF, when its turn at the press has come: within ten seconds, or it is Busy.
/// Fails with PdfError, and then says in the log why.
Result<std::shared_ptr<std::string const>> pdf(Html const& document, Haste haste, PdfLimits const& limits = {});

/// The same without a turn, for a job that makes one after the other: it holds up nobody at a screen. Given up, as TooLate, when it is no
/// longer wanted, which is asked ten times a second.
Result<std::shared_ptr<std::string const>> pdf_aside(Html const& document, std::function<bool()> const& is_wanted);

/// Many documents, as many at once as the machine has processors: for the command line, where nobody waits at a screen. `document` may be
/// called by several threads at once; `take` by one at a time, in whichever order they are ready. Stops at the first that fails.
Result<Done> print_all(
    std::size_t count, std::function<Html(std::size_t)> const& document, std::function<void(std::size_t, std::string const&)> const& take);

} // namespace cigogne::exporting
