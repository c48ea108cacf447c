#include "platform/reports/version.hpp"

namespace cigogne::reports {

Table<Version> const version_row = fields<Version>("ReportVersionRow",
    field<&Version::id>("id"),
    field<&Version::year>("year"),
    field<&Version::house>("house"),
    field<&Version::version>("version"),
    field<&Version::content>("content"),
    field<&Version::moved>("moved"),
    field<&Version::reason>("reason"),
    field<&Version::made_at>("made_at"),
    field<&Version::made_by>("made_by"));

Table<VersionHead> const version_head = fields<VersionHead>("ReportVersionHead",
    field<&VersionHead::house>("house"),
    field<&VersionHead::version>("version"),
    field<&VersionHead::reason>("reason"),
    field<&VersionHead::made_at>("made_at"),
    field<&VersionHead::made_by>("made_by"));

std::string house_text(std::optional<PlaceId> const& place)
{
    return place ? place->text() : std::string(region_house);
}

} // namespace cigogne::reports
