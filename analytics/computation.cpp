#include "analytics/computation.hpp"

#include "analytics/linking/linker.hpp"

#include <algorithm>
#include <stdexcept>

namespace cigogne::analytics {

namespace {

std::optional<Record> first_record_of(Source& source)
{
    std::vector<char> head(std::size_t { 64 } << 10);
    auto const size = source.is_seekable() ? source.read(0, head) : 0;
    std::string_view rest(head.data(), size);
    while (!rest.empty()) {
        auto const line = rest.substr(0, rest.find('\n'));
        if (auto const* const layout = layout_told_by(line))
            return layout->record;
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return std::nullopt;
}

/// Counts the stays of stretches into one tally: one a thread.
class Reader {
public:
    Reader(Order const& order, Units const& units, Repeats& repeats)
        : tally_(order.establishments, order.months)
        , expected_(order.expected)
        , repeats_(&repeats)
        , lines_(units)
    {
    }

    /// Counts stays by their chaining from now on.
    void count_by(Linker& linker) { linker_ = &linker; }

    /// Reads one stretch; the number of its lines.
    std::uint64_t read(Source& source, Stretch const& stretch)
    {
        stretch_ = &stretch;
        return lines_.read(*this, source, stretch.begin, stretch.end, stretch.record, expected_);
    }

    void take(Stay const& stay, StayLines const& lines, std::string_view text)
    {
        if (auto const exclusion = exclusion_of(stay); exclusion != Exclusion::None)
            return exclude(exclusion, lines);
        auto const facts = tally_.finder().facts_of(stay);
        if (auto const repetition = repetition_of(stay, facts, text); repetition != Exclusion::None)
            return exclude(repetition, lines);
        counts_.kept += lines.count;
        if (linker_ == nullptr)
            tally_.add(stay, facts);
        else
            linker_->take(stay, facts, tally_);
    }

    void refuse(std::uint64_t line, LineFault fault)
    {
        ++counts_.refused;
        tell(refusals_, line, fault);
    }

    Tally& tally() { return tally_; }
    LineCounts const& counts() const { return counts_; }
    std::vector<StretchRefusal> const& refusals() const { return refusals_; }
    std::vector<StretchRefusal> const& told_otherwise() const { return told_otherwise_; }
    std::uint64_t stays_told_otherwise() const { return stays_told_otherwise_; }
    Spots take_met() { return std::move(met_); }

private:
    /// Of stays of which nothing is counted it does not matter.
    Exclusion repetition_of(Stay const& stay, StayFacts const& facts, std::string_view text)
    {
        if (facts.empty())
            return Exclusion::None;
        if (!repeats_->empty())
            return repeats_->weigh(stay, text);
        met_.add(spot_of(stay));
        return Exclusion::None;
    }

    void exclude(Exclusion rule, StayLines const& lines)
    {
        counts_.excluded[static_cast<std::size_t>(rule)] += lines.count;
        if (rule != Exclusion::RepeatedOtherwise)
            return;
        ++stays_told_otherwise_;
        tell(told_otherwise_, lines.first, LineFault::ToldOtherwise);
    }

    void tell(std::vector<StretchRefusal>& list, std::uint64_t line, LineFault fault) const
    {
        if (list.size() < listed_refusals)
            list.push_back({ stretch_, { stretch_->file, line, fault } });
    }

    Tally tally_;
    Expected expected_;
    LineCounts counts_;
    std::vector<StretchRefusal> refusals_;
    std::vector<StretchRefusal> told_otherwise_;
    std::uint64_t stays_told_otherwise_ = 0;
    Repeats* repeats_;
    Spots met_;
    Stretch const* stretch_ = nullptr;
    StayReader lines_;
    Linker* linker_ = nullptr;
};

/// Rule (docs/pmsi.md 7): a line of ANO names its stay by CLE_RSA, which an RSS does not have.
void refuse_unlinkable(Order const& order)
{
    if (!order.chaining.empty() && !order.stays.empty() && std::ranges::all_of(order.stays, [](auto const& stays) { return is_rss(*stays); }))
        throw std::runtime_error("Un ANO ne chaîne que des RSA : un RSS ne porte pas le numéro de séjour (CLE_RSA) que l’ANO répète. Donnez les RSA, ou les RSS sans ANO.");
}

/// The stretches of all files. A file of unit summaries is one stretch: its stays span lines.
std::vector<Stretch> stretches_of(Sources const& sources)
{
    std::vector<Stretch> stretches;
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        auto const record = first_record_of(*sources[file]);
        add_stretches({ .file = file, .end = sources[file]->size(), .record = record }, record == Record::Rsa ? Sharing::Parts : Sharing::Whole, stretches);
    }
    return stretches;
}

/// One reading of every file of stays.
class Reading {
public:
    Reading(Order const& order, Units const& units, ChainingFiles const& chaining, Repeats& repeats, unsigned threads)
    {
        for (unsigned count = 0; count < threads; ++count)
            readers_.emplace_back(order, units, repeats);
        if (chaining.empty())
            return;
        linkers_.assign(threads, Linker(chaining));
        for (unsigned count = 0; count < threads; ++count)
            readers_[count].count_by(linkers_[count]);
    }

    void read(Sources const& stays, std::vector<Stretch>& stretches, Progress& progress)
    {
        read_in_parallel(stays, stretches, readers_, progress);
    }

    std::vector<Spots> take_met()
    {
        std::vector<Spots> met;
        for (auto& reader : readers_)
            met.push_back(reader.take_met());
        return met;
    }

    /// Adds what was counted, and what comes of the link.
    void tell(std::vector<Stretch> const& stretches, Computation& computation)
    {
        std::vector<StretchRefusal> refusals;
        std::vector<StretchRefusal> told_otherwise;
        for (auto& reader : readers_) {
            computation.tally.add(reader.tally());
            computation.lines.add(reader.counts());
            refusals.insert(refusals.end(), reader.refusals().begin(), reader.refusals().end());
            told_otherwise.insert(told_otherwise.end(), reader.told_otherwise().begin(), reader.told_otherwise().end());
            computation.stays_told_otherwise += reader.stays_told_otherwise();
        }
        computation.refusals = in_order(refusals, stretches);
        computation.told_otherwise = in_order(told_otherwise, stretches);
        link(linkers_, computation.tally);
    }

private:
    std::vector<Reader> readers_;
    std::vector<Linker> linkers_;
};

/// Reads the stays as often as it takes to know which are repeated: once, mostly.
class Readings {
public:
    Readings(Order const& order, Units const& units, ChainingFiles const& chaining, Repeats& repeats, Progress& progress)
        : order_(order)
        , units_(units)
        , chaining_(chaining)
        , repeats_(repeats)
        , progress_(progress)
        , stretches_(stretches_of(order.stays))
    {
    }

    void read_all()
    {
        read();
        if (!progress_.stopped() && repeats_.find(last_->take_met())) {
            read_again();
            if (repeats_.settle() && !progress_.stopped())
                read_again();
            repeats_.settle();
        }
    }

    /// What the last of them counted.
    void tell(Computation& computation) { last_->tell(stretches_, computation); }

private:
    void read()
    {
        last_.emplace(order_, units_, chaining_, repeats_, std::max(order_.threads, 1U));
        last_->read(order_.stays, stretches_, progress_);
    }

    void read_again()
    {
        progress_.again(size_of(order_.stays));
        read();
    }

    Order const& order_;
    Units const& units_;
    ChainingFiles const& chaining_;
    Repeats& repeats_;
    Progress& progress_;
    std::vector<Stretch> stretches_;
    std::optional<Reading> last_;
};

} // namespace

bool is_rss(Source& source)
{
    auto const record = first_record_of(source);
    return record && *record != Record::Rsa;
}

Computation compute(Order& order)
{
    refuse_unlinkable(order);
    Progress progress(order.progress, size_of(order.chaining) + size_of(order.stays));
    Units const units(order.units);
    ChainingFiles const chaining(order.chaining, std::max(order.threads, 1U), progress);
    auto repeats = std::make_unique<Repeats>();
    Computation computation { Tally(order.establishments, order.months), {}, {}, {}, chaining.counts(), chaining.refusals(), units.counts(), units.refusals(), {}, false };
    Readings readings(order, units, chaining, *repeats, progress);
    readings.read_all();
    readings.tell(computation);
    computation.repeats = std::move(repeats);
    computation.stopped = progress.stopped();
    return computation;
}

std::unique_ptr<Repeats> find_repeats(Order& order)
{
    refuse_unlinkable(order);
    Progress unheard({}, 0);
    Units const unknown;
    ChainingFiles const unchained;
    auto repeats = std::make_unique<Repeats>();
    Readings(order, unknown, unchained, *repeats, unheard).read_all();
    return repeats;
}

} // namespace cigogne::analytics
