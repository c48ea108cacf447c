#pragma once

#include "platform/security/audit_chain.hpp"

#include <memory>

namespace cigogne::security {

class ChainCheck;

/// The verification of every chain, piece by piece: what `AuditTrail::verify` does at once.
class AuditVerification {
public:
    explicit AuditVerification(db::Database& database);
    ~AuditVerification();

    /// Verifies some thousand lines more; false when every chain was.
    bool advance();
    /// Of what was read so far; the whole once `advance` said false.
    AuditTrail::Verdict const& verdict() const { return verdict_; }
    /// The lines that there are to verify now.
    static std::int64_t lines(db::Transaction& transaction);

private:
    bool begin_next_chain();

    db::Database& database_;
    AuditTrail::Verdict verdict_;
    std::string chain_;
    std::unique_ptr<ChainCheck> check_;
};

} // namespace cigogne::security
