#pragma once

#include "modules/quality/action.hpp"
#include "modules/quality/meeting.hpp"
#include "modules/quality/rows.hpp"
#include "platform/db/database.hpp"

namespace cigogne::quality {

/// Which cases a list is asked for.
enum class CaseGroup {
    OPEN,
    BY_FACT,
    TO_REVIEW,
    LATE,
    ENDED,
    ALL
};
constexpr auto words_of(CaseGroup)
{
    return std::to_array<Word>({ { "open", "En cours" }, { "by_fact", "Ouverts par un fait" }, { "to_review", "Relectures à deux" },
        { "late", "En retard" }, { "ended", "Terminés" }, { "all", "Tous" } });
}

struct CaseFilter {
    std::optional<CaseGroup> group;
    std::optional<CaseState> state;
    std::optional<CaseKind> kind;
    std::optional<PlaceId> house;
    std::optional<int> year; ///< of the birth
    std::optional<int> number = {}; ///< as it is spoken
};

/// The only SQL of these tables.
class Store {
public:
    explicit Store(db::Transaction& transaction)
        : transaction_(transaction)
    {
    }

    /// Cases within the scope, the latest birth first. `late_before`: a case of a birth before that day should be closed.
    db::Page<CaseRow> cases(security::Scope const& scope, CaseFilter const& filter, CivilDate late_before, db::PageRequest const& request) const;
    /// Those in which that person is asked to judge and has not, the longest asked first.
    std::vector<CaseRow> awaiting(AccountId reviewer) const;
    /// Open ones of that house in that state.
    std::vector<CaseRow> of_house(PlaceId house, CaseState state) const;
    std::int64_t count_in(CaseState state) const;
    std::int64_t count_late(CivilDate late_before) const;
    /// Births of that period, whichever their state, without any scope: for figures.
    std::vector<CaseRow> born_between(CivilDate first, CivilDate last) const;
    std::optional<CaseRow> find(CaseId id) const;
    /// Those that were not set aside, of that house and of the days around that one, or of that request.
    std::vector<CaseRow> near(BirthMark const& mark) const;
    std::vector<CaseRow> of_request(transfers::RequestId request) const;
    std::optional<CaseId> numbered(int number) const;

    int next_number() const;
    void add(CaseRow const& row);
    /// Keeps what it was; false when somebody else has changed it meanwhile.
    bool save(CaseRow const& row, CaseRow const& before, Change what, std::string const& reason);
    std::vector<CaseHistoryRow> history(CaseId id) const;

    /// Which child of that request the next case is of: one that was set aside keeps its rank.
    int next_child(transfers::RequestId request) const;
    /// What else was told of that birth, the first first.
    std::vector<CaseDeclarationRow> declarations(CaseId id) const;
    void add(CaseDeclarationRow const& row);

    /// Of those who are asked still, in the order in which they were asked first.
    std::vector<JudgementRow> judgements(CaseId id) const;
    /// Of somebody who was asked to judge that case once, and is asked no more.
    std::optional<JudgementRow> withdrawn_judgement(CaseId id, AccountId reviewer) const;
    void add(JudgementRow const& row);
    /// Keeps what it was.
    bool save(JudgementRow const& row, JudgementRow const& before, Instant now);

    /// Actions of that year's plan, by due date.
    std::vector<Action> actions_of(int year) const;
    std::vector<Action> actions_of(CaseId id) const;
    std::vector<Action> overdue_actions(CivilDate today) const;
    std::optional<Action> action(ActionId id) const;
    void add(Action const& action);
    /// Keeps what it was; false when somebody else has changed it meanwhile.
    bool save(Action const& action, Action const& before);

    /// Those decided in that meeting.
    std::vector<Action> actions_of(MeetingId id) const;

    /// Meetings of that period within the scope, the latest first: a house has its own, the network all.
    db::Page<Meeting> meetings(security::Scope const& scope, MeetingFilter const& filter, db::PageRequest const& request) const;
    /// The same of the whole network, for figures.
    std::vector<Meeting> meetings_between(CivilDate first, CivilDate last) const;
    /// The days of the first case and of the first meeting that are kept, of the whole network.
    std::optional<CivilDate> first_case_day() const;
    std::optional<CivilDate> first_meeting_day() const;
    /// The day of the last birth there that has a case; one that was set aside is none.
    std::optional<CivilDate> last_case_day(PlaceId house) const;
    std::optional<Meeting> meeting(MeetingId id) const;
    void add(Meeting const& meeting);
    /// Keeps what it was; false when somebody else has changed it meanwhile.
    bool save(Meeting const& meeting, Meeting const& before);

    std::vector<DatedMode> modes() const;
    void add(DatedMode const& mode);

private:
    void link(Action const& action);

    db::Transaction& transaction_;
};

} // namespace cigogne::quality
