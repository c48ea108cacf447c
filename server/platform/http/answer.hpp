#pragma once

#include "platform/export/pdf.hpp"
#include "platform/http/message.hpp"

#include <cstdint>
#include <optional>
#include <string>

/// What a handler gives, once it is bytes.
namespace cigogne::http {

/// A whole answer that is no record: a file, a page.
struct File {
    std::string content_type;
    std::string name; ///< of the file to save; empty for what is shown
    Body bytes;
};

/// What a paper is made into.
enum class PaperFormat {
    Pdf,
    Word
};

/// What came out of a handler, rendered.
struct Answer {
    int status = 200;
    std::string content_type = "application/json";
    Body body;
    std::optional<std::int64_t> version;
    Pairs headers;
    std::shared_ptr<StreamReader> stream;
    std::optional<exporting::Html> to_print = std::nullopt; ///< the body is made of it, once the transaction has ended
    exporting::Haste haste = exporting::Haste::AtLeisure;   ///< in which it is to be printed
    PaperFormat paper_format = PaperFormat::Pdf;            ///< what it is made into
};

} // namespace cigogne::http
