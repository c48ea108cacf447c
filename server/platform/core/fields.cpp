#include "platform/core/fields.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne {

namespace {

std::size_t position_of(Shape const& shape, std::string_view name)
{
    auto const found = std::ranges::find(shape.fields, name, &FieldView::name);
    return static_cast<std::size_t>(found - shape.fields.begin());
}

bool may_be_empty(FieldView const& field)
{
    return field.note.nullable && !field.rules.required;
}

} // namespace

bool take_record(Shape const& shape, Wire const& wire, std::span<void* const> slots, Reader& reader, Absence absence)
{
    if (wire.kind != Wire::Kind::Record) {
        reader.refuse("wrong_type", "Un objet est attendu.");
        return false;
    }
    bool sound = true;
    std::vector<bool> received(shape.fields.size(), false);
    for (auto const& member : wire.members) {
        Reader::Place const place(reader, member.name);
        auto const position = position_of(shape, member.name);
        if (position == shape.fields.size()) {
            reader.refuse("unknown_field", "Ce champ n’existe pas.");
            sound = false;
            continue;
        }
        if (received[position]) {
            reader.refuse("repeated_field", "Ce champ est donné deux fois.");
            sound = false;
            continue;
        }
        received[position] = true;
        auto const& field = shape.fields[position];
        if (member.value.is_null() && !may_be_empty(field)) {
            reader.refuse("required", "À compléter.");
            sound = false;
            continue;
        }
        sound = field.take(slots[position], member.value, reader, field.rules) && sound;
    }
    if (absence == Absence::Leave)
        return sound;
    for (std::size_t position = 0; position < shape.fields.size(); ++position) {
        auto const& field = shape.fields[position];
        if (received[position] || field.fill(slots[position], reader, field.rules))
            continue;
        Reader::Place const place(reader, field.name);
        reader.refuse("required", "À compléter.");
        sound = false;
    }
    return sound;
}

void take_row(Shape const& shape, std::span<Wire const> values, std::span<void* const> slots)
{
    if (values.size() != shape.fields.size())
        throw std::runtime_error(std::string(shape.name) + ": the statement and the table differ in columns");
    Reader reader(Instant {});
    for (std::size_t position = 0; position < values.size(); ++position) {
        auto const& field = shape.fields[position];
        if (!field.take(slots[position], values[position], reader, field.rules))
            throw std::runtime_error(std::string(shape.name) + "." + std::string(field.name) + ": the stored value is not valid");
    }
}

void put_record(Shape const& shape, void const* record, Sink& sink)
{
    sink.begin_record();
    for (auto const& field : shape.fields) {
        if (field.rules.identifying && sink.hides_identities())
            continue;
        sink.member(field.name);
        field.put(record, sink);
    }
    sink.end_record();
}

} // namespace cigogne
