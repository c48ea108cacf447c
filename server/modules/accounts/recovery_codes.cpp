#include "modules/accounts/recovery_codes.hpp"

#include "modules/accounts/changes.hpp"
#include "platform/http/dispatcher.hpp"
#include "platform/security/totp.hpp"

#include <fmt/format.h>

namespace cigogne::accounts {

View<RecoveryCodes> const recovery_codes_view = view<RecoveryCodes>("RecoveryCodes",
    field<&RecoveryCodes::recovery_codes>("recovery_codes", secret));

RecoveryCodes new_recovery_codes(Store& store, AccountId account, Instant now)
{
    auto codes = security::new_recovery_codes();
    std::vector<std::string> hashes;
    hashes.reserve(codes.size());
    for (auto const& code : codes)
        hashes.push_back(security::recovery_code_hash(code));
    store.replace_recovery_codes(account, hashes, now);
    return { std::move(codes) };
}

Result<RecoveryCodes> renew_recovery_codes(http::Call& call, Parts const& parts, ProofForm const& form)
{
    auto const proved = TRY(proved_by(call, parts, form.password, "password"));
    auto transaction = call.services().database.write();
    Store store(transaction);
    auto const account = own_account(call, store);
    if (account.password_hash != proved.password_hash)
        return http::Error::VersionStale;
    if (!account.has_second_factor())
        return Error::RecoveryWithoutFactor;
    auto const left = store.unused_recovery_codes(account.id);
    auto codes = new_recovery_codes(store, account.id, call.now());
    audit_change(call, transaction, security::AuditKind::Rights, "recovery_codes.renewed", account.id,
        old_and_new(fmt::format("{}", left), fmt::format("{}", codes.recovery_codes.size())));
    transaction.commit();
    return codes;
}

} // namespace cigogne::accounts
