#include "analytics/generation/truth.hpp"

#include <algorithm>
#include <numeric>

namespace cigogne::analytics::generation {

namespace {

using enum Figure;

/// Which of the lists of the truth tells a line.
enum class In : std::uint8_t {
    Results,
    Both,
    Linked
};

/// One class of an indicator: the sums of a few figures.
struct Line {
    std::string_view indicator;
    std::string_view figure;
    std::vector<Figure> numerator;
    std::vector<Figure> denominator;
    In list = In::Results;
};

std::vector<Line> const lines {
    { "I1", "multiple", { Multiple }, { Deliveries } },
    { "I1", "twins", { Twins }, { Deliveries } },
    { "I1", "higher_order", { HigherOrder }, { Deliveries } },
    { "I2", "lt18", { AgeUnder18 }, { AgeKnown } },
    { "I2", "lt20", { AgeUnder20 }, { AgeKnown } },
    { "I2", "20_24", { Age20To24 }, { AgeKnown } },
    { "I2", "25_29", { Age25To29 }, { AgeKnown } },
    { "I2", "30_34", { Age30To34 }, { AgeKnown } },
    { "I2", "35_39", { Age35To39 }, { AgeKnown } },
    { "I2", "ge35", { AgeFrom35 }, { AgeKnown } },
    { "I2", "ge40", { AgeFrom40 }, { AgeKnown } },
    { "I3", "lt37", { Preterm }, { WeeksKnown } },
    { "I3", "22_27", { Weeks22To27 }, { WeeksKnown } },
    { "I3", "28_31", { Weeks28To31 }, { WeeksKnown } },
    { "I3", "32_36", { Weeks32To36 }, { WeeksKnown } },
    { "I4", "lt2500", { Under2500 }, { WeightKnown } },
    { "I4", "lt1500", { Under1500 }, { WeightKnown } },
    { "I4", "lt1000", { Under1000 }, { WeightKnown } },
    { "I4", "ge4000", { From4000 }, { WeightKnown } },
    { "I5", "total", { Stillbirths }, { LiveBirths, Stillbirths } },
    { "I5", "spontaneous", { StillbirthsNotInduced }, { LiveBirths, Stillbirths }, In::Both },
    { "I5", "induced", { StillbirthsInduced }, { LiveBirths, Stillbirths }, In::Both },
    { "I6", "early", { EarlyDeaths }, { LiveBirths }, In::Both },
    { "I6", "late", { LateDeaths }, { LiveBirths }, In::Both },
    { "I6", "total", { EarlyDeaths, LateDeaths }, { LiveBirths }, In::Both },
    { "I7", "total", { Stillbirths, EarlyDeaths }, { LiveBirths, Stillbirths }, In::Both },
    { "I7", "excluding_induced", { StillbirthsNotInduced, EarlyDeaths }, { LiveBirths, StillbirthsNotInduced }, In::Both },
    { "I8", "caesarean", { Caesarean }, { WithAct } },
    { "I8", "caesarean_before_labour", { CaesareanBeforeLabour }, { WithAct } },
    { "I8", "instrumental", { Instrumental }, { WithAct } },
    { "I8", "spontaneous", { Spontaneous }, { WithAct } },
    { "I8", "episiotomy", { Episiotomy }, { Vaginal } },
    { "I9", "t3_32", { At24To31In3 }, { At24To31 } },
    { "I9", "t3_31", { At24To30In3 }, { At24To30 } },
    { "I9", "t3_1500", { LightIn3 }, { LightAnywhere } },
    { "I9", "t2_34", { At32To33From2A }, { At32To33 } },
    { "I9", "t2b_34", { At32To33From2B }, { At32To33 } },
    { "I10", "union", { AnyTreatment }, { Deliveries }, In::Both },
    { "I10", "EDSF011", { Embolisation }, { Deliveries }, In::Both },
    { "I10", "EDSA002", { IliacLigation }, { Deliveries }, In::Both },
    { "I10", "ELSA002", { UterineLigation }, { Deliveries }, In::Both },
    { "I10", "JNFA001", { Hysterectomy }, { Deliveries }, In::Both },
    { "I10", "JNBD002", { Tamponade }, { Deliveries }, In::Both },
    { "I11", "tiu_out", { LeftInUtero }, { Deliveries }, In::Both },
    { "I11", "tiu_in", { CameInUtero }, { Deliveries } },
    { "I11", "tpp", { LeftPostPartum }, { Deliveries } },
    { "I12", "total", { ChildLeft }, { LiveBirths } },
    { "I12", "night_0", { ChildLeftNight0 }, { LiveBirths } },
    { "I12", "night_1", { ChildLeftNight1 }, { LiveBirths } },
    { "I12", "nights_2_6", { ChildLeftNights2To6 }, { LiveBirths } },
    { "I12", "nights_ge7", { ChildLeftNightsFrom7 }, { LiveBirths } },
    { "I12", "neonatal_unit", { InNeonatalUnit }, { LiveBirths } },
    { "I13", "cephalic", { Cephalic }, { PresentationKnown } },
    { "I13", "breech", { Breech }, { PresentationKnown } },
    { "I13", "transverse", { Transverse }, { PresentationKnown } },
    { "I13", "face_brow", { FaceOrBrow }, { PresentationKnown } },
    { "I13", "other", { OtherPresentation }, { PresentationKnown } },
    { "I13", "breech_caesarean", { BreechCaesarean }, { Breech } },
    { "I11.delivered", "within_7_days", { SentAndDelivered }, { LeftInUtero }, In::Linked },
    { "I12.arrival", "found", { ArrivalFound }, { ChildLeft }, In::Linked },
    { "I12.arrival", "unit_04", { ArrivedIn04 }, { ArrivalFound }, In::Linked },
    { "I12.arrival", "unit_05", { ArrivedIn05 }, { ArrivalFound }, In::Linked },
    { "I12.arrival", "unit_06", { ArrivedIn06 }, { ArrivalFound }, In::Linked },
    { "Q4", "mothers_without_child", { MothersWithoutChild }, { Deliveries }, In::Linked },
    { "Q4", "children_without_mother", { ChildrenWithoutMother }, { LiveBirths }, In::Linked },
    { "Q4", "weeks_differ", { WeeksDiffer }, { WeeksCompared }, In::Linked },
    { "Q4", "mothers_unchained", { MothersUnchained }, { Deliveries }, In::Linked },
    { "Q4", "children_unchained", { ChildrenUnchained }, { LiveBirths }, In::Linked },
};

std::uint64_t sum(Figures const& figures, std::vector<Figure> const& of)
{
    return std::accumulate(of.begin(), of.end(), std::uint64_t { 0 }, [&](std::uint64_t total, Figure figure) { return total + figures.of(figure); });
}

constexpr std::string_view whole_region = "*";

/// Every figure of a list, by year and establishment.
std::vector<Expected> expected_of(Truth::Places const& establishments, In list)
{
    auto places = establishments;
    for (auto const& [place, figures] : establishments)
        places[{ place.first, std::string(whole_region) }].add(figures); // « * » sorts before any FINESS
    std::vector<Expected> all;
    for (auto const& [place, figures] : places) {
        std::vector<Expected> here;
        std::uint64_t counted = 0;
        for (auto const& line : lines) {
            if (line.list != list && line.list != In::Both)
                continue;
            here.push_back({ line.indicator, line.figure, place.first, place.second, sum(figures, line.numerator), sum(figures, line.denominator) });
            counted += here.back().numerator + here.back().denominator;
        }
        if (counted > 0)
            all.insert(all.end(), here.begin(), here.end());
    }
    return all;
}

/// A JSON member whose value needs no escaping: a number, a list or an object.
void add_member(std::string& json, std::string_view name, std::string_view value)
{
    json.append(json.back() == '{' ? "\"" : ",\"").append(name).append("\":").append(value);
}
void add_member(std::string& json, std::string_view name, std::uint64_t number) { add_member(json, name, std::to_string(number)); }
std::string quoted(std::string_view code) { return "\"" + std::string(code) + "\""; }

/// A member that is a list of figures, one a line.
void add_results(std::string& json, std::string_view name, std::vector<Expected> const& results)
{
    json.append(",\"").append(name).append("\":[");
    char separator = '\n';
    for (auto const& line : results) {
        std::string object = "{";
        add_member(object, "indicator", quoted(line.indicator));
        add_member(object, "class", quoted(line.figure));
        add_member(object, "year", static_cast<std::uint64_t>(line.year));
        add_member(object, "establishment", quoted(line.establishment));
        add_member(object, "numerator", line.numerator);
        add_member(object, "denominator", line.denominator);
        json.append(separator == ',' ? ",\n" : "\n").append(object).append("}");
        separator = ',';
    }
    json += "\n]";
}

} // namespace

Figures& Truth::at(int year, std::string_view establishment)
{
    return places_[{ year, std::string(establishment) }];
}

Figures& Truth::linked_at(int year, std::string_view establishment)
{
    return linked_[{ year, std::string(establishment) }];
}

void Truth::add(Truth const& other)
{
    std::ranges::transform(lines_, other.lines_, lines_.begin(), std::plus {});
    std::ranges::transform(refused_, other.refused_, refused_.begin(), std::plus {});
    for (auto const& [place, figures] : other.places_)
        places_[place].add(figures);
    for (auto const& [place, figures] : other.linked_)
        linked_[place].add(figures);
}

std::uint64_t Truth::refused() const
{
    return std::accumulate(refused_.begin(), refused_.end(), std::uint64_t { 0 });
}

std::uint64_t Truth::read() const
{
    return std::accumulate(lines_.begin(), lines_.end(), refused());
}

std::vector<Expected> Truth::expected() const
{
    return expected_of(places_, In::Results);
}

std::vector<Expected> Truth::expected_linked() const
{
    return expected_of(linked_, In::Linked);
}

std::string Truth::json(std::string_view formats, std::uint64_t deliveries, std::uint64_t seed) const
{
    std::string excluded = "{";
    add_member(excluded, "ghm_90", lines_[static_cast<std::size_t>(Standing::GroupingError)]);
    add_member(excluded, "type_b", lines_[static_cast<std::size_t>(Standing::ServiceForOther)]);
    add_member(excluded, "generated", lines_[static_cast<std::size_t>(Standing::Generated)]);
    add_member(excluded, "repeated", 0); // each stay is written once
    add_member(excluded, "repeated_otherwise", 0);
    std::string faults = "{";
    for (std::size_t fault = 0; fault < fault_count; ++fault)
        add_member(faults, fault_names[fault], refused_[fault]);
    std::string counts = "{";
    add_member(counts, "read", read());
    add_member(counts, "kept", kept());
    add_member(counts, "excluded", excluded + "}");
    add_member(counts, "refused", refused());

    std::string json = "{";
    add_member(json, "format", quoted("cigogne.truth/1"));
    add_member(json, "rsa", quoted(formats));
    add_member(json, "deliveries", deliveries);
    add_member(json, "seed", seed);
    add_member(json, "lines", counts + "}");
    add_member(json, "faults", faults + "}");
    add_results(json, "results", expected());
    add_results(json, "linked", expected_linked());
    return json + "}\n";
}

} // namespace cigogne::analytics::generation
