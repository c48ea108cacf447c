#pragma once

#include "platform/security/audit_subject.hpp"

namespace cigogne::directory {

/// Establishments and units as the audit calls them.
std::vector<security::AuditSubject> audit_subjects();

} // namespace cigogne::directory
