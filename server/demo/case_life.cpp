#include "demo/case_life.hpp"

#include "demo/retex.hpp"
#include "demo/working_day.hpp"

#include <algorithm>

namespace cigogne::demo {

using namespace quality;

namespace {

std::optional<transfers::Measure> request_of(db::Transaction& transaction, CaseRow const& row)
{
    return row.request ? transfers::measure(transaction, *row.request) : std::nullopt;
}

} // namespace

Pace drawn_pace(Chance& chance, Haste haste)
{
    bool const at_once = haste == Haste::AtOnce;
    Pace pace {};
    pace.declared = at_once ? 1 : chance.between(2, 12);
    pace.documented = pace.declared + (at_once ? 1 : chance.between(8, 35));
    pace.asked = pace.documented + chance.between(5, 20);
    pace.answered = pace.asked + chance.between(4, 18);
    pace.reviewed = pace.answered + chance.between(1, 9);
    pace.planned = pace.reviewed + chance.between(7, 25);
    pace.closed = pace.planned + chance.between(10, 40);
    return pace;
}

Pace pace_up_to(Last last, int days)
{
    auto const steps = last == Last::Rejected ? 1 : std::max(1, static_cast<int>(last));
    auto const each = std::max(1, days / (steps + 1));
    return { 1, each, 2 * each, 3 * each, 3 * each + 1, 4 * each, 5 * each };
}

CaseLife::CaseLife(db::Transaction& transaction, Region const& region, CaseRow row, Life const& life, Chance& chance, Instant now)
    : transaction_(transaction)
    , region_(region)
    , story_(transaction, std::move(row))
    , life_(life)
    , chance_(chance)
    , now_(now)
    , opened_on_(paris_date(story_.row().opened_at))
    , last_at_(story_.row().opened_at)
    , request_(request_of(transaction, story_.row()))
    , house_(midwife_of(region, story_.row().house).value_or(region.accounts.at("cellule2")))
    , risks_(region.accounts.at("risques"))
{
}

void CaseLife::tell()
{
    if (is_declared() && is_documented() && is_reviewed() && is_planned())
        close();
}

std::optional<Instant> CaseLife::moment(Last step, int days)
{
    auto const day = opened_on_.plus_days(days);
    // Maternities write on any day, the network on those of the week.
    auto const on = step >= Last::OneJudgement ? working_day(day) : day;
    auto const at = std::max(from_paris(on, *TimeOfDay::make(chance_.between(9, 16), chance_.between(0, 59))), last_at_ + 1h);
    if (step > life_.last || at + 1h >= now_)
        return std::nullopt;
    last_at_ = at;
    return at;
}

bool CaseLife::is_declared()
{
    bool const by_fact = story_.row().state == CaseState::DETECTED;
    auto const at = moment(Last::Declared, life_.pace.declared);
    if (!at)
        return false;
    if (life_.last == Last::Rejected) {
        auto const reason = by_fact ? RejectionReason::WRONG_AGE : RejectionReason::DUPLICATE;
        story_.rejected(reason, by_fact ? "Exemple : terme corrigé par la maternité" : "Exemple : déclaré deux fois", *at, risks_);
        return false;
    }
    if (by_fact)
        story_.declared(declaration_of(story_.row(), *request_), *at, house_);
    return true;
}

bool CaseLife::is_documented()
{
    auto const at = moment(Last::Documented, life_.pace.documented);
    if (at)
        story_.documented(invented_documentation(chance_, story_.row(), request_), *at, house_);
    return at.has_value();
}

bool CaseLife::is_reviewed()
{
    auto const asked_at = moment(Last::OneJudgement, life_.pace.asked);
    if (!asked_at)
        return false;
    auto const first = first_reviewer();
    auto const second = second_reviewer();
    auto const& verdicts = life_.verdicts;
    story_.asks(first, *asked_at, risks_).asks(second, *asked_at, risks_);
    story_.judged(first, verdicts.first, reasons_for(verdicts.first), *asked_at + 40min);
    auto const answered_at = moment(Last::Reviewed, life_.pace.answered);
    if (!answered_at)
        return false;
    story_.judged(second, verdicts.second, reasons_for(verdicts.second), *answered_at);
    auto const reviewed_at = moment(Last::Reviewed, life_.pace.reviewed);
    if (!reviewed_at)
        return false;
    if (verdicts.first != verdicts.second)
        story_.agreed(verdicts.consensus, "Exemple : consensus après échange entre les deux relecteurs.", *reviewed_at, risks_);
    story_.then(Step::REVIEW, *reviewed_at, risks_);
    return true;
}

/// Only what could have been avoided needs a plan.
bool CaseLife::is_planned()
{
    if (!is_avoidable(*story_.row().retained))
        return true;
    auto const at = moment(Last::Planned, life_.pace.planned);
    if (!at)
        return false;
    tell_retex(transaction_, region_, story_.row(), chance_, *at, now_);
    story_.then(Step::PLAN, *at + 30min, risks_);
    return true;
}

void CaseLife::close()
{
    if (auto const at = moment(Last::Closed, life_.pace.closed))
        story_.then(Step::CLOSE, *at, risks_, "Exemple de conclusion : revu avec l’équipe, les actions décidées sont suivies.");
}

AccountId CaseLife::first_reviewer() const
{
    bool const is_of_toulouse = region_.places.at("CHU Paule de Viguier") == story_.row().house;
    return region_.accounts.at(is_of_toulouse ? "montpellier" : "toulouse");
}

/// Who is awaited finds it in her day: not the accounts that are tried first.
AccountId CaseLife::second_reviewer()
{
    bool const is_of_nimes = region_.places.at("CHU Nîmes (Carémeau)") == story_.row().house;
    return region_.accounts.at(is_of_nimes || chance_.percent(50) ? "direction" : "nimes");
}

} // namespace cigogne::demo
