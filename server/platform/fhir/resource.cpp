#include "platform/fhir/resource.hpp"

#include "platform/json/json.hpp"

namespace cigogne::fhir {

namespace {

/// One of the criteria between commas.
bool matches_one(std::string_view criterion, Coding const& coding)
{
    auto const bar = criterion.find('|');
    if (bar == std::string_view::npos)
        return criterion == coding.code;
    auto const system = criterion.substr(0, bar);
    auto const code = criterion.substr(bar + 1);
    // `|code` asks for a code without system: ours all have one.
    return system == coding.system && (code.empty() || code == coding.code);
}

std::string encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string written;
    for (char const character : text) {
        bool const letter = (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
        bool const plain = letter || (character >= '0' && character <= '9') || std::string_view("-._~:/").find(character) != std::string_view::npos;
        auto const byte = static_cast<unsigned char>(character);
        written += plain ? std::string(1, character) : std::string { '%', digits[byte >> 4U], digits[byte & 0xfU] };
    }
    return written;
}

void put_link(json::Writer& writer, std::string_view relation, std::string_view url)
{
    writer.begin_record();
    writer.member("relation");
    writer.text(relation);
    writer.member("url");
    writer.text(url);
    writer.end_record();
}

void put_entry(json::Writer& writer, Entry const& entry)
{
    writer.begin_record();
    writer.member("fullUrl");
    writer.text(entry.full_url);
    writer.member("resource");
    writer.raw(entry.json);
    writer.member("search");
    writer.begin_record();
    writer.member("mode");
    writer.text(entry.mode == Entry::Mode::Match ? "match" : "include");
    writer.end_record();
    writer.end_record();
}

} // namespace

void put(Sink& sink, Coding const& coding)
{
    sink.begin_record();
    sink.member("system");
    sink.text(coding.system);
    sink.member("code");
    sink.text(coding.code);
    sink.member("display");
    sink.text(coding.display);
    sink.end_record();
}

void put_concept(Sink& sink, std::span<Coding const> codings)
{
    sink.begin_record();
    sink.member("coding");
    sink.begin_list();
    for (auto const& coding : codings)
        put(sink, coding);
    sink.end_list();
    sink.end_record();
}

bool matches(std::string_view criterion, Coding const& coding)
{
    while (true) {
        auto const comma = criterion.find(',');
        if (matches_one(criterion.substr(0, comma), coding))
            return true;
        if (comma == std::string_view::npos)
            return false;
        criterion.remove_prefix(comma + 1);
    }
}

std::string query_text(std::vector<std::pair<std::string, std::string>> const& pairs)
{
    std::string query;
    for (auto const& [name, value] : pairs) {
        query += query.empty() ? '?' : '&';
        query += encoded(name) + '=' + encoded(value);
    }
    return query;
}

std::string searchset(std::span<Entry const> entries, std::int64_t total, std::string_view self, std::string_view next)
{
    json::Writer writer;
    writer.begin_record();
    writer.member("resourceType");
    writer.text("Bundle");
    writer.member("type");
    writer.text("searchset");
    writer.member("total");
    writer.integer(total);
    writer.member("link");
    writer.begin_list();
    put_link(writer, "self", self);
    if (!next.empty())
        put_link(writer, "next", next);
    writer.end_list();
    if (!entries.empty()) { // an empty list is no FHIR
        writer.member("entry");
        writer.begin_list();
        for (auto const& entry : entries)
            put_entry(writer, entry);
        writer.end_list();
    }
    writer.end_record();
    return writer.take_text();
}

} // namespace cigogne::fhir
