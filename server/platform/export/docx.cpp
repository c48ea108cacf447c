#include "platform/export/docx.hpp"

#include "platform/child.hpp"
#include "platform/export/zip.hpp"
#include "platform/temporary_folder.hpp"

#include <charconv>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <spdlog/spdlog.h>

namespace cigogne::exporting {

namespace {

using Deadline = std::chrono::steady_clock::time_point;

Result<std::string> ran(std::string const& program, std::vector<std::string> arguments, std::string_view input, DocxLimits const& limits, Deadline last)
{
    auto ended = child::run({ .program = program,
        .arguments = std::move(arguments),
        .environment = bare_environment(),
        .input = input,
        .most_output = limits.bytes,
        .is_wanted = [last] { return std::chrono::steady_clock::now() < last; } });
    if (!ended.was_found) {
        spdlog::error("no Word document: {} is not installed", program);
        return DocxError::NotInstalled;
    }
    if (ended.was_stopped) {
        spdlog::error("no Word document: it was not ready in time");
        return DocxError::TooLate;
    }
    if (!ended.succeeded()) {
        // What it writes may quote the document: only how it ended is told.
        spdlog::error("no Word document: {} ended with {}{}", program, ended.status, ended.wrote_too_much ? ", too large" : "");
        return DocxError::Failed;
    }
    return std::move(ended.output);
}

/// What stands between the quotes of an attribute of the first tag.
std::string_view attribute(std::string_view markup, std::string_view name)
{
    auto const tag = markup.substr(0, markup.find('>'));
    auto const begin = tag.find(name);
    if (begin == std::string_view::npos)
        return {};
    auto const value = tag.substr(begin + name.size());
    return value.substr(0, value.find('"'));
}

/// Half of the text's width for a small drawing, all of it for others.
std::string_view width_of(std::string_view svg)
{
    auto const written = attribute(svg, " width=\"");
    int width = 0;
    std::from_chars(written.data(), written.data() + written.size(), width);
    return width < 400 ? "7.5cm" : "15.5cm";
}

/// The page with each drawing as a picture beside it: Word shows those in every version, and needs more points than a screen.
Result<std::string> with_pictures(std::string_view html, std::filesystem::path const& folder, DocxLimits const& limits, Deadline last)
{
    constexpr std::string_view begins = "<svg";
    constexpr std::string_view ends = "</svg>";
    std::string text;
    int number = 0;
    for (auto at = html.find(begins); at != std::string_view::npos; at = html.find(begins)) {
        auto const end = html.find(ends, at);
        if (end == std::string_view::npos)
            return DocxError::Failed;
        auto const svg = html.substr(at, end + ends.size() - at);
        auto const picture = TRY(ran(limits.rsvg, { "--format=png", "--zoom=2.5", "--background-color=white" }, svg, limits, last));
        auto const name = fmt::format("dessin-{}.png", ++number);
        std::ofstream(folder / name, std::ios::binary) << picture;
        text += html.substr(0, at);
        // The label was escaped where it was written.
        text += fmt::format("<img alt=\"{}\" width=\"{}\" src=\"{}\">", attribute(svg, "aria-label=\""), width_of(svg), name);
        html.remove_prefix(at + svg.size());
    }
    text += html;
    return text;
}

/// Pandoc says nothing of the page, and Word then takes that of its country of birth: A4 within two centimetres, in twentieths of a point.
std::string on_a4(std::string document)
{
    constexpr std::string_view unsaid = "<w:sectPr />";
    if (auto const at = document.rfind(unsaid); at != std::string::npos)
        document.replace(at, unsaid.size(),
            "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"709\" w:footer=\"709\" w:gutter=\"0\"/></w:sectPr>");
    return document;
}

} // namespace

Explanation explain(DocxError error)
{
    using enum FailureKind;
    switch (error) {
    case DocxError::NotInstalled:
        return { Unavailable, "docx_not_installed",
            "Pandoc ou rsvg-convert n’est pas installé sur le serveur : aucun document Word ne peut être fait. Prévenez votre administrateur ; le PDF, lui, peut être fait." };
    case DocxError::TooLate:
        return { Unavailable, "docx_too_late", "Ce document a pris trop de temps. Réessayez dans quelques minutes." };
    case DocxError::Busy:
        return { Unavailable, "docx_busy", "D’autres documents sont en préparation. Réessayez dans quelques secondes." };
    case DocxError::Failed:
        break;
    }
    return { Unavailable, "docx_failed", "Ce document n’a pas pu être fait. Réessayez ; si cela dure, prévenez votre administrateur." };
}

Result<std::shared_ptr<std::string const>> docx(Html const& document, Haste haste, DocxLimits const& limits)
{
    Turn const turn(common_press(), haste);
    if (!turn.has_come())
        return Failure(DocxError::Busy).after(5);
    auto const last = std::chrono::steady_clock::now() + limits.time;
    try {
        TemporaryFolder const folder; // of the pictures
        auto const page = TRY(with_pictures(document.text(), folder.path(), limits, last));
        // No `--sandbox`: with it, Debian's pandoc does not find its own templates. There is nothing else to fetch: `Html` is made of literals that the compiler
        // has searched for addresses, and of escaped text; the pictures are ours.
        auto bytes = TRY(ran(limits.pandoc, { "--from=html", "--to=docx", "--shift-heading-level-by=-1", "--resource-path=" + folder.path().string(), "--output=-" }, page, limits, last));
        if (!bytes.starts_with("PK")) {
            spdlog::error("no Word document: pandoc wrote none");
            return DocxError::Failed;
        }
        return std::make_shared<std::string const>(with_file_rewritten(bytes, "word/document.xml", on_a4));
    } catch (std::runtime_error const& error) {
        spdlog::error("no Word document: {}", error.what());
        return DocxError::Failed;
    }
}

} // namespace cigogne::exporting
