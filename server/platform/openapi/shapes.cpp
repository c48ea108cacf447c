#include "platform/openapi/shapes.hpp"

#include <stdexcept>

namespace cigogne::openapi {

namespace {

void add(std::map<std::string_view, Shape>& shapes, Shape const& shape)
{
    auto const [place, is_new] = shapes.try_emplace(shape.name, shape);
    if (!is_new) {
        if (place->second.fields.data() != shape.fields.data())
            throw std::logic_error("two field tables are named " + std::string(shape.name));
        return;
    }
    for (auto const& field : shape.fields) {
        auto const* note = &field.note;
        while (note->item)
            note = note->item;
        if (note->shape)
            add(shapes, note->shape());
    }
}

} // namespace

Shapes shapes_of(std::span<http::Route const> routes)
{
    Shapes shapes;
    for (auto const& route : routes) {
        if (route.input == http::InputKind::Form || route.input == http::InputKind::Patch) {
            add(shapes.all, route.input_shape);
            add(shapes.written, route.input_shape);
        }
        if (!route.output_shape.name.empty())
            add(shapes.all, route.output_shape);
    }
    return shapes;
}

} // namespace cigogne::openapi
