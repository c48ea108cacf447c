#pragma once

#include "analytics/generation/fault.hpp"
#include "analytics/generation/stays.hpp"

#include <map>
#include <span>
#include <string>
#include <tuple>

namespace cigogne::analytics::generation {

/// What is counted of the stays that were decided. Written after indicators.md and nothing else: that the engine's definitions
/// say the same is what the tests find out.
enum class Figure : std::uint8_t {
    Deliveries,
    Multiple,
    Twins,
    HigherOrder,
    AgeKnown,
    AgeUnder18,
    AgeUnder20,
    Age20To24,
    Age25To29,
    Age30To34,
    Age35To39,
    AgeFrom35,
    AgeFrom40,
    WithAct,
    Caesarean,
    CaesareanBeforeLabour,
    Instrumental,
    Spontaneous,
    Vaginal,
    Episiotomy,
    AnyTreatment,
    Embolisation,
    IliacLigation,
    UterineLigation,
    Hysterectomy,
    Tamponade,
    CameInUtero,
    LeftInUtero,
    LeftPostPartum,
    PresentationKnown,
    Cephalic,
    Breech,
    Transverse,
    FaceOrBrow,
    OtherPresentation,
    BreechCaesarean,
    LiveBirths,
    Stillbirths,
    StillbirthsInduced,
    StillbirthsNotInduced,
    EarlyDeaths,
    LateDeaths,
    WeeksKnown,
    Preterm,
    Weeks22To27,
    Weeks28To31,
    Weeks32To36,
    WeightKnown,
    Under2500,
    Under1500,
    Under1000,
    From4000,
    At24To31,
    At24To31In3,
    At24To30,
    At24To30In3,
    LightAnywhere,
    LightIn3,
    At32To33,
    At32To33From2A,
    At32To33From2B,
    ChildLeft,
    ChildLeftNight0,
    ChildLeftNight1,
    ChildLeftNights2To6,
    ChildLeftNightsFrom7,
    InNeonatalUnit,
    // With the link only.
    MothersWithoutChild,
    ChildrenWithoutMother,
    WeeksCompared,
    WeeksDiffer,
    MothersUnchained,
    ChildrenUnchained,
    SentAndDelivered,
    ArrivalFound,
    ArrivedIn04,
    ArrivedIn05,
    ArrivedIn06,
};
constexpr std::size_t figure_count = static_cast<std::size_t>(Figure::ArrivedIn06) + 1;

/// The figures of one establishment and year.
class Figures {
public:
    void count(Figure figure) { ++counts_[static_cast<std::size_t>(figure)]; }
    void count_if(bool holds, Figure figure) { counts_[static_cast<std::size_t>(figure)] += static_cast<std::uint64_t>(holds); }
    void count_instead(Figure figure, Figure of)
    {
        count(figure);
        --counts_[static_cast<std::size_t>(of)];
    }
    std::uint64_t of(Figure figure) const { return counts_[static_cast<std::size_t>(figure)]; }
    void add(Figures const& other);

    /// Counts a stay that is kept. `level` is what the table of maternities tells of the place of birth.
    void count(Delivery const& delivery);
    void count(Birth const& birth, std::optional<Level> level);
    void count(ChildStay const& stay);
    void count(WomanStay const& stay);

private:
    void count_age(Delivery const& delivery);
    void count_way(Delivery const& delivery);
    void count_presentation(Delivery const& delivery);
    void count_live(Birth const& birth, std::optional<Level> level);
    void count_place(Birth const& birth, std::optional<Level> level);
    void count_death(int age_at_death);

    std::array<std::uint64_t, figure_count> counts_ {};
};

/// Days from the entry to the delivery act, as far as one is dated: 0 where none is.
int days_to_dated_act(Delivery const& delivery);
/// Whether it is counted as a delivery.
bool is_delivery(Delivery const& delivery);

/// One line of the truth.
struct Expected {
    std::string_view indicator;
    std::string_view figure;
    int year = 0;
    std::string establishment; ///< « * »: the whole region
    std::uint64_t numerator = 0;
    std::uint64_t denominator = 0;

    friend bool operator==(Expected const&, Expected const&) = default;
};

/// What a reader of the generated files must find.
class Truth {
public:
    /// A line that is written and not spoilt.
    void line(Standing standing) { ++lines_[static_cast<std::size_t>(standing)]; }
    void refused(Fault fault) { ++refused_[static_cast<std::size_t>(fault)]; }
    Figures& at(int year, std::string_view establishment);
    /// What is true of the stays that were chained, those of one person and of a mother and her child joined.
    Figures& linked_at(int year, std::string_view establishment);
    void add(Truth const& other);

    std::uint64_t kept() const { return lines_[static_cast<std::size_t>(Standing::Counted)]; }
    std::uint64_t excluded(Standing standing) const { return lines_[static_cast<std::size_t>(standing)]; }
    std::uint64_t refused() const;
    std::uint64_t read() const;
    /// Every figure of every indicator, by year and establishment, the region first. Places of which nothing is counted are
    /// left out.
    std::vector<Expected> expected() const;
    /// The same of what was linked.
    std::vector<Expected> expected_linked() const;
    /// `cigogne.truth/1` (docs/exploitation/pmsi.md).
    std::string json(std::string_view formats, std::uint64_t deliveries, std::uint64_t seed) const;

    using Places = std::map<std::pair<int, std::string>, Figures, std::less<>>;

private:
    std::array<std::uint64_t, 4> lines_ {}; ///< by standing
    std::array<std::uint64_t, fault_count> refused_ {};
    Places places_;
    Places linked_;
};

} // namespace cigogne::analytics::generation
