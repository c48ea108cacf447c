#include "modules/reporting/report_content.hpp"

#include "modules/reporting/activity.hpp"
#include "modules/reporting/percentile.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace cigogne::reporting {

namespace {

using transfers::Measure;

std::optional<double> percent(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? std::optional(100.0 * static_cast<double>(part) / static_cast<double>(whole)) : std::nullopt;
}

Period period_of_year(int year)
{
    return *Period::make(*CivilDate::make(year, 1, 1), *CivilDate::make(year, 12, 31));
}

/// One section of figures for each heading of « Activité » that has some here, and the same definitions.
void add_figures(Content& content, Material const& material, Selection const& selection, bool is_region)
{
    auto const values = values_of(material, selection);
    for (auto const& [code, title] : words<FigureGroup>)
        content.push_back({ std::string(code), std::string(title), {}, SectionKind::Figures, {} });
    for (std::size_t index = 0; index < values.size(); ++index) {
        auto const& figure = figures()[index];
        if (figure.method == Calculation::Maternities && !is_region)
            continue; // of one house: always all of it
        ReportLine line { std::string(figure.code), std::string(figure.label), std::string(figure.unit), values[index].value };
        if (figure.is_delay())
            line.n = values[index].n;
        else if (figure.is_ratio())
            line.n = values[index].denominator.value_or(0); // of a rate of answers: answers, not the requests that had some
        if (figure.code == figure_of_answers)
            line.label = is_region ? "Taux de refus, sur toutes les réponses" : "Taux de refus reçus, sur ses propres demandes";
        content[static_cast<std::size_t>(figure.group)].lines.push_back(std::move(line));
    }
    std::erase_if(content, [](ReportSection const& section) { return section.lines.empty(); });
}

/// Parts as they are counted, in the order of their list; those that are 0 stay out unless the list is a scale.
class Tally {
public:
    Tally(std::string code, std::string title, std::string note, std::string unit)
        : section_ { std::move(code), std::move(title), std::move(note), SectionKind::Parts, {} }
        , unit_(std::move(unit))
    {
    }
    void add(std::string const& code, std::string const& label, std::int64_t count)
    {
        whole_ += count;
        section_.lines.push_back({ code, label, unit_, static_cast<double>(count) });
    }
    /// `has(word)` counts each word of a list; what has none of them is « Non précisé ».
    template <Worded E, class Range, class Get>
    void count(Range const& all, Get get)
    {
        std::vector<std::int64_t> counts(words<E>.size() + 1);
        for (auto const& one : all)
            ++counts[get(one) ? static_cast<std::size_t>(*get(one)) : words<E>.size()];
        for (std::size_t index = 0; index < words<E>.size(); ++index) {
            if (counts[index] > 0)
                add(std::string(words<E>[index].code), std::string(words<E>[index].label), counts[index]);
        }
        if (counts.back() > 0)
            add("unknown", "Non précisé", counts.back());
    }
    ReportSection taken()
    {
        for (auto& line : section_.lines)
            line.share = percent(std::llround(*line.value), whole_);
        return std::move(section_);
    }

private:
    ReportSection section_;
    std::string unit_;
    std::int64_t whole_ = 0;
};

struct Breakdown {
    Dimension by;
    std::string_view figure;
    char const* code;
    char const* title;
    char const* note;
    char const* unit;
};
constexpr auto breakdowns = std::to_array<Breakdown>({
    { Dimension::Kind, "TRF-00", "by_kind", "Nature des demandes", "Toutes les demandes, dans leur nature finale.", "demandes" },
    { Dimension::Motive, "TRF-00", "by_motive", "Motifs", "Motif principal de toutes les demandes.", "demandes" },
    { Dimension::Term, "TRF-00", "by_term", "Terme à l’appel", "En semaines révolues ; d’un nouveau-né, le terme à la naissance.", "demandes" },
    { Dimension::Urgency, "TRF-00", "by_urgency", "Urgence", "Urgence de toutes les demandes.", "demandes" },
    { Dimension::Hour, "TRF-00", "by_hour", "Heure de l’appel", "Heure à Paris de toutes les demandes.", "demandes" },
    { Dimension::Destination, "TRF-03", "destinations", "Destinations", "Établissements où sont arrivés les transferts demandés.", "transferts" },
});

ReportSection broken_down_section(Breakdown const& what, Material const& material, Selection const& selection, std::map<PlaceId, std::string> const& names)
{
    Parts parts(what.by, selection.period);
    auto const values = broken_down(material, selection, *figure_of_code(what.figure), parts);
    Tally tally(what.code, what.title, what.note, what.unit);
    for (std::size_t index = 0; index < values.size(); ++index) {
        auto const& part = parts.all()[index];
        bool const comes_when_counted = what.by == Dimension::Motive || what.by == Dimension::Destination;
        if (comes_when_counted && values[index].n == 0)
            continue;
        auto const name = part.place ? names.find(*part.place) : names.end();
        tally.add(part.code, part.place ? (name == names.end() ? "—" : name->second) : part.label, values[index].n);
    }
    auto section = tally.taken();
    if (what.by == Dimension::Motive || what.by == Dimension::Destination)
        std::ranges::stable_sort(section.lines, std::ranges::greater(), [](ReportLine const& line) { return *line.value; });
    return section;
}

std::vector<transfers::CallMeasure> refusals_among(std::vector<transfers::CallMeasure> const& calls)
{
    std::vector<transfers::CallMeasure> found;
    std::ranges::copy_if(calls, std::back_inserter(found), [](auto const& call) { return call.answer == transfers::Answer::REFUSED; });
    return found;
}

ReportSection refusals(char const* code, char const* title, char const* note, std::vector<transfers::CallMeasure> const& calls)
{
    Tally tally(code, title, note, "refus");
    tally.count<transfers::RefusalReason>(refusals_among(calls), [](auto const& call) { return call.reason; });
    return tally.taken();
}

bool is_yes_or_no(transfers::CallMeasure const& call)
{
    return call.answer == transfers::Answer::REFUSED || call.answer == transfers::Answer::ACCEPTED;
}

ReportSection answers_said(YearFacts const& facts, bool is_region)
{
    auto const answered = std::ranges::count_if(facts.said, is_yes_or_no);
    auto const refused = static_cast<std::int64_t>(refusals_among(facts.said).size());
    return { "answers", "Réponses données aux autres", "Dernier mot de l’établissement sur chaque transfert pour lequel il a été appelé.", SectionKind::Figures,
        { { "answered", "Réponses oui ou non", "réponses", static_cast<double>(answered) }, { "refused", "Refus donnés", "refus", static_cast<double>(refused) },
            { "refused_share", is_region ? "Taux de refus, des établissements de l’annuaire" : "Taux de refus donnés, aux demandes des autres", "%", percent(refused, answered), answered } } };
}

std::vector<Measure> transfers_done(YearFacts const& facts)
{
    std::vector<Measure> done;
    std::ranges::copy_if(facts.asked, std::back_inserter(done), [](Measure const& one) { return one.kind != transfers::Kind::AVIS && one.has_arrived(); });
    return done;
}

void add_vehicles(Content& content, std::vector<Measure> const& done)
{
    Tally suggested("class_suggested", "Vecteur suggéré", "Classe suggérée par la grille, pour les transferts réalisés.", "transferts");
    suggested.count<transfers::VehicleClass>(done, [](Measure const& one) { return one.class_suggested; });
    content.push_back(suggested.taken());
    Tally used("class_used", "Vecteur utilisé", "Classe du véhicule parti, pour les transferts réalisés.", "transferts");
    used.count<transfers::VehicleClass>(done, [](Measure const& one) { return one.class_used; });
    content.push_back(used.taken());
    auto const known = std::ranges::count_if(done, [](Measure const& one) { return one.class_suggested && one.class_used; });
    auto const other = std::ranges::count_if(done, [](Measure const& one) { return one.class_suggested && one.class_used && one.class_suggested != one.class_used; });
    content.push_back({ "class_other", "Vecteur : suggéré et utilisé", "Parmi les transferts réalisés dont les deux classes sont connues.", SectionKind::Figures,
        { { "other", "Une autre classe que celle suggérée", "%", percent(other, known), known } } });
}

void add_outcomes(Content& content, std::vector<Measure> const& done)
{
    Tally stay("stay_end", "Fin du séjour", "Après les transferts réalisés : des demandes, pas des personnes, et une fin par demande. De plusieurs personnes transférées ensemble (des jumeaux, une mère et son enfant), celle qui pèse le plus : un décès, puis un transfert ailleurs. Ce que personne n’a dit reste « Non précisé » : ce n’est pas réparti.", "transferts");
    stay.count<transfers::StayEnd>(done, [](Measure const& one) { return one.stay_end; });
    content.push_back(stay.taken());
    std::vector<Measure> in_utero;
    std::ranges::copy_if(done, std::back_inserter(in_utero), [](Measure const& one) { return transfers::is_in_utero(one.kind); });
    Tally issue("issue", "Issue de la grossesse", "Après les transferts in utero réalisés.", "transferts");
    issue.count<transfers::Issue>(in_utero, [](Measure const& one) { return one.issue; });
    content.push_back(issue.taken());
}

ReportSection births_elsewhere(std::vector<quality::CaseFigure> const& cases)
{
    auto const count = [&](bool quality::CaseFigure::*what) { return static_cast<std::int64_t>(std::ranges::count(cases, true, what)); };
    auto const reviewed = count(&quality::CaseFigure::reviewed);
    auto const due = count(&quality::CaseFigure::review_was_due);
    return { "outborn", "Naissances hors du lieu adapté",
        "Cas du registre du réseau, par jour de naissance. Sans dénominateur de naissances : ce ne sont pas des taux. La part relue dans les délais compte ceux "
        "qui étaient déjà relus, ou dont le délai était passé, le jour où le rapport a été établi.",
        SectionKind::Figures,
        { { "OUT-01", "Nés entre 24 SA et 30 SA + 6 j hors type III", "naissances", static_cast<double>(count(&quality::CaseFigure::outborn_24_30)) },
            { "OUT-02", "Nés hors type III alors qu’il était nécessaire", "naissances", static_cast<double>(count(&quality::CaseFigure::outborn_type_3)) },
            { "OUT-03", "Parmi ceux revus, évitables", "%", percent(count(&quality::CaseFigure::avoidable), reviewed), reviewed },
            { "OUT-04", "Relus dans les délais", "%", percent(count(&quality::CaseFigure::reviewed_in_time), due), due },
            { "AIEH-01", "Nés hors de toute maternité, sans l’avoir voulu", "naissances", static_cast<double>(count(&quality::CaseFigure::out_of_maternity)) } } };
}

ReportSection meetings(int count, bool is_region)
{
    return { "meetings", "Réunions centrées sur les transferts",
        is_region ? "Avec la participation du réseau, tenues dans l’année (indicateur du ministère)."
                  : "Avec la participation du réseau, tenues dans l’année par l’établissement (indicateur du ministère).",
        SectionKind::Figures, { { "TRF-13", "Réunions tenues", "réunions", static_cast<double>(count) } } };
}

ReportSection news(News const& news)
{
    return { "news", "Tableau des lits", "Nouvelles attendues aux heures du réseau, et données à 30 min près (réglage), hors fermetures. PROPOSÉ.", SectionKind::Figures,
        { { "expected", "Nouvelles attendues", "nouvelles", static_cast<double>(news.expected) }, { "told", "dont données à l’heure", "nouvelles", static_cast<double>(news.told) },
            { "told_share", "Part des nouvelles données à l’heure", "%", percent(news.told, news.expected), news.expected } } };
}

/// Why the region's numbers are not the sums of its houses: who is in no directory has no report.
std::string answers_elsewhere(YearFacts const& region)
{
    auto const count = std::ranges::count_if(region.heard, [](auto const& call) { return !call.place && is_yes_or_no(call); });
    return count == 0 ? "" : fmt::format(" Sans {} réponse{} de lieux hors de la région ou de l’annuaire, que le taux de refus des appels compte.", count, count > 1 ? "s" : "");
}
std::string arrived_elsewhere(YearFacts const& region)
{
    auto const count = std::ranges::count(region.received, std::optional<PlaceId>(), &Measure::destination);
    return count == 0 ? "" : fmt::format(" Dont {} hors de la région ou de l’annuaire.", count);
}

ReportSection* section_of(Content& content, std::string const& code)
{
    auto const found = std::ranges::find(content, code, &ReportSection::code);
    return found == content.end() ? nullptr : &*found;
}
ReportSection const* section_of(Content const& content, std::string const& code)
{
    return section_of(const_cast<Content&>(content), code);
}
ReportLine const* line_of(ReportSection const* section, std::string const& code)
{
    if (!section)
        return nullptr;
    auto const found = std::ranges::find(section->lines, code, &ReportLine::code);
    return found == section->lines.end() ? nullptr : &*found;
}

bool has_lines(ReportSection const* section)
{
    return section && !section->lines.empty();
}

/// Measures come in the order of the calls.
Material material_of(YearFacts const& facts, std::unordered_set<PlaceId> const& maternities)
{
    Year year;
    std::ranges::transform(facts.asked, std::back_inserter(year), observation_of);
    return { { std::make_shared<Year const>(std::move(year)) }, maternities };
}

} // namespace

Content content_of(FactsOfYear const& facts, std::optional<PlaceId> const& house, std::map<PlaceId, std::string> const& names)
{
    auto const& mine = facts.of(house);
    auto const material = material_of(mine, facts.maternities);
    Selection const selection { period_of_year(facts.year), house };
    Content content;
    add_figures(content, material, selection, !house);
    for (auto const& breakdown : breakdowns)
        content.push_back(broken_down_section(breakdown, material, selection, names));
    content.push_back(refusals("refusals_heard", "Refus reçus", "Réponses des unités appelées pour ses transferts, selon leur raison.", mine.heard));
    content.push_back(answers_said(mine, !house));
    if (!house)
        content.back().note += answers_elsewhere(mine);
    content.push_back(refusals("refusals_said", "Refus donnés", "Selon la raison dite.", mine.said));
    Tally received("received", "Transferts reçus",
        house ? "Transferts arrivés dans l’établissement, quelle que soit leur origine." : "Transferts arrivés, où que ce soit." + arrived_elsewhere(mine), "transferts");
    received.count<transfers::Kind>(mine.received, [](Measure const& one) { return std::optional(one.kind); });
    content.push_back(received.taken());
    auto const done = transfers_done(mine);
    add_vehicles(content, done);
    add_outcomes(content, done);
    // A register that nobody keeps, or a board that nobody fills, says nothing: its zeros would be taken for good news.
    if (!facts.region.cases.empty())
        content.push_back(births_elsewhere(mine.cases));
    if (facts.meetings_are_noted)
        content.push_back(meetings(mine.meetings, !house));
    if (facts.region.news.expected > 0)
        content.push_back(news(mine.news));
    return content;
}

Content beside(Content now, Content const* before, Content const* region)
{
    for (auto const& then : before ? *before : Content {}) {
        auto* const section = section_of(now, then.code);
        if (!section || section->kind != SectionKind::Parts)
            continue;
        for (auto const& line : then.lines) {
            if (!line_of(section, line.code))
                section->lines.push_back({ line.code, line.label, line.unit, 0, {}, has_lines(section) && section->lines.front().share ? std::optional(0.0) : std::nullopt });
        }
    }
    for (auto& section : now) {
        auto const* then = before ? section_of(*before, section.code) : nullptr;
        auto const* everywhere = region ? section_of(*region, section.code) : nullptr;
        bool const is_parts = section.kind == SectionKind::Parts;
        for (auto& line : section.lines) {
            auto const* earlier = line_of(then, line.code);
            line.before = earlier ? earlier->value : is_parts && before ? std::optional(0.0)
                                                                        : std::nullopt;
            line.share_before = earlier ? earlier->share : is_parts && has_lines(then) ? std::optional(0.0)
                                                                                       : std::nullopt;
            if (section.code == "destinations")
                continue; // where others sent is not its own
            auto const* other = line_of(everywhere, line.code);
            line.region = other ? (is_parts ? other->share : other->value) : is_parts && has_lines(everywhere) ? std::optional(0.0)
                                                                                                               : std::nullopt;
        }
    }
    return now;
}

std::vector<HouseLine> house_lines(FactsOfYear const& now, FactsOfYear const& before, std::map<PlaceId, std::string> const& names,
    std::map<PlaceId, std::string> const& levels)
{
    std::vector<HouseLine> lines;
    for (auto const& [house, name] : names) {
        auto const& facts = now.of(house);
        bool const has_something = !facts.asked.empty() || !facts.received.empty() || !facts.said.empty() || now.maternities.contains(house);
        if (!has_something)
            continue;
        auto const level = levels.find(house);
        auto const answers = answers_said(facts, false);
        std::vector<int> seconds;
        for (auto const& measure : facts.asked) {
            if (auto const to_place = observation_of(measure).to_place; to_place && measure.kind != transfers::Kind::AVIS)
                seconds.push_back(*to_place);
        }
        auto median = percentile(seconds, 0.5);
        if (median)
            *median /= 60;
        lines.push_back({ house.text(), name, level == levels.end() ? std::string() : level->second, static_cast<std::int64_t>(facts.asked.size()),
            before.region.asked.empty() ? std::nullopt : std::optional(static_cast<std::int64_t>(before.of(house).asked.size())), static_cast<std::int64_t>(transfers_done(facts).size()),
            static_cast<std::int64_t>(facts.received.size()), median, answers.lines.back().value });
    }
    std::ranges::stable_sort(lines, std::ranges::greater(), &HouseLine::requests);
    return lines;
}

} // namespace cigogne::reporting
