#include "modules/accounts/jobs.hpp"

#include "platform/security/audit_verify.hpp"

#include <fmt/format.h>

namespace cigogne::accounts {

namespace {

/// Reads only: one that is gone with after its process died begins again.
class Verification final : public jobs::Work {
public:
    explicit Verification(jobs::Assignment const& assignment)
        : database_(assignment.tools.database)
        , verification_(assignment.tools.database)
    {
    }

    Result<Done> prepare() override
    {
        for (int pieces = 0; more_ && pieces < pieces_a_slice; ++pieces)
            more_ = verification_.advance();
        auto transaction = database_.read();
        lines_ = security::AuditVerification::lines(transaction);
        return Done {};
    }

    Result<jobs::Progress> write(db::Transaction&) override
    {
        auto const& verdict = verification_.verdict();
        jobs::Progress progress { .done = verdict.entries, .total = std::max(lines_, verdict.entries) };
        if (more_)
            return progress;
        progress.total = verdict.entries;
        progress.attention = !verdict.broken.empty();
        progress.outcome = progress.attention
            ? fmt::format("Chaîne rompue : {}. Prévenez l’exploitant.", verdict.broken)
            : fmt::format("{} lignes en {} chaînes : toutes intactes.{}", verdict.entries, verdict.chains, erased(verdict));
        return progress;
    }

private:
    static constexpr int pieces_a_slice = 4;

    static std::string erased(security::AuditTrail::Verdict const& verdict)
    {
        return verdict.erased == 0 ? std::string() : fmt::format(" {} lignes plus anciennes effacées à leur terme.", verdict.erased);
    }

    db::Database& database_;
    security::AuditVerification verification_;
    std::int64_t lines_ = 0;
    bool more_ = true;
};

} // namespace

jobs::Kind verification_kind()
{
    return {
        .code = verification_kind_code,
        .title = "Vérifier le journal des accès",
        .unit = "lignes",
        .begin = [](jobs::Assignment const& assignment) { return std::make_unique<Verification>(assignment); },
    };
}

} // namespace cigogne::accounts
