#include "analytics/linking/chaining_files.hpp"

#include "analytics/reading/lines.hpp"
#include "analytics/records/fingerprint.hpp"
#include "analytics/records/stay_number.hpp"

#include <algorithm>
#include <cstring>
#include <numeric>
#include <tuple>

namespace cigogne::analytics {

namespace {

using Run = ChainingFiles::Run;

/// In the place of the file of a run: its line was kept.
constexpr std::uint32_t kept_lines = UINT32_MAX;

/// Reads stretches of ANO files: one a thread.
class AnoReader {
public:
    std::uint64_t read(Source& source, Stretch const& stretch)
    {
        Lines lines(source, stretch.begin, stretch.end);
        std::uint64_t number = 0;
        goes_on_ = false;
        std::string_view line;
        try {
            for (auto begin = lines.position(); lines.next(line); begin = lines.position()) {
                ++number;
                if (auto const fault = line_.read(line, chaining_); fault != LineFault::None)
                    refuse(stretch, number, fault);
                else
                    take(source, stretch, begin);
            }
        } catch (DamagedSource const&) {
            refuse(stretch, ++number, LineFault::Damaged);
        }
        return number;
    }

    ChainingCounts const& counts() const { return counts_; }
    std::vector<StretchRefusal> const& refusals() const { return refusals_; }
    std::vector<Run> const& runs() const { return runs_; }
    std::vector<Chaining> const& kept() const { return kept_; }
    std::uint64_t pool() const { return pool_; }

private:
    void refuse(Stretch const& stretch, std::uint64_t line, LineFault fault)
    {
        ++counts_.refused;
        if (refusals_.size() < listed_refusals)
            refusals_.push_back({ &stretch, { stretch.file, line, fault } });
    }

    void take(Source& source, Stretch const& stretch, std::uint64_t offset)
    {
        count();
        if (source.is_seekable())
            place(stretch, offset);
        else
            kept_.push_back(chaining_);
    }

    void count()
    {
        if (chaining_.exclusion != ChainingExclusion::None) {
            ++counts_.excluded[static_cast<std::size_t>(chaining_.exclusion)];
            return;
        }
        ++counts_.kept;
        pool_ += scattered(scattered(chaining_.person ^ chaining_.finess.word()) ^ chaining_.birth ^ chaining_.stay_number);
    }

    void place(Stretch const& stretch, std::uint64_t offset)
    {
        Run const line { chaining_.finess, year_of(chaining_.exit), stretch.file, chaining_.stay_number, chaining_.stay_number, offset };
        if (goes_on_ && runs_.back().goes_on_with(line))
            runs_.back().add(line);
        else
            runs_.push_back(line);
        goes_on_ = true;
    }

    AnoLine line_;
    Chaining chaining_;
    ChainingCounts counts_;
    std::vector<StretchRefusal> refusals_;
    std::vector<Run> runs_;
    bool goes_on_ = false; ///< the last run may go on with the next line
    std::vector<Chaining> kept_;
    std::uint64_t pool_ = 0;
};

/// A run that is one line that was kept.
Run run_of(Chaining const& chaining, std::size_t at)
{
    return { chaining.finess, year_of(chaining.exit), kept_lines, chaining.stay_number, chaining.stay_number, at };
}

std::vector<Stretch> stretches_of(Sources const& sources)
{
    std::vector<Stretch> stretches;
    for (std::uint32_t file = 0; file < sources.size(); ++file) {
        auto const& source = *sources[file];
        add_stretches({ .file = file, .end = source.size() }, source.is_seekable() ? Sharing::Parts : Sharing::Whole, stretches);
    }
    return stretches;
}

auto owner_of(Run const& run) { return std::pair(run.finess, run.year); }

/// Puts runs in order, and tells each how far those before it reach.
void order(std::vector<Run>& runs)
{
    std::ranges::sort(runs, {}, [](Run const& run) { return std::tuple(run.finess, run.year, run.first, run.file, run.offset); });
    for (std::size_t at = 0; at < runs.size(); ++at) {
        bool const is_first = at == 0 || owner_of(runs[at - 1]) != owner_of(runs[at]);
        runs[at].reaches = is_first ? runs[at].last : std::max(runs[at].last, runs[at - 1].reaches);
    }
}

constexpr std::size_t small_window = 4096;          ///< holds a line and its end
constexpr std::size_t large_window = std::size_t { 64 } << 10;

} // namespace

std::uint64_t ChainingCounts::read() const
{
    return kept + refused + std::accumulate(excluded.begin(), excluded.end(), std::uint64_t { 0 });
}

void ChainingCounts::add(ChainingCounts const& other)
{
    kept += other.kept;
    refused += other.refused;
    std::ranges::transform(excluded, other.excluded, excluded.begin(), std::plus {});
}

bool Run::goes_on_with(Run const& line) const
{
    if (line.finess != finess || line.year != year || line.file != file || line.first <= last)
        return false;
    auto const numbers = line.first - first;
    auto const bytes = line.offset - offset;
    return step == 0 ? bytes % numbers == 0 : bytes == numbers * step;
}

void Run::add(Run const& line)
{
    if (step == 0)
        step = (line.offset - offset) / (line.first - first);
    last = line.first;
}

ChainingFiles::ChainingFiles(Sources const& sources, unsigned threads, Progress& progress)
    : sources_(&sources)
{
    auto stretches = stretches_of(sources);
    std::vector<AnoReader> readers(std::max(threads, 1U));
    read_in_parallel(sources, stretches, readers, progress);
    std::vector<StretchRefusal> refusals;
    for (auto const& reader : readers) {
        counts_.add(reader.counts());
        pool_ += reader.pool();
        runs_.insert(runs_.end(), reader.runs().begin(), reader.runs().end());
        kept_.insert(kept_.end(), reader.kept().begin(), reader.kept().end());
        refusals.insert(refusals.end(), reader.refusals().begin(), reader.refusals().end());
    }
    for (std::size_t at = 0; at < kept_.size(); ++at)
        runs_.push_back(run_of(kept_[at], at));
    pool_ = pool_ == 0 ? 1 : pool_;
    refusals_ = in_order(refusals, stretches);
    order(runs_);
}

std::optional<Chaining> ChainingLookup::find(Stay const& stay)
{
    auto const number = stay_number_of({ stay.number.data(), stay.number.size() });
    if (!number)
        return std::nullopt;
    auto const& runs = files_->runs_;
    std::tuple const wanted(stay.finess, std::int32_t { stay.exit.year }, *number);
    auto const starts = [](Run const& run) { return std::tuple(run.finess, run.year, run.first); };
    auto const is_last = [&](std::size_t at) { return starts(runs[at]) <= wanted && (at + 1 == runs.size() || wanted < starts(runs[at + 1])); };
    if (last_run_ >= runs.size() || !is_last(last_run_)) {
        auto const after = std::ranges::upper_bound(runs, wanted, {}, starts);
        if (after == runs.begin())
            return std::nullopt;
        last_run_ = static_cast<std::size_t>(after - runs.begin()) - 1;
    }
    std::optional<Chaining> found;
    for (auto at = last_run_ + 1; at-- > 0 && owner_of(runs[at]) == std::pair(stay.finess, std::int32_t { stay.exit.year }) && runs[at].reaches >= *number;) {
        if (runs[at].last < *number)
            continue;
        auto const told = read(runs[at], *number);
        if (!told || (stay.nights != missing && told->nights() != stay.nights))
            continue;
        auto const date = std::chrono::year_month_day { told->exit };
        if (static_cast<unsigned>(date.month()) != static_cast<unsigned>(stay.exit.month))
            continue;
        if (found && *found != *told)
            return std::nullopt;
        found = told;
    }
    return found;
}

/// The line of a stay within a run; none where another line stands there, or one that cannot be read.
std::optional<Chaining> ChainingLookup::read(Run const& run, std::uint64_t number)
{
    if (run.file == kept_lines)
        return files_->kept_[run.offset];
    auto const line = line_at(run.file, run.offset + (number - run.first) * run.step);
    Chaining chaining;
    if (line_.read(line, chaining) != LineFault::None)
        return std::nullopt;
    bool const is_it = chaining.finess == run.finess && chaining.stay_number == number && year_of(chaining.exit) == run.year;
    return is_it ? std::optional(chaining) : std::nullopt;
}

/// The line that begins there.
std::string_view ChainingLookup::line_at(std::uint32_t file, std::uint64_t offset)
{
    auto const end_of_line = [&]() -> char const* {
        if (file != window_file_ || offset < window_begin_ || offset >= window_begin_ + window_size_)
            return nullptr;
        auto const skipped = static_cast<std::size_t>(offset - window_begin_);
        return static_cast<char const*>(std::memchr(window_.data() + skipped, '\n', window_size_ - skipped));
    };
    auto const* end = end_of_line();
    if (end == nullptr) {
        // Stays are mostly asked for in the order of the lines; of those that are not, only their own line is read.
        bool const is_near = file == window_file_ && offset >= window_begin_ && offset < window_begin_ + window_size_ + large_window;
        window_.resize(large_window);
        window_size_ = (*files_->sources_)[file]->read(offset, { window_.data(), is_near ? large_window : small_window });
        window_file_ = file;
        window_begin_ = offset;
        end = end_of_line();
    }
    auto const skipped = static_cast<std::size_t>(offset - window_begin_);
    auto const* const begin = window_.data() + std::min(skipped, window_size_);
    std::string_view line(begin, static_cast<std::size_t>((end == nullptr ? window_.data() + window_size_ : end) - begin));
    if (!line.empty() && line.back() == '\r')
        line.remove_suffix(1);
    return line;
}

} // namespace cigogne::analytics
