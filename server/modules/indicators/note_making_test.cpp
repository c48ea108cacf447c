#include "modules/indicators/note_making.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/keeping.hpp"
#include "modules/indicators/note_paper.hpp"
#include "modules/indicators/note_store.hpp"
#include "modules/indicators/store.hpp"
#include "platform/testing/database.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
auto const today = *CivilDate::parse("2026-11-16");
constexpr int year = 2024;

std::string counts_of(int deliveries, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(deliveries - caesareans), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return text_of(site_years_of(computed(lines, {}).tally).front().totals);
}

class IndicatorNote : public fixtures::OnBothDatabases {
protected:
    void SetUp() override
    {
        write([&](db::Transaction& transaction) {
            Deposit const deposit { .id = DepositId::make(morning), .owner = {}, .name = "essai.rsa", .state = DepositState::Ready, .record = "rsa", .files = 1, .fingerprint = analytics::definitions_fingerprint(), .created_at = morning, .created_by = someone, .computed_at = morning };
            Store store(transaction);
            store.add(deposit, {});
            // Three houses where one in five is born by caesarean, a small one, and a large one where half are: her point is not what hides the small one.
            add(store, deposit, "990000012", counts_of(100, 20));
            add(store, deposit, "990000020", counts_of(100, 20));
            add(store, deposit, "990000038", counts_of(100, 20), "3");
            add(store, deposit, "990000046", counts_of(30, 6));
            add(store, deposit, "990000053", counts_of(200, 100));
            ASSERT_TRUE(keep(transaction, deposit, { someone, morning }).succeeded());
        });
    }

    static void add(Store& store, Deposit const& deposit, std::string finess, std::string counts, std::string type = "2B")
    {
        store.add(SiteYearRow { SiteYearId::make(morning), deposit.id, std::move(finess), year, std::move(type), 0, 0, analytics::definitions_fingerprint(), std::move(counts), false });
    }

    Note note(NoteAudience audience, std::optional<NoteSection> also = {}, int of = year)
    {
        settings::Settings const settings(database(), setting_definitions());
        auto transaction = database().read();
        return make_note(transaction, settings, { of, audience, also }, today);
    }

    static NotePart const* part(Note const& note, NoteSection section)
    {
        auto const found = std::ranges::find(note.parts, section, &NotePart::section);
        return found == note.parts.end() ? nullptr : &*found;
    }

    AccountId someone = AccountId::make(morning);
};
CIGOGNE_ON_BOTH_DATABASES(IndicatorNote);

TEST_P(IndicatorNote, has_its_sections_in_order_and_leaves_out_those_that_tell_nothing)
{
    auto const made = note(NoteAudience::Everyone);
    std::vector<NoteSection> sections;
    std::ranges::transform(made.parts, std::back_inserter(sections), &NotePart::section);
    EXPECT_EQ(sections, (std::vector { NoteSection::Quality, NoteSection::Births, NoteSection::Headline, NoteSection::Mode, NoteSection::Place, NoteSection::Deaths, NoteSection::Haemorrhage, NoteSection::Transfers, NoteSection::Conclusion }));
    EXPECT_EQ(std::ranges::count(made.silent, NoteSection::Multiple), 1);
    EXPECT_TRUE(part(note(NoteAudience::Everyone, NoteSection::Multiple), NoteSection::Multiple)) << "asked for";
    write([&](db::Transaction& transaction) {
        NoteStore(transaction).add({ NoteCommentId::make(morning), year, NoteSection::Multiple, "Aucun jumeau.", morning, morning, someone, 1 });
    });
    EXPECT_TRUE(part(note(NoteAudience::Everyone), NoteSection::Multiple)) << "somebody wrote of it";
}

TEST_P(IndicatorNote, tells_a_figure_beside_the_year_before_and_a_published_value)
{
    auto const made = note(NoteAudience::Network);
    auto const& lines = part(made, NoteSection::Mode)->lines;
    auto const line = std::ranges::find(lines, std::string("Césariennes"), &NoteLine::label);
    ASSERT_NE(line, lines.end());
    // 20 + 20 + 20 + 6 + 100 of 530.
    EXPECT_EQ(line->ratio, "166\u00a0/\u00a0530");
    EXPECT_EQ(line->value, "31,3\u202f%");
    EXPECT_EQ(line->before, "—") << "nothing is counted of the year before";
    EXPECT_EQ(line->published, "20,5\u202f% (France, 2020)");
    EXPECT_FALSE(made.sources.empty());
    EXPECT_EQ(part(made, NoteSection::Headline)->lines[1].label, "Prématurité\u202f: Avant 37 semaines") << "where nothing else says of what";
    EXPECT_EQ(part(made, NoteSection::Headline)->lines[3].label, "Hémorragie du post-partum\u202f: Au moins un des quatre actes, sans chaînage");
}

TEST_P(IndicatorNote, says_where_children_are_born)
{
    auto const made = note(NoteAudience::Everyone);
    std::vector<std::string> labels;
    std::ranges::transform(part(made, NoteSection::Births)->lines, std::back_inserter(labels), &NoteLine::label);
    EXPECT_EQ(labels[0], "Accouchements");
    EXPECT_EQ(part(made, NoteSection::Births)->lines[0].value, "530");
    EXPECT_EQ(std::ranges::count(labels, "Naissances en type IIB, 4 maternités, à la dizaine"), 1);
    EXPECT_EQ(std::ranges::count(labels, "Naissances en type III, 1 maternité, à la dizaine"), 1);
}

TEST_P(IndicatorNote, names_houses_for_the_network_alone_and_where_it_was_asked_for)
{
    auto const outside = [&](NoteAudience audience) {
        std::size_t count = 0;
        auto const made = note(audience);
        for (auto const& drawing : part(made, NoteSection::Mode)->drawings)
            count += drawing.outside.size();
        return count;
    };
    EXPECT_EQ(outside(NoteAudience::Network), 0U);
    write([&](db::Transaction& transaction) { NoteStore(transaction).name(year, NoteSection::Mode, someone, morning); });
    EXPECT_GE(outside(NoteAudience::Network), 1U);
    EXPECT_EQ(outside(NoteAudience::Everyone), 0U);
    auto const told = note_paper(note(NoteAudience::Everyone), http::PaperFormat::Pdf, today).text();
    EXPECT_EQ(told.find("9900000"), std::string::npos) << "neither a name nor a number of a house";
    EXPECT_NE(note_paper(note(NoteAudience::Network), http::PaperFormat::Pdf, today).text().find("FINESS 990000053"), std::string::npos);
}

TEST_P(IndicatorNote, shows_everyone_no_house_of_one_to_ten_cases)
{
    auto const funnel_of_mode = [](Note const& made) {
        auto const& drawings = part(made, NoteSection::Mode)->drawings;
        return std::ranges::find_if(drawings, [](NoteDrawing const& drawing) { return drawing.title.find("toutes les maternités") != std::string::npos; })->note;
    };
    EXPECT_NE(funnel_of_mode(note(NoteAudience::Everyone)).find("pas montrée"), std::string::npos) << "six caesareans of thirty";
    EXPECT_EQ(funnel_of_mode(note(NoteAudience::Network)).find("pas montrée"), std::string::npos);
}

TEST_P(IndicatorNote, of_a_year_without_counts_has_no_section)
{
    auto const made = note(NoteAudience::Everyone, {}, 2019);
    EXPECT_EQ(made.state, CountsState::None);
    EXPECT_TRUE(made.parts.empty());
}

TEST_P(IndicatorNote, shows_what_was_written_as_text)
{
    write([&](db::Transaction& transaction) {
        NoteStore(transaction).add({ NoteCommentId::make(morning), year, NoteSection::Conclusion, "À suivre :\n- <b>le terme</b>\n- le lieu", morning, morning, someone, 1 });
    });
    auto const made = note(NoteAudience::Everyone);
    auto const text = note_paper(made, http::PaperFormat::Word, today).text();
    EXPECT_NE(text.find("<li>&lt;b&gt;le terme&lt;/b&gt;</li>"), std::string::npos);
    EXPECT_EQ(text.find("<h1>"), std::string::npos) << "Word has the title from its properties";
    EXPECT_EQ(note_file_name(made), "note-analyse-2024");
}

} // namespace
} // namespace cigogne::indicators
