#pragma once

#include "platform/core/crossing.hpp"
#include "platform/core/wire.hpp"

#include <deque>
#include <string>
#include <vector>

namespace cigogne::db {

/// Raw bytes, as a column of type bytea holds them.
struct Bytes {
    std::string value;

    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "binary" };
    void put(Sink& sink) const { sink.bytes(value); }
    static std::optional<Bytes> take(Wire const& wire, Reader& reader);
    bool operator==(Bytes const&) const = default;
};

/// The values of one statement, in order, as the drivers bind them.
/// What one of the two databases would refuse or change is refused for both, with std::invalid_argument: text that is
/// not UTF-8 or holds a NUL, numbers that are not finite.
class Values final : public Sink {
public:
    Values() = default;
    Values(Values&&) = default; // never copied: the wires point into the texts
    Values& operator=(Values&&) = default;

    void null() override { wires_.push_back({ .kind = Wire::Kind::Null, .medium = Wire::Medium::Sql }); }
    void boolean(bool value) override;
    void integer(std::int64_t value) override;
    void real(double value) override;
    void text(std::string_view value) override;
    void bytes(std::string_view value) override;
    void instant(Instant value) override { integer(value.milliseconds()); }
    void date(CivilDate value) override { text(value.text()); }
    /// A record or a list is no value of a column: throws std::logic_error.
    void begin_record() override;
    void member(std::string_view) override { }
    void end_record() override { }
    void begin_list() override;
    void end_list() override { }

    template <class T>
    void add(T const& value)
    {
        if constexpr (std::is_convertible_v<T const&, std::string_view>)
            text(std::string_view(value));
        else
            Crossing<T>::put(value, *this);
    }

    std::span<Wire const> wires() const { return wires_; }

private:
    Wire& add_text(std::string_view value);

    std::vector<Wire> wires_;
    std::deque<std::string> texts_; // a deque: what the wires point to stays where it is
};

} // namespace cigogne::db
