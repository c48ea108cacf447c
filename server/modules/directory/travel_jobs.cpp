#include "modules/directory/jobs.hpp"

#include "modules/directory/directory.hpp"
#include "modules/directory/travel_file.hpp"
#include "modules/directory/travel_matching.hpp"
#include "platform/events/outbox.hpp"
#include "platform/security/audit.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace cigogne::directory {

namespace {

constexpr std::size_t lines_a_slice = 100;

/// One line of the file that holds something: what it says, or why it cannot be read.
struct Entry {
    std::size_t number;
    std::optional<TravelLine> line;
    std::string refusal;
};

std::vector<Entry> entries_of(TravelFile&& file)
{
    std::vector<Entry> entries;
    entries.reserve(file.lines.size() + file.refusals.size());
    for (auto& line : file.lines)
        entries.push_back({ line.number, std::move(line), {} });
    for (auto& refusal : file.refusals)
        entries.push_back({ refusal.line, std::nullopt, std::move(refusal.reason) });
    std::ranges::sort(entries, {}, &Entry::number);
    return entries;
}

/// The lines of the file as they were sent, by number from 1.
std::vector<std::string> raw_lines(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        auto const line = text.substr(0, end);
        lines.emplace_back(line.ends_with('\r') ? line.substr(0, line.size() - 1) : line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// Writes a file of travel times slice by slice. Its place: how many lines were done, and how many of them refused.
class TravelImport final : public jobs::Work {
public:
    explicit TravelImport(jobs::Assignment const& assignment)
        : tools_(assignment.tools)
        , author_(assignment.job.created_by)
        , raw_(raw_lines(assignment.input))
        , file_(read_travel_file(assignment.input))
    {
        auto const& place = assignment.job.place;
        auto const* const end = place.data() + place.size();
        auto const [after, error] = std::from_chars(place.data(), end, next_);
        if (error == std::errc() && after != end)
            std::from_chars(after + 1, end, refused_);
    }

    Result<Done> prepare() override
    {
        if (known_)
            return Done {};
        entries_ = entries_of(TRY(std::move(file_)));
        auto transaction = tools_.database.read();
        known_.emplace(Store(transaction).all_establishments());
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction& transaction) override
    {
        jobs::Progress progress;
        auto const before = next_ - refused_;
        auto const end = std::min(next_ + lines_a_slice, entries_.size());
        for (; next_ < end; ++next_) {
            if (auto reason = taken(transaction, entries_[next_])) {
                progress.remarks.push_back({ static_cast<std::int64_t>(entries_[next_].number), std::move(*reason), raw_[entries_[next_].number - 1] });
                ++refused_;
            }
        }
        if (next_ - refused_ > before)
            tell(transaction, next_ - refused_ - before);
        progress.done = static_cast<std::int64_t>(next_);
        progress.total = static_cast<std::int64_t>(entries_.size());
        progress.place = fmt::format("{} {}", next_, refused_);
        if (next_ == entries_.size()) {
            progress.outcome = fmt::format("Temps de trajet enregistrés : {}. Lignes refusées : {}.", next_ - refused_, refused_);
            progress.attention = refused_ > 0;
        }
        return progress;
    }

private:
    /// Writes the line; the reason when it cannot be taken.
    std::optional<std::string> taken(db::Transaction& transaction, Entry const& entry) const
    {
        if (!entry.line)
            return entry.refusal;
        auto const from = known_->named(entry.line->from);
        auto const to = known_->named(entry.line->to);
        if (!from || !to)
            return unknown_establishment(from ? entry.line->to : entry.line->from);
        auto const now = tools_.clock.now();
        auto const author = author_ ? author_->text() : std::string();
        Store(transaction).set_travel_time({ *from, *to, paris_date(now), entry.line->minutes, entry.line->source, now, author });
        return std::nullopt;
    }

    /// A slice is known to the streams and in the audit with its lines.
    void tell(db::Transaction& transaction, std::size_t lines)
    {
        auto const now = tools_.clock.now();
        events::publish(transaction, now, { topic, events::Audience::everyone(), changed_event, {} });
        tools_.audit.record(transaction,
            { now, security::AuditKind::Write, author_, {}, "travel_times.imported", "travel_time", {}, fmt::format(R"({{"lines":{}}})", lines), {} });
    }

    jobs::Tools tools_;
    std::optional<AccountId> author_;
    std::vector<std::string> raw_;
    Result<TravelFile> file_;
    std::vector<Entry> entries_;
    std::optional<Establishments> known_;
    std::size_t next_ = 0;
    std::size_t refused_ = 0;
};

} // namespace

jobs::Kind travel_import_kind()
{
    return {
        .code = travel_import_kind_code,
        .title = "Importer des temps de trajet",
        .unit = "lignes",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<TravelImport>(assignment); },
    };
}

} // namespace cigogne::directory
