#include "modules/quality/action.hpp"

#include <algorithm>
#include <charconv>
#include <tuple>

namespace cigogne::quality {

Table<Action> const action_row = fields<Action>("QualityActionRow",
    field<&Action::id>("id"),
    field<&Action::year>("year"),
    field<&Action::title>("title"),
    field<&Action::level>("level"),
    field<&Action::category>("category"),
    field<&Action::owner>("owner"),
    field<&Action::place>("place"),
    field<&Action::due_on>("due_on"),
    field<&Action::state>("state"),
    field<&Action::dropped_because>("dropped_because"),
    field<&Action::evaluation>("evaluation"),
    field<&Action::codes>("codes"),
    field<&Action::requests>("requests"),
    field<&Action::cases>("cases"),
    field<&Action::meeting>("meeting"),
    field<&Action::created_at>("created_at"),
    field<&Action::created_by>("created_by"),
    field<&Action::updated_at>("updated_at"),
    field<&Action::updated_by>("updated_by"),
    field<&Action::version>("version"),
    field<&Action::decision>("decision"));

Table<DatedMode> const dated_mode_row = fields<DatedMode>("DysfunctionModeRow",
    field<&DatedMode::id>("id"),
    field<&DatedMode::code>("code"),
    field<&DatedMode::mode>("mode"),
    field<&DatedMode::valid_from>("valid_from"),
    field<&DatedMode::source_note>("source_note"),
    field<&DatedMode::written_at>("written_at"),
    field<&DatedMode::written_by>("written_by"));

namespace {

constexpr int most_years_ahead = 5;

} // namespace

std::vector<Fault> faults_of(Action const& action)
{
    std::vector<Fault> faults;
    if (action.state == ActionState::DROPPED && action.dropped_because.empty())
        faults.push_back({ "dropped_because", "reason_missing", "Dites pourquoi elle est abandonnée." });
    if (action.state == ActionState::DONE && action.evaluation.empty())
        faults.push_back({ "evaluation", "evaluation_missing", "Dites en une phrase ce qu’elle a changé." });
    if (action.level == ActionLevel::LOCAL && !action.place)
        faults.push_back({ "place", "place_missing", "Choisissez l’établissement d’une action locale." });
    auto const due_year = static_cast<int>(action.due_on.ymd().year());
    if (due_year < action.year - 1 || due_year > action.year + most_years_ahead)
        faults.push_back({ "due_on", "another_year", "L’échéance est trop loin de l’année du plan : vérifiez l’année." });
    return faults;
}

std::optional<std::vector<int>> request_numbers(std::string_view text)
{
    constexpr std::string_view separators = " ,;";
    std::vector<int> numbers;
    for (auto begin = text.find_first_not_of(separators); begin != std::string_view::npos; begin = text.find_first_not_of(separators)) {
        text.remove_prefix(begin);
        auto const word = text.substr(0, text.find_first_of(separators));
        int number = 0;
        auto const [end, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (failure != std::errc {} || end != word.data() + word.size() || number < 1)
            return std::nullopt;
        numbers.push_back(number);
        text.remove_prefix(word.size());
    }
    return numbers;
}

std::string text_of(std::span<int const> numbers)
{
    std::string text;
    for (auto const number : numbers)
        text += (text.empty() ? "" : " ") + std::to_string(number);
    return text;
}

std::vector<CaseId> case_ids(std::string_view text)
{
    std::vector<CaseId> cases;
    while (!text.empty()) {
        auto const word = text.substr(0, text.find(' '));
        if (auto const id = CaseId::parse(word))
            cases.push_back(*id);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return cases;
}

std::string text_of(std::span<CaseId const> cases)
{
    std::string text;
    for (auto const id : cases)
        text += (text.empty() ? "" : " ") + id.text();
    return text;
}

Mode mode_on(transfers::Dysfunction code, std::span<DatedMode const> modes, CivilDate day)
{
    DatedMode const* latest = nullptr;
    for (auto const& mode : modes) {
        bool const holds = mode.code == code && mode.valid_from <= day;
        if (holds && (!latest || std::tie(latest->valid_from, latest->written_at) <= std::tie(mode.valid_from, mode.written_at)))
            latest = &mode;
    }
    return latest ? latest->mode : Mode::MONITOR;
}

} // namespace cigogne::quality
