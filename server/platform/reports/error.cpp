#include "platform/reports/error.hpp"

namespace cigogne::reports {

Explanation explain(ReportError error)
{
    switch (error) {
    case ReportError::YearNotOver:
        return { FailureKind::Invalid, "year_not_over", "Cette année n’est pas finie : son rapport s’établit à partir du 1er janvier suivant." };
    case ReportError::NothingReported:
        return { FailureKind::Invalid, "nothing_reported", "Aucun rapport de cette année n’est établi : établissez-les d’abord." };
    case ReportError::NoReason:
        return { FailureKind::Invalid, "reason_missing", "Ces rapports sont déjà établis : dites pourquoi ils le sont de nouveau." };
    case ReportError::NotReported:
        break;
    }
    return { FailureKind::Unknown, "not_reported", "Ce rapport n’a pas été établi." };
}

Failure under(std::string_view field, ReportError error)
{
    auto const told = explain(error);
    return Failure(error).with({ { std::string(field), told.code, std::string(told.sentence) } });
}

} // namespace cigogne::reports
