#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/json/json.hpp"

#include <gtest/gtest.h>

namespace cigogne {
namespace {

using ParcelId = Id<struct ParcelTag>;

enum class Colour {
    Red,
    Blue
};
constexpr auto words_of(Colour)
{
    return std::to_array<Word>({ { "RED", "Rouge" }, { "BLUE", "Bleu" } });
}

struct Label {
    std::string text;
    std::optional<int> grams;
};
inline constexpr auto label_form = fields<Label>("Label",
    field<&Label::text>("text", max_length(5)),
    field<&Label::grams>("grams", between(1, 100)));

struct Parcel {
    ParcelId id;
    Colour colour;
    Instant sent_at;
    std::optional<CivilDate> birth_date;
    std::vector<Label> labels;
};
inline constexpr auto parcel_form = fields<Parcel>("Parcel",
    field<&Parcel::id>("id"),
    field<&Parcel::colour>("colour"),
    field<&Parcel::sent_at>("sent_at", defaults_to_now, not_in_future),
    field<&Parcel::birth_date>("birth_date", identifying),
    nested<&Parcel::labels, label_form>("labels", max_items(2)));

/// The same as a header would declare it, and as it is only shown.
Table<Parcel> const parcel_table = parcel_form;
View<Label> const label_view = view<Label>("LabelView",
    field<&Label::text>("text"),
    field<&Label::grams>("grams", identifying));
View<Parcel> const parcel_view = view<Parcel>("ParcelView",
    field<&Parcel::id>("id"),
    field<&Parcel::colour>("colour"),
    field<&Parcel::sent_at>("sent_at"),
    field<&Parcel::birth_date>("birth_date", identifying),
    nested<&Parcel::labels, label_view>("labels"));

static_assert(WritesRecord<View<Parcel>> && WritesRecord<Table<Parcel>>);
static_assert(ReadsRecord<Table<Parcel>> && !ReadsRecord<View<Parcel>>);

// A table that forgets a member, or swaps two of one type, is refused, and a view that a route would read:
// see tests/must_not_compile.

auto const now = *parse_rfc3339("2026-11-21T12:00:00Z");
constexpr std::string_view id_text = "0193e5a0-1111-7222-8333-444455556666";

std::vector<std::string> faults_of(std::string_view json)
{
    auto const document = json::parse(json);
    EXPECT_TRUE(document.succeeded());
    Reader reader(now);
    EXPECT_FALSE(parcel_form.take(document->root(), reader));
    std::vector<std::string> faults;
    for (auto const& fault : reader.take_faults())
        faults.push_back(fault.field + ":" + std::string(fault.code));
    return faults;
}

TEST(Fields, reads_a_whole_form)
{
    auto const document = json::parse(R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"BLUE",
        "labels":[{"text":" abc ","grams":3}]})");
    Reader reader(now);
    auto const parcel = parcel_form.take(document->root(), reader);
    ASSERT_TRUE(parcel);
    EXPECT_EQ(parcel->id.text(), id_text);
    EXPECT_EQ(parcel->colour, Colour::Blue);
    EXPECT_EQ(parcel->sent_at, now);
    EXPECT_FALSE(parcel->birth_date);
    ASSERT_EQ(parcel->labels.size(), 1U);
    EXPECT_EQ(parcel->labels[0].text, "abc");
    EXPECT_EQ(parcel->labels[0].grams, 3);
}

TEST(Fields, tells_every_fault_at_once)
{
    EXPECT_EQ(faults_of(R"({"id":"x","colour":"GREEN","sent_at":"2026-11-21T12:02:00Z","sent_at":null,"weight":1,
                  "labels":[{"text":"abcdef","grams":101},{}]})"),
        (std::vector<std::string> { "id:bad_identifier", "colour:unknown_choice", "sent_at:in_future", "sent_at:repeated_field",
            "weight:unknown_field", "labels.0.text:too_long", "labels.0.grams:out_of_bounds", "labels.1.text:required" }));
}

/// Bytes, as a form asks for them that says in its own words what too few are.
struct Box {
    std::int64_t bytes;
};
inline constexpr auto box_form = fields<Box>("BoxOfTest", field<&Box::bytes>("bytes", between(1, 9, "Cette boîte est vide.")));

TEST(Fields, says_of_a_number_below_its_bound_what_the_field_says)
{
    auto const sentence_for = [](std::string_view json) {
        auto const document = json::parse(json);
        Reader reader(now);
        EXPECT_FALSE(box_form.take(document->root(), reader));
        return reader.take_faults().at(0).message;
    };
    EXPECT_EQ(sentence_for(R"({"bytes":0})"), "Cette boîte est vide.");
    EXPECT_EQ(sentence_for(R"({"bytes":10})"), "Entre 1 et 9.");
}

TEST(Fields, refuses_null_where_something_must_stand)
{
    EXPECT_EQ(faults_of(R"({"id":null,"colour":"RED"})"), std::vector<std::string> { "id:required" });
}

TEST(Fields, refuses_more_items_than_allowed)
{
    EXPECT_EQ(faults_of(R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"RED",
        "labels":[{"text":"a"},{"text":"b"},{"text":"c"}]})"),
        std::vector<std::string> { "labels:too_many_items" });
}

TEST(Fields, writes_what_it_reads)
{
    Parcel const parcel { *ParcelId::parse(id_text), Colour::Red, now, CivilDate::make(1994, 3, 12), { { "é\"", std::nullopt } } };
    json::Writer writer;
    parcel_form.put(parcel, writer);
    EXPECT_EQ(writer.text(),
        R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"RED","sent_at":"2026-11-21T12:00:00.000Z",)"
        R"("birth_date":"1994-03-12","labels":[{"text":"é\"","grams":null}]})");
}

TEST(Fields, leaves_out_who_it_is_for_a_reader_who_may_not_know)
{
    Parcel const parcel { *ParcelId::parse(id_text), Colour::Red, now, CivilDate::make(1994, 3, 12), {} };
    json::Writer writer;
    writer.hide_identities(true);
    parcel_form.put(parcel, writer);
    EXPECT_EQ(writer.text().find("1994"), std::string::npos);
    EXPECT_EQ(writer.text().find("birth_date"), std::string::npos);
}

TEST(Fields, a_patch_tells_absent_from_null)
{
    Parcel const before { *ParcelId::parse(id_text), Colour::Red, now, CivilDate::make(1994, 3, 12), { { "a", 1 } } };
    auto const document = json::parse(R"({"colour":"BLUE","birth_date":null})");
    Reader reader(now);
    auto const patch = parcel_form.take_partial(document->root(), reader);
    ASSERT_TRUE(patch);
    auto const after = patch->applied_to(before);
    EXPECT_EQ(after.colour, Colour::Blue);
    EXPECT_FALSE(after.birth_date);
    EXPECT_EQ(after.labels.size(), 1U);
    EXPECT_EQ(after.id, before.id);
}

/// What the table that has its types, and the one that a header declares, make of a text: both alike, or the test fails.
template <class Read>
auto alike(std::string_view text, Read const& read)
{
    auto const document = json::parse(text);
    EXPECT_TRUE(document.succeeded());
    Reader typed(now);
    Reader erased(now);
    auto const by_fields = read(parcel_form, document->root(), typed);
    auto by_table = read(parcel_table, document->root(), erased);
    EXPECT_EQ(by_fields.has_value(), by_table.has_value());
    auto const faults = typed.take_faults();
    auto const same = erased.take_faults();
    EXPECT_TRUE(std::ranges::equal(faults, same, [](auto const& one, auto const& other) {
        return one.field == other.field && one.code == other.code && one.message == other.message;
    }));
    return by_table;
}

std::string written(auto const& table, Parcel const& parcel, bool hides_identities = false)
{
    json::Writer writer;
    writer.hide_identities(hides_identities);
    table.put(parcel, writer);
    return std::string(writer.text());
}

Parcel const sample { *ParcelId::parse(id_text), Colour::Red, now, CivilDate::make(1994, 3, 12), { { "a", 7 }, { "b", std::nullopt } } };

TEST(Table, reads_a_form_as_its_fields_do)
{
    auto const read = [](auto const& table, Wire const& wire, Reader& reader) { return table.take(wire, reader); };
    auto const parcel = alike(R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"BLUE","labels":[{"text":"abc","grams":3}]})", read);
    ASSERT_TRUE(parcel);
    EXPECT_EQ(parcel->colour, Colour::Blue);
    EXPECT_EQ(parcel->sent_at, now) << "what is absent is filled";
    EXPECT_EQ(parcel->labels.at(0).grams, 3);
    EXPECT_FALSE(alike(R"({"colour":"GREEN","weight":1,"labels":[{"text":"abcdef"},{}]})", read)) << "and every fault is told";
}

TEST(Table, patches_as_its_fields_do)
{
    auto const read = [](auto const& table, Wire const& wire, Reader& reader) { return table.take_partial(wire, reader); };
    auto const patch = alike(R"({"colour":"BLUE","birth_date":null})", read);
    ASSERT_TRUE(patch);
    auto const after = patch->applied_to(sample);
    EXPECT_EQ(after.colour, Colour::Blue);
    EXPECT_FALSE(after.birth_date);
    EXPECT_EQ(after.labels.size(), 2U);
    EXPECT_FALSE(alike(R"({"colour":null})", read));
}

TEST(Table, writes_as_its_fields_do)
{
    EXPECT_EQ(written(parcel_table, sample), written(parcel_form, sample));
    EXPECT_EQ(written(parcel_table, sample, true), written(parcel_form, sample, true));
    EXPECT_EQ(parcel_table.erased().name, "Parcel");
    EXPECT_EQ(parcel_table.erased().fields.size(), 5U);
}

/// Two columns, as a statement gives them.
struct Count {
    std::string unit;
    std::optional<int> beds;
};
constexpr auto count_fields = fields<Count>("Count",
    field<&Count::unit>("unit"),
    field<&Count::beds>("beds"));
Table<Count> const count_table = count_fields;

TEST(Table, reads_a_row_as_its_fields_do)
{
    Wire const unit { .kind = Wire::Kind::Text, .medium = Wire::Medium::Sql, .text = "REA" };
    Wire const beds { .kind = Wire::Kind::Integer, .medium = Wire::Medium::Sql, .integer = 4 };
    Wire const none { .medium = Wire::Medium::Sql };
    auto const alike_in_both = [](std::vector<Wire> const& values) {
        auto const row = count_table.row(values);
        auto const same = count_fields.row(values);
        EXPECT_EQ(std::tie(row.unit, row.beds), std::tie(same.unit, same.beds));
        return row;
    };
    EXPECT_EQ(alike_in_both({ unit, beds }).beds, 4);
    EXPECT_EQ(alike_in_both({ unit, none }).beds, std::nullopt);
    EXPECT_THROW(count_table.row(std::vector { unit }), std::runtime_error);
    EXPECT_THROW(count_table.row(std::vector { none, beds }), std::runtime_error);
}

TEST(View, writes_its_record)
{
    EXPECT_EQ(written(parcel_view, sample),
        R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"RED","sent_at":"2026-11-21T12:00:00.000Z",)"
        R"("birth_date":"1994-03-12","labels":[{"text":"a","grams":7},{"text":"b","grams":null}]})");
}

TEST(View, leaves_out_who_it_is_in_what_is_nested_too)
{
    EXPECT_EQ(written(parcel_view, sample, true),
        R"({"id":"0193e5a0-1111-7222-8333-444455556666","colour":"RED","sent_at":"2026-11-21T12:00:00.000Z",)"
        R"("labels":[{"text":"a"},{"text":"b"}]})");
}

TEST(View, has_nothing_to_read_with)
{
    for (auto const& field : parcel_view.erased().fields) {
        EXPECT_EQ(field.take, nullptr) << field.name;
        EXPECT_EQ(field.fill, nullptr) << field.name;
    }
}

} // namespace
} // namespace cigogne
