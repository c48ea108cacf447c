#include "modules/indicators/transmission_store.hpp"

#include "analytics/counting/cube.hpp"
#include "analytics/testing.hpp"
#include "modules/indicators/counts.hpp"
#include "modules/indicators/transmission_making.hpp"
#include "modules/indicators/transmission_text.hpp"
#include "platform/testing/database.hpp"

namespace cigogne::indicators {
namespace {

using namespace analytics::fixtures;

auto const morning = *parse_rfc3339("2026-11-16T09:00:00Z");
constexpr auto rodez = "990100001";

std::string counts_of(int deliveries, int caesareans)
{
    std::vector<std::string> lines(static_cast<std::size_t>(deliveries - caesareans), delivery().text());
    lines.insert(lines.end(), static_cast<std::size_t>(caesareans), delivery("JQGA002").text());
    return text_of(site_years_of(computed(lines, {}).tally).front().totals);
}

SnapshotHouse house(std::string finess, int deliveries, int caesareans)
{
    return { finess, "CH " + finess, "2B", totals_from(counts_of(deliveries, caesareans)) };
}

class IndicatorTransmissionStore : public fixtures::OnBothDatabases {
protected:
    TransmissionMaterial material(std::vector<SnapshotHouse> houses, int version_before = 0)
    {
        TransmissionMaterial material;
        material.region = "Occitanie";
        material.houses = std::move(houses);
        material.known.year = 2024;
        material.known.without_file = { "CH Foix" };
        material.known.partial = { "CH Cahors\u00a0: 7 mois sur 12" };
        material.deposits = { { "rodez-2024.rsa", "rsa", morning } };
        material.smallest = 11;
        if (version_before > 0) {
            auto transaction = database().read();
            TransmissionStore const store(transaction);
            material.former = store.latest(2024);
            material.former_snapshots = store.snapshots(2024);
        }
        return material;
    }

    TransmissionId sent(TransmissionMaterial of, TransmissionForm const& told, Instant at = morning)
    {
        auto const made = make_transmission(std::move(of), told, at, someone);
        write([&](db::Transaction& transaction) { TransmissionStore(transaction).add(made.transmission, made.snapshot); });
        return made.transmission.id;
    }

    TransmissionForm const form { 2024, "ARS Occitanie", true, "Année complète", {} };
    AccountId someone = AccountId::make(morning);
};
CIGOGNE_ON_BOTH_DATABASES(IndicatorTransmissionStore);

TEST_P(IndicatorTransmissionStore, keeps_a_year_as_it_was_sent)
{
    auto const id = sent(material({ house(rodez, 40, 12) }), form);
    auto transaction = database().read();
    TransmissionStore const store(transaction);
    auto const kept = store.transmission(id);
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->version, 1);
    EXPECT_EQ(kept->recipient, "ARS Occitanie");
    EXPECT_EQ(kept->sites, 1);
    EXPECT_EQ(kept->fingerprint, analytics::definitions_fingerprint());
    auto const content = content_from(kept->content);
    EXPECT_EQ(content.deposits.front().name, "rodez-2024.rsa");
    EXPECT_EQ(content.incomplete.size(), 2U);
    EXPECT_EQ(content.partial, 1);
    EXPECT_FALSE(content.sheets.empty());

    auto const place = store.place(id, rodez);
    ASSERT_TRUE(place);
    EXPECT_TRUE(gaps_between(place->figures, totals_from(counts_of(40, 12))).empty());
    EXPECT_FALSE(gaps_between(place->figures, totals_from(counts_of(40, 13))).empty());
    EXPECT_TRUE(store.place(id, region_place));
    EXPECT_FALSE(store.place(id, "990100002"));
    auto const disclosed = store.disclosed(id);
    ASSERT_EQ(disclosed.size(), 2U);
    EXPECT_EQ(disclosed[0].number, 0);
    EXPECT_EQ(disclosed[1].name, "CH 990100001");
}

TEST_P(IndicatorTransmissionStore, keeps_the_former_version_beside_the_next)
{
    auto const first = sent(material({ house(rodez, 40, 12) }), form);
    auto again = form;
    again.reason = "Fichier corrigé (LAMDA)";
    auto const second = sent(material({ house(rodez, 41, 12) }, 1), again, morning + 24h);
    auto transaction = database().read();
    TransmissionStore const store(transaction);
    EXPECT_EQ(store.latest(2024)->id, second);
    EXPECT_EQ(store.latest(2024)->version, 2);
    EXPECT_EQ(store.head(second)->reason, "Fichier corrigé (LAMDA)");
    EXPECT_FALSE(store.latest(2023));
    EXPECT_EQ(store.snapshots(2024).size(), 2U) << "the next one is compared with both";
    EXPECT_TRUE(store.snapshots(2023).empty());
    auto const all = store.all();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[1].id, first);
    EXPECT_TRUE(gaps_between(store.place(first, rodez)->figures, totals_from(counts_of(40, 12))).empty()) << "it is not changed";
}

TEST_P(IndicatorTransmissionStore, holds_nothing_small_among_what_the_authority_reads)
{
    auto const id = sent(material({ house(rodez, 40, 3), house("990100002", 60, 20) }), form);
    auto transaction = database().read();
    for (auto const& place : TransmissionStore(transaction).disclosed(id)) {
        for (auto const& figure : place.figures) {
            EXPECT_FALSE(figure.count && *figure.count > 0 && *figure.count < 11) << place.name << ' ' << figure.indicator << ' ' << figure.figure;
            EXPECT_FALSE(figure.of && *figure.of > 0 && *figure.of < 11) << place.name << ' ' << figure.indicator << ' ' << figure.figure;
        }
    }
}

TransmittedFigure caesareans(std::int64_t count, std::int64_t of) { return { "I8", "caesarean", {}, count, of, static_cast<double>(count) / static_cast<double>(of), 0.1, 0.3 }; }

TEST(Transmission, has_its_figures_read_as_they_were)
{
    auto hidden = caesareans(2, 10);
    hidden.count.reset();
    hidden.rate.reset();
    hidden.link = FigureLink::Linked;
    auto const read = figures_from(text_of({ caesareans(2, 10), hidden }));
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].count, 2);
    EXPECT_EQ(read[0].of, 10);
    EXPECT_DOUBLE_EQ(*read[0].rate, 0.2);
    EXPECT_DOUBLE_EQ(*read[0].high, 0.3);
    EXPECT_FALSE(read[0].link);
    EXPECT_FALSE(read[1].count || read[1].rate);
    EXPECT_EQ(read[1].link, FigureLink::Linked);
    EXPECT_THROW(figures_from("{"), std::runtime_error);
}

// Nothing of a transmission changes: one of before tells nothing of the months.
TEST(Transmission, of_before_does_not_tell_how_many_years_are_not_whole)
{
    EXPECT_FALSE(content_from(R"({"headline":[],"sheets":[],"deposits":[],"incomplete":["1 année de moins de douze mois"]})").partial);
    EXPECT_EQ(content_from(text_of(TransmissionContent { {}, {}, {}, {}, 0 })).partial, 0);
}

TEST(Transmission, says_how_many_houses_gave_but_some_months_and_not_which)
{
    EXPECT_EQ(said_partial_sites(2, 39), "2 maternités sur 39 n’ont pas donné les douze mois de l’année");
    EXPECT_EQ(said_partial_sites(1, 39), "1 maternité sur 39 n’a pas donné les douze mois de l’année");
    EXPECT_EQ(said_partial_sites(0, 39), "");
    EXPECT_EQ(said_partial_sites({}, 39), "");
}

TEST(Transmission, is_refused_with_its_reason)
{
    TransmissionForm form { 2024, "ARS", false, {}, {} };
    EXPECT_TRUE(check(form, 2026, 3, false).succeeded());
    EXPECT_TRUE(check(form, 2024, 3, false).failed_with(TransmissionError::YearNotOver));
    EXPECT_TRUE(check(form, 2026, 0, false).failed_with(TransmissionError::NothingCounted));
    EXPECT_TRUE(check(form, 2026, 3, true).failed_with(TransmissionError::NoReason));
    form.reason = "LAMDA";
    EXPECT_TRUE(check(form, 2026, 3, true).succeeded());
    form.recipient = "  ";
    EXPECT_TRUE(check(form, 2026, 3, true).failed_with(TransmissionError::NoRecipient));
}

TEST(Transmission, tells_its_form_to_the_job_as_it_was_typed)
{
    auto const form = transmission_form_from(text_of(TransmissionForm { 2024, "ARS Occitanie", true, "Deux\nlignes", {} }));
    EXPECT_EQ(form.year, 2024);
    EXPECT_TRUE(form.named);
    EXPECT_EQ(form.comment, "Deux\nlignes");
    EXPECT_FALSE(form.reason);
}

} // namespace
} // namespace cigogne::indicators
