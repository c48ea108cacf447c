#include "analytics/explanation.hpp"

#include "analytics/linking/dated.hpp"
#include "analytics/linking/linker.hpp"

namespace cigogne::analytics {

namespace {

using Tell = std::function<void(ExplainedStay const&)>;

Sum const& sum_of(Question const& question)
{
    return question.part == Question::Part::Numerator ? question.figure.numerator : question.figure.denominator;
}

bool is_asked(Question const& question, int year, int month, Finess site)
{
    return (!question.year || *question.year == year) && (!question.month || *question.month == month)
        && (!question.establishment.is_known() || question.establishment == site);
}

/// Whether a stay counts, as the computation decides it.
bool counts(Stay const& stay, StayFacts const& facts, std::string_view text, Repeats& repeats)
{
    if (exclusion_of(stay) != Exclusion::None)
        return false;
    return facts.empty() || repeats.weigh(stay, text) == Exclusion::None;
}

/// Tells of the stays of one file those behind the number, each by itself.
class Explainer {
public:
    Explainer(Order const& order, ChainingFiles const& chaining, Repeats& repeats, Question const& question, Tell const& tell)
        : finder_(order.establishments)
        , lookup_(chaining)
        , repeats_(repeats)
        , question_(question)
        , tell_(tell)
    {
    }

    void begin(std::uint32_t file) { file_ = file; }

    void take(Stay const& stay, StayLines const& lines, std::string_view text)
    {
        auto const facts = finder_.facts_of(stay);
        if (!counts(stay, facts, text, repeats_) || !is_asked(question_, stay.exit.year, stay.exit.month, stay.site))
            return;
        auto const times = dated(stay, facts, finder_, lookup_).facts.times_in(sum_of(question_));
        if (times > 0)
            tell_({ file_, lines, times });
    }

    void refuse(std::uint64_t, LineFault) { }

private:
    FactFinder finder_;
    ChainingLookup lookup_;
    Repeats& repeats_;
    Question const& question_;
    Tell const& tell_;
    std::uint32_t file_ = 0;
};

/// Keeps of the stays what each adds to the number once they are joined, and tells it when all were read.
class LinkedExplainer {
public:
    LinkedExplainer(Order const& order, ChainingFiles const& chaining, Repeats& repeats, Question const& question)
        : unlinked_(order.establishments, question.month ? Months::Apart : Months::Together)
        , linker_(chaining)
        , repeats_(repeats)
        , question_(question)
        , hearer_([this](std::uint64_t stay, CellKey const& cell, Unit unit, std::uint64_t facts, std::int32_t times) { hear(stay, cell, unit, facts, times); })
    {
        linker_.tell(hearer_);
    }
    LinkedExplainer(LinkedExplainer const&) = delete;
    LinkedExplainer& operator=(LinkedExplainer const&) = delete;

    void begin(std::uint32_t file) { file_ = file; }

    void take(Stay const& stay, StayLines const& lines, std::string_view text)
    {
        auto const facts = unlinked_.finder().facts_of(stay);
        if (!counts(stay, facts, text, repeats_))
            return;
        if (!facts.empty())
            stays_.push_back({ file_, lines, 0 });
        linker_.take(stay, facts, unlinked_, facts.empty() ? 0 : stays_.size());
    }

    void refuse(std::uint64_t, LineFault) { }

    void tell(Tell const& tell)
    {
        link({ &linker_, 1 }, unlinked_);
        for (auto const& stay : stays_) {
            if (stay.times > 0)
                tell(stay);
        }
    }

private:
    void hear(std::uint64_t stay, CellKey const& cell, Unit unit, std::uint64_t facts, std::int32_t times)
    {
        StayFacts of_unit;
        of_unit.of_unit[static_cast<std::size_t>(unit)] = facts;
        if (is_asked(question_, cell.year, cell.month, cell.site))
            stays_[stay - 1].times += times * of_unit.times_in(sum_of(question_));
    }

    Tally unlinked_;
    Linker linker_;
    Repeats& repeats_;
    Question const& question_;
    LinkHearer hearer_;
    std::vector<ExplainedStay> stays_;
    std::uint32_t file_ = 0;
};

template <typename Taker>
void read_all(Order& order, Units const& units, Taker& taker)
{
    StayReader reader(units);
    for (std::uint32_t file = 0; file < order.stays.size(); ++file) {
        taker.begin(file);
        auto& source = *order.stays[file];
        reader.read(taker, source, 0, source.size(), std::nullopt, order.expected);
    }
}

} // namespace

void explain(Order& order, Question const& question, std::function<void(ExplainedStay const&)> const& tell)
{
    auto const repeats = find_repeats(order);
    Progress progress({}, 0);
    Units const units(order.units);
    ChainingFiles const chaining(order.chaining, 1, progress);
    if (question.link == Link::Unlinked) {
        Explainer explainer(order, chaining, *repeats, question, tell);
        return read_all(order, units, explainer);
    }
    LinkedExplainer explainer(order, chaining, *repeats, question);
    read_all(order, units, explainer);
    explainer.tell(tell);
}

} // namespace cigogne::analytics
