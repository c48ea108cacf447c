#pragma once

#include "platform/core/clock.hpp"
#include "platform/core/wire.hpp"

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace cigogne {

/// Sixteen bytes that name one thing for ever (RFC 9562).
class Uuid {
public:
    /// A new UUID of version 7: it begins with the instant, so that rows keep their order of birth.
    /// Ids made by one process never go backwards, also when its clock does.
    static Uuid make(Instant now);
    /// Reads the canonical form, in either case; nothing else is an id.
    static std::optional<Uuid> parse(std::string_view text);
    static Uuid from_bytes(std::array<std::uint8_t, 16> bytes) { return Uuid(bytes); }

    std::array<std::uint8_t, 16> const& bytes() const { return bytes_; }
    std::string text() const;
    auto operator<=>(Uuid const&) const = default;

private:
    explicit Uuid(std::array<std::uint8_t, 16> bytes)
        : bytes_(bytes)
    {
    }
    std::array<std::uint8_t, 16> bytes_;
};

/// An id of one kind of thing: an id of a unit is not an id of a request, and the compiler knows it.
template <class Tag>
class Id {
public:
    explicit Id(Uuid uuid)
        : uuid_(uuid)
    {
    }
    static Id make(Instant now) { return Id(Uuid::make(now)); }
    static std::optional<Id> parse(std::string_view text)
    {
        auto const uuid = Uuid::parse(text);
        return uuid ? std::optional(Id(*uuid)) : std::nullopt;
    }
    Uuid const& uuid() const { return uuid_; }
    std::string text() const { return uuid_.text(); }
    auto operator<=>(Id const&) const = default;

    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "uuid" };
    void put(Sink& sink) const { sink.text(text()); }
    static std::optional<Id> take(Wire const& wire, Reader& reader)
    {
        auto id = wire.kind == Wire::Kind::Text ? parse(wire.text) : std::nullopt;
        if (!id)
            reader.refuse("bad_identifier", "Cet identifiant n’est pas valable.");
        return id;
    }

private:
    Uuid uuid_;
};

} // namespace cigogne

template <>
struct std::hash<cigogne::Uuid> {
    std::size_t operator()(cigogne::Uuid const& uuid) const noexcept;
};

template <class Tag>
struct std::hash<cigogne::Id<Tag>> {
    std::size_t operator()(cigogne::Id<Tag> const& id) const noexcept { return std::hash<cigogne::Uuid>()(id.uuid()); }
};
