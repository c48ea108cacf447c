#include "modules/accounts/account.hpp"

#include "platform/core/text.hpp"

#include <algorithm>
#include <set>

namespace cigogne::accounts {

Table<Account> const account_row = fields<Account>("AccountRow",
    field<&Account::id>("id"),
    field<&Account::login>("login"),
    field<&Account::name>("name"),
    field<&Account::sort_key>("sort_key"),
    field<&Account::email>("email"),
    field<&Account::phone>("phone"),
    field<&Account::profession>("profession"),
    field<&Account::rpps>("rpps"),
    field<&Account::password_hash>("password_hash", secret),
    field<&Account::password_set_at>("password_set_at"),
    field<&Account::must_change_password>("must_change_password"),
    field<&Account::totp_secret>("totp_secret", secret),
    field<&Account::totp_pending>("totp_pending", secret),
    field<&Account::totp_last_step>("totp_last_step"),
    field<&Account::active_from>("active_from"),
    field<&Account::active_until>("active_until"),
    field<&Account::created_at>("created_at"),
    field<&Account::created_by>("created_by"),
    field<&Account::updated_at>("updated_at"),
    field<&Account::updated_by>("updated_by"),
    field<&Account::version>("version"),
    field<&Account::introduction_read_at>("introduction_read_at"));

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
