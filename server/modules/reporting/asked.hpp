#pragma once

#include "modules/reporting/activity_query.hpp"
#include "modules/reporting/remembered_years.hpp"
#include "platform/http/call.hpp"

namespace cigogne::reporting {

/// Names of establishments, of those that are closed down too.
class Names {
public:
    explicit Names(http::Call& call);
    std::string const& of(PlaceId id);

private:
    db::Transaction& transaction_;
    CivilDate day_;
    std::unordered_map<PlaceId, std::string> names_;
};

/// What a call looks at, and the requests to look through.
struct Asked {
    Selection selection;
    Material material;
};

/// The period, the house and the side that are asked, as far as the caller may see them. The answer holds until tomorrow: without dates, it
/// ends today.
Result<Selection> selection_asked(http::Call& call, Looked const& looked);
/// What is asked, in the part of it that the caller may see. The answer holds until tomorrow: without dates, it ends today.
Result<Asked> asked(http::Call& call, RememberedYears& years, Looked const& looked);

} // namespace cigogne::reporting
