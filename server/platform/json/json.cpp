#include "platform/json/json.hpp"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <charconv>
#include <cmath>
#include <deque>

namespace cigogne::json {

namespace {

constexpr std::size_t deepest = 32;

} // namespace

/// Strings and lists live in deques: what points to them stays valid while more are added.
struct Document::Memory {
    std::deque<std::string> texts;
    std::deque<std::vector<Wire>> lists;
    std::deque<std::vector<Wire::Member>> records;
    Wire root;
};

namespace {

/// Gathers what the parser finds into wires. Boost.JSON calls it by the names it prescribes.
class Gathering {
public:
    static constexpr std::size_t max_object_size = 10'000;
    static constexpr std::size_t max_array_size = 100'000;
    static constexpr std::size_t max_key_size = 200;
    static constexpr std::size_t max_string_size = 1'000'000;
    using error_code = boost::json::error_code;

    Gathering(Document::Memory& memory, Wire::Medium medium)
        : memory_(memory)
        , medium_(medium)
    {
    }
    bool bad_character() const { return bad_character_; }
    bool bad_number() const { return bad_number_; }

    bool on_document_begin(error_code&) { return true; }
    bool on_document_end(error_code&) { return true; }
    bool on_object_begin(error_code&) { return open(Wire::Kind::Record); }
    bool on_array_begin(error_code&) { return open(Wire::Kind::List); }
    bool on_object_end(std::size_t, error_code&)
    {
        auto frame = close();
        auto const& members = memory_.records.emplace_back(std::move(frame.members));
        return add({ .kind = Wire::Kind::Record, .members = members });
    }
    bool on_array_end(std::size_t, error_code&)
    {
        auto frame = close();
        auto const& items = memory_.lists.emplace_back(std::move(frame.items));
        return add({ .kind = Wire::Kind::List, .items = items });
    }
    bool on_key_part(std::string_view part, std::size_t, error_code&) { return gather(part); }
    bool on_key(std::string_view part, std::size_t, error_code&)
    {
        frames_.back().name = keep(part);
        return !bad_character_;
    }
    bool on_string_part(std::string_view part, std::size_t, error_code&) { return gather(part); }
    bool on_string(std::string_view part, std::size_t, error_code&)
    {
        auto const text = keep(part);
        return add({ .kind = Wire::Kind::Text, .text = text }) && !bad_character_;
    }
    bool on_number_part(std::string_view part, error_code&) { return gather(part); }
    bool on_int64(std::int64_t value, std::string_view part, error_code&)
    {
        return add({ .kind = Wire::Kind::Integer, .integer = value, .text = keep(part) });
    }
    bool on_uint64(std::uint64_t, std::string_view, error_code&)
    {
        bad_number_ = true;
        return false;
    }
    bool on_double(double value, std::string_view part, error_code&)
    {
        auto const text = keep(part);
        bool const written_as_integer = text.find_first_of(".eE") == std::string_view::npos;
        bad_number_ = !std::isfinite(value) || written_as_integer;
        return !bad_number_ && add({ .kind = Wire::Kind::Real, .real = value, .text = text });
    }
    bool on_bool(bool value, error_code&) { return add({ .kind = Wire::Kind::Boolean, .boolean = value }); }
    bool on_null(error_code&) { return add({}); }
    bool on_comment_part(std::string_view, error_code&) { return true; }
    bool on_comment(std::string_view, error_code&) { return true; }

private:
    struct Frame {
        Wire::Kind kind;
        std::string_view name = {};
        std::vector<Wire> items = {};
        std::vector<Wire::Member> members = {};
    };

    bool gather(std::string_view part)
    {
        partial_ += part;
        return true;
    }
    std::string_view keep(std::string_view last_part)
    {
        partial_ += last_part;
        bad_character_ = bad_character_ || partial_.find('\0') != std::string::npos;
        auto const& text = memory_.texts.emplace_back(std::move(partial_));
        partial_.clear();
        return text;
    }
    bool open(Wire::Kind kind)
    {
        frames_.push_back({ kind });
        return true;
    }
    Frame close()
    {
        auto frame = std::move(frames_.back());
        frames_.pop_back();
        return frame;
    }
    bool add(Wire wire)
    {
        wire.medium = medium_;
        if (frames_.empty())
            memory_.root = wire;
        else if (frames_.back().kind == Wire::Kind::List)
            frames_.back().items.push_back(wire);
        else
            frames_.back().members.push_back({ frames_.back().name, wire });
        return true;
    }

    Document::Memory& memory_;
    Wire::Medium medium_;
    std::vector<Frame> frames_;
    std::string partial_;
    bool bad_character_ = false;
    bool bad_number_ = false;
};

} // namespace

Explanation explain(Error error)
{
    switch (error) {
    case Error::TooDeep:
        return { FailureKind::Malformed, "json_too_deep", "Ce message est trop imbriqué." };
    case Error::BadNumber:
        return { FailureKind::Malformed, "json_bad_number", "Un nombre de ce message dépasse ce qui peut être enregistré." };
    case Error::BadCharacter:
        return { FailureKind::Malformed, "json_bad_character", "Ce message contient un caractère nul, qui ne peut être enregistré." };
    case Error::NotJson:
        break;
    }
    return { FailureKind::Malformed, "not_json", "Ce message n’est pas du JSON bien formé." };
}

Document::Document(std::unique_ptr<Memory> memory)
    : memory_(std::move(memory))
{
}
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;
Document::~Document() = default;

Wire const& Document::root() const
{
    return memory_->root;
}

Result<Document> parse(std::string_view text, Wire::Medium medium)
{
    auto memory = std::make_unique<Document::Memory>();
    boost::json::parse_options options;
    options.max_depth = deepest;
    boost::json::basic_parser<Gathering> parser(options, *memory, medium);
    boost::json::error_code error;
    auto const read = parser.write_some(false, text.data(), text.size(), error);
    if (parser.handler().bad_character())
        return Error::BadCharacter;
    if (parser.handler().bad_number())
        return Error::BadNumber;
    if (error == boost::json::error::too_deep)
        return Error::TooDeep;
    if (error || read != text.size() || !parser.done())
        return Error::NotJson;
    return Document(std::move(memory));
}

void Writer::separate()
{
    if (needs_comma_)
        text_ += ',';
    needs_comma_ = true;
}

void Writer::quote(std::string_view value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    text_ += '"';
    std::size_t plain_from = 0;
    for (std::size_t position = 0; position < value.size(); ++position) {
        auto const byte = static_cast<unsigned char>(value[position]);
        if (byte >= 0x20 && byte != '"' && byte != '\\')
            continue;
        text_.append(value, plain_from, position - plain_from);
        plain_from = position + 1;
        if (byte == '"' || byte == '\\') {
            text_ += '\\';
            text_ += value[position];
        } else if (byte == '\n') {
            text_ += "\\n";
        } else {
            text_ += "\\u00";
            text_ += digits[byte >> 4U];
            text_ += digits[byte & 0xfU];
        }
    }
    text_.append(value, plain_from);
    text_ += '"';
}

void Writer::null()
{
    raw("null");
}

void Writer::boolean(bool value)
{
    raw(value ? "true" : "false");
}

void Writer::integer(std::int64_t value)
{
    char digits[24];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    raw({ digits, static_cast<std::size_t>(end - digits) });
}

void Writer::real(double value)
{
    if (!std::isfinite(value))
        return null();
    char digits[40];
    auto const [end, error] = std::to_chars(digits, digits + sizeof digits, value);
    raw({ digits, static_cast<std::size_t>(end - digits) });
}

void Writer::text(std::string_view value)
{
    separate();
    quote(value);
}

void Writer::instant(Instant value)
{
    separate();
    text_ += '"';
    text_ += rfc3339(value);
    text_ += '"';
}

void Writer::date(CivilDate value)
{
    text(value.text());
}

void Writer::begin_record()
{
    separate();
    text_ += '{';
    needs_comma_ = false;
}

void Writer::member(std::string_view name)
{
    separate();
    quote(name);
    text_ += ':';
    needs_comma_ = false;
}

void Writer::end_record()
{
    text_ += '}';
    needs_comma_ = true;
}

void Writer::begin_list()
{
    separate();
    text_ += '[';
    needs_comma_ = false;
}

void Writer::end_list()
{
    text_ += ']';
    needs_comma_ = true;
}

void Writer::raw(std::string_view json)
{
    separate();
    text_ += json;
}

} // namespace cigogne::json
