#include "modules/reporting/calls.hpp"

#include <algorithm>

namespace cigogne::reporting {

namespace {

template <class Act>
void walk(std::vector<UnitAnswersPtr> const& years, Selection const& selection, Act act)
{
    auto const begin = selection.period.begins_at();
    auto const end = selection.period.ends_at();
    for (auto const& year : years) {
        for (auto const& call : *year) {
            bool const is_of_period = call.asked_at >= begin && call.asked_at < end;
            bool const is_of_level = !selection.level || call.origin_level == selection.level;
            bool const is_of_place = !selection.place || (selection.side == Side::Origin ? call.origin == *selection.place : call.place == selection.place);
            if (is_of_period && is_of_level && is_of_place)
                act(call);
        }
    }
}

} // namespace

UnitAnswersPtr calls_of(Year const& year, std::vector<transfers::CallMeasure> const& measures)
{
    std::unordered_map<transfers::RequestId, std::vector<transfers::CallMeasure const*>> by_request;
    for (auto const& measure : measures)
        by_request[measure.request].push_back(&measure);
    UnitAnswers calls;
    calls.reserve(measures.size());
    for (auto const& one : year) {
        auto const found = by_request.find(one.request);
        if (found == by_request.end() || one.kind == transfers::Kind::AVIS)
            continue;
        for (auto const* measure : found->second)
            calls.push_back({ one.request, one.asked_at, one.origin, one.origin_level, measure->place, measure->answer });
    }
    return std::make_shared<UnitAnswers const>(std::move(calls));
}

std::vector<Refusals> refusals_by_place(std::vector<UnitAnswersPtr> const& years, Selection const& selection)
{
    std::vector<Refusals> found;
    std::unordered_map<PlaceId, std::size_t> known;
    std::optional<std::size_t> out_of_directory;
    auto const row_of = [&](std::optional<PlaceId> const& place) -> Refusals& {
        auto const next = found.size();
        auto const row = place ? known.try_emplace(*place, next).first->second : *(out_of_directory = out_of_directory.value_or(next));
        if (row == next)
            found.push_back({ place });
        return found[row];
    };
    walk(years, selection, [&](UnitAnswer const& call) {
        auto& row = row_of(call.place);
        row.refusals += call.has_refused();
        row.answers += call.has_answered();
        row.unanswered += !call.has_answered();
    });
    std::ranges::stable_sort(found, std::ranges::greater(), &Refusals::answers);
    return found;
}

std::unordered_set<transfers::RequestId> requests_asked_of(
    std::vector<UnitAnswersPtr> const& years, Selection const& selection, std::string_view part, Behind behind)
{
    std::unordered_set<transfers::RequestId> found;
    walk(years, selection, [&](UnitAnswer const& call) {
        bool const is_meant = behind == Behind::Counted ? call.has_refused() : behind == Behind::Among ? call.has_answered()
                                                                                                       : !call.has_answered();
        if (is_meant && part_of(call.place) == part)
            found.insert(call.request);
    });
    return found;
}

std::string part_of(std::optional<PlaceId> const& place)
{
    return place ? place->text() : "out_of_region";
}

} // namespace cigogne::reporting
