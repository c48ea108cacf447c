#include "platform/export/pdf.hpp"

#include "platform/child.hpp"
#include "platform/export/format.hpp"

#include <algorithm>
#include <atomic>
#include <future>
#include <mutex>
#include <spdlog/spdlog.h>
#include <thread>

namespace cigogne::exporting {

Explanation explain(PdfError error)
{
    using enum FailureKind;
    switch (error) {
    case PdfError::NotInstalled:
        return { Unavailable, "pdf_not_installed",
            "WeasyPrint n’est pas installé sur le serveur : aucun PDF ne peut être fait. Prévenez votre administrateur." };
    case PdfError::TooLate:
        return { Unavailable, "pdf_too_late", "Ce document a pris trop de temps. Réessayez dans quelques minutes." };
    case PdfError::Busy:
        return { Unavailable, "pdf_busy", "D’autres documents sont en préparation. Réessayez dans quelques secondes." };
    case PdfError::Failed:
        break;
    }
    return { Unavailable, "pdf_failed", "Ce document n’a pas pu être fait. Réessayez ; si cela dure, prévenez votre administrateur." };
}

Html document(std::string_view title, Html const& style, Html const& body)
{
    // The mark is fixed, hence on each page; typed over the margin, so that it takes no line from what it marks.
    auto const mark = is_marked_as_fictitious() ? html("<div class=\"fictitious\">Données fictives</div>") : Html();
    return html("<!doctype html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>{}</title>"
                "<style>.fictitious { position: fixed; top: -7mm; right: 0; font: bold 9pt 'Liberation Sans', sans-serif; "
                "border: 0.4mm solid #000; padding: 0.4mm 2mm; background: #fff; }</style>{}</head><body>{}{}</body></html>",
        title, style, mark, body);
}

namespace {

bool always() { return true; }

Result<std::shared_ptr<std::string const>> printed(Html const& document, PdfLimits const& limits, std::function<bool()> const& is_wanted)
{
    auto const last = std::chrono::steady_clock::now() + limits.time;
    // Its command line has no way to forbid fetching (57.2). There is nothing to fetch: `Html` is made of literals that the compiler has
    // searched for addresses, and of escaped text. A relative address would lead nowhere.
    auto ended = child::run({ .program = limits.program,
        .arguments = { "--quiet", "--encoding", "utf-8", "--base-url", "about:blank", "-", "-" },
        .environment = bare_environment(),
        .input = document.text(),
        .most_output = limits.bytes,
        .is_wanted = [last, &is_wanted] { return std::chrono::steady_clock::now() < last && is_wanted(); } });
    if (!ended.was_found) {
        spdlog::error("no PDF: {} is not installed", limits.program);
        return PdfError::NotInstalled;
    }
    if (ended.was_stopped) {
        if (is_wanted())
            spdlog::error("no PDF: it was not ready in time");
        return PdfError::TooLate;
    }
    if (!ended.succeeded() || !ended.output.starts_with("%PDF-")) {
        // What it writes may quote the document, hence people: only how it ended is told.
        spdlog::error("no PDF: WeasyPrint ended with {}{}", ended.status, ended.wrote_too_much ? ", too large" : "");
        return PdfError::Failed;
    }
    return std::make_shared<std::string const>(std::move(ended.output));
}

} // namespace

Result<std::shared_ptr<std::string const>> pdf(Html const& document, Haste haste, PdfLimits const& limits)
{
    Turn const turn(common_press(), haste);
    if (!turn.has_come())
        return Failure(PdfError::Busy).after(5);
    return printed(document, limits, always);
}

Result<std::shared_ptr<std::string const>> pdf_aside(Html const& document, std::function<bool()> const& is_wanted)
{
    return printed(document, {}, is_wanted);
}

Result<Done> print_all(std::size_t count, std::function<Html(std::size_t)> const& document, std::function<void(std::size_t, std::string const&)> const& take)
{
    std::atomic<std::size_t> next = 0;
    std::mutex mutex;
    Result<Done> outcome = Done {};
    auto const print = [&] {
        for (auto index = next++; index < count; index = next++) {
            auto const made = printed(document(index), {}, always);
            std::lock_guard const lock(mutex);
            if (made.failed()) {
                outcome = made.failure();
                next = count;
                return;
            }
            take(index, **made);
        }
    };
    std::vector<std::future<void>> presses;
    for (unsigned press = 0; press < std::max(1U, std::thread::hardware_concurrency()); ++press)
        presses.push_back(std::async(std::launch::async, print));
    for (auto& press : presses)
        press.get();
    return outcome;
}

} // namespace cigogne::exporting
