#include "platform/http/pages.hpp"

#include "platform/core/file.hpp"
#include "platform/http/route.hpp"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <stdexcept>

namespace cigogne::http {

namespace {

constexpr std::string_view nonce_mark = "__CSP_NONCE__";

std::string_view content_type_of(std::string_view extension)
{
    static constexpr std::pair<std::string_view, std::string_view> types[] = {
        { ".html", "text/html; charset=utf-8" },
        { ".js", "text/javascript; charset=utf-8" },
        { ".css", "text/css; charset=utf-8" },
        { ".svg", "image/svg+xml" },
        { ".png", "image/png" },
        { ".ico", "image/x-icon" },
        { ".json", "application/json" },
        { ".webmanifest", "application/manifest+json" },
        { ".woff2", "font/woff2" },
        { ".txt", "text/plain; charset=utf-8" },
    };
    for (auto const& [ending, type] : types) {
        if (extension == ending)
            return type;
    }
    return "application/octet-stream";
}

/// What a build or an editor keeps for itself, as the list of modules in `.vite`: no page asks for it.
bool is_hidden(std::string_view path)
{
    return path.starts_with('.') || path.find("/.") != std::string_view::npos;
}

std::string content_security_policy(std::string const& nonce)
{
    return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self' 'nonce-" + nonce
        + "'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; "
          "form-action 'self'; frame-ancestors 'none'";
}

} // namespace

std::string make_nonce()
{
    unsigned char random[18];
    if (RAND_bytes(random, sizeof random) != 1)
        throw std::runtime_error("no random bytes");
    unsigned char text[4 * sizeof random / 3 + 1];
    auto const length = EVP_EncodeBlock(text, random, sizeof random);
    return { reinterpret_cast<char const*>(text), static_cast<std::size_t>(length) };
}

Pages::Pages(std::filesystem::path const& folder)
{
    if (!std::filesystem::exists(folder / "index.html"))
        throw std::runtime_error("the web application is not built: " + (folder / "index.html").string() + " is missing");
    first_page_ = contents_of(folder / "index.html");
    for (auto const& entry : std::filesystem::recursive_directory_iterator(folder)) {
        auto const& path = entry.path();
        auto const name = std::filesystem::relative(path, folder).generic_string();
        if (!entry.is_regular_file() || path.extension() == ".gz" || name == "index.html" || is_hidden(name))
            continue;
        StaticFile part;
        part.content_type = content_type_of(path.extension().string());
        part.plain = std::make_shared<std::string const>(contents_of(path));
        if (auto const gzipped = path.string() + ".gz"; std::filesystem::exists(gzipped))
            part.gzipped = std::make_shared<std::string const>(contents_of(gzipped));
        part.tag = fmt::format("\"f{:x}\"", std::hash<std::string> {}(*part.plain));
        part.is_immutable = name.starts_with("assets/");
        files_.emplace(name, std::move(part));
    }
}

Route Pages::route() const
{
    return http::route(Method::Get, "/{path...}")
        .summary("Pages de l’application")
        .needs(open_to_all)
        .within(ScopeRule::everyone())
        .audits(nothing_because("pages and their parts are the same for everyone"))
        .tagged(Etag::none())
        .takes(nothing)
        .returns(page)
        .at_once()
        .handled_by([this](Call& call) { return answer(call); });
}

Result<File> Pages::answer(Call& call) const
{
    auto const path = call.path_text("path");
    auto const found = files_.find(path);
    if (found == files_.end()) {
        if (path.starts_with("assets/") || is_hidden(path))
            return Error::NotFound;
        return first_page(call);
    }
    auto const& part = found->second;
    call.set_header("cache-control", part.is_immutable ? "public, max-age=31536000, immutable" : "no-cache");
    // A worker lives under the policy of its own script: the one that listens to the events must reach the interface.
    call.set_header("content-security-policy", "default-src 'none'; connect-src 'self'; frame-ancestors 'none'");
    call.set_header("etag", part.tag);
    call.set_header("vary", "accept-encoding");
    bool const gzip = part.gzipped && call.request().header("accept-encoding").value_or("").find("gzip") != std::string_view::npos;
    if (gzip)
        call.set_header("content-encoding", "gzip");
    return File { part.content_type, "", gzip ? part.gzipped : part.plain };
}

File Pages::first_page(Call& call) const
{
    auto const nonce = make_nonce();
    auto html = first_page_;
    for (auto place = html.find(nonce_mark); place != std::string::npos; place = html.find(nonce_mark, place))
        html.replace(place, nonce_mark.size(), nonce);
    call.set_header("cache-control", "no-store");
    call.set_header("content-security-policy", content_security_policy(nonce));
    call.set_header("cross-origin-opener-policy", "same-origin");
    return { "text/html; charset=utf-8", "", std::make_shared<std::string const>(std::move(html)) };
}

} // namespace cigogne::http
