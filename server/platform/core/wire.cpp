#include "platform/core/wire.hpp"

namespace cigogne {

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
