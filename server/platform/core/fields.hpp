#pragma once

#include "platform/core/crossing.hpp"

#include <array>
#include <memory>
#include <utility>

/// Field tables: one line for each member of a record, from which JSON, SQL, exports, OpenAPI and TypeScript follow.
///
///     inline constexpr auto refusal_form = fields<Refusal>("RefusalForm",
///         field<&Refusal::unit>("unit"),
///         field<&Refusal::comment>("comment", max_length(500), free_text));
///
/// The types are erased at this door: what lies behind reads plain rows and is compiled once (fields.cpp).
namespace cigogne {

/// One line of a table, without its types.
struct FieldView {
    std::string_view name;
    Rules rules;
    TypeNote note;
    void (*put)(void const* record, Sink& sink);
    /// Reads into a `std::optional<Member>`; false when a fault was recorded.
    bool (*take)(void* slot, Wire const& wire, Reader& reader, Rules const& rules);
    /// What stands for an absent field; false when it cannot be absent.
    bool (*fill)(void* slot, Reader& reader, Rules const& rules);
};

/// A table without its types.
struct Shape {
    std::string_view name;
    std::span<FieldView const> fields;
};

/// Whether what is absent is filled in (a form) or left alone (a draft, a patch).
enum class Absence {
    Fill,
    Leave
};

bool take_record(Shape const& shape, Wire const& wire, std::span<void* const> slots, Reader& reader, Absence absence);
/// The values stand in the order of the fields; faults are impossible data, hence exceptions (std::runtime_error).
void take_row(Shape const& shape, std::span<Wire const> values, std::span<void* const> slots);
void put_record(Shape const& shape, void const* record, Sink& sink);

/// A record as its table wrote it in JSON, shared: to write it again costs a copy of the text. Only in answers; nothing of it
/// may be `identifying`, for it was written before its reader was known.
template <class R>
struct Written {
    std::shared_ptr<std::string const> json;
};

namespace detail {

template <class T>
struct MemberOf;
template <class R, class M>
struct MemberOf<M R::*> {
    using Record = R;
    using Member = M;
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

template <auto Pointer, class Crossing>
struct Line {
    using Record = typename MemberOf<decltype(Pointer)>::Record;
    using Member = typename MemberOf<decltype(Pointer)>::Member;

    static void put(void const* record, Sink& sink)
    {
        Crossing::put(static_cast<Record const*>(record)->*Pointer, sink);
    }
    static bool take(void* slot, Wire const& wire, Reader& reader, Rules const& rules)
    {
        auto& target = *static_cast<std::optional<Member>*>(slot);
        target = Crossing::take(wire, reader, rules);
        return target.has_value();
    }
    static bool fill(void* slot, Reader& reader, Rules const& rules)
    {
        auto& target = *static_cast<std::optional<Member>*>(slot);
        if constexpr (std::is_same_v<Member, Instant>) {
            if (rules.defaults_to_now)
                target = reader.now();
        } else if constexpr (is_optional<Member> || is_list<Member>) {
            if (!rules.required)
                target.emplace();
        }
        static_cast<void>(reader);
        static_cast<void>(rules);
        return target.has_value();
    }

    FieldView view;
};

/// How a nested record crosses, by the table that describes it.
template <auto const& Table, class T>
struct Nested {
    static Shape shape() { return Table.erased(); }
    static constexpr TypeNote note { .kind = Wire::Kind::Record, .shape = &shape };
    static void put(T const& value, Sink& sink) { Table.put(value, sink); }
    static std::optional<T> take(Wire const& wire, Reader& reader, Rules const&) { return Table.take(wire, reader); }
};

template <auto const& Table, class T>
struct Nested<Table, std::optional<T>> {
    static constexpr TypeNote note { .kind = Wire::Kind::Record, .shape = &Nested<Table, T>::shape, .nullable = true };
    static void put(std::optional<T> const& value, Sink& sink) { value ? Table.put(*value, sink) : sink.null(); }
    static std::optional<std::optional<T>> take(Wire const& wire, Reader& reader, Rules const&)
    {
        if (wire.is_null())
            return std::optional<T> {};
        auto value = Table.take(wire, reader);
        return value ? std::optional<std::optional<T>>(std::move(value)) : std::nullopt;
    }
};

template <auto const& Table, class T>
struct Nested<Table, std::vector<T>> {
    static constexpr TypeNote note { .kind = Wire::Kind::List, .item = &Nested<Table, T>::note };
    static void put(std::vector<T> const& values, Sink& sink)
    {
        sink.begin_list();
        for (auto const& value : values)
            Table.put(value, sink);
        sink.end_list();
    }
    static std::optional<std::vector<T>> take(Wire const& wire, Reader& reader, Rules const& rules)
    {
        if (!take_list(wire, reader, rules))
            return std::nullopt;
        std::vector<T> values;
        bool sound = true;
        for (std::size_t index = 0; index < wire.items.size(); ++index) {
            Reader::Place const place(reader, index);
            auto value = Table.take(wire.items[index], reader);
            sound = sound && value;
            if (value)
                values.push_back(std::move(*value));
        }
        return sound ? std::optional(std::move(values)) : std::nullopt;
    }
};

template <auto const& Table, class R>
struct Nested<Table, std::vector<Written<R>>> {
    static constexpr TypeNote note = Nested<Table, std::vector<R>>::note;
    static void put(std::vector<Written<R>> const& records, Sink& sink)
    {
        sink.begin_list();
        for (auto const& record : records)
            sink.written(*record.json);
        sink.end_list();
    }
    static std::optional<std::vector<Written<R>>> take(Wire const&, Reader&, Rules const&)
    {
        throw std::logic_error("what was written for an answer is not read from a client");
    }
};

template <auto Pointer, class Crossing, class... Rule>
consteval Line<Pointer, Crossing> line(std::string_view name, Rule... rule)
{
    using Member = typename MemberOf<decltype(Pointer)>::Member;
    Rules rules;
    (rule(rules), ...);
    if (!is_optional<Member> && !is_list<Member> && !rules.defaults_to_now)
        rules.required = true;
    using L = Line<Pointer, Crossing>;
    return { { name, rules, Crossing::note, &L::put, &L::take, &L::fill } };
}

template <class R>
struct Probe {
    static R record; // never defined: only addresses inside it are compared
};

/// Whether members stand in the order of the record. GCC holds it; clang refuses to name a static of a type without linkage, and
/// takes what GCC has checked.
template <class R, auto... One>
constexpr bool stand_in_order = true;
#ifndef __clang__
template <class R, auto First, auto Second, auto... Rest>
constexpr bool stand_in_order<R, First, Second, Rest...> = [] {
    if constexpr (std::is_same_v<decltype(First), decltype(Second)>)
        return std::addressof(Probe<R>::record.*First) < std::addressof(Probe<R>::record.*Second);
    return true; // of different types: the braces refuse the swap
}() && stand_in_order<R, Second, Rest...>;
#endif

/// The members of a record while they are read: each there or not yet. One base a member instead of a `std::tuple`, which costs
/// the compiler the square of their number.
template <std::size_t Index, class M>
struct Slot {
    std::optional<M> value = {};
};
template <class Indices, class... M>
struct SlotsAt;
template <std::size_t... I, class... M>
struct SlotsAt<std::index_sequence<I...>, M...> : Slot<I, M>... {
    std::array<void*, sizeof...(M)> addresses() { return { &static_cast<Slot<I, M>&>(*this).value... }; }

    /// All of them, which must be there.
    template <class R>
    R record() &&
    {
        return R { std::move(*static_cast<Slot<I, M>&>(*this).value)... };
    }

    /// Those that are there, put over a record.
    template <auto... Pointers, class R>
    R over(R const& record) const
    {
        return R { static_cast<Slot<I, M> const&>(*this).value.value_or(record.*Pointers)... };
    }
};
template <class... M>
using Slots = SlotsAt<std::index_sequence_for<M...>, M...>;

struct Anything {
    template <class T>
    operator T() const;
};

} // namespace detail

/// What a client sent of a form: each field there or not. A draft keeps it; a patch applies it.
template <class R, class... M>
class Partial {
public:
    using Slots = detail::Slots<M...>;

    Slots slots;

    /// The record with what is there put over it.
    R applied_to(R const& record) const { return put_over(slots, record); }

    /// Set by the table, which knows the members by their pointers.
    using PutOver = R(Slots const& slots, R const& record);
    PutOver* put_over = nullptr;
};

/// A table with its types: what `fields` makes.
template <class R, auto... Pointers>
struct Fields {
    using Record = R;
    template <auto P>
    using Member = typename detail::MemberOf<decltype(P)>::Member;
    using Patch = Partial<R, Member<Pointers>...>;

    std::string_view name;
    std::array<FieldView, sizeof...(Pointers)> views;

    void put(R const& record, Sink& sink) const { put_record(erased(), &record, sink); }

    /// Reads a whole form; faults are in the reader.
    std::optional<R> take(Wire const& wire, Reader& reader) const
    {
        detail::Slots<Member<Pointers>...> slots;
        if (!take_record(erased(), wire, slots.addresses(), reader, Absence::Fill))
            return std::nullopt;
        return std::move(slots).template record<R>();
    }

    /// Reads what is there of a form.
    std::optional<Patch> take_partial(Wire const& wire, Reader& reader) const
    {
        Patch patch;
        patch.put_over = [](detail::Slots<Member<Pointers>...> const& slots, R const& record) { return slots.template over<Pointers...>(record); };
        if (!take_record(erased(), wire, patch.slots.addresses(), reader, Absence::Leave))
            return std::nullopt;
        return patch;
    }

    /// Reads a row of a statement whose columns are this table's fields in order.
    R row(std::span<Wire const> values) const
    {
        detail::Slots<Member<Pointers>...> slots;
        take_row(erased(), values, slots.addresses());
        return std::move(slots).template record<R>();
    }

    Shape erased() const { return { name, views }; }
};

/// A line for a member of a plain, strong or enumerated type, or an optional or list of one.
template <auto Pointer, class... Rule>
consteval auto field(std::string_view name, Rule... rule)
{
    return detail::line<Pointer, Crossing<typename detail::MemberOf<decltype(Pointer)>::Member>>(name, rule...);
}

/// A line for a member that is itself a record with a table, or an optional or list of such.
template <auto Pointer, auto const& Table, class... Rule>
consteval auto nested(std::string_view name, Rule... rule)
{
    return detail::line<Pointer, detail::Nested<Table, typename detail::MemberOf<decltype(Pointer)>::Member>>(name, rule...);
}

/// A table of a record. Every member has a line, in the order of the members: the compiler holds it.
template <class R, auto... Pointers, class... Crossings>
consteval auto fields(std::string_view name, detail::Line<Pointers, Crossings>... lines)
{
    static_assert(
        requires { R { std::declval<typename detail::MemberOf<decltype(Pointers)>::Member>()... }; },
        "the lines of a field table stand in the order of the record's members");
    static_assert(detail::stand_in_order<R, Pointers...>,
        "the lines of a field table stand in the order of the record's members");
    static_assert(
        !requires { R { std::declval<typename detail::MemberOf<decltype(Pointers)>::Member>()..., detail::Anything {} }; },
        "a field table has a line for every member of the record");
    return Fields<R, Pointers...> { name, { lines.view... } };
}

/// The record that a table describes, and what a client may send of it piecemeal.
template <auto const& Table>
using RecordOf = typename std::remove_cvref_t<decltype(Table)>::Record;
template <auto const& Table>
using PatchOf = typename std::remove_cvref_t<decltype(Table)>::Patch;

} // namespace cigogne
