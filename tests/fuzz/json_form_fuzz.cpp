#include "fuzz/target.hpp"
#include "modules/transfers/newborn_sheet.hpp"
#include "modules/transfers/opening_form.hpp"
#include "platform/json/json.hpp"

using namespace cigogne;

namespace {

/// What a form takes, it writes, and takes again unchanged.
template <auto const& Table>
class Form {
public:
    static void hold(std::string_view text)
    {
        auto const form = taken(text);
        if (!form)
            return;
        auto const written_once = written(*form);
        auto const again = taken(written_once);
        fuzz::hold(again && written(*again) == written_once);
    }

private:
    using Record = typename std::remove_cvref_t<decltype(Table)>::Record;

    static std::string written(Record const& form)
    {
        json::Writer writer;
        Table.put(form, writer);
        return writer.take_text();
    }

    static std::optional<Record> taken(std::string_view text)
    {
        auto const document = json::parse(text);
        if (document.failed())
            return std::nullopt;
        Reader reader(Instant::from_milliseconds(1'800'000'000'000));
        auto form = Table.take(document->root(), reader);
        return reader.has_faults() ? std::nullopt : std::move(form);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const text = fuzz::text(data, size);
    Form<transfers::opening_form>::hold(text);
    Form<transfers::newborn_sheet_table>::hold(text);
    return 0;
}
