#include "modules/quality/judgement.hpp"

#include <algorithm>

namespace cigogne::quality {

namespace {

/// What more than half of them say.
std::optional<Avoidability> majority(std::span<Judgement const> judgements)
{
    for (auto const& judgement : judgements) {
        auto const same = std::ranges::count(judgements, judgement.verdict, &Judgement::verdict);
        if (judgement.verdict && 2 * same > static_cast<std::ptrdiff_t>(judgements.size()))
            return judgement.verdict;
    }
    return std::nullopt;
}

} // namespace

Review review_of(std::span<Judgement const> judgements, std::optional<Avoidability> consensus)
{
    auto const given = static_cast<int>(std::ranges::count_if(judgements, [](Judgement const& each) { return each.verdict.has_value(); }));
    auto const awaited = static_cast<int>(judgements.size()) - given;
    if (given + awaited < 2)
        return { Agreement::TOO_FEW, {}, given, awaited };
    if (awaited > 0)
        return { Agreement::AWAITED, {}, given, awaited };
    if (auto const verdict = majority(judgements))
        return { Agreement::AGREED, verdict, given, awaited };
    if (consensus)
        return { Agreement::BY_CONSENSUS, consensus, given, awaited };
    return { Agreement::DISAGREED, {}, given, awaited };
}

} // namespace cigogne::quality
