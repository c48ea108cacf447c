#include "modules/indicators/note.hpp"

#include "modules/indicators/published.hpp"
#include "modules/indicators/said_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

/// The first word of a text.
std::string_view first_word(std::string_view text) { return text.substr(0, text.find(' ')); }

/// « Prématurité : Avant 37 semaines », « Mortinatalité hors interruption médicale, sans chaînage ».
std::string label_of(FigureView const& figure, NoteLabels labels)
{
    auto label = figure.label;
    // « Hémorragie du post-partum : actes marqueurs » is called by its beginning.
    auto const indicator = figure.indicator_label.substr(0, figure.indicator_label.find(" :"));
    if (labels == NoteLabels::Whole && first_word(label) != first_word(indicator))
        label = fmt::format("{}\u202f: {}", indicator, label);
    if (figure.link)
        label += fmt::format(", {}", word(*figure.link).label);
    return label;
}

std::string value_of(FigureView const& figure)
{
    return figure.position == FigurePosition::HiddenQuality ? "—" : said_rate(figure.rate, figure.per);
}

/// The latest published value of the same definition.
std::string published_value(FigureKey const& key, std::vector<std::string>& sources)
{
    auto const values = published_of(key.indicator->code, key.figure->code);
    if (values.empty())
        return {};
    auto const& latest = values.front();
    auto source = fmt::format("{} ({}, {})\u202f: {}", key.figure->label, latest.scope, latest.year, latest.source);
    if (std::ranges::find(sources, source) == sources.end())
        sources.push_back(std::move(source));
    return fmt::format("{} ({}, {})", said_rate(latest.value, key.indicator->per), latest.scope, latest.year);
}

} // namespace

std::string Note::title() const { return fmt::format("Note d’analyse périnatale {}", year); }

std::string const* Note::comment_on(NoteSection section) const
{
    auto const found = std::ranges::find(comments, section, &NoteComment::section);
    return found == comments.end() || found->body.empty() ? nullptr : &found->body;
}

NoteLine line_of(FigureKey key, PlaceCounts const& region, Disclosure const& disclosure, NoteLabels labels, std::vector<std::string>& sources)
{
    key = disclosure.told(key);
    auto past = region;
    --past.year;
    auto const now = figure_of(key, region);
    auto const before = figure_of(key, past);
    NoteLine line { label_of(now, labels), {}, {}, {}, {}, published_value(key, sources), now.status == FigureStatus::Proposed };
    line.before = !past.own.contains(past.year) ? "—" : disclosure.shows(key, past.year) ? value_of(before)
                                                                                         : std::string(not_published);
    if (!disclosure.shows(key, region.year)) {
        line.value = not_published;
        return line;
    }
    line.value = value_of(now);
    line.ratio = now.position == FigurePosition::HiddenQuality ? now.sentence : now.of == 0 ? "aucun cas au dénominateur"
                                                                                            : said_ratio(now.count, now.of);
    line.interval = said_interval(now.low, now.high, now.per);
    return line;
}

NoteLine rounded(NoteLine line, FigureKey const& key, PlaceCounts const& region)
{
    auto past = region;
    --past.year;
    auto const said = [&](std::string const& told, PlaceCounts const& place) {
        auto const rate = figure_of(key, place).rate;
        if (told == not_published || !rate)
            return told;
        return *rate > 0 && *rate < 0.01 ? std::string("moins de 1\u202f%") : fmt::format("{}\u202f%", std::lround(*rate * 100));
    };
    line.value = said(line.value, region);
    line.before = said(line.before, past);
    line.ratio.clear();
    line.interval.clear();
    return line;
}

} // namespace cigogne::indicators
