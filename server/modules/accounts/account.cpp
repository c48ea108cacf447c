#include "modules/accounts/account.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <set>

namespace cigogne::accounts {

namespace {

bool is_login_character(char character)
{
    bool const letter = character >= 'a' && character <= 'z';
    bool const digit = character >= '0' && character <= '9';
    return letter || digit || character == '.' || character == '-' || character == '_' || character == '@';
}

} // namespace

std::string normalised_login(std::string_view typed)
{
    std::string login(trimmed(typed));
    for (auto& character : login)
        character = character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    return login;
}

bool is_login(std::string_view normalised)
{
    return normalised.size() >= 3 && normalised.size() <= 100 && std::ranges::all_of(normalised, is_login_character);
}

std::vector<std::string> words_in(std::string_view text)
{
    std::vector<std::string> words;
    auto const plain = folded(text);
    std::size_t begin = 0;
    while (begin < plain.size()) {
        auto const end = std::min(plain.find(' ', begin), plain.size());
        if (end > begin)
            words.push_back(plain.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::string search_key(std::string_view word)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string key;
    for (char const character : word) {
        auto const byte = static_cast<unsigned char>(character);
        key += digits[byte >> 4U];
        key += digits[byte & 0xfU];
    }
    return key;
}

std::vector<std::string> search_words(Account const& account)
{
    std::set<std::string> words;
    for (auto const& text : { account.name, account.login, account.email.value_or("") })
        words.merge([&] {
            auto const found = words_in(text);
            return std::set<std::string>(found.begin(), found.end());
        }());
    return { words.begin(), words.end() };
}

} // namespace cigogne::accounts
