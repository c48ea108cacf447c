#include "modules/accounts/proof.hpp"

#include "modules/accounts/login.hpp"

#include <stdexcept>

namespace cigogne::accounts {

Table<ProofForm> const proof_form = fields<ProofForm>("ProofForm",
    field<&ProofForm::password>("password", max_length(200), secret));

Account own_account(http::Call const& call, Store const& store)
{
    auto account = store.account(call.identity().account());
    if (!account)
        throw std::logic_error("a session belongs to an account");
    return std::move(*account);
}

Result<Account> proved_by(http::Call& call, Parts const& parts, std::string const& password, std::string field)
{
    auto account = [&] {
        auto transaction = call.services().database.read();
        return own_account(call, Store(transaction));
    }();
    auto const attempt = TRY(Attempt::begin(call, account.login));
    auto const verified = parts.passwords.verify(password, account.password_hash);
    if (verified.failed()) {
        attempt.withdraw(call);
        return verified.failure();
    }
    if (!*verified)
        return Failure(Error::WrongPassword).with({ { std::move(field), "wrong_password", "Ce n’est pas votre mot de passe actuel." } });
    auto transaction = call.services().database.write();
    Store store(transaction);
    attempt.succeeded(store);
    transaction.commit();
    return account;
}

} // namespace cigogne::accounts
