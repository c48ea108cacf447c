#pragma once

#include "modules/quality/quality_settings.hpp"
#include "modules/quality/routes.hpp"
#include "modules/quality/views.hpp"

/// One case, as whoever calls sees it, and the one path of every change of it.
namespace cigogne::quality {

/// As whom a case is seen.
enum class Viewer {
    COORDINATOR,
    HOUSE,
    REVIEWER,
    READER
};

struct SeenCase {
    CaseRow row;
    std::vector<JudgementRow> judgements;
    Viewer viewer;

    Documentation documentation() const { return documentation_from(row.documentation); }
    Review review() const;
    /// What that person was asked, if she was.
    JudgementRow const* of(AccountId reviewer) const;
};

/// The case named in the path: of one's house, of the network, or to be judged by whoever calls; for all others it does not exist.
Result<SeenCase> seen_case(http::Call& call);

/// Refuses to whoever is asked to judge the case that she tell of it: nobody judges her own words.
Result<Done> may_tell(http::Call& call, SeenCase const& seen);

/// Refuses, under that field, a birth in a house that was closed on its day; one of a day when it was open belongs there, also since.
Result<Done> open_that_day(http::Call& call, PlaceId house, CivilDate day, std::string field);

/// What stands ready for its next step.
Readiness readiness_of(db::Transaction& transaction, SeenCase const& seen);

/// Writes the changed case with what it was, tells streams and audits; checked against the version read if the caller told one.
Result<CaseView> write_case(http::Call& call, SeenCase const& seen, CaseRow after, Change what, std::string const& reason = {});

CaseView view_of(http::Call& call, SeenCase const& seen);
CaseItem item_of(http::Call& call, CaseRow const& row);
ActionView view_of(http::Call& call, Action const& action);

/// Regional actions are everybody's to read; a local one is its house's and the network's.
bool may_read(http::Call& call, Action const& action);

/// Each of them once, in their order.
template <class T>
std::vector<T> each_once(std::vector<T> const& all)
{
    std::vector<T> once;
    for (auto const& one : all) {
        if (std::ranges::find(once, one) == once.end())
            once.push_back(one);
    }
    return once;
}

/// What is wrong with numbers of requests that are written under "requests": each is of a request, and of a house's writer, of one that it asked for or that
/// came there. Those of `before` stand: whoever wrote them could see them.
std::optional<Fault> requests_fault(http::Call& call, std::span<int const> numbers, std::string_view before);

/// Whether it is open, was opened by a birth of its request, and the request tells of none any more.
bool birth_is_crossed_out(db::Transaction& transaction, CaseRow const& row);

QualitySettings rules_of(http::Call& call);

} // namespace cigogne::quality
