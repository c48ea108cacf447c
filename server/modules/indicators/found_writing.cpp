#include "modules/indicators/found_writing.hpp"

#include "analytics/counting/cube.hpp"
#include "modules/indicators/store.hpp"
#include "modules/indicators/told_lines.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace cigogne::indicators {

namespace {

constexpr int rows_a_slice = 400;
/// A site-year and its twelve months are some thousand bytes each.
constexpr int rows_a_site_year = 70;
/// So many refused lines are listed; beyond, they are counted: a file of another kind would fill the store. Proposed.
constexpr std::size_t most_refusals = 10'000;
/// So many stays told otherwise, however many lines were refused. Proposed.
constexpr std::size_t most_told_otherwise = 10'000;

std::string written(std::vector<ExcludedLines> const& excluded)
{
    json::Writer writer;
    writer.begin_record();
    for (auto const& [rule, label, count] : excluded) {
        writer.member(rule);
        writer.integer(count);
    }
    writer.end_record();
    return writer.take_text();
}

std::vector<std::string> const& names_of(Found const& found, FileKind kind)
{
    return found.names[static_cast<std::size_t>(kind)];
}

/// « Non lus, car ni séjours, ni chaînage, ni unités, ni comptes : « envoi.zip/lisez-moi.txt » et 2 autres fichiers. »
std::string said_passed_over(std::vector<std::string> const& names)
{
    return fmt::format(" Non lu{}, ni séjours, ni chaînage, ni unités, ni comptes : {}.", names.size() > 1 ? "s" : "", name_of(names));
}

constexpr std::string_view said_alone
    = " Chaîné seul, l’établissement ne dit pas ce qui se passe dans un autre\u00a0: décès, actes et transferts suivis ailleurs se comptent sans chaînage, et la région "
      "n’est plus chaînée d’un seul tenant. Mieux vaut un dépôt de tous, ensemble.";

/// Rule (indicators.md 10): the link of one hospital alone does not see the others.
bool is_joined_alone(Found const& found)
{
    return std::ranges::any_of(found.site_years, [](SiteYear const& one) { return one.totals.is_linked() && analytics::is_of_one_establishment(one.totals.pool()); });
}

/// The sentence of the deposit: what became of the lines of stays, then of those beside them.
std::string said(std::vector<DepositFile> const& files, Found const& found)
{
    auto sentence = said_lines(files.size(), found.lines);
    if (!names_of(found, FileKind::Chaining).empty())
        sentence += ' ' + said_chaining(found.chaining);
    if (is_joined_alone(found))
        sentence += said_alone;
    if (!names_of(found, FileKind::Units).empty())
        sentence += ' ' + said_units(found.units);
    if (!found.passed_over.empty())
        sentence += said_passed_over(found.passed_over);
    return sentence;
}

} // namespace

FoundWriting::FoundWriting(DepositId deposit, std::vector<DepositFile> const& files, Found found, Instant at)
    : deposit_(deposit)
    , outcome_(said(files, found))
    , found_(std::move(found))
    , at_(at)
{
    for (auto const& site_year : found_.site_years)
        ids_.push_back({ SiteYearId::make(at), site_year.site.text() });
    list(found_.refusals, FileKind::Stays, most_refusals);
    list(found_.chaining_refusals, FileKind::Chaining, most_refusals);
    list(found_.unit_refusals, FileKind::Units, most_refusals);
    // Rule (docs/pmsi.md 10.7): a stay of which another version counts is told.
    list(found_.told_otherwise, FileKind::Stays, listed_.size() + most_told_otherwise);
}

/// Until so many are listed in all. The engine counts the files of each kind apart.
void FoundWriting::list(std::vector<analytics::Refusal> const& lines, FileKind kind, std::size_t most)
{
    auto const& names = names_of(found_, kind);
    for (auto const& [file, line, fault] : lines) {
        if (listed_.size() == most)
            return;
        listed_.push_back({ names.at(file), line, fault });
    }
}

bool FoundWriting::has_refusals() const
{
    return !found_.refusals.empty() || !found_.chaining_refusals.empty() || !found_.unit_refusals.empty();
}

bool FoundWriting::write_slice(db::Transaction& transaction)
{
    Store store(transaction);
    if (!is_clear_) {
        is_clear_ = store.clear(deposit_, rows_a_slice) < rows_a_slice; // of a computation that a process left
        return false;
    }
    int left = rows_a_slice;
    for (; left > 0 && site_years_written_ < found_.site_years.size(); left -= rows_a_site_year, ++site_years_written_) {
        store.add(site_year_at(site_years_written_));
        for (auto const& month : found_.site_years[site_years_written_].months)
            store.add(MonthRow { ids_[site_years_written_].id, month.month, month.deliveries, month.births, month.counts });
    }
    for (; left > 0 && listed_written_ < listed_.size(); --left, ++listed_written_)
        store.add(refusal_at(listed_written_));
    for (; left > 0 && stays_written_ < found_.stays.size(); --left, ++stays_written_)
        store.add(stay_at(stays_written_));
    return left > 0;
}

void FoundWriting::tell(Deposit& deposit, Instant at) const
{
    deposit.state = DepositState::Ready;
    deposit.record = found_.record;
    deposit.outcome = outcome_;
    deposit.lines_read = static_cast<std::int64_t>(found_.lines.read());
    deposit.lines_kept = static_cast<std::int64_t>(found_.lines.kept);
    deposit.lines_refused = static_cast<std::int64_t>(found_.lines.refused);
    deposit.lines_excluded = written(excluded_in(found_.lines));
    deposit.chaining_kept = static_cast<std::int64_t>(found_.chaining.kept);
    deposit.chaining_excluded = written(excluded_in(found_.chaining));
    deposit.chaining_refused = static_cast<std::int64_t>(found_.chaining.refused);
    deposit.units_kept = static_cast<std::int64_t>(found_.units.kept);
    deposit.units_refused = static_cast<std::int64_t>(found_.units.refused);
    deposit.fingerprint = analytics::definitions_fingerprint();
    deposit.computed_at = at;
}

SiteYearRow FoundWriting::site_year_at(std::size_t index) const
{
    auto const& found = found_.site_years[index];
    return { ids_[index].id, deposit_, ids_[index].finess, found.year, found_.types[index], found.deliveries(), found.births(),
        analytics::definitions_fingerprint(), text_of(found.totals), false, found.covered() };
}

RefusalRow FoundWriting::refusal_at(std::size_t index) const
{
    auto const& [file, line, fault] = listed_[index];
    return { RefusalId::make(at_), deposit_, static_cast<std::int64_t>(index) + 1, file, static_cast<std::int64_t>(line), std::string(analytics::explain(fault)) };
}

StayRow FoundWriting::stay_at(std::size_t index) const
{
    auto const& stay = found_.stays[index];
    return { ids_[stay.site_year].id, fmt::format("{:09}", index), deposit_, stay.key, stay.weeks, stay.unit, stay.facts };
}

} // namespace cigogne::indicators
