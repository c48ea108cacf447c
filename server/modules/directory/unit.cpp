#include "modules/directory/unit.hpp"

namespace cigogne::directory {

Table<UnitForm> const unit_form = fields<UnitForm>("UnitForm",
    field<&UnitForm::kind>("kind"),
    field<&UnitForm::name>("name", max_length(120)),
    field<&UnitForm::phone>("phone"),
    field<&UnitForm::installed>("installed", between(0, 500)),
    field<&UnitForm::authorised>("authorised", between(0, 500)),
    field<&UnitForm::active>("active"));

Table<UnitRow> const unit_row = fields<UnitRow>("UnitRow",
    field<&UnitRow::id>("id"),
    field<&UnitRow::establishment>("establishment"),
    field<&UnitRow::kind>("kind"),
    field<&UnitRow::name>("name"),
    field<&UnitRow::phone>("phone"),
    field<&UnitRow::installed>("installed"),
    field<&UnitRow::authorised>("authorised"),
    field<&UnitRow::active>("active"),
    field<&UnitRow::created_at>("created_at"),
    field<&UnitRow::created_by>("created_by"),
    field<&UnitRow::updated_at>("updated_at"),
    field<&UnitRow::updated_by>("updated_by"),
    field<&UnitRow::version>("version"));

} // namespace cigogne::directory
