#pragma once

#include "platform/core/crossing.hpp"

#include <array>
#include <functional>
#include <memory>
#include <utility>

/// Field tables: one line for each member of a record, from which JSON, SQL, exports, OpenAPI and TypeScript follow.
///
///     extern Table<Refusal> const refusal_form; // in the header: whoever includes it compiles no line
///
///     Table<Refusal> const refusal_form = fields<Refusal>("RefusalForm", // in the source
///         field<&Refusal::unit>("unit"),
///         field<&Refusal::comment>("comment", max_length(500), free_text));
///
/// A record that is only shown has a `View`, made by `view`. A table that one source uses is a constant there:
/// `constexpr auto tally = fields<Tally>(…)`. The types are erased at this door: what lies behind reads plain rows and is compiled
/// once (fields.cpp).
namespace cigogne {

/// One line of a table, without its types.
struct FieldView {
    std::string_view name;
    Rules rules;
    TypeNote note;
    void (*put)(void const* record, Sink& sink);
    /// Reads into a `std::optional<Member>`; false when a fault was recorded. Null in a view, like `fill`.
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

    std::string_view name;
    Rules rules;

    constexpr FieldView both_ways() const { return { name, rules, Crossing::note, &put, &take, &fill }; }
    constexpr FieldView shown() const { return { name, rules, Crossing::note, &put, nullptr, nullptr }; }
};

/// How a nested record crosses, by the table that describes it.
template <auto const& Inner, class T>
struct Nested {
    static Shape shape() { return Inner.erased(); }
    static constexpr TypeNote note { .kind = Wire::Kind::Record, .shape = &shape };
    static void put(T const& value, Sink& sink) { Inner.put(value, sink); }
    static std::optional<T> take(Wire const& wire, Reader& reader, Rules const&) { return Inner.take(wire, reader); }
};

template <auto const& Inner, class T>
struct Nested<Inner, std::optional<T>> {
    static constexpr TypeNote note { .kind = Wire::Kind::Record, .shape = &Nested<Inner, T>::shape, .nullable = true };
    static void put(std::optional<T> const& value, Sink& sink) { value ? Inner.put(*value, sink) : sink.null(); }
    static std::optional<std::optional<T>> take(Wire const& wire, Reader& reader, Rules const&)
    {
        if (wire.is_null())
            return std::optional<T> {};
        auto value = Inner.take(wire, reader);
        return value ? std::optional<std::optional<T>>(std::move(value)) : std::nullopt;
    }
};

template <auto const& Inner, class T>
struct Nested<Inner, std::vector<T>> {
    static constexpr TypeNote note { .kind = Wire::Kind::List, .item = &Nested<Inner, T>::note };
    static void put(std::vector<T> const& values, Sink& sink)
    {
        sink.begin_list();
        for (auto const& value : values)
            Inner.put(value, sink);
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
            auto value = Inner.take(wire.items[index], reader);
            sound = sound && value;
            if (value)
                values.push_back(std::move(*value));
        }
        return sound ? std::optional(std::move(values)) : std::nullopt;
    }
};

template <auto const& Inner, class R>
struct Nested<Inner, std::vector<Written<R>>> {
    static constexpr TypeNote note = Nested<Inner, std::vector<R>>::note;
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
    return { name, rules };
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
template <class R>
class Partial {
public:
    explicit Partial(std::function<R(R const&)> put_over)
        : put_over_(std::move(put_over))
    {
    }

    /// The record with what is there put over it.
    R applied_to(R const& record) const { return put_over_(record); }

private:
    std::function<R(R const&)> put_over_;
};

/// A table with its types: what `fields` makes.
template <class R, auto... Pointers>
struct Fields {
    using Record = R;
    using Slots = detail::Slots<typename detail::MemberOf<decltype(Pointers)>::Member...>;

    std::string_view name;
    std::array<FieldView, sizeof...(Pointers)> views;

    void put(R const& record, Sink& sink) const { put_record(erased(), &record, sink); }
    /// Reads a whole form; faults are in the reader.
    std::optional<R> take(Wire const& wire, Reader& reader) const { return taken(erased(), wire, reader); }
    /// Reads what is there of a form.
    std::optional<Partial<R>> take_partial(Wire const& wire, Reader& reader) const { return partly_taken(erased(), wire, reader); }
    /// Reads a row of a statement whose columns are this table's fields in order.
    R row(std::span<Wire const> values) const { return row_taken(erased(), values); }
    Shape erased() const { return { name, views }; }

    static std::optional<R> taken(Shape const& shape, Wire const& wire, Reader& reader)
    {
        Slots slots;
        if (!take_record(shape, wire, slots.addresses(), reader, Absence::Fill))
            return std::nullopt;
        return std::move(slots).template record<R>();
    }
    static std::optional<Partial<R>> partly_taken(Shape const& shape, Wire const& wire, Reader& reader)
    {
        Slots slots;
        if (!take_record(shape, wire, slots.addresses(), reader, Absence::Leave))
            return std::nullopt;
        return Partial<R>([slots = std::move(slots)](R const& record) { return slots.template over<Pointers...>(record); });
    }
    static R row_taken(Shape const& shape, std::span<Wire const> values)
    {
        Slots slots;
        take_row(shape, values, slots.addresses());
        return std::move(slots).template record<R>();
    }
};

/// A table that is only written, known by its record alone: declared in a header, made by `view` in one source. It is made when
/// the program starts: what is made then, too, must not read it.
template <class R>
class View {
public:
    using Record = R;

    View(std::string_view name, std::vector<FieldView> fields)
        : name_(name)
        , fields_(std::move(fields))
    {
    }

    void put(R const& record, Sink& sink) const { put_record(erased(), &record, sink); }
    Shape erased() const { return { name_, fields_ }; }

private:
    std::string_view name_;
    std::vector<FieldView> fields_;
};

/// The same for a table that is read as well: declared in a header, made from `fields` in one source.
template <class R>
class Table : public View<R> {
public:
    template <auto... Pointers>
    Table(Fields<R, Pointers...> const& fields)
        : View<R>(fields.name, { fields.views.begin(), fields.views.end() })
        , taken_(&fields.taken)
        , partly_taken_(&fields.partly_taken)
        , row_taken_(&fields.row_taken)
    {
    }

    /// Reads a whole form; faults are in the reader.
    std::optional<R> take(Wire const& wire, Reader& reader) const { return taken_(this->erased(), wire, reader); }
    /// Reads what is there of a form.
    std::optional<Partial<R>> take_partial(Wire const& wire, Reader& reader) const { return partly_taken_(this->erased(), wire, reader); }
    /// Reads a row of a statement whose columns are this table's fields in order.
    R row(std::span<Wire const> values) const { return row_taken_(this->erased(), values); }

private:
    std::optional<R> (*taken_)(Shape const&, Wire const&, Reader&);
    std::optional<Partial<R>> (*partly_taken_)(Shape const&, Wire const&, Reader&);
    R(*row_taken_)
    (Shape const&, std::span<Wire const>);
};

/// What writes a record: `Fields`, `Table` or `View`.
template <class T>
concept WritesRecord = requires(T const& table, typename T::Record const& record, Sink& sink) {
    table.put(record, sink);
    {
        table.erased()
    } -> std::same_as<Shape>;
};
/// What reads one as well: `Fields` or `Table`.
template <class T>
concept ReadsRecord = WritesRecord<T> && requires(T const& table, std::span<Wire const> values) {
    {
        table.row(values)
    } -> std::same_as<typename T::Record>;
};

/// A line for a member of a plain, strong or enumerated type, or an optional or list of one.
template <auto Pointer, class... Rule>
consteval auto field(std::string_view name, Rule... rule)
{
    return detail::line<Pointer, Crossing<typename detail::MemberOf<decltype(Pointer)>::Member>>(name, rule...);
}

/// A line for a member that is itself a record with a table, or an optional or list of such.
template <auto Pointer, auto const& Inner, class... Rule>
consteval auto nested(std::string_view name, Rule... rule)
{
    return detail::line<Pointer, detail::Nested<Inner, typename detail::MemberOf<decltype(Pointer)>::Member>>(name, rule...);
}

namespace detail {

/// Every member has a line, in the order of the members: the compiler holds it.
template <class R, auto... Pointers>
consteval void check_lines()
{
    static_assert(
        requires { R { std::declval<typename MemberOf<decltype(Pointers)>::Member>()... }; },
        "the lines of a field table stand in the order of the record's members");
    static_assert(stand_in_order<R, Pointers...>,
        "the lines of a field table stand in the order of the record's members");
    static_assert(
        !requires { R { std::declval<typename MemberOf<decltype(Pointers)>::Member>()..., Anything {} }; },
        "a field table has a line for every member of the record");
}

} // namespace detail

/// A table of a record: a line for every member, in the order of the members.
template <class R, auto... Pointers, class... Crossings>
consteval auto fields(std::string_view name, detail::Line<Pointers, Crossings>... lines)
{
    detail::check_lines<R, Pointers...>();
    return Fields<R, Pointers...> { name, { lines.both_ways()... } };
}

/// The same of a record that is never read: a view.
template <class R, auto... Pointers, class... Crossings>
View<R> view(std::string_view name, detail::Line<Pointers, Crossings>... lines)
{
    detail::check_lines<R, Pointers...>();
    return { name, { lines.shown()... } };
}

} // namespace cigogne
