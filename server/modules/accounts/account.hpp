#pragma once

#include "modules/accounts/rpps.hpp"
#include "platform/core/fields.hpp"
#include "platform/core/ids.hpp"
#include "platform/security/scope.hpp"

#include <optional>
#include <string>

namespace cigogne::accounts {

enum class Profession {
    Midwife,
    Obstetrician,
    Paediatrician,
    Neonatologist,
    Anaesthetist,
    EmergencyDoctor,
    Nurse,
    ChildcareNurse,
    MedicalSecretary,
    HealthManager,
    Management,
    Other,
};
constexpr auto words_of(Profession)
{
    return std::to_array<Word>({
        { "midwife", "Sage-femme" },
        { "obstetrician", "Gynécologue-obstétricien" },
        { "paediatrician", "Pédiatre" },
        { "neonatologist", "Néonatologue" },
        { "anaesthetist", "Anesthésiste-réanimateur" },
        { "emergency_doctor", "Médecin urgentiste" },
        { "nurse", "Infirmière, infirmier" },
        { "childcare_nurse", "Puéricultrice, puériculteur" },
        { "medical_secretary", "Secrétaire médicale" },
        { "health_manager", "Cadre de santé" },
        { "management", "Direction, administration" },
        { "other", "Autre" },
    });
}

/// Somebody who may log in, and her secrets as they are kept. `account` in the schema.
struct Account {
    AccountId id;
    std::string login; ///< small letters
    std::string name;  ///< as colleagues read it: "C. Exemple"
    std::string sort_key;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    Profession profession;
    std::optional<Rpps> rpps;
    std::string password_hash;
    Instant password_set_at;
    bool must_change_password; ///< the password was given to her by someone else
    std::optional<std::string> totp_secret;  ///< sealed; see second_factor.hpp
    std::optional<std::string> totp_pending; ///< sealed; shown, not yet confirmed by a code
    std::int64_t totp_last_step;
    Instant active_from;
    std::optional<Instant> active_until;
    Instant created_at;
    std::optional<AccountId> created_by; ///< nobody: the command line
    Instant updated_at;
    std::optional<AccountId> updated_by;
    std::int64_t version;
    std::optional<Instant> introduction_read_at = {}; ///< until then her pages begin with three lines

    bool is_active(Instant now) const { return active_from <= now && (!active_until || now < *active_until); }
    bool has_second_factor() const { return totp_secret.has_value(); }
    /// A password given by someone else serves for three days (OWASP ASVS 5.0, 6.4.1).
    bool password_has_expired(Instant now) const { return must_change_password && now >= password_set_at + 72h; }
};

extern Table<Account> const account_row;

/// A login as it is compared: without white space at the ends, in small letters.
std::string normalised_login(std::string_view typed);

/// Whether that can be a login: 3 to 100 letters without accents, digits, and . - _ @.
bool is_login(std::string_view normalised);

/// The words by which an account is found, each once.
std::vector<std::string> search_words(Account const& account);
/// The form in which a word is stored and compared: hexadecimal digits, which every collation puts in the same order.
std::string search_key(std::string_view word);

} // namespace cigogne::accounts
