#include "fuzz/target.hpp"
#include "modules/people/gestational_age.hpp"
#include "platform/core/email_address.hpp"
#include "platform/core/ids.hpp"
#include "platform/core/phone.hpp"
#include "platform/json/json.hpp"

using namespace cigogne;

namespace {

/// A value that is taken is written, and taken again as the same.
template <class Value>
void take_and_give(Wire const& wire)
{
    Reader reader(Instant::from_milliseconds(0));
    auto const value = Value::take(wire, reader);
    fuzz::hold(value.has_value() != reader.has_faults());
    if (!value)
        return;
    json::Writer writer;
    value->put(writer);
    auto const document = json::parse(writer.text());
    fuzz::hold(document.succeeded() && Value::take(document->root(), reader) == *value);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const document = json::parse(fuzz::text(data, size));
    if (document.failed())
        return 0;
    take_and_give<EmailAddress>(document->root());
    take_and_give<Phone>(document->root());
    take_and_give<people::GestationalAge>(document->root());
    take_and_give<people::Grams>(document->root());
    take_and_give<Id<struct FuzzTag>>(document->root());
    return 0;
}
