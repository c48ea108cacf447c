#include "demo/case_story.hpp"

#include "modules/quality/case_step.hpp"
#include "modules/quality/seen_case.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <stdexcept>

namespace cigogne::demo {

using namespace quality;

namespace {

template <class T>
T expect(Result<T> result, std::string_view what)
{
    if (result.failed())
        throw std::logic_error(fmt::format("the demonstration tells what cannot be of a case ({}): {}", what, result.failure().sentence()));
    return std::move(result).value();
}

void expect_none(std::vector<Fault> const& faults, CaseRow const& row)
{
    if (!faults.empty())
        throw std::logic_error(fmt::format("the demonstration tells what cannot be of case {}: {}", row.number, faults.front().field));
}

} // namespace

CaseStory::CaseStory(db::Transaction& transaction, CaseRow row)
    : transaction_(transaction)
    , store_(transaction)
    , row_(std::move(row))
{
}

CaseStory& CaseStory::declared(Declaration const& declaration, Instant at, AccountId by)
{
    auto row = row_;
    row.kind = declaration.kind;
    row = completed(std::move(row), declaration);
    expect_none(unfit(row.kind, row.age, row.vital), row);
    row.state = expect(after(Step::DECLARE, readiness()), "declaration");
    row.declared_at = at;
    return write(std::move(row), Change::DECLARED, at, by);
}

CaseStory& CaseStory::rejected(RejectionReason reason, std::string const& comment, Instant at, AccountId by)
{
    auto row = row_;
    row.state = expect(after(Step::REJECT, readiness()), "rejection");
    row.rejected_for = reason;
    row.ended_at = at;
    return write(std::move(row), Change::REJECTED, at, by, comment);
}

CaseStory& CaseStory::documented(Documentation const& documentation, Instant at, AccountId by)
{
    expect_none(contradictions(row_.kind, row_.happened_at, documentation), row_);
    auto row = row_;
    row.documentation = content_of(documentation);
    return write(std::move(row), Change::DOCUMENTATION, at, by).then(Step::DOCUMENT, at, by);
}

CaseStory& CaseStory::asks(AccountId reviewer, Instant at, AccountId by)
{
    store_.add(JudgementRow { Id<JudgementTag>::make(at), row_.id, reviewer, at, by, {}, {}, {}, 1 });
    return write(row_, Change::REVIEWER, at, by);
}

CaseStory& CaseStory::judged(AccountId reviewer, Avoidability verdict, std::string reasons, Instant at)
{
    auto const all = store_.judgements(row_.id);
    auto const own = std::ranges::find(all, reviewer, &JudgementRow::reviewer);
    if (own == all.end() || own->verdict || row_.state != CaseState::DOCUMENTED)
        throw std::logic_error("the demonstration judges a case that is not to be judged");
    auto given = *own;
    given.verdict = verdict;
    given.reasons = std::move(reasons);
    given.given_at = at;
    ++given.version;
    store_.save(given, *own, at);
    return write(row_, Change::JUDGEMENT, at, reviewer);
}

CaseStory& CaseStory::agreed(Avoidability verdict, std::string sentence, Instant at, AccountId by)
{
    auto row = row_;
    row.consensus = verdict;
    row.consensus_sentence = std::move(sentence);
    return write(std::move(row), Change::CONSENSUS, at, by);
}

CaseStory& CaseStory::then(Step step, Instant at, AccountId by, std::optional<std::string> const& conclusions)
{
    return write(expect(stepped(row_, step, readiness(), conclusions, at), "step"), Change::STEP, at, by);
}

CaseStory& CaseStory::write(CaseRow after, Change what, Instant at, AccountId by, std::string const& reason)
{
    after.updated_at = at;
    after.updated_by = by;
    after.version = row_.version + 1;
    if (!store_.save(after, row_, what, reason))
        throw std::logic_error("a case of the demonstration was changed by somebody else");
    row_ = std::move(after);
    return *this;
}

Readiness CaseStory::readiness() const
{
    return readiness_of(transaction_, { row_, store_.judgements(row_.id), Viewer::COORDINATOR });
}

std::optional<CaseRow> declare_case(db::Transaction& transaction, Declaration const& declaration, Instant at, AccountId by)
{
    Store store(transaction);
    auto const day = expect(day_of(declaration.happened_on, declaration.happened_at), "day");
    BirthMark const birth { *declaration.house, day, declaration.happened_at, declaration.age, {} };
    auto const known = store.near(birth);
    if (std::ranges::any_of(known, [&](CaseRow const& row) { return is_same_birth(row.mark(), birth); }))
        return std::nullopt;
    auto row = quality::declared(declaration, { birth, store.next_number(), 1, at, by });
    expect_none(unfit(row.kind, row.age, row.vital), row);
    store.add(row);
    return row;
}

} // namespace cigogne::demo
