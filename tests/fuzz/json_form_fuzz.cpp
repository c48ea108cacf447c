#include "fuzz/target.hpp"
#include "modules/transfers/opening_form.hpp"
#include "platform/json/json.hpp"

using namespace cigogne;

namespace {

std::string written(transfers::OpeningForm const& form)
{
    json::Writer writer;
    transfers::opening_form.put(form, writer);
    return writer.take_text();
}

std::optional<transfers::OpeningForm> taken(std::string_view text)
{
    auto const document = json::parse(text);
    if (document.failed())
        return std::nullopt;
    Reader reader(Instant::from_milliseconds(1'800'000'000'000));
    auto form = transfers::opening_form.take(document->root(), reader);
    return reader.has_faults() ? std::nullopt : std::move(form);
}

} // namespace

/// What a form takes, it writes, and takes again unchanged.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    if (auto const form = taken(fuzz::text(data, size))) {
        auto const text = written(*form);
        auto const again = taken(text);
        fuzz::hold(again && written(*again) == text);
    }
    return 0;
}
