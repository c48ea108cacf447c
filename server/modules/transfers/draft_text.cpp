#include "modules/transfers/draft_text.hpp"

#include "modules/people/people.hpp"
#include "modules/transfers/motives.hpp"
#include "platform/json/json.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <limits>
#include <vector>

namespace cigogne::transfers {

namespace {

Wire const* member(Wire const* record, std::string_view name)
{
    if (!record)
        return nullptr;
    auto const found = std::ranges::find(record->members, name, &Wire::Member::name);
    return found == record->members.end() ? nullptr : &found->value;
}

/// Empty when it is no text.
std::string_view text_of(Wire const* value)
{
    return value && value->kind == Wire::Kind::Text ? value->text : std::string_view();
}

/// What one comes for, as the form asks it.
constexpr auto needs = std::to_array<Word>({ { "in_utero", "Transfert in utero" }, { "post_partum", "Après l’accouchement" },
    { "newborn", "Nouveau-né" }, { "return", "Retour" }, { "advice", "Un avis" } });

std::string term_of(Wire const* dating)
{
    auto const* days = member(dating, "ga_days");
    bool const is_days = days && days->kind == Wire::Kind::Integer && days->integer >= 0 && days->integer <= std::numeric_limits<int>::max();
    auto const age = is_days ? people::GestationalAge::make(static_cast<int>(days->integer)) : std::nullopt;
    return age && text_of(member(dating, "basis")) == "age_today" ? age->text() : std::string();
}

std::string motive_of(std::string_view code)
{
    auto const found = std::ranges::find(words<Motive>, code, &Word::code);
    return found == words<Motive>.end() ? std::string() : std::string(spoken(static_cast<Motive>(found - words<Motive>.begin())));
}

/// « A. » for « Alba », « É. » for « Élise ».
std::string initial(std::string_view name)
{
    if (name.empty() || name.front() == ' ')
        return {};
    std::size_t length = 1;
    while (length < name.size() && (static_cast<unsigned char>(name[length]) & 0xC0) == 0x80)
        ++length;
    return std::string(name.substr(0, length)) + ".";
}

bool is_true(Wire const* value)
{
    return value && value->kind == Wire::Kind::Boolean && value->boolean;
}

std::string initials_of(Wire const* woman)
{
    if (is_true(member(woman, "protected_identity")) || is_true(member(woman, "initials_only")))
        return std::string(text_of(member(woman, "initials")));
    auto const first = initial(text_of(member(woman, "first_name")));
    auto const last = initial(text_of(member(woman, "last_name")));
    return first.empty() || last.empty() ? first + last : first + " " + last;
}

} // namespace

std::string draft_text(std::string_view content)
{
    auto const document = json::parse(content);
    auto const* root = document.succeeded() ? &document->root() : nullptr;
    auto const code = text_of(member(root, "need"));
    auto const need = std::ranges::find(needs, code, &Word::code);
    if (need == needs.end())
        return "vide";
    bool const asks_term = code == "in_utero" || code == "advice";
    std::vector<std::string> parts { std::string(need->label), asks_term ? term_of(member(root, "dating")) : std::string(),
        code == "advice" ? std::string() : motive_of(text_of(member(root, "motive"))), initials_of(member(root, "woman")) };
    std::erase(parts, std::string());
    return fmt::format("{}", fmt::join(parts, " · "));
}

} // namespace cigogne::transfers
