#include "fuzz/target.hpp"
#include "platform/http/message.hpp"

using namespace cigogne;

/// No target leaves the root or carries a null byte, whatever its percents hide; cookies are found or not.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const input = fuzz::text(data, size);
    http::Request request;
    if (http::split_target(input, request.path, request.query)) {
        fuzz::hold(request.path.starts_with('/'));
        fuzz::hold(request.path.find('\0') == std::string::npos);
        fuzz::hold((request.path + "/").find("/../") == std::string::npos);
    }
    if (auto const decoded = http::percent_decoded(input, true))
        fuzz::hold(decoded->size() <= input.size() && decoded->find('\0') == std::string::npos);
    request.headers.emplace_back("cookie", std::string(input));
    static_cast<void>(request.cookie("__Host-cigogne"));
    return 0;
}
