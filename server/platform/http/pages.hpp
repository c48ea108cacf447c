#pragma once

#include "platform/http/declared_route.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace cigogne::http {

/// The web application's files, read once at start, but for hidden ones. An address that is no file gets the first page: the
/// application's own router takes it from there. The first page carries a nonce made for each answer (CSP); files whose names hold a
/// hash of their content may be kept for ever.
class Pages {
public:
    /// Throws std::runtime_error when the folder has no index.html.
    explicit Pages(std::filesystem::path const& folder);

    Route route() const;

private:
    struct StaticFile {
        std::string content_type;
        Body plain;
        Body gzipped; ///< empty where the build left none
        std::string tag;
        bool is_immutable = false;
    };
    Result<File> answer(Call& call) const;
    File first_page(Call& call) const;

    std::map<std::string, StaticFile, std::less<>> files_;
    std::string first_page_;
};

/// A nonce for one answer: 128 random bits as base64.
std::string make_nonce();

} // namespace cigogne::http
