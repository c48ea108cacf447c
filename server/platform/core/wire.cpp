#include "platform/core/wire.hpp"

#include <stdexcept>

namespace cigogne {

void Sink::bytes(std::string_view)
{
    throw std::logic_error("raw bytes are written to a database only");
}

void Sink::written(std::string_view)
{
    throw std::logic_error("a record that is JSON text goes to JSON only");
}

void Reader::refuse(std::string_view code, std::string message)
{
    faults_.push_back({ path_, code, std::move(message) });
}

Reader::Place::Place(Reader& reader, std::string_view name)
    : reader_(reader)
    , length_before_(reader.path_.size())
{
    if (!reader_.path_.empty())
        reader_.path_ += '.';
    reader_.path_ += name;
}

Reader::Place::Place(Reader& reader, std::size_t index)
    : Place(reader, std::to_string(index))
{
}

} // namespace cigogne
