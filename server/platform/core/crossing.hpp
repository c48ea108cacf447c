#pragma once

#include "platform/core/rules.hpp"
#include "platform/core/wire.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <vector>

namespace cigogne {

/// How values of one type cross a medium: out through `put`, in through `take`, and what they look like.
/// Plain types are listed here; a strong type says it in its own members; an enum through `words_of`.
template <class T>
struct Crossing;

/// A strong type that knows how it travels: `note`, `put(Sink&)` and `take(Wire, Reader&)`.
template <class T>
concept TravelsByItself = requires(T const& value, Sink& sink, Wire const& wire, Reader& reader) {
    {
        T::note
    } -> std::convertible_to<TypeNote>;
    value.put(sink);
    {
        T::take(wire, reader)
    } -> std::same_as<std::optional<T>>;
};

/// An enum whose module lists, in the enumerators' order, the code and the French words of each:
/// `constexpr auto words_of(Answer) { return std::to_array<Word>({{"ACCEPTED", "Acceptée"}, …}); }`
template <class T>
concept Worded = std::is_enum_v<T> && requires(T value) { words_of(value).size(); };

template <TravelsByItself T>
struct Crossing<T> {
    static constexpr TypeNote note = T::note;
    static void put(T const& value, Sink& sink) { value.put(sink); }
    static std::optional<T> take(Wire const& wire, Reader& reader, Rules const&) { return T::take(wire, reader); }
};

/// The words of an enum, kept once.
template <Worded E>
inline constexpr auto words = words_of(E {});

/// Code and French label of one value of an enum.
template <Worded E>
constexpr Word const& word(E value)
{
    return words<E>[static_cast<std::size_t>(value)];
}

/// Which of the words was read; records the fault when none was.
std::optional<std::size_t> take_choice(std::span<Word const> words, Wire const& wire, Reader& reader);

template <Worded E>
struct Crossing<E> {
    static constexpr TypeNote note { .kind = Wire::Kind::Text, .words = words<E> };
    static void put(E value, Sink& sink) { sink.choice(word(value)); }
    static std::optional<E> take(Wire const& wire, Reader& reader, Rules const&)
    {
        auto const index = take_choice(words<E>, wire, reader);
        return index ? std::optional(static_cast<E>(*index)) : std::nullopt;
    }
};

std::optional<bool> take_boolean(Wire const& wire, Reader& reader);
std::optional<std::int64_t> take_integer(Wire const& wire, Reader& reader, Rules const& rules);
std::optional<double> take_real(Wire const& wire, Reader& reader, Rules const& rules);
std::optional<std::string> take_text(Wire const& wire, Reader& reader, Rules const& rules);
std::optional<Instant> take_instant(Wire const& wire, Reader& reader, Rules const& rules);
std::optional<CivilDate> take_date(Wire const& wire, Reader& reader, Rules const& rules);
std::optional<TimeOfDay> take_time(Wire const& wire, Reader& reader);
/// Records the fault when it is no list, or a longer one than allowed.
bool take_list(Wire const& wire, Reader& reader, Rules const& rules);

template <>
struct Crossing<bool> {
    static constexpr TypeNote note { .kind = Wire::Kind::Boolean };
    static void put(bool value, Sink& sink) { sink.boolean(value); }
    static std::optional<bool> take(Wire const& wire, Reader& reader, Rules const&) { return take_boolean(wire, reader); }
};

template <>
struct Crossing<std::int64_t> {
    static constexpr TypeNote note { .kind = Wire::Kind::Integer };
    static void put(std::int64_t value, Sink& sink) { sink.integer(value); }
    static std::optional<std::int64_t> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        return take_integer(wire, reader, rules);
    }
};

template <>
struct Crossing<int> {
    static constexpr TypeNote note { .kind = Wire::Kind::Integer, .least = -2147483648.0, .most = 2147483647.0 };
    static void put(int value, Sink& sink) { sink.integer(value); }
    static std::optional<int> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        auto bounded = rules;
        bounded.least = std::max(rules.least, note.least);
        bounded.most = std::min(rules.most, note.most);
        auto const value = take_integer(wire, reader, bounded);
        return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
    }
};

template <>
struct Crossing<double> {
    static constexpr TypeNote note { .kind = Wire::Kind::Real };
    static void put(double value, Sink& sink) { sink.real(value); }
    static std::optional<double> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        return take_real(wire, reader, rules);
    }
};

template <>
struct Crossing<std::string> {
    static constexpr TypeNote note { .kind = Wire::Kind::Text };
    static void put(std::string const& value, Sink& sink) { sink.text(value); }
    static std::optional<std::string> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        return take_text(wire, reader, rules);
    }
};

template <>
struct Crossing<Instant> {
    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "date-time" };
    static void put(Instant value, Sink& sink) { sink.instant(value); }
    static std::optional<Instant> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        return take_instant(wire, reader, rules);
    }
};

template <>
struct Crossing<CivilDate> {
    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "date" };
    static void put(CivilDate value, Sink& sink) { sink.date(value); }
    static std::optional<CivilDate> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        return take_date(wire, reader, rules);
    }
};

template <>
struct Crossing<TimeOfDay> {
    static constexpr TypeNote note { .kind = Wire::Kind::Text, .format = "time" };
    static void put(TimeOfDay value, Sink& sink) { sink.text(value.text()); }
    static std::optional<TimeOfDay> take(Wire const& wire, Reader& reader, Rules const&) { return take_time(wire, reader); }
};

template <class T>
struct Crossing<std::optional<T>> {
    static constexpr TypeNote note = [] {
        auto inner = Crossing<T>::note;
        inner.nullable = true;
        return inner;
    }();
    static void put(std::optional<T> const& value, Sink& sink)
    {
        if (value)
            Crossing<T>::put(*value, sink);
        else
            sink.null();
    }
    static std::optional<std::optional<T>> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        bool const empty_cell = wire.medium == Wire::Medium::Cell && wire.text.empty();
        if (wire.is_null() || empty_cell)
            return std::optional<T> {};
        auto value = Crossing<T>::take(wire, reader, rules);
        if (!value)
            return std::nullopt;
        return std::optional<std::optional<T>>(std::move(value));
    }
};

template <class T>
struct Crossing<std::vector<T>> {
    static constexpr TypeNote note { .kind = Wire::Kind::List, .item = &Crossing<T>::note };
    static void put(std::vector<T> const& values, Sink& sink)
    {
        sink.begin_list();
        for (auto const& value : values)
            Crossing<T>::put(value, sink);
        sink.end_list();
    }
    static std::optional<std::vector<T>> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        if (!take_list(wire, reader, rules))
            return std::nullopt;
        std::vector<T> values;
        values.reserve(wire.items.size());
        bool sound = true;
        for (std::size_t index = 0; index < wire.items.size(); ++index) {
            Reader::Place const place(reader, index);
            auto value = Crossing<T>::take(wire.items[index], reader, rules);
            sound = sound && value;
            if (value)
                values.push_back(std::move(*value));
        }
        return sound ? std::optional(std::move(values)) : std::nullopt;
    }
};

} // namespace cigogne
