#include "modules/indicators/note_making.hpp"

#include "analytics/definitions/populations.hpp"
#include "modules/indicators/births_by_type.hpp"
#include "modules/indicators/houses_counted.hpp"
#include "modules/indicators/indicator_settings.hpp"
#include "modules/indicators/note_drawing.hpp"
#include "modules/indicators/note_store.hpp"
#include "modules/indicators/region_data.hpp"
#include "modules/indicators/said_numbers.hpp"
#include "platform/installation.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// What a note is made of while it is made.
class Making {
public:
    Making(db::Transaction& transaction, settings::Settings const& settings, PlaceReading const& reading, NoteOrder const& order, CivilDate today)
        : transaction_(transaction)
        , settings_(settings)
        , reading_(reading)
        , order_(order)
        , today_(today)
        , smallest_(smallest_published_on(settings, today))
        , disclosure_(order.audience == NoteAudience::Network ? Disclosure::of_everything() : Disclosure::for_everyone(reading.counts.own, smallest_))
        , houses_(HousesCounted::read(transaction, reading.counts.year))
        , names_(Houses::read(transaction))
        , named_(NoteStore(transaction).named(reading.counts.year))
    {
    }

    void fill(Note& note)
    {
        note.parts.push_back(quality(note.sources));
        note.parts.push_back(births());
        note.parts.push_back(headline(note.sources));
        for (auto const& figures : sections_of_figures()) {
            auto part = of_figures(figures, note.sources);
            bool const is_wanted = part.speaks || !figures.only_if_it_speaks || note.comment_on(figures.section) || order_.also == figures.section;
            if (is_wanted)
                note.parts.push_back(std::move(part));
            else
                note.silent.push_back(figures.section);
        }
        note.parts.push_back({ NoteSection::Conclusion, {}, {}, {} });
    }

private:
    PlaceCounts const& region() const { return reading_.counts; }

    NotePart quality(std::vector<std::string>& sources)
    {
        NotePart part { NoteSection::Quality, data_sentences(transaction_, reading_), {}, {} };
        for (auto const& entry : analytics::find_list("quality")->entries) {
            auto const* const indicator = analytics::find_indicator(entry.indicator);
            for (auto const& figure : indicator->classes) {
                FigureKey const key = disclosure_.told({ indicator, &figure });
                auto line = line_of(key, region(), disclosure_, NoteLabels::Short, sources);
                part.lines.push_back(disclosure_.is_for_everyone() ? rounded(std::move(line), key, region()) : std::move(line));
            }
        }
        return part;
    }

    /// A count that the figures of `printed_by` tell too, as what they count or count among: it is told where one of them is.
    NoteLine count_line(std::string label, analytics::Sum const& sum, std::initializer_list<std::string_view> printed_by) const
    {
        auto const told = [&](int year) -> std::string {
            auto const of_year = region().own.find(year);
            if (of_year == region().own.end())
                return "—";
            bool const is_shown = std::ranges::any_of(printed_by, [&](std::string_view name) { return disclosure_.shows(*figure_named(name), year); });
            return is_shown ? said_count(static_cast<std::int64_t>(of_year->second.count(sum))) : std::string(not_published);
        };
        return { std::move(label), told(region().year), {}, {}, told(region().year - 1), {} };
    }

    NotePart births()
    {
        NotePart part { NoteSection::Births, {}, {}, {} };
        part.lines.push_back(count_line("Accouchements", analytics::deliveries, { "I1/multiple", "I10/union", "I11/tpp" }));
        part.lines.push_back(count_line("Enfants nés vivants", analytics::live_births, { "I6/total", "I6/early", "I12/total" }));
        part.lines.push_back(count_line("Enfants mort-nés", analytics::stillbirths, { "I5/total" }));
        std::string_view const rounding = disclosure_.is_for_everyone() ? ", à la dizaine" : "";
        for (auto const& type : births_by_type(transaction_, region().year, disclosure_.is_for_everyone() ? smallest_ : 0)) {
            auto label = fmt::format("Naissances en type {}, {} maternité{}{}", type.type, type.houses, type.houses > 1 ? "s" : "", rounding);
            part.lines.push_back({ std::move(label), type.births ? said_rate(type.share, 100) : std::string(not_published), type.births ? said_count(*type.births) : std::string(), {}, {}, {} });
        }
        return part;
    }

    NotePart headline(std::vector<std::string>& sources)
    {
        NotePart part { NoteSection::Headline, {}, {}, {} };
        for (auto const& key : headline_on(settings_, today_)) {
            part.lines.push_back(line_of(key, region(), disclosure_, NoteLabels::Whole, sources));
            if (auto trend = small_trend(key, region(), disclosure_); !trend.drawing.is_empty())
                part.drawings.push_back(std::move(trend));
        }
        return part;
    }

    NotePart of_figures(SectionFigures const& figures, std::vector<std::string>& sources)
    {
        NotePart part { .section = figures.section, .sentences = {}, .lines = {}, .drawings = {}, .speaks = false };
        part.names = order_.audience == NoteAudience::Network && std::ranges::find(named_, figures.section) != named_.end();
        auto const labels = figures.indicators.size() == 1 ? NoteLabels::Short : NoteLabels::Whole;
        for (auto const code : figures.indicators) {
            auto const* const indicator = analytics::find_indicator(code);
            for (auto const& figure : indicator->classes)
                part.lines.push_back(line_of({ indicator, &figure }, region(), disclosure_, labels, sources));
        }
        FunnelReader const reader { disclosure_.is_for_everyone(), {}, smallest_ };
        for (auto const name : figures.drawn) {
            auto const key = *figure_named(name);
            std::optional<FunnelView> funnel;
            // A funnel tells the rate of the region: not where that is not told.
            if (disclosure_.shows(key, region().year)) {
                if (auto found = houses_.funnel_for(disclosure_.told(key), reading_, reader, names_); found.succeeded())
                    funnel = std::move(found).value();
            }
            auto drawn = indicators::drawn(key, region(), disclosure_, funnel, part.names);
            part.speaks = part.speaks || drawn.speaks;
            part.may_name = part.may_name || drawn.has_funnel;
            std::ranges::move(drawn.drawings, std::back_inserter(part.drawings));
        }
        return part;
    }

    db::Transaction& transaction_;
    settings::Settings const& settings_;
    PlaceReading const& reading_;
    NoteOrder const& order_;
    CivilDate today_;
    std::uint64_t smallest_;
    Disclosure disclosure_;
    HousesCounted houses_;
    Houses names_;
    std::vector<NoteSection> named_;
};

} // namespace

Note make_note(db::Transaction& transaction, settings::Settings const& settings, NoteOrder const& order, CivilDate today)
{
    auto const reading = read_place(transaction, settings, {}, { .establishment = {}, .year = order.year, .compare = {} }, today);
    Note note { installation(transaction).region, reading.counts.year, reading.years, reading.state, order.audience, {}, {}, {}, NoteStore(transaction).comments(reading.counts.year) };
    if (reading.state == CountsState::Current)
        Making(transaction, settings, reading, order, today).fill(note);
    return note;
}

} // namespace cigogne::indicators
